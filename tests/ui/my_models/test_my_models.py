"""My models by keyboard, in a real window, with real files."""

import hashlib
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.core.paths import models_dir, short_path
from app.core.sentences import Explanation, phrase
from app.core.settings.models import MODELS_FOLDER, USE_LLAMA_CPP
from app.core.settings.store import SettingsStore
from app.library import elsewhere, former, verified
from app.library.folders import models_folder
from app.library.models import boxed_model
from app.ui.my_models.list_model import SortBy
from app.ui.theme import theme
from tests.small_models import write_gpt_oss, write_split
from tests.ui.apps import texts_of
from tests.ui.languages import marked
from tests.ui.my_models.seat import Seat, keep_part, put, remember_as_sound, usual_models
from tests.ui.visible import untranslated

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def bin_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The person's bin."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "share"))
    (tmp_path / "share").mkdir()
    return tmp_path / "share" / "Trash" / "files"


@pytest.fixture
def sit(qtbot: QtBot, qapp: QApplication) -> Iterator[Callable[..., Seat]]:
    """A seat in front of the pane, when the list is there."""
    seats: list[Seat] = []

    def make(size: tuple[int, int] = (1144, 800)) -> Seat:
        seat = Seat(qtbot, size=size)
        seats.append(seat)
        seat.wait_for_list()
        seat.pane.focus_first()
        return seat

    yield make
    for seat in seats:
        seat.close()


def press_button(seat: Seat, name: str) -> None:
    button = next(one for one in seat.pane.findChildren(QWidget) if one.accessibleName() == name)
    seat.qtbot.keyClick(button, Qt.Key.Key_Space)


def spoken(seat: Seat) -> str:
    return str(seat.pane.view.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole))


def test_all_that_is_to_be_known_of_a_model(sit: Callable[..., Seat]) -> None:
    usual_models()
    seat = sit()
    assert seat.names()[:2] == ["Descant demo", "gemma-3-12b-it"]
    assert "7 models" in texts_of(seat.pane)
    seat.qtbot.keyClicks(seat.pane.view, "gpt-oss-20b")
    for words in (
        "gpt-oss-20b",
        "verified",
        "MXFP4",
        "million parameters",
        "4,096 tokens",
        "Models folder · used today",
    ):
        assert words in spoken(seat)
    for words in ("404.1 kB", "MXFP4", "4 experts, 2 active", "apache-2.0", "yes, today", "Models folder"):
        seat.wait(lambda words=words: words in texts_of(seat.pane.details))


def test_what_cannot_be_used_says_why_and_what_to_do(sit: Callable[..., Seat]) -> None:
    models_dir().mkdir(parents=True)
    write_split(models_dir(), "big")[1].unlink()
    seat = sit()
    seat.pane.view.choose(models_dir() / "big-00001-of-00003.gguf")
    assert "only 2 of them were found" in spoken(seat)
    shown = texts_of(seat.pane.details)
    assert "Download the missing files into the same folder." in shown
    assert not seat.pane.details.chat.isVisible()
    seat.press(Qt.Key.Key_Return)
    assert seat.chats == []
    seat.pane.details.again.click()
    assert seat.discovered == ["big"]


def test_enter_chats(sit: Callable[..., Seat]) -> None:
    path = put(models_dir(), "a model")
    seat = sit()
    seat.press(Qt.Key.Key_Home)
    assert seat.pane.view.path == path
    seat.press(Qt.Key.Key_Return)
    assert seat.chats == [path]


def test_searching_and_sorting(sit: Callable[..., Seat]) -> None:
    usual_models()
    seat = sit()
    seat.press(Qt.Key.Key_F, CTRL)
    seat.qtbot.keyClicks(QApplication.focusWidget(), "lm studio mistral")
    assert seat.names() == ["Mistral Small 3.2"]
    seat.press(Qt.Key.Key_Down)
    assert QApplication.focusWidget() is seat.pane.view
    seat.pane.search.setText("nothing like this")
    assert "No models match “nothing like this”." in texts_of(seat.pane)
    seat.pane.search.clear()
    for sort, first in ((SortBy.SIZE, "Descant demo"), (SortBy.USED, "gpt-oss-20b"), (SortBy.NAME, "Descant demo")):
        seat.pane.sort.setCurrentIndex(seat.pane.sort.findData(sort))
        assert seat.names()[0] == first
    assert len(seat.names()) == 7


