"""An answer, finished or being written."""

from collections.abc import Callable
from functools import partial

import pytest
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from app.chats.stored_chat import Branch
from app.core.conversation import Effort
from app.core.stream import MessageEnd, MessageKind, MessageRelabelled, MessageShortened, Repaired
from app.core.turns import EndReason, RereadReason, ReuseSource, TurnFigures
from app.engine.faults import Words
from app.engine.protocol import Notice, Written
from app.ui.chat.turns.answer_view import AnswerView
from app.ui.chat.turns.columns import columns
from app.ui.chat.turns.figures import FiguresPopup, figure_rows
from app.ui.chat.turns.status_line import StatusLine
from app.ui.services.answer_state import LiveAnswer
from app.ui.theme import theme
from app.ui.widgets.menu import Menu
from tests.ui.chat.checks import cut_off, nameless, words_of
from tests.ui.chat.turns.answers import (
    ANSWER,
    NARROW,
    PIN,
    THOUGHT,
    WIDE,
    Model,
    button,
    buttons,
    enter,
    finished,
    leave,
    record_of,
    resize,
    seat,
    tab_stops,
    transcript,
)

FIGURES_NAME = "Statistics: 30 tokens/s · 0.4 s to first token · High · gpt-oss-20b"


def view_of(model: Model) -> AnswerView:
    return AnswerView(model.answer, clock=model.clock)


def status_of(view: AnswerView) -> str:
    line = view.findChild(StatusLine)
    return line.words if isinstance(line, StatusLine) and line.isVisible() else ""


def heading_of(view: AnswerView) -> str:
    assert view.analysis is not None
    return view.analysis.heading.accessibleName()


def texts_shown(view: AnswerView) -> tuple[str, str]:
    reasoning = view.analysis.body.toPlainText() if view.analysis is not None and view.analysis.body else ""
    return reasoning, view.text.markdown if view.text is not None else ""


# -- what stands where -------------------------------------------------------------------------------------------------


def test_wide_the_reasoning_stands_beside_the_text(qtbot: QtBot) -> None:
    view = AnswerView(finished())
    seat(qtbot, view)
    place = columns(WIDE, has_analysis=True)
    assert view.analysis is not None
    assert view.text is not None
    assert (view.analysis.x(), view.analysis.width()) == (place.analysis_x, place.analysis_width)
    assert abs(view.text.x() - place.answer_x) <= 2
    header = next(label for label in view.findChildren(QLabel) if label.text().startswith("gpt-oss"))
    assert view.analysis.y() == header.y()
    assert view.analysis.geometry().bottom() < view.height()


def test_narrow_it_is_a_line_above_the_text_that_opens_in_place(qtbot: QtBot) -> None:
    view = AnswerView(finished())
    window = seat(qtbot, view, width=NARROW)
    assert view.analysis is not None
    assert view.text is not None
    assert view.analysis.body is None
    low = view.height()
    assert view.analysis.geometry().bottom() < view.text.y()
    view.analysis.heading.click()
    assert view.analysis.body is not None
    assert view.analysis.body.isVisible()
    assert view.height() > low
    assert view.analysis.geometry().bottom() < view.text.y()
    view.analysis.heading.click()
    assert view.height() == low
    assert window.changes == 2


@pytest.mark.parametrize("width", [400, 520, 640, 899, 900, 1000, 1200, 1600])
def test_nothing_overlaps_or_is_cut_off(qtbot: QtBot, width: int) -> None:
    model = Model(branch=Branch((6, 7, 8), 1)).think().say(MessageKind.PREAMBLE, "I will look.")
    model.say(MessageKind.TOOL_CALL, '{"a": 1}', recipient="functions.find")
    model.say(MessageKind.FINAL, ANSWER).apply(Repaired("x"), Notice(Words("A notice.")))
    model.end()
    view = AnswerView(model.answer)
    seat(qtbot, view, width=width)
    enter(view)
    assert cut_off(view) == []
    parts = [child for child in view.children() if child.isWidgetType() and child.isVisible()]  # type: ignore[attr-defined]
    boxes = [part.geometry().adjusted(2, 2, -2, -2) for part in parts]  # type: ignore[attr-defined]  # less the ring
    assert not [1 for i, one in enumerate(boxes) for other in boxes[i + 1 :] if one.intersects(other)]
    assert all(view.rect().contains(box) for box in boxes)


