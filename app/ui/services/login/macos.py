"""macOS: an agent of launchd, which starts it at the next login.

Written after launchd.plist(5); this has not been run on macOS yet.
"""

import plistlib
from typing import Any
from xml.parsers.expat import ExpatError

from app.core.paths import user_home
from app.ui.services.login.entry import Command
from app.ui.services.login.file_entry import FileEntry
from app.ui.services.login.program import HIDDEN

_LABEL = "app.descant.Descant"


class LaunchAgent(FileEntry):
    """``app.descant.Descant.plist`` in the user's agents."""

    def __init__(self) -> None:
        super().__init__(user_home() / "Library/LaunchAgents" / f"{_LABEL}.plist")

    def _content(self, command: Command) -> bytes:
        agent = {
            "Label": _LABEL,
            "ProgramArguments": list(command),
            "RunAtLoad": True,
            "LimitLoadToSessionType": "Aqua",
            "ProcessType": "Interactive",
        }
        return plistlib.dumps(agent)

    def _mended(self, content: bytes, command: Command) -> bytes:
        agent = _parsed(content)
        if agent.get("ProgramArguments") == list(command):
            return content
        return plistlib.dumps(agent | {"ProgramArguments": list(command)})

    def _is_ours(self, content: bytes) -> bool:
        agent = _parsed(content)
        arguments = agent.get("ProgramArguments")
        return agent.get("Label") == _LABEL and isinstance(arguments, list) and arguments[-1:] == [HIDDEN]

    def _is_used(self, content: bytes) -> bool:
        return _parsed(content).get("Disabled") is not True


def _parsed(content: bytes) -> dict[str, Any]:
    try:
        agent = plistlib.loads(content)
    except (plistlib.InvalidFileException, ExpatError, ValueError):
        return {}
    return agent if isinstance(agent, dict) else {}