def test_the_cursor_stays_with_its_model(sit: Callable[..., Seat]) -> None:
    put(models_dir(), "b")
    path = put(models_dir(), "c")
    seat = sit()
    seat.pane.view.choose(path)
    put(models_dir(), "a")
    seat.press(Qt.Key.Key_F5)
    seat.wait(lambda: "a" in " ".join(seat.names()[:1]))
    assert seat.pane.view.path == path
    assert seat.pane.details.path == path


def test_the_path_is_copied(sit: Callable[..., Seat]) -> None:
    path = put(models_dir(), "a")
    seat = sit()
    seat.press(Qt.Key.Key_Home)
    seat.press(Qt.Key.Key_C, CTRL)
    assert QGuiApplication.clipboard().text() == str(path)


def test_verifying_what_is_sound_and_what_differs(sit: Callable[..., Seat]) -> None:
    path = put(models_dir(), "a")
    verified.remember(path, (hashlib.sha256(path.read_bytes()).hexdigest(),))
    path.touch()  # changed since, as far as can be seen
    seat = sit()
    seat.pane.view.choose(path)
    assert "today, but changed since" in texts_of(seat.pane.details)
    seat.pane.details.verify.click()
    seat.wait(lambda: "Every byte matches what the publisher" in texts_of(seat.pane.details))
    seat.wait(lambda: "yes, today" in texts_of(seat.pane.details))
    path.write_bytes(path.read_bytes()[:-1] + b"?")
    seat.pane.details.verify.click()
    seat.wait(lambda: "does not match its publisher's file on the Hub" in texts_of(seat.pane.details))
    seat.wait(lambda: "no, mismatch found today" in texts_of(seat.pane.details))


def test_what_differs_is_said_until_the_file_is_another(sit: Callable[..., Seat]) -> None:
    path = put(models_dir() / "publisher" / "repo", "a")
    verified.remember(path, ("0" * 64,))
    verified.verify(path, ("0" * 64,))  # in an earlier run
    seat = sit()
    seat.pane.view.choose(path)
    assert "Differs from the publisher's file on the Hub" in spoken(seat)
    assert "a.gguf does not match its publisher's file on the Hub." in texts_of(seat.pane.details)
    details = seat.pane.details
    assert not details.chat.isVisible()
    assert (details.again.property("kind"), details.chat_anyway.property("kind")) == ("primary", "plain")
    details.again.click()
    assert seat.discovered == ["publisher/repo"]
    details.chat_anyway.click()
    assert seat.chats == [path]
    path.touch()
    seat.press(Qt.Key.Key_F5)
    seat.wait(details.chat.isVisible)
    assert not details.chat_anyway.isVisible()
    assert "Differs from the publisher" not in spoken(seat)
    seat.wait(lambda: "today, but changed since" in texts_of(details))  # new labels are shown by an event of their own


def test_models_of_one_name_are_told_apart(sit: Callable[..., Seat]) -> None:
    for publisher in ("one", "two"):
        path = put(models_dir() / publisher / "repo", "same")
    write_gpt_oss(models_dir() / "other.gguf")
    put(models_dir() / "three" / "Something-GGUF", "Tiny gpt-oss for tests").rename(models_dir() / "x-Q4.gguf")
    seat = sit()
    assert {"one/repo/same", "two/repo/same", "other", "x-Q4"} < set(seat.names())
    seat.pane.view.choose(path)
    assert "two/repo" in spoken(seat)
    seat.wait(lambda: "same.gguf" in texts_of(seat.pane.details))
    seat.press(Qt.Key.Key_Delete)
    assert f"same.gguf in {short_path(path.parent)}." in texts_of(seat.pane.details.question)
    single = put(models_dir() / "three" / "Fine-GGUF", "fine").rename(
        models_dir() / "three" / "Fine-GGUF" / "f-Q4.gguf"
    )
    seat.press(Qt.Key.Key_F5)
    seat.wait(lambda: any(name.startswith("fine") for name in seat.names()))
    seat.pane.view.choose(single)
    assert "f-Q4 · three/Fine-GGUF · " in spoken(seat)


