"""What the user does with chats: each step is saved to disk first, then sent to the engine. Knows no widget."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime

import msgspec
from PySide6.QtCore import QObject, Signal

from app.chats.errors import ChatGoneError
from app.chats.journal import AnswerJournal
from app.chats.store import Exchange, NewChat, Stamp, Unsent
from app.chats.stored_chat import Answer, AnswerState, Chat, ChatSummary, Question
from app.core.conversation import Conversation, Effort
from app.core.errors import DescantError, explained
from app.ui.services.answer_queue import Run, Runs, beginning_of
from app.ui.services.answer_state import LiveAnswer, Phase
from app.ui.services.chat_store import StoreDesk
from app.ui.services.engine import EngineRunner
from app.ui.services.models import LoadState, ModelService
from app.ui.words import explain, tr

Shown = Question | LiveAnswer


@dataclass(slots=True)
class OpenChat:
    """The chat that the window shows.

    Attributes:
        id: None for a new chat without a message.
        draft: the last draft given to the store; None if saving it failed.
        turns: the turns shown, starting with the first question.
    """

    id: int | None = None
    title: str = ""
    effort: Effort = Effort.MEDIUM
    instructions: str = ""
    draft: str | None = ""
    turns: list[Shown] = field(default_factory=list)

    def index_of(self, turn_id: int) -> int:
        """Return the index of a turn in `turns`. Raises StopIteration if it is not shown."""
        return next(index for index, turn in enumerate(self.turns) if turn.id == turn_id)

    @property
    def last_answer(self) -> LiveAnswer | None:
        """The newest answer shown, if any."""
        return next((turn for turn in reversed(self.turns) if isinstance(turn, LiveAnswer)), None)

    @property
    def last_question(self) -> Question | None:
        """The newest question shown, if any."""
        return next((turn for turn in reversed(self.turns) if isinstance(turn, Question)), None)


class ChatController(QObject):
    """All chats, and the one that is open.

    Args:
        effort: returns the reasoning effort for a new chat.

    Signals:
        listed(list[ChatSummary]): the list of chats has changed.
        opening(): another chat is requested; text typed from now on belongs to that one.
        opened(): `chat` holds another chat, or another branch of it.
        extended(int): the turns from this index on are new.
        saving(bool): a message is being saved; the composer keeps it until then.
        sent(): the message is saved.
        failed(DescantError): reading or writing failed; nothing that was shown is lost.
        not_opened(): after `opening`: the chat could not be read; the one shown before stays open.
        deleted(ChatSummary): a chat was deleted; :meth:`restore` brings it back.
    """

    listed = Signal(list)
    opening = Signal()
    opened = Signal()
    extended = Signal(int)
    saving = Signal(bool)
    sent = Signal()
    failed = Signal(object)
    not_opened = Signal()
    deleted = Signal(object)

    def __init__(
        self,
        desk: StoreDesk,
        engine: EngineRunner,
        models: ModelService,
        runs: Runs,
        parent: QObject | None = None,
        *,
        effort: Callable[[], Effort] = lambda: Effort.MEDIUM,
    ) -> None:
        super().__init__(parent)
        self._default_effort = effort
        self._desk = desk
        self._engine = engine
        self._models = models
        self._runs = runs
        self._summaries: list[ChatSummary] = []
        self._newest = 0
        """Number of the newest request to show a chat; results of older requests are dropped."""
        self.chat = OpenChat(effort=effort())
        runs.ended.connect(lambda _: self.list_chats())

    # -- the list --------------------------------------------------------------------------------------------------

    def list_chats(self) -> None:
        """Read the list of chats again."""

        def listed(summaries: list[ChatSummary]) -> None:
            self._summaries = summaries
            self.chat.title = next((one.title for one in summaries if one.id == self.chat.id), self.chat.title)
            self.listed.emit(summaries)

        self._desk.submit(lambda store: store.chats(), listed, self._report)

    def search(self, text: str, found: Callable[[list[int]], None]) -> None:
        """Search the chats for `text`; `found` receives the matching ids."""
        self._desk.submit(lambda store: [chat.id for chat in store.search(text)], found, self._report)

    def new_chat(self) -> None:
        """Show an empty chat. It is created when its first message is sent."""
        effort, wish = self._default_effort(), self._wish()

        def show(unsent: Unsent) -> None:
            if wish == self._newest:
                self.chat = OpenChat(effort=effort, draft=unsent.draft, instructions=unsent.instructions)
                self.opened.emit()

        self._desk.submit(explained(lambda store: store.unsent()), show, lambda error: self._on_not_opened(wish, error))

    def open(self, chat_id: int, *, or_new: bool = False) -> None:
        """Show a chat; if it no longer exists and `or_new` is set, show a new one."""
        wish = self._wish()

        def failed(error: DescantError) -> None:
            if or_new and isinstance(error, ChatGoneError) and wish == self._newest:
                self.new_chat()
            else:
                self._on_not_opened(wish, error)

        self._desk.submit(
            explained(lambda store: store.open_chat(chat_id)), lambda chat: self._show(chat, wish), failed
        )

    def rename(self, chat_id: int, title: str) -> None:
        """Rename a chat and read the list again."""
        if chat_id == self.chat.id:
            self.chat.title = title
        self._desk.submit(lambda store: store.rename(chat_id, title), lambda _: self.list_chats(), self._report)

    def delete(self, chat_id: int) -> None:
        """Hide a chat; its text is erased later by :meth:`purge`."""
        summary = next((chat for chat in self._summaries if chat.id == chat_id), None)
        if summary is None:
            return
        self._runs.stop(chat_id)

        def done(_: object) -> None:
            self.list_chats()
            if self.chat.id == chat_id:
                self.new_chat()
            self.deleted.emit(summary)

        self._desk.submit(lambda store: store.delete(chat_id), done, self._report)

    def restore(self, chat_id: int) -> None:
        """Restore a deleted chat and show it."""

        def done(_: object) -> None:
            self.list_chats()
            self.open(chat_id)

        self._desk.submit(lambda store: store.restore(chat_id), done, self._report)

    def purge(self, before: datetime | None = None) -> None:
        """Erase deleted chats from the disk: all of them, or those deleted before `before`."""
        self._desk.submit(lambda store: store.purge(before), None, self._report)

    # -- the open chat ---------------------------------------------------------------------------------------------

    def send(self, text: str, *, keep_draft: bool = False) -> None:
        """Send `text` at the end of the chat. `keep_draft`: the draft belongs to another message."""
        last = self.chat.turns[-1] if self.chat.turns else None
        self._ask(text, last.id if last is not None else None, len(self.chat.turns), keep_draft=keep_draft)

    def edit(self, question_id: int, text: str) -> None:
        """Send an earlier question again with another text; the earlier version stays as a branch."""
        index = self.chat.index_of(question_id)
        question = self.chat.turns[index]
        assert isinstance(question, Question)
        self._ask(text, question.parent, index, keep_draft=True)

    def again(self, answer_id: int, effort: Effort | None) -> None:
        """Regenerate an answer; the earlier version stays as a branch."""
        index = self.chat.index_of(answer_id)
        question = self.chat.turns[index - 1]
        chat, chat_id = self.chat, self.chat.id
        assert isinstance(question, Question)
        assert chat_id is not None
        self._runs.stop(chat_id)
        stamp = Stamp(self._models.status.name, self._effort(effort))

        def show(answer: Answer) -> None:
            live = LiveAnswer.from_record(answer)
            if self.chat is chat:
                self._replace_from(index, [live])
            self._run(chat_id, answer, live)
            if self.chat is not chat and self.chat.id == chat_id:  # the chat was reopened meanwhile
                self.open(chat_id)

        self._desk.submit(lambda store: store.begin_answer(chat_id, question.id, stamp), show, self._report)

    def continue_answer(self, answer_id: int, *, answers_now: bool = False) -> None:
        """Continue an interrupted answer. `answers_now`: skip further reasoning."""
        index = self.chat.index_of(answer_id)
        answer, chat_id = self.chat.turns[index], self.chat.id
        assert isinstance(answer, LiveAnswer)
        assert chat_id is not None
        beginning = beginning_of(answer)
        question_id = self.chat.turns[index - 1].id
        answer.continued()
        run = Run(
            chat_id,
            question_id,
            answer,
            AnswerJournal(continues=True),
            beginning,
            answer.raw_ids,
            answer.figures,
            continues=bool(answer.messages),
            answers_now=answers_now,
        )
        self.extended.emit(index)
        self._runs.add(run)

    def choose_branch(self, turn_id: int) -> None:
        """Show another version of a question or an answer, with the turns that followed it."""
        chat_id, newest = self.chat.id, self._newest
        if chat_id is not None:
            self._desk.submit(
                lambda store: store.choose_branch(chat_id, turn_id), lambda chat: self._show(chat, newest), self._report
            )

    def stop(self) -> None:
        """Stop the answer of the open chat."""
        if self.chat.id is not None:
            self._runs.stop(self.chat.id)

    def answer_now(self, answer_id: int | None = None) -> None:
        """End the reasoning of the running answer, or continue an answer that was interrupted while reasoning.

        Args:
            answer_id: the answer meant; None for the running one.
        """
        named = None if answer_id is None else self.chat.turns[self.chat.index_of(answer_id)]
        if isinstance(named, LiveAnswer) and named.phase is Phase.OVER:
            self.continue_answer(named.id, answers_now=True)
        elif self.chat.id is not None:
            self._runs.answer_now(self.chat.id)

    def render_prompt(
        self, answer_id: int, rendered: Callable[[str, int], None], problem: Callable[[str], None]
    ) -> None:
        """Have the engine render the prompt of an answer; `rendered` receives its text and its number of tokens."""
        index, chat_id = self.chat.index_of(answer_id), self.chat.id
        question_id, answer = self.chat.turns[index - 1].id, self.chat.turns[index]
        effort = answer.effort if isinstance(answer, LiveAnswer) else None
        if chat_id is None or self._models.status.state is not LoadState.READY:
            problem(tr("Load a model to see the prompt rendered for it."))
            return

        def failed(error: DescantError) -> None:
            problem(explain(error.explanation))

        def render(conversation: Conversation) -> None:
            conversation = msgspec.structs.replace(conversation, effort=effort or conversation.effort)
            self._engine.render(conversation, lambda done: rendered(done.text, len(done.ids)), failed)

        self._desk.submit(explained(lambda store: store.conversation(chat_id, question_id)), render, failed)

    def set_effort(self, effort: Effort) -> None:
        """Set the reasoning effort of this chat from now on."""
        self.chat.effort = effort
        chat_id = self.chat.id
        if chat_id is not None:
            self._desk.submit(lambda store: store.set_effort(chat_id, effort), None, self._report)

    def set_instructions(self, text: str) -> None:
        """Set the system prompt of this chat from now on."""
        self.chat.instructions = text
        chat_id = self.chat.id
        self._desk.submit(lambda store: store.set_instructions(chat_id, text), None, self._report)

    def save_draft(self, text: str) -> None:
        """Save the unsent text of the composer."""
        chat = self.chat
        chat_id = chat.id
        if text == chat.draft:
            return
        chat.draft = text

        def failed(error: DescantError) -> None:
            if chat.draft == text:
                chat.draft = None  # retry with the next call
            self._report(error)

        self._desk.submit(explained(lambda store: store.save_draft(chat_id, text)), None, failed)

    # -- steps -----------------------------------------------------------------------------------------------------

    def _ask(self, text: str, parent: int | None, index: int, *, keep_draft: bool) -> None:
        chat, stamp = self.chat, Stamp(self._models.status.name, self._effort(None))
        chat_id, new = chat.id, NewChat(_today(), chat.effort, chat.instructions, keep_draft)
        self.saving.emit(True)

        def done(exchange: Exchange) -> None:
            live = LiveAnswer.from_record(exchange.answer)
            if self.chat is chat:
                chat.id, chat.title = exchange.chat_id, exchange.title
                chat.draft = chat.draft if keep_draft else ""
                self._replace_from(index, [exchange.question, live])
                self.sent.emit()
            self.saving.emit(False)
            self.list_chats()
            self._run(exchange.chat_id, exchange.answer, live)
            if self.chat is not chat and self.chat.id == exchange.chat_id:  # the chat was reopened meanwhile
                self.open(exchange.chat_id)

        def failed(error: DescantError) -> None:
            self.saving.emit(False)
            self._report(error)

        self._desk.submit(explained(lambda store: store.ask(chat_id, parent, text, new=new, stamp=stamp)), done, failed)

    def _run(self, chat_id: int, record: Answer, live: LiveAnswer) -> None:
        self._runs.add(Run(chat_id, record.parent, live, AnswerJournal()))

    def _replace_from(self, index: int, turns: list[Shown]) -> None:
        self.chat.turns[index:] = turns
        self.extended.emit(index)

    def _wish(self) -> int:
        self.opening.emit()
        self._newest += 1
        return self._newest

    def _on_not_opened(self, wish: int, error: DescantError) -> None:
        if wish == self._newest:
            self.not_opened.emit()
        self._report(error)

    def _show(self, chat: Chat, wish: int) -> None:
        if wish != self._newest:
            return  # the user has switched to another chat meanwhile
        self.chat = OpenChat(chat.id, chat.title, chat.effort, chat.instructions, chat.draft)
        self.chat.turns = [self._live(turn) for turn in chat.turns]
        self.opened.emit()

    def _live(self, turn: Question | Answer) -> Shown:
        if isinstance(turn, Question):
            return turn
        run = self._runs.of_answer(turn.id)
        if run is not None:
            return run.answer
        if turn.state is AnswerState.RUNNING:  # left by a crash, in a read-only store
            turn = msgspec.structs.replace(turn, state=AnswerState.INTERRUPTED)
        return LiveAnswer.from_record(turn)

    def _effort(self, wanted: Effort | None) -> Effort | None:
        """Return the effort to record with an answer; None if the model has no effort levels."""
        return (wanted or self.chat.effort) if self._models.status.is_gpt_oss else None

    def _report(self, error: DescantError) -> None:
        self.failed.emit(error)


def _today() -> str:
    return datetime.now().astimezone().date().isoformat()
