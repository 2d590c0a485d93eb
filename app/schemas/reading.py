"""Reads the text of a JSON schema strictly: what another reader might understand differently is an error."""

import json
from typing import Final, NoReturn, TypeAlias

from app.core.sentences import phrase
from app.schemas.errors import UnreadableSchemaError

JsonObject: TypeAlias = dict[str, object]

LONGEST: Final = 256 * 1024
"""Characters of the longest schema. It is a part of the prompt, so that far shorter ones fill a context."""


def read_schema(text: str) -> JsonObject:
    """Return the schema in `text`, its names in their order.

    Raises:
        UnreadableSchemaError: it is not JSON, not an object, too long or too deep, or names a part twice.
    """
    if len(text) > LONGEST:
        raise UnreadableSchemaError(phrase("It is longer than {count} characters.", count=LONGEST))
    try:
        schema = json.loads(text, object_pairs_hook=_object, parse_constant=_refuse_constant)
    except json.JSONDecodeError as error:
        raise UnreadableSchemaError(
            phrase("Line {line}, column {column}: {reason}.", line=error.lineno, column=error.colno, reason=error.msg)
        ) from error
    except (RecursionError, ValueError) as error:
        raise UnreadableSchemaError(phrase("It is nested too deeply, or a number in it is too long.")) from error
    if not isinstance(schema, dict):
        raise UnreadableSchemaError(phrase("It is not a JSON object."))
    return schema


def _object(pairs: list[tuple[str, object]]) -> JsonObject:
    made = dict(pairs)
    if len(made) < len(pairs):
        names = [name for name, _ in pairs]
        twice = next(name for name in names if names.count(name) > 1)
        raise UnreadableSchemaError(phrase("The name “{name}” is in one object twice.", name=twice[:60]))
    return made


def _refuse_constant(name: str) -> NoReturn:
    raise UnreadableSchemaError(phrase("{name} is not a number of JSON.", name=name))
