"""``descant ask --schema``: a JSON schema that the answer must fit."""

from __future__ import annotations

from pathlib import Path

from app.cli.terminal import say
from app.core.decoding import decode_text
from app.core.sentences import phrase
from app.core.text import visible_line
from app.core.user_files import CHECK_PATH, why_unread
from app.schemas.checking import checked
from app.schemas.errors import UnreadableSchemaError
from app.schemas.reading import LONGEST


def read_schema_file(name: str) -> str:
    """Return the text of the schema in a file. Says which of its keywords mean nothing.

    Raises:
        SchemaError: there is none, or a part of it cannot be enforced.
        NotTextError: the file is not text.
    """
    try:
        with Path(name).open("rb") as file:
            content = file.read(4 * LONGEST + 1)
    except OSError as error:
        reason = phrase("{name}: {why}", name=visible_line(name), why=why_unread(error))
        raise UnreadableSchemaError(reason, CHECK_PATH) from error
    text = decode_text(content, phrase("{name}", name=visible_line(name)))
    if unknown := checked(text).unknown:
        say(f"JSON Schema has no such keywords, so they restrict nothing: {', '.join(map(visible_line, unknown))}.")
    return text
