"""As test_visible_words: the turns of a chat in every state, and the real window from the first start to a failure."""

import os
import signal
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.chats.stored_chat import Answer, AnswerState, Branch, Failure, Question, StoredMessage
from app.core.conversation import Effort
from app.core.stream import MessageEnd, MessageKind
from app.core.turns import EndReason, TurnFigures
from app.core.units import format_bytes
from app.engine.faults import not_a_number
from app.library.models import boxed_model, entry_for
from app.ui.services.answer_state import LiveAnswer, Phase
from tests.ui.languages import marked
from tests.ui.visible import untranslated, visible_strings

NAME, TEXT, LINE = "gpt-oss-20b", "what the person wrote", "a line of the log"
REASONING, FINAL, PREAMBLE = "what the model thought", "what the model wrote", "what the model announced"
RECIPIENT, ARGUMENTS = "functions.get_weather", '{"city": "Utrecht"}'
WRITTEN = (NAME, TEXT, LINE, REASONING, FINAL, PREAMBLE, RECIPIENT, ARGUMENTS, "get_weather", "Utrecht", "city")
RAW = ("<|end|>", "<|call|>", "<|return|>", "assistant", "analysis", "commentary", "final", "json", *WRITTEN)
"""What the raw window shows as the model wrote it."""
LONG = "Which is larger, 714 or 471? Tell me how you compare them."


