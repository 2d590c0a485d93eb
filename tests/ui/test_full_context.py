"""A chat that fills the context, in the real window with the real engine: it asks once, and goes on."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from app.chats.stored_chat import AnswerState, ChatOptions
from app.core.full_context import WhenFull
from app.core.settings.generation import GENERATION_THINKING_BUDGET, GENERATION_WHEN_FULL
from app.core.settings.performance import PERFORMANCE_CONTEXT
from app.core.turns import EndReason
from app.library.models import boxed_model
from app.ui.chat.document_window import DocumentWindow
from app.ui.chat.options_menus import OptionsMenus
from app.ui.chat.summary_window import SummaryWindow
from app.ui.chat.turns.left_out_line import LeftOutLine
from app.ui.chat.turns.question_files import QuestionFiles
from app.ui.chat.turns.question_view import QuestionView
from app.ui.services.answer_state import Phase
from app.ui.services.hints import HintKind
from app.ui.services.models import LoadState
from app.ui.services.summary_writer import SummaryState
from tests.small_models import write_speaker
from tests.ui.apps import Person, texts_of
from tests.ui.chat.turns.answers import button

GO_ON = "Leave out the oldest and go on"


def _words(count: int) -> str:
    """Text that fills the context, about a token a word: the words of the licence in their order.

    One word hundreds of times would make the model in the box loop.
    """
    text = (Path(__file__).parents[2] / "LICENSE").read_text(encoding="utf-8")
    known = [word for word in text.split() if word.isalpha() and word.islower() and len(word) <= 7]
    return " ".join(known[number % len(known)] for number in range(count)) + " "


LONG = "What is 12 + 30? " + _words(260)


@pytest.fixture
def person(start: Callable[..., Person]) -> Person:
    someone = start()
    someone.app.settings.set(PERFORMANCE_CONTEXT, 1_024)
    someone.load(boxed_model())
    return someone


def _send(person: Person, text: str) -> None:
    """As a pasted text, which would take long to type."""
    person.wait(lambda: person.app.chats.state.takes_messages)
    known = person.app.chats.chat.last_answer
    before = known.id if known is not None else None
    person.app.chats.note_text(text)
    person.app.chats.send(text)
    person.wait(lambda: (last := person.app.chats.chat.last_answer) is not None and last.id != before)
    person.wait_for_end()


def _until_full(person: Person) -> None:
    for _ in range(5):
        _send(person, LONG)
        if person.answer.state is not AnswerState.WHOLE:
            return
    raise AssertionError("the context was never full")


def test_it_asks_and_goes_on_from_then_on(start: Callable[..., Person], person: Person) -> None:
    _until_full(person)
    number = person.answer.id
    person.wait(lambda: GO_ON in texts_of(person.answer_view))
    one = button(person.answer_view, GO_ON)
    one.setFocus()
    person.qtbot.keyClick(one, Qt.Key.Key_Return)
    person.wait(lambda: person.answer.phase is not Phase.OVER)
    assert person.wait_for_end().strip()
    assert (person.answer.id, person.answer.state) == (number, AnswerState.WHOLE)
    assert person.answer.figures is not None
    left_out = person.answer.figures.left_out
    assert left_out > 0
    person.wait(lambda: "no longer sees" in texts_of(person.answer_view))
    assert GO_ON not in texts_of(person.answer_view)
    hint = person.pane.hint_bar.hint
    assert hint is None or hint.kind is not HintKind.CONTEXT
    person.close()

    again = start()
    for _ in range(3):
        _send(again, LONG)
        assert again.answer.state is AnswerState.WHOLE
    assert again.answer.figures is not None
    assert again.answer.figures.left_out > left_out


def test_a_question_that_does_not_fit_any_more_is_answered_too(person: Person) -> None:
    for _ in range(2):
        _send(person, LONG)
        assert person.answer.state is AnswerState.WHOLE
    _send(person, "What is 11 + 30? " + _words(400))
    assert person.answer.state is AnswerState.FAILED
    person.wait(lambda: GO_ON in texts_of(person.answer_view))
    button(person.answer_view, GO_ON).click()
    person.wait(lambda: person.answer.phase is not Phase.OVER)
    assert person.wait_for_end().strip()
    assert person.answer.state is AnswerState.WHOLE
    assert person.answer.figures is not None
    assert person.answer.figures.left_out == 1


def test_where_room_does_not_help_it_is_not_offered_again(person: Person) -> None:
    _send(person, "What is 11 + 30? " + _words(1_200))
    person.wait(lambda: GO_ON in texts_of(person.answer_view))
    button(person.answer_view, GO_ON).click()
    person.wait(lambda: person.answer.phase is not Phase.OVER)
    person.wait_for_end()
    assert person.answer.state is AnswerState.FAILED
    person.wait(lambda: "shorten the message" in texts_of(person.answer_view))
    assert GO_ON not in texts_of(person.answer_view)


def test_by_the_setting_it_never_stops_but_for_a_chat_that_is_to(person: Person) -> None:
    menus = person.pane.composer.more_button.menu().findChild(OptionsMenus)
    assert menus is not None
    person.app.settings.set(GENERATION_WHEN_FULL, "leave_out")
    for _ in range(4):
        _send(person, LONG)
        assert person.answer.state is AnswerState.WHOLE
    [stops] = [action for action in menus.when_full.actions() if action.text() == "Stop every time"]
    stops.trigger()
    [thinks] = [action for action in menus.budget.actions() if action.text() == "512 tokens of reasoning"]
    thinks.trigger()
    _until_full(person)
    chat_id = person.app.chats.chat.id
    assert chat_id is not None
    assert stops.isChecked()
    person.app.chats.new_chat()
    person.wait(lambda: person.app.chats.chat.id is None)
    assert menus.when_full.actions()[0].isChecked()
    assert menus.when_full.actions()[0].text() == "As in Settings: Leave out the oldest"
    person.app.chats.open(chat_id)
    person.wait(lambda: person.app.chats.chat.id == chat_id)
    assert person.app.rest.context.chosen == ChatOptions(WhenFull.STOP, 512)
    assert stops.isChecked()


def test_an_answer_goes_on_over_the_end(start: Callable[..., Person], endless_model: Path) -> None:
    """Until it is half as long as the context itself."""
    person = start()
    person.app.settings.set(PERFORMANCE_CONTEXT, 1_024)
    person.app.settings.set(GENERATION_WHEN_FULL, "leave_out")
    person.load(boxed_model())
    for _ in range(3):
        _send(person, "What is 12 + 30? " + _words(100))
    assert person.answer.figures is not None
    assert person.answer.figures.left_out == 0
    person.load_endless(endless_model)
    _send(person, "Think about it.")
    assert (person.answer.state, person.answer.reason) == (AnswerState.CUT, EndReason.CONTEXT_FULL)
    assert person.answer.figures.left_out > 0
    assert len(person.answer.raw_ids) >= 512
    assert person.answer.figures.written == len(person.answer.raw_ids)


def test_reasoning_ends_at_its_budget(person: Person) -> None:
    person.app.settings.set(GENERATION_THINKING_BUDGET, 256)
    free = person.ask("What is 457 + 389?")
    assert "846" in free
    assert person.answer.state is AnswerState.WHOLE


# -- what is left out, shown where it is -------------------------------------------------------------------------------


def _line(person: Person) -> LeftOutLine:
    """The line above the first question that the model reads again."""
    person.wait(lambda: person.app.rest.context.left_out is not None)
    left_out = person.app.rest.context.left_out
    assert left_out is not None
    person.pane.transcript.show_row(person.app.chats.chat.index_of(left_out.question_id))

    def line() -> LeftOutLine | None:
        view = person.pane.view_of(left_out.question_id)
        return view.line if isinstance(view, QuestionView) else None

    person.wait(lambda: line() is not None)
    found = line()
    assert found is not None
    return found


def test_what_is_left_out_is_marked_grows_can_be_pinned_and_brought_back(
    start: Callable[..., Person], person: Person
) -> None:
    person.app.settings.set(GENERATION_WHEN_FULL, "leave_out")
    context = person.app.rest.context
    for _ in range(3):
        _send(person, LONG)
    first = context.left_out
    assert first is not None
    assert "2 messages above" in texts_of(_line(person))
    _send(person, LONG)
    assert context.left_out is not None
    assert len(context.left_out.turn_ids) == 4
    assert "4 messages above" in texts_of(_line(person))
    assert person.pane.view_of(first.question_id).line is None
    assert "left out" in texts_of(person.pane.view_of(first.question_id))
    chat_id = person.app.chats.chat.id
    person.close()

    again = start()
    again.app.chats.open(chat_id)
    again.wait(lambda: again.app.chats.chat.id == chat_id)
    line = _line(again)
    assert "4 messages above" in texts_of(line)
    assert not line.bring_back.isEnabled()  # without a model nobody knows
    context = again.app.rest.context
    pinned = context.left_out.turn_ids[1]
    again.pane.transcript.show_row(again.app.chats.chat.index_of(pinned))
    again.wait(lambda: again.pane.view_of(pinned) is not None)
    view = again.pane.view_of(pinned)
    again.qtbot.keyClick(view, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    assert "pinned" in texts_of(view)
    assert pinned not in context.left_out.turn_ids
    assert len(context.left_out.turn_ids) == 2
    again.load(boxed_model())
    again.wait(lambda: context.offers.more is not None)
    n_ctx = context.offers.more.n_ctx
    again.wait(lambda: f"Load with {n_ctx:,} tokens" in texts_of(_line(again)))
    assert "more memory. Loading takes about" in texts_of(_line(again))
    _line(again).load_more.click()
    again.wait(lambda: again.app.models.status.state is LoadState.LOADING)
    again.wait(lambda: again.app.models.status.state is LoadState.READY)
    assert again.app.models.status.loaded.n_ctx == n_ctx > 1_024
    _send(again, "What is 12 + 30?")
    last = again.app.chats.chat.last_question
    again.wait(lambda: "of earlier messages given" in texts_of(again.pane.view_of(last.id)))
    again.pane.view_of(last.id).findChild(QuestionFiles).recalled_requested.emit(last)
    [window] = [one for one in again.pane.findChildren(DocumentWindow) if one.isVisible()]
    assert LONG[40:80] in texts_of(window)
    window.close()
    again.wait(_line(again).bring_back.isEnabled)
    _line(again).bring_back.click()
    assert context.left_out is None
    _send(again, "What is 1 + 1?")
    assert again.answer.figures.left_out == 0
    assert again.answer.figures.reused + again.answer.figures.evaluated > 1_024


# -- summed up by the model --------------------------------------------------------------------------------------------

SUMMARY = "Tides,plum.fork;BACH-WING"
ABOUT = "What of tides, plum, fork, bach and wing? " + "word " * 255


@pytest.fixture
def speaker(tmp_path: Path) -> Path:
    """It says the same to everything."""
    return write_speaker(tmp_path / "speaker.gguf", f" {SUMMARY}", template="{{ messages[-1].content }}:")


def _until_summed_up(person: Person) -> LeftOutLine:
    person.wait(lambda: person.app.rest.context.is_summed_up)
    person.wait(lambda: SUMMARY in texts_of(_line(person)))
    return _line(person)


def test_what_is_left_out_is_summed_up_shown_edited_and_kept(
    start: Callable[..., Person], person: Person, speaker: Path, endless_model: Path
) -> None:
    context = person.app.rest.context
    context.set_when_full(WhenFull.SUM_UP)
    for _ in range(3):
        _send(person, ABOUT)
    assert person.answer.state is AnswerState.WHOLE
    person.wait(lambda: "The built-in model cannot sum up." in texts_of(_line(person)))
    assert person.app.rest.context.summary is None
    person.app.settings.set(PERFORMANCE_CONTEXT, 2_048)
    _it_comes_after_an_answer_and_can_be_stopped(person, endless_model)
    person.load(speaker)
    _line(person).sum_up.click()
    line = _until_summed_up(person)
    line.show_summary.click()
    [window] = [one for one in person.pane.findChildren(SummaryWindow) if one.isVisible()]
    assert "Written by Tiny gpt-oss" in texts_of(window)
    window.edit.setPlainText("The sum is 42.")
    window.save_button.click()
    person.wait(lambda: "The sum is 42." in texts_of(_line(person)))
    chat_id = person.app.chats.chat.id
    person.close()

    again = start()
    again.app.chats.open(chat_id)
    again.wait(lambda: again.app.chats.chat.id == chat_id)
    again.wait(lambda: "The sum is 42." in texts_of(_line(again)))
    again.load(boxed_model())
    _send(again, "What is 1 + 1?")
    seen: list[str] = []
    question = again.app.chats.chat.last_question
    again.app.runs.render_prompt(chat_id, question.id, again.answer, lambda text, _: seen.append(text), seen.append)
    again.wait(lambda: bool(seen))
    assert "The sum is 42.\n````\n\nWhat of tides" in seen[0]
    _line(again).show_summary.click()
    [window] = [one for one in again.pane.findChildren(SummaryWindow) if one.isVisible()]
    window.discard_button.click()
    again.wait(lambda: again.app.rest.context.summary is None)


def _it_comes_after_an_answer_and_can_be_stopped(person: Person, endless_model: Path) -> None:
    context = person.app.rest.context

    def is_doing(state: SummaryState) -> bool:
        return context.writer.state_of(person.app.chats.chat.id) is state

    person.load_endless(endless_model)
    context.sum_up()
    person.wait(lambda: is_doing(SummaryState.WRITING))
    person.think("What is 12 + 30?")
    assert is_doing(SummaryState.WAITING)
    person.app.chats.stop()
    person.wait_for_end()
    person.wait(lambda: is_doing(SummaryState.WRITING))
    _line(person).stop.click()
    assert is_doing(SummaryState.IDLE)


# -- a longer context --------------------------------------------------------------------------------------------------


def test_by_choice_it_loads_a_longer_context_and_goes_on(person: Person) -> None:
    person.app.rest.context.set_when_full(WhenFull.MORE)
    for _ in range(4):
        _send(person, LONG)
        person.wait(lambda: person.app.models.status.state is LoadState.READY and not person.app.runs.is_busy)
    person.wait(lambda: person.answer.state is AnswerState.WHOLE)
    assert person.answer.figures.left_out == 0
    assert person.app.models.status.loaded.n_ctx > 1_024
