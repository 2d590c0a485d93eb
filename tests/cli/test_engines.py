"""``descant engines``: what is listed, chosen and removed, and what a script sees."""

import json
from pathlib import Path

import pytest

from app.cli.exit_codes import ExitCode
from app.core.settings.network import NETWORK_ENGINES
from app.core.settings.store import SettingsStore
from app.engine.engines.choice import MANIFEST_NAME, VARIABLE
from app.engine.engines.installed import InstalledEngine, InstalledEngines, Origin
from tests.cli.test_cli import descant
from tests.engine.engines.packed import Signer, entry, make_engine, packed
from tests.hub.conftest import hub  # noqa: F401  a fixture
from tests.hub.hub_server import HubServer


@pytest.fixture
def toy(own_home: Path) -> InstalledEngine:
    with InstalledEngines().staging() as staging:
        return InstalledEngines().add(make_engine(staging / "engine"), Origin())


def test_without_engines(own_home: Path) -> None:
    result = descant("engines")
    assert result.returncode == ExitCode.OK
    assert result.stdout.splitlines() == ["* built-in                     llama.cpp, compiled for this computer"]
    for action in (("back",), ("use", "cuda"), ("remove", "cuda"), ("install", "cuda"), ("look",)):
        result = descant("engines", *action)
        assert result.returncode == ExitCode.FAILED
        assert result.stdout == ""
        assert len(result.stderr.splitlines()) >= 2  # what happened, and what to do
    assert "No address for engines" in result.stderr


def test_use_go_back_remove(toy: InstalledEngine) -> None:
    assert descant("engines", "use", "toy").stdout == "toy is used from now on.\n"
    first, second, before = descant("engines").stdout.splitlines()
    assert first.startswith("  built-in")
    assert second.startswith(f"* {toy.id}")
    assert "llama.cpp 0.5.0, cpu" in second
    assert before == "before: built-in"
    assert descant("engines", "remove", "toy").returncode == ExitCode.FAILED
    assert descant("engines", "back").stdout == "built-in is used from now on.\n"
    assert descant("engines", "remove", toy.id).returncode == ExitCode.OK
    assert not toy.folder.exists()


def test_for_scripts(toy: InstalledEngine, monkeypatch: pytest.MonkeyPatch) -> None:
    (toy.folder / "libllama.so").unlink()
    shown = json.loads(descant("engines", "list", "--json").stdout)
    assert shown["used"] is None
    (engine,) = shown["engines"]
    assert (engine["id"], engine["name"], engine["llama"]) == (toy.id, "toy", "0.5.0")
    assert "missing or damaged" in engine["problem"]
    assert "cannot be used" in descant("engines").stdout
    monkeypatch.setenv(VARIABLE, str(toy.folder.parent.parent))
    assert f"{VARIABLE} names" in descant("engines").stderr


def test_what_a_manifest_says_reaches_no_terminal(toy: InstalledEngine) -> None:
    manifest = toy.folder / MANIFEST_NAME
    manifest.write_text(manifest.read_text().replace('"0.5.0"', '"0.5\\u001b[31m\\n* evil"'))
    shown = descant("engines").stdout
    assert "\x1b" not in shown
    assert len(shown.splitlines()) == 2


def test_a_file_nobody_vouches_for(own_home: Path, tmp_path: Path) -> None:
    archive = packed(tmp_path)
    result = descant("engines", "install", str(archive))
    assert result.returncode == ExitCode.FAILED
    assert "--unsigned" in result.stderr
    result = descant("engines", "install", str(archive), "--unsigned")  # a toy: it cannot start
    assert result.returncode == ExitCode.FAILED
    assert "“toy” does not work on this computer" in result.stderr
    assert InstalledEngines().engines() == ()
    assert descant("engines", "install", str(tmp_path / "gone.tar.xz")).returncode == ExitCode.FAILED


def test_the_list(toy: InstalledEngine, hub: HubServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:  # noqa: F811
    signer, archive = Signer(), packed(tmp_path, llama="0.6.0")
    monkeypatch.setattr("app.hub.signed_list.own_key", lambda: signer.key)
    other = entry(archive, name="cuda", cards="sm_90", driver="NVIDIA 580")
    content, signature = signer.sign(entry(archive, 2, llama="0.6.0"), other)
    hub.add("descant/engines", {"index.json": content, "index.json.sig": signature})
    SettingsStore().set(NETWORK_ENGINES, f"{hub.endpoint}/descant/engines/resolve/main/index.json")
    cuda, update = descant("engines", "look").stdout.splitlines()
    assert cuda.startswith("cuda")
    assert "sm_90; NVIDIA 580" in cuda
    assert update.startswith("toy")
    assert update.endswith("(update)")
