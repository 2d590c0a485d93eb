"""Grammars by llguidance: what it makes of a schema, and what it cannot make.

Loaded late, by the first schema: its library has 8 MB.
"""

import re
from functools import lru_cache
from typing import Final

import msgspec

from app.core.imports import submodules_only
from app.core.sentences import Phrase, phrase
from app.schemas.keywords import is_known, place
from app.schemas.reading import JsonObject

with submodules_only("llguidance"):  # what else is in it imports four times as long
    from llguidance._lib import LLMatcher, LLTokenizer
    from llguidance._tokenizer import TokenizerWrapper

_WHITE_SPACE: Final = r" |\r?\n[ \t]{0,40}"
"""White space that an answer may have between two parts: one space, or a new line with an indentation. Without an end
to it, a model may write nothing else until the context is full.
"""
_LEAD: Final = r"/[ \t\r\n]{0,8}/"
_NOT_DISJOINT: Final = re.compile(r"patternProperty regexes (.+) are not disjoint")
_NAMED: Final = re.compile(r"'(\w+)'")
_LONGEST_REASON: Final = 200


def grammar_of(schema: JsonObject | bool, *, leads: bool = False, is_loose: bool = False) -> str:
    """Return the grammar of the JSON texts that fit `schema`, which is in plain form (:mod:`app.schemas.plain`).

    Args:
        leads: white space may come first.
        is_loose: of several alternatives of ``oneOf`` more than one may fit.
    """
    given = schema if isinstance(schema, dict) else {"not": {}} if schema is False else {}
    options = {"whitespace_pattern": _WHITE_SPACE, "coerce_one_of": is_loose}
    text = msgspec.json.encode({**given, "x-guidance": options}).decode()
    if leads:
        return str(LLMatcher.grammar_from_lark(f"start: LEAD body\nLEAD: {_LEAD}\nbody: %json {text}\n"))
    return str(LLMatcher.grammar_from_json_schema(text))


def fault_of(grammar: str) -> str:
    """Return llguidance's word on why it cannot use `grammar`; empty if it can."""
    return str(LLMatcher.validate_grammar(grammar)).partition("\n")[0].strip()


def explained(fault: str, where: str = "") -> tuple[str, Phrase]:
    """Return the keyword that is to blame for `fault`, empty if unknown, and a sentence."""
    if fault.startswith("oneOf"):
        return "oneOf", phrase(
            "“oneOf”{place} cannot be enforced, because a value may fit several of its schemas. Use “anyOf”.",
            place=place(where),
        )
    if fault.startswith("Unsatisfiable"):
        return "", phrase("No value can fit it: {reason}.", reason=fault.partition(": ")[2] or fault)
    if found := _NOT_DISJOINT.search(fault):
        return "patternProperties", phrase(
            "“patternProperties” cannot be enforced, because a name may match several of them: {patterns}.",
            patterns=found[1][:_LONGEST_REASON],
        )
    named = _NAMED.search(fault)
    keyword = named[1] if named and is_known(named[1]) else ""
    return keyword, phrase("{reason}.", reason=fault[:_LONGEST_REASON].rstrip("."))


@lru_cache(maxsize=64)
def takes_pattern(pattern: str) -> bool:
    """Whether a regular expression can be enforced."""
    return not fault_of(grammar_of({"type": "string", "pattern": pattern}))


@lru_cache(maxsize=64)
def takes_format(name: str) -> bool:
    """Whether a ``format`` of a text can be enforced."""
    return not fault_of(grammar_of({"type": "string", "format": name}))


def matches(pattern: str, text: str) -> bool:
    """Whether `pattern` is found in `text`; in time linear in its length, whatever the pattern."""
    return takes_text(grammar_of({"type": "string", "pattern": pattern}), msgspec.json.encode(text).decode())


def takes_text(grammar: str, text: str) -> bool:
    """Whether the whole of `text` fits `grammar`."""
    matcher = _matcher_of(grammar).deep_copy()
    ids = list(text.encode())
    return int(matcher.try_consume_tokens(ids)) == len(ids) and bool(matcher.is_accepting())


@lru_cache(maxsize=64)
def _matcher_of(grammar: str) -> LLMatcher:
    """Return a matcher that reads texts byte by byte."""
    return LLMatcher(_bytes(), grammar, log_level=0)


class _Bytes:
    """A vocabulary of the 256 bytes and an end."""

    eos_token_id = 256
    bos_token_id = None
    tokens = (*(bytes((value,)) for value in range(256)), b"\xff<end>")
    special_token_ids = (256,)

    def __call__(self, text: str | bytes) -> list[int]:
        return list(text.encode() if isinstance(text, str) else text)


@lru_cache(maxsize=1)
def _bytes() -> LLTokenizer:
    return LLTokenizer(TokenizerWrapper(_Bytes()), n_vocab=257, slices=[])
