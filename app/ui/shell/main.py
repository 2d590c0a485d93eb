"""Entry point of the window's executable.

Startup is kept short: check for a display, check for another window, then show the window. Chats, models and the engine
load after that.
"""

import argparse
import gc
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from app.core.paths import resources_dir
from app.core.text import visible_line
from app.ui.qt_imports import read_no_sources
from app.ui.shell.window_log import log_to_file, watch_errors

if TYPE_CHECKING:
    from app.ui.shell.single_instance import SingleInstance

_NO_DISPLAY = "descant: There is no display to open a window on. Use the command line: descant ask “your question”\n"
_LIBRARIES = "descant: {complaint}\nOr use the command line: descant ask “your question”\n"
_NO_QT = (
    "descant: The window cannot be opened, a library of the system is missing ({error}). Install the package that has "
    "it, or use the command line: descant ask “your question”\n"
)


def run() -> None:
    """Run the window, or the engine if the first argument is --engine. Exits the process."""
    if sys.argv[1:2] == ["--engine"]:
        from app.engine.child.main import main as engine  # noqa: PLC0415  frozen builds have one executable

        sys.exit(engine())
    sys.exit(main(sys.argv[1:]))


def main(arguments: Sequence[str]) -> int:
    """Open the window with `arguments`; return the exit code. Without a display, point to the command line."""
    parsed = _parser().parse_args(arguments)
    from app.ui.shell.display import has_display  # noqa: PLC0415  Qt must not be loaded for --engine

    if not has_display(os.environ, sys.platform):
        sys.stderr.write(_missing_file(parsed.files) or _NO_DISPLAY)
        return 1
    if sys.platform == "linux":
        from app.ui.shell import system_libraries  # noqa: PLC0415  not needed for --engine

        if complaint := system_libraries.complaint(os.environ):
            sys.stderr.write(_LIBRARIES.format(complaint=complaint))
            return 1
    log_to_file()
    from app.library.naming import path_of  # noqa: PLC0415  not needed for --engine

    return _open([path_of(name).absolute() for name in parsed.files], hidden=parsed.hidden)


def _missing_file(names: Sequence[str]) -> str:
    """Return a line about the first of the files that is not there; nothing if all are."""
    from app.library.errors import NoSuchFileError  # noqa: PLC0415  only without a display
    from app.library.naming import Found, find, path_of, why_missing  # noqa: PLC0415

    missing = next((name for name in names if find(path_of(name)) is Found.NOTHING), None)
    if missing is None:
        return ""
    return f"descant: {visible_line(str(NoSuchFileError(missing, why_missing(path_of(missing)))))}\n"


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="descant-window", description="Descant's window.")
    parser.add_argument("files", nargs="*", metavar="FILE", help="a GGUF model to load")
    parser.add_argument("--hidden", action="store_true", help="stay in the tray, as at the start of a session")
    return parser


def _open(files: list[Path], *, hidden: bool) -> int:
    gc.disable()  # nothing that is imported becomes garbage; GarbageCollector takes over
    try:
        from PySide6.QtGui import QIcon  # noqa: PLC0415  only with a display

        read_no_sources()
        from app.ui.shell.qt_application import QtApplication  # noqa: PLC0415
    except ImportError as error:
        sys.stderr.write(_NO_QT.format(error=error))
        return 1

    from app.core.settings.general import GENERAL_LANGUAGE  # noqa: PLC0415
    from app.core.settings.store import SettingsStore  # noqa: PLC0415
    from app.ui.services import translation  # noqa: PLC0415
    from app.ui.shell.application import Application  # noqa: PLC0415
    from app.ui.shell.display import quit_on_signals  # noqa: PLC0415
    from app.ui.shell.garbage import GarbageCollector, spare_the_collector  # noqa: PLC0415
    from app.ui.shell.single_instance import Outcome, SingleInstance  # noqa: PLC0415

    qt = QtApplication(["descant"])  # for WM_CLASS on X11; sys.argv[0] is AppRun in an AppImage
    if sys.platform == "linux":
        from app.ui.shell.system_libraries import let_go  # noqa: PLC0415  Linux alone has checked them

        let_go()
    collector = GarbageCollector(qt)
    qt.setApplicationName("Descant")
    qt.setDesktopFileName("descant")
    qt.setWindowIcon(QIcon(str(resources_dir() / "app" / "icon.svg")))
    settings = SettingsStore()
    language = settings.get(GENERAL_LANGUAGE)
    translation.install(qt, [language] if language else None)
    instance = SingleInstance(qt)
    quietly = hidden and not files  # another window must not come to the front
    outcome = instance.acquire() if quietly else instance.acquire_or_hand_over(files)
    if outcome is Outcome.SECOND:
        return 0
    if outcome is None:
        return _say_that_it_hangs(instance)
    qt.aboutToQuit.connect(instance.stop_listening)
    application = Application(settings=settings)
    instance.activated.connect(application.activate)
    qt.file_opened.connect(lambda file: application.activate([file]))
    watch_errors(application.bridge.went_wrong.emit)
    qt.commitDataRequest.connect(application.note_session_end)
    undo = quit_on_signals(application.note_session_end)
    application.start(files, hidden=hidden)
    spare_the_collector()
    code = qt.exec()
    application.close()
    collector.stop()
    instance.release()
    undo()
    return code


def _say_that_it_hangs(instance: "SingleInstance") -> int:
    """Show the error in a window too: a start by double-click has no terminal."""
    from PySide6.QtCore import Qt  # noqa: PLC0415  only with a display
    from PySide6.QtWidgets import QMessageBox  # noqa: PLC0415

    from app.ui.words import explain, tr  # noqa: PLC0415

    explanation = instance.hang_explanation()
    sys.stderr.write(f"descant: {visible_line(str(explanation))}\n")
    box = QMessageBox(QMessageBox.Icon.Warning, tr("Descant"), "")
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(explain(explanation))
    box.exec()
    return 1


if __name__ == "__main__":
    run()
