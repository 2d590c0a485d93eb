"""A function that a command answers."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from app.core.calls import Outcome
from app.core.sentences import Phrase, phrase
from app.tools.definition import command_line
from app.tools.processes import Ran, run_command
from app.tools.results import MOST_KEPT

if TYPE_CHECKING:
    from app.tools.definition import Definition
    from app.tools.tool import RunControl, ToolSpec

_MOST_OUTPUT: Final = 5 * MOST_KEPT
EMPTY: Final = "(The function printed nothing.)"


class CommandTool:
    """A function; each call starts its command anew.

    Args:
        folder: where the command runs; the home folder if None.
    """

    def __init__(self, definition: Definition, folder: Path | None = None) -> None:
        self._definition = definition
        self._spec = definition.spec()
        self._folder = folder

    @property
    def spec(self) -> ToolSpec:
        """The function as the user has defined it."""
        return self._spec

    def doing(self, arguments: str) -> Phrase:
        """Say which command runs; its arguments are shown beside it."""
        del arguments  # shown beside it
        return phrase("Run {command} on this computer.", command=command_line(self._definition.command))

    def run(self, arguments: str, control: RunControl) -> Outcome:
        """Run the command with the arguments on its standard input; what it prints is the result."""
        try:
            ran = run_command(
                self._definition.command,
                (arguments.strip() or "{}").encode("utf-8", "replace"),
                control,
                folder=self._folder or Path.home(),
                most_output=_MOST_OUTPUT,
            )
        except OSError as error:
            reason = error.strerror or type(error).__name__
            return Outcome(f"The function could not be started: {reason}.", is_error=True)
        return self._outcome(ran)

    def _outcome(self, ran: Ran) -> Outcome:
        output = ran.output.decode("utf-8", "replace").replace("\r\n", "\n").rstrip("\n")
        if ran.is_late:
            late = f"The function was ended: it took longer than {self._definition.timeout:g} seconds."
            return Outcome("\n".join(filter(None, (late, output))), is_error=True, lost=ran.lost)
        if ran.code:
            errors = ran.errors.decode("utf-8", "replace").strip()
            failed = f"The function failed with exit code {ran.code}."
            return Outcome("\n".join(filter(None, (failed, errors, output))), is_error=True, lost=ran.lost)
        return Outcome(output or EMPTY, lost=ran.lost)
