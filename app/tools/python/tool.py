"""The ``python`` tool of gpt-oss: raw code in, what it prints out; each chat has a Python of its own."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING, Final

from app.core.calls import Outcome
from app.core.sentences import Phrase, phrase
from app.tools.files import described, folder_of, forget
from app.tools.python.chat_files import ChatFiles
from app.tools.python.component import find_component
from app.tools.python.errors import PythonToolError
from app.tools.python.session import Ending, PythonSession
from app.tools.tool import ToolSpec

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from app.tools.tool import RunControl

# What gpt-oss was trained with (openai/harmony, src/chat.rs), but for the last sentence.
_DESCRIPTION: Final = (
    "Use this tool to execute Python code in your chain of thought. The code will not be shown to the user. This tool"
    " should be used for internal reasoning, but not for code that is intended to be visible to the user (e.g. when"
    " creating plots, tables, or files).\n\n"
    "When you send a message containing Python code to python, it will be executed in a stateful Jupyter notebook"
    " environment. python will respond with the output of the execution or time out after 120.0 seconds. The drive at"
    " '/mnt/data' can be used to save and persist user files. Internet access for this session is disabled."
)

SPEC: Final = ToolSpec("python", _DESCRIPTION, runner="sandbox", takes_text=True, seconds=120.0, keeps_files=True)
"""The tool, whatever the chat. It cannot read anything but the files of its chat, and sends nothing."""

_MOST_RUNNING: Final = 3
"""How many chats' Pythons are kept in memory; the one used longest ago is ended first."""


class PythonTool:
    """The tool of one chat.

    Args:
        session: returns the chat's Python; it is asked for by a call.
    """

    def __init__(self, session: Callable[[], PythonSession]) -> None:
        self._session = session

    @property
    def spec(self) -> ToolSpec:
        """Its trained contract: the body of a call is code."""
        return SPEC

    def doing(self, arguments: str) -> Phrase:
        """Say that the code runs in a sandbox."""
        del arguments  # shown beside it
        return phrase("Run this code in a sandbox, without the network and without your files.")

    def run(self, arguments: str, control: RunControl) -> Outcome:
        """Run the code in the chat's Python, which is started if it is not there; figures and files come as files."""
        try:
            session = self._session()
            control.on_stop(session.stop)
            ran = session.run(arguments, is_stopped=lambda: control.is_stopped)
        except PythonToolError as error:
            return Outcome(f"Python could not be started. {error}", is_error=True)
        files = described(made.path for made in ran.made)
        return Outcome(ran.text, is_error=ran.ending is not Ending.OK, files=files)


class PythonSessions:
    """The Pythons of all chats. For any thread."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._sessions: dict[int, PythonSession] = {}
        self._attached: dict[int, dict[str, Path | bytes]] = {}

    def attach(self, chat_id: int, files: Mapping[str, Path | bytes]) -> None:
        """Let the code of a chat read files, or what is their content, from its next call on."""
        with self._lock:
            self._attached.setdefault(chat_id, {}).update(files)

    def tool(self, chat_id: int) -> PythonTool:
        """Return the tool of a chat."""
        return PythonTool(lambda: self._of(chat_id))

    def forget(self, chat_id: int) -> None:
        """End a chat's Python, and remove the files that it has made, because the chat was deleted."""
        with self._lock:
            session = self._sessions.pop(chat_id, None)
            self._attached.pop(chat_id, None)
        if session is not None:
            session.close()
        forget(chat_id)

    def close(self) -> None:
        """End all of them."""
        with self._lock:
            sessions, self._sessions = list(self._sessions.values()), {}
        for session in sessions:
            session.close()

    def _of(self, chat_id: int) -> PythonSession:
        with self._lock:
            session = self._sessions.pop(chat_id, None)
            if session is None:
                session = PythonSession(find_component(), ChatFiles(folder_of(chat_id)))
            session.files.attach(self._attached.get(chat_id, {}))
            self._sessions[chat_id] = session  # the last one is the one used last
            over = len(self._sessions) - _MOST_RUNNING
            ended = [self._sessions.pop(one) for one in list(self._sessions)[: max(0, over)]]
        for old in ended:
            old.close()
        return session
