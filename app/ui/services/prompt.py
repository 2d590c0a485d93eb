"""Renders the prompt of an answer as the loaded model reads it, for the window that shows the raw answer."""

from collections.abc import Callable

import msgspec

from app.core.conversation import Conversation
from app.core.errors import DescantError, explained
from app.ui.services.answer_state import LiveAnswer
from app.ui.services.chat_store import StoreDesk
from app.ui.services.conversation import OpenChat
from app.ui.services.engine import EngineRunner
from app.ui.services.models import LoadState, ModelService
from app.ui.words import explain, tr


class PromptRenderer:
    """Reads the conversation before an answer from the store, and has the engine render it."""

    def __init__(self, desk: StoreDesk, engine: EngineRunner, models: ModelService) -> None:
        self._desk, self._engine, self._models = desk, engine, models

    def render(
        self, chat: OpenChat, answer_id: int, rendered: Callable[[str, int], None], problem: Callable[[str], None]
    ) -> None:
        """Render the prompt of an answer of `chat`; `rendered` receives its text and its number of tokens."""
        index, chat_id = chat.index_of(answer_id), chat.id
        question_id, answer = chat.turns[index - 1].id, chat.turns[index]
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
