"""From a hit of the search to its place in the chat, in the real window."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit, QWidget

from app.chats.sending import NewChat, Stamp
from app.chats.store import ChatStore
from app.chats.stored_chat import AnswerState, StoredMessage
from app.core.stream import MessageKind
from app.ui.chat.turns.answer_view import AnswerView
from app.ui.chat.turns.question_view import QuestionView
from tests.ui.apps import Person

FILLING = "Some more words that fill the view. " * 40 + "\n\n"


def write_chats() -> dict[str, int]:
    """A long chat with words of its own in each part, one of them in a branch that is not shown; ids of its turns."""
    ids: dict[str, int] = {}
    with ChatStore() as store:
        chat, parent = None, None
        for number in range(12):
            question = f"{FILLING}{'deepquestion' if number == 3 else ''}{FILLING}"
            answer = FILLING * 5 + ("the **bold** `codeword` is here\n\n" if number == 5 else "") + FILLING * 5
            thought = FILLING * 6 + ("deepthought" if number == 7 else "") + FILLING * 6
            exchange = store.ask(chat, parent, question, new=NewChat("2026-11-30"), stamp=Stamp("m"))
            finish(store, exchange.answer.id, thought, answer)
            chat, parent = exchange.chat_id, exchange.answer.id
            ids[f"question {number}"], ids[f"answer {number}"] = exchange.question.id, exchange.answer.id
            if number == 9:
                hidden = exchange.question.id
        assert chat is not None
        before = store.open_chat(chat).turns[-2]
        assert before.id == ids["question 11"]
        other = store.ask(chat, ids["answer 8"], "the hiddenbranch", new=NewChat("2026-11-30"), stamp=Stamp("m"))
        finish(store, other.answer.id, "-", "-")
        ids["hidden"] = other.question.id
        store.choose_branch(chat, hidden)
        store.ask(None, None, "another chat", new=NewChat("2026-11-30"), stamp=Stamp("m"))
    return ids


def finish(store: ChatStore, answer_id: int, thought: str, answer: str) -> None:
    messages = [StoredMessage(MessageKind.REASONING, thought), StoredMessage(MessageKind.FINAL, answer)]
    store.finish_answer(answer_id, state=AnswerState.WHOLE, messages=messages)


def search(person: Person, text: str) -> None:
    """Type into the search field and pick the best hit by Enter."""
    sidebar = person.app.window.chat.sidebar
    sidebar.search.clear()
    sidebar.focus_search()
    QTest.keyClicks(sidebar.search, text)
    QTest.keyClick(sidebar.search, Qt.Key.Key_Return)


def selected(part: QTextEdit | QPlainTextEdit | None) -> str:
    return part.textCursor().selectedText() if part is not None else ""


def in_view(person: Person, part: QTextEdit | QPlainTextEdit) -> bool:
    """Whether the selected words of `part` are in the view."""
    view = person.pane.transcript.viewport()
    place = part.cursorRect(part.textCursor())
    return bool(view.rect().contains(place.translated(part.viewport().mapTo(view, part.viewport().pos() * 0))))


def widget_of(person: Person, turn_id: int) -> QWidget | None:
    return person.pane.transcript.widget_of(turn_id)  # type: ignore[no-any-return]


def test_words_in_an_answer(start: Callable[[], Person]) -> None:
    ids = write_chats()
    person = start()
    search(person, "codeword bold")

    def view() -> AnswerView | None:
        found = widget_of(person, ids["answer 5"])
        return found if isinstance(found, AnswerView) else None

    person.wait(lambda: (shown := view()) is not None and selected(shown.text) == "bold")
    shown = view()
    assert shown is not None
    assert shown.text is not None
    assert in_view(person, shown.text)
    assert person.app.window.chat.sidebar.search.hasFocus()  # to look at the next hit
    person.wait(lambda: not shown.text.textCursor().hasSelection())


def test_words_in_a_folded_question(start: Callable[[], Person]) -> None:
    ids = write_chats()
    person = start()
    search(person, "deepquestion")

    def part() -> QTextEdit | None:
        view = widget_of(person, ids["question 3"])
        return view._text if isinstance(view, QuestionView) else None

    person.wait(lambda: selected(part()) == "deepquestion")
    shown = part()
    assert shown is not None
    person.wait(lambda: in_view(person, shown))


def test_words_in_the_reasoning(start: Callable[[], Person]) -> None:
    ids = write_chats()
    person = start()
    search(person, "deepthought")

    def part() -> QPlainTextEdit | None:
        view = widget_of(person, ids["answer 7"])
        return view.analysis.body if isinstance(view, AnswerView) and view.analysis is not None else None

    person.wait(lambda: selected(part()) == "deepthought")
    shown = part()
    assert shown is not None
    person.wait(lambda: in_view(person, shown))


def test_words_in_another_branch(start: Callable[[], Person]) -> None:
    ids = write_chats()
    person = start()
    search(person, "hiddenbranch")
    person.wait(
        lambda: isinstance(view := widget_of(person, ids["hidden"]), QuestionView) and bool(selected(view._text))
    )


def test_the_chat_of_a_title(start: Callable[[], Person]) -> None:
    write_chats()
    person = start()
    search(person, "another")
    person.wait(lambda: person.app.chats.chat.title == "another chat")