def test_from_wide_to_narrow_and_back(qtbot: QtBot) -> None:
    view = AnswerView(finished())
    window = seat(qtbot, view)
    assert view.analysis is not None
    before = view.height()
    resize(window, NARROW)
    assert view.analysis.body is not None
    assert not view.analysis.body.isVisible()
    resize(window, WIDE)
    assert view.analysis.body.isVisible()
    assert view.height() == before


def test_without_reasoning_there_is_no_pane(qtbot: QtBot) -> None:
    view = AnswerView(finished(thought=""))
    seat(qtbot, view)
    assert view.analysis is None
    other = AnswerView(finished())
    seat(qtbot, other)
    assert view.text is not None
    assert other.text is not None
    assert (view.text.x(), view.text.width()) == (other.text.x(), other.text.width())


def test_a_long_thought_beside_a_short_answer_ends_at_the_limit(qtbot: QtBot) -> None:
    view = AnswerView(finished("word " * 2_000, "Short."))
    seat(qtbot, view)
    assert view.analysis is not None
    assert view.analysis.body is not None
    assert view.analysis.height() == 420
    assert view.analysis.body.verticalScrollBar().maximum() > 0


def test_a_long_thought_beside_a_long_answer_is_as_tall_as_the_answer(qtbot: QtBot) -> None:
    view = AnswerView(finished("word " * 5_000, "A paragraph.\n\n" * 40))
    seat(qtbot, view)
    assert view.analysis is not None
    assert view.analysis.height() > 800
    assert view.height() - view.analysis.height() < 40


def test_a_short_thought_is_no_taller_than_itself(qtbot: QtBot) -> None:
    view = AnswerView(finished("Easy.", ANSWER))
    seat(qtbot, view)
    assert view.analysis is not None
    assert view.analysis.height() < 90


def test_larger_text_takes_more_room(qtbot: QtBot) -> None:
    view = AnswerView(finished())
    window = seat(qtbot, view)
    before = view.height()
    theme().set_scale(1.5)
    QApplication.sendPostedEvents()
    assert window.changes > 0
    assert view.height() > before


def test_folding_beside_is_told_and_only_the_heading_stays(qtbot: QtBot) -> None:
    view = AnswerView(finished())
    seat(qtbot, view)
    assert view.analysis is not None
    with qtbot.waitSignal(view.analysis_toggled) as caught:
        view.analysis.heading.click()
    assert caught.args == [False]
    assert view.analysis.height() == view.analysis.height_for(400, 420, opened=False)
    assert view.analysis.body is not None
    assert not view.analysis.body.isVisible()


def test_folded_by_the_owner_nobody_is_told(qtbot: QtBot) -> None:
    view = AnswerView(finished())
    with qtbot.assertNotEmitted(view.analysis_toggled):
        view.set_analysis_open(False)
        seat(qtbot, view)
    assert view.analysis is not None
    assert view.analysis.body is None
    view.set_analysis_open(True)
    assert view.analysis.body is not None
    assert view.analysis.body.toPlainText() == THOUGHT


def test_opening_above_concerns_this_answer_alone(qtbot: QtBot) -> None:
    view = AnswerView(finished())
    seat(qtbot, view, width=NARROW)
    assert view.analysis is not None
    with qtbot.assertNotEmitted(view.analysis_toggled):
        view.analysis.heading.click()


# -- texts -------------------------------------------------------------------------------------------------------------


def test_shows_every_word(qtbot: QtBot) -> None:
    view = AnswerView(finished())
    seat(qtbot, view)
    assert texts_shown(view) == (THOUGHT, ANSWER)
    assert "gpt-oss-20b · High" in words_of(view)


