"""Sentences for the user, kept as a template and its fields until they are shown.

Code returns a message as a :class:`Phrase`: an English template and its values. The command line prints
``str(phrase)``; the window translates the template before filling it in.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

Field: TypeAlias = "str | int | float | Phrase"


@dataclass(frozen=True, slots=True)
class Phrase:
    """One sentence: `template` in the form of :meth:`str.format`, and the `fields` that fill it.

    A field may be a phrase itself, which is translated as well.
    """

    template: str
    fields: Mapping[str, Field] = field(default_factory=dict)

    def __str__(self) -> str:
        return self.template.format_map(self.fields)


@dataclass(frozen=True, slots=True)
class Explanation:
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


def phrase(template: str, **fields: Field) -> Phrase:
    """Return a Phrase, for example ``phrase("{name} is missing.", name="a.gguf")``."""
    return Phrase(template, fields)
