"""Sentences for the user, kept as a template and its fields until they are shown.

Code returns a message as a :class:`Phrase`: an English template and its values. The command line prints
``str(phrase)``; the window translates the template before filling it in.
"""

from collections.abc import Mapping
from typing import Final, TypeAlias

import msgspec

_STOPS: Final = (".", "。")

Field: TypeAlias = "str | int | float | Phrase"


class Phrase(msgspec.Struct, frozen=True):
    """One sentence: `template` in the form of :meth:`str.format`, and the `fields` that fill it.

    A field may be a phrase itself, which is translated as well.
    """

    template: str
    fields: Mapping[str, Field] = msgspec.field(default_factory=dict)

    def __str__(self) -> str:
        return filled(self.template, self.fields)


class Explanation(msgspec.Struct, frozen=True):
    """The message about an error.

    Attributes:
        what: what happened.
        why: the cause, as far as it is known.
        next_step: what to do next.
    """

    what: Phrase
    why: Phrase | None
    next_step: Phrase

    def __str__(self) -> str:
        parts = (self.what, self.why, self.next_step)
        return " ".join(str(part) for part in parts if part is not None)


def filled(template: str, fields: Mapping[str, object]) -> str:
    """Fill a template in. Where it ends a sentence after a field that is a sentence already, there is one full stop."""
    return template.format_map({name: _without_stop(template, name, value) for name, value in fields.items()})


def _without_stop(template: str, name: str, value: object) -> object:
    text = str(value) if isinstance(value, Phrase) else value
    if not isinstance(text, str) or not text.endswith(_STOPS) or text.endswith("..") or " " not in text:
        return value  # a name may end in a full stop
    return text[:-1] if any(f"{{{name}}}{stop}" in template for stop in _STOPS) else value


def phrase(template: str, **fields: Field) -> Phrase:
    """Return a Phrase, for example ``phrase("{name} is missing.", name="a.gguf")``."""
    return Phrase(template, fields)
