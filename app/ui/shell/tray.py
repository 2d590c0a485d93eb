"""When Descant has an icon in the tray, and what closing the window does then.

While a download or an answer is running, closing hides the window and the work goes on. When the work has ended,
Descant stays in the tray until the user opens or quits it. It does not quit by itself: a click on the notification that
a model or an answer is ready must open the window, and an icon that disappears at some moment looks like a crash. Other
programs that download in the background stay as well. Waiting there needs little: the model is unloaded by its setting
as ever. With nothing running, closing quits.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QSystemTrayIcon

from app.chats.stored_chat import AnswerState
from app.core.settings.general import GENERAL_TRAY
from app.core.settings.setting import Setting
from app.core.settings.store import SettingsStore
from app.ui.services.answer_run import Run
from app.ui.services.running_work import RunningWork
from app.ui.services.setting_changes import SettingChanges
from app.ui.services.window_state import Place
from app.ui.shell.notifications import Notifier, Topic
from app.ui.shell.qt_application import is_quitting
from app.ui.shell.window import MainWindow
from app.ui.words import tr

if TYPE_CHECKING:
    from app.ui.shell.tray_icon import TrayIcon

_WATCH_MS = 3_000
_START_MS = 500
_MOST_MISSES = 2
"""A desktop whose panel restarts is without a tray for some seconds."""
_LONG_S = 20.0
"""After so many seconds the user has probably turned to something else, and would like to know of the end."""
_MOST_WAITS = 20
"""How often a start at login looks for the tray: the desktop's panel starts at the same time."""


class Tray(QObject):
    """Shows the icon, hides the window in the tray, and brings it back.

    Args:
        work: what is running.
        is_available: whether the desktop has a tray; a test passes its own.

    Attributes:
        icon: the icon; None if there is none.
    """

    def __init__(
        self,
        window: MainWindow,
        work: RunningWork,
        settings: SettingsStore,
        notifier: Notifier,
        parent: QObject | None = None,
        *,
        is_available: Callable[[], bool] = QSystemTrayIcon.isSystemTrayAvailable,
    ) -> None:
        super().__init__(parent)
        self._window, self._work, self._settings, self._notifier = window, work, settings, notifier
        self._is_available = is_available
        self.icon: TrayIcon | None = None
        self._misses = 0
        self._watch = self._timer(_WATCH_MS, self.look_for_tray)
        self._waits = 0
        self._wait = self._timer(_START_MS, self._hide_if_possible)
        window.goes_to_tray = self._goes_to_tray
        work.changed.connect(self._show_work)
        notifier.activated.connect(self._on_notification)
        SettingChanges(settings, self).changed.connect(self._on_setting)

    def show(self) -> None:
        """Make the icon, if the setting and the desktop want it."""
        self._update()

    def start_hidden(self) -> None:
        """Leave the window hidden in the tray. If there is no tray within some seconds, show it minimised."""
        QGuiApplication.setQuitOnLastWindowClosed(False)
        self._waits = 0
        self._hide_if_possible()

    def close(self) -> None:
        """Remove the icon, because the app closes."""
        self._window.goes_to_tray = lambda: False
        self._watch.stop()
        self._wait.stop()
        self._remove()
        QGuiApplication.setQuitOnLastWindowClosed(True)

    def announce_answer(self, run: Run) -> None:
        """Tell the user that an answer has ended: a long one if another app is in front, each one if it is hidden."""
        if self._window.isVisible() and (self._is_in_front() or _seconds(run) < _LONG_S):
            return
        if run.answer.state is AnswerState.WHOLE:
            self._notifier.notify(Topic.ANSWERS, tr("Your answer is ready"), tr("Open Descant to read it."))
        else:
            self._notifier.notify(Topic.ANSWERS, tr("The answer stopped"), tr("Open Descant to see why."))

    def _is_in_front(self) -> bool:
        return QApplication.activeWindow() is not None and not self._window.isMinimized()

    def look_for_tray(self) -> None:
        """Bring the window back if its icon is gone for good; no longer look once the window is shown."""
        if self._window.isVisible():
            self._watch.stop()
            return
        self._misses = 0 if self._is_there() else self._misses + 1
        if self._misses >= _MOST_MISSES:
            self._come_back()

    # -- steps -----------------------------------------------------------------------------------------------------

    def _timer(self, interval: int, slot: Callable[[], None]) -> QTimer:
        timer = QTimer(self)
        timer.setInterval(interval)
        timer.timeout.connect(slot)
        return timer

    def _is_there(self) -> bool:
        return self.icon is not None and self._is_available()

    def _update(self) -> None:
        """Make or remove the icon, as the setting and the desktop want it."""
        if not self._settings.get(GENERAL_TRAY):
            self._remove()
        elif self.icon is None and self._is_available():
            self._make()

    def _make(self) -> None:
        from app.ui.shell.tray_icon import TrayIcon  # noqa: PLC0415  after the first paint

        self.icon = TrayIcon(self._window, self)
        self.icon.open_wanted.connect(self._window.come_to_front)
        self.icon.new_chat_wanted.connect(self._new_chat)
        self._notifier.share_tray(self.icon.icon)
        self._show_work()

    def _remove(self) -> None:
        icon, self.icon = self.icon, None
        if icon is not None:
            self._notifier.share_tray(None)
            icon.close()

    def _goes_to_tray(self) -> bool:
        """Whether the window that is being closed is hidden instead; if so, say it the first time."""
        if is_quitting() or not self._work.lines:
            return False
        self._update()  # the tray may have come after the start
        if not self._is_there():
            return False
        self._misses = 0
        self._watch.start()
        if not self._window.is_tray_explained:
            self._window.note_tray_explained()
            self._notifier.notify(
                Topic.TRAY,
                tr("Descant is still running"),
                tr("What is running continues. Quit from the tray icon."),
            )
        return True

    def _hide_if_possible(self) -> None:
        """Make the icon of a window that starts hidden; give up after some attempts, and if the user opened it."""
        self._update()
        if self._window.isVisible():
            self._wait.stop()
        elif self._is_there():
            self._wait.stop()
            self._watch.start()
        elif self._waits < _MOST_WAITS and self._settings.get(GENERAL_TRAY):
            self._waits += 1
            self._wait.start()
        else:
            self._wait.stop()
            self._show_minimised()

    def _show_minimised(self) -> None:
        QGuiApplication.setQuitOnLastWindowClosed(True)
        self._window.showMinimized()

    def _come_back(self) -> None:
        self._watch.stop()
        self._window.come_to_front()

    def _new_chat(self) -> None:
        self._window.come_to_front()
        self._window.new_chat()

    def _show_work(self) -> None:
        if self.icon is not None:
            self.icon.show_lines(self._work.lines)

    def _on_setting(self, setting: Setting[Any]) -> None:
        if setting is not GENERAL_TRAY:
            return
        self._update()
        if self.icon is None and self._watch.isActive() and not self._window.isVisible():
            self._come_back()

    def _on_notification(self, topic: Topic) -> None:
        if topic is Topic.DOWNLOADS:
            return  # these lead to the downloads
        self._window.come_to_front()
        if topic is Topic.ANSWERS:
            self._window.show_place(Place.CHAT)


def _seconds(run: Run) -> float:
    """Return how long an answer took, from its request; 0 if it was not measured."""
    figures = run.answer.figures
    return figures.prompt_seconds + figures.thinking_seconds + figures.answering_seconds if figures is not None else 0.0
