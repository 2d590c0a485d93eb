"""The window: by keyboard alone, small and large, and what it remembers."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from app.core.paths import models_dir
from app.core.stream import MessageKind
from app.library.models import boxed_model
from app.ui.services.answer_state import Phase
from app.ui.services.models import LoadState
from app.ui.theme import DARK, LIGHT, Type, theme
from tests.ui.apps import Person
from tests.ui.chat.checks import cut_off, nameless, settle, words_of

LONG = "Which is larger, 714 or 471? Tell me how you compare them."


@pytest.fixture
def person(start: Callable[[], Person]) -> Person:
    someone = start()
    someone.load(boxed_model())
    return someone


def keys(person: Person, *names: str) -> None:
    """Press them where the focus is; ``Ctrl+N`` and the like."""
    for name in names:
        *modifiers, key = name.split("+")
        held = Qt.KeyboardModifier.NoModifier
        for modifier in modifiers:
            held |= {"Ctrl": Qt.KeyboardModifier.ControlModifier, "Shift": Qt.KeyboardModifier.ShiftModifier}[modifier]
        focus = QApplication.focusWidget() or person.app.window
        person.qtbot.keyClick(focus, getattr(Qt.Key, f"Key_{key}"), held)


def focus_is_in(widget: QWidget) -> bool:
    focus = QApplication.focusWidget()
    return focus is not None and (focus is widget or widget.isAncestorOf(focus))


def test_by_keyboard_alone(person: Person) -> None:
    """Ask, edit, a new chat, find the first one, rename it, delete it and bring it back: no mouse."""
    window, pane, chats = person.app.window, person.pane, person.app.chats
    assert focus_is_in(pane.composer)
    person.ask("What is 457 + 389?")
    first = chats.chat.id
    keys(person, "Up")
    assert pane.composer.is_editing
    keys(person, "Escape")
    assert not pane.composer.is_editing
    keys(person, "Ctrl+N")
    person.wait(lambda: chats.chat.id is None)
    assert focus_is_in(pane.composer)
    person.ask("What is 12 + 34?")
    keys(person, "Ctrl+K")
    assert focus_is_in(window.chat.sidebar.search)
    person.qtbot.keyClicks(QApplication.focusWidget(), "457")
    keys(person, "Return")
    person.wait(lambda: chats.chat.id == first)
    keys(person, "Ctrl+K")
    keys(person, "Down", "F2")
    person.wait(lambda: QApplication.focusWidget() not in (None, window.chat.sidebar.view))
    person.qtbot.keyClicks(QApplication.focusWidget(), "A new name")
    keys(person, "Return")
    person.wait(lambda: "A new name" in person.sidebar_titles())
    person.wait(lambda: window.windowTitle() == "A new name - Descant")
    window.chat.sidebar.view.setFocus(Qt.FocusReason.TabFocusReason)
    keys(person, "Delete")
    person.wait(lambda: chats.chat.id is None)
    assert "A new name" not in person.sidebar_titles()
    undo = next(child for child in pane.toast.children() if getattr(child, "text", lambda: "")() == "Undo")
    undo.setFocus(Qt.FocusReason.TabFocusReason)
    keys(person, "Space")
    person.wait(lambda: chats.chat.id == first)
    assert "A new name" in person.sidebar_titles()


def test_a_popup_gives_the_focus_back(person: Person) -> None:
    composer = person.pane.composer
    keys(person, "Ctrl+L")
    popup = QApplication.activePopupWidget()
    assert popup is not None
    assert composer._focus_frame.isVisible()
    keys(person, "Escape")
    assert focus_is_in(composer)
    keys(person, "Ctrl+L")
    person.pane.bar.model_button.setFocus(Qt.FocusReason.OtherFocusReason)
    assert not composer._focus_frame.isVisible()
    keys(person, "Escape")


def test_tab_leads_through_the_window_and_back(person: Person) -> None:
    window = person.app.window
    window.resize(1200, 700)  # wide enough for the list of chats
    person.ask("What is 457 + 389?")
    person.pane.focus_composer()
    seen: list[QWidget] = []
    for _ in range(80):
        keys(person, "Tab")
        focus = QApplication.focusWidget()
        assert focus is not None
        if focus in seen:
            break
        seen.append(focus)
    assert person.pane.composer.edit in seen
    assert window.chat.sidebar.new_button in seen
    assert person.pane.bar.model_button in seen
    assert window.rail.look in seen
    assert any(person.answer_view.isAncestorOf(one) for one in seen)


def test_everything_has_a_name(person: Person) -> None:
    person.ask("What is 457 + 389?")
    person.pane.composer.instructions_button.click()
    person.pane.toast.show_message("Done", "Undo", lambda: None)
    assert nameless(person.app.window) == []


@pytest.mark.parametrize("size", [(720, 520), (1000, 700), (1600, 1000)])
@pytest.mark.parametrize("scale", [1.0, 1.5])
def test_nothing_is_cut_off(person: Person, size: tuple[int, int], scale: float) -> None:
    window = person.app.window
    theme().set_scale(scale)
    window.resize(*size)
    settle()
    assert (window.width(), window.height()) == size
    assert cut_off(window) == []
    person.ask("What is 457 + 389?")
    settle()
    assert cut_off(window) == []
    assert window.chat.sidebar.isVisible() is (size[0] >= 900)
    keys(person, "Ctrl+B")
    settle()
    assert (window.width(), window.height()) == size
    assert cut_off(window) == []


def test_the_rail_holds_its_buttons_at_the_largest_text(person: Person) -> None:
    rail = person.app.window.rail
    theme().set_scale(2.0)
    settle()
    assert all(rail.rect().contains(button.geometry()) for button in rail.findChildren(QAbstractButton))


def test_what_is_hidden_takes_the_text_size_too(person: Person) -> None:
    keys(person, "Ctrl+3")
    theme().set_scale(1.5)
    settle()
    keys(person, "Ctrl+2")
    settle()
    assert person.pane.composer.edit.font().pixelSize() == theme().font(Type.READING).pixelSize()


def test_the_list_of_chats_grows_with_the_text(person: Person) -> None:
    window, sidebar = person.app.window, person.app.window.chat.sidebar
    window.resize(1300, 700)
    settle()
    width, lens = sidebar.width(), sidebar.search.textMargins().left()
    theme().set_scale(1.5)
    person.wait(lambda: sidebar.width() == round(1.5 * width))
    assert sidebar.search.textMargins().left() > lens
    assert window.remember().sidebar_width == width
    theme().set_scale(1.0)
    person.wait(lambda: sidebar.width() == width)


def test_it_is_as_it_was_left(start: Callable[[], Person], person: Person) -> None:
    window = person.app.window
    window.resize(780, 600)  # the screen of the tests is 800 wide
    window.rail.look.menu().actions()[2].trigger()
    keys(person, "Ctrl+B", "Ctrl+B", "Ctrl+Plus")
    assert theme().palette is DARK
    assert theme().scale > 1
    edit = person.pane.composer.edit
    assert edit.viewport().font().pixelSize() == edit.font().pixelSize() == theme().font(Type.READING).pixelSize()
    person.close()
    theme().use(LIGHT)
    theme().set_scale(1.0)
    again = start()
    assert (again.app.window.width(), again.app.window.height()) == (780, 600)
    again.app.window.resize(1200, 600)
    assert not again.app.window.chat.sidebar.isVisible()
    assert theme().palette is DARK
    assert theme().scale > 1
    keys(again, "Ctrl+3", "Ctrl+2")
    edit = again.pane.composer.edit
    assert edit.viewport().font().pixelSize() == edit.font().pixelSize() == theme().font(Type.READING).pixelSize()
    keys(again, "Ctrl+0")
    again.app.window.rail.look.menu().actions()[1].trigger()
    assert (theme().palette, theme().scale) == (LIGHT, 1.0)


def test_an_edit_leaves_the_draft_alone(person: Person) -> None:
    person.ask("What is 457 + 389?")
    person.write("a draft")
    person.settle()
    question = person.app.chats.chat.last_question
    assert question is not None
    person.app.chats.edit(question.id)
    assert person.pane.composer.text() == "What is 457 + 389?"
    person.pane.composer.set_text("What is 12 + 34?")
    person.press_enter()
    person.wait(lambda: person.app.chats.chat.turns[0].id != question.id)
    assert person.pane.composer.text() == "a draft"
    person.wait_for_end()
    assert person.app.chats.chat.draft == "a draft"


def test_what_is_written_while_a_message_is_saved_stays(person: Person) -> None:
    person.write("What is 457 + 389?")
    person.press_enter()
    person.qtbot.keyClicks(QApplication.focusWidget(), " and more")  # the store has not answered yet
    person.wait(lambda: bool(person.app.chats.chat.turns))
    assert person.pane.composer.text() == " and more"
    assert "846" in person.wait_for_end()


def test_a_suggestion_leaves_the_draft_alone(person: Person) -> None:
    person.write("a draft")
    person.pane.empty.suggestion.emit("What is 457 + 389?")
    person.wait(lambda: bool(person.app.chats.chat.turns))
    assert person.pane.composer.text() == "a draft"
    assert "846" in person.wait_for_end()


def test_drafts_are_kept_for_each_chat(person: Person) -> None:
    person.ask("What is 457 + 389?")
    first = person.app.chats.chat.id
    assert first is not None
    person.write("about the first")
    keys(person, "Ctrl+N")
    person.wait(lambda: person.app.chats.chat.id is None and person.app.chats.state.takes_messages)
    assert person.pane.composer.text() == ""
    person.write("about a new one")
    person.app.window.chat.open_chat(first)
    person.wait(lambda: person.app.chats.chat.id == first)
    assert person.pane.composer.text() == "about the first"
    keys(person, "Ctrl+N")
    person.wait(lambda: person.app.chats.chat.id is None and person.app.chats.state.takes_messages)
    assert person.pane.composer.text() == "about a new one"


def test_stop_before_the_engine_has_the_turn(person: Person, endless_model: Path) -> None:
    person.load_endless(endless_model)
    person.write(LONG)
    person.press_enter()
    person.wait(lambda: person.app.runs.of_chat(person.app.chats.chat.id) is not None)
    person.app.chats.stop()
    person.wait_for_end()
    assert person.answer.text_of(MessageKind.FINAL) == ""
    person.load(boxed_model())
    assert "46" in person.ask("What is 12 + 34?")


def waiting(person: Person) -> list[str]:
    """The messages that wait in the open chat."""
    chats = person.app.chats
    return [message.text for message in chats.messages.state_of(chats.chat.id).messages]


def test_messages_wait_for_the_answer_before_them(person: Person, endless_model: Path) -> None:
    person.load_endless(endless_model)
    person.think(LONG)
    composer = person.pane.composer
    for text in ("one more thing", "and another"):
        person.write(text)
        person.press_enter()
        person.wait(lambda: composer.text() == "")
    assert waiting(person) == ["one more thing", "and another"]
    queue = person.pane.queue.list
    assert queue.isVisible()
    keys(person, "Up")  # in the empty composer: edits the last one
    keys(person, "Escape")  # gives up the edit, and does not stop the answer
    assert person.answer.phase is not Phase.OVER
    queue.rows[0].buttons[-1].click()
    person.wait(lambda: waiting(person) == ["and another"])
    composer.focus_text()
    keys(person, "Escape")
    person.wait_for_end()
    assert waiting(person) == ["and another"]  # after a stop the user decides
    person.load(boxed_model())
    person.wait(lambda: queue.send_button.isVisible() and queue.send_button.isEnabled())
    queue.send_button.setFocus()
    person.wait(queue.send_button.hasFocus)
    keys(person, "Return")
    person.wait(lambda: len(person.app.chats.chat.turns) == 4)
    assert not queue.isVisible()
    assert composer.edit.hasFocus()


def dragged(file: Path) -> tuple[QMimeData, QDragEnterEvent]:
    """A file that comes into the window; the data must outlive the event."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file))])
    button, held = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    event = QDragEnterEvent(QPoint(9, 9), Qt.DropAction.CopyAction, data, button, held)
    event.setAccepted(False)
    return data, event


