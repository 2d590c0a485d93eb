"""A window's process without its window, for the tests of the single instance.

    python -m tests.ui.shell.instance_target [--no-room] [--timeout MS] [FILE ...]

Prints one JSON object a line: {"outcome": "first" | "second" | "unknown" | "hangs", "says": ...}, then {"wish": [paths,
their bytes in hexadecimal], "token": ...} for each other start. Ends when its standard input does.
"""

import argparse
import json
import os
import sys
import threading
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QMetaObject, Qt

from app.ui.shell.single_instance import Outcome, SingleInstance


def tell(**what: object) -> None:
    """One line, at once."""
    sys.stdout.write(json.dumps(what) + "\n")
    sys.stdout.flush()


def main() -> int:
    """Start as the window does."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--no-room", action="store_true", help="as on a full disk")
    parser.add_argument("--timeout", type=int, default=60_000)
    parser.add_argument("files", nargs="*", type=Path)
    arguments = parser.parse_args()
    if arguments.no_room:
        import resource

        resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    app = QCoreApplication(sys.argv[:1])
    instance = SingleInstance(app)
    instance.activated.connect(
        lambda paths: tell(
            wish=[os.fsencode(path).hex() for path in paths], token=os.environ.get("XDG_ACTIVATION_TOKEN")
        )
    )
    outcome = instance.acquire_or_hand_over(arguments.files, arguments.timeout)
    tell(outcome=outcome.value if outcome is not None else "hangs", says=str(instance.hang_explanation()))
    if outcome in (Outcome.SECOND, None):
        return 0
    threading.Thread(target=_end_with_input, args=(app,), daemon=True).start()
    code = app.exec()
    instance.release()  # as the window does
    return code


def _end_with_input(app: QCoreApplication) -> None:
    sys.stdin.read()
    QMetaObject.invokeMethod(app, "quit", Qt.ConnectionType.QueuedConnection)


if __name__ == "__main__":
    sys.exit(main())
