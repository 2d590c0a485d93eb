"""The notes below an answer: notices, repairs, and why and how it ended."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from app.chats.stored_chat import AnswerState, Failure
from app.core.stream import MessageKind
from app.core.turns import EndReason, JsonResult, JsonState
from app.engine.faults import FaultKind
from app.engine.repairs import NO_ANSWER
from app.ui.chat.turns.turn_wording import has_text, lacks_answer
from app.ui.services.answer_state import LiveAnswer, Phase
from app.ui.theme import Type, icon_pixmap, theme
from app.ui.widgets.button_row import ButtonRow
from app.ui.widgets.buttons import TextButton
from app.ui.widgets.card import Card
from app.ui.widgets.label import Label
from app.ui.words import say, tr

Act = Callable[[], object]

_ICON = 16
_OPEN = (None, EndReason.STOPPED, EndReason.TOOL_CALL)
"""How an answer may have ended whose last call can still be made."""


def can_continue(answer: LiveAnswer) -> bool:
    """Whether the answer was cut off, interrupted or failed after some text, but not before a result of a tool."""
    if answer.calls and answer.open_calls:
        return False
    broken = answer.state in (AnswerState.CUT, AnswerState.INTERRUPTED, AnswerState.FAILED)
    return broken and has_text(answer, *(kind for kind in MessageKind if kind is not MessageKind.FOREIGN))


def can_answer_now(answer: LiveAnswer) -> bool:
    """Whether the answer ended without a final message but with text (such as reasoning) to answer from."""
    ended = answer.state in (AnswerState.WHOLE, AnswerState.CUT, AnswerState.INTERRUPTED)
    return ended and has_text(answer, MessageKind.REASONING, MessageKind.PREAMBLE) and lacks_answer(answer)


class NoteLine(QWidget):
    """A quiet line with an icon and buttons at its end."""

    def __init__(self, icon_name: str, words: str, actions: Sequence[tuple[str, Act]] = ()) -> None:
        super().__init__()
        self._icon_name = icon_name
        self._icon = QLabel()
        self._words = Label(words, type=Type.CONTROL, tone="second", wrap=True, selectable=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._icon)
        row.addWidget(self._words, 1)
        if actions:
            buttons = QWidget()
            buttons.setLayout(ButtonRow(_buttons([(label, act, "quiet") for label, act in actions])))
            row.addWidget(buttons)
        row.addStretch()
        self._draw()
        theme().changed.connect(self._draw)

    def _draw(self) -> None:
        side = theme().px(_ICON)
        self._icon.setPixmap(icon_pixmap(self._icon_name, "third", side, self.devicePixelRatioF()))
        self._icon.setFixedSize(side, side)
        self._words.setMaximumWidth(self._words.fontMetrics().horizontalAdvance(self._words.text()) + 4)


class NoteCard(Card):
    """A card with a heading, explanatory sentences and buttons."""

    def __init__(self, what: str, rest: Sequence[str], actions: Sequence[tuple[str, Act, str]], *, tone: str) -> None:
        super().__init__(tone=tone)
        self.setAccessibleName(what)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(4)
        column.addWidget(Label(what, bold=True, tone="bad" if tone == "bad" else "text", wrap=True, selectable=True))
        for sentence in rest:
            column.addWidget(Label(sentence, tone="second", wrap=True, selectable=True))
        if actions:
            column.addSpacing(8)
            column.addLayout(ButtonRow(_buttons(actions)))


class ErrorCard(NoteCard):
    """A card for a failed answer: what happened, why, and what to do next."""

    def __init__(self, failure: Failure, actions: Sequence[tuple[str, Act, str]]) -> None:
        explanation = failure.explanation
        rest = [say(part) for part in (explanation.why, explanation.next_step) if part is not None]
        super().__init__(say(explanation.what), [words for words in rest if words], actions, tone="bad")


class EndNotes:
    """Creates the notes of an answer, from top to bottom.

    Args:
        go_on, leave_out, skip_calls, answer_now, again, show_raw, show_log: the actions of the buttons.
    """

    def __init__(
        self,
        *,
        go_on: Act,
        leave_out: Act,
        skip_calls: Act,
        answer_now: Act,
        again: Act,
        show_raw: Act,
        show_log: Act,
    ) -> None:
        self._go_on, self._answer_now, self._again = go_on, answer_now, again
        self._leave_out, self._skip_calls = leave_out, skip_calls
        self._show_raw, self._show_log = show_raw, show_log

    def make(self, answer: LiveAnswer) -> list[QWidget]:
        """Return new widgets for all notes of `answer` in its present state."""
        notes: list[QWidget] = [NoteLine("info", words) for words in answer.notices]
        if any(repair != NO_ANSWER for repair in answer.repairs):  # a missing answer has a note of its own
            words = tr("The model's output was malformed and has been repaired.")
            notes.append(NoteLine("wrench", words, [(tr("Show raw"), self._show_raw)]))
        if answer.phase is Phase.OVER and answer.json is not None and not lacks_answer(answer):
            notes.append(_json_note(answer.json))
        if answer.phase is Phase.OVER and (end := self._end(answer)) is not None:
            notes.append(end)
        return notes

    def _end(self, answer: LiveAnswer) -> QWidget | None:
        if answer.calls and answer.open_calls and answer.reason in _OPEN and answer.state is not AnswerState.WHOLE:
            return self._uncalled(answer)
        if answer.state is AnswerState.FAILED:
            return self._failed(answer)
        if answer.state is AnswerState.INTERRUPTED:
            return self._interrupted(answer)
        if answer.state is AnswerState.CUT:
            return self._cut(answer)
        if answer.reason is EndReason.TOOL_CALL or not lacks_answer(answer):
            return None
        return self._unanswered(answer)

    def _uncalled(self, answer: LiveAnswer) -> QWidget:
        """Note for an answer that ended while a tool worked, or while the user was asked about it."""
        if answer.state is AnswerState.INTERRUPTED:
            what = tr("Descant closed before the tool was done.")
        else:
            what = tr("Stopped before the tool was done.")
        kept = tr("What was written is kept.")
        calls = [answer.call_at(position) for position in answer.open_calls]
        if calls[0] is not None and calls[0].waited:  # those behind it wait for it
            rest = [f"{kept} {tr('The tool was still waiting for your permission.')}"]
        else:
            rest = [f"{kept} {tr('The tool may have done its work, or a part of it.')}"]
        actions = [(tr("Run again"), self._go_on, "primary"), (tr("Go on without"), self._skip_calls, "quiet")]
        return NoteCard(what, rest, [*actions, (tr("Regenerate"), self._again, "quiet")], tone="plain")

    def _unanswered(self, answer: LiveAnswer) -> QWidget:
        """Note for an answer that the model itself ended without a final message."""
        if not can_answer_now(answer):
            return NoteLine("info", tr("The model finished without an answer."), [(tr("Regenerate"), self._again)])
        if has_text(answer, MessageKind.REASONING):
            what = tr("The model finished its turn after reasoning, without an answer.")
        else:
            what = tr("The model finished its turn without an answer.")
        rest = [tr("Answer now lets it answer from what it has written so far.")]
        actions = [(tr("Answer now"), self._answer_now, "primary"), (tr("Regenerate"), self._again, "quiet")]
        return NoteCard(what, rest, actions, tone="plain")

    def _failed(self, answer: LiveAnswer) -> QWidget:
        if answer.failure is None:
            return NoteLine("circle-alert", tr("This answer failed."), self._quiet_actions(answer))
        actions = self._main_actions(answer)
        if answer.failure.kind == FaultKind.CONTEXT_TOO_LONG and not answer.has_made_room:
            actions = self._with_leaving_out(actions)
        if answer.failure.log_tail:
            actions.append((tr("Show log"), self._show_log, "quiet"))
        return ErrorCard(answer.failure, actions)

    def _interrupted(self, answer: LiveAnswer) -> QWidget:
        what = tr("Descant closed while this was being written.")
        if can_continue(answer):
            return NoteCard(what, [tr("What was written is kept.")], self._main_actions(answer), tone="plain")
        return NoteLine("info", what, self._quiet_actions(answer))

    def _cut(self, answer: LiveAnswer) -> QWidget:
        actions = self._main_actions(answer)
        is_unanswered = can_answer_now(answer)
        if answer.reason is EndReason.LENGTH:
            what, rest = _length_words(is_unanswered=is_unanswered)
        elif answer.reason is EndReason.CONTEXT_FULL:
            what, rest = _context_words(is_unanswered=is_unanswered)
            actions = self._with_leaving_out(actions)
        elif answer.reason is EndReason.CALL_LIMIT:
            what = tr("The model kept calling tools instead of answering, so Descant stopped it.")
            rest = tr("Regenerate lets it try again from the beginning.")
            actions = [(tr("Regenerate"), self._again, "primary")]
        elif answer.reason is EndReason.LOOP:
            what = tr("The model repeated itself, so Descant stopped it.")
            rest = tr("Only one copy of the repeated text is kept. Continue lets the model go on from here.")
        else:
            if is_unanswered:  # in a narrow window three buttons leave no space for text beside them
                return NoteCard(tr("Stopped before the answer started."), [], actions, tone="plain")
            return NoteLine("square", tr("Stopped."), self._quiet_actions(answer))
        return NoteCard(what, [rest], actions, tone="plain")

    def _main_actions(self, answer: LiveAnswer) -> list[tuple[str, Act, str]]:
        """Return one primary action and quiet ones."""
        if can_answer_now(answer):
            return [
                (tr("Answer now"), self._answer_now, "primary"),
                (tr("Continue"), self._go_on, "quiet"),
                (tr("Regenerate"), self._again, "quiet"),
            ]
        if can_continue(answer):
            return [(tr("Continue"), self._go_on, "primary"), (tr("Try again"), self._again, "quiet")]
        return [(tr("Try again"), self._again, "primary")]

    def _with_leaving_out(self, actions: Sequence[tuple[str, Act, str]]) -> list[tuple[str, Act, str]]:
        """Return the actions for a full context: the one that makes room comes first."""
        first = (tr("Leave out the oldest and go on"), self._leave_out, "primary")
        return [first, *((words, act, "quiet") for words, act, _ in actions)]

    def _quiet_actions(self, answer: LiveAnswer) -> list[tuple[str, Act]]:
        return [(words, act) for words, act, _ in self._main_actions(answer)]


def _json_note(result: JsonResult) -> QWidget:
    match result.state:
        case JsonState.FITS:
            return NoteLine("circle-check", tr("Fits the JSON schema."))
        case JsonState.INCOMPLETE:
            return NoteLine("circle-alert", tr("The JSON is incomplete."))
        case JsonState.MISFITS if result.where:
            words = tr("Does not fit the JSON schema at {where}: {reason}", where=result.where, reason=result.why)
            return NoteLine("circle-alert", words)
        case _:
            return NoteLine("circle-alert", tr("Does not fit the JSON schema: {reason}", reason=result.why))


def _length_words(*, is_unanswered: bool) -> tuple[str, str]:
    if is_unanswered:
        what = tr("The length limit was reached before the answer started.")
        return what, tr("Answer now lets the model answer from its reasoning so far. Continue lets it keep thinking.")
    return tr("The answer reached its length limit."), tr("Continue lets the model go on from here.")


def _context_words(*, is_unanswered: bool) -> tuple[str, str]:
    rest = tr(
        "The oldest questions and answers can be left out of what the model sees; they stay in the chat. Or load the"
        " model with a longer context and continue."
    )
    if is_unanswered:
        return tr("The context was full before the answer started."), rest
    return tr("The context is full, so the answer ends here."), rest


def note_height(note: QWidget, width: int) -> int:
    """Return the height of a note in pixels at `width`."""
    layout = note.layout()
    assert isinstance(layout, QBoxLayout)
    return layout.heightForWidth(width) if layout.hasHeightForWidth() else layout.sizeHint().height()


def _buttons(actions: Sequence[tuple[str, Act, str]]) -> list[TextButton]:
    buttons = []
    for words, act, kind in actions:
        button = TextButton(words, kind=kind)
        button.clicked.connect(lambda _=False, act=act: act())
        buttons.append(button)
    return buttons
