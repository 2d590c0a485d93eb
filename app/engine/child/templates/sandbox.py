"""Runs an untrusted chat template.

A template is a program inside a downloaded file (CVE-2024-34359, CVE-2026-5760). It runs in Jinja's immutable sandbox,
and this module closes what the sandbox leaves open: only methods and filters that real templates use are allowed, every
value that a template builds has a size limit, and rendering has a time limit.

The settings are those of Hugging Face's ``apply_chat_template``: trim_blocks, lstrip_blocks, loop controls, the
``generation`` tag, ``raise_exception``, ``strftime_now``, and a ``tojson`` that does not escape HTML.
"""

import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date, datetime, time
from functools import lru_cache, wraps
from types import CodeType
from typing import Any

from jinja2 import Undefined, nodes
from jinja2.compiler import CodeGenerator, Frame
from jinja2.exceptions import SecurityError, TemplateSyntaxError
from jinja2.ext import Extension
from jinja2.ext import loopcontrols as LoopControls  # noqa: N812 (Jinja's name for the class)
from jinja2.parser import Parser
from jinja2.sandbox import ImmutableSandboxedEnvironment

from app.engine.child.templates.bounds import (
    MAX_ITEMS,
    MAX_TEXT,
    MAX_WIDTH,
    TooBigError,
    bounded,
    demand_small,
    demand_small_fields,
    demand_small_result,
    is_width,
    joined_size,
)
from app.engine.child.templates.errors import TemplateError, TemplateFault
from app.engine.child.templates.time_limit import TimeBudget, TimeIsUpError, run_within

MAX_SOURCE = 1 << 19
"""Characters of the longest template that is run. The longest real ones have about 30,000."""

MAX_BUILT = 1 << 29
"""Total characters that a template may build on the way to the prompt."""


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_VALUES = (str, bytes, int, float, complex, list, tuple, dict, set, frozenset)

_METHODS: Mapping[type, frozenset[str]] = {
    str: _words(
        "capitalize casefold center count endswith find index isalnum isalpha isascii isdecimal isdigit "
        "isidentifier islower isnumeric isprintable isspace istitle isupper join ljust lower lstrip partition "
        "removeprefix removesuffix replace rfind rindex rjust rpartition rsplit rstrip split splitlines startswith "
        "strip swapcase title upper zfill"
    ),
    dict: _words("copy get items keys values"),
    list: _words("append copy count index pop"),
    tuple: _words("count index"),
}

_FILTERS = _words(
    "abs attr capitalize count d default dictsort first float groupby int "
    "items last length list lower map max min reject rejectattr reverse select selectattr "
    "sort sum title trim truncate unique upper wordcount"
)

_ANY_DAY = "2000-01-01"

_DATE_FORMAT = re.compile(r"(?:[^%\d]|%[-#]?[a-zA-Z%])*")


class RefusedByTemplateError(Exception):
    """Raised when the template calls ``raise_exception``."""


class _CodeGenerator(CodeGenerator):
    """Compiles ``a ~ b`` to a call of the environment, which limits the size of the result."""

    def visit_Concat(self, node: nodes.Concat, frame: Frame) -> None:
        """Generate the code for one ``~`` expression."""
        self.write("environment.joined((")
        for part in node.nodes:
            self.visit(part, frame)
            self.write(", ")
        self.write("))")


class _GenerationTag(Extension):
    """``{% generation %}…{% endgeneration %}``, which marks the assistant's text for training; ignored here."""

    tags = {"generation"}  # noqa: RUF012 (as Jinja declares it)

    def parse(self, parser: Parser) -> list[nodes.Node]:
        """Keep the content between the tags."""
        next(parser.stream)
        return parser.parse_statements(("name:endgeneration",), drop_needle=True)


