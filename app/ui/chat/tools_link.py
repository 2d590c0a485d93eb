"""Connects the tools of the open chat with the button in the composer that turns them on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from app.ui.widgets.menu import Menu
from app.ui.widgets.plain import plain_label
from app.ui.words import tr

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.ui.services.chat_tools import ChatTools
    from app.ui.widgets.buttons import IconButton


class ToolsLink(QObject):
    """The menu of the tools; its button is shown once there is a tool.

    Args:
        define: opens the window in which functions are defined.

    Attributes:
        menu: a checkable entry for each tool.
    """

    def __init__(self, tools: ChatTools, button: IconButton, define: Callable[[], object]) -> None:
        super().__init__(button)
        self._tools, self._button, self._define = tools, button, define
        self.menu = Menu("", button)
        button.setMenu(self.menu)
        tools.changed.connect(self._show)
        self._show()

    def _show(self) -> None:
        specs, on = self._tools.specs, self._tools.on
        self.menu.clear()
        for spec in specs:
            name = spec.name
            action = self.menu.addAction(plain_label(spec.short_name))
            action.setToolTip(plain_label(spec.description))
            action.setCheckable(True)
            action.setChecked(name in on)
            action.triggered.connect(lambda checked, name=name: self._tools.set_on(name, checked))
        self.menu.addSeparator()
        self.menu.addAction(tr("Functions…"), self._define)
        words = tr("Functions: {names}", names=", ".join(name.rpartition(".")[2] for name in on) or tr("none is on"))
        self._button.set_words(words)
        self._button.setChecked(bool(on))
        self._button.setVisible(bool(specs))
