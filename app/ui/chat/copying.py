"""Converts a chat to text for the clipboard."""

from collections.abc import Sequence

from app.chats.citing import citations_in
from app.chats.stored_chat import Question
from app.core.stream import MessageKind
from app.core.text import one_line
from app.ui.services.answer_state import LiveAnswer
from app.ui.words import tr


def chat_as_markdown(title: str, turns: Sequence[Question | LiveAnswer]) -> str:
    """Return questions and answers as Markdown, without the reasoning; citations are links."""
    parts = [f"# {title}"] if title else []
    answers: list[LiveAnswer] = []
    for turn in turns:
        if isinstance(turn, Question):
            names = [tr("Attached: {name}", name=one_line(one.name)) for one in turn.attachments]
            parts.append("\n\n".join([f"**{tr('You')}**", *names, turn.text]))
            continue
        answers.append(turn)
        if text := turn.text_of(MessageKind.FINAL):
            citations = citations_in(answers, text)
            parts.append(f"**{turn.model}**\n\n{citations.as_links(text) if citations is not None else text}")
    return "\n\n".join(parts) + "\n"
