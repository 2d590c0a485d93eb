"""``descant python`` and ``descant ask --python``."""

import json
from pathlib import Path

import pytest

from app.cli.exit_codes import ExitCode
from app.core.settings.network import NETWORK_PYTHON
from app.core.settings.store import SettingsStore
from app.tools.python import component as component_module
from app.tools.python.component import VARIABLE, Component, installed_folder
from tests.cli.test_cli import descant
from tests.hub.conftest import hub  # noqa: F401  a fixture
from tests.hub.hub_server import HubServer
from tests.hub.signing import Key
from tests.tools.python.conftest import component  # noqa: F401  a fixture
from tests.tools.python.packed import entry, packed, signed


@pytest.fixture
def nothing(own_home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing is found but what is installed."""
    monkeypatch.setattr(component_module, "BUILT_HERE", own_home / "none")


@pytest.mark.usefixtures("nothing")
def test_where_it_is_not_installed(tmp_path: Path) -> None:
    for arguments in ((), ("run", "-"), ("check",), ("remove",), ("install",)):
        result = descant("python", *arguments, stdin="1")
        assert result.returncode == ExitCode.FAILED
        assert result.stdout == ""
        assert len(result.stderr.splitlines()) >= 2  # what happened, and what to do
    assert json.loads(descant("python", "status", "--json").stdout) == {"installed": False}


@pytest.mark.usefixtures("nothing")
def test_install_look_at_it_and_remove_it(hub: HubServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:  # noqa: F811
    key, archive = Key(), packed(tmp_path)
    monkeypatch.setattr("app.hub.signed_list.own_key", lambda: key.key)
    result = descant("python", "install", str(archive))
    assert result.returncode == ExitCode.FAILED
    assert "--unsigned" in result.stderr
    content, signature = signed(key, entry(archive))
    files = {"index.json": content, "index.json.sig": signature, archive.name: archive}
    hub.add("descant/python", files)
    SettingsStore().set(NETWORK_PYTHON, f"{hub.endpoint}/descant/python/resolve/main/index.json")
    result = descant("python", "install")
    assert result.returncode == ExitCode.OK, result.stderr
    assert result.stdout.startswith("Installed: Python 3.12, build 1.\n")
    assert "six 1" in descant("python").stdout
    assert json.loads(descant("python", "status", "--json").stdout)["packages"] == {"six": "1"}
    assert descant("python", "check").returncode == ExitCode.OK
    (installed_folder() / "packages/six.py").write_text("changed")
    result = descant("python", "check")
    assert result.returncode == ExitCode.DIFFERS
    assert "packages/six.py is missing or was changed" in result.stderr
    assert descant("python", "run", "-", stdin="1").returncode == ExitCode.FAILED  # a toy: it cannot start
    assert descant("python", "remove").stdout == "Removed.\n"


@pytest.mark.python_tool
def test_run(component: Component, own_home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:  # noqa: F811
    monkeypatch.setenv(VARIABLE, str(component.folder))
    (tmp_path / "in.csv").write_text("a\n1\n2\n")
    code = (
        "import pandas as pd, matplotlib.pyplot as plt\ntable = pd.read_csv('in.csv')\ntable.plot()\n"
        "table.to_csv('out.csv')\nprint(table.a.sum())"
    )
    (tmp_path / "code.py").write_text(code)
    result = descant(
        *(
            "python",
            "run",
            str(tmp_path / "code.py"),
            "--attach",
            str(tmp_path / "in.csv"),
            "--out",
            str(tmp_path / "out"),
        )
    )
    assert result.returncode == ExitCode.OK, result.stderr
    assert result.stdout.startswith("3\n")
    assert (tmp_path / "out" / "figure-1.png").read_bytes().startswith(b"\x89PNG")
    assert (tmp_path / "out" / "out.csv").read_text().startswith(",a")
    result = descant("python", "run", "-", stdin="1 / 0")
    assert result.returncode == ExitCode.FAILED
    assert "ZeroDivisionError" in result.stdout