def test_a_file_that_is_dropped_is_loaded(start: Callable[[], Person]) -> None:
    person = start()
    data, enter = dragged(boxed_model())
    person.app.window.dragEnterEvent(enter)
    assert enter.isAccepted()
    button, held = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    person.app.window.dropEvent(QDropEvent(QPointF(9, 9), Qt.DropAction.CopyAction, data, button, held))
    person.wait(lambda: person.app.models.status.state is LoadState.READY)


def test_a_model_that_is_dropped_is_told_by_its_content(start: Callable[[], Person], tmp_path: Path) -> None:
    person = start()
    model, text = tmp_path / "sha256-0123abcd", tmp_path / "notes.txt"
    model.write_bytes(boxed_model().read_bytes())
    text.write_text("no model")
    data, enter = dragged(text)
    data.setUrls([QUrl.fromLocalFile(str(text)), QUrl.fromLocalFile(str(model))])
    person.app.window.dragEnterEvent(enter)
    assert enter.isAccepted()
    button, held = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    person.app.window.dropEvent(QDropEvent(QPointF(9, 9), Qt.DropAction.CopyAction, data, button, held))
    person.wait(lambda: person.app.models.status.state is LoadState.READY)
    entry = person.app.models.status.entry
    assert entry is not None
    assert entry.path == model


