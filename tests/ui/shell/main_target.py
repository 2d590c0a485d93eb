"""The program, which tells what happens in its window. ``--stumble``: a slot fails after the start.

    python -m tests.ui.shell.main_target [--stumble] [FILE.gguf]

Prints one JSON object a line: {"shown": true}, {"model": path} once one is loaded, {"problem": sentence}.
"""

import json
import sys

from PySide6.QtCore import QTimer

from app.ui.shell.application import Application
from app.ui.shell.main import main


def say(**what: object) -> None:
    """One line, at once."""
    sys.stdout.write(json.dumps(what) + "\n")
    sys.stdout.flush()


class Talking(Application):
    """Tells what happens."""

    stumbles = False

    def start(self, files=()) -> None:  # type: ignore[no-untyped-def]
        """See the module."""
        self.models.ready.connect(lambda: say(model=str(self.models.status.entry.path)))  # type: ignore[union-attr]
        super().start(files)
        say(shown=True)
        if self.stumbles:
            QTimer.singleShot(0, self._stumble)

    def _stumble(self) -> None:
        problem = self.window.chat.pane.problems.card
        QTimer.singleShot(0, lambda: say(problem=problem.children()[-1].accessibleName()))  # type: ignore[attr-defined]
        raise RuntimeError("stumbled on purpose")


if __name__ == "__main__":
    import app.ui.shell.application

    app.ui.shell.application.Application = Talking  # type: ignore[misc]
    Talking.stumbles = "--stumble" in sys.argv
    sys.exit(main([argument for argument in sys.argv[1:] if argument != "--stumble"]))
