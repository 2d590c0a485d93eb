"""Size limits for the values that a template builds, checked before a value is built: afterwards is too late."""

import re
from collections.abc import Callable, Iterable
from functools import wraps
from typing import Any

from jinja2.exceptions import SecurityError

MAX_TEXT = 1 << 24
"""Characters of the longest text that a template may build; a context of 131,072 tokens has about 600,000."""

MAX_ITEMS = 1 << 19
"""Items of the largest list that a template may build, including all nested lists."""

MAX_WIDTH = 200
"""Columns of the widest field or indentation."""

_MAX_BITS = 256
_WIDE_OR_NESTED = re.compile(r"\d{4}|\*|\{[^{}]*\{")


class TooBigError(Exception):
    """Raised before a value would become too large."""


def bounded(function: Callable[..., Any]) -> Callable[..., Any]:
    """Wrap `function` to bound its arguments: lists that contain each other can grow without building text."""

    @wraps(function)  # also copies Jinja's pass_context mark
    def bounded(*args: Any, **kwargs: Any) -> Any:
        demand_small([value for value in (*args, *kwargs.values()) if isinstance(value, list | tuple | dict)])
        return function(*args, **kwargs)

    return bounded


def demand_small(value: Any) -> Any:
    """Return `value` if it holds at most `MAX_ITEMS` items, counting shared ones as often as they would be written."""
    if not isinstance(value, list | tuple | dict):
        return value
    waiting, left = [value], MAX_ITEMS
    while waiting:
        current = waiting.pop()
        items = [*current, *current.values()] if isinstance(current, dict) else current
        left -= len(items)
        if left < 0:
            raise TooBigError
        waiting += [item for item in items if isinstance(item, list | tuple | dict)]
    return value


def demand_small_result(operator: str, left: Any, right: Any) -> None:
    """Raise :class:`TooBigError` if the result of ``left operator right`` would be too large."""
    if operator == "**" and not (_bits(left) * max(_bits(right), abs(right)) <= _MAX_BITS):
        raise TooBigError
    if operator == "%" and isinstance(left, str):
        demand_small_fields(left, "%", right if isinstance(right, tuple) else (right,))
    if operator == "*":
        demand_small_product(left, right)
    if operator == "+" and _length(left) + _length(right) > (MAX_TEXT if isinstance(left, str) else MAX_ITEMS):
        raise TooBigError


def demand_small_fields(layout: str, mark: str, values: Iterable[Any]) -> None:
    """Refuse a format string `layout` with wide fields, or with too many (each starts with `mark`) for these values."""
    if _WIDE_OR_NESTED.search(layout):
        raise SecurityError("a text of this width may not be made")
    longest = 0
    for value in values:
        demand_small(value)
        items = value.values() if isinstance(value, dict) else [value]
        longest = max([longest, *(len(item) for item in items if isinstance(item, str))])
    if len(layout) + layout.count(mark) * longest > MAX_TEXT:
        raise TooBigError


def demand_small_product(left: Any, right: Any) -> None:
    """The check of :func:`demand_small_result` for ``*``."""
    for sequence, times in ((left, right), (right, left)):
        if isinstance(sequence, str | list | tuple) and isinstance(times, int):
            limit = MAX_TEXT if isinstance(sequence, str) else MAX_ITEMS
            if len(sequence) * times > limit:
                raise TooBigError
    if _bits(left) + _bits(right) > _MAX_BITS:
        raise TooBigError


def _bits(value: Any) -> int:
    return value.bit_length() if isinstance(value, int) else 0


def _length(value: Any) -> int:
    return len(value) if isinstance(value, str | list | tuple) else 0


def is_width(values: tuple[Any, ...]) -> bool:
    """Whether all of `values` are widths within the limit."""
    return all(isinstance(value, int) and value <= MAX_WIDTH for value in values)


def joined_size(separator: str, items: Iterable[Any]) -> int:
    """Return how many characters `items` have when joined, counting only strings."""
    return sum(len(separator) + (len(item) if isinstance(item, str) else 0) for item in items)
