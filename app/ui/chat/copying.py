"""Converts a chat to text for the clipboard."""

from collections.abc import Sequence

from app.chats.stored_chat import Question
from app.core.stream import MessageKind
from app.core.text import one_line
from app.ui.services.answer_state import LiveAnswer
from app.ui.words import tr


def chat_as_markdown(title: str, turns: Sequence[Question | LiveAnswer]) -> str:
    """Return questions and answers as Markdown, without the reasoning."""
    parts = [f"# {title}"] if title else []
    for turn in turns:
        if isinstance(turn, Question):
            names = [tr("Attached: {name}", name=one_line(one.name)) for one in turn.attachments]
            parts.append("\n\n".join([f"**{tr('You')}**", *names, turn.text]))
        elif text := turn.text_of(MessageKind.FINAL):
            parts.append(f"**{turn.model}**\n\n{text}")
    return "\n\n".join(parts) + "\n"
