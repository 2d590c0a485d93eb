"""Converts a chat to text for the clipboard."""

from collections.abc import Sequence

from app.chats.stored_chat import Question
from app.core.stream import MessageKind
from app.ui.services.answer_state import LiveAnswer
from app.ui.words import tr


def chat_as_markdown(title: str, turns: Sequence[Question | LiveAnswer]) -> str:
    """Return questions and answers as Markdown, without the reasoning."""
    parts = [f"# {title}"] if title else []
    for turn in turns:
        if isinstance(turn, Question):
            parts.append(f"**{tr('You')}**\n\n{turn.text}")
        elif text := turn.text_of(MessageKind.FINAL):
            parts.append(f"**{turn.model}**\n\n{text}")
    return "\n\n".join(parts) + "\n"
