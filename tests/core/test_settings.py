"""Settings: declared once, kept in a readable file, never at the cost of what a person wrote."""

import subprocess
import sys
import threading
import tomllib
from pathlib import Path
from typing import Any

import pytest

from app.core.paths import config_dir
from app.core.settings import ALL, in_section
from app.core.settings import store as settings
from app.core.settings.downloads import DOWNLOADS_AT_START, DOWNLOADS_CONNECTIONS
from app.core.settings.generation import GENERATION_TOP_K
from app.core.settings.models import MODELS_FOLDER, USE_LM_STUDIO
from app.core.settings.network import NETWORK_OFFLINE
from app.core.settings.setting import Section, Setting
from app.core.settings.store import BadValueError, SettingsNotSavedError, SettingsStore


@pytest.fixture
def file() -> Path:
    """Where the usual settings lie."""
    config_dir().mkdir(parents=True)
    return config_dir() / "settings.toml"


def test_each_setting_is_declared_once_and_may_have_its_default() -> None:
    assert len({setting.key for setting in ALL}) == len(ALL)
    for setting in ALL:
        assert setting.key == f"{setting.section}.{setting.name}"
        assert setting.accepts(setting.default)
    assert [setting for section in Section for setting in in_section(section)] == list(ALL)


def test_without_a_file_everything_is_as_usual() -> None:
    store = SettingsStore()
    assert all(store.get(setting) == setting.default for setting in ALL)
    assert store.problems == ()
    assert not store.path.exists()


def test_what_is_set_is_there_at_the_next_start_and_can_be_read(file: Path) -> None:
    store = SettingsStore()
    store.set(MODELS_FOLDER, 'C:\\Models "Größe"\x7f\n')
    store.set(DOWNLOADS_CONNECTIONS, 8)
    store.set(NETWORK_OFFLINE, True)
    again = SettingsStore()
    assert again.get(MODELS_FOLDER) == 'C:\\Models "Größe"\x7f\n'
    assert again.get(DOWNLOADS_CONNECTIONS) == 8
    assert again.get(NETWORK_OFFLINE) is True
    assert "[downloads]\nconnections = 8\n" in file.read_text("utf-8")


def test_what_is_reset_leaves_the_file(file: Path) -> None:
    store = SettingsStore()
    store.set(DOWNLOADS_CONNECTIONS, 8)
    assert store.is_changed(DOWNLOADS_CONNECTIONS)
    store.reset(DOWNLOADS_CONNECTIONS)
    assert not store.is_changed(DOWNLOADS_CONNECTIONS)
    assert tomllib.loads(file.read_text()) == {"version": 1}


@pytest.mark.parametrize(
    ("setting", "value"),
    [
        (DOWNLOADS_CONNECTIONS, 0),
        (DOWNLOADS_CONNECTIONS, 9),
        (DOWNLOADS_CONNECTIONS, True),
        (DOWNLOADS_CONNECTIONS, "4"),
        (DOWNLOADS_AT_START, "sometimes"),
        (NETWORK_OFFLINE, 1),
        (MODELS_FOLDER, "/models/\udc80"),  # no text: a name of bytes on Linux
    ],
)
def test_what_cannot_be_is_refused_and_changes_nothing(setting: Setting[Any], value: Any) -> None:
    store = SettingsStore()
    with pytest.raises(BadValueError) as caught:
        store.set(setting, value)
    assert setting.key in str(caught.value)
    assert store.get(setting) == setting.default
    assert not store.path.exists()


def test_what_cannot_be_in_the_file_is_told_and_the_usual_value_used(file: Path) -> None:
    file.write_text('[downloads]\nconnections = 99\nat_start = "ask"\n[network]\noffline = "yes"\n')
    store = SettingsStore()
    assert store.get(DOWNLOADS_CONNECTIONS) == 4
    assert store.get(DOWNLOADS_AT_START) == "ask"
    assert store.get(NETWORK_OFFLINE) is False
    told = [str(problem) for problem in store.problems]
    assert len(told) == 2
    assert "downloads.connections cannot have the value 99. Allowed range: 1 to 8." in told[0]
    assert "network.offline" in told[1]


