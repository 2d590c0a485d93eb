"""The Chat pane: model bar, transcript, composer, and the connections between them."""

from __future__ import annotations

import contextlib
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

import msgspec
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent, QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QScrollBar, QStackedWidget, QVBoxLayout, QWidget

from app.core.settings.general import GENERAL_SEND_KEY
from app.core.settings.setting import Setting
from app.core.settings.store import SettingsNotSavedError, SettingsStore
from app.core.stream import MessageKind
from app.ui.chat.answer_windows import AnswerWindows
from app.ui.chat.composer import Composer
from app.ui.chat.deletion import DeletionUndo
from app.ui.chat.empty_state import EmptyState
from app.ui.chat.file_link import FileLink, droppable
from app.ui.chat.hint_bar import HintBar, Hints
from app.ui.chat.instructions import InstructionsPanel
from app.ui.chat.message_edit import SendKey
from app.ui.chat.model_bar import ModelBar
from app.ui.chat.model_link import ModelLink
from app.ui.chat.problems import ChatProblems
from app.ui.chat.queue_link import QueueLink
from app.ui.chat.rows import AnswerRow, QuestionRow, Row, row_of
from app.ui.chat.temporary_bar import TemporaryBar
from app.ui.chat.titles import shown_title
from app.ui.chat.turns.columns import columns
from app.ui.services.answer_queue import Runs
from app.ui.services.conversation import ChatService
from app.ui.services.load_planner import LoadPlanner
from app.ui.services.models import LoadState, ModelService
from app.ui.services.setting_changes import SettingChanges
from app.ui.services.window_state import WindowState
from app.ui.widgets.toast import Toast
from app.ui.words import tr

if TYPE_CHECKING:
    from app.chats.search.found import Hit
    from app.chats.stored_chat import Question
    from app.ui.chat.hit_jump import HitJump
    from app.ui.chat.transcript_view import TranscriptView
    from app.ui.chat.turns.answer_view import AnswerView
    from app.ui.chat.turns.question_view import QuestionView
    from app.ui.chat.turns.turn_view import TurnView

DEMO_SUGGESTIONS = ("What is 457 + 389?", "What is Descant?", "How large is gpt-oss-20b?")
"""Not translated: the built-in model understands only English."""
_SUGGESTIONS = (
    "Explain how a transformer works, in simple words.",
    "Help me plan a week of dinners for two.",
    "Write a Python function that finds duplicate files.",
)


