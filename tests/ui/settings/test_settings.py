"""The settings by keyboard, in a real window, kept in a real file."""

from collections.abc import Callable, Iterator
from pathlib import Path

import keyring
import pytest
from keyring.backend import KeyringBackend
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QDoubleSpinBox,
    QLineEdit,
    QScrollArea,
    QSpinBox,
    QWidget,
)
from pytestqt.qtbot import QtBot

from app.core.paths import config_dir, models_dir, short_path
from app.core.settings import ALL
from app.core.settings.downloads import DOWNLOADS_AT_START, DOWNLOADS_CONNECTIONS
from app.core.settings.general import GENERAL_LANGUAGE, GENERAL_THEME
from app.core.settings.generation import GENERATION_EFFORT, GENERATION_TEMPERATURE, SAMPLING
from app.core.settings.models import MODELS_EMBEDDING, MODELS_FOLDER, MODELS_UNLOAD_AFTER, USE_LLAMA_CPP
from app.core.settings.network import NETWORK_ENDPOINT, NETWORK_ENGINES, NETWORK_OFFLINE, NETWORK_PROXY, NETWORK_SEARCH
from app.core.settings.setting import Section
from app.core.settings.store import SettingsStore
from app.hub import credentials
from app.hub.errors import BadTokenError
from app.library import load_values, opened
from app.library.folders import models_folder
from app.library.load_values import LoadValues
from app.tools.browser.search import keys as search_keys
from app.ui.services import translation
from app.ui.services.hub_token import TokenState
from app.ui.settings.other_rows import ActionRow, FactsRow
from app.ui.settings.rows import SettingRow
from app.ui.settings.search_key_row import SearchKeyRow
from app.ui.settings.token_row import TokenRow
from app.ui.words import say
from tests.ui.apps import texts_of
from tests.ui.languages import marked
from tests.ui.my_models.seat import put
from tests.ui.settings.seat import Seat
from tests.ui.visible import untranslated

CTRL = Qt.KeyboardModifier.ControlModifier
SECRET = "hf_AbCdEfGhIjKlMnOpQrStUvWxYz"


