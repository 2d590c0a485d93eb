"""Why a JSON schema cannot be used."""

from collections.abc import Sequence
from typing import Final, NamedTuple

from app.core.errors import DescantError
from app.core.sentences import Explanation, Phrase, phrase

_CORRECT: Final = phrase("Correct it, or leave it out.")


class Problem(NamedTuple):
    """A part of a schema that cannot be enforced.

    Attributes:
        where: JSON pointer to the part; empty for the whole schema.
        keyword: the keyword that is to blame; empty if it is none alone.
        why: a whole sentence.
    """

    where: str
    keyword: str
    why: Phrase


class SchemaError(DescantError):
    """Base class: a JSON schema cannot be used."""


class UnreadableSchemaError(SchemaError):
    """Raised if a text is not a JSON schema at all, or its file cannot be read."""

    def __init__(self, reason: Phrase, next_step: Phrase = _CORRECT) -> None:
        super().__init__(Explanation(phrase("The JSON schema could not be read."), reason, next_step))


class UnenforceableSchemaError(SchemaError):
    """Raised if some part of a schema cannot be enforced while the model writes.

    Attributes:
        problems: at least one.
    """

    def __init__(self, problems: Sequence[Problem]) -> None:
        self.problems = tuple(problems)
        first, more = self.problems[0].why, len(self.problems) - 1
        why = first
        if more == 1:
            why = phrase("{first} There is one more such part.", first=first)
        elif more:
            why = phrase("{first} There are {count} more such parts.", first=first, count=more)
        super().__init__(
            Explanation(
                phrase("The JSON schema cannot be enforced."),
                why,
                phrase("Change that part of the schema, or leave it out."),
            )
        )
