"""Connects the tools of the open chat with the button in the composer that turns them on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from app.core.text import one_line
from app.ui.chat.web_link import BROWSER
from app.ui.services.tool_costs import cost_words, with_cost
from app.ui.widgets.menu import Menu
from app.ui.widgets.plain import plain_label
from app.ui.words import tr

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QAction

    from app.tools.tool import ToolSpec
    from app.ui.services.chat_tools import ChatTools
    from app.ui.services.mcp_source import McpService
    from app.ui.services.tool_costs import ToolCosts
    from app.ui.widgets.buttons import IconButton

_PYTHON = "python"


class ToolsLink(QObject):
    """The menu of the tools but those of the browser, and of where tools come from.

    Args:
        define: opens the window in which functions are defined.
        install: opens the settings in which Python for models is installed.
        servers: the MCP servers, each of which has a menu of its own.
        set_up: opens the window with the MCP servers.

    Attributes:
        menu: a checkable entry for each tool that is of no server, then the menus of the servers.
        server_menus: by the name of the server.
    """

    def __init__(
        self,
        tools: ChatTools,
        button: IconButton,
        define: Callable[[], object],
        *,
        install: Callable[[], object],
        servers: McpService,
        costs: ToolCosts,
        set_up: Callable[[], object],
    ) -> None:
        super().__init__(button)
        self._tools, self._button = tools, button
        self._define, self._set_up, self._install = define, set_up, install
        self._servers, self._costs = servers, costs
        self.menu = Menu("", button)
        self.server_menus: dict[str, ServerMenu] = {}
        button.setMenu(self.menu)
        self.menu.aboutToShow.connect(self._count)
        tools.changed.connect(self._show)
        costs.changed.connect(self._show_costs)
        self._show()

    def _show(self) -> None:
        specs = {spec.name: spec for spec in self._tools.specs if not spec.name.startswith(BROWSER)}
        on = [name for name in self._tools.on if not name.startswith(BROWSER)]
        groups = self._groups(specs)
        of_servers = {spec.name for _, named in groups for _, spec in named}
        self.menu.clear()
        for old in self.server_menus.values():
            old.deleteLater()
        self.server_menus = {}
        for name, spec in specs.items():
            if name not in of_servers:
                self._add(spec, name in on)
        for server, named in groups:
            menu = self.server_menus[server] = ServerMenu(server, named, on, self._tools, self.menu)
            self.menu.addMenu(menu)
        if specs:
            self.menu.addSeparator()
        if not self._tools.exists(_PYTHON):
            self.menu.addAction(tr("Install Python for models…"), self._install)
        self.menu.addAction(tr("Functions…"), self._define)
        self.menu.addAction(tr("MCP servers…"), self._set_up)
        names = ", ".join(name.rpartition(".")[2] for name in on)
        self._button.set_words(tr("Tools: {names}", names=one_line(names) or tr("none is on")))
        self._button.setChecked(bool(on))
        self._button.show()
        self._show_costs()

    def _groups(self, specs: dict[str, ToolSpec]) -> list[tuple[str, list[tuple[str, ToolSpec]]]]:
        """Return the tools of each server that can be turned on, with their names there."""
        found = []
        for entry in self._servers.entries:
            named = [(name, spec) for name, spec in self._servers.specs_of(entry) if spec.name in specs]
            if named:
                found.append((entry.server.name, named))
        return found

    def _add(self, spec: ToolSpec, is_on: bool) -> None:
        action = self.menu.addAction(plain_label(spec.short_name))
        action.setToolTip(plain_label(spec.description))
        action.setCheckable(True)
        action.setChecked(is_on)
        action.triggered.connect(lambda on, name=spec.name: self._tools.set_on(name, on))

    def _count(self) -> None:
        self._costs.count([spec for menu in self.server_menus.values() for spec in menu.specs])

    def _show_costs(self) -> None:
        for menu in self.server_menus.values():
            menu.show_costs(self._costs)


class ServerMenu(Menu):
    """The tools of one server, with what each takes of the context.

    Attributes:
        specs: of its tools.
        all_action: turns all of them on, or off.
        actions_of: a checkable entry for each tool, by its name at the server.
    """

    def __init__(
        self,
        server: str,
        named: Sequence[tuple[str, ToolSpec]],
        on: Sequence[str],
        tools: ChatTools,
        parent: Menu,
    ) -> None:
        super().__init__(server, parent)
        self._server, self._named = server, list(named)
        self._on = [spec.name for _, spec in named if spec.name in on]
        self.specs = [spec for _, spec in named]
        self.all_action = self.addAction("")
        self.all_action.setCheckable(True)
        self.all_action.setChecked(len(self._on) == len(named))
        names = [spec.name for spec in self.specs]
        self.all_action.triggered.connect(lambda on: tools.set_all(names, on))
        self.addSeparator()
        self.actions_of: dict[str, QAction] = {}
        for name, spec in named:
            action = self.actions_of[name] = self.addAction("")
            action.setToolTip(plain_label(one_line(spec.description, limit=400)))
            action.setCheckable(True)
            action.setChecked(spec.name in self._on)
            action.triggered.connect(lambda on, name=spec.name: tools.set_on(name, on))

    def show_costs(self, costs: ToolCosts) -> None:
        """Show what each tool takes, and all that are on."""
        for name, spec in self._named:
            self.actions_of[name].setText(plain_label(with_cost(name, costs.of(spec), costs.is_exact((spec,)))))
        total, is_exact = sum(map(costs.of, self.specs)), costs.is_exact(self.specs)
        self.all_action.setText(plain_label(with_cost(tr("All tools"), total, is_exact)))
        used = [spec for spec in self.specs if spec.name in self._on]
        words = self._server
        if used:
            words = tr(
                "{server}: {count} of {all} on, {cost}",
                server=self._server,
                count=len(used),
                all=len(self.specs),
                cost=cost_words(sum(map(costs.of, used)), costs.is_exact(used)),
            )
        self.setTitle(plain_label(words))