def test_what_is_kept_of_downloads_is_listed_and_can_go(sit: Callable[..., Seat]) -> None:
    parts = models_dir() / ".downloads"
    parts.mkdir(parents=True)
    kept, wanted = (parts / f"{letter * 64}.part" for letter in "ab")
    for part in (kept, wanted):
        part.write_bytes(b"1" * 5000)
    seat = sit()
    seat.wanted = frozenset((wanted.stem,))
    seat.library.note_downloads()
    seat.wait(lambda: len(seat.library.listing.kept) == 1)
    assert "1 incomplete download, 5.0 kB" in texts_of(seat.pane)
    seat.pane.view.choose(kept)
    assert "Incomplete download · 5.0 kB kept" in spoken(seat)
    assert not seat.pane.details.chat.isVisible()
    assert not seat.pane.details.verify.isVisible()
    seat.press(Qt.Key.Key_Return)
    assert seat.chats == []
    seat.press(Qt.Key.Key_Delete)
    assert "It frees 5.0 kB." in texts_of(seat.pane.details.question)
    assert QApplication.focusWidget() is seat.pane.details.question.no
    seat.press(Qt.Key.Key_Backtab, SHIFT)
    seat.press(Qt.Key.Key_Space)
    seat.wait(lambda: not kept.exists())
    seat.wait(lambda: "incomplete" not in texts_of(seat.pane))
    assert wanted.exists()


def test_going_on_leads_to_where_it_is_from(sit: Callable[..., Seat]) -> None:
    part = keep_part(models_dir())
    seat = sit()
    seat.pane.view.choose(part)
    assert spoken(seat).startswith("m-Q4, ")
    assert "5.0 kB of 9.0 kB kept · publisher/repo" in spoken(seat)
    assert seat.pane.details.again.text() == "Resume"
    seat.pane.details.again.click()
    assert seat.discovered == ["publisher/repo"]


def test_the_model_in_the_box_is_not_offered_for_deletion(sit: Callable[..., Seat]) -> None:
    seat = sit()
    seat.pane.view.choose(boxed_model())
    assert not seat.pane.details.delete.isVisible()
    menu = seat.pane._actions.make_menu(boxed_model(), seat.pane)
    assert "Delete…" not in [action.text() for action in menu.actions()]


@pytest.mark.parametrize("scale", [1.0, 1.5])
def test_the_question_of_a_move_fits_into_the_smallest_window(
    sit: Callable[..., Seat], tmp_path: Path, scale: float
) -> None:
    theme().set_scale(scale)
    try:
        usual_models()
        former.add(tmp_path / "earlier")
        seat = sit((664, 520))
        seat.pane.folder.ask_for_folder(tmp_path / "new")
        seat.wait(seat.pane.folder.question.isVisible)
        QApplication.processEvents()
        assert seat.window.minimumSizeHint().height() <= 520
        assert seat.pane.height() == 520
        button = seat.pane.folder.question.move_all
        top = button.mapTo(seat.window, QPoint(0, 0)).y()
        assert top + button.height() <= 520
        assert seat.pane.view.height() >= 100
        seat.pane.folder.question.cancel.click()
        assert QApplication.focusWidget() is seat.pane.folder.change
        seat.wait(seat.pane.details.isVisible)
        seat.refusal = Explanation(phrase("Downloads run."), phrase("It is so. " * 9), phrase("Pause them. " * 9))
        seat.moving.move_folder(tmp_path / "new")
        for details in seat.library.listing.models:
            seat.pane.view.choose(details.entry.path)
            seat.pane._ask_to_delete(details.entry.path)
            QApplication.processEvents()
        assert (seat.window.width(), seat.window.height()) == (664, 520)
    finally:
        theme().set_scale(1.0)


def test_the_details_grow_with_the_text(sit: Callable[..., Seat]) -> None:
    seat = sit((1200, 700))
    before = seat.pane.details.width()
    theme().set_scale(1.5)
    try:
        QApplication.processEvents()
        assert seat.pane.details.width() == round(before * 1.5)
    finally:
        theme().set_scale(1.0)


