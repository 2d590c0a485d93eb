"""Entry of the window's executable.

Its start is kept short: one check for a display, one for another window, then the window is shown, and chats, models
and the engine come in behind it.
"""

import argparse
import logging
import logging.handlers
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from app.core.paths import log_dir, resources_dir

_NO_DISPLAY = "descant: There is no display to open a window on. Use the command line: descant ask “your question”\n"
_HANGS = (
    "descant: Another Descant window is open and does not answer. Close it (or end the program), then start again.\n"
)


def run() -> None:
    """Open the window; without a display say so and name the command line."""
    if sys.argv[1:2] == ["--engine"]:
        from app.engine.child import main as engine  # noqa: PLC0415  one executable for everything when frozen

        sys.exit(engine())
    sys.exit(main(sys.argv[1:]))


def main(arguments: Sequence[str]) -> int:
    """Open the window with the files that were given; the exit code."""
    parsed = _parser().parse_args(arguments)
    from app.ui.desktop import has_display  # noqa: PLC0415  Qt must not be loaded for --engine

    if not has_display(os.environ, sys.platform):
        sys.stderr.write(_NO_DISPLAY)
        return 1
    _log_to_file()
    return _open([path.absolute() for path in parsed.files])


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="descant-window", description="Descant's window.")
    parser.add_argument("files", nargs="*", type=Path, metavar="FILE.gguf", help="a model to load")
    return parser


def _open(files: list[Path]) -> int:
    from PySide6.QtGui import QIcon  # noqa: PLC0415  only with a display
    from PySide6.QtWidgets import QApplication  # noqa: PLC0415

    from app.ui import translation  # noqa: PLC0415
    from app.ui.application import Application  # noqa: PLC0415
    from app.ui.desktop import quit_on_signals  # noqa: PLC0415
    from app.ui.single_instance import Outcome, SingleInstance  # noqa: PLC0415

    qt = QApplication(sys.argv[:1])
    qt.setApplicationName("Descant")
    qt.setDesktopFileName("descant")
    qt.setWindowIcon(QIcon(str(resources_dir() / "app" / "icon.svg")))
    translation.install(qt)
    instance = SingleInstance(qt)
    if instance.acquire() is Outcome.SECOND:
        if instance.hand_over(files):
            return 0
        sys.stderr.write(_HANGS)
        return 1
    application = Application()
    instance.activated.connect(application.activate)
    undo = quit_on_signals()
    application.start(files)
    code = qt.exec()
    application.close()
    undo()
    return code


def _log_to_file() -> None:
    """What the rooms log goes to the log folder; it holds no chat text."""
    root = logging.getLogger()
    root.setLevel(logging.INFO)
    try:
        log_dir().mkdir(parents=True, exist_ok=True)
        handler: logging.Handler = logging.handlers.RotatingFileHandler(
            log_dir() / "window.log", maxBytes=1_000_000, backupCount=2, encoding="utf-8", delay=True
        )
    except OSError:
        handler = logging.NullHandler()
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    root.addHandler(handler)
    logging.raiseExceptions = False  # a full disk must not fill standard error


if __name__ == "__main__":
    run()
