"""The settings in a window of their own, with the real services behind them."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app.core.settings import Setting
from app.core.settings.store import SettingsStore
from app.ui.my_models.folder_bar import FolderBar
from app.ui.services.bridge import Bridge, Worker
from app.ui.services.engine import EngineRunner
from app.ui.services.hub_token import TokenService
from app.ui.services.library import LibraryService
from app.ui.services.models import ModelService
from app.ui.services.moving import MovingService
from app.ui.services.search_keys import SearchKeys
from app.ui.services.start_at_login import StartAtLogin
from app.ui.services.verification import VerificationService
from app.ui.settings import SettingsPane
from app.ui.settings.rows import SettingRow


class Seat:
    """The parts, and what a person does with them."""

    def __init__(
        self,
        qtbot: QtBot | None = None,
        *,
        size: tuple[int, int] = (1144, 800),
        account: Callable[[], str] | None = None,
    ) -> None:
        self.qtbot = qtbot
        self.settings = SettingsStore()
        self.bridge = Bridge()
        self.engine = EngineRunner(self.bridge)
        self.worker = Worker("library", self.bridge)
        self.models = ModelService(self.engine, self.worker, settings=self.settings)
        verification = VerificationService(self.bridge)
        self.library = LibraryService(self.worker, self.models, self.settings, verification)
        self.moving = MovingService(
            self.bridge,
            self.models,
            self.settings,
            worker=self.worker,
            library=self.library,
            verification=verification,
        )
        self.tokens = TokenService(self.bridge, self.settings, account)
        self.search_keys = SearchKeys(self.bridge)
        self.pane = SettingsPane(
            self.settings,
            FolderBar(self.library, self.moving, titled=False),
            self.tokens,
            login=StartAtLogin(self.settings, self.bridge),
            search_keys=self.search_keys,
        )
        self.window = QWidget()
        self.window.setObjectName("window")
        column = QVBoxLayout(self.window)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.pane)
        self.window.resize(*size)
        self.window.show()
        self.window.activateWindow()

    def wait(self, condition: Callable[[], bool]) -> None:
        assert self.qtbot is not None
        self.qtbot.waitUntil(condition)

    def show_setting(self, setting: Setting[Any]) -> None:
        """In its section, with the focus in its control."""
        self.pane.show_section(setting.section)
        row = self.pane.rows[setting.key]
        if isinstance(row, SettingRow):
            row.control.setFocus(Qt.FocusReason.TabFocusReason)

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """In whatever has the focus."""
        assert self.qtbot is not None
        focus = QApplication.focusWidget()
        assert focus is not None
        self.qtbot.keyClick(focus, key, modifier)

    def type(self, text: str) -> None:
        """Into whatever has the focus."""
        assert self.qtbot is not None
        self.qtbot.keyClicks(QApplication.focusWidget(), text)

    def close(self) -> None:
        self.window.close()
        self.tokens.close(patience=5)
        self.search_keys.close(patience=5)
        self.library.close()
        self.moving.close(patience=5)
        self.bridge.close()
        self.engine.close()
        self.worker.close(patience=5)
        self.window.deleteLater()
