"""Writes function tools as gpt-oss was trained to read them: a namespace of TypeScript types.

Source: openai/harmony, docs/format.md ("Function calling"), and the output of openai-harmony 0.0.8. Its mistakes are
corrected here: the brackets around a list of alternatives, each line of a comment, quotation marks in values and names,
maps, tuples, values that are not strings, and repeated descriptions. Everything else is identical to the letter
(tests/harmony/test_typescript.py compares the two).
"""

import json
import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Final, assert_never

import msgspec

from app.harmony.tool_types import (
    ListOf,
    Named,
    Notes,
    Part,
    Property,
    Record,
    TupleOf,
    Type,
    Union,
    Value,
)

_STEP: Final = "    "
_VARIANT_STEP: Final = "   "
_LINE_BREAKS: Final = re.compile(r"[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]")
_CONTROLS: Final = re.compile(r"[\x00-\x08\x0e-\x1b\x1f\x7f]")


class Function(msgspec.Struct, frozen=True):
    """A tool to write; `parameters` is None if it takes none."""

    name: str
    description: str
    parameters: Part | None


def write_functions(functions: Iterable[Function]) -> str:
    """Return the section ``# Tools`` of a developer message."""
    lines = ["namespace functions {\n"]
    for function in functions:
        lines += (f"// {line}" for line in _lines(function.description))
        lines.append(f"type {function.name} = {_signature(function)} => any;\n")
    lines.append("} // namespace functions")
    return "# Tools\n\n## functions\n\n" + "\n".join(lines)


def is_plain(text: str) -> bool:
    """Whether `text` can be used in a comment as it is, because it contains no line breaks or control characters."""
    return not (_LINE_BREAKS.search(text) or _CONTROLS.search(text))


def write_type(part: Part) -> str:
    """Return a part's type, without the notes on the part itself."""
    return _type(part.type, "")


def _signature(function: Function) -> str:
    parameters = function.parameters
    if parameters is None:
        return "()"
    description = _words(parameters.notes.description)
    is_doubled = description in _words(function.description)
    return f"(_: {_type(parameters.type, '') if is_doubled else _headed(parameters, '')})"


def _headed(part: Part, indent: str) -> str:
    """Return a type below its description."""
    return "".join(f"{indent}// {line}\n" for line in _lines(part.notes.description)) + _type(part.type, indent)


def _type(kind: Type, indent: str) -> str:
    match kind:
        case Named(text) | Value(text):
            return text
        case ListOf(item):
            return "Array<any>" if item is None else _bracketed(item, indent) + "[]"
        case TupleOf():
            return _tuple(kind, indent)
        case Record():
            return _record(kind, indent)
        case Union():
            return _union(kind, indent)
        case _:
            assert_never(kind)


def _bracketed(item: Part, indent: str) -> str:
    """Return the type of an array's items, in brackets if ``[]`` would otherwise apply only to its last word."""
    kind = item.type
    head = "".join(f"{indent}// {line}\n" for line in _lines(item.notes.description))
    if isinstance(kind, Union) and kind.is_listed and _is_short(kind):
        kind = Union(kind.variants)
    text = _type(kind, indent)
    if isinstance(kind, Union):
        return f"{head}({text}\n{indent})" if kind.is_listed else f"{head}({text})"
    return f"{head}({text})" if isinstance(kind, Record) and _is_intersection(kind) else head + text


def _is_short(union: Union) -> bool:
    return all(isinstance(part.type, Named | Value) and part.notes == Notes() for part in union.variants)


def _tuple(kind: TupleOf, indent: str) -> str:
    if not any(part.notes.description for part in kind.items):
        items = [_tuple_item(part, position >= kind.required, indent) for position, part in enumerate(kind.items)]
        rest = [f"...{_bracketed(kind.rest, indent)}[]"] if kind.rest else []
        return f"[{', '.join(items + rest)}]"
    lines = "".join(
        f"{_comment(part.notes, indent)}{indent}{_tuple_item(part, position >= kind.required, indent)},\n"
        for position, part in enumerate(kind.items)
    )
    rest_line = f"{indent}...{_bracketed(kind.rest, indent)}[],\n" if kind.rest else ""
    return f"[\n{lines}{rest_line}{indent}]"


def _tuple_item(part: Part, is_optional: bool, indent: str) -> str:
    text = _type(part.type, indent + _STEP)
    if not is_optional:
        return text
    if isinstance(part.type, Union):
        text = f"({text}\n{indent})" if part.type.is_listed else f"({text})"
    return f"{text}?"


