"""Running a chat template that nobody has vouched for.

A template is a program inside a downloaded file (CVE-2024-34359, CVE-2026-5760). It runs in Jinja's immutable sandbox,
and what the sandbox leaves open is closed here: methods and filters are those that real templates use, every value that
it builds has a bounded size, and the whole has a time limit.

The settings are those of Hugging Face's ``apply_chat_template``: trim_blocks, lstrip_blocks, loop controls, the
``generation`` tag, ``raise_exception``, ``strftime_now`` and a ``tojson`` that escapes nothing for HTML.
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
from app.engine.child.templates.time_limit import TimeIsUpError, run_within

MAX_SOURCE = 1 << 19
"""Characters of the longest template that is run. The longest real ones have about 30,000."""

MAX_BUILT = 1 << 29
"""Characters that a template may build in all, on its way to the prompt."""


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
    """The template called ``raise_exception``."""


class _CodeGenerator(CodeGenerator):
    """Sends ``a ~ b`` through the environment, which bounds it."""

    def visit_Concat(self, node: nodes.Concat, frame: Frame) -> None:
        """Write the code of one ``~``."""
        self.write("environment.joined((")
        for part in node.nodes:
            self.visit(part, frame)
            self.write(", ")
        self.write("))")


class _GenerationTag(Extension):
    """``{% generation %}…{% endgeneration %}`` marks the assistant's words for training; here it does nothing."""

    tags = {"generation"}  # noqa: RUF012 (declared so in Jinja)

    def parse(self, parser: Parser) -> list[nodes.Node]:
        """Leave what stands between the tags."""
        next(parser.stream)
        return parser.parse_statements(("name:endgeneration",), drop_needle=True)


class _Environment(ImmutableSandboxedEnvironment):
    """The sandbox; one for each rendering, since it counts what is built."""

    code_generator_class = _CodeGenerator
    intercepted_binops = frozenset(("+", "*", "**", "%"))

    def __init__(self, day: str) -> None:
        super().__init__(
            trim_blocks=True,
            lstrip_blocks=True,
            extensions=[LoopControls, _GenerationTag],
            optimized=False,  # nothing is computed while the template is compiled
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
        """The texts of `parts`, one after another."""
        texts = [self._text(part) for part in parts]
        return self._count("".join(texts) if sum(map(len, texts)) <= MAX_TEXT else None)

    def is_safe_attribute(self, obj: Any, attr: str, value: Any) -> bool:
        """Also ``append`` and ``pop``, with which Kimi K2's templates remember calls: lists are made anew for each
        rendering.
        """
        return (isinstance(obj, list) and attr in ("append", "pop")) or super().is_safe_attribute(obj, attr, value)

    def call_binop(self, context: Any, operator: str, left: Any, right: Any) -> Any:
        """Compute ``+ * ** %``, whose results may be far larger than what goes in."""
        demand_small_result(operator, left, right)
        result = super().call_binop(context, operator, left, right)
        return self._count(result) if isinstance(result, str) else result

    def call(__self, __context: Any, __obj: Any, *args: Any, **kwargs: Any) -> Any:  # noqa: N805 (as in Jinja)
        """Call a method or function if it is one that templates may call."""
        owner = getattr(__obj, "__self__", None)
        if isinstance(owner, _VALUES):
            args = __self._demand_known_method(owner, __obj.__name__, args, kwargs)
        return super().call(__context, __obj, *args, **kwargs)

    def unsafe_undefined(self, obj: Any, attribute: str) -> Undefined:
        """Refuse at once; Jinja would print nothing in its place."""
        raise SecurityError(f"{attribute} of {type(obj).__name__} may not be looked at")

    def wrap_str_format(self, value: Any) -> Callable[..., str] | None:
        """Jinja's own safe ``str.format``, without wide fields and big values."""
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
        """The arguments to call a method of a plain value with, if it may be called with them."""
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
            "safe": self._text,  # nothing is escaped here
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
        # In Python and piece by piece: json.dumps would run in C, where no time limit reaches.
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


# Cheap looks at the words themselves: to parse an untrusted template takes a time limit, which run_template has.
_TOOLS = re.compile(r"\b(?:tools|xml_tools|functions)\b")
_CALLS = re.compile(r"\b(?:tools|tool_calls?|tool)\b")


def uses_tools(source: str) -> bool:
    """Whether a template looks at the tools at all."""
    return _TOOLS.search(source) is not None


def uses_calls(source: str) -> bool:
    """Whether a template knows calls of tools, or their results."""
    return _CALLS.search(source) is not None


def escaped_json(text: str) -> str:
    """What ``tojson(ensure_ascii=True)`` makes of a text."""
    return escaped(json.dumps(text, ensure_ascii=False))


def escaped(text: str) -> str:
    """`text`, which is JSON, with everything that is not ASCII escaped."""
    return _ASTRAL_AND_OTHER.sub(_escaped, text)


def run_template(source: str, variables: Mapping[str, object], *, day: str, seconds: float) -> str:
    """The text that a template makes of `variables`.

    Args:
        source: the template, untrusted.
        variables: plain values: texts, numbers, lists and dicts.
        day: what ``strftime_now`` says, ``YYYY-MM-DD``.
        seconds: the time limit, compiling included.

    Raises:
        RefusedByTemplateError: the template called ``raise_exception``.
        TemplateError: every other way in which it may fail.
    """
    if len(source) > MAX_SOURCE:
        raise TemplateError(TemplateFault.TOO_BIG)
    try:
        return run_within(seconds, lambda: _run(source, variables, day))
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
    except Exception as error:  # foreign code: it may raise whatever Python can raise
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
    """One template is run for each form of a conversation that it might take, and again in each turn.

    The code names what it needs of an environment and holds none, so it is the same on every day.
    """
    return _Environment(_ANY_DAY).compile(source)


def _raise_exception(message: object = "") -> None:
    raise RefusedByTemplateError(message)


def _clock(day: str) -> Callable[[str], str]:
    """The ``strftime_now`` of a chat that began on `day`, at noon."""

    def strftime_now(layout: str) -> str:
        if not _DATE_FORMAT.fullmatch(layout):
            raise SecurityError("a date may not be written in this form")
        return datetime.combine(date.fromisoformat(day), time(12)).strftime(layout)

    return strftime_now


def _as_json(value: object) -> object:
    """What a template may have made that is no JSON: ``map`` and the like give what can be gone through once."""
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


# Private-use characters stand for others while a template runs (see template_tokens.py) and must survive.
_ASTRAL_AND_OTHER = re.compile("[^\x00-\x7f\U000f0000-\U000ffffd]")


def _escaped(match: re.Match[str]) -> str:
    return json.dumps(match[0])[1:-1]