def test_a_file_that_is_no_model_is_not_taken(start: Callable[[], Person], tmp_path: Path) -> None:
    person = start()
    (tmp_path / "notes.txt").write_text("no model")
    _, enter = dragged(tmp_path / "notes.txt")
    person.app.window.dragEnterEvent(enter)
    assert not enter.isAccepted()


def test_copy_the_last_answer_and_the_chat(person: Person) -> None:
    person.ask("What is 457 + 389?")
    keys(person, "Ctrl+Shift+C")
    assert QGuiApplication.clipboard().text() == person.answer.text_of(MessageKind.FINAL)
    person.pane.bar.copy_chat_requested.emit()
    copied = QGuiApplication.clipboard().text()
    assert "What is 457 + 389?" in copied
    assert person.answer.text_of(MessageKind.FINAL) in copied
    assert person.answer.text_of(MessageKind.REASONING) not in copied


def test_raw_shows_the_messages_and_the_prompt(person: Person) -> None:
    person.ask("What is 457 + 389?")
    person.pane._windows.show_raw(person.answer.id)
    window = next(one for one in QApplication.topLevelWidgets() if one.windowTitle() == "Raw answer")
    assert window.messages.table.rowCount() == 2  # type: ignore[attr-defined]
    person.wait(lambda: "<|start|>user<|message|>What is 457 + 389?<|end|>" in window.prompt.text.toPlainText())  # type: ignore[attr-defined]
    assert "Reasoning: medium" in window.prompt.text.toPlainText()  # type: ignore[attr-defined]
    window.close()