class _Environment(ImmutableSandboxedEnvironment):
    """The sandbox; a new one for each rendering, because it counts what is built."""

    code_generator_class = _CodeGenerator
    intercepted_binops = frozenset(("+", "*", "**", "%"))

    def __init__(self, day: str) -> None:
        super().__init__(
            trim_blocks=True,
            lstrip_blocks=True,
            extensions=[LoopControls, _GenerationTag],
            optimized=False,  # no constant folding at compile time
            cache_size=0,
            finalize=demand_small,
        )
        self.concat = self.joined  # type: ignore[method-assign]
        self._built = 0
        own = self._own_filters()
        self.filters = {name: bounded(self.filters[name]) for name in _FILTERS} | own
        self.globals.pop("lipsum", None)
        self.globals.update(raise_exception=_raise_exception, strftime_now=_clock(day))

    def joined(self, parts: Iterable[object]) -> str:
        """Join the texts of `parts`, within the size limit."""
        texts = [self._text(part) for part in parts]
        return self._count("".join(texts) if sum(map(len, texts)) <= MAX_TEXT else None)

    def is_safe_attribute(self, obj: Any, attr: str, value: Any) -> bool:
        """Also allow ``append`` and ``pop``.

        Kimi K2's templates use them to remember calls. This is safe because lists are created anew for each rendering.
        """
        return (isinstance(obj, list) and attr in ("append", "pop")) or super().is_safe_attribute(obj, attr, value)

    def call_binop(self, context: Any, operator: str, left: Any, right: Any) -> Any:
        """Compute ``+ * ** %``, whose results can be far larger than their operands."""
        demand_small_result(operator, left, right)
        result = super().call_binop(context, operator, left, right)
        return self._count(result) if isinstance(result, str) else result

    def call(__self, __context: Any, __obj: Any, *args: Any, **kwargs: Any) -> Any:  # noqa: N805 (as in Jinja)
        """Call a method or function if templates may call it."""
        owner = getattr(__obj, "__self__", None)
        if isinstance(owner, _VALUES):
            args = __self._demand_known_method(owner, __obj.__name__, args, kwargs)
        return super().call(__context, __obj, *args, **kwargs)

    def unsafe_undefined(self, obj: Any, attribute: str) -> Undefined:
        """Raise at once; Jinja would print an empty text instead."""
        raise SecurityError(f"{attribute} of {type(obj).__name__} may not be looked at")

    def wrap_str_format(self, value: Any) -> Callable[..., str] | None:
        """Return Jinja's safe ``str.format``, without wide fields and large values."""
        safe_format: Callable[..., Any] | None = super().wrap_str_format(value)
        if safe_format is None:
            return None
        if value.__name__ != "format":
            raise SecurityError(f"str.{value.__name__} may not be called")

        def small_format(*args: Any, **kwargs: Any) -> str:
            demand_small_fields(value.__self__, "{", (*args, *kwargs.values()))
            return self._count(safe_format(*args, **kwargs))

        return small_format

    def _demand_known_method(
        self, owner: object, name: str, args: tuple[Any, ...], kwargs: dict[str, Any]
    ) -> tuple[Any, ...]:
        """Return the arguments for a method call on a plain value; raise if the call is not allowed."""
        allowed = next((names for kind, names in _METHODS.items() if isinstance(owner, kind)), frozenset())
        if name not in allowed:
            raise SecurityError(f"{type(owner).__name__}.{name} may not be called")
        demand_small((*args, *kwargs.values()))
        if name == "append" and len(owner) >= MAX_ITEMS:  # type: ignore[arg-type]
            raise TooBigError
        return self._demand_small_text(owner, name, args) if isinstance(owner, str) else args

    def _demand_small_text(self, owner: str, name: str, args: tuple[Any, ...]) -> tuple[Any, ...]:
        if name in ("center", "ljust", "rjust", "zfill") and not is_width(args[:1]):
            raise SecurityError("a text of this width may not be made")
        if name == "replace" and len(args) >= 2:
            self._demand_small_replacement(owner, str(args[0]), str(args[1]))
        if name == "join" and args:
            args = (list(args[0]),)
            if joined_size(owner, args[0]) > MAX_TEXT:
                raise TooBigError
        return args

    def _own_filters(self) -> dict[str, Callable[..., Any]]:
        own: dict[str, Callable[..., Any]] = {
            "format": _format,
            "from_json": json.loads,
            "indent": _indent(self.filters["indent"]),
            "join": self._join(self.filters["join"]),
            "replace": self._replace,
            "round": _round(self.filters["round"]),
            "safe": self._text,  # autoescaping is off
            "string": self._text,
            "tojson": self._to_json,
        }
        return {name: bounded(function) for name, function in own.items()}

    def _join(self, join: Callable[..., Any]) -> Callable[..., Any]:
        @wraps(join)
        def bounded(context: Any, value: Iterable[Any], d: str = "", attribute: Any = None) -> Any:
            items = list(value)
            if joined_size(str(d), items) > MAX_TEXT:
                raise TooBigError
            return self._count(join(context, items, d, attribute))

        return bounded

    def _replace(self, text: object, old: object, new: object, count: int = -1) -> str:
        text, old, new = str(text), str(old), str(new)
        self._demand_small_replacement(text, old, new)
        return self._count(text.replace(old, new, -1 if count is None else count))

    def _demand_small_replacement(self, text: str, old: str, new: str) -> None:
        places = text.count(old) if old else len(text) + 1
        if len(text) + places * len(new) > MAX_TEXT:
            raise TooBigError

    def _to_json(
        self,
        value: object,
        ensure_ascii: bool = False,
        indent: int | str | None = None,
        separators: tuple[str, str] | None = None,
        sort_keys: bool = False,
    ) -> str:
        # Pure Python, piece by piece: json.dumps would run in C, which the time limit cannot interrupt.
        if isinstance(indent, int) and not is_width((indent,)):
            raise SecurityError("an indentation of this width may not be made")
        encoder = json.JSONEncoder(
            ensure_ascii=False, indent=indent, separators=separators, sort_keys=sort_keys, default=_as_json
        )
        text = self.joined(encoder.iterencode(value))
        return escaped(text) if ensure_ascii else text

    def _text(self, value: object) -> str:
        demand_small(value)
        return value if isinstance(value, str) else str(value)

    def _count(self, text: str | None) -> str:
        self._built += len(text or "")
        if text is None or len(text) > MAX_TEXT or self._built > MAX_BUILT:
            raise TooBigError
        return text


