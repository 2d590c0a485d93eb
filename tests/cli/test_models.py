"""``descant models`` and its verification, as their own process."""

import hashlib
import json
from pathlib import Path

import pytest

from app.cli.exit_codes import ExitCode
from app.core.paths import models_dir
from app.core.settings.models import MODELS_FOLDER, USE_LLAMA_CPP
from app.core.settings.store import SettingsStore
from app.library import elsewhere, verified
from tests.cli.test_cli import descant
from tests.corpus import sound
from tests.small_models import write_split


@pytest.fixture
def downloaded() -> list[Path]:
    """A model of several files that is known to be whole."""
    models_dir().mkdir(parents=True)
    parts = write_split(models_dir(), "big")
    verified.remember(parts[0], tuple(hashlib.sha256(part.read_bytes()).hexdigest() for part in parts))
    return parts


def test_where_each_model_is_from_and_whether_it_was_verified(downloaded: list[Path]) -> None:
    elsewhere.llama_cpp_folder().mkdir(parents=True)
    sound(elsewhere.llama_cpp_folder())
    lines = {line.split()[0]: line for line in descant("models").stdout.splitlines() if line}
    assert lines["NAME"].split() == ["NAME", "SIZE", "KIND", "CONTEXT", "FROM", "VERIFIED"]
    assert "models folder" in lines["big"]
    assert lines["big"].split()[-1].startswith("20")
    assert "llama.cpp" in lines["sound"]
    assert "built in" in lines["descant-demo"]
    entries = {entry["id"]: entry for entry in json.loads(descant("models", "--json").stdout)}
    assert entries["sound"]["origin"] == "llama_cpp"
    assert entries["big"]["size_on_disk"] == sum(part.stat().st_size for part in downloaded)
    assert entries["big"]["verified"]
    assert entries["big"]["last_used"] is None


def test_the_settings_hold_here_too(tmp_path: Path) -> None:
    settings = SettingsStore()
    elsewhere.llama_cpp_folder().mkdir(parents=True)
    sound(elsewhere.llama_cpp_folder())
    settings.set(USE_LLAMA_CPP, False)
    settings.set(MODELS_FOLDER, str(tmp_path / "mine"))
    (tmp_path / "mine").mkdir()
    sound(tmp_path / "mine").rename(tmp_path / "mine" / "other.gguf")
    result = descant("models")
    assert "other" in result.stdout
    assert "sound" not in result.stdout
    assert result.stdout.endswith(f"Models folder: {tmp_path / 'mine'}\n")


def test_broken_settings_are_told(own_home: Path) -> None:
    (own_home / "config").mkdir(parents=True)
    (own_home / "config" / "settings.toml").write_text("[")
    result = descant("models")
    assert result.returncode == ExitCode.OK
    assert "settings.broken.toml" in result.stderr


def test_verifying_what_is_sound(downloaded: list[Path]) -> None:
    result = descant("models", "--verify")
    assert result.returncode == ExitCode.OK
    verdicts = dict(line.split(maxsplit=1) for line in result.stdout.splitlines())
    assert verdicts["big"] == "ok"
    assert verdicts["descant-demo"].startswith("cannot be verified")


def test_verifying_what_differs(downloaded: list[Path]) -> None:
    content = bytearray(downloaded[1].read_bytes())
    content[-1] ^= 1
    downloaded[1].write_bytes(content)
    (models_dir() / "empty.gguf").touch()
    result = descant("models", "--verify", "--json")
    assert result.returncode == ExitCode.DIFFERS
    verdicts = {one["id"]: one for one in json.loads(result.stdout)}
    assert verdicts["big"]["verdict"] == "differs"
    assert downloaded[1].name in verdicts["big"]["explanation"]
    assert verdicts["empty"]["verdict"] == "unreadable"
    line = next(line for line in descant("models").stdout.splitlines() if line.startswith("big "))
    assert "  differs  " in line
    assert downloaded[1].name in line
    entries = {entry["id"]: entry for entry in json.loads(descant("models", "--json").stdout)}
    assert entries["big"]["differs"]
    assert entries["big"]["verified"] is None
    downloaded[1].touch()
    line = next(line for line in descant("models").stdout.splitlines() if line.startswith("big "))
    assert line.endswith("  changed")