def _record(kind: Record, indent: str) -> str:
    named = "".join(_property(part, indent) for part in kind.properties)
    if not _is_intersection(kind):
        return f"{{\n{named}{_rest(kind, indent)}{indent}}}"
    # A named property must match the type of an index signature in the same object, hence two objects
    return f"{{\n{named}{indent}}} & {{\n{_rest(kind, indent)}{indent}}}"


def _is_intersection(kind: Record) -> bool:
    return bool(kind.properties) and kind.rest is not None and kind.rest.type != Named("any")


def _rest(kind: Record, indent: str) -> str:
    """Return the unnamed properties as a map."""
    if kind.rest is None:
        return ""
    keys = f"{indent}// {' '.join(_lines(kind.keys))}\n" if kind.keys else ""
    return keys + _comment(kind.rest.notes, indent) + f"{indent}[key: string]: {_inner(kind.rest, indent)},\n"


def _inner(part: Part, indent: str) -> str:
    return _type(part.type, indent + _STEP)


def _property(member: Property, indent: str) -> str:
    part = member.part
    notes = part.notes
    if notes.title == notes.description or notes.title in _made_titles(member.name):
        notes = msgspec.structs.replace(notes, title="")
    comment = _comment(notes, indent)
    label = f"{indent}{_key(member.name)}{'' if member.is_required else '?'}:"
    if isinstance(part.type, Union) and part.type.is_listed:
        default = f"{indent}// default: {notes.default}\n" if notes.default is not None else ""
        variants = "".join(f"{line}\n" for line in _variants(part.type.variants, indent, notes.description))
        return f"{comment}{default}{label}\n{variants}{indent},\n"
    default = f" // default: {notes.default}" if notes.default is not None else ""
    return f"{comment}{label} {_inner(_without_echo(part), indent)},{default}\n"


def _without_echo(part: Part) -> Part:
    """Drop the description of a list's items if it repeats that of the list."""
    if isinstance(part.type, ListOf) and part.type.item is not None:
        item = part.type.item
        if _words(item.notes.description) == _words(part.notes.description):
            return Part(ListOf(Part(item.type)), part.notes)
    return part


def _comment(notes: Notes, indent: str) -> str:
    lines = [*_lines(notes.title), ""] if notes.title else []
    lines += _lines(notes.description)
    if notes.examples:
        lines += ["Examples:", *(f"- {example}" for example in notes.examples)]
    # openai-harmony separates the title with a bare "//", but writes empty lines of a description as "// "
    title_end = len(_lines(notes.title)) if notes.title else -1
    return "".join(
        f"{indent}//\n" if position == title_end else f"{indent}// {line}\n" for position, line in enumerate(lines)
    )


def _union(kind: Union, indent: str) -> str:
    if not kind.is_listed:
        return " | ".join(_type(part.type, indent) for part in kind.variants)
    return "".join(f"\n{line}" for line in _variants(kind.variants, indent, ""))


def _variants(variants: Sequence[Part], indent: str, description: str) -> Iterator[str]:
    """Yield the text of each variant: an object below its description, anything else with it at the end of the line."""
    inner = indent + _VARIANT_STEP
    for part in variants:
        notes = part.notes
        label = notes.description or notes.title
        if _words(label) == _words(description):
            label = ""
        end = [f"default: {notes.default}"] if notes.default is not None else []
        if isinstance(part.type, Record):
            text = _headed(Part(part.type, Notes(description=label)), inner)
        else:
            text = _type(part.type, inner)
            end = [*([" ".join(_lines(_words(label)))] if label else []), *end]
        yield f"{indent} | {text}{' // ' + ' '.join(end) if end else ''}"


def _key(name: str) -> str:
    """Return a property's name, quoted unless it is a TypeScript identifier."""
    return name if name.replace("$", "_").isidentifier() else json_line(name)


def json_line(value: object) -> str:
    """Return a JSON value in its shortest form, on one line.

    Raises:
        ValueError: it contains a number that is not finite, which JSON cannot express.
    """
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    return _LINE_BREAKS.sub(lambda found: f"\\u{ord(found[0]):04x}", text)


def _lines(text: str) -> list[str]:
    """Split a comment into lines and replace control characters: they mean nothing, and a null may stop a parser."""
    return [_CONTROLS.sub("\ufffd", line) for line in text.splitlines()] if text.strip() else []


def _words(text: str) -> str:
    return " ".join(text.split())


def _made_titles(name: str) -> set[str]:
    """Return titles that libraries derive from a name (pydantic: "Repo Path" for ``repo_path``); they add nothing."""
    spaced = name.replace("_", " ").replace("-", " ").strip()
    return {name, spaced, spaced.title(), spaced.capitalize()}
