"""The program, which tells what happens in its window.

    python -m tests.ui.shell.main_target [--stumble] [--tray] [--busy] [--hidden] [FILE.gguf]

``--stumble``: a slot fails after the start. ``--tray``: the desktop has a tray. ``--busy``: something is running.

Prints one JSON object a line: {"shown": true}, {"model": path} once one is loaded, {"problem": sentence}, {"activated":
whether it is visible} after another start. Reads commands, one a line: "close" the window, "quit" from the tray's menu,
"Ctrl+Q"; then prints {"visible": …}.
"""

import json
import sys
import threading
from functools import partial

from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest

from app.ui.shell.application import Application
from app.ui.shell.main import main


def say(**what: object) -> None:
    """One line, at once."""
    sys.stdout.write(json.dumps(what) + "\n")
    sys.stdout.flush()


class Talking(Application):
    """Tells what happens."""

    stumbles = has_tray = is_busy = False

    def __init__(self, **more) -> None:  # type: ignore[no-untyped-def]
        super().__init__(has_tray=lambda: self.has_tray, **more)
        if self.is_busy:
            self.work.watch(lambda: ["Working"], self.models.changed)

    def start(self, files=(), *, hidden=False) -> None:  # type: ignore[no-untyped-def]
        """See the module."""
        self.models.ready.connect(lambda: say(model=str(self.models.status.entry.path)))  # type: ignore[union-attr]
        super().start(files, hidden=hidden)
        say(shown=True)
        threading.Thread(target=self._listen, daemon=True).start()
        if self.stumbles:
            QTimer.singleShot(0, self._stumble)

    def activate(self, files) -> None:  # type: ignore[no-untyped-def]
        """See the module."""
        super().activate(files)
        say(activated=self.window.isVisible())

    def _listen(self) -> None:
        for line in sys.stdin:
            self.bridge.post(partial(self._obey, line.strip()))

    def _obey(self, command: str) -> None:
        waits_for_icon = self.has_tray and self.tray.icon is None
        waits_for_focus = command == "Ctrl+Q" and not self.window.isActiveWindow()
        if waits_for_icon or waits_for_focus:  # it has not been painted yet
            QTimer.singleShot(10, self, partial(self._obey, command))
            return
        if command == "close":
            self.window.close()
        elif command == "quit":
            self.tray.icon.menu.actions()[-1].trigger()  # type: ignore[union-attr]
        elif command == "Ctrl+Q":
            QTest.keyClick(self.window, Qt.Key.Key_Q, Qt.KeyboardModifier.ControlModifier)
        say(visible=self.window.isVisible())

    def _stumble(self) -> None:
        problem = self.window.chat.pane.problems.card
        QTimer.singleShot(0, lambda: say(problem=problem.children()[-1].accessibleName()))  # type: ignore[attr-defined]
        raise RuntimeError("stumbled on purpose")


if __name__ == "__main__":
    import app.ui.shell.application

    app.ui.shell.application.Application = Talking  # type: ignore[misc]
    Talking.stumbles, Talking.has_tray = "--stumble" in sys.argv, "--tray" in sys.argv
    Talking.is_busy = "--busy" in sys.argv
    sys.exit(main([argument for argument in sys.argv[1:] if argument not in ("--stumble", "--tray", "--busy")]))
