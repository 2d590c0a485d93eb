"""The chat that is shown, as values."""

from __future__ import annotations

from dataclasses import dataclass, field

from app.chats.stored_chat import ChatOptions, Question
from app.core.conversation import Effort
from app.ui.services.answer_state import LiveAnswer

Shown = Question | LiveAnswer


@dataclass(slots=True)
class OpenChat:
    """The chat that the window shows.

    Attributes:
        id: None for a new chat without a message.
        is_temporary: it is in memory only, and gone when another chat is shown.
        draft: the last draft given to the store; None if saving it failed.
        turns: the turns shown, starting with the first question.
    """

    id: int | None = None
    title: str = ""
    effort: Effort = Effort.MEDIUM
    instructions: str = ""
    draft: str | None = ""
    turns: list[Shown] = field(default_factory=list)
    is_temporary: bool = False
    options: ChatOptions = field(default_factory=ChatOptions)

    def index_of(self, turn_id: int) -> int:
        """Return the index of a turn in `turns`. Raises StopIteration if it is not shown."""
        return next(index for index, turn in enumerate(self.turns) if turn.id == turn_id)

    def question(self, turn_id: int) -> Question | None:
        """Return a question that is shown."""
        return next((turn for turn in self.turns if turn.id == turn_id and isinstance(turn, Question)), None)

    @property
    def last_answer(self) -> LiveAnswer | None:
        """The newest answer shown, if any."""
        return next((turn for turn in reversed(self.turns) if isinstance(turn, LiveAnswer)), None)

    @property
    def last_question(self) -> Question | None:
        """The newest question shown, if any."""
        return next((turn for turn in reversed(self.turns) if isinstance(turn, Question)), None)