def test_verifying_without_anything_to_compare_with(sit: Callable[..., Seat]) -> None:
    path = put(models_dir(), "a")
    seat = sit()
    seat.pane.view.choose(path)
    seat.pane.details.verify.click()
    seat.wait(lambda: hashlib.sha256(path.read_bytes()).hexdigest() in texts_of(seat.pane.details))


def test_verifying_is_shown_and_can_be_stopped(sit: Callable[..., Seat]) -> None:
    path = put(models_dir(), "a")
    with path.open("r+b") as stream:
        stream.truncate(2 << 30)  # takes no room, and a second or more to read
    seat = sit()
    seat.pane.view.choose(path)
    seat.pane.details.verify.click()
    seat.wait(lambda: "Verifying: " in texts_of(seat.pane.details))
    assert "Verifying: " in spoken(seat)
    assert not seat.pane.details.verify.isEnabled()
    stop = next(button for button in seat.pane.details.findChildren(QWidget) if button.accessibleName() == "Stop")
    seat.qtbot.keyClick(stop, Qt.Key.Key_Space)
    seat.wait(lambda: not seat.verification.running)
    assert "Reading" not in texts_of(seat.pane)
    assert verified.find(path) is None


def test_deleting_asks_first_and_uses_the_bin(sit: Callable[..., Seat], bin_folder: Path) -> None:
    models_dir().mkdir(parents=True)
    parts = write_split(models_dir(), "big")
    seat = sit()
    seat.pane.view.choose(parts[0])
    seat.press(Qt.Key.Key_Delete)
    assert "This frees" in texts_of(seat.pane.details)
    assert QApplication.focusWidget() is seat.pane.details.question.no
    seat.press(Qt.Key.Key_Space)  # keep it
    assert not seat.pane.details.question.isVisible()
    seat.pane.focus_first()
    seat.press(Qt.Key.Key_Delete)
    seat.press(Qt.Key.Key_Escape)
    assert not seat.pane.details.question.isVisible()
    assert all(part.exists() for part in parts)
    seat.pane.focus_first()
    seat.press(Qt.Key.Key_Delete)
    seat.press(Qt.Key.Key_Backtab, SHIFT)
    assert QApplication.focusWidget() is seat.pane.details.question.yes
    seat.press(Qt.Key.Key_Space)
    seat.wait(lambda: not any(part.exists() for part in parts))
    seat.wait(lambda: len(seat.names()) == 1)
    assert sorted(file.name for file in bin_folder.iterdir()) == [part.name for part in parts]


def test_where_there_is_no_bin_it_is_asked_again(
    sit: Callable[..., Seat], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "in the way").write_text("")
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "in the way"))
    path = put(models_dir(), "a")
    seat = sit()
    seat.pane.view.choose(path)
    seat.press(Qt.Key.Key_Delete)
    seat.pane.details.question.yes.click()
    seat.wait(lambda: "This disk has no bin." in texts_of(seat.pane.details))
    assert path.exists()
    seat.pane.details.question.yes.click()
    seat.wait(lambda: not path.exists())


def test_what_belongs_to_others(sit: Callable[..., Seat]) -> None:
    path = put(elsewhere.llama_cpp_folder(), "a")
    snapshot = elsewhere.hugging_face_folder() / "models--a--b" / "snapshots" / "c"
    other = put(snapshot, "b")
    seat = sit()
    seat.pane.view.choose(path)
    seat.press(Qt.Key.Key_Delete)
    assert "will be missing there too" in texts_of(seat.pane.details)
    seat.pane.view.choose(other)
    assert not seat.pane.details.question.isVisible()
    seat.pane.focus_first()
    seat.press(Qt.Key.Key_Delete)
    assert "Hugging Face cache, which other programs share" in texts_of(seat.pane.details)
    seat.settings.set(USE_LLAMA_CPP, False)
    seat.wait(lambda: path not in [one.entry.path for one in seat.library.listing.models])


