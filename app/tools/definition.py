"""Functions that the user defines: a name, a description, a JSON schema, and the command that answers a call.

As a file they are JSON::

    {
      "name": "get_weather",
      "description": "Get the current weather of a city.",
      "parameters": {"type": "object", "properties": {"city": {"type": "string"}}, "required": ["city"]},
      "command": ["python3", "weather.py"],
      "timeout": 20,
      "reads_private": false,
      "sends_out": true
    }

``parameters``, ``timeout`` (in seconds), ``reads_private`` and ``sends_out`` can be left out.
"""

from __future__ import annotations

import os
import re
import shlex
import shutil
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Final

import msgspec

from app.core.calls import FUNCTIONS
from app.core.decoding import decode_text
from app.core.sentences import phrase
from app.core.user_files import CHECK_PATH, in_line, why_unread
from app.tools.errors import DefinitionError
from app.tools.results import READ_RESULT
from app.tools.tool import SECONDS, ToolSpec

MOST_SECONDS: Final = 600.0
_NAME: Final = re.compile(r"[A-Za-z_][A-Za-z0-9_-]{0,63}")
_MOST_BYTES: Final = 1_000_000
_PLAIN: Final = re.compile(r"[\w@%+=:,./-]+", re.ASCII)
_SPECIAL: Final = re.compile(r'["\\$`]')


class Definition(msgspec.Struct, frozen=True, omit_defaults=True):
    """A function that a command answers.

    Attributes:
        name: without the namespace ``functions.``.
        parameters: a JSON schema of type object; None for a function without parameters.
        command: the program and its arguments. It gets the arguments of a call as JSON on its standard input, and what
            it prints is the result. An exit code other than 0 makes that an error.
        timeout: seconds after which it is ended.
        reads_private, sends_out: see :class:`ToolSpec`.
    """

    name: str
    command: tuple[str, ...]
    description: str = ""
    parameters: dict[str, object] | None = None
    timeout: float = SECONDS
    reads_private: bool = False
    sends_out: bool = False

    def spec(self) -> ToolSpec:
        """Return what is known about it as a tool."""
        return ToolSpec(
            f"{FUNCTIONS}{self.name}",
            self.description,
            self.parameters,
            runner=msgspec.json.encode(self.command).decode(),
            reads_private=self.reads_private,
            sends_out=self.sends_out,
            seconds=self.timeout,
        )


def checked(definition: Definition) -> Definition:
    """Return the definition if it can be used. Raises DefinitionError."""
    name = definition.name
    if not _NAME.fullmatch(name) or name == READ_RESULT:
        why = phrase("A name has up to 64 letters, digits, _ and -, begins with a letter, and is not read_result.")
        raise DefinitionError(name or "?", why)
    if not definition.command or not definition.command[0].strip():
        raise DefinitionError(name, phrase("It has no command."))
    if any("\0" in part for part in definition.command):
        raise DefinitionError(name, phrase("Its command contains a NUL character."))
    if not 0 < definition.timeout <= MOST_SECONDS:
        raise DefinitionError(name, phrase("Its timeout must be between 0 and {most} seconds.", most=int(MOST_SECONDS)))
    if definition.parameters is not None and definition.parameters.get("type", "object") != "object":
        raise DefinitionError(name, phrase("Its parameters are not a JSON schema of type object."))
    return definition


def from_json(content: bytes | str, name: str) -> Definition:
    """Return the function that JSON describes.

    Args:
        name: where it comes from, for errors.

    Raises:
        DefinitionError: it describes none.
    """
    try:
        return checked(msgspec.json.decode(content, type=Definition))
    except msgspec.DecodeError as error:
        text = content if isinstance(content, str) else content.decode(errors="replace")
        raise DefinitionError(name, phrase("{reason}.", reason=in_line(str(error), text))) from error


def read_file(path: Path) -> Definition:
    """Return the function that a file describes.

    Raises:
        DefinitionError: the file cannot be read, or describes none.
        NotTextError: it is not text.
    """
    try:
        with path.open("rb") as file:
            content = file.read(_MOST_BYTES + 1)
    except OSError as error:
        raise DefinitionError(str(path), why_unread(error), CHECK_PATH) from error
    if len(content) > _MOST_BYTES:
        raise DefinitionError(path.name, phrase("The file is larger than a megabyte."))
    return from_json(decode_text(content, phrase("{name}", name=path.name)), path.name)


def command_from(line: str, *, for_windows: bool = sys.platform == "win32") -> tuple[str, ...]:
    """Return a command that is written in one line; quotation marks keep a part with spaces together.

    Raises:
        ValueError: a quotation mark is missing.
    """
    if not for_windows:
        return tuple(shlex.split(line))
    return tuple(part.strip('"') for part in shlex.split(line, posix=False))


def is_found(command: Sequence[str], folder: Path | None = None) -> bool:
    """Return whether the program of a command is there.

    Args:
        folder: where the command runs; the home folder if None.
    """
    program = command[0]
    has_folder = any(sign and sign in program for sign in (os.sep, os.altsep))
    return shutil.which(str((folder or Path.home()) / program) if has_folder else program) is not None


def command_line(command: Sequence[str], *, for_windows: bool = sys.platform == "win32") -> str:
    """Return a command as one line, which :func:`command_from` reads again."""
    if not for_windows:
        return " ".join(part if _PLAIN.fullmatch(part) else _quoted(part) for part in command)
    return " ".join(f'"{part}"' if not part or any(map(str.isspace, part)) else part for part in command)


def _quoted(part: str) -> str:
    """Quote as a person would: with double quotation marks, unless these need more signs."""
    return shlex.quote(part) if _SPECIAL.search(part) else f'"{part}"'