def test_a_section_that_is_no_table_is_told_and_can_be_mended(file: Path) -> None:
    file.write_text("downloads = 3\n")
    store = SettingsStore()
    assert store.get(DOWNLOADS_CONNECTIONS) == 4
    assert ["not a settings section" in str(problem) for problem in store.problems] == [True]
    store.set(DOWNLOADS_CONNECTIONS, 2)
    assert SettingsStore().get(DOWNLOADS_CONNECTIONS) == 2


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-32"])
def test_a_file_that_an_editor_has_saved_with_a_byte_order_mark(file: Path, encoding: str) -> None:
    file.write_bytes('[models]\r\nfolder = "/data/Modelle für alle"\r\n'.encode(encoding))
    store = SettingsStore()
    assert store.problems == ()
    assert store.get(MODELS_FOLDER) == "/data/Modelle für alle"


@pytest.mark.parametrize("content", [b"[models\n", b"\xff\xfea", b"a = 1\na = 2\n", b"x = " + b"[" * 100_000])
def test_a_broken_file_is_set_aside_with_a_word(file: Path, content: bytes) -> None:
    for name in ("settings.broken.toml", "settings.broken1.toml"):
        file.write_bytes(content)
        store = SettingsStore()
        assert store.get(DOWNLOADS_CONNECTIONS) == 4
        assert (file.parent / name).read_bytes() == content
        assert not file.exists()
        assert name in str(store.problems[0])


def test_what_is_not_known_is_kept(file: Path) -> None:
    written = (
        'version = 7\ncolour = "red"\n"odd key" = [1, 2.5, {a = 1979-05-27T07:32:00Z}, []]\n'
        "[downloads]\nfuture = 1e300\n[later.deeper]\nx = nan\ny = {}\n"
    )
    file.write_text(written)
    SettingsStore().set(DOWNLOADS_CONNECTIONS, 2)
    before, after = tomllib.loads(written), tomllib.loads(file.read_text())
    assert after["downloads"].pop("connections") == 2
    assert repr(after) == repr(before)  # nan is not equal to itself


_BY_HAND = """\
# Descant on the machine under the desk.
[network]   # of the office
proxy = 'http://proxy:3128'

# The line is slow.
[downloads]
# Two were too many once.
connections = 2        # more when the line is better
at_start = "ask"

# The large disk.
[models]
folder = "/data/models"
"""


@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_comments_order_and_blank_lines_of_a_person_survive_changes(file: Path, line_end: str) -> None:
    file.write_text(_BY_HAND, newline=line_end)
    store = SettingsStore()
    store.set(DOWNLOADS_CONNECTIONS, 3)
    store.set(USE_LM_STUDIO, False)
    store.set(NETWORK_OFFLINE, True)
    store.set(GENERATION_TOP_K, 40)
    store.reset(DOWNLOADS_AT_START)
    expected = _BY_HAND.replace("connections = 2 ", "connections = 3 ").replace('at_start = "ask"\n', "")
    expected = expected.replace(":3128'\n", ":3128'\noffline = true\n")
    expected = expected.replace('/data/models"\n', '/data/models"\nuse_lm_studio = false\n')
    expected = f"version = 1\n\n{expected}\n[generation]\ntop_k = 40\n"
    assert file.read_bytes() == expected.replace("\n", line_end).encode()


