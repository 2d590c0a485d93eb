"""The Chat pane: model bar, transcript, composer, and the connections between them."""

import contextlib
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import msgspec
from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QCursor, QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget
from shiboken6 import isValid

from app.chats.errors import DamagedStoreError
from app.chats.rescue import Rescued
from app.chats.stored_chat import ChatSummary
from app.core.errors import DescantError, unforeseen
from app.core.paths import log_dir
from app.core.sentences import Explanation, phrase
from app.core.setting import Setting
from app.core.settings import GENERAL_SEND_KEY, SettingsNotSavedError, SettingsStore
from app.core.stream import MessageKind
from app.engine.faults import EngineError, FaultKind
from app.library.models import boxed_model
from app.ui.chat.composer import Composer, SendKey
from app.ui.chat.copying import chat_as_markdown
from app.ui.chat.empty_state import EmptyState
from app.ui.chat.hint_bar import HintBar, Hints
from app.ui.chat.instructions import InstructionsPanel
from app.ui.chat.model_bar import ModelBar
from app.ui.chat.model_link import ModelLink
from app.ui.chat.rows import AnswerRow, QuestionRow, Row, row_of
from app.ui.chat.transcript_view import TranscriptView
from app.ui.chat.turns import AnswerView, QuestionView, RawWindow, columns
from app.ui.chat.writing import Writing
from app.ui.services.answer_queue import Runs
from app.ui.services.answer_state import LiveAnswer
from app.ui.services.conversation import ChatController
from app.ui.services.load_planner import LoadPlanner
from app.ui.services.models import LoadState, ModelService, ModelStatus
from app.ui.services.setting_changes import SettingChanges
from app.ui.services.window_state import WindowState
from app.ui.widgets import Toast
from app.ui.widgets.desktop import open_address, open_folder
from app.ui.widgets.link_prompt import LinkPrompt
from app.ui.widgets.log_window import LogWindow
from app.ui.widgets.problem_card import Action, ProblemCard
from app.ui.words import tr

_UNDO_SECONDS = 10
DEMO_SUGGESTIONS = ("What is 457 + 389?", "What is Descant?", "How large is gpt-oss-20b?")
"""Not translated: the built-in model understands only English."""
_SUGGESTIONS = (
    "Explain how a transformer works, in simple words.",
    "Help me plan a week of dinners for two.",
    "Write a Python function that finds duplicate files.",
)


