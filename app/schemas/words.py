"""A schema in the words that a model is given. Without them it would not know what is expected, only be held to it."""

import json
import re
from typing import Final

from app.schemas.reading import read_schema

_NO_NAME: Final = re.compile(r"[^\w\-]+")
_LONGEST_NAME: Final = 64


def response_format(text: str) -> str:
    """Return the section ``# Response Formats`` as gpt-oss was trained on it (openai/harmony, docs/format.md).

    Raises:
        UnreadableSchemaError: `text` is no schema.
    """
    schema = read_schema(text)
    lines = ["# Response Formats", "", f"## {_name(schema.get('title'))}", ""]
    description = schema.get("description")
    if isinstance(description, str) and description.strip():
        lines.append(f"// {' '.join(description.split())}")
    return "\n".join([*lines, _compact(schema)])


def in_words(text: str) -> str:
    """Return the schema as instructions to any other model.

    Raises:
        UnreadableSchemaError: `text` is no schema.
    """
    return f"Answer with JSON that fits this JSON schema, and with nothing else:\n{_compact(read_schema(text))}"


def _name(title: object) -> str:
    name = _NO_NAME.sub("_", title.strip()).strip("_")[:_LONGEST_NAME] if isinstance(title, str) else ""
    return name or "answer"


def _compact(schema: object) -> str:
    return json.dumps(schema, ensure_ascii=False, separators=(",", ":"))