class ChatPane(QWidget):
    """The pane of an open chat.

    Args:
        first: the pane that this one stands beside; None if this is the first, or the only one.

    Attributes:
        chats: its chat.
        bar: the bar of the model, which is placed by the owner; one for both chats.
        problems: the cards above the composer for what goes wrong outside an answer.
        is_ready: a chat is shown.

    Signals:
        sidebar_toggled(), panel_toggled(): show or fold the list of chats, the model settings.
        machine_wanted(): show what this machine is doing.
        discover_requested(): find a model on the Hub.
        rename_requested(): the user wants to rename the open chat.
        image_requested(int): the user wants answer `id` as an image.
        row_made(TurnView, int): this is the widget of turn `id` now.
        shown(): another chat, or more of it, is shown.
    """

    sidebar_toggled = Signal()
    panel_toggled = Signal()
    machine_wanted = Signal()
    discover_requested = Signal()
    rename_requested = Signal()
    image_requested = Signal(int)
    row_made = Signal(object, int)
    shown = Signal()

    def __init__(
        self,
        chats: ChatService,
        runs: Runs,
        models: ModelService,
        *,
        settings: SettingsStore,
        planner: LoadPlanner,
        state: WindowState,
        first: ChatPane | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.chats = self._chats = chats
        self._runs, self._models, self._settings = runs, models, settings
        self.is_ready = False
        self._analysis_open = state.analysis_open
        self.bar: ModelBar = ModelBar() if first is None else first.bar
        self.temporary_bar = TemporaryBar()
        self.instructions = InstructionsPanel()
        self.problems = ChatProblems(chats, runs, models, self, is_first=first is None, fall_back=self.focus_composer)
        self.empty = EmptyState()
        self._transcript: TranscriptView[Row] | None = None
        self._jump: HitJump | None = None
        self._scroll_bar = QScrollBar(Qt.Orientation.Vertical, self)
        """As wide as that of the transcript, and never shown."""
        self._scroll_bar.hide()
        self.composer = Composer()
        self.hint_bar = HintBar()
        self.hints = Hints(self.hint_bar, chats, runs, models, planner, parent=self)
        self.toast = Toast(self, fall_back=self.focus_composer)
        if first is None:
            DeletionUndo(chats.listing, self.toast, self)
        self.queue = QueueLink(chats, self.composer, self.toast, self._add_queue, self)
        self._windows = AnswerWindows(chats, runs, self)
        self.file_link = FileLink(chats, self.composer, self)
        self._model_link: ModelLink = (
            ModelLink(models, self.bar, self.problems.card, self) if first is None else first._model_link
        )
        self._arrange()
        self._connect()
        self._connect_composer()
        if first is None:
            self._connect_bar()
        self._follow_send_key()
        self._show_stack()
        self._update_bar()

    @property
    def transcript(self) -> TranscriptView[Row]:
        """The turns of the open chat, made for the first of them."""
        if self._transcript is None:
            from app.ui.chat.transcript_view import TranscriptView  # noqa: PLC0415  so that the window starts faster

            self._transcript = TranscriptView(self._make_row)
            self._stack.addWidget(self._transcript)
        return self._transcript

    @property
    def title(self) -> str:
        """The title of the chat, as one line; that of a temporary one is not shown outside of the chat."""
        chat = self._chats.chat
        return tr("Temporary chat") if chat.is_temporary else shown_title(chat.title)

    # -- for the window --------------------------------------------------------------------------------------------

    def view_of(self, turn_id: int) -> TurnView | None:
        """Return the widget of a turn; None if it is not near what is shown."""
        view = self._transcript.widget_of(turn_id) if self._transcript is not None else None
        return cast("TurnView | None", view)

    def remember(self, state: WindowState) -> WindowState:
        """Return `state` with what this pane restores at the next start."""
        return msgspec.structs.replace(state, analysis_open=self._analysis_open)

    def focus_composer(self) -> None:
        """Give the composer the keyboard focus."""
        self.composer.focus_text()

    def stop(self) -> None:
        """Handle Esc: cancel an edit, or stop the answer."""
        self.composer.give_up()

    def pick_model(self) -> None:
        """Open the model picker below the model button."""
        self._model_link.pick()

    def ask_for_file(self) -> None:
        """Let the user select a model file in a dialog."""
        self._model_link.ask_for_file()

    def ask_for_attachments(self) -> None:
        """Let the user choose files to attach to what is being written."""
        self.file_link.ask_for_files()

    def open_model(self, path: Path) -> None:
        """Select a model file from any folder and remember it."""
        self._models.choose(path, remember=True)

    def came_back(self) -> None:
        """Scan for models again: they may have changed while the window was in the background."""
        self._models.scan()

    def show_hit(self, hit: Hit, text: str) -> None:
        """Go to a hit of the search for `text` in the chat that is being opened."""
        if self._jump is None:
            from app.ui.chat.hit_jump import HitJump  # noqa: PLC0415  seldom needed

            self._jump = HitJump(self._chats, lambda: self.transcript, self)
        self._jump.expect(hit, text)

    def copy_last_answer(self) -> None:
        """Copy the last answer to the clipboard."""
        answer = self._chats.chat.last_answer
        if answer is not None and (text := answer.text_of(MessageKind.FINAL)):
            from app.ui.chat.given_sources import citations_of  # noqa: PLC0415  seldom asked for

            citations = citations_of(self._chats.chat.turns, answer.id)
            QGuiApplication.clipboard().setText(citations.as_links(text) if citations is not None else text)
            self.toast.show_message(tr("Answer copied"))

    def delete_chat(self) -> None:
        """Put the chat into the bin."""
        if self._chats.chat.id is not None:
            self._chats.listing.delete(self._chats.chat.id)

    def copy_chat(self) -> None:
        """Copy the chat to the clipboard."""
        from app.ui.chat.copying import chat_as_markdown  # noqa: PLC0415  seldom asked for

        chat = self._chats.chat
        QGuiApplication.clipboard().setText(chat_as_markdown(chat.title, chat.turns))
        self.toast.show_message(tr("Chat copied"))

    # -- parts -----------------------------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the composer aligned with the answers."""
        super().resizeEvent(event)
        self._align_composer()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Accept files that can be attached; models are left to the window."""
        if droppable(event.mimeData()):
            event.acceptProposedAction()
            self.composer.set_drop_target(True)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Nothing would be attached any more."""
        super().dragLeaveEvent(event)
        self.composer.set_drop_target(False)

    def dropEvent(self, event: QDropEvent) -> None:
        """Attach the files that were dropped."""
        self.composer.set_drop_target(False)
        if files := droppable(event.mimeData()):
            event.acceptProposedAction()
            self.file_link.attach(files)

    def _arrange(self) -> None:
        self.setAcceptDrops(True)
        self.instructions.hide()
        self._stack = QStackedWidget()
        self._stack.addWidget(self.empty)
        self._foot = QVBoxLayout()
        self._foot.setContentsMargins(24, 8, 24, 16)
        self._foot.setSpacing(8)
        self._foot.addWidget(self.problems.card)
        self._foot.addWidget(self.hint_bar)
        self._foot.addWidget(self.composer)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.temporary_bar)
        layout.addWidget(self.instructions)
        layout.addWidget(self._stack, 1)
        layout.addLayout(self._foot)

    def add_bar(self, bar: QWidget) -> None:
        """Show a bar above the chat."""
        layout = self.layout()
        assert isinstance(layout, QVBoxLayout)
        layout.insertWidget(0, bar)
        bar.show()

    def _add_queue(self, queue: QWidget) -> None:
        self._foot.insertWidget(self._foot.indexOf(self.composer), queue)

    def _align_composer(self) -> None:
        """Let the composer span the transcript's columns, from the answers' left to the reasoning's right edge."""
        bar = self._scroll_bar.sizeHint().width()
        place = columns(max(1, self.width() - bar), has_analysis=True)
        right = self.width() - place.analysis_x - place.analysis_width
        self._foot.setContentsMargins(place.answer_x, 8, max(0, right), 16)
        for part in (self.empty, self.instructions):
            part.setContentsMargins(0, 0, bar, 0)  # so that all have the same centre

    def _connect(self) -> None:
        chats = self._chats
        chats.opened.connect(self._on_opened)
        chats.extended.connect(self._on_extended)
        chats.went_on.connect(self._on_went_on)
        chats.given.connect(self._on_given)
        self._models.changed.connect(self._show_stack)
        self.instructions.changed.connect(chats.set_instructions)
        self.instructions.closed.connect(lambda: self._show_instructions(shown=False))
        self.empty.try_box.connect(self._on_try_box)
        self.empty.get_model.connect(self.discover_requested)
        self.empty.open_file.connect(self.ask_for_file)
        self.empty.suggestion.connect(self._on_suggestion)
        self.problems.card.log_requested.connect(self._windows.show_lines)
        self.problems.model_wanted.connect(self.pick_model)
        self.hints.machine_wanted.connect(self.machine_wanted)
        self.hints.not_saved.connect(self.problems.show_values_not_saved)

    def _connect_bar(self) -> None:
        self.bar.toggle_sidebar.connect(self.sidebar_toggled)
        self.bar.toggle_panel.connect(self.panel_toggled)
        self.bar.rename_requested.connect(self.rename_requested)

    def _connect_composer(self) -> None:
        chats, composer = self._chats, self.composer
        chats.changed.connect(self._show_composer)
        chats.text_replaced.connect(composer.set_text)
        composer.text_changed.connect(chats.note_text)
        composer.send_requested.connect(chats.send)
        composer.stop_requested.connect(chats.stop)
        composer.answer_now_requested.connect(chats.answer_now)
        composer.effort_chosen.connect(chats.set_effort)
        composer.queue_requested.connect(chats.queue)
        composer.edit_last_requested.connect(self._on_edit_last)
        composer.editing_cancelled.connect(chats.end_edit)
        composer.instructions_toggled.connect(self._show_instructions)
        self._show_composer()

    def _follow_send_key(self) -> None:
        """Keep the composer's menu and the settings in sync."""
        settings, composer = self._settings, self.composer

        def show(setting: Setting[Any] = GENERAL_SEND_KEY) -> None:
            if setting is GENERAL_SEND_KEY:
                composer.set_send_key(SendKey(settings.get(GENERAL_SEND_KEY)))

        def keep(key: SendKey) -> None:
            with contextlib.suppress(SettingsNotSavedError):  # the value applies, and the settings report the error
                settings.set(GENERAL_SEND_KEY, key.value)

        SettingChanges(settings, self).changed.connect(show)
        composer.send_key_changed.connect(keep)
        show()

    def _make_row(self, row: Row) -> QWidget:
        if isinstance(row, QuestionRow):
            from app.ui.chat.turns.question_view import QuestionView  # noqa: PLC0415  see _make_answer

            question = QuestionView()
            row.question = self._chats.chat.question(row.key) or row.question
            question.show_question(row.question)
            question.edit_requested.connect(self._chats.edit)
            question.branch_requested.connect(self._chats.choose_branch)
            question.document_requested.connect(self.file_link.show_document)
            question.passages_requested.connect(self.file_link.show_passages)
            question.recalled_requested.connect(self.file_link.show_recalled)
            question.fork_requested.connect(self._chats.fork)
            self.row_made.emit(question, row.key)
            return question
        return self._make_answer(row)

    def _make_answer(self, row: AnswerRow) -> AnswerView:
        from app.ui.chat.given_sources import citations_of, names_before  # noqa: PLC0415  see below
        from app.ui.chat.turns.answer_view import AnswerView  # noqa: PLC0415  an empty chat needs no Markdown

        chats, answer = self._chats, row.answer
        view = AnswerView(
            answer,
            sources=lambda: names_before(chats.chat.turns, answer.id),
            citations=lambda: citations_of(chats.chat.turns, answer.id),
        )
        view.set_analysis_open(self._analysis_open)
        view.again_requested.connect(self._chats.again)
        view.continue_requested.connect(self._chats.continue_answer)
        view.leave_out_requested.connect(partial(self._chats.continue_answer, leaves_out=True))
        view.calls_skipped.connect(partial(self._chats.continue_answer, skips_calls=True))
        view.decided.connect(self._runs.decide)
        view.replied.connect(self._runs.reply)
        view.branch_requested.connect(self._chats.choose_branch)
        view.raw_requested.connect(self._windows.show_raw)
        view.fork_requested.connect(self._chats.fork)
        view.image_requested.connect(self.image_requested)
        view.log_requested.connect(self._windows.show_log)
        view.answer_now_requested.connect(self._chats.answer_now)
        view.analysis_toggled.connect(self._on_analysis_toggled)
        view.link_activated.connect(self._windows.show_link)
        view.source_activated.connect(self._on_source)
        view.noticed.connect(self.toast.show_message)
        view.part_reached.connect(self.transcript.ensure_visible)
        self._runs.changed.connect(view.refresh)
        self.row_made.emit(view, row.key)
        return view

    def _on_source(self, answer_id: int, words: str) -> None:
        if not self._windows.show_citation(answer_id, words):
            self.file_link.show_source(answer_id, words)

    # -- the chat --------------------------------------------------------------------------------------------------

    def _on_opened(self) -> None:
        chat = self._chats.chat
        self.is_ready = True
        if chat.turns or self._transcript is not None:
            self.transcript.set_rows([row_of(turn) for turn in chat.turns], at_end=True)
        self.instructions.set_text(chat.instructions)
        if not chat.instructions:
            self._show_instructions(shown=False)
        self._show_stack()
        self._update_bar()

    def _on_extended(self, index: int) -> None:
        self.transcript.truncate(index)
        self._on_went_on(index)
        self.transcript.scroll_to_end()

    def _on_went_on(self, index: int) -> None:
        """Show new turns; one who reads further up is not taken away from there."""
        for turn in self._chats.chat.turns[index:]:
            self.transcript.append_row(row_of(turn))
        self._show_stack()
        self._update_bar()

    def _on_given(self, question: Question) -> None:
        view = self.view_of(question.id)
        if view is not None:
            cast("QuestionView", view).show_given(question)

    def _show_stack(self) -> None:
        status = self._models.status
        if self._chats.chat.turns:
            self._stack.setCurrentWidget(self.transcript)
            return
        self._stack.setCurrentWidget(self.empty)
        if status.state is LoadState.NONE:
            self.empty.show_no_model()
        else:
            in_the_box = status.entry is not None and status.entry.in_the_box
            self.empty.set_suggestions(DEMO_SUGGESTIONS if in_the_box else [tr(text) for text in _SUGGESTIONS])

    def _show_composer(self) -> None:
        state, composer = self._chats.state, self.composer
        if state.is_editing and not composer.is_editing:
            composer.focus_text()
        composer.set_can_send(state.can_send, state.reason)
        composer.set_running(state.is_running, thinking=state.is_thinking, stopping=state.is_stopping)
        composer.set_editing(state.is_editing)
        composer.set_effort_available(state.effort is not None)
        if state.effort is not None:
            composer.set_effort(state.effort)
        composer.set_context(state.context_used, state.n_ctx, state.context)

    def _on_edit_last(self) -> None:
        """Edit the newest message: one that waits, or else the last question."""
        if not self.queue.edit_last():
            self._chats.edit()

    def _on_suggestion(self, text: str) -> None:
        self._chats.send(text, keep_draft=True)
        self.composer.focus_text()

    def _update_bar(self) -> None:
        self.temporary_bar.setVisible(self._chats.chat.is_temporary)
        self.shown.emit()

    # -- models ----------------------------------------------------------------------------------------------------

    def _on_try_box(self) -> None:
        from app.library.models import boxed_model  # noqa: PLC0415  see ModelService.scan

        self._models.choose(boxed_model())
        self.composer.focus_text()

    # -- parts of an answer ----------------------------------------------------------------------------------------

    def _on_analysis_toggled(self, opened: bool) -> None:
        self._analysis_open = opened

    def _show_instructions(self, shown: bool) -> None:
        self.instructions.setVisible(shown)
        self.composer.set_instructions_shown(shown)
        if shown:
            self.instructions.focus_text()
