"""What is wrong with a function as it is written, field by field, in words."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

import msgspec

from app.core.errors import DescantError
from app.tools.definition import Definition, checked, command_from, is_found
from app.ui.words import say, tr

if TYPE_CHECKING:
    from collections.abc import Callable, Container


class Part(StrEnum):
    """A field in which something can be wrong."""

    NAME = "name"
    COMMAND = "command"
    PARAMETERS = "parameters"


class Texts(NamedTuple):
    """What is written in the fields."""

    name: str = ""
    command: str = ""
    parameters: str = ""


def command_of(texts: Texts) -> tuple[str, ...] | str:
    """Return the command, or what is wrong with it."""
    try:
        return command_from(texts.command)
    except ValueError:
        return tr("A quotation mark is missing in the command.")


def parameters_of(texts: Texts) -> dict[str, object] | str | None:
    """Return the JSON schema, or what is wrong with it; None if nothing is written."""
    text = texts.parameters.strip()
    try:
        return msgspec.json.decode(text, type=dict[str, object]) if text else None
    except msgspec.DecodeError as error:
        return tr("The parameters are not a JSON object: {reason}", reason=str(error))


def faults_in(texts: Texts, taken: Container[str], *, is_new: bool) -> dict[Part, str]:
    """Return why a function cannot be used as it is written.

    Args:
        taken: the names of the others.
        is_new: it was never saved; then a field that is empty is not yet a fault.
    """
    name, command, parameters = texts.name.strip(), command_of(texts), parameters_of(texts)
    found: dict[Part, str] = {}
    if name in taken:
        found[Part.NAME] = tr("There is another function called {name}.", name=name)
    elif name or not is_new:
        _note(found, Part.NAME, lambda: Definition(name, ("?",)))
    if isinstance(command, str):
        found[Part.COMMAND] = command
    elif command or not is_new:
        _note(found, Part.COMMAND, lambda: Definition("a", command))
    if isinstance(parameters, str):
        found[Part.PARAMETERS] = parameters
    else:
        _note(found, Part.PARAMETERS, lambda: Definition("a", ("?",), parameters=parameters))
    return found


def warnings_about(texts: Texts) -> dict[Part, str]:
    """Return what a function would fail by now, though it can be saved: its command may be installed later."""
    command = command_of(texts)
    if isinstance(command, str) or not command or is_found(command):
        return {}
    return {Part.COMMAND: tr("Its command {detail} was not found.", detail=command[0])}


def _note(found: dict[Part, str], part: Part, make: Callable[[], Definition]) -> None:
    try:
        checked(make())
    except DescantError as error:
        found[part] = say(error.explanation.why or error.explanation.what)
