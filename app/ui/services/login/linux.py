"""Linux: a file in the desktop's autostart folder.

See https://specifications.freedesktop.org/autostart-spec/ and
https://specifications.freedesktop.org/desktop-entry-spec/ for the file. A tool of the desktop may have turned the entry
off, by one more line in it.
"""

import os
import re
from pathlib import Path

from app.core.paths import user_home
from app.core.sentences import phrase
from app.core.text import visible_line
from app.ui.services.login.entry import Command, not_written
from app.ui.services.login.file_entry import FileEntry

_NAME = "app.descant.Descant.desktop"
_OURS = b"X-Descant-StartAtLogin=true"
_OFF = re.compile(rb"^(Hidden *= *true|X-GNOME-Autostart-enabled *= *false) *$", re.MULTILINE)
_PROGRAM = re.compile(rb"^(Try)?Exec=.*\n?", re.MULTILINE)


class AutostartFile(FileEntry):
    """``app.descant.Descant.desktop`` in the autostart folder."""

    def __init__(self, folder: Path | None = None) -> None:
        super().__init__((folder or autostart_folder()) / _NAME)

    def _content(self, command: Command) -> bytes:
        head = b"[Desktop Entry]\nType=Application\nName=Descant\nIcon=descant\nTerminal=false\nStartupNotify=false\n"
        return head + _OURS + b"\n" + _program_lines(command)

    def _mended(self, content: bytes, command: Command) -> bytes:
        wanted = _program_lines(command)
        if b"".join(line[0] for line in _PROGRAM.finditer(content)) == wanted:
            return content
        rest = _PROGRAM.sub(b"", content)
        return rest.replace(_OURS + b"\n", _OURS + b"\n" + wanted, 1)

    def _is_ours(self, content: bytes) -> bool:
        return _OURS + b"\n" in content

    def _is_used(self, content: bytes) -> bool:
        return _OFF.search(content) is None


def autostart_folder() -> Path:
    """Return the user's autostart folder; a relative XDG_CONFIG_HOME is ignored, as its specification demands."""
    config = Path(os.environ.get("XDG_CONFIG_HOME", ""))
    return (config if config.is_absolute() else user_home() / ".config") / "autostart"


def _program_lines(command: Command) -> bytes:
    """Return the lines that name the program; without the program, the desktop ignores the file.

    The specification forbids ``=`` in the program. GLib does not find one with ``%``, which it looks for doubled, and
    systemd none with a backslash.
    """
    program = command[0]
    if any(sign in program for sign in "=%\\\n\r") or not _is_text(program):
        raise not_written(
            phrase("The desktop cannot start a program with the path {path}.", path=visible_line(program)),
            phrase("Move Descant to another folder, then turn this on again."),
        )
    line = " ".join(_quoted(argument) for argument in command)
    return f"Exec={_escaped(line)}\nTryExec={_escaped(program)}\n".encode()


def _quoted(argument: str) -> str:
    return '"' + re.sub(r'(["`$\\])', r"\\\1", argument) + '"'


def _escaped(value: str) -> str:
    return value.replace("\\", "\\\\")


def _is_text(path: str) -> bool:
    try:
        path.encode()
    except UnicodeEncodeError:
        return False
    return True
