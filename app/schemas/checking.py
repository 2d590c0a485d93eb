"""Checks what of a schema can be enforced while the model writes."""

from collections.abc import Iterator
from typing import Final, NamedTuple

from app.core.sentences import Phrase, phrase
from app.schemas import grammar, keywords
from app.schemas.errors import Problem, UnenforceableSchemaError
from app.schemas.keywords import place
from app.schemas.plain import has_known_draft, plain
from app.schemas.pointers import find, is_local, pointer_of
from app.schemas.reading import JsonObject, read_schema

_DEEPEST: Final = 200


class Checked(NamedTuple):
    """A schema all of which is enforced.

    Attributes:
        schema: in plain form.
        unknown: keywords in it that JSON Schema does not have, so that they restrict nothing.
    """

    schema: JsonObject
    unknown: tuple[str, ...]


def checked(text: str) -> Checked:
    """Return the schema in `text`.

    Raises:
        UnreadableSchemaError: it is no schema.
        UnenforceableSchemaError: a part of it cannot be enforced.
    """
    schema = read_schema(text)
    found = check(schema)
    if found.problems:
        raise UnenforceableSchemaError(found.problems)
    return Checked(plain(schema), found.unknown)


class Findings(NamedTuple):
    """What cannot be enforced, and keywords that nobody knows."""

    problems: tuple[Problem, ...]
    unknown: tuple[str, ...]


def check(schema: JsonObject) -> Findings:
    """Look at every part of `schema` that is in use."""
    if not has_known_draft(schema):
        return Findings((Problem("", "$schema", _UNKNOWN_DRAFT),), ())
    made = plain(schema)
    looking = _Looking(made)
    looking.look_at(made, "", inside_id=False)
    if not looking.problems and (fault := grammar.fault_of(grammar.grammar_of(made))):
        where = looking.one_ofs[0] if len(looking.one_ofs) == 1 else ""
        keyword, why = grammar.explained(fault, where)
        looking.problems.append(Problem(where if keyword == "oneOf" else "", keyword, why))
    return Findings(tuple(looking.problems), tuple(dict.fromkeys(looking.unknown)))


class _Looking:
    """Goes through one schema, and along its references.

    Attributes:
        one_ofs: where alternatives are of which exactly one may fit.
    """

    def __init__(self, root: JsonObject) -> None:
        self.problems: list[Problem] = []
        self.unknown: list[str] = []
        self.one_ofs: list[str] = []
        self._root = root
        self._seen: set[str] = set()

    def look_at(self, schema: object, where: str, *, inside_id: bool) -> None:
        """Look at the schema at `where` and all in it.

        Args:
            inside_id: an ``$id`` above it gives its references another meaning.
        """
        if where in self._seen or isinstance(schema, bool):
            return
        self._seen.add(where)
        if not isinstance(schema, dict) or where.count("/") > _DEEPEST:
            self._blame(where, "", phrase(_NO_SCHEMA, place=place(where)))
            return
        inside_id = inside_id or (bool(where) and isinstance(schema.get("$id"), str))
        for keyword in schema:
            self._look_at_keyword(schema, keyword, where, inside_id=inside_id)
        for pointer, part in keywords.parts_of(schema):
            self.look_at(part, where + pointer, inside_id=inside_id)

    def _look_at_keyword(self, schema: JsonObject, keyword: str, where: str, *, inside_id: bool) -> None:
        value = schema[keyword]
        if (why := keywords.refusal_of(keyword, where)) is not None:
            self.problems.append(Problem(where, keyword, why))
        elif not keywords.is_known(keyword):
            self.unknown.append(keyword)
        elif keyword == "$ref":
            self._follow(value, where, inside_id=inside_id)
        elif keyword == "oneOf":
            self.one_ofs.append(where)
        elif keyword == "format" and not grammar.takes_format(str(value)):
            self._blame(where, keyword, phrase(_UNKNOWN_FORMAT, place=place(where), format=str(value)[:60]))
        elif keyword == "minProperties":
            self._count(schema, value, where)
        else:
            for pattern in _patterns(keyword, value):
                if not grammar.takes_pattern(pattern):
                    self._blame(where, keyword, phrase(_BAD_PATTERN, place=place(where), pattern=pattern[:60]))

    def _follow(self, reference: object, where: str, *, inside_id: bool) -> None:
        if inside_id:
            self._blame(where, "$ref", phrase(_REF_BELOW_ID, place=place(where)))
            return
        if not is_local(reference):
            self._blame(where, "$ref", phrase(_FAR_REF, place=place(where), reference=str(reference)[:60]))
            return
        pointer = pointer_of(str(reference))
        try:
            target = find(self._root, pointer)
        except LookupError:
            self._blame(where, "$ref", phrase(_NO_TARGET, place=place(where), reference=str(reference)[:60]))
            return
        self.look_at(target, pointer, inside_id=False)

    def _count(self, schema: JsonObject, least: object, where: str) -> None:
        """The model may write a name that no ``properties`` lists twice, which then counts once."""
        required = schema.get("required")
        certain = len(required) if isinstance(required, list) else 0
        is_closed = schema.get("additionalProperties") is False and "patternProperties" not in schema
        if isinstance(least, int) and least > certain + 1 and not is_closed:
            self._blame(where, "minProperties", phrase(_MAY_REPEAT, place=place(where)))

    def _blame(self, where: str, keyword: str, why: Phrase) -> None:
        self.problems.append(Problem(where, keyword, why))


