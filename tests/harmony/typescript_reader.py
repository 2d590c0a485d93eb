"""Reads the namespace of functions in a developer message with tree-sitter's grammar of TypeScript.

A type becomes a plain tuple that says what it means, so that two ways to write the same type are equal:

    ("any",), ("string",), ("value", "<JSON>"), ("list", item), ("tuple", items, how many are required, rest or None),
    ("object", ((name, is_required, type), ...) by name, rest or None), ("union", frozenset of types)

Comments belong to the property that they stand above, inside or behind; they are kept by the path of its names.
"""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

import tree_sitter
import tree_sitter_typescript

Meaning = tuple[Any, ...]
Path = tuple[str, ...]
ANY: Meaning = ("any",)

_TOOL = re.compile(r"^type (\S+) = ", re.MULTILINE)
_NAMED = {"any", "string", "number", "boolean", "never", "object"}


class NotTypeScriptError(Exception):
    """The text is no TypeScript, or TypeScript that the model should not be shown."""


@dataclass
class Signature:
    """One function: its comment lines, the type of its argument (None for no argument), and the comments by path."""

    lines: list[str]
    argument: Meaning | None
    comments: dict[Path, list[str]] = field(default_factory=dict)


@lru_cache(maxsize=1)
def _parser() -> tree_sitter.Parser:
    return tree_sitter.Parser(tree_sitter.Language(tree_sitter_typescript.language_typescript()))


def read_functions(text: str) -> dict[str, Signature]:
    """The functions of ``namespace functions { … }``, by name.

    A name such as ``resolve-library-id`` is no name of a type in TypeScript, but it is what the model has to call;
    here, and only here, another name is put in its place.
    """
    names = _TOOL.findall(text)
    numbers = iter(range(len(names)))
    source = _TOOL.sub(lambda _: f"type tool_{next(numbers)} = ", text).encode()
    root = _parser().parse(source).root_node
    if root.has_error:
        raise NotTypeScriptError(_first_error(root))
    found: dict[str, Signature] = {}
    lines: list[str] = []
    for node in _inside(root, "statement_block"):
        if node.type == "comment":
            lines.append(_line(node))
        elif node.type == "type_alias_declaration":
            kind = node.child_by_field_name("value")
            assert kind is not None
            assert kind.type == "function_type"
            found[names[len(found)]] = _signature(kind, lines)
            lines = []
    assert list(found) == names
    return found


def _first_error(node: Any) -> str:
    while True:
        worse = [child for child in node.children if child.has_error]
        if not worse or node.is_error:
            return f"line {node.start_point[0] + 1}: {node.text.decode()[:80]!r}"
        node = worse[0]


def _inside(root: Any, kind: str) -> list[Any]:
    (block,) = (node for node in _walk(root) if node.type == kind)
    return list(block.children)


def _walk(node: Any) -> Iterator[Any]:
    yield node
    for child in node.children:
        yield from _walk(child)


def _signature(function: Any, lines: list[str]) -> Signature:
    (parameters,) = (child for child in function.children if child.type == "formal_parameters")
    arguments = [child for child in parameters.children if child.type == "required_parameter"]
    signature = Signature(lines, None)
    if arguments:
        (argument,) = arguments
        assert argument.children[0].text == b"_"
        annotation = argument.child_by_field_name("type")
        signature.argument = _Reader(signature.comments).annotated(annotation, ())
    return signature


