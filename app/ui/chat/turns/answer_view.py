"""An answer as a row of the transcript: finished, or while it streams."""

import time
from collections.abc import Callable, Iterator
from itertools import pairwise

from PySide6.QtCore import QRect, QTimer, Signal
from PySide6.QtWidgets import QWidget

from app.chats.search.found import HitKind
from app.core.stream import MessageKind
from app.core.turns import EndReason
from app.markdown.citations import Citations
from app.markdown.sources import SourceNames
from app.ui.chat.transcript_focus import tab_stops
from app.ui.chat.turns.action_bar import HEADER_HEIGHT, ICON_INSET, bar_height
from app.ui.chat.turns.analysis_pane import AnalysisPane
from app.ui.chat.turns.analysis_text import AnalysisText
from app.ui.chat.turns.answer_bar import AnswerBar
from app.ui.chat.turns.columns import Columns, columns
from app.ui.chat.turns.end_notes import EndNotes, can_answer_now, note_height
from app.ui.chat.turns.feed import Feed, News
from app.ui.chat.turns.status_line import StatusLine
from app.ui.chat.turns.tool_lane import LANE_KINDS, ToolLane
from app.ui.chat.turns.turn_view import TurnView
from app.ui.chat.turns.turn_wording import has_text, marked, thinking_words, waiting_words, who_words
from app.ui.markdown.view import MarkdownView
from app.ui.services.answer_state import LiveAnswer, Phase
from app.ui.theme import Type, theme
from app.ui.widgets.label import ElidedLabel
from app.ui.widgets.plain_text import RING
from app.ui.words import tr

_TOP, _GAP, _BOTTOM = 4, 8, 16
_FIGURES_INSET = 14
"""From the edge of the figures button to its text, in pixels at scale 1."""
_ANALYSIS_LIMIT = 420
"""How tall the reasoning may grow beside a shorter answer, in pixels."""
_TICK_MS = 250
_PATIENCE_S = 0.4
"""A wait shorter than this, in seconds, is not worth a status line."""

_QUIET_PHASES = (Phase.WAITING, Phase.READING)
_TICKING_PHASES = (Phase.WAITING, Phase.READING, Phase.THINKING)

_Part = tuple[QWidget, int, int]
"""A widget, how far it extends beyond the column on both sides, and its height."""


