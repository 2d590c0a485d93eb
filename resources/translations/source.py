"""Reads off the source what the window can say: the templates that are given to tr, trn, phrase and Phrase.

A template is a literal, or something whose every value can be read off: a constant, a condition between two literals,
an element of a tuple or a dict of literals, the value of an enum in an f-string.
"""

import ast
import string
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import product
from pathlib import Path

_HOME = {"tr": "app.ui.words", "trn": "app.ui.words", "phrase": "app.core.sentences", "Phrase": "app.core.sentences"}
"""The functions that take templates, and the modules that they are in."""
_COMMAND_LINE = "app/cli/"
"""It speaks English (see the design), so its phrases are not for translators."""
_MOST_DEEP = 20


class UnreadableError(Exception):
    """A template that cannot be read off the source."""


@dataclass(frozen=True, order=True)
class Place:
    """Where something stands: the file from the project's root, and the line."""

    file: str
    line: int


@dataclass
class Message:
    """One thing to translate.

    Attributes:
        counts: the translation depends on a number.
        comment: for the translator, may be empty.
    """

    source: str
    counts: bool
    comment: str = ""
    places: list[Place] = field(default_factory=list)


def read_source(root: Path) -> tuple[list[Message], list[str]]:
    """All messages below `root`/app in the order of the files and lines, and what is wrong, as ``file:line: words``."""
    modules = {module.name: module for module in _modules(root)}
    messages: dict[tuple[str, bool], Message] = {}
    problems: list[str] = []
    for module in modules.values():
        if module.file.startswith(_COMMAND_LINE):
            continue
        for name, call in module.calls():
            place = Place(module.file, call.lineno)
            try:
                found = _messages(_Reader(modules, module), name, call)
            except UnreadableError as error:
                problems.append(f"{place.file}:{place.line}: {error}")
                continue
            for message in found:
                known = messages.setdefault((message.source, message.counts), message)
                known.places += [] if place in known.places else [place]
    return list(messages.values()), problems


def fields_of(template: str) -> set[str]:
    """The names in braces. Raises UnreadableError for braces that do not match."""
    try:
        return {name for _, name, _, _ in string.Formatter().parse(template) if name is not None}
    except ValueError as error:
        raise UnreadableError(f"{template!r}: {error}") from error


class _Module:
    """One parsed file: `name` such as ``app.ui.words``, `file` from the root."""

    def __init__(self, root: Path, file: Path) -> None:
        self.file = file.relative_to(root).as_posix()
        self.name = self.file.removesuffix(".py").removesuffix("/__init__").replace("/", ".")
        self.tree = ast.parse(file.read_text("utf-8"), self.file)
        self.outer = {child: node for node in ast.walk(self.tree) for child in ast.iter_child_nodes(node)}
        self.imports = {
            alias.asname or alias.name: (node.module or "", alias.name)
            for node in ast.walk(self.tree)
            if isinstance(node, ast.ImportFrom)
            for alias in node.names
        }

    def calls(self) -> Iterator[tuple[str, ast.Call]]:
        """The calls that take templates, in the order of the lines, with the name of the function."""
        found = [node for node in ast.walk(self.tree) if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)]
        for call in sorted(found, key=lambda node: (node.lineno, node.col_offset)):
            assert isinstance(call.func, ast.Name)
            module, name = self.imports.get(call.func.id, (self.name, call.func.id))
            if _HOME.get(name) == module:
                yield name, call

    def around(self, node: ast.AST) -> Iterator[ast.AST]:
        """The nodes around `node`, from the inside out."""
        outer = self.outer.get(node)
        while outer is not None:
            yield outer
            outer = self.outer.get(outer)


def _modules(root: Path) -> list[_Module]:
    return [_Module(root, file) for file in sorted((root / "app").rglob("*.py"))]


def _messages(reader: "_Reader", name: str, call: ast.Call) -> list[Message]:
    wanted = 2 if name == "trn" else 1
    if len(call.args) < wanted:
        raise UnreadableError(f"{name} needs its templates as the first arguments")
    if name in ("phrase", "Phrase") and _passes_on(reader.module, call.args[0]):
        return []
    options = [sorted(reader.texts(argument)) for argument in call.args[:wanted]]
    for template in (template for choice in options for template in choice):
        _check_fields(name, call, template)
    if name != "trn":
        return [Message(template, counts=False) for template in options[0] if _has_words(template)]
    (one, *more), (many, *others) = options
    if more or others:
        raise UnreadableError("trn needs one singular and one plural")
    return [
        Message(one, counts=True, comment=f"Only for exactly one. For other numbers: {many}"),
        Message(many, counts=True, comment=f"For all numbers but one. For one: {one}"),
    ]


def _passes_on(module: _Module, argument: ast.expr) -> bool:
    """Whether it is the template of another phrase, or the parameter `template` of a function that takes one."""
    if isinstance(argument, ast.Attribute):
        return argument.attr == "template"
    return isinstance(argument, ast.Name) and argument.id == "template" and module.name == _HOME["phrase"]


def _check_fields(name: str, call: ast.Call, template: str) -> None:
    given = {keyword.arg or "" for keyword in call.keywords}
    if "" in given or name == "Phrase":  # **fields, or a dict of them
        return
    needed = fields_of(template) - ({"count"} if name == "trn" else set())
    if not needed <= given:
        raise UnreadableError(f"{template!r} has fields that are not given: {', '.join(sorted(needed - given))}")