def test_moving_the_folder(sit: Callable[..., Seat], tmp_path: Path) -> None:
    path = put(models_dir(), "a")
    remember_as_sound(path)
    seat = sit()
    seat.models.choose_last()
    seat.pane.folder.ask_for_folder(tmp_path / "new")
    seat.wait(lambda: "Move 1 model (404.1 kB)" in texts_of(seat.pane.folder))
    assert QApplication.focusWidget() is seat.pane.folder.question.move_all
    seat.press(Qt.Key.Key_Space)
    seat.wait(lambda: models_folder(seat.settings) == tmp_path / "new")
    seat.wait(lambda: seat.moving.move is None)
    seat.wait(lambda: seat.pane.view.model().rowCount() == 2)
    assert (tmp_path / "new" / "a.gguf").is_file()
    assert not path.exists()
    assert verified.find(tmp_path / "new" / "a.gguf") is not None


def test_only_another_folder(sit: Callable[..., Seat], tmp_path: Path) -> None:
    path = put(models_dir(), "a")
    seat = sit()
    seat.pane.folder.ask_for_folder(tmp_path / "new")
    seat.wait(seat.pane.folder.question.isVisible)
    assert "stay in the list" in texts_of(seat.pane.folder.question)
    seat.pane.folder.question.leave.click()
    seat.pane.view.choose(path)
    seat.wait(lambda: "Previous models folder" in spoken(seat))
    assert path.exists()
    assert models_folder(seat.settings) == tmp_path / "new"
    assert f"Also looking for models in {short_path(path.parent)}" in texts_of(seat.pane.folder)
    seat.pane.folder.ask_for_folder(path.parent)  # nothing is in the new one, so there is nothing to ask
    seat.wait(lambda: models_folder(seat.settings) == path.parent)
    seat.wait(lambda: "Also looking for" not in texts_of(seat.pane.folder))
    seat.wait(lambda: "Models folder" in spoken(seat))


def test_an_earlier_folder_can_be_left_out(sit: Callable[..., Seat], tmp_path: Path) -> None:
    put(models_dir(), "a")
    former.add(models_dir())
    SettingsStore().set(MODELS_FOLDER, str(tmp_path / "new"))
    seat = sit()
    assert len(seat.names()) == 2
    press_button(seat, "Stop looking there")
    seat.wait(lambda: len(seat.names()) == 1)
    assert "Also looking for" not in texts_of(seat.pane.folder)


def test_why_it_cannot_be_moved_is_said_before_and_goes_when_it_is_over(
    sit: Callable[..., Seat], tmp_path: Path
) -> None:
    put(models_dir(), "a")
    seat = sit()
    seat.refusal = Explanation(phrase("Downloads run."), None, phrase("Pause them."))
    seat.pane.folder.ask_for_folder(tmp_path / "new")
    seat.wait(lambda: "Downloads run. Pause them." in texts_of(seat.pane.folder.question))
    assert not seat.pane.folder.question.move_all.isEnabled()
    seat.moving.move_folder(tmp_path / "new")
    assert seat.pane.folder.refusal.isVisible()
    seat.refusal = None
    seat.moving.look_whether_allowed()
    assert not seat.pane.folder.refusal.isVisible()
    seat.wait(seat.pane.folder.question.move_all.isEnabled)
    assert "Downloads run." not in texts_of(seat.pane.folder)


def test_a_failed_move_leaves_no_words_behind_when_it_is_done(sit: Callable[..., Seat], tmp_path: Path) -> None:
    put(models_dir(), "a")
    (tmp_path / "new").mkdir()
    (tmp_path / "new" / "a.gguf").write_text("mine")
    seat = sit()
    row = seat.pane.view.mapTo(seat.window, QPoint(0, 0))
    seat.pane.folder.change.setFocus()
    seat.moving.move_folder(tmp_path / "new")
    seat.wait(lambda: "The models folder was not moved." in texts_of(seat.pane))
    assert QApplication.focusWidget() is seat.pane.folder.change
    assert seat.pane.view.mapTo(seat.window, QPoint(0, 0)) == row  # nothing shifts under the pointer
    seat.moving.move_folder(tmp_path / "other")
    seat.wait(lambda: models_folder(seat.settings) == tmp_path / "other")
    assert "The models folder was not moved." not in texts_of(seat.pane)