class AnswerView(TurnView):
    """Header, reasoning (beside the text where there is space, otherwise above it), tool lane, text, notes, actions.

    The view pulls from its answer: the code that applies events calls :meth:`refresh`, at most every 33 ms.

    Args:
        clock: monotonic seconds.
        sources: returns the names of given files, which become links, when the text begins.
        citations: returns the pages that the answer can cite.

    Attributes:
        analysis, text: the parts with the reasoning and with the answer itself; None until there is some.

    Signals:
        again_requested(int, Effort | None): regenerate answer `id`.
        continue_requested(int): continue answer `id`.
        leave_out_requested(int): the same, with the oldest questions and answers left out.
        replied(int, object): the user's ``Reply`` to the tool of answer `id` that asks them something.
        branch_requested(int): show turn `id`, a sibling of this one.
        raw_requested(int): show the raw messages of answer `id`.
        fork_requested(int): begin a new chat with the turns up to answer `id`.
        image_requested(int): show answer `id` as an image.
        log_requested(int): show the log of the failure of answer `id`.
        calls_skipped(int): continue answer `id` without the calls that were interrupted.
        decided(int, object): the user has decided about the call that answer `id` asks about, see :class:`ToolLane`.
        answer_now_requested(int): end the reasoning of answer `id`, or let it produce the answer that it ended without.
        analysis_toggled(bool): the user opened or folded the pane beside the answer. Above a narrow answer the
            reasoning starts folded, and opening it affects this answer alone, so no signal is sent.
        link_activated(str): the user wants to follow a link.
        source_activated(int, str): the user wants to see a source or page that answer `id` names.
        noticed(str): a sentence about what was done with a part of it.
        part_reached(QWidget, QRect): keyboard navigation reached an area of one of the parts.
    """

    again_requested = Signal(int, object)
    continue_requested = Signal(int)
    leave_out_requested = Signal(int)
    calls_skipped = Signal(int)
    decided = Signal(int, object)
    replied = Signal(int, object)
    branch_requested = Signal(int)
    raw_requested = Signal(int)
    fork_requested = Signal(int)
    image_requested = Signal(int)
    log_requested = Signal(int)
    answer_now_requested = Signal(int)
    analysis_toggled = Signal(bool)
    link_activated = Signal(str)
    source_activated = Signal(int, str)
    part_reached = Signal(QWidget, QRect)
    noticed = Signal(str)

    def __init__(
        self,
        answer: LiveAnswer,
        parent: QWidget | None = None,
        *,
        clock: Callable[[], float] = time.monotonic,
        sources: Callable[[], SourceNames | None] = lambda: None,
        citations: Callable[[], Citations | None] = lambda: None,
    ) -> None:
        super().__init__(parent)
        self._answer, self._clock, self._sources = answer, clock, sources
        self._citations = citations
        self._revision = -1
        self._quiet_since = clock()
        self._is_open_beside, self._is_open_above = True, False
        self._reasoning, self._final = Feed(MessageKind.REASONING), Feed(MessageKind.FINAL)
        self._header = ElidedLabel(who_words(answer), type=Type.META, tone="second", bold=True, parent=self)
        self.analysis: AnalysisPane | None = None
        self._status: StatusLine | None = None
        self._lane: ToolLane | None = None
        self.text: MarkdownView | None = None
        self._is_finished = False
        self._notes: list[QWidget] = []
        self._notes_key: object = None
        self._tick: QTimer | None = None
        self._was_beside: bool | None = None
        self._end_notes = EndNotes(
            go_on=lambda: self.continue_requested.emit(answer.id),
            leave_out=lambda: self.leave_out_requested.emit(answer.id),
            skip_calls=lambda: self.calls_skipped.emit(answer.id),
            answer_now=lambda: self.answer_now_requested.emit(answer.id),
            again=lambda: self.again_requested.emit(answer.id, None),
            show_raw=lambda: self.raw_requested.emit(answer.id),
            show_log=lambda: self.log_requested.emit(answer.id),
        )
        self._bar = self._make_bar()
        self.refresh()

    # -- for the owner ---------------------------------------------------------------------------------------------

    @property
    def bar(self) -> AnswerBar:
        """The action bar under the answer."""
        assert isinstance(self._bar, AnswerBar)
        return self._bar

    def refresh(self, answer_id: int | None = None) -> None:
        """Show what is new in the answer; nothing if `answer_id` is that of another one."""
        if answer_id not in (None, self._answer.id):
            return
        is_new = self._revision != self._answer.revision
        self._revision = self._answer.revision
        before = self._shape()
        self._pull_reasoning()
        self._pull_final()
        if is_new or self._lane is not None:
            self._refresh_lane()
        if is_new:
            self._show_heading()
            self._refresh_notes()
            self._refresh_end()
        self._refresh_words()
        is_other = self._shape() != before
        if is_new or is_other:
            self._on_part_changed(is_other=is_other)
            self._order_stops()

    def set_analysis_open(self, opened: bool) -> None:
        """Set whether the pane beside the answer shows its text."""
        if opened != self._is_open_beside:
            self._is_open_beside = opened
            self._on_part_changed()

    def reveal(self, kind: HitKind) -> MarkdownView | AnalysisText | None:
        """Unfold what a hit of that kind is in and return its widget; None if there is none."""
        if kind is HitKind.ANSWER:
            return self.text
        if kind is not HitKind.REASONING or self.analysis is None:
            return None
        is_beside = columns(self.width(), has_analysis=True).is_beside
        if not (self._is_open_beside if is_beside else self._is_open_above):
            self._on_analysis_toggled(True)
        return self.analysis.body

    def _show_heading(self) -> None:
        answer = self._answer
        self._header.set_text(marked(who_words(answer), pinned=answer.is_pinned, left_out=self._is_left_out))

    # -- texts -----------------------------------------------------------------------------------------------------

    def _pull_reasoning(self) -> None:
        answer = self._answer
        news = self._reasoning.pull(answer.messages)
        if answer.phase is not Phase.THINKING and not has_text(answer, MessageKind.REASONING):
            _drop(self.analysis)
            self.analysis = None
            return
        is_new = self.analysis is None
        if self.analysis is None:
            self.analysis = self._make_analysis()
        self.analysis.set_thinking(answer.phase is Phase.THINKING)
        if is_new or (news is not None and news.is_reset):
            self.analysis.replace()
        elif news is not None:
            self.analysis.add(news.text)

    def _pull_final(self) -> None:
        news = self._final.pull(self._answer.messages)
        if news is not None:
            self._show_final(news)
        if self.text is not None and self._answer.phase is Phase.OVER and not self._is_finished:
            self._is_finished = True
            self.text.finish()

    def _show_final(self, news: News) -> None:
        if news.is_reset or self._is_finished:
            _drop(self.text)
            self.text, self._is_finished = None, False
        if self.text is not None:
            self.text.append(news.text)
        if self.text is not None or not has_text(self._answer, MessageKind.FINAL):
            return
        self.text = self._make_text()
        self._is_finished = self._answer.phase is Phase.OVER
        if self._is_finished:
            self.text.set_markdown(self._answer.markdown)
        else:
            self.text.append(self._answer.markdown)

    def _refresh_lane(self) -> None:
        answer = self._answer
        if self._lane is None:
            if not any(message.kind in LANE_KINDS for message in answer.messages):
                return
            self._lane = ToolLane(self)
            self._lane.height_changed.connect(self._on_part_changed)
            self._lane.decided.connect(lambda consent: self.decided.emit(self._answer.id, consent))
            self._lane.replied.connect(lambda reply: self.replied.emit(self._answer.id, reply))
        note = tr("The model called a tool, but none is turned on in this chat.")
        is_unanswered = answer.phase is Phase.OVER and answer.reason is EndReason.TOOL_CALL and not answer.calls
        self._lane.show_answer(answer, note=note if is_unanswered else "")
        self._lane.setVisible(any(message.kind in LANE_KINDS for message in answer.messages))

    def _refresh_notes(self) -> None:
        answer = self._answer
        ended = (answer.phase, answer.state, answer.reason, can_answer_now(answer))
        key = (*ended, answer.failure, answer.json, *answer.notices, len(answer.repairs))
        if key == self._notes_key:
            return
        self._notes_key = key
        for old in self._notes:
            _drop(old)
        self._notes = self._end_notes.make(answer)
        for note in self._notes:
            note.setParent(self)
            note.show()

    def _refresh_end(self) -> None:
        is_over = self._answer.phase is Phase.OVER
        self.bar.set_offered(is_over)
        if is_over:
            self.bar.renew()

    # -- words -----------------------------------------------------------------------------------------------------

    def _refresh_words(self) -> None:
        now = self._clock()
        phase = self._answer.phase
        if phase not in _QUIET_PHASES:
            self._quiet_since = now
        if self.analysis is not None:
            self.analysis.set_heading(thinking_words(self._answer, now))
        self._refresh_status(now)
        self._run_tick()

    def _refresh_status(self, now: float) -> None:
        answer = self._answer
        if not self._keeps_status():
            if self._status is not None:
                self._status.hide()
            return
        if self._status is None:
            self._status = StatusLine(self)
        is_late = now - self._quiet_since >= _PATIENCE_S
        reads = answer.phase is Phase.READING and answer.prompt_total > 0
        fraction = answer.prompt_done / answer.prompt_total if reads and is_late else None
        self._status.show_words(waiting_words(answer) if is_late else "", fraction)
        self._status.show()

    def _keeps_status(self) -> bool:
        """Whether the status line is all that stands below the header while the answer streams."""
        if self._answer.phase is Phase.OVER or has_text(self._answer, MessageKind.FINAL, *LANE_KINDS):
            return False
        is_beside = columns(self.width(), has_analysis=True).is_beside
        return self.analysis is None or is_beside

    def _run_tick(self) -> None:
        runs = self._answer.phase in _TICKING_PHASES
        if self._tick is None and runs:
            self._tick = QTimer(self)
            self._tick.setInterval(_TICK_MS)
            self._tick.timeout.connect(self._refresh_words)
        if self._tick is not None and runs != self._tick.isActive():
            if runs:
                self._tick.start()
            else:
                self._tick.stop()

    # -- places ----------------------------------------------------------------------------------------------------

    def resizeEvent(self, event: object) -> None:
        """Place the parts; the status line and the tab order depend on whether the reasoning is beside the answer."""
        self._refresh_status(self._clock())
        super().resizeEvent(event)
        is_beside = columns(self.width(), has_analysis=True).is_beside
        if is_beside != self._was_beside:
            self._was_beside = is_beside
            self._order_stops()

    def _order_stops(self) -> None:
        """Let Tab follow the visual order, once there is a layout; the parts are created in another order."""
        if self._was_beside is None:
            return
        for before, stop in pairwise(tab_stops(self)):
            self.setTabOrder(before, stop)

    def _shape(self) -> tuple[object, ...]:
        """The parts that exist, regardless of their text and height; a change means another layout and tab order."""
        return (self.analysis, self._status, self._lane, self.text, len(self._notes), self._is_finished)

    def _lay_out(self, width: int, *, place: bool) -> int:
        place_of, px = columns(width, has_analysis=self.analysis is not None), theme().px
        top = px(_TOP)
        y = top + px(HEADER_HEIGHT)
        if place:
            self._header.setGeometry(place_of.answer_x, top, place_of.answer_width, px(HEADER_HEIGHT))
        for part, beyond, height in self._parts(place_of):
            if place:
                part.setGeometry(place_of.answer_x - beyond, y, place_of.answer_width + 2 * beyond, height)
            y += height + px(_GAP)
        if place:
            left, right = px(ICON_INSET), px(_FIGURES_INSET)
            self.bar.setGeometry(place_of.answer_x - left, y, place_of.answer_width + left + right, bar_height())
        y += bar_height()
        if place_of.is_beside and self.analysis is not None:
            y = max(y, top + self._lay_out_beside(place_of, top, y - top, place=place))
        return y + px(_BOTTOM)

    def _parts(self, place: Columns) -> Iterator[_Part]:
        """Yield what stands below the header in the answer's column, from top to bottom."""
        width = place.answer_width
        if self.analysis is not None and not place.is_beside:
            opened = self._is_open_above
            self.analysis.set_form(beside=False, opened=opened)
            yield self.analysis, 0, self.analysis.height_for(width, _ANALYSIS_LIMIT, opened=opened)
        if self._status is not None and not self._status.isHidden():
            yield self._status, 0, self._status.height_for(width)
        if self._lane is not None and not self._lane.isHidden():
            yield self._lane, 0, self._lane.height_for(width)
        if self.text is not None:
            ring = RING if self.text.property("ring") else 0
            yield self.text, ring, self.text.height_for(width + 2 * ring)
        for note in self._notes:
            yield note, 0, note_height(note, width)

    def _lay_out_beside(self, place_of: Columns, top: int, answer_height: int, *, place: bool) -> int:
        assert self.analysis is not None
        opened = self._is_open_beside
        self.analysis.set_form(beside=True, opened=opened)
        limit = max(answer_height, _ANALYSIS_LIMIT)
        height = self.analysis.height_for(place_of.analysis_width, limit, opened=opened)
        if place:
            self.analysis.setGeometry(place_of.analysis_x, top, place_of.analysis_width, height)
        return height

    # -- parts -----------------------------------------------------------------------------------------------------

    def _make_bar(self) -> AnswerBar:
        answer = self._answer
        bar = AnswerBar(answer, self, citations=self._citations)
        bar.again_requested.connect(lambda effort: self.again_requested.emit(answer.id, effort))
        bar.continue_requested.connect(lambda: self.continue_requested.emit(answer.id))
        bar.branch_requested.connect(self.branch_requested)
        bar.raw_requested.connect(lambda: self.raw_requested.emit(answer.id))
        bar.fork_requested.connect(lambda: self.fork_requested.emit(answer.id))
        bar.pin_requested.connect(self.pin_requested)
        bar.image_requested.connect(lambda: self.image_requested.emit(answer.id))
        bar.opened.connect(self._hold_while_open)
        return bar

    def _make_analysis(self) -> AnalysisPane:
        pane = AnalysisPane(lambda: self._answer.text_of(MessageKind.REASONING), self)
        pane.toggled.connect(self._on_analysis_toggled)
        pane.answer_now_requested.connect(lambda: self.answer_now_requested.emit(self._answer.id))
        pane.show()
        return pane

    def _make_text(self) -> MarkdownView:
        text = MarkdownView(self, sources=self._sources(), citations=self._citations())
        text.setAccessibleName(tr("Answer"))
        text.height_changed.connect(self._on_part_changed)
        text.link_activated.connect(self.link_activated)
        text.source_activated.connect(lambda words: self.source_activated.emit(self._answer.id, words))
        text.stop_reached.connect(lambda area: self.part_reached.emit(text, area))
        text.code_menu.saved.connect(self.noticed)
        text.code_menu.not_saved.connect(self.noticed)
        text.show()
        return text

    def _on_analysis_toggled(self, opened: bool) -> None:
        if columns(self.width(), has_analysis=True).is_beside:
            self._is_open_beside = opened
            self.analysis_toggled.emit(opened)
        else:
            self._is_open_above = opened
        self._on_part_changed()
        self._order_stops()

    def _show_actions(self) -> None:
        super()._show_actions()
        if self.analysis is not None:
            self.analysis.offer_copy(self.bar.is_shown)

    def _on_theme_changed(self) -> None:
        if self.analysis is not None:
            self.analysis.forget_measure()
        super()._on_theme_changed()


def _drop(part: QWidget | None) -> None:
    if part is not None:
        part.hide()
        part.deleteLater()
