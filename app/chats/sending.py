"""What is said to the store, and by it, when a question is sent."""

import msgspec

from app.chats.stored_chat import Answer, Attachment, ChatOptions, Question
from app.core.conversation import Effort


class Exchange(msgspec.Struct, frozen=True):
    """A question that was just sent, its empty answer, and their chat."""

    chat_id: int
    title: str
    question: Question
    answer: Answer


class NewChat(msgspec.Struct, frozen=True):
    """Initial values of a chat.

    Attributes:
        date: ``YYYY-MM-DD``.
        keep_draft: the draft is unrelated to the question.
    """

    date: str
    effort: Effort = Effort.MEDIUM
    instructions: str = ""
    keep_draft: bool = False
    options: ChatOptions = ChatOptions()


class Unsent(msgspec.Struct, frozen=True):
    """Text written for a new chat, and documents attached to it, before its first question is sent."""

    draft: str = ""
    instructions: str = ""
    drafted: tuple[Attachment, ...] = ()


class Stamp(msgspec.Struct, frozen=True):
    """The model and effort of an answer. `effort` is None for a model without efforts."""

    model: str
    effort: Effort | None = None
