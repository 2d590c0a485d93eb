"""What a tool is: its description for the model, what it may do, and how it is run."""

from __future__ import annotations

import contextlib
import threading
import time
from typing import TYPE_CHECKING, Final, Protocol

import msgspec

from app.core.calls import FUNCTIONS
from app.core.conversation import FunctionTool, ToolNamespace
from app.core.sha256 import sha256_hex

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

    from app.core.calls import Outcome
    from app.core.sentences import Phrase
    from app.tools.inquiry import Asker

SECONDS: Final = 60.0
"""How long a tool may work, unless it says otherwise."""

CODE: Final = "code"
_CODE: Final[dict[str, object]] = {"type": "object", "properties": {CODE: {"type": "string"}}, "required": [CODE]}
"""The parameters of a tool that takes plain text, for a model that only knows functions."""


class ToolSpec(msgspec.Struct, frozen=True, omit_defaults=True):
    """What is known about a tool before it is called.

    Attributes:
        name: its full name: ``functions.get_weather``, ``python``, ``browser.search``.
        description: for the model.
        parameters: a JSON schema of type object; None for a tool without parameters.
        runner: what runs it, such as a command or the name of a server. A part of what the user consents to.
        takes_text: the body of a call is plain text, such as code, and not JSON.
        about: what is said about the namespace of the tool, for one that has others beside it (``browser.``).
        reads_private: its results may hold what should not leave this computer.
        sends_out: its arguments leave this computer.
        seconds: how long a call may take.
        keeps_files: what it makes is kept on disk, so that a temporary chat does not have it.
        asks: the user is asked before it runs, unless they have allowed it; False for what only reads the chat itself.
        misfit: what the model is told of arguments that do not fit, for a tool that it was trained with; empty for an
            explanation.
    """

    name: str
    description: str = ""
    parameters: dict[str, object] | None = None
    runner: str = ""
    takes_text: bool = False
    about: str = ""
    reads_private: bool = False
    sends_out: bool = False
    seconds: float = SECONDS
    keeps_files: bool = False
    asks: bool = True
    misfit: str = ""

    @property
    def short_name(self) -> str:
        """The name without the namespace of functions."""
        return self.name.removeprefix(FUNCTIONS)

    @property
    def fingerprint(self) -> str:
        """Identifies this definition: another description, schema or runner has another one."""
        return sha256_hex(msgspec.json.encode(self, order="sorted"))

    @property
    def is_function(self) -> bool:
        """Whether it is a function; otherwise gpt-oss was trained with it, and knows it by its own name."""
        return self.name.startswith(FUNCTIONS)

    def function(self) -> FunctionTool:
        """Return it as a function, as a model is told about it that was not trained with it."""
        parameters = _CODE if self.takes_text else self.parameters
        return FunctionTool(self.short_name.replace(".", "_"), self.description, parameters)


def namespaces_of(specs: Iterable[ToolSpec]) -> tuple[ToolNamespace, ...]:
    """Return the tools that gpt-oss was trained with, as it knows them."""
    found: dict[str, ToolNamespace] = {}
    for spec in specs:
        name, _, function = spec.name.partition(".")
        if not function:
            found[name] = ToolNamespace(name, spec.description)
            continue
        known = found.get(name, ToolNamespace(name, spec.about))
        added = FunctionTool(function, spec.description, spec.parameters)
        found[name] = msgspec.structs.replace(known, functions=(*known.functions, added))
    return tuple(found.values())


class Tool(Protocol):
    """Something that a model can call."""

    @property
    def spec(self) -> ToolSpec:
        """Its description; the same as long as it exists."""

    def doing(self, arguments: str) -> Phrase:
        """Return in words what a call with these arguments will do, for the user to decide."""

    def run(self, arguments: str, control: RunControl) -> Outcome:
        """Do the work, in a thread of the caller's, and return what came of it.

        It ends soon after :meth:`RunControl.stop`, and at the latest at :attr:`RunControl.deadline`; a process that it
        has started ends with it. What can go wrong is an outcome with `is_error`, in words for the model.
        """


class RunControl:
    """What a running tool keeps to. :meth:`stop` may be called from any thread.

    Args:
        seconds: how long it may work.
        most_bytes: the longest text that the model gets at once; a tool may return more.
        folder: where it may leave files; None for nowhere.

    Attributes:
        asker: asks the user for the tool; None where nobody can be asked. Set before the tool is run.
        held: how many seconds the time limit has stood still.
    """

    def __init__(self, *, seconds: float = SECONDS, most_bytes: int = 16_000, folder: Path | None = None) -> None:
        self.seconds, self.most_bytes, self.folder = seconds, most_bytes, folder
        self.deadline = time.monotonic() + seconds
        self.asker: Asker | None = None
        self.held = 0.0
        self._held_at: float | None = None
        self._lock = threading.Lock()
        self._stopped = threading.Event()
        self._acts: list[Callable[[], None]] = []

    @property
    def is_stopped(self) -> bool:
        """Whether the user has stopped the call."""
        return self._stopped.is_set()

    @property
    def left(self) -> float:
        """Seconds until the deadline; 0 after it."""
        now = self._held_at if self._held_at is not None else time.monotonic()
        return max(0.0, self.deadline - now)

    @property
    def is_held(self) -> bool:
        """Whether the time limit stands still."""
        return self._held_at is not None

    def hold(self) -> None:
        """Let the time limit stand still while the user is asked; for the tool's thread alone."""
        if self._held_at is None:
            self._held_at = time.monotonic()

    def release(self) -> None:
        """Let the time limit run again."""
        if self._held_at is not None:
            held = time.monotonic() - self._held_at
            self.held, self.deadline, self._held_at = self.held + held, self.deadline + held, None

    def stop(self) -> None:
        """End the call; what :meth:`on_stop` has registered is done at once, in this thread."""
        with self._lock:
            self._stopped.set()
            acts, self._acts = self._acts, []
        for act in acts:
            with contextlib.suppress(OSError):
                act()

    def on_stop(self, act: Callable[[], None]) -> None:
        """Do `act` when the call is stopped, at once if it is already. It must not wait."""
        with self._lock:
            if not self.is_stopped:
                self._acts.append(act)
                return
        act()

    def wait(self, seconds: float) -> bool:
        """Wait until the call is stopped, at most `seconds`; return whether it is."""
        return self._stopped.wait(max(0.0, seconds))
