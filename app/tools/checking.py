"""Checks a call before anything is done: which tool is meant, and whether its arguments can be used."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Final, NamedTuple

from app.core.calls import FUNCTIONS
from app.tools.arguments import plain_text, read_arguments
from app.tools.tool import CODE

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from app.tools.tool import Tool, ToolSpec

_SIGNS: Final = re.compile(r"[\W_]+")
_MOST_NAMED: Final = 30


class Checked(NamedTuple):
    """A call that was checked.

    Attributes:
        tool: the one that is meant; None if that is not certain.
        arguments: for it.
        note: what was put right; empty for nothing.
        problem: why the call cannot be made, in words for the model; empty if it can.
    """

    tool: Tool | None
    arguments: str
    note: str = ""
    problem: str = ""


def check(recipient: str, text: str, tools: Mapping[str, Tool]) -> Checked:
    """Check a call of `recipient` with the body `text`.

    Args:
        tools: by their full names.
    """
    name = _name_of(recipient, tools)
    if name is None:
        known = ", ".join(list(tools)[:_MOST_NAMED]) or "none"
        return Checked(None, text, problem=f"There is no tool called {recipient}. The tools are: {known}.")
    tool = tools[name]
    offered = (name, f"{FUNCTIONS}{tool.spec.function().name}")
    note = "" if recipient in offered else f"{recipient} was read as {name}."
    if tool.spec.takes_text:
        return Checked(tool, plain_text(_code_in(text) if recipient.startswith(FUNCTIONS) else text), note)
    read = read_arguments(text)
    if read.value is None:
        problem = f"{read.problem} Call {name} again with one JSON object as its schema says."
        return Checked(tool, text, note, tool.spec.misfit or problem)
    problem = _missing(tool.spec, read.value)
    if problem and tool.spec.misfit:
        problem = tool.spec.misfit
    arguments = json.dumps(read.value, ensure_ascii=False) if read.note else text
    return Checked(tool, arguments, " ".join(filter(None, (note, read.note))), problem)


def _code_in(text: str) -> str:
    """Return the text within JSON arguments, as a model gives it that only knows functions."""
    value = (read_arguments(text).value or {}).get(CODE)
    return value if isinstance(value, str) else text


def _name_of(recipient: str, names: Iterable[str]) -> str | None:
    """Return the name that is meant; None unless exactly one can be."""
    known = list(names)
    if recipient in known:
        return recipient
    for form in (_letters, _last_letters):
        found = [name for name in known if form(name) == form(recipient)]
        if len(found) == 1 and form(recipient):
            return found[0]
    return None


def _letters(name: str) -> str:
    """Return a name without namespace of functions, signs and capital letters."""
    return _SIGNS.sub("", name.removeprefix(FUNCTIONS)).casefold()


def _last_letters(name: str) -> str:
    return _letters(name.rpartition(".")[2])


def _missing(spec: ToolSpec, given: Mapping[str, object]) -> str:
    required = (spec.parameters or {}).get("required")
    names = [name for name in required if isinstance(name, str)] if isinstance(required, list) else []
    missing = [name for name in names if name not in given]
    return f"{spec.name} needs {', '.join(missing)}, which the arguments do not have." if missing else ""