# Cheap text searches: parsing an untrusted template needs a time limit, which only run_template has.
_TOOLS = re.compile(r"\b(?:tools|xml_tools|functions)\b")
_CALLS = re.compile(r"\b(?:tools|tool_calls?|tool)\b")


def uses_tools(source: str) -> bool:
    """Whether a template refers to tools at all."""
    return _TOOLS.search(source) is not None


def uses_calls(source: str) -> bool:
    """Whether a template supports tool calls or their results."""
    return _CALLS.search(source) is not None


def escaped_json(text: str) -> str:
    """Return `text` as ``tojson(ensure_ascii=True)`` writes it."""
    return escaped(json.dumps(text, ensure_ascii=False))


def escaped(text: str) -> str:
    """Escape all non-ASCII characters in `text`, which is JSON."""
    return _ASTRAL_AND_OTHER.sub(_escaped, text)


def run_template(source: str, variables: Mapping[str, object], *, day: str, budget: TimeBudget) -> str:
    """Render a template with `variables`.

    Args:
        source: the template, untrusted.
        variables: plain values: strings, numbers, lists and dicts.
        day: the day that ``strftime_now`` uses, ``YYYY-MM-DD``.
        budget: the time limit, including compilation.

    Raises:
        RefusedByTemplateError: the template called ``raise_exception``.
        TemplateError: the template failed in any other way.
    """
    if len(source) > MAX_SOURCE:
        raise TemplateError(TemplateFault.TOO_BIG)
    try:
        return run_within(budget, lambda: _run(source, variables, day))
    except TimeIsUpError:
        raise TemplateError(TemplateFault.TOO_SLOW) from None
    except RefusedByTemplateError:
        raise
    except TemplateSyntaxError as error:
        raise TemplateError(TemplateFault.SYNTAX, error.message) from error
    except SecurityError as error:
        raise TemplateError(TemplateFault.UNSAFE, error) from error
    except (TooBigError, MemoryError) as error:
        raise TemplateError(TemplateFault.TOO_BIG) from error
    except Exception as error:  # untrusted code may raise anything
        raise TemplateError(TemplateFault.FAILED, error) from error


def _run(source: str, variables: Mapping[str, object], day: str) -> str:
    environment = _Environment(day)
    template = environment.template_class.from_code(environment, _compiled(source), environment.make_globals(None))
    pieces: list[str] = []
    size = 0
    for piece in template.generate(**variables):
        size += len(piece)
        if size > MAX_TEXT:
            raise TooBigError
        pieces.append(piece)
    return "".join(pieces)


@lru_cache(maxsize=4)
def _compiled(source: str) -> CodeType:
    """Compile a template, cached: it is run for each form of a conversation, and again in each turn.

    The code refers to its environment only by name, so it does not depend on the day.
    """
    return _Environment(_ANY_DAY).compile(source)


def _raise_exception(message: object = "") -> None:
    raise RefusedByTemplateError(message)


def _clock(day: str) -> Callable[[str], str]:
    """Return the ``strftime_now`` of a chat that started on `day`, at noon."""

    def strftime_now(layout: str) -> str:
        if not _DATE_FORMAT.fullmatch(layout):
            raise SecurityError("a date may not be written in this form")
        return datetime.combine(date.fromisoformat(day), time(12)).strftime(layout)

    return strftime_now


def _as_json(value: object) -> object:
    """Convert values that templates can create but JSON lacks, such as the generator of a ``map`` filter."""
    if isinstance(value, Undefined):
        return None
    if isinstance(value, Iterator):
        return demand_small(list(value))
    raise TypeError(f"{type(value).__name__} is no JSON")


def _format(text: object, *args: Any, **kwargs: Any) -> str:
    demand_small_fields(str(text), "%", (*args, *kwargs.values()))
    return str(text) % (kwargs or args)


def _indent(indent: Callable[..., Any]) -> Callable[..., Any]:
    @wraps(indent)
    def bounded(text: str, width: int | str = 4, *args: Any, **kwargs: Any) -> Any:
        if len(width) > MAX_WIDTH if isinstance(width, str) else not is_width((width,)):
            raise SecurityError("an indentation of this width may not be made")
        if len(text) + text.count("\n") * MAX_WIDTH > 4 * MAX_TEXT:
            raise TooBigError
        return indent(text, width, *args, **kwargs)

    return bounded


def _round(function: Callable[..., Any]) -> Callable[..., Any]:
    @wraps(function)
    def bounded(value: float, precision: int = 0, *args: Any, **kwargs: Any) -> Any:
        if abs(precision) > 30:
            raise TooBigError
        return function(value, precision, *args, **kwargs)

    return bounded


# Private-use characters replace guard characters while a template runs (see tokens.py) and must be kept.
_ASTRAL_AND_OTHER = re.compile("[^\x00-\x7f\U000f0000-\U000ffffd]")


def _escaped(match: re.Match[str]) -> str:
    return json.dumps(match[0])[1:-1]