def test_a_move_that_may_not_be_says_why(sit: Callable[..., Seat], tmp_path: Path) -> None:
    put(models_dir(), "a")
    seat = sit()
    seat.refusal = Explanation(phrase("A download runs."), None, phrase("Pause it first."))
    seat.moving.move_folder(tmp_path / "new")
    assert "A download runs." in texts_of(seat.pane.folder)
    seat.refusal = None
    seat.moving.move_folder(models_dir() / "inside")
    seat.wait(lambda: "is inside the old one" in texts_of(seat.pane))


def test_a_move_that_was_killed_can_be_gone_on_with(sit: Callable[..., Seat], tmp_path: Path, own_home: Path) -> None:
    path = put(models_dir(), "a")
    (own_home / "state").mkdir(parents=True)
    journal = f'{{"source": "{path.parent}", "target": "{tmp_path / "new"}", "stage": "copying"}}'
    (own_home / "state" / "moving.json").write_text(journal)
    seat = sit()
    assert "is not finished" in texts_of(seat.pane.folder)
    next(b for b in seat.pane.folder.findChildren(QWidget) if b.accessibleName() == "Resume moving").click()  # type: ignore[attr-defined]
    seat.wait((tmp_path / "new" / "a.gguf").exists)
    seat.wait(lambda: "is not finished" not in texts_of(seat.pane.folder))


def test_the_first_start_leads_to_discover(sit: Callable[..., Seat]) -> None:
    seat = sit()
    assert "Get your first model" in texts_of(seat.pane)
    button = next(b for b in seat.pane.findChildren(QWidget) if b.accessibleName() == "Discover models")
    seat.qtbot.keyClick(button, Qt.Key.Key_Space)
    assert seat.discovered


def test_hundreds_of_models_are_rows_and_no_widgets(sit: Callable[..., Seat]) -> None:
    models_dir().mkdir(parents=True)
    for number in range(300):
        (models_dir() / f"m{number:03}.gguf").touch()
    seat = sit()
    assert len(seat.names()) == 301
    assert len(seat.pane.view.findChildren(QWidget)) < 20
    seat.press(Qt.Key.Key_End)
    assert seat.pane.details.path == models_dir() / "m299.gguf"


@pytest.mark.parametrize("size", [(1144, 800), (664, 520)])
def test_nothing_is_cut_off(sit: Callable[..., Seat], size: tuple[int, int]) -> None:
    usual_models()
    seat = sit(size)
    for details in seat.library.listing.models:
        seat.pane.view.choose(details.entry.path)
        QApplication.processEvents()
        for button in (seat.pane.details.show_in_folder, seat.pane.details.copy_path, seat.pane.details.delete):
            assert button.width() >= button.minimumSizeHint().width() - 2
            left = button.mapTo(seat.window, QPoint(0, 0)).x()
            assert left + button.width() <= size[0]


def test_each_word_can_be_translated(
    sit: Callable[..., Seat], qapp: QApplication, tmp_path_factory: pytest.TempPathFactory, tmp_path: Path
) -> None:
    with marked(qapp, tmp_path_factory):
        usual_models()
        former.add(tmp_path / "earlier")
        part = keep_part(models_dir())
        seat = sit()
        written = ["MXFP4", "apache-2.0", "gpt-oss", "MB", "kB", "GB", "TB", str(tmp_path), str(models_dir())]
        for one in seat.library.listing.models:
            path, facts = one.entry.path, one.entry.facts
            written += [str(path), short_path(path), path.name, facts.name if facts else "", one.entry.id]
        written += [
            "publisher/repo",
            "ggml-org/gpt-oss-20b-GGUF",
            "m-Q4",
            str(tmp_path / "earlier"),
            str(tmp_path / "new"),
        ]
        seat.pane.folder.ask_for_folder(tmp_path / "new")
        seat.wait(seat.pane.folder.question.isVisible)
        seat.pane.view.choose(part)
        seat.pane._ask_to_delete(part)
        found = untranslated(seat.pane.details, written)
        assert [one for one in found if "a.part'" not in one and ".gguf'" not in one] == []
        for details in seat.library.listing.models:
            seat.pane.view.choose(details.entry.path)
            seat.pane._ask_to_delete(details.entry.path)
            found = untranslated(seat.pane, written)
            assert [one for one in found if "a.part'" not in one and ".gguf'" not in one] == []
