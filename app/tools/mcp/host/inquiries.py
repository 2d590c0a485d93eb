"""What a server asks, as the user is asked it: a form by its schema, an address, a prompt for the model.

A form is flat, and its fields are of the kinds that the specification lists; anything else is refused.
https://modelcontextprotocol.io/specification/2025-11-25/client/elicitation
"""

from __future__ import annotations

from typing import Any, Final

from app.tools.inquiry import Choice, Field, FieldKind, Inquiry, Prompt, Said, TextFormat

_MOST_FIELDS: Final = 50
_MOST_CHOICES: Final = 500
_LONGEST_MESSAGE: Final = 4000
_LONGEST_LABEL: Final = 300
_LONGEST_URL: Final = 8000
_LONGEST_NAME: Final = 200
_NO_ADDRESS: Final = "Only an address of the web can be opened."
_NO_TEXT: Final = "The model can be given text alone, beginning with a message of the user."
_TOO_LONG: Final = "The prompt is longer than what the user can be shown."
_LONGEST_PROMPT: Final = 20_000
_MOST_TOKENS: Final = 4000


def inquiry_of(asker: str, params: Any) -> Inquiry:
    """Return a question as the user is asked it.

    Raises:
        ValueError: it is none that can be asked.
    """
    message = str(params.message)[:_LONGEST_MESSAGE]
    if params.mode == "url":
        if not params.url.lower().startswith(("https://", "http://")) or len(params.url) > _LONGEST_URL:
            raise ValueError(_NO_ADDRESS)
        return Inquiry(asker, message, url=params.url)
    properties = params.requested_schema.get("properties", {})
    if not isinstance(properties, dict) or len(properties) > _MOST_FIELDS:
        raise ValueError(f"A form has at most {_MOST_FIELDS} fields.")
    required = params.requested_schema.get("required")
    needed = set(map(str, required)) if isinstance(required, list) else set()
    fields = tuple(_field(name, schema, is_required=name in needed) for name, schema in properties.items())
    return Inquiry(asker, message, fields)


def prompting_of(asker: str, params: Any) -> Inquiry:
    """Return what a model is asked to write as the user is asked about it.

    Raises:
        ValueError: the model cannot be given that.
    """
    messages = tuple(Said(_text_of(one), one.role == "assistant") for one in params.messages)
    if not messages or messages[0].is_of_model or params.tools:
        raise ValueError(_NO_TEXT)
    instructions = params.system_prompt or ""
    if sum(len(one.text) for one in messages) + len(instructions) > _LONGEST_PROMPT:
        raise ValueError(_TOO_LONG)
    most = max(1, min(params.max_tokens, _MOST_TOKENS))
    return Inquiry(asker, "", prompt=Prompt(messages, instructions, most))


def _text_of(message: Any) -> str:
    if any(block.type != "text" for block in message.content_as_list):
        raise ValueError(_NO_TEXT)
    return "\n".join(block.text for block in message.content_as_list)


def _field(name: str, schema: object, *, is_required: bool) -> Field:
    """Return a field of a form, by its schema; raise ValueError if it is of none of the kinds that MCP knows."""
    if not isinstance(schema, dict) or len(name) > _LONGEST_NAME:
        raise ValueError("A field of the form is not described.")
    kind, choices = _kind(name, schema)
    is_text, is_several = kind is FieldKind.TEXT, kind is FieldKind.CHOICES
    least, most = (
        ("minLength", "maxLength") if is_text else ("minItems", "maxItems") if is_several else ("minimum", "maximum")
    )
    written = schema.get("format")
    return Field(
        name,
        kind,
        _label(schema.get("title")),
        _label(schema.get("description")),
        next((one for one in TextFormat if is_text and one == written), TextFormat.ANY),
        is_required,
        _default(schema.get("default"), kind, choices),
        _number(schema.get(least)),
        _number(schema.get(most)),
        choices,
    )


_KINDS: Final = {
    "string": FieldKind.TEXT,
    "number": FieldKind.NUMBER,
    "integer": FieldKind.INTEGER,
    "boolean": FieldKind.BOOLEAN,
}


def _kind(name: str, schema: dict[str, Any]) -> tuple[FieldKind, tuple[Choice, ...]]:
    said = schema.get("type")
    if said == "array" and isinstance(items := schema.get("items"), dict):
        kind, choices = FieldKind.CHOICES, _choices(items, "anyOf")
    else:
        kind, choices = FieldKind.CHOICE, _choices(schema, "oneOf")
    if choices and said in ("array", "string"):
        return kind, choices
    if not isinstance(said, str) or said not in _KINDS:
        raise ValueError(f"The field {name} of the form is of a type that cannot be asked for.")
    return _KINDS[said], ()


def _choices(schema: dict[str, Any], titled: str) -> tuple[Choice, ...]:
    """Return what can be chosen: values with titles in `titled` or in ``enumNames``, or values alone."""
    options = schema.get(titled)
    if isinstance(options, list):
        pairs = [(one.get("const"), one.get("title")) for one in options if isinstance(one, dict)]
    else:
        values, names = schema.get("enum"), schema.get("enumNames")
        values, names = (one if isinstance(one, list) else [] for one in (values, names))
        pairs = list(zip(values, [*names, *[None] * len(values)], strict=False))
    found = [Choice(value, _label(title) or value) for value, title in pairs if isinstance(value, str)]
    return tuple(found[:_MOST_CHOICES])


def _default(value: object, kind: FieldKind, choices: tuple[Choice, ...]) -> Any:
    """Return the value that a field has at first; None if it has none, or one that does not fit."""
    known = {choice.value for choice in choices}
    match kind:
        case FieldKind.BOOLEAN:
            return value if isinstance(value, bool) else None
        case FieldKind.NUMBER | FieldKind.INTEGER:
            return _number(value)
        case FieldKind.TEXT:
            return value[:_LONGEST_MESSAGE] if isinstance(value, str) else None
        case FieldKind.CHOICE:
            return value if isinstance(value, str) and value in known else None
        case FieldKind.CHOICES:
            return (
                tuple(one for one in value if isinstance(one, str) and one in known)
                if isinstance(value, list)
                else None
            )


def _number(value: object) -> int | float | None:
    return value if isinstance(value, int | float) and not isinstance(value, bool) else None


def _label(text: object) -> str:
    return text[:_LONGEST_LABEL] if isinstance(text, str) else ""