@pytest.fixture(autouse=True)
def language(qapp: QApplication, tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    with marked(qapp, tmp_path_factory):
        yield


# -- turns -------------------------------------------------------------------------------------------------------------


def messages() -> tuple[StoredMessage, ...]:
    return (
        StoredMessage(MessageKind.REASONING, REASONING, channel="analysis", end=MessageEnd.END, tokens=5),
        StoredMessage(MessageKind.PREAMBLE, PREAMBLE, channel="commentary", end=MessageEnd.END, tokens=5),
        StoredMessage(
            MessageKind.TOOL_CALL, ARGUMENTS, "assistant", "commentary", RECIPIENT, "json", MessageEnd.CALL, 5
        ),
        StoredMessage(MessageKind.FINAL, FINAL, channel="final", end=MessageEnd.RETURN, tokens=5),
    )


def answer(state: AnswerState, reason: EndReason | None = None, *, count: int = 4, known: bool = True) -> LiveAnswer:
    explanation = not_a_number().explanation
    return LiveAnswer.from_record(
        Answer(
            id=2,
            parent=1,
            model=NAME if known else "",
            effort=Effort.HIGH if known else None,
            created=datetime.now(UTC),
            branch=Branch((2, 3), 0),
            state=state,
            messages=messages()[:count],
            reason=reason,
            figures=TurnFigures(1200, 34, 56, 7, 0.4, 75.0, 8.0, (5, 5, 5, 5)) if known else None,
            raw_ids=(1, 2, 3),
            repairs=("⟦A repair⟧",) if known else (),
            failure=Failure("decode", explanation, (LINE,)) if state is AnswerState.FAILED and known else None,
        )
    )


def finished_answers() -> Iterator[LiveAnswer]:
    for count in (0, 1, 2, 4):
        yield answer(AnswerState.WHOLE, EndReason.ANSWERED, count=count)
        yield answer(AnswerState.FAILED, count=count)
        yield answer(AnswerState.INTERRUPTED, count=count)
        for reason in (EndReason.LENGTH, EndReason.CONTEXT_FULL, EndReason.STOPPED):
            yield answer(AnswerState.CUT, reason, count=count)
    yield answer(AnswerState.WHOLE, EndReason.TOOL_CALL, count=3)
    yield answer(AnswerState.FAILED, known=False)


def running_answers() -> Iterator[LiveAnswer]:
    for phase in (Phase.WAITING, Phase.READING, Phase.THINKING, Phase.ANSWERING):
        for total in (0, 4096):
            running = answer(AnswerState.RUNNING, count={Phase.THINKING: 1, Phase.ANSWERING: 4}.get(phase, 0))
            running.phase, running.prompt_done, running.prompt_total = phase, total // 2, total
            running.thinking_since = 1.0 if phase is Phase.THINKING else None
            yield running


def check(widget: QWidget, allowed: tuple[str, ...] = WRITTEN) -> None:
    assert visible_strings(widget)
    found = untranslated(widget, allowed)
    assert not found, "\n".join(found)


def show_bars(view: QWidget) -> None:
    """The buttons under a turn are made when they are first shown."""
    from app.ui.chat.turns.action_bar import ActionBar

    for bar in view.findChildren(ActionBar):
        bar.set_shown(True)


def test_questions(qtbot: QtBot) -> None:
    from app.ui.chat.turns.question_view import QuestionView

    for text in (TEXT, f"{TEXT}\n" * 500):
        view = QuestionView()
        qtbot.addWidget(view)
        view.show_question(Question(1, None, text, datetime.now(UTC), Branch((1, 4), 1)))
        show_bars(view)
        check(view)


@pytest.mark.parametrize("width", [500, 1400])
def test_answers(qtbot: QtBot, width: int) -> None:
    from app.ui.chat.turns.answer_view import AnswerView
    from app.ui.widgets.buttons import Disclosure

    for one in (*finished_answers(), *running_answers()):
        view = AnswerView(one)
        qtbot.addWidget(view)
        view.resize(width, view.height_for(width))
        show_bars(view)
        check(view)
        for part in view.findChildren(Disclosure):
            part.click()
        check(view)


def test_figures(qtbot: QtBot) -> None:
    from app.ui.chat.turns.figures import FiguresPopup

    popup = FiguresPopup(answer(AnswerState.WHOLE, EndReason.ANSWERED))
    qtbot.addWidget(popup)
    check(popup)


def test_windows_behind_an_answer(qtbot: QtBot) -> None:
    from app.ui.chat.turns.raw_window import RawWindow
    from app.ui.widgets.link_prompt import LinkPrompt
    from app.ui.widgets.log_window import LogWindow

    for one in (answer(AnswerState.WHOLE, EndReason.ANSWERED), answer(AnswerState.FAILED, count=0)):
        raw = RawWindow(one)
        qtbot.addWidget(raw)
        check(raw, RAW)
        raw.set_rendered(TEXT, 12)
        check(raw, RAW)
        raw.set_rendered_problem("⟦A reason⟧")
        check(raw, RAW)
    log = LogWindow([LINE])
    qtbot.addWidget(log)
    check(log)
    prompt = LinkPrompt()
    qtbot.addWidget(prompt)
    prompt.open_for("https://example.org/a", QPoint(0, 0))
    check(prompt, ("https://example.org/a",))


# -- the window --------------------------------------------------------------------------------------------------------


def test_the_window_from_the_first_start_to_a_failure(qtbot: QtBot, tmp_path: Path, endless_model: Path) -> None:
    from app.ui.chat.pane import DEMO_SUGGESTIONS
    from app.ui.services.models import LoadState, name_of
    from tests.ui.apps import Person

    entry = entry_for(boxed_model())
    assert entry.facts is not None
    size = format_bytes(entry.facts.size_bytes)
    names = (name_of(entry), entry.id, entry.facts.file_type, size, entry.facts.architecture, *DEMO_SUGGESTIONS)
    person = Person(qtbot)
    window, models = person.app.window, person.app.models
    check(window, names)
    person.load(boxed_model())
    suggestions = {one.accessibleName(): one for one in person.pane.empty.findChildren(QAbstractButton)}
    assert set(DEMO_SUGGESTIONS) <= set(suggestions)  # in English also here: the built-in model knows nothing else
    check(window, names)
    suggestions[DEMO_SUGGESTIONS[0]].click()
    person.wait(lambda: person.app.chats.chat.last_answer is not None)
    person.wait_for_end()
    assert person.app.chats.chat.turns[0].text == DEMO_SUGGESTIONS[0]
    check(window, (*names, *texts(person)))
    person.pane.pick_model()
    popup = QApplication.activePopupWidget()
    assert popup is not None
    check(popup, names)
    popup.hide()
    person.load_endless(endless_model)
    person.think(LONG)
    check(window, (*names, endless_model.stem, endless_model.name, *texts(person)))
    pid = person.app.engine.pid
    assert pid is not None
    os.kill(pid, signal.SIGKILL)
    person.wait_for_end()
    names = (*names, endless_model.stem, endless_model.name)
    check(window, (*names, *texts(person)))
    broken = tmp_path / "broken.gguf"
    broken.write_bytes(boxed_model().read_bytes()[:100_000])
    models.choose(broken)
    person.wait(lambda: bool(person.pane.problems.card.isVisible()))
    assert models.status.state is not LoadState.READY
    check(window, (*names, *texts(person), "broken.gguf", "broken"))
    person.close()


def texts(person) -> list[str]:  # type: ignore[no-untyped-def]
    """What the person and the model have written in the open chat."""
    found: list[str] = []
    for turn in person.app.chats.chat.turns:
        parts = [turn.text] if isinstance(turn, Question) else [message.text for message in turn.messages]
        found += [line.strip() for part in parts for line in (part, *part.splitlines()) if line.strip()]
        found += [" ".join(part.split()) for part in parts]
    found.append(person.app.chats.chat.title)
    return [text for text in found if text]