def test_streamed_in_pieces_it_shows_the_same(qtbot: QtBot) -> None:
    model = Model()
    view = view_of(model)
    seat(qtbot, view)
    for kind, text in ((MessageKind.REASONING, THOUGHT), (MessageKind.FINAL, ANSWER)):
        model.open(kind)
        for start in range(0, len(text), 7):
            model.write(text[start : start + 7])
            view.refresh()
        model.close()
    model.end()
    view.refresh()
    assert texts_shown(view) == (THOUGHT, ANSWER)


def test_several_messages_of_a_kind_stand_one_after_another(qtbot: QtBot) -> None:
    model = Model().think("one").think("two").say(MessageKind.FINAL, "first").say(MessageKind.FINAL, "second").end()
    view = AnswerView(model.answer)
    seat(qtbot, view)
    assert texts_shown(view) == ("one\n\ntwo", "first\n\nsecond")


def test_what_is_foreign_is_not_shown(qtbot: QtBot) -> None:
    model = Model().say(MessageKind.FOREIGN, "I am the user").say(MessageKind.FINAL, "Hello.").end()
    view = AnswerView(model.answer)
    seat(qtbot, view)
    assert texts_shown(view) == ("", "Hello.")
    assert "I am the user" not in " ".join(words_of(view))


def test_a_final_message_that_was_a_preamble(qtbot: QtBot) -> None:
    model = Model().open(MessageKind.FINAL, "I will look it up.")
    view = view_of(model)
    seat(qtbot, view)
    assert view.text is not None
    model.apply(MessageRelabelled(0, MessageKind.PREAMBLE))
    view.refresh()
    assert view.text is None
    model.close().open(MessageKind.FINAL, "Here.")
    view.refresh()
    assert texts_shown(view) == ("", "Here.")


def test_a_final_message_that_was_reasoning(qtbot: QtBot) -> None:
    """The closing tag of reasoning came without an opening one: what has been shown as the answer is the thought."""
    model = Model().open(MessageKind.FINAL, "Four and one.\n")
    view = view_of(model)
    seat(qtbot, view)
    assert texts_shown(view) == ("", "Four and one.\n")
    model.clock.now += 3
    model.apply(MessageRelabelled(0, MessageKind.REASONING)).close()
    view.refresh()
    assert texts_shown(view) == ("Four and one.\n", "")
    assert model.answer.thinking_seconds(model.clock.now) == pytest.approx(3)
    model.open(MessageKind.FINAL, "Five.")
    view.refresh()
    model.close().end()
    view.refresh()
    assert texts_shown(view) == ("Four and one.\n", "Five.")


@pytest.mark.parametrize("kind", [MessageKind.REASONING, MessageKind.FINAL])
def test_what_was_repeated_is_taken_back_and_said(qtbot: QtBot, kind: MessageKind) -> None:
    model = Model().open(kind, "First. Again. ")
    view = view_of(model)
    seat(qtbot, view)
    for _ in range(50):
        model.write("Again. ")
        view.refresh()
    model.apply(MessageShortened(0, len("First. Again. "))).close(MessageEnd.CUT).end(EndReason.LOOP)
    view.refresh()
    assert "".join(texts_shown(view)).strip() == "First. Again."
    assert "The model repeated itself, so Descant stopped it." in words_of(view)
    assert "Continue" in buttons(view)


def test_continued_after_a_loop_there_is_more_room() -> None:
    answer = Model().say(MessageKind.FINAL, "Again.").end(EndReason.LOOP).answer
    answer.continued()
    assert answer.loop_patience == 2
    answer.continued()
    assert answer.loop_patience == 4
    stopped = Model().say(MessageKind.FINAL, "Half").end(EndReason.STOPPED).answer
    stopped.continued()
    assert stopped.loop_patience == 1


def test_continued_from_the_beginning(qtbot: QtBot) -> None:
    model = Model().think().open(MessageKind.FINAL, "Half").close(MessageEnd.CUT)
    model.answer.interrupted()
    view = view_of(model)
    seat(qtbot, view)
    model.answer.continued()
    model.answer.restart()
    again = Model()
    again.answer, again.clock = model.answer, model.clock
    again.think().open(MessageKind.FINAL, "Half")
    view.refresh()
    again.write(" and whole.").close().end()
    view.refresh()
    assert texts_shown(view) == (THOUGHT, "Half and whole.")
    assert "Continue" not in buttons(view)


