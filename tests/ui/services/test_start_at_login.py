"""The start at login: the files that the desktops read, and the setting that follows what could be written."""

import os
import plistlib
import stat
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.core import frozen
from app.core.sentences import Explanation
from app.core.settings.general import GENERAL_START_AT_LOGIN
from app.core.settings.store import SettingsStore
from app.ui.services.login.entry import Command, LoginEntryError
from app.ui.services.login.linux import AutostartFile, autostart_folder
from app.ui.services.login.macos import LaunchAgent
from app.ui.services.login.program import HIDDEN, command_at_login
from app.ui.services.login.windows import RunValue
from app.ui.services.start_at_login import StartAtLogin

ROOT = Path(__file__).resolve().parents[3]
HERE: Command = ("/opt/descant", HIDDEN)
THERE: Command = ("/home/someone/Descant 2.AppImage", HIDDEN)


@pytest.fixture
def entry(tmp_path: Path) -> AutostartFile:
    return AutostartFile(tmp_path / "config" / "autostart")


@pytest.fixture
def settings(own_home: Path) -> SettingsStore:
    return SettingsStore()


@pytest.fixture
def service(settings: SettingsStore, entry: AutostartFile, qapp: object) -> Iterator[StartAtLogin]:
    made = StartAtLogin(settings, entry=entry)
    yield made
    made.deleteLater()


def lines(entry: AutostartFile) -> list[str]:
    return entry.file.read_text("utf-8").splitlines()


# -- the setting -------------------------------------------------------------------------------------------------------


def test_the_setting_writes_and_removes_the_file(
    service: StartAtLogin, settings: SettingsStore, entry: AutostartFile
) -> None:
    settings.set(GENERAL_START_AT_LOGIN, True)
    assert f"TryExec={ROOT / 'descant'}" in lines(entry)
    assert f'Exec="{ROOT / "descant"}" "--hidden"' in lines(entry)
    settings.set(GENERAL_START_AT_LOGIN, False)
    assert not entry.file.exists()


@pytest.mark.skipif(sys.platform == "win32", reason="a file in place of a folder")
def test_what_cannot_be_written_is_explained_and_the_setting_goes_back(
    service: StartAtLogin, settings: SettingsStore, entry: AutostartFile, qtbot: QtBot
) -> None:
    entry.file.parent.parent.mkdir()
    entry.file.parent.write_text("no folder")
    with qtbot.waitSignal(service.failed) as failed:
        settings.set(GENERAL_START_AT_LOGIN, True)
    explanation = failed.args[0]
    assert isinstance(explanation, Explanation)
    assert "could not be turned on. The system reported: " in str(explanation)
    assert str(entry.file.parent) in str(explanation.next_step)
    assert settings.get(GENERAL_START_AT_LOGIN) is False
    assert entry.file.parent.read_text() == "no folder"


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="root may write everywhere")
def test_what_cannot_be_removed_stays_on(
    service: StartAtLogin, settings: SettingsStore, entry: AutostartFile, qtbot: QtBot
) -> None:
    settings.set(GENERAL_START_AT_LOGIN, True)
    entry.file.parent.chmod(stat.S_IRUSR | stat.S_IXUSR)
    with qtbot.waitSignal(service.failed) as failed:
        settings.set(GENERAL_START_AT_LOGIN, False)
    entry.file.parent.chmod(stat.S_IRWXU)
    assert "could not be turned off" in str(failed.args[0])
    assert settings.get(GENERAL_START_AT_LOGIN) is True


def test_a_file_of_someone_else_is_left_alone(
    service: StartAtLogin, settings: SettingsStore, entry: AutostartFile, qtbot: QtBot
) -> None:
    entry.file.parent.mkdir(parents=True)
    entry.file.write_text("[Desktop Entry]\nExec=mine\n")
    with qtbot.waitSignal(service.failed) as failed:
        settings.set(GENERAL_START_AT_LOGIN, True)
    assert "was not written by Descant" in str(failed.args[0])
    assert settings.get(GENERAL_START_AT_LOGIN) is False
    entry.remove()
    assert entry.file.read_text() == "[Desktop Entry]\nExec=mine\n"


def test_a_program_that_was_moved_is_mended_and_the_rest_stays(
    service: StartAtLogin, settings: SettingsStore, entry: AutostartFile
) -> None:
    settings.set(GENERAL_START_AT_LOGIN, True)
    entry.write(THERE)
    entry.file.write_text(entry.file.read_text() + "X-Own=1\n")
    service.mend()
    assert f"TryExec={ROOT / 'descant'}" in lines(entry)
    assert "X-Own=1" in lines(entry)
    assert len([line for line in lines(entry) if "Exec=" in line]) == 2
    assert settings.get(GENERAL_START_AT_LOGIN) is True
    before = entry.file.stat()
    service.mend()
    assert entry.file.stat().st_ino == before.st_ino  # nothing was written


