"""Which walls there are, and what is said about it."""

from pathlib import Path

import pytest

from app.core.platforms import own_platform
from app.tools.python import component as component_module
from app.tools.python.component import VARIABLE, Component, Manifest
from app.tools.python.diagnosis import describe
from app.tools.python.guard import Guard, _guard, guard_for, guarded
from app.tools.python.limits import Limits
from tests.tools.python.packed import make_component


def a_component(folder: Path) -> Component:
    (folder / "deno").write_text("#!/bin/sh\nexit 3\n")
    (folder / "deno").chmod(0o755)
    return Component(folder, Manifest(build=1, platform=own_platform(), deno="2", pyodide="0", python="3", packages=()))


@pytest.fixture(autouse=True)
def forget() -> None:
    _guard.cache_clear()


def test_without_bubblewrap(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    found = guard_for(a_component(tmp_path))
    assert found.bubblewrap is None
    assert "is not installed" in str(found.words())


def test_where_bubblewrap_is_forbidden(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    tools = tmp_path / "bin"
    tools.mkdir()
    program = tools / "bwrap"
    program.write_text("#!/bin/sh\necho 'bwrap: No permissions to create new namespace' >&2\nexit 1\n")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", str(tools), prepend=":")
    found = guard_for(a_component(tmp_path))
    assert found.bubblewrap is None
    assert str(found.words()).endswith("not allowed here: bwrap: No permissions to create new namespace.")


@pytest.mark.parametrize("guard", [Guard(None), Guard(Path("/usr/bin/bwrap"))])
def test_the_command_gives_nothing_away(tmp_path: Path, guard: Guard, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DESCANT_TEST_SECRET", "x")
    command = guarded(a_component(tmp_path), Limits(), guard)
    assert {name for name in command.environment if name != "SYSTEMROOT"} == {
        "DENO_DIR",
        "DENO_NO_UPDATE_CHECK",
        "NO_COLOR",
    }
    allowed = [argument for argument in command.arguments if argument.startswith("--allow")]
    assert [argument.partition("=")[0] for argument in allowed] == ["--allow-read"]
    for what in ("write", "net", "env", "sys", "run", "ffi", "import"):
        assert f"--deny-{what}" in command.arguments
    assert "--no-prompt" in command.arguments
    assert ("--unshare-all" in command.arguments) == (guard.bubblewrap is not None)


def test_what_diagnostics_says(own_home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(component_module, "BUILT_HERE", tmp_path / "none")
    assert describe() == ()
    monkeypatch.setenv(VARIABLE, str(make_component(tmp_path / "component")))
    versions, walls = describe()
    assert versions == "Python 3.12, Pyodide 0.27, Deno 2.9, build 1"
    assert walls.startswith("Python for the model runs behind Deno's permissions")
    (tmp_path / "component" / "deno").unlink()
    assert "deno is missing" in describe()[0]