def test_text_between_finish_and_continue_stays(qtbot: QtBot) -> None:
    model = Model().say(MessageKind.FINAL, "Half").end()
    model.answer.continued()
    view = view_of(model)
    seat(qtbot, view)
    assert texts_shown(view) == ("", "Half")


# -- refresh is cheap --------------------------------------------------------------------------------------------------


def test_reasoning_is_appended_and_never_written_anew(qtbot: QtBot) -> None:
    model = Model().open(MessageKind.REASONING, "start ")
    view = view_of(model)
    seat(qtbot, view)
    assert view.analysis is not None
    assert view.analysis.body is not None
    changes: list[tuple[int, int]] = []
    view.analysis.body.document().contentsChange.connect(lambda _, removed, added: changes.append((removed, added)))
    for number in range(100):
        model.write(f"word {number} ")
        model.apply(Written((number,)))
        view.refresh()
        view.refresh()  # nothing new
    assert len(changes) == 100
    assert sum(added for _, added in changes) == len(model.answer.text_of(MessageKind.REASONING)) - len("start ")
    assert sum(removed for removed, _ in changes) == 0


def test_a_pane_at_its_limit_asks_for_no_more_room(qtbot: QtBot) -> None:
    model = Model().open(MessageKind.REASONING, "word " * 3_000)
    view = view_of(model)
    window = seat(qtbot, view)
    before = window.changes
    for _ in range(50):
        model.write("more words ")
        view.refresh()
    assert window.changes == before


def test_a_refresh_without_news_changes_nothing(qtbot: QtBot) -> None:
    model = Model().think().open(MessageKind.FINAL, ANSWER)
    view = view_of(model)
    window = seat(qtbot, view)
    parts = view.findChildren(QLabel)
    for _ in range(20):
        view.refresh()
    assert window.changes == 0
    assert view.findChildren(QLabel) == parts


def test_a_row_that_is_only_opened_makes_no_buttons(qtbot: QtBot) -> None:
    view = AnswerView(finished())
    seat(qtbot, view)
    assert buttons(view) == [heading_of(view)]
    fresh = AnswerView(finished())
    fresh.height_for(WIDE)
    assert len(fresh.findChildren(QWidget)) < 30


# -- phases ------------------------------------------------------------------------------------------------------------


def test_waiting_is_said_after_a_moment(qtbot: QtBot) -> None:
    model = Model()
    view = view_of(model)
    seat(qtbot, view)
    height = view.height()
    assert status_of(view) == ""
    model.clock.now += 0.5
    view.refresh()
    assert status_of(view) == "Waiting for the model…"
    assert view.height() == height


def test_waiting_is_said_without_anybody_refreshing(qtbot: QtBot) -> None:
    model = Model()
    view = view_of(model)
    seat(qtbot, view)
    model.clock.now += 0.5
    qtbot.waitUntil(lambda: status_of(view) == "Waiting for the model…")


def test_reading_has_a_line(qtbot: QtBot) -> None:
    model = Model().read(1200, 3000)
    view = view_of(model)
    seat(qtbot, view)
    line = view.findChild(StatusLine)
    assert isinstance(line, StatusLine)
    assert not line.progress.isVisible()
    model.clock.now += 1
    view.refresh()
    assert status_of(view) == "Reading 1,200 of 3,000 tokens"
    assert line.progress.isVisible()
    assert line.progress.fraction == 0.4


def test_thinking_counts_by_itself(qtbot: QtBot) -> None:
    model = Model().open(MessageKind.REASONING, "Hm. ").apply(Written((412,)))
    view = view_of(model)
    seat(qtbot, view)
    assert heading_of(view) == "Thinking… 0 s · 412 tokens"
    model.clock.now += 12.7
    qtbot.waitUntil(lambda: heading_of(view) == "Thinking… 12 s · 412 tokens")
    model.clock.now += 60
    qtbot.waitUntil(lambda: heading_of(view) == "Thinking… 1 min 12 s · 412 tokens")


