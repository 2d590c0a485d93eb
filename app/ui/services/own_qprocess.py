"""Processes of ours that report to Qt's event loop."""

from PySide6.QtCore import QObject, QProcess

from app.core.own_process import own_folder

_END_MS = 1_000


def own_qprocess(parent: QObject) -> QProcess:
    """Return a process that is not started yet, in the folder that ours need. Its standard error leads nowhere."""
    process = QProcess(parent)
    process.setStandardErrorFile(QProcess.nullDevice())
    if (folder := own_folder()) is not None:
        process.setWorkingDirectory(str(folder))
    return process


def end(process: QProcess) -> None:
    """End a process at once, without a signal from it, and free it."""
    process.blockSignals(True)
    process.kill()
    process.waitForFinished(_END_MS)
    process.deleteLater()
