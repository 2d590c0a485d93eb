"""What every Qt test needs: no display, no noise from Qt, nothing left behind."""

import gc
import os
from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QtMsgType
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from app.ui.shell.garbage import collect_if_due
from tests import leaks
from tests.engine.warm import WarmEngines
from tests.ui.patient_qtbot import PatientQtBot

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.ui.apps import Person

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("DESCANT_REDUCED_MOTION", "1")

leaks.watch_timers()

_NOISE = {
    "This plugin does not support propagateSizeHints()",
    "This plugin does not support raise()",
    "This plugin does not support grabbing the keyboard",
    "This plugin does not support setting window masks",
    "This plugin does not support setting window opacity",
    "QObject::connect: No such signal QPlatformNativeInterface::systemTrayWindowChanged(QScreen*)",
}
"""What the offscreen platform says when it is asked for what it cannot do."""
_BAD = (QtMsgType.QtWarningMsg, QtMsgType.QtCriticalMsg, QtMsgType.QtFatalMsg)


@pytest.fixture
def qtbot(qapp: QApplication, request: pytest.FixtureRequest) -> PatientQtBot:
    """pytest-qt's, with limits that are for hangs only."""
    return PatientQtBot(request)


@pytest.fixture
def start(qtbot: "QtBot") -> "Iterator[Callable[..., Person]]":
    """Opens a window, with the files that it is given, each time it is called; all of them are closed at the end."""
    from tests.ui.apps import Person, opening

    with opening(lambda *files: Person(qtbot, files)) as begin:
        yield begin


@pytest.fixture(autouse=True)
def warm(warm_engines: WarmEngines) -> Iterator[None]:
    """The engines of these windows may have served other tests."""
    with warm_engines.in_use():
        yield


@pytest.fixture(autouse=True)
def no_qt_warnings(qtlog: Any) -> Iterator[None]:
    """Qt warned: the test fails."""
    yield
    warnings = [
        record.message for record in qtlog.records if record.type in _BAD and record.message.strip() not in _NOISE
    ]
    assert not warnings, "Qt warned: " + "\n".join(warnings)


@pytest.fixture(autouse=True)
def nothing_left(no_qt_warnings: None) -> Iterator[None]:
    """A window is still open after the test: the test fails. What is closed but alive is deleted.

    As in the app, reference cycles are collected in the window's thread alone. A view that is in one is deleted before:
    destroyed by the collector, it ended the process now and then, with PySide 6.11 in the destructor of its document.
    """
    gc.disable()
    yield
    app = QApplication.instance()
    if isinstance(app, QApplication):
        _delete(widget for widget in _left(app) if not widget.isVisible())
    gc.enable()
    collect_if_due()
    if not isinstance(app, QApplication):
        return
    if _left(app):
        gc.collect()  # widgets in reference cycles
    left = _left(app)
    still_open = [f"{type(widget).__name__} “{widget.windowTitle()}”" for widget in left if widget.isVisible()]
    for widget in left:
        widget.hide()
    _delete(left)
    _usual_theme(app)
    assert not still_open, f"still open after the test: {', '.join(still_open)}"


def _left(app: QApplication) -> list[QWidget]:
    return [widget for widget in app.topLevelWidgets() if isValid(widget) and _may_be_left(widget)]


def _delete(widgets: Iterable[QWidget]) -> None:
    for widget in widgets:
        widget.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def _may_be_left(widget: QWidget) -> bool:
    """Not a window that Qt keeps for itself, such as that of tooltips."""
    return widget.parent() is None and not widget.inherits("QTipLabel")


def _usual_theme(app: QApplication) -> None:
    """Light at scale 1, if a test made a theme."""
    from app.ui.theme import LIGHT, Theme

    found = app.property("descantTheme")
    if isinstance(found, Theme):
        found.use(LIGHT)
        found.set_scale(1.0)