class ChatPane(QWidget):
    """The pane of the open chat.

    Attributes:
        is_ready: a chat is shown.

    Signals:
        sidebar_toggled(), panel_toggled(): show or fold the list of chats, the model settings.
        machine_wanted(): show what this machine is doing.
        discover_requested(): find a model on the Hub.
        rename_requested(): the user wants to rename the open chat.
        store_retry_requested(): try to open the chat store again.
        store_reset_requested(): move the damaged store aside and rescue what can be read.
    """

    sidebar_toggled = Signal()
    panel_toggled = Signal()
    machine_wanted = Signal()
    discover_requested = Signal()
    rename_requested = Signal()
    store_retry_requested = Signal()
    store_reset_requested = Signal()

    def __init__(
        self,
        chats: ChatController,
        runs: Runs,
        models: ModelService,
        *,
        settings: SettingsStore,
        planner: LoadPlanner,
        state: WindowState,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._chats, self._runs, self._models, self._settings = chats, runs, models, settings
        self._undo_since: datetime | None = None
        self.is_ready = False
        self._analysis_open = state.analysis_open
        self.bar = ModelBar()
        self.instructions = InstructionsPanel()
        self.problem = ProblemCard()
        self.empty = EmptyState()
        self.transcript = TranscriptView(self._make_row)
        self.composer = Composer()
        self.hint_bar = HintBar()
        self.hints = Hints(self.hint_bar, chats, runs, models, planner, parent=self)
        self.toast = Toast(self)
        self._link_prompt = LinkPrompt(self)
        self._link_prompt.open_requested.connect(open_address)
        self._model_link = ModelLink(models, self.bar, self)
        self.writing = Writing(self.composer, chats, runs, models, self)
        self._arrange()
        self._connect()
        self._follow_send_key()
        self._on_model(models.status)

    # -- for the window --------------------------------------------------------------------------------------------

    @property
    def takes_messages(self) -> bool:
        """Whether the composer's text belongs to the shown chat; False while another chat is being opened."""
        return self.writing.takes_messages

    def remember(self, state: WindowState) -> WindowState:
        """Return `state` with what this pane restores at the next start."""
        return msgspec.structs.replace(state, analysis_open=self._analysis_open)

    def keep_draft(self) -> None:
        """Write the draft to disk now."""
        self.writing.keep_draft()

    def focus_composer(self) -> None:
        """Give the composer the keyboard focus."""
        self.composer.focus_text()

    def stop(self) -> None:
        """Handle Esc: cancel an edit, or stop the answer."""
        self.writing.stop()

    def pick_model(self) -> None:
        """Open the model picker below the model button."""
        self._model_link.pick()

    def ask_for_file(self) -> None:
        """Let the user select a model file in a dialog."""
        self._model_link.ask_for_file()

    def open_model(self, path: Path) -> None:
        """Select a model file from any folder and remember it."""
        self._models.choose(path, remember=True)

    def came_back(self) -> None:
        """Scan for models again: they may have changed while the window was in the background."""
        self._models.scan()

    def copy_last_answer(self) -> None:
        """Copy the last answer to the clipboard."""
        answer = self._chats.chat.last_answer
        if answer is not None and (text := answer.text_of(MessageKind.FINAL)):
            QGuiApplication.clipboard().setText(text)
            self.toast.show_message(tr("Answer copied"))

    def store_opened(self) -> None:
        """Clear problems of the chat store, now that it is open, and save what is pending."""
        self.problem.clear("store")
        self.problem.clear("save")
        self._runs.save_again()
        self._update_bar()

    def store_failed(self, error: DescantError, *, can_reset: bool) -> None:
        """Show why the chats cannot be read, or can only be read."""
        self.writing.expect_nothing()
        actions: list[Action] = [(tr("Try again"), self.store_retry_requested.emit)]
        if can_reset:
            actions.insert(0, (tr("Recover and start fresh"), self.store_reset_requested.emit))
        self.problem.show_problem("store", error.explanation, actions)

    def store_rescued(self, rescued: Rescued) -> None:
        """Report what was rescued from a damaged chat store."""
        explanation = Explanation(
            phrase("{count} chats were recovered.", count=rescued.chats),
            phrase("The damaged file was kept as {path}.", path=str(rescued.kept)),
            phrase("Check your chats. If everything is there, you can delete the damaged file."),
        )
        self.problem.show_problem("rescued", explanation, [])

    def show_unforeseen(self, error: Exception) -> None:
        """Report an unexpected error; the details are in the log."""
        actions: list[Action] = [(tr("Open log folder"), self._open_logs)]
        self.problem.show_problem("unforeseen", unforeseen(error), actions)

    def _open_logs(self) -> None:
        if not open_folder(log_dir()):
            self._say_not_opened(log_dir())

    def _say_not_opened(self, folder: Path) -> None:
        self.toast.show_message(tr("The folder could not be opened: {path}", path=str(folder)), seconds=10)

    # -- parts -----------------------------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the composer aligned with the answers."""
        super().resizeEvent(event)
        self._align_composer()

    def _arrange(self) -> None:
        self.instructions.hide()
        self._stack = QStackedWidget()
        self._stack.addWidget(self.empty)
        self._stack.addWidget(self.transcript)
        self._foot = QVBoxLayout()
        self._foot.setContentsMargins(24, 8, 24, 16)
        self._foot.setSpacing(8)
        self._foot.addWidget(self.problem)
        self._foot.addWidget(self.hint_bar)
        self._foot.addWidget(self.composer)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.bar)
        layout.addWidget(self.instructions)
        layout.addWidget(self._stack, 1)
        layout.addLayout(self._foot)

    def _align_composer(self) -> None:
        """Let the composer span the transcript's columns, from the answers' left to the reasoning's right edge."""
        bar = self.transcript.verticalScrollBar().sizeHint().width()
        place = columns(max(1, self.width() - bar), has_analysis=True)
        right = self.width() - place.analysis_x - place.analysis_width
        self._foot.setContentsMargins(place.answer_x, 8, max(0, right), 16)
        for part in (self.empty, self.instructions):
            part.setContentsMargins(0, 0, bar, 0)  # so that all have the same centre

    def _connect(self) -> None:
        chats, composer, bar = self._chats, self.composer, self.bar
        chats.opened.connect(self._on_opened)
        chats.extended.connect(self._on_extended)
        chats.sent.connect(self._on_sent)
        chats.failed.connect(self._on_store_problem)
        chats.deleted.connect(self._on_deleted)
        self._runs.changed.connect(self._on_answer_changed)
        self._runs.not_saved.connect(self._on_not_saved)
        self._runs.all_saved.connect(lambda: self.problem.clear("answer"))
        self.toast.lapsed.connect(self._purge)
        self._models.changed.connect(self._on_model)
        self._runs.load_failed.connect(self._on_load_failed)
        self._models.refused.connect(self._on_refused)
        self.writing.model_wanted.connect(self.pick_model)
        composer.instructions_toggled.connect(self._show_instructions)
        self.instructions.changed.connect(chats.set_instructions)
        self.instructions.closed.connect(lambda: self._show_instructions(shown=False))
        self.empty.try_box.connect(self._on_try_box)
        self.empty.get_model.connect(self.discover_requested)
        self.empty.open_file.connect(self.ask_for_file)
        self.empty.suggestion.connect(self.writing.suggest)
        self.problem.log_requested.connect(self._show_lines)
        self._model_link.no_folder.connect(lambda: self._say_not_opened(self._models.folder))
        self.hints.machine_wanted.connect(self.machine_wanted)
        bar.toggle_sidebar.connect(self.sidebar_toggled)
        bar.toggle_panel.connect(self.panel_toggled)
        bar.copy_chat_requested.connect(self._copy_chat)
        bar.rename_requested.connect(self.rename_requested)
        bar.delete_requested.connect(self._delete_chat)

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
            question = QuestionView()
            question.show_question(row.question)
            question.edit_requested.connect(self.writing.edit)
            question.branch_requested.connect(self._chats.choose_branch)
            return question
        return self._make_answer(row)

    def _make_answer(self, row: AnswerRow) -> AnswerView:
        view = AnswerView(row.answer)
        view.set_analysis_open(self._analysis_open)
        view.again_requested.connect(self._chats.again)
        view.continue_requested.connect(self._chats.continue_answer)
        view.branch_requested.connect(self._chats.choose_branch)
        view.raw_requested.connect(self._show_raw)
        view.log_requested.connect(self._show_log)
        view.answer_now_requested.connect(self._chats.answer_now)
        view.analysis_toggled.connect(self._on_analysis_toggled)
        view.link_activated.connect(self._on_link)
        view.part_reached.connect(self.transcript.ensure_visible)
        return view

    # -- the chat --------------------------------------------------------------------------------------------------

    def _on_opened(self) -> None:
        chat = self._chats.chat
        self.is_ready = True
        self.transcript.set_rows([row_of(turn) for turn in chat.turns], at_end=True)
        self.instructions.set_text(chat.instructions)
        if not chat.instructions:
            self._show_instructions(shown=False)
        self._show_stack()
        self._update_bar()

    def _on_extended(self, index: int) -> None:
        self.transcript.truncate(index)
        for turn in self._chats.chat.turns[index:]:
            self.transcript.append_row(row_of(turn))
        self.transcript.scroll_to_end()
        self._show_stack()
        self._update_bar()

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

    def _on_answer_changed(self, answer_id: int) -> None:
        view = self.transcript.widget_of(answer_id)
        if isinstance(view, AnswerView):
            view.refresh()

    def _update_bar(self) -> None:
        self.bar.set_chat_actions_enabled(self._chats.chat.id is not None)

    def _on_sent(self) -> None:
        self.problem.clear("save")

    # -- models ----------------------------------------------------------------------------------------------------

    def _on_model(self, status: ModelStatus) -> None:
        if status.state in (LoadState.LOADING, LoadState.READY):
            self.problem.clear("load")
        self._show_stack()
        self._update_bar()

    def _on_try_box(self) -> None:
        self._models.choose(boxed_model())
        self.composer.focus_text()

    def _on_load_failed(self, error: Exception) -> None:
        if not isinstance(error, DescantError):
            raise error
        fault = error.fault if isinstance(error, EngineError) else None
        actions: list[Action] = [(tr("Try again"), self._models.load)]
        if fault is not None and fault.kind in (FaultKind.REMEMBERED, FaultKind.OUT_OF_MEMORY):
            actions = [(tr("Load anyway"), lambda: self._models.load(force=True))]
        actions.append((tr("Select another model"), self.pick_model))
        self.problem.show_problem("load", error.explanation, actions, fault.log_tail if fault else ())

    def _on_refused(self, error: DescantError) -> None:
        self.problem.show_problem("load", error.explanation, [(tr("Select another model"), self.pick_model)])

    # -- the store -------------------------------------------------------------------------------------------------

    def _on_store_problem(self, error: DescantError) -> None:
        if isinstance(error, DamagedStoreError):
            self.store_failed(error, can_reset=True)
            return
        self.problem.show_problem("save", error.explanation, [])

    def _on_not_saved(self, error: DescantError) -> None:
        self.problem.show_problem("answer", error.explanation, [(tr("Save again"), self._runs.save_again)])

    def _on_deleted(self, summary: ChatSummary) -> None:
        self.toast.show_message(
            tr("“{title}” was deleted", title=summary.title or tr("New chat")),
            tr("Undo"),
            lambda: self._chats.restore(summary.id),
            seconds=_UNDO_SECONDS,
        )
        self._undo_since = datetime.now(UTC)

    def _purge(self) -> None:
        """Purge the deleted chats that the expired Undo covered."""
        moment, self._undo_since = self._undo_since, None
        if moment is not None:
            self._chats.purge(moment)

    def _delete_chat(self) -> None:
        if self._chats.chat.id is not None:
            self._chats.delete(self._chats.chat.id)

    def _copy_chat(self) -> None:
        chat = self._chats.chat
        QGuiApplication.clipboard().setText(chat_as_markdown(chat.title, chat.turns))
        self.toast.show_message(tr("Chat copied"))

    # -- parts of an answer ----------------------------------------------------------------------------------------

    def _on_analysis_toggled(self, opened: bool) -> None:
        self._analysis_open = opened

    def _show_instructions(self, shown: bool) -> None:
        self.instructions.setVisible(shown)
        self.composer.set_instructions_shown(shown)
        if shown:
            self.instructions.focus_text()

    def _on_link(self, address: str) -> None:
        self._link_prompt.open_for(address, QCursor.pos() + QPoint(0, 8))

    def _show_log(self, answer_id: int) -> None:
        answer = self._answer(answer_id)
        if answer is not None and answer.failure is not None:
            self._show_lines(answer.failure.log_tail)

    def _show_lines(self, lines: tuple[str, ...]) -> None:
        self._show_beside(LogWindow(lines, self))

    def _show_raw(self, answer_id: int) -> None:
        answer, chat_id = self._answer(answer_id), self._chats.chat.id
        if answer is None or chat_id is None:
            return
        window = RawWindow(answer, self)
        self._show_beside(window)

        def rendered(text: str, n_tokens: int) -> None:
            if isValid(window):  # the user may have closed it meanwhile
                window.set_rendered(text, n_tokens)

        def failed(words: str) -> None:
            if isValid(window):
                window.set_rendered_problem(words)

        self._chats.render_prompt(answer_id, rendered, failed)

    def _show_beside(self, window: QWidget) -> None:
        """Show a separate window that is deleted when it or this pane is closed."""
        window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        window.show()

    def _answer(self, answer_id: int) -> LiveAnswer | None:
        chat = self._chats.chat
        return next((turn for turn in chat.turns if isinstance(turn, LiveAnswer) and turn.id == answer_id), None)