def _patterns(keyword: str, value: object) -> Iterator[str]:
    if keyword == "pattern" and isinstance(value, str):
        yield value
    if keyword == "patternProperties" and isinstance(value, dict):
        yield from value


_UNKNOWN_DRAFT: Final = phrase("“$schema” names rules that are not known here. Use draft 2020-12 or draft 7.")
_NO_SCHEMA: Final = "There is no schema{place}."
_UNKNOWN_FORMAT: Final = "The format “{format}”{place} is not known. Use “pattern”."
_BAD_PATTERN: Final = "The regular expression “{pattern}”{place} cannot be enforced. It may not look ahead or behind."
_FAR_REF: Final = "“$ref”{place} points outside of the schema: {reference}. Use “#/$defs/…”."
_NO_TARGET: Final = "“$ref”{place} points to something that is not there: {reference}."
_REF_BELOW_ID: Final = "“$ref”{place} is below an “$id” that changes its meaning. Remove that “$id”."
_MAY_REPEAT: Final = "“minProperties”{place} cannot be enforced: the model may write a name twice. Use “required”."


def loosened(schema: JsonObject) -> tuple[JsonObject, tuple[Problem, ...]] | None:
    """Return `schema` in plain form without what cannot be enforced, and what that is.

    What fits the schema also fits the result. None if there is no such form.
    """
    made, left_out = plain(schema), list[Problem]()
    made.pop("$schema", None)
    for _ in range(_MOST_ROUNDS):
        problems = check(made).problems
        if not problems:
            return made, tuple(left_out)
        for problem in problems:
            if problem.keyword == "oneOf":
                _use_any_of(made, problem.where)
            elif not _leave_out(made, problem):
                return None
            left_out.append(problem)
    return None


_MOST_ROUNDS: Final = 20


def _leave_out(root: JsonObject, problem: Problem) -> bool:
    """Remove a keyword, and what only says something together with it. False if it is not there."""
    try:
        schema = find(root, problem.where)
    except LookupError:
        return False
    if not isinstance(schema, dict) or problem.keyword not in schema:
        return False
    for keyword in (problem.keyword, *_TOGETHER.get(problem.keyword, ())):
        schema.pop(keyword, None)
    return True


_TOGETHER: Final = {
    "patternProperties": ("additionalProperties",),
    "if": ("then", "else"),
    "contains": ("minContains", "maxContains"),
}


def _use_any_of(root: JsonObject, where: str) -> None:
    for pointer in (where, *(_all_parts(root, "") if not where else ())):
        schema = find(root, pointer)
        if isinstance(schema, dict) and "oneOf" in schema:
            options = schema.pop("oneOf")
            schema["allOf"] = [*_list(schema.get("allOf")), {"anyOf": options}]


def _all_parts(schema: object, where: str) -> Iterator[str]:
    if isinstance(schema, dict):
        for pointer, part in keywords.parts_of(schema, with_definitions=True):
            yield where + pointer
            yield from _all_parts(part, where + pointer)


def _list(value: object) -> list[object]:
    return value if isinstance(value, list) else []