class _Reader:
    def __init__(self, comments: dict[Path, list[str]]) -> None:
        self._comments = comments

    def annotated(self, annotation: Any, path: Path) -> Meaning:
        """The type behind a colon; comments around it belong to `path`."""
        (kind,) = (child for child in annotation.named_children if child.type != "comment")
        self._keep(annotation, path)
        return self.meaning(kind, path)

    def _keep(self, node: Any, path: Path) -> None:
        said = self._comments.setdefault(path, [])
        said += (_line(child) for child in node.children if child.type == "comment")

    def meaning(self, node: Any, path: Path) -> Meaning:
        if node.type == "predefined_type" and node.text.decode() in _NAMED:
            return (node.text.decode(),)
        if node.type == "literal_type":
            return _value(node)
        if node.type == "object_type":
            return self._object(node, path)
        self._keep(node, path)
        return self._composed(node, [child for child in node.named_children if child.type != "comment"], path)

    def _composed(self, node: Any, parts: list[Any], path: Path) -> Meaning:
        match node.type:
            case "parenthesized_type":
                return self.meaning(parts[0], path)
            case "array_type":
                return ("list", self.meaning(parts[0], path))
            case "union_type":
                return union(self.meaning(part, path) for part in parts)
            case "intersection_type":
                return _both(*(self.meaning(part, path) for part in parts))
            case "tuple_type":
                return self._tuple(parts, path)
        if node.text == b"Array<any>":
            return ("list", ANY)
        raise NotTypeScriptError(f"{node.type}: {node.text.decode()[:80]!r}")

    def _tuple(self, parts: list[Any], path: Path) -> Meaning:
        rest = None
        items: list[Meaning] = []
        required = 0
        for part in parts:
            inner = part.named_children[0] if part.type in ("optional_type", "rest_type") else part
            if part.type == "rest_type":
                kind, rest = self.meaning(inner, path)
                assert kind == "list"
                continue
            required += part.type != "optional_type"
            items.append(self.meaning(inner, path))
        return ("tuple", tuple(items), required, rest)

    def _object(self, node: Any, path: Path) -> Meaning:
        properties: dict[str, tuple[bool, Meaning]] = {}
        rest = None
        above: list[str] = []
        said: list[str] = []
        last_row = -1
        is_open = False  # between a property and its comma
        for child in node.children:
            if child.type == "comment":
                belongs_before = is_open or child.start_point[0] == last_row
                (said if belongs_before else above).append(_line(child))
            elif child.type == ",":
                is_open, last_row = False, child.end_point[0]
            elif child.type == "property_signature":
                name = _key(child.child_by_field_name("name"))
                said = self._comments.setdefault((*path, name), [])
                said += above
                above, is_open = [], True
                if name in properties:
                    raise NotTypeScriptError(f"{name!r} stands twice in one object")
                optional = any(part.type == "?" for part in child.children)
                self._keep(child, (*path, name))
                properties[name] = (not optional, self.annotated(child.child_by_field_name("type"), (*path, name)))
            elif child.type == "index_signature":
                said = self._comments.setdefault((*path, "[key]"), [])
                said += above
                above, is_open = [], True
                rest = self.annotated(child.child_by_field_name("type"), (*path, "[key]"))
            else:
                assert child.type in "{}", child.type
        assert not above, above
        return as_object(properties, rest)


def as_object(properties: dict[str, tuple[bool, Meaning]], rest: Meaning | None) -> Meaning:
    members = tuple((name, *properties[name]) for name in sorted(properties))
    return ("object", members, rest)


def union(meanings: Any) -> Meaning:
    """A choice: the order and repetitions do not count, and ``any`` takes in everything."""
    members: set[Meaning] = set()
    for meaning in meanings:
        members |= meaning[1] if meaning[0] == "union" else {meaning}
    if ANY in members:
        return ANY
    return members.pop() if len(members) == 1 else ("union", frozenset(members))


def _both(named: Meaning, others: Meaning) -> Meaning:
    assert named[0] == others[0] == "object"
    assert named[2] is None
    assert others[1] == ()
    return ("object", named[1], others[2])


def _value(node: Any) -> Meaning:
    text = node.text.decode()
    if text == "null":
        return ("null",)
    json.loads(text)  # all values of ours are JSON's, too
    return ("value", text)


def _key(node: Any) -> str:
    text = node.text.decode()
    return json.loads(text) if node.type == "string" else text


def _line(comment: Any) -> str:
    text: str = comment.text.decode()
    if not text.startswith("//"):
        raise NotTypeScriptError(f"a comment of another kind: {text[:80]!r}")
    return text[2:].strip()