def test_cancel_and_eject(person: Person) -> None:
    person.app.models.eject()
    person.wait(lambda: person.app.models.status.state is LoadState.CHOSEN)
    assert "46" in person.ask("What is 12 + 34?")
    person.app.models.eject()
    person.wait(lambda: person.app.models.status.state is LoadState.CHOSEN)
    person.app.models.load()
    person.app.models.cancel()
    person.wait(lambda: person.app.models.status.state is LoadState.CHOSEN)
    assert "46" in person.ask("What is 12 + 34?")


def test_a_models_folder_that_cannot_be_opened_is_reported(start: Callable[[], Person]) -> None:
    person = start()
    models_dir().parent.mkdir(parents=True, exist_ok=True)
    models_dir().touch()
    person.pane._model_link._picker.open_folder_requested.emit()
    assert "The folder could not be shown." in words_of(person.pane.problems.card)


def test_what_became_of_saved_code_is_shown(person: Person, tmp_path: Path) -> None:
    person.ask("What is 457 + 389?")
    view = person.answer_view.text
    assert view is not None
    view.set_markdown("```\na\n```")
    view.code_menu.save(0, str(tmp_path / "a.txt"))
    assert person.pane.toast.isVisible()
    assert "Saved as a.txt" in words_of(person.pane.toast)
    view.code_menu.save(0, str(tmp_path / "none" / "a.txt"))
    assert any("could not be saved" in words for words in words_of(person.pane.toast))