@pytest.mark.parametrize("change", ["removed", "Hidden=true", "X-GNOME-Autostart-enabled=false"])
def test_what_the_desktop_turned_off_stays_off(
    service: StartAtLogin, settings: SettingsStore, entry: AutostartFile, change: str
) -> None:
    settings.set(GENERAL_START_AT_LOGIN, True)
    if change == "removed":
        entry.file.unlink()
    else:
        entry.file.write_text(entry.file.read_text() + change + "\n")
    service.mend()
    assert settings.get(GENERAL_START_AT_LOGIN) is False
    assert not entry.is_on()
    settings.set(GENERAL_START_AT_LOGIN, True)
    assert entry.is_on()


def test_off_by_default_nothing_is_written(
    service: StartAtLogin, settings: SettingsStore, entry: AutostartFile
) -> None:
    service.mend()
    assert not entry.file.parent.exists()


# -- Linux -------------------------------------------------------------------------------------------------------------


def test_the_folder_of_the_desktop(own_home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    assert autostart_folder() == tmp_path / "config/autostart"
    for ignored in ("", "relative"):
        monkeypatch.setenv("XDG_CONFIG_HOME", ignored)
        assert autostart_folder() == tmp_path / "person/.config/autostart"


def started_by(entry: AutostartFile) -> list[str]:
    """The command as a desktop reads it: first the escapes of a value, then the quotes, which are a shell's."""
    value = next(line for line in lines(entry) if line.startswith("Exec=")).removeprefix("Exec=")
    script = "printf '%s\\n' " + value.replace("\\\\", "\\")
    return subprocess.run(["sh", "-c", script], capture_output=True, text=True, check=True).stdout.splitlines()


@pytest.mark.parametrize("name", ["plain", "with space", 'quote"', "$HOME", "`x`", "ünï文"])
def test_any_path_is_quoted(entry: AutostartFile, name: str) -> None:
    entry.write((f"/opt/{name}", HIDDEN))
    assert started_by(entry) == [f"/opt/{name}", "--hidden"]


@pytest.mark.parametrize("name", ["a=b", "100%f", "back\\slash", "line\nbreak", os.fsdecode(b"caf\xe9")])
def test_a_path_that_the_desktop_cannot_start_is_refused(entry: AutostartFile, name: str) -> None:
    with pytest.raises(LoginEntryError, match="cannot start a program with the path"):
        entry.write((f"/opt/{name}/descant", HIDDEN))
    assert not entry.file.exists()


def test_the_desktops_own_checker_accepts_the_file(entry: AutostartFile) -> None:
    entry.write(THERE)
    try:
        done = subprocess.run(["desktop-file-validate", entry.file], capture_output=True, text=True, check=False)
    except FileNotFoundError:
        pytest.skip("needs desktop-file-validate")
    assert (done.returncode, done.stdout) == (0, "")


# -- the command -------------------------------------------------------------------------------------------------------


@pytest.mark.skipif(sys.platform == "win32", reason="a shell script")
def test_a_checkout_starts_by_its_script() -> None:
    program, argument = command_at_login()
    assert Path(program) == ROOT / "descant"
    assert os.access(program, os.X_OK)
    assert argument == HIDDEN


@pytest.mark.skipif(sys.platform == "win32", reason="AppImages are for Linux")
def test_an_appimage_starts_by_its_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", str(tmp_path / "mount/usr/lib/descant/descant"))
    monkeypatch.setenv("APPIMAGE", "/home/someone/Descant.AppImage")
    monkeypatch.setenv("APPDIR", str(tmp_path / "terminal"))  # of the terminal that it was started from
    frozen.clean_environment()
    assert command_at_login() == (sys.executable, HIDDEN)
    monkeypatch.setenv("APPIMAGE", "/home/someone/Descant.AppImage")
    monkeypatch.setenv("APPDIR", str(tmp_path / "mount"))
    frozen.clean_environment()
    assert command_at_login() == ("/home/someone/Descant.AppImage", HIDDEN)


# -- macOS and Windows, as far as they can be tried elsewhere ----------------------------------------------------------


def test_the_agent_of_macos(own_home: Path, tmp_path: Path) -> None:
    agent = LaunchAgent()
    assert agent.file == tmp_path / "person/Library/LaunchAgents/app.descant.Descant.plist"
    agent.write(HERE)
    assert agent.is_on()
    agent.mend(THERE)
    content = plistlib.loads(agent.file.read_bytes())
    assert (content["Label"], content["ProgramArguments"]) == ("app.descant.Descant", list(THERE))
    assert content["RunAtLoad"] is True
    agent.file.write_bytes(plistlib.dumps(content | {"Disabled": True}))
    assert not agent.is_on()
    agent.remove()
    assert not agent.file.exists()
    agent.file.write_text("no plist")
    assert not agent.is_on()
    agent.remove()
    assert agent.file.exists()


@pytest.mark.skipif(sys.platform != "win32", reason="the registry")
def test_the_value_of_windows() -> None:
    value = RunValue()
    assert not value.is_on()
    value.write(HERE)
    assert value.is_on()
    value.mend(THERE)
    value.remove()
    assert not value.is_on()
