"""The JSON-Schema-Test-Suite, required parts of drafts 7 and 2020-12: each schema is enforced, or refused by name."""

import json

import pytest

from app.schemas.checking import check
from app.schemas.grammar import grammar_of, takes_text
from app.schemas.plain import plain
from app.schemas.reading import JsonObject
from app.schemas.validation import misfit_of
from tests.schemas.suite import Case, cases, spellings

CASES = cases()
ENFORCED = [case for case in CASES if not check(case.schema).problems]
REFUSED = [case for case in CASES if check(case.schema).problems]


def accepted(schema: JsonObject, value: object) -> bool:
    """Whether the model could write the value, in one spelling at least."""
    grammar = grammar_of(plain(schema))
    return any(takes_text(grammar, text) for text in spellings(value))


def asserts_format(case: Case) -> bool:
    """Formats are enforced here; in the suite they are comments, as the standard leaves it."""
    return "draft2020-12: format:" in case.name


def test_most_of_the_suite_is_enforced() -> None:
    assert len(ENFORCED) >= 310
    assert len(ENFORCED) + len(REFUSED) == len(CASES) >= 610


def test_all_that_fits_an_enforced_schema_can_be_written() -> None:
    wrong = [
        (case.name, value)
        for case in ENFORCED
        if not asserts_format(case)
        for value in case.valid
        if not accepted(case.schema, value)
    ]
    assert wrong == []


def test_nothing_else_can_be_written() -> None:
    wrong = [(case.name, value) for case in ENFORCED for value in case.invalid if accepted(case.schema, value)]
    assert wrong == []


def test_formats_are_enforced_where_the_suite_takes_them_for_comments() -> None:
    enforced = [case for case in ENFORCED if asserts_format(case)]
    assert len(enforced) >= 10
    for case in enforced:
        texts = [value for value in case.valid if isinstance(value, str)]
        assert not any(accepted(case.schema, text) for text in texts), case.name


def test_what_is_refused_is_named() -> None:
    """By the keyword, or because no value fits; and the keyword is in the schema."""
    for case in REFUSED:
        problem = check(case.schema).problems[0]
        written = json.dumps(case.schema)
        assert f'"{problem.keyword}"' in written or "No value can fit" in str(problem.why), case.name
        assert problem.keyword in str(problem.why) or problem.keyword in ("format", "pattern"), case.name


@pytest.mark.slow
def test_the_validation_afterwards_agrees_with_the_suite() -> None:
    wrong = []
    for case in ENFORCED:
        for value, fits in [*((value, True) for value in case.valid), *((value, False) for value in case.invalid)]:
            if (misfit_of(json.dumps(value), case.schema) is None) != fits:
                wrong.append((case.name, value))
    assert wrong == []