def test_thought_for(qtbot: QtBot) -> None:
    view = AnswerView(finished())
    seat(qtbot, view)
    assert heading_of(view) == "Thought for 12 s · 412 tokens"


def test_unknown_figures_are_left_out(qtbot: QtBot) -> None:
    model = Model().open(MessageKind.REASONING, "Hm.").close()
    model.answer.interrupted()
    view = AnswerView(model.answer)
    seat(qtbot, view)
    assert heading_of(view) == "Reasoning"


def test_narrow_and_folded_it_shows_the_last_words_while_it_thinks(qtbot: QtBot) -> None:
    model = Model().open(MessageKind.REASONING, "At first there was much to say. " * 20)
    view = view_of(model)
    seat(qtbot, view, width=NARROW)
    model.write("And now the very end")
    view.refresh()
    assert any(words.startswith("…") and words.endswith("the very end") for words in words_of(view))
    model.close().open(MessageKind.FINAL, "Yes.")
    view.refresh()
    assert not any(words.endswith("the very end") for words in words_of(view))


@pytest.mark.parametrize("width", [WIDE, NARROW])
def test_answer_now_while_it_thinks(qtbot: QtBot, width: int) -> None:
    model = Model().open(MessageKind.REASONING, "Hm.")
    view = view_of(model)
    seat(qtbot, view, width=width)
    with qtbot.waitSignal(view.answer_now_requested) as caught:
        button(view, "Answer now").click()
    assert caught.args == [7]
    model.close().open(MessageKind.FINAL, "Yes.")
    view.refresh()
    assert "Answer now" not in buttons(view)


def test_no_clock_runs_when_it_is_over(qtbot: QtBot) -> None:
    model = Model().open(MessageKind.REASONING, "Hm.")
    view = view_of(model)
    seat(qtbot, view)
    model.close().say(MessageKind.FINAL, "Yes.").end()
    view.refresh()
    own = [timer for timer in view.findChildren(QTimer) if timer.parent() is view]
    assert [timer.isActive() for timer in own] == [False]


def test_each_phase_keeps_the_place_of_the_one_before(qtbot: QtBot) -> None:
    """Nothing that is visible moves up again while an answer comes."""
    for width in (WIDE, NARROW):
        model = Model()
        view = view_of(model)
        seat(qtbot, view, width=width)
        heights = [view.height()]
        steps: list[Callable[[], Model]] = [
            model.read,
            partial(model.open, MessageKind.REASONING),
            partial(model.write, "Hm."),
            model.close,
            partial(model.open, MessageKind.FINAL),
            partial(model.write, "Yes."),
            model.close,
            model.end,
        ]
        for step in steps:
            step()
            view.refresh()
            heights.append(view.height())
        assert min(heights) >= heights[0], heights


# -- actions -----------------------------------------------------------------------------------------------------------


def test_actions_come_and_go_and_move_nothing(qtbot: QtBot) -> None:
    view = AnswerView(finished(branch=Branch((6, 7, 8), 1)))
    window = seat(qtbot, view)
    before = (view.height(), view.text.geometry())  # type: ignore[union-attr]
    enter(view)
    assert set(buttons(view)) == {
        heading_of(view),
        "Copy reasoning",
        "Copy",
        "Regenerate at…",
        "Show raw",
        "New chat from here",
        PIN,
        "Share as an image",
        "Previous version",
        "Next version",
        FIGURES_NAME,
    }
    assert (view.height(), view.text.geometry()) == before  # type: ignore[union-attr]
    leave(view)
    assert buttons(view) == [heading_of(view)]
    assert window.changes == 0


def test_none_while_it_is_being_written(qtbot: QtBot) -> None:
    model = Model().open(MessageKind.FINAL, "Yes")
    view = view_of(model)
    window = seat(qtbot, view)
    enter(view)
    assert buttons(view) == []
    assert tab_stops(window) == ["Answer"]
    model.close().end()
    view.refresh()
    assert "Copy" in buttons(view)


