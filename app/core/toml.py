"""Change single values in TOML text. For reading, use :mod:`tomllib`; tomlkit is slow to import."""

import logging
import tomllib
from collections.abc import MutableMapping
from typing import Any

import tomlkit
from tomlkit.container import Container, OutOfOrderTableProxy
from tomlkit.exceptions import TOMLKitError
from tomlkit.items import Comment, Table, Trivia

_log = logging.getLogger(__name__)

Document = dict[str, Any]
"""A file as :mod:`tomllib` reads it."""


def update_toml(text: str, document: Document) -> str:
    """Return `text` changed to hold the values of `document`, with the user's comments, order and blank lines.

    A table that is not in `document` leaves an empty heading if comments follow it.

    Args:
        text: TOML that :mod:`tomllib` can read.
        document: the new values; its text has no surrogates.
    """
    unix = text.replace("\r\n", "\n")
    try:
        tree = tomlkit.parse(unix)
        _update(tree, tomllib.loads(unix), document)
        changed = tree.as_string()
        if not _is_same(tomllib.loads(changed), document):
            raise ValueError("the new text says something else")
    except (TOMLKitError, ValueError) as error:
        # tomlkit reads lists up to 100 levels deep, and has had bugs with rare forms of tables.
        _log.warning("A TOML file loses its comments: %s", error)
        changed = tomlkit.dumps(document)
    return changed.replace("\n", "\r\n") if "\r\n" in text else changed


def _update(table: MutableMapping[str, Any], before: Document, after: Document) -> None:
    """Change a tomlkit table from the values `before` to the values `after`."""
    for key in before.keys() - after.keys():
        _remove(table, key)
    for key, value in after.items():
        old = before.get(key)
        if isinstance(old, dict) and isinstance(value, dict):
            _update(table[key], old, value)
        elif key not in before:
            _add(table, key, value)
        elif not _is_same(old, value):
            table[key] = value


def _add(table: MutableMapping[str, Any], key: str, value: object) -> None:
    """Add a value after the last one: comments at the end of a table are mostly about the next table."""
    body = table.value.body if isinstance(table, Table) and not isinstance(value, dict) else []
    end = []
    while body and body[-1][0] is None:
        end.append(body.pop())
    table[key] = value
    body.extend(reversed(end))


def _remove(table: MutableMapping[str, Any], key: str) -> None:
    """Remove a value but keep its comments. One beside the value gets a line of its own."""
    container = table.value if isinstance(table, Table) else table
    if not isinstance(container, Container) or isinstance(item := container.item(key), OutOfOrderTableProxy):
        del table[key]  # it shares a line with other values, or is spread over the file
        return
    if isinstance(item, Table):
        for name in list(item):
            _remove(item, name)
        if item.trivia.comment or "#" in item.as_string():
            return
    place = next(index for index, (name, _) in enumerate(container.body) if name is not None and name.key == key)
    del table[key]
    if comment := item.trivia.comment:
        container.body[place] = (None, Comment(Trivia(item.trivia.indent, "", comment, item.trivia.trail)))


def _is_same(one: object, other: object) -> bool:
    """Compare as TOML: nan equals itself; 1, 1.0 and true differ; an empty table equals a missing one."""
    if isinstance(one, dict) and isinstance(other, dict):
        empty: Document = {}
        return all(_is_same(one.get(key, empty), other.get(key, empty)) for key in one.keys() | other.keys())
    if isinstance(one, list) and isinstance(other, list):
        return len(one) == len(other) and all(map(_is_same, one, other))
    return repr(one) == repr(other)