def test_a_comment_stays_when_its_setting_goes(file: Path) -> None:
    file.write_text(_BY_HAND)
    store = SettingsStore()
    store.reset(DOWNLOADS_CONNECTIONS)
    store.reset(DOWNLOADS_AT_START)
    store.reset(MODELS_FOLDER)
    written = file.read_text()
    assert [line for line in written.split("\n") if "#" in line] == [
        "# Descant on the machine under the desk.",
        "[network]   # of the office",
        "# The line is slow.",
        "# Two were too many once.",
        "# more when the line is better",
        "# The large disk.",
    ]
    assert "[models]" not in written, "nothing stands in it any more"
    assert SettingsStore().problems == ()


def test_a_start_without_a_change_does_not_wait_for_what_only_writing_needs(file: Path) -> None:
    file.write_text(_BY_HAND)
    code = "import sys; from app.core.settings import store; store.SettingsStore(); print('tomlkit' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, text=True).stdout == "False\n"


def test_what_was_edited_meanwhile_is_not_lost(file: Path) -> None:
    store, told = SettingsStore(), list[Setting[Any]]()
    store.subscribe(told.append)
    file.write_text("[models]\nuse_lm_studio = false\n")
    store.set(DOWNLOADS_CONNECTIONS, 2)
    assert store.get(USE_LM_STUDIO) is False
    assert SettingsStore().get(USE_LM_STUDIO) is False
    assert told == [USE_LM_STUDIO, DOWNLOADS_CONNECTIONS]


def test_whoever_asked_is_told_of_a_change_and_of_no_other() -> None:
    store, told = SettingsStore(), list[Setting[Any]]()
    end = store.subscribe(told.append)
    store.set(DOWNLOADS_CONNECTIONS, 2)
    store.set(DOWNLOADS_CONNECTIONS, 2)
    store.reset(DOWNLOADS_CONNECTIONS)
    end()
    store.set(DOWNLOADS_CONNECTIONS, 3)
    assert told == [DOWNLOADS_CONNECTIONS, DOWNLOADS_CONNECTIONS]


def test_a_change_that_cannot_be_saved_holds_till_the_end_and_is_saved_later(own_home: Path) -> None:
    own_home.mkdir()
    in_the_way = own_home / "config"
    in_the_way.write_text("no folder")
    store, told = SettingsStore(), list[Setting[Any]]()
    store.subscribe(told.append)
    for setting, value in ((DOWNLOADS_CONNECTIONS, 2), (NETWORK_OFFLINE, True)):
        with pytest.raises(SettingsNotSavedError):
            store.set(setting, value)
    assert (store.get(DOWNLOADS_CONNECTIONS), store.get(NETWORK_OFFLINE)) == (2, True)
    assert told == [DOWNLOADS_CONNECTIONS, NETWORK_OFFLINE]
    in_the_way.unlink()
    store.set(USE_LM_STUDIO, False)
    again = SettingsStore()
    assert (again.get(DOWNLOADS_CONNECTIONS), again.get(NETWORK_OFFLINE)) == (2, True)


def test_threads_do_not_undo_each_other() -> None:
    store = SettingsStore()

    def change(setting: Setting[bool]) -> None:
        for value in (False, True) * 20 + (False,):
            store.set(setting, value)

    switches = [setting for setting in ALL if setting.default is True]
    threads = [threading.Thread(target=change, args=(setting,)) for setting in switches]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    again = SettingsStore()
    assert [again.get(setting) for setting in switches] == [False] * len(switches)


def test_an_old_file_is_brought_up_to_date(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def rename(document: dict[str, Any]) -> None:
        document["downloads"] = {"connections": document.pop("lines")}

    monkeypatch.setattr(settings, "VERSION", 2)
    monkeypatch.setitem(settings._MIGRATIONS, 1, rename)
    file.write_text("version = 1\nlines = 6\n")
    store = SettingsStore()
    assert store.get(DOWNLOADS_CONNECTIONS) == 6
    store.set(NETWORK_OFFLINE, True)
    assert tomllib.loads(file.read_text()) == {
        "version": 2,
        "downloads": {"connections": 6},
        "network": {"offline": True},
    }