def test_copy_keeps_markdown(qtbot: QtBot) -> None:
    view = AnswerView(finished())
    seat(qtbot, view)
    enter(view)
    button(view, "Copy").click()
    assert QGuiApplication.clipboard().text() == ANSWER
    button(view, "Copy reasoning").click()
    assert QGuiApplication.clipboard().text() == THOUGHT


@pytest.mark.parametrize(
    ("name", "signal", "args"),
    [
        ("Show raw", "raw_requested", [7]),
        ("New chat from here", "fork_requested", [7]),
        (PIN, "pin_requested", []),
        ("Share as an image", "image_requested", [7]),
        ("Previous version", "branch_requested", [6]),
        ("Next version", "branch_requested", [8]),
    ],
)
def test_actions_say_what_is_wanted(qtbot: QtBot, name: str, signal: str, args: list[object]) -> None:
    view = AnswerView(finished(branch=Branch((6, 7, 8), 1)))
    seat(qtbot, view)
    enter(view)
    with qtbot.waitSignal(getattr(view, signal)) as caught:
        button(view, name).click()
    assert caught.args == args


def test_again_asks_how_hard_to_think(qtbot: QtBot) -> None:
    view = AnswerView(finished())
    seat(qtbot, view)
    enter(view)
    button(view, "Regenerate at…").click()
    menu = view.findChild(Menu)
    assert isinstance(menu, Menu)
    assert [entry.text() for entry in menu.actions()] == [
        "Regenerate at Low",
        "Regenerate at Medium",
        "Regenerate at High",
    ]
    leave(view)
    assert "Copy" in buttons(view)  # as long as the menu is open
    with qtbot.waitSignal(view.again_requested) as caught:
        QTest.keyClick(menu, Qt.Key.Key_Down)
        QTest.keyClick(menu, Qt.Key.Key_Return)
    assert caught.args == [7, Effort.LOW]
    view.window().setFocus()
    assert not menu.isVisible()


def test_regenerate_without_efforts_asks_nothing(qtbot: QtBot) -> None:
    view = AnswerView(finished(effort=None))
    seat(qtbot, view)
    enter(view)
    with qtbot.waitSignal(view.again_requested) as caught:
        button(view, "Regenerate").click()
    assert caught.args == [7, None]


def test_all_of_it_by_keyboard(qtbot: QtBot) -> None:
    view = AnswerView(finished())
    window = seat(qtbot, view)
    stops = tab_stops(window)
    found = [name for name, before in zip(stops, ["", *stops], strict=False) if name != before]
    # The answer's text is stopped at more than once: at itself, its links, its blocks of code.
    assert sorted(found) == sorted(
        [
            heading_of(view),
            "Copy reasoning",
            "Reasoning",
            "Answer",
            "Copy",
            "Regenerate at…",
            "Show raw",
            "New chat from here",
            PIN,
            "Share as an image",
            FIGURES_NAME,
        ]
    )
    assert found.index("Answer") < found.index("Copy") < found.index("Regenerate at…") < found.index(FIGURES_NAME)
    assert nameless(view) == []


def test_parts_that_came_one_after_another_are_in_order_for_tab(qtbot: QtBot) -> None:
    model = Model(effort=None)
    view = view_of(model)
    window = transcript(qtbot, view)
    model.think().say(MessageKind.TOOL_CALL, "{}", recipient="functions.find").say(MessageKind.FINAL, "Yes.")
    view.refresh()
    model.end()
    view.refresh()
    QApplication.sendPostedEvents()
    stops = tab_stops(window)
    order = ["Tool call: functions.find", "Answer", "Copy", "Regenerate", "Show raw", "New chat from here", PIN]
    assert [stop for stop in stops if stop in order] == order


def test_figures_on_a_click(qtbot: QtBot) -> None:
    view = AnswerView(finished())
    seat(qtbot, view)
    enter(view)
    button(view, FIGURES_NAME).click()
    popup = view.findChild(FiguresPopup)
    assert isinstance(popup, FiguresPopup)
    assert popup.isVisible()
    QTest.keyClick(popup, Qt.Key.Key_Escape)
    assert not popup.isVisible()


