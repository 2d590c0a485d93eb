"""A title that the model writes for a chat whose user has not named it."""

import sqlite3
from typing import Final, NamedTuple

from app.chats.stored_chat import AnswerState
from app.chats.titles import title_from
from app.core.conversation import Conversation, Effort, UserMessage
from app.core.stream import MessageKind
from app.core.text import one_line, whole_text

_LEAST, _MOST = 3, 60
"""Characters of a title."""
_EXCERPT: Final = 1_500
"""Characters of the question and of the answer that the model is shown."""
_MARKS: Final = " \t*#_`\"'.:“”„«»\u2018\u2019"
_REQUEST: Final = (
    "Write a title of at most six words for the conversation below, in the language of its question. Reply with the"
    " title alone.\n\nQuestion:\n{question}\n\nAnswer:\n{answer}"
)


class FirstExchange(NamedTuple):
    """The only question and answer of a chat that still has its first title."""

    title: str
    question: str
    answer: str

    def request(self, date: str) -> Conversation:
        """Return what to ask the model; `date` is as in :class:`Conversation`."""
        words = _REQUEST.format(question=self.question[:_EXCERPT], answer=self.answer[:_EXCERPT])
        return Conversation((UserMessage(words),), date, Effort.LOW)


def first_exchange(connection: sqlite3.Connection, chat_id: int) -> FirstExchange | None:
    """Return the exchange to name the chat after; None if it was named, is longer by now, or has no whole answer."""
    found = connection.execute("SELECT title FROM chat WHERE id = ? AND deleted IS NULL", (chat_id,)).fetchone()
    turns = connection.execute(
        "SELECT turn.text, turn.state, message.text FROM turn LEFT JOIN message"
        " ON message.turn = turn.id AND message.kind = ?"
        " WHERE turn.chat = ? ORDER BY turn.id, message.position LIMIT 3",
        (MessageKind.FINAL.value, chat_id),
    ).fetchall()
    if found is None or len(turns) != 2:
        return None
    (question, _, _), (_, state, answer) = turns
    is_whole = state == AnswerState.WHOLE.value and answer
    if not is_whole or question is None or found[0] != title_from(question):
        return None
    return FirstExchange(found[0], question, answer)


def retitle(connection: sqlite3.Connection, chat_id: int, before: str, title: str) -> None:
    """Change the title, unless it is another one than `before` by now."""
    connection.execute("UPDATE chat SET title = ? WHERE id = ? AND title = ?", (whole_text(title), chat_id, before))


def title_of(text: str) -> str:
    """Return the title in what the model wrote; empty if that is no title."""
    line = next((line for line in text.splitlines() if line.strip()), "")
    title = " ".join(one_line(line).split()).strip(_MARKS)
    return title if _LEAST <= len(title) <= _MOST else ""
