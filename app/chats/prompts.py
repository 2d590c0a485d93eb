"""The prompt library: texts that are used again, as a part of a message or as a system prompt.

Call the functions that take a connection within a transaction, as the work of :meth:`ChatStore.read` or
:meth:`ChatStore.write`.
"""

from __future__ import annotations

import re
from enum import StrEnum
from typing import TYPE_CHECKING, Final

import msgspec

from app.chats.errors import ChatStoreError
from app.core.sentences import Explanation, phrase
from app.core.text import whole_text

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Mapping

STEP: Final = """
CREATE TABLE prompt (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL,      -- what is typed after "/", as it is shown
    folded TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL,
    text TEXT NOT NULL
) STRICT;
"""
"""The step of app/chats/schema.py that adds the prompt library. Never change it after its release."""

MOST_NAME: Final = 40
"""The longest name, in characters."""
_NOT_OF_NAMES: Final = re.compile(r"[^\w.-]+")
_PLACEHOLDER: Final = re.compile(r"\{\{[ \t]*([^{}\n]{1,60}?)[ \t]*\}\}")


class PromptKind(StrEnum):
    """A snippet becomes a part of the message, a system prompt that of the chat."""

    SNIPPET = "snippet"
    SYSTEM = "system"


class Prompt(msgspec.Struct, frozen=True):
    """A text of the library. `id` is 0 until it is saved.

    Attributes:
        name: without spaces; no other prompt has it, in small or in capital letters.
    """

    name: str
    text: str
    kind: PromptKind = PromptKind.SNIPPET
    id: int = 0


class NameTakenError(ChatStoreError):
    """Another prompt has this name."""

    def __init__(self, name: str) -> None:
        super().__init__(
            Explanation(
                phrase("There is another prompt called {name}.", name=name),
                phrase("A prompt is found by its name."),
                phrase("Choose another name."),
            )
        )


def name_from(text: str) -> str:
    """Return a text as a name: spaces and signs become hyphens. It may be empty."""
    return _NOT_OF_NAMES.sub("-", whole_text(text).strip()).strip("-")[:MOST_NAME]


def placeholders(text: str) -> tuple[str, ...]:
    """Return the names of the placeholders, ``{{name}}``, each once, in their order."""
    return tuple(dict.fromkeys(_PLACEHOLDER.findall(text)))


def filled(text: str, values: Mapping[str, str]) -> str:
    """Return the text with values in place of its placeholders; those without a value stay. Values are not searched."""
    return _PLACEHOLDER.sub(lambda found: values.get(found[1], found[0]), text)


# -- the store ---------------------------------------------------------------------------------------------------------


def read(connection: sqlite3.Connection) -> list[Prompt]:
    """Return all prompts, by name."""
    rows = connection.execute("SELECT name, text, kind, id FROM prompt ORDER BY folded")
    return [Prompt(name, text, _kind(kind), prompt_id) for name, text, kind, prompt_id in rows]


def save(connection: sqlite3.Connection, prompt: Prompt) -> Prompt:
    """Add a prompt, or change the one with its id; a deleted one is added again. Return it as it was saved.

    Raises:
        NameTakenError: another prompt has the name.
    """
    name, text = name_from(prompt.name), whole_text(prompt.text)
    folded = name.casefold()
    taken = connection.execute("SELECT 1 FROM prompt WHERE folded = ? AND id != ?", (folded, prompt.id)).fetchone()
    if taken:
        raise NameTakenError(name)
    changed = connection.execute(
        "UPDATE prompt SET name = ?, folded = ?, kind = ?, text = ? WHERE id = ?",
        (name, folded, prompt.kind, text, prompt.id),
    )
    prompt_id = prompt.id
    if changed.rowcount == 0:
        added = connection.execute(
            "INSERT INTO prompt (name, folded, kind, text) VALUES (?, ?, ?, ?)", (name, folded, prompt.kind, text)
        )
        assert added.lastrowid is not None
        prompt_id = added.lastrowid
    return Prompt(name, text, prompt.kind, prompt_id)


def delete(connection: sqlite3.Connection, prompt_id: int) -> None:
    """Delete a prompt; nothing happens if there is none."""
    connection.execute("DELETE FROM prompt WHERE id = ?", (prompt_id,))


def _kind(text: str) -> PromptKind:
    return PromptKind(text) if text in set(PromptKind) else PromptKind.SNIPPET