def test_what_the_figures_are() -> None:
    assert dict(figure_rows(finished())) == {
        "Model": "gpt-oss-20b",
        "Effort": "High",
        "Prompt (reused)": "120 tokens",
        "Prompt (processed)": "48 tokens",
        "Time to first token": "0.4 s",
        "Thinking": "412 tokens · 12 s",
        "Answering": "21 tokens · 2.1 s",
        "Generation speed": "30.1 tokens/s",
    }


def test_figures_say_what_drafts_brought() -> None:
    answer = Model()
    answer.end(figures=TurnFigures(written=100, drafted=80, accepted=60, answering_seconds=2.0))
    assert dict(figure_rows(answer.answer))["Drafts from the text"] == "60 of 80 tokens kept · 2.5 tokens per step"


@pytest.mark.parametrize(
    ("source", "reread", "reused", "processed"),
    [
        (ReuseSource.MEMORY, RereadReason.NONE, "900 tokens", "40 tokens"),
        (ReuseSource.KEPT, RereadReason.NONE, "900 tokens · kept in memory", "40 tokens"),
        (ReuseSource.DISK, RereadReason.NONE, "900 tokens · from disk", "40 tokens"),
        (ReuseSource.NONE, RereadReason.NEW, "900 tokens", "40 tokens · first time with this model"),
        (ReuseSource.NONE, RereadReason.DROPPED, "900 tokens", "40 tokens · other chats needed the memory"),
        (ReuseSource.MEMORY, RereadReason.CHANGED, "900 tokens", "40 tokens · an earlier message changed"),
    ],
)
def test_figures_say_where_the_prompt_was_and_why_it_was_processed_again(
    source: ReuseSource, reread: RereadReason, reused: str, processed: str
) -> None:
    answer = Model()
    answer.end(figures=TurnFigures(reused=900, evaluated=40, source=source, reread=reread))
    rows = dict(figure_rows(answer.answer))
    assert (rows["Prompt (reused)"], rows["Prompt (processed)"]) == (reused, processed)


def test_figures_take_no_more_room_than_there_is(qtbot: QtBot) -> None:
    view = AnswerView(finished(branch=Branch((6, 7), 1)))
    window = seat(qtbot, view, width=400)
    enter(view)
    figures = next(b for b in buttons(view) if b.startswith("Statistics"))
    narrow = button(view, figures).text()
    assert narrow.startswith("30 tokens/s")
    resize(window, WIDE)
    assert len(button(view, figures).text()) > len(narrow)


def test_a_link_is_passed_on(qtbot: QtBot) -> None:
    view = AnswerView(finished(text="See [it](https://example.org)."))
    seat(qtbot, view)
    assert view.text is not None
    with qtbot.waitSignal(view.link_activated) as caught:
        view.text.link_activated.emit("https://example.org")
    assert caught.args == ["https://example.org"]


def test_the_text_is_selectable_by_mouse(qtbot: QtBot) -> None:
    view = AnswerView(finished(text="one two three"))
    seat(qtbot, view)
    assert view.text is not None
    viewport = view.text.viewport()
    QTest.mousePress(viewport, Qt.MouseButton.LeftButton, pos=QPoint(2, 10))
    QTest.mouseMove(viewport, QPoint(300, 10))
    QTest.mouseRelease(viewport, Qt.MouseButton.LeftButton, pos=QPoint(300, 10))
    assert view.text.textCursor().selectedText() == "one two three"


def test_a_stored_answer_shows_what_the_live_one_did(qtbot: QtBot) -> None:
    live = finished()
    stored = record_of(live)
    views = [AnswerView(live), AnswerView(LiveAnswer.from_record(stored))]
    seat(qtbot, *views)
    assert texts_shown(views[0]) == texts_shown(views[1])
    assert heading_of(views[0]) == heading_of(views[1])
    assert views[0].height() == views[1].height()