def _has_words(template: str) -> bool:
    return any(text.strip() for text, *_ in string.Formatter().parse(template))


class _Reader:
    """Finds every text that an expression of `module` can be."""

    def __init__(self, modules: dict[str, _Module], module: _Module, depth: int = 0) -> None:
        self.modules, self.module, self.depth = modules, module, depth
        if depth > _MOST_DEEP:
            raise UnreadableError("the template goes round in a circle")

    def texts(self, node: ast.expr) -> set[str]:
        """Raises UnreadableError if that cannot be told."""
        match node:
            case ast.Constant(value=str() as text):
                found = {text}
            case ast.FormattedValue(value=inner, conversion=-1, format_spec=None):
                found = self.texts(inner)
            case ast.JoinedStr(values=parts):
                found = {"".join(choice) for choice in product(*map(self.texts, parts))}
            case ast.BinOp(left=left, op=ast.Add(), right=right):
                found = {one + other for one, other in product(self.texts(left), self.texts(right))}
            case ast.IfExp(body=body, orelse=other):
                found = self.texts(body) | self.texts(other)
            case ast.Subscript(value=table):
                found = self.elements(table)
            case ast.Attribute(value=ast.Name() as name, attr="value"):
                found = self._enum_values(name)
            case ast.Name():
                found = self._each_meaning(node)
            case _:
                raise UnreadableError(f"the template is no literal: {ast.unparse(node)}")
        return found

    def elements(self, node: ast.expr) -> set[str]:
        """As :meth:`texts`, of what is in a tuple, a list or the values of a dict."""
        match node:
            case ast.Tuple(elts=parts) | ast.List(elts=parts) | ast.Dict(values=parts):
                return set().union(*map(self.texts, parts))
            case ast.IfExp(body=body, orelse=other):
                return self.elements(body) | self.elements(other)
            case ast.Name():
                meanings = [(reader, value) for reader, value, _ in self._meanings(node)]
                return set().union(*(reader.elements(value) for reader, value in meanings))
            case _:
                raise UnreadableError(f"no tuple or dict of literals: {ast.unparse(node)}")

    def _each_meaning(self, name: ast.Name) -> set[str]:
        found = [
            reader.elements(value) if is_loop else reader.texts(value)
            for reader, value, is_loop in self._meanings(name)
        ]
        return set().union(*found)

    def _meanings(self, name: ast.Name) -> list[tuple["_Reader", ast.expr, bool]]:
        """The expressions that give `name` its value, and whether it is one element of them."""
        inside = _Reader(self.modules, self.module, self.depth + 1)
        for outer in self.module.around(name):
            if isinstance(outer, ast.FunctionDef) and name.id in _parameters(outer):
                raise UnreadableError(f"the template is the parameter {name.id} of a function")
            if isinstance(outer, ast.FunctionDef | ast.Module | ast.GeneratorExp | ast.ListComp | ast.SetComp):
                found = [(inside, value, is_loop) for value, is_loop in _bindings(outer, name.id)]
                if found:
                    return found
        where = self.module.imports.get(name.id)
        if where is None or where[0] not in self.modules:
            raise UnreadableError(f"{name.id} cannot be found in the source")
        elsewhere = self.modules[where[0]]
        found = [
            (_Reader(self.modules, elsewhere, self.depth + 1), value, is_loop)
            for value, is_loop in _bindings(elsewhere.tree, where[1])
        ]
        if not found:
            raise UnreadableError(f"{name.id} cannot be found in {where[0]}")
        return found

    def _enum_values(self, name: ast.Name) -> set[str]:
        """What ``name.value`` can be, `name` being a parameter that is annotated with an enum."""
        for outer in self.module.around(name):
            if isinstance(outer, ast.FunctionDef) and (annotation := _parameters(outer).get(name.id)) is not None:
                return self._members(ast.unparse(annotation))
        raise UnreadableError(f"it is not known what {name.id}.value can be")

    def _members(self, enum: str) -> set[str]:
        module_name, class_name = self.module.imports.get(enum, (self.module.name, enum))
        module = self.modules.get(module_name)
        classes = [node for node in module.tree.body if isinstance(node, ast.ClassDef)] if module else []
        for one in (node for node in classes if node.name == class_name):
            values = [node.value for node in one.body if isinstance(node, ast.Assign)]
            return set().union(*map(self.texts, values))
        raise UnreadableError(f"the enum {enum} cannot be found")


def _parameters(function: ast.FunctionDef) -> dict[str, ast.expr | None]:
    arguments = function.args
    return {one.arg: one.annotation for one in (*arguments.posonlyargs, *arguments.args, *arguments.kwonlyargs)}


def _bindings(scope: ast.AST, name: str) -> Iterator[tuple[ast.expr, bool]]:
    """The values that are given to `name` in `scope`; True with one that is run through in a loop."""
    nodes = scope.body if isinstance(scope, ast.Module) else list(ast.walk(scope))
    for node in nodes:
        match node:
            case ast.Assign(targets=[ast.Name(id=found)], value=value) if found == name:
                yield value, False
            case ast.AnnAssign(target=ast.Name(id=found), value=ast.expr() as value) if found == name:
                yield value, False
            case ast.For(target=ast.Name(id=found), iter=values) if found == name:
                yield values, True
            case ast.comprehension(target=ast.Name(id=found), iter=values) if found == name:
                yield values, True