class Memory(KeyringBackend):
    """A store of secrets that lasts as long as the test."""

    priority = 1.0  # type: ignore[assignment]

    def __init__(self) -> None:
        super().__init__()
        self.secrets: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        return self.secrets.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.secrets[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        del self.secrets[service, username]


@pytest.fixture(autouse=True)
def store(monkeypatch: pytest.MonkeyPatch) -> Iterator[Memory]:
    """The system's store of secrets during the test."""
    monkeypatch.delenv("HF_TOKEN", raising=False)
    before, memory = keyring.get_keyring(), Memory()
    keyring.set_keyring(memory)
    credentials._kept.tokens.clear()
    yield memory
    credentials._kept.tokens.clear()
    keyring.set_keyring(before)


@pytest.fixture
def sit(qtbot: QtBot, qapp: QApplication) -> Iterator[Callable[..., Seat]]:
    """A seat in front of the settings."""
    seats: list[Seat] = []

    def make(size: tuple[int, int] = (1144, 800), **options: object) -> Seat:
        seat = Seat(qtbot, size=size, **options)  # type: ignore[arg-type]
        seats.append(seat)
        seat.wait(seat.window.isActiveWindow)
        seat.pane.focus_first()
        return seat

    yield make
    for seat in seats:
        seat.close()


def row(seat: Seat, key: str) -> SettingRow:
    found = seat.pane.rows[key]
    assert isinstance(found, SettingRow)
    return found


def token_row(seat: Seat) -> TokenRow:
    found = seat.pane.rows["network.token"]
    assert isinstance(found, TokenRow)
    return found


def action(seat: Seat, key: str) -> ActionRow:
    found = seat.pane.rows[key]
    assert isinstance(found, ActionRow)
    return found


def visible_rows(seat: Seat) -> list[str]:
    return [key for key, one in seat.pane.rows.items() if one.isVisibleTo(seat.window)]


def test_each_setting_has_a_row_with_name_and_help(sit: Callable[..., Seat]) -> None:
    seat = sit()
    others = {key for key, one in seat.pane.rows.items() if isinstance(one, ActionRow | FactsRow)}
    assert set(seat.pane.rows) - others == {setting.key for setting in ALL} | {"network.token", "network.search_key"}
    kinds = {bool: QCheckBox, int: QSpinBox, float: QDoubleSpinBox, str: QLineEdit}
    for setting in ALL:
        one = row(seat, setting.key)
        assert one.control.accessibleName() == say(setting.title)
        assert one.control.accessibleDescription() == say(setting.help)
        if setting is not MODELS_FOLDER:
            is_list = setting.choices or setting in (GENERAL_LANGUAGE, MODELS_EMBEDDING)
            assert isinstance(one.control, QComboBox if is_list else kinds[type(setting.default)])


def test_sections_by_arrow_keys(sit: Callable[..., Seat]) -> None:
    seat = sit()
    assert visible_rows(seat)[0] == "general.theme"
    for _ in range(2):
        seat.press(Qt.Key.Key_Down)
    assert set(visible_rows(seat)) == {key for key in seat.pane.rows if key.startswith("models.")}
    for _ in range(4):
        seat.press(Qt.Key.Key_Down)
    assert "network.token" in visible_rows(seat)
    assert QApplication.focusWidget() is seat.pane.sections


def test_a_change_is_in_force_at_once_and_can_be_taken_back(sit: Callable[..., Seat]) -> None:
    seat = sit()
    seat.show_setting(DOWNLOADS_CONNECTIONS)
    one = row(seat, "downloads.connections")
    assert not one.reset.isVisible()
    seat.press(Qt.Key.Key_Up)
    assert SettingsStore().get(DOWNLOADS_CONNECTIONS) == 5
    assert one.reset.isVisible()
    assert "4" in one.reset.accessibleName()
    seat.press(Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is one.reset
    seat.press(Qt.Key.Key_Space)
    assert SettingsStore().get(DOWNLOADS_CONNECTIONS) == 4
    assert not one.reset.isVisible()
    assert QApplication.focusWidget() is one.control


def test_switches_and_choices(sit: Callable[..., Seat]) -> None:
    seat = sit()
    seat.show_setting(NETWORK_OFFLINE)
    seat.press(Qt.Key.Key_Space)
    assert SettingsStore().get(NETWORK_OFFLINE) is True
    seat.show_setting(DOWNLOADS_AT_START)
    seat.press(Qt.Key.Key_Down)
    assert SettingsStore().get(DOWNLOADS_AT_START) == "ask"


def test_an_address_that_is_none_is_said_and_not_taken(sit: Callable[..., Seat]) -> None:
    seat = sit()
    seat.show_setting(NETWORK_ENDPOINT)
    seat.type("nonsense")
    seat.press(Qt.Key.Key_Return)
    one = row(seat, "network.endpoint")
    assert "“nonsense” is not a valid address." in texts_of(one)
    assert SettingsStore().get(NETWORK_ENDPOINT) == ""
    seat.press(Qt.Key.Key_A, CTRL)
    seat.type("https://mirror.example")
    seat.press(Qt.Key.Key_Tab)
    assert SettingsStore().get(NETWORK_ENDPOINT) == "https://mirror.example"
    assert "is not a valid address" not in texts_of(one)


def test_the_address_of_a_list_of_engines(sit: Callable[..., Seat]) -> None:
    seat = sit()
    seat.pane.show_setting(NETWORK_ENGINES)
    one = row(seat, "network.engines")
    assert QApplication.focusWidget() is one.control
    seat.type("nonsense")
    seat.press(Qt.Key.Key_Return)
    assert "“nonsense” is not a valid address." in texts_of(one)
    assert SettingsStore().get(NETWORK_ENGINES) == ""
    seat.press(Qt.Key.Key_A, CTRL)
    seat.type("https://example.org/engines.json")
    seat.press(Qt.Key.Key_Return)
    assert SettingsStore().get(NETWORK_ENGINES) == "https://example.org/engines.json"


def test_a_section_is_reset_as_a_whole(sit: Callable[..., Seat]) -> None:
    seat = sit()
    seat.settings.set(NETWORK_PROXY, "http://proxy:1")
    seat.settings.set(NETWORK_OFFLINE, True)
    seat.settings.set(DOWNLOADS_CONNECTIONS, 2)
    seat.pane.show_section(Section.NETWORK)
    (button,) = [
        one
        for one in seat.pane.findChildren(QWidget)
        if one.accessibleName() == "Reset this section" and one.isVisible()
    ]
    seat.qtbot.keyClick(button, Qt.Key.Key_Space)
    again = SettingsStore()
    assert (again.get(NETWORK_PROXY), again.get(NETWORK_OFFLINE), again.get(DOWNLOADS_CONNECTIONS)) == ("", False, 2)


def test_a_number_with_words_for_its_least_value_and_one_with_a_fraction(sit: Callable[..., Seat]) -> None:
    seat = sit()
    seat.show_setting(MODELS_UNLOAD_AFTER)
    idle = row(seat, "models.unload_after").control
    assert isinstance(idle, QSpinBox)
    assert idle.text() == "Never"
    seat.press(Qt.Key.Key_Up)
    assert (idle.text(), SettingsStore().get(MODELS_UNLOAD_AFTER)) == ("5 minutes", 5)
    seat.show_setting(GENERATION_TEMPERATURE)
    warmth = row(seat, "generation.temperature").control
    assert isinstance(warmth, QDoubleSpinBox)
    for _ in range(3):
        seat.press(Qt.Key.Key_Down)
    assert SettingsStore().get(GENERATION_TEMPERATURE) == 0.85
    warmth.selectAll()
    seat.type("0.3")
    assert SettingsStore().get(GENERATION_TEMPERATURE) == 0.85, "what is typed holds when it is done"
    seat.press(Qt.Key.Key_Return)
    assert SettingsStore().get(GENERATION_TEMPERATURE) == 0.3


def test_openais_values_are_one_button_away(sit: Callable[..., Seat]) -> None:
    seat = sit()
    for setting, value in zip(SAMPLING, (0.5, 0.9, 40, 0.1), strict=True):
        seat.settings.set(setting, value)
    seat.settings.set(GENERATION_EFFORT, "high")
    seat.pane.show_section(Section.GENERATION)
    seat.qtbot.keyClick(action(seat, "generation.openai").button, Qt.Key.Key_Space)
    again = SettingsStore()
    assert [again.get(setting) for setting in SAMPLING] == [1.0, 1.0, 0, 0.0]
    assert again.get(GENERATION_EFFORT) == "high"


def test_everything_is_reset_only_after_a_second_word(sit: Callable[..., Seat], tmp_path: Path) -> None:
    seat = sit()
    seat.settings.set(MODELS_FOLDER, str(tmp_path))
    seat.settings.set(DOWNLOADS_CONNECTIONS, 2)
    seat.settings.set(GENERAL_THEME, "dark")
    seat.pane.show_section(Section.ADVANCED)
    one = action(seat, "advanced.reset")
    seat.qtbot.keyClick(one.button, Qt.Key.Key_Space)
    assert SettingsStore().get(DOWNLOADS_CONNECTIONS) == 2
    assert one.button.text() == "Yes, reset all"
    seat.qtbot.keyClick(one.button, Qt.Key.Key_Space)
    again = SettingsStore()
    assert [setting for setting in ALL if again.is_changed(setting)] == [MODELS_FOLDER]
    assert "All settings are at their defaults." in texts_of(one)


def test_opened_files_and_values_of_models_can_be_forgotten(sit: Callable[..., Seat], tmp_path: Path) -> None:
    elsewhere = put(tmp_path, "elsewhere")
    opened.add(elsewhere)
    load_values.save(elsewhere, LoadValues(n_ctx=4_096))
    seat = sit()
    seat.pane.show_section(Section.PRIVACY)
    seat.qtbot.keyClick(action(seat, "privacy.opened").button, Qt.Key.Key_Space)
    assert opened.load() == []
    assert elsewhere.exists()
    assert "1 file was removed from the list." in texts_of(seat.pane)
    seat.pane.show_section(Section.PERFORMANCE)
    for _ in range(2):
        seat.qtbot.keyClick(action(seat, "performance.single_models").button, Qt.Key.Key_Space)
    assert load_values.find(elsewhere).is_automatic


def test_languages_that_there_are_words_for(sit: Callable[..., Seat]) -> None:
    seat = sit()
    box = row(seat, "general.language").control
    assert isinstance(box, QComboBox)
    assert [box.itemText(index) for index in range(2)] == ["Follow system", "English"]
    seat.settings.set(GENERAL_LANGUAGE, "tlh")  # by hand, or of a catalogue that is gone
    seat.wait(lambda: box.currentText() == "tlh")
    seat.settings.reset(GENERAL_LANGUAGE)
    seat.wait(lambda: box.currentIndex() == 0)


def test_what_others_change_is_shown(sit: Callable[..., Seat]) -> None:
    seat = sit()
    control = row(seat, "models.use_llama_cpp").control
    assert isinstance(control, QCheckBox)
    seat.worker.submit(lambda: seat.settings.set(USE_LLAMA_CPP, False))
    seat.wait(lambda: not control.isChecked())


def test_searching(sit: Callable[..., Seat]) -> None:
    seat = sit()
    seat.press(Qt.Key.Key_F, CTRL)
    for words, found in (
        ("proxy", ["network.proxy"]),
        ("PARTS file", ["downloads.connections"]),
        ("gated", ["network.token"]),
        ("network offline", ["network.offline", "privacy.sent"]),
        ("temperature", ["generation.temperature", "generation.openai"]),
        ("browser", ["privacy.sent"]),
    ):
        seat.pane.search.clear()
        seat.type(words)
        assert visible_rows(seat) == found
    seat.pane.search.clear()
    seat.type("nothing like this")
    assert "No settings match “nothing like this”." in texts_of(seat.pane)
    seat.press(Qt.Key.Key_Escape)
    assert visible_rows(seat)[0] == "general.theme"


def test_the_wheel_scrolls_and_changes_nothing(sit: Callable[..., Seat]) -> None:
    seat = sit()
    seat.pane.show_section(Section.DOWNLOADS)
    for key in ("downloads.connections", "downloads.at_start"):
        control = row(seat, key).control
        at = control.rect().center()
        event = QWheelEvent(
            at.toPointF(),
            control.mapToGlobal(at).toPointF(),
            QPoint(0, 0),
            QPoint(0, -120),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(control, event)
    assert all(not seat.settings.is_changed(setting) for setting in ALL)


def test_a_setting_that_cannot_be_saved_is_said(sit: Callable[..., Seat], own_home: Path) -> None:
    seat = sit()
    own_home.mkdir(exist_ok=True)
    (own_home / "config").write_text("in the way")
    seat.show_setting(NETWORK_OFFLINE)
    seat.press(Qt.Key.Key_Space)
    assert "Your change applies until Descant is closed." in texts_of(row(seat, "network.offline"))


def test_a_broken_file_is_said(sit: Callable[..., Seat]) -> None:
    config_dir().mkdir(parents=True)
    (config_dir() / "settings.toml").write_text("[")
    assert "kept as settings.broken.toml" in texts_of(sit().pane)


def test_the_models_folder_and_its_way_back(sit: Callable[..., Seat], tmp_path: Path) -> None:
    path = put(models_dir(), "a")
    seat = sit()
    seat.pane.show_section(Section.MODELS)
    seat.pane.folder.ask_for_folder(tmp_path / "new")
    seat.wait(seat.pane.folder.question.isVisible)
    seat.press(Qt.Key.Key_Space)
    seat.wait((tmp_path / "new" / "a.gguf").exists)
    seat.wait(lambda: models_folder(seat.settings) == tmp_path / "new" and seat.moving.move is None)
    assert short_path(tmp_path / "new") in [one.accessibleName() for one in seat.pane.findChildren(QWidget)]
    seat.wait(lambda: any(one.entry.path.parent == tmp_path / "new" for one in seat.library.listing.models))
    row(seat, "models.folder").reset.click()
    seat.wait(seat.pane.folder.question.isVisible)
    seat.pane.folder.question.move_all.click()
    seat.wait(path.exists)
    seat.wait(lambda: models_folder(seat.settings) == models_dir())


def test_a_folder_that_cannot_be_opened_is_reported(sit: Callable[..., Seat]) -> None:
    seat = sit()
    seat.pane.show_section(Section.MODELS)
    assert not seat.pane.folder.current_folder.exists()
    seat.pane.folder.open_wanted.emit()
    assert "The folder could not be shown." in texts_of(seat.pane.problems)


def test_why_the_folder_was_not_moved_stands_below_it_and_goes(sit: Callable[..., Seat], tmp_path: Path) -> None:
    put(models_dir(), "a")
    seat = sit()
    seat.pane.show_section(Section.MODELS)
    before = seat.pane.sections.mapTo(seat.window, QPoint(0, 0))
    seat.moving.move_folder(models_dir() / "inside")
    seat.wait(lambda: "The models folder was not moved." in texts_of(seat.pane.folder))
    assert not seat.pane.problems.isVisible()
    assert seat.pane.sections.mapTo(seat.window, QPoint(0, 0)) == before
    seat.moving.move_folder(tmp_path / "new")
    seat.wait(lambda: models_folder(seat.settings) == tmp_path / "new" and seat.moving.move is None)
    assert "The models folder was not moved." not in texts_of(seat.pane)


def test_the_token_is_kept_by_the_system_and_never_shown(sit: Callable[..., Seat], store: Memory) -> None:
    seat = sit(account=lambda: "ada")
    seat.pane.show_section(Section.NETWORK)
    one = token_row(seat)
    seat.wait(lambda: seat.tokens.status.state is TokenState.NONE)
    assert "Not set." in texts_of(one)
    one.field.setFocus()
    seat.type(SECRET)
    assert one.field.displayText() != SECRET
    seat.press(Qt.Key.Key_Return)
    seat.wait(lambda: "It belongs to ada." in texts_of(one))
    assert list(store.secrets.values()) == [SECRET]
    assert one.field.text() == ""
    assert SECRET not in texts_of(seat.pane)
    assert SECRET not in "".join(file.read_text() for file in config_dir().glob("*"))
    seat.qtbot.keyClick(one.forget, Qt.Key.Key_Space)
    seat.wait(lambda: "Not set." in texts_of(one))
    assert store.secrets == {}


def test_the_key_of_a_search_engine_is_kept_by_the_system(
    sit: Callable[..., Seat], store: Memory, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(search_keys, "_kept", search_keys._Kept())
    seat = sit()
    seat.pane.show_section(Section.NETWORK)
    one = seat.pane.rows["network.search_key"]
    assert isinstance(one, SearchKeyRow)
    assert not one.field.isEnabled()
    assert "The chosen search engine needs none." in texts_of(one)
    seat.settings.set(NETWORK_SEARCH, "brave")
    seat.wait(lambda: "Brave has no key yet." in texts_of(one))
    one.field.setFocus()
    seat.type(SECRET)
    assert one.field.displayText() != SECRET
    seat.press(Qt.Key.Key_Return)
    seat.wait(lambda: "Set for Brave." in texts_of(one))
    assert list(store.secrets.values()) == [SECRET]
    assert SECRET not in texts_of(seat.pane)
    assert SECRET not in "".join(file.read_text() for file in config_dir().glob("*"))
    seat.settings.set(NETWORK_SEARCH, "exa")
    seat.wait(lambda: "Exa has no key yet." in texts_of(one))
    seat.settings.set(NETWORK_SEARCH, "brave")
    seat.wait(one.forget.isEnabled)
    seat.qtbot.keyClick(one.forget, Qt.Key.Key_Space)
    seat.wait(lambda: "Brave has no key yet." in texts_of(one))
    assert store.secrets == {}


def test_a_token_that_is_none_and_one_that_the_hub_does_not_take(sit: Callable[..., Seat], store: Memory) -> None:
    def refuse() -> str:
        raise BadTokenError("huggingface.co")

    seat = sit(account=refuse)
    seat.pane.show_section(Section.NETWORK)
    one = token_row(seat)
    for text in ("two words", SECRET):
        seat.wait(lambda: not seat.tokens.busy)
        one.field.setText(text)
        seat.qtbot.keyClick(one.save, Qt.Key.Key_Space)
        seat.wait(lambda: "The Hub rejected your token." in texts_of(one) and not seat.tokens.busy)
    assert seat.tokens.status.state is TokenState.KEPT


def test_a_token_of_the_environment(sit: Callable[..., Seat], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HF_TOKEN", SECRET)
    seat = sit()
    seat.pane.show_section(Section.NETWORK)
    seat.wait(lambda: "Set by the environment variable HF_TOKEN." in texts_of(token_row(seat)))
    assert not token_row(seat).forget.isEnabled()


@pytest.mark.parametrize("size", [(1144, 800), (664, 520)])
def test_nothing_is_cut_off(sit: Callable[..., Seat], size: tuple[int, int]) -> None:
    seat = sit(size)
    (scroll,) = seat.pane.findChildren(QScrollArea)
    for section in Section:
        seat.pane.show_section(section)
        QApplication.processEvents()
        inner = scroll.widget()
        assert inner.minimumSizeHint().width() <= scroll.viewport().width()
        for control in inner.findChildren(QWidget):
            if control.isVisible():
                assert control.mapTo(inner, QPoint(0, 0)).x() + control.width() <= inner.width()


def test_each_word_can_be_translated(
    sit: Callable[..., Seat], qapp: QApplication, tmp_path_factory: pytest.TempPathFactory, tmp_path: Path
) -> None:
    with marked(qapp, tmp_path_factory):
        seat = sit()
        written = [short_path(seat.settings.path), str(models_dir()), str(tmp_path), "GB", "TB", "MB", "English"]
        written += [translation.own_name(language) for language in translation.available()]
        assert [one for one in untranslated(seat.pane, written) if "/home/data/models" not in one] == []  # shortened
