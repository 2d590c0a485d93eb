"""The MCP servers of the user: all of them at the left, the chosen one at the right."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

import msgspec
from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QCheckBox,
    QFileDialog,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from app.core.errors import DescantError
from app.core.settings.setting import Section
from app.core.text import one_line
from app.tools.definition import command_line
from app.tools.mcp.config import read_file, read_text
from app.tools.mcp.server import Server, nature_of
from app.ui.services.mcp_source import McpEntry, McpService, McpState
from app.ui.settings.entries import ROW, EntryModel, Leaving, Look, WindowOpener, keep_focus, offer_undo, undo_toast
from app.ui.settings.mcp_fields import Fields, server_from
from app.ui.settings.mcp_more import McpMore
from app.ui.settings.mcp_offer import McpOffer
from app.ui.settings.other_rows import ActionRow
from app.ui.theme import Type, theme
from app.ui.widgets.accessible import announce
from app.ui.widgets.button_row import ButtonRow
from app.ui.widgets.buttons import TextButton
from app.ui.widgets.label import Label
from app.ui.widgets.log_window import LogWindow
from app.ui.widgets.menu import Menu
from app.ui.widgets.plain import plain_label
from app.ui.widgets.row_list import RowList
from app.ui.widgets.separate_window import SeparateWindow
from app.ui.words import explain, say, tr, trn

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.tools.mcp.config import Found
    from app.tools.mcp.others import Other
    from app.ui.services.tool_costs import ToolCosts

_SIZE, _LIST_WIDTH, _VALUES_HEIGHT = (920, 700), 220, 64
_EMPTY: Final = Server("")


def mcp_row(opener: McpOpener) -> ActionRow:
    """Return the row of the settings that opens the window."""
    return ActionRow(
        Section.CHATS,
        tr("MCP servers"),
        tr("Tools of other programs, such as those you have set up for Claude Desktop, Cursor or VS Code."),
        tr("Open"),
        opener.open,
    )


class McpOpener(WindowOpener["McpWindow"]):
    """Opens the window.

    Signals:
        resource_wanted(str, str, object): attach this resource of a server to the open chat; the last one has the
            values for a template, or is None.
        prompt_wanted(str, object): insert this prompt of a server (KnownPrompt) into the open chat.
    """

    resource_wanted = Signal(str, str, object)
    prompt_wanted = Signal(str, object)

    def __init__(self, service: McpService, costs: ToolCosts, window: QWidget) -> None:
        super().__init__(lambda: self._made(McpWindow(service, costs, window)), service.refresh, window)

    def _made(self, window: McpWindow) -> McpWindow:
        window.offer.resource_wanted.connect(self.resource_wanted)
        window.offer.prompt_wanted.connect(self.prompt_wanted)
        return window


class McpWindow(SeparateWindow):
    """A separate window. What is written about a server is saved with Save; what is on, at once.

    Attributes:
        view, name, address, values, more, reads_private, sends_out, is_on: its fields.
        new_button, import_button, save_button, remove_button, connect_button, log_button: its buttons.
        offer: what the chosen server offers.
    """

    def __init__(self, service: McpService, costs: ToolCosts, parent: QWidget | None = None) -> None:
        super().__init__(tr("MCP servers"), parent)
        self.resize(*_SIZE)
        self._service, self._server = service, _EMPTY
        self._model = EntryModel(_look, self)
        self.view = RowList(self._model, tr("MCP servers"), row_height=ROW, selects=True)
        self.name, self.address, self.values = QLineEdit(), QLineEdit(), QPlainTextEdit()
        self.more = McpMore()
        self.is_on = QCheckBox(tr("On"))
        self.reads_private = QCheckBox(tr("Its results can hold private data"))
        self.sends_out = QCheckBox(tr("It can send what it is given to another computer"))
        self.new_button = TextButton(tr("New server"), icon_name="plus")
        self.import_button = TextButton(tr("Import…"), kind="quiet")
        self.save_button = TextButton(tr("Save"), kind="primary")
        self.remove_button = TextButton(tr("Remove"), kind="quiet")
        self.connect_button = TextButton(tr("Connect"))
        self.log_button = TextButton(tr("What it has printed"), kind="quiet")
        self.offer = McpOffer(service, costs)
        self._state = Label(type=Type.META, tone="second", wrap=True, selectable=True)
        self._problems = Label(type=Type.META, tone="bad", wrap=True, selectable=True)
        self._toast = undo_toast(self, self.view)
        self._log: LogWindow | None = None
        self._note, self._is_left = "", False
        self._drafts: dict[str, Fields] = {}
        self._set_up()
        self._arrange()
        self._connect()
        self._on_changed()
        self._show(_EMPTY)

    def first_field(self) -> QWidget:
        """See :class:`SeparateWindow`."""
        return self.view if self._service.entries else self.name

    # -- parts -----------------------------------------------------------------------------------------------------

    def _set_up(self) -> None:
        self.name.setPlaceholderText(tr("For example: files"))
        self.name.setMaxLength(100)
        example = "npx -y @modelcontextprotocol/server-filesystem ~/Documents"
        self.address.setPlaceholderText(tr("For example: {command}", command=example))
        self.values.setPlaceholderText(tr("For example: {value}", value="API_KEY=…"))
        self.values.setProperty("field", True)
        self.values.setTabChangesFocus(True)
        self.values.setFixedHeight(theme().px(_VALUES_HEIGHT))
        self._problems.hide()

    def _arrange(self) -> None:
        left = QVBoxLayout()
        left.addWidget(self.new_button)
        left.addWidget(self.view, 1)
        left.addWidget(self.import_button)
        self.view.setFixedWidth(theme().px(_LIST_WIDTH))
        page = QWidget()
        right = QVBoxLayout(page)
        right.setContentsMargins(0, 0, 8, 0)
        right.setSpacing(8)
        for words, field in (
            (tr("Name"), self.name),
            (tr("Command, or address of a server that is reached by HTTP"), self.address),
            (
                tr("Environment variables, one in each line; for an address: headers such as Authorization=Bearer …"),
                self.values,
            ),
        ):
            label = Label(words, type=Type.META, tone="second", wrap=True)
            label.setBuddy(field)
            field.setAccessibleName(words.partition(",")[0])
            right.addWidget(label)
            right.addWidget(field)
        right.addWidget(self.more)
        right.addWidget(self.reads_private)
        right.addWidget(self.sends_out)
        right.addLayout(ButtonRow([self.save_button, self.connect_button, self.log_button, self.remove_button]))
        right.addWidget(self.is_on)
        right.addWidget(self._state)
        right.addWidget(self.offer)
        right.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(page)
        beside = QVBoxLayout()
        beside.addWidget(scroll, 1)
        beside.addWidget(self._problems)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 16, 16, 16)
        row.setSpacing(16)
        row.addLayout(left)
        row.addLayout(beside, 1)

    def _connect(self) -> None:
        self._service.changed.connect(self._on_changed)
        self._service.failed.connect(self._on_failed)
        self._service.kept_plain.connect(self._on_kept_plain)
        self.view.selectionModel().currentChanged.connect(self._on_chosen)
        self.new_button.clicked.connect(self._begin)
        self.import_button.clicked.connect(lambda: self._service.files.find_others(self._offer_others))
        self.save_button.clicked.connect(self._save)
        self.remove_button.clicked.connect(self._remove)
        self.connect_button.clicked.connect(self._on_connect)
        self.log_button.clicked.connect(self._show_log)
        self.is_on.clicked.connect(lambda on: self._service.set_off(self._server.name, not on))
        self.address.textEdited.connect(self._on_address)
        for field in (self.name, self.address):
            field.textChanged.connect(self._refresh)
        Leaving([self.name, self.address, self.values, self.more.folder, self.more.roots], self).left.connect(
            self._on_left
        )
        self.values.textChanged.connect(self._refresh)
        self.more.changed.connect(self._refresh)
        for box in (self.reads_private, self.sends_out):
            box.toggled.connect(self._refresh)

    # -- the server ------------------------------------------------------------------------------------------------

    @property
    def _entry(self) -> McpEntry | None:
        return self._service.entry(self._server.name) if self._server.name else None

    def _written(self) -> Server | str:
        """Return what is written as a server, or what is wrong with it."""
        written = server_from(self._server, self.name.text(), self.address.text(), self.values.toPlainText())
        if isinstance(written, str):
            return written
        written = self.more.written(written)
        if isinstance(written, str):
            return written
        private, sends = self.reads_private.isChecked(), self.sends_out.isChecked()
        return msgspec.structs.replace(written, reads_private=private, sends_out=sends)

    def _show(self, server: Server) -> None:
        """Show a server, or what was written about it and not saved."""
        self._server, self._is_left = server, False
        fields = self._drafts.pop(server.name, None) or Fields.of(server)
        self.name.setText(fields.name)
        self.address.setText(fields.address)
        self.values.setPlainText(fields.values)
        self.more.show_fields(fields, is_http=bool(server.url))
        self.reads_private.setChecked(fields.reads_private)
        self.sends_out.setChecked(fields.sends_out)
        self._show_state()
        self._refresh()

    def _fields(self) -> Fields:
        return Fields(
            self.name.text(),
            self.address.text(),
            self.values.toPlainText(),
            self.more.folder.text(),
            self.more.seconds.value(),
            self.more.roots.toPlainText(),
            self.reads_private.isChecked(),
            self.sends_out.isChecked(),
        )

    def _keep(self) -> None:
        """Keep what is written and not saved until the same server is chosen again."""
        written = self._fields()
        if written != Fields.of(self._server):
            self._drafts[self._server.name] = written

    def _show_state(self) -> None:
        entry = self._entry
        is_known = entry is not None
        state = entry.state if entry is not None else McpState.IDLE
        if not is_known:
            for button in (self.log_button, self.remove_button, self.connect_button, self.is_on):
                keep_focus(button, self.name)
        self.is_on.setVisible(is_known)
        self.is_on.setChecked(state is not McpState.OFF)
        self.log_button.setVisible(is_known)
        self.remove_button.setVisible(is_known)
        self.connect_button.setVisible(is_known)
        can_connect = state not in (McpState.OFF, McpState.CONNECTING)
        if not can_connect:
            keep_focus(self.connect_button, self.name)
        self.connect_button.setEnabled(can_connect)
        self.connect_button.setText(tr("Disconnect") if state is McpState.CONNECTED else tr("Connect"))
        self.offer.show_entry(entry)
        if entry is None:
            return
        if entry.error is not None:
            self._say(explain(entry.error.explanation), "bad")
        else:
            self._say(_state_words(entry), "good" if state is McpState.CONNECTED else "second")

    def _refresh(self) -> None:
        written = self._written()
        is_ready = isinstance(written, Server) and bool(written.name) and written != self._server
        if not is_ready:
            keep_focus(self.save_button, self.name)
        self.save_button.setEnabled(is_ready)
        is_complete = bool(self.name.text().strip() and self.address.text().strip())
        self._is_left = self._is_left and is_complete and isinstance(written, str)
        if isinstance(written, str):
            self._say(written, "bad" if self._is_left else "second")
        elif self._entry is None:
            self._say(tr("Once it is saved, it can be connected to see what it offers."), "second")

    def _on_left(self) -> None:
        """Say in the tone of an error what is wrong, now that the user has finished a field."""
        was_left, self._is_left = self._is_left, True
        self._refresh()
        if self._is_left and not was_left:
            announce(self, self._state.text())

    def _say(self, words: str, tone: str) -> None:
        self._state.set_tone(tone)
        self._state.setText(words)

    def _begin(self) -> None:
        """Start a new server, or go on with one that is not saved."""
        self._keep()
        self.view.setCurrentIndex(QModelIndex())
        self._show(_EMPTY)
        self.name.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_address(self) -> None:
        """Assume of a new server what is known about its command."""
        written = server_from(self._server, self.name.text() or "?", self.address.text(), "")
        if self._entry is None and isinstance(written, Server):
            nature = nature_of(written.command)
            self.reads_private.setChecked(nature.reads_private)
            self.sends_out.setChecked(nature.sends_out)

    def _save(self) -> None:
        written = self._written()
        if not isinstance(written, Server):
            return
        if written.name != self._server.name and self._service.entry(written.name) is not None:
            self._say(tr("There is another server called {name}.", name=written.name), "bad")
            return
        before, self._server = self._server.name, written
        self._service.save(written, before, partial(self._on_saved, written.name))

    def _on_saved(self, name: str) -> None:
        """Connect a server that was saved: what it offers is what the user wants to see."""
        announce(self, tr("Saved"))
        self._service.connect_server(name)

    def _on_connect(self) -> None:
        entry = self._entry
        if entry is not None and entry.state is McpState.CONNECTED:
            self._service.disconnect_server(entry.server.name)
        elif entry is not None:
            self._service.connect_server(entry.server.name)

    def _remove(self) -> None:
        name = self._server.name

        def offer(undo: Callable[[], object]) -> None:
            def put_back() -> None:
                if self._service.entry(name) is None:
                    undo()
                else:
                    self._say(tr("There is another server called {name}.", name=name), "bad")

            offer_undo(self._toast, name, put_back)

        self._service.remove(name, offer)

    def _show_log(self) -> None:
        lines = [one_line(line, limit=2000) for line in self._service.log_of(self._server.name).splitlines()]
        title = tr("{server}: what it has printed", server=one_line(self._server.name))
        heading = tr("The last lines, newest at the bottom") if lines else tr("It has printed nothing yet.")
        self._log = LogWindow(lines, self, title=title, heading=heading, at_end=True)
        self._log.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._log.show()

    # -- the list --------------------------------------------------------------------------------------------------

    def _on_chosen(self, index: QModelIndex) -> None:
        entry = self._model.entry_at(index)
        if entry is not None and entry.server != self._server:
            self._keep()
            self._show(entry.server)

    def _on_changed(self) -> None:
        """Show the list again, with the cursor on the server that is shown; a removed one is no longer shown."""
        was_saved = self._model.row_of(self._server.name) >= 0
        self._model.show_entries(self._service.entries)
        row = self._model.row_of(self._server.name)
        if row >= 0:
            self.view.move_to(self._model.index(row, 0))
            saved = self._service.entries[row].server
            if saved != self._server and self._written() == self._server:
                self._show(saved)
            self._server = saved
        elif was_saved:
            self._show(_EMPTY)
        self._show_state()
        self._refresh()
        self._show_problems()

    def _show_problems(self) -> None:
        lines = [
            tr("{name} cannot be read: {why}", name=problem.name, why=say(problem.why))
            for problem in self._service.problems
        ]
        if self._service.file_error is not None:
            lines = [explain(self._service.file_error.explanation)]
        lines += [self._note] if self._note else []
        self._problems.setText("\n".join(lines))
        self._problems.setVisible(bool(lines))

    def _on_failed(self, error: DescantError) -> None:
        words = explain(error.explanation)
        self._say(words, "bad")
        announce(self, words)

    def _on_kept_plain(self, name: str, count: int) -> None:
        self._note = trn(
            "{count} value of {name} is kept in mcp.json, since this system has no store for secrets.",
            "{count} values of {name} are kept in mcp.json, since this system has no store for secrets.",
            count,
            name=name,
        )
        self._show_problems()

    def _offer_others(self, others: list[Other]) -> None:
        """Show the programs whose servers can be added, and what else they can come from."""
        menu = Menu("", self.import_button)
        for other in others:
            new = self._new(other.found)
            words = trn("{program}: {count} server", "{program}: {count} servers", len(new), program=other.program)
            action = menu.addAction(plain_label(words), partial(self._service.add_all, new))
            action.setToolTip(plain_label(", ".join(one_line(server.name) for server in other.found.servers)))
            action.setEnabled(bool(new))
        if not others:
            menu.addAction(tr("No other program with MCP servers was found")).setEnabled(False)
        menu.addSeparator()
        menu.addAction(tr("From a file…"), self._import_file)
        menu.addAction(tr("From the clipboard"), self._import_clipboard)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self.import_button.mapToGlobal(self.import_button.rect().bottomLeft()))

    def _new(self, found: Found) -> list[Server]:
        """Return the servers whose names are free."""
        return [server for server in found.servers if self._service.entry(server.name) is None]

    def _import_file(self) -> None:
        name, _ = QFileDialog.getOpenFileName(self, tr("Import MCP servers"), "", "JSON (*.json)")
        if name:
            self._import(lambda: read_file(Path(name)))

    def _import_clipboard(self) -> None:
        self._import(lambda: read_text(QGuiApplication.clipboard().text(), tr("the clipboard")))

    def _import(self, read: Callable[[], Found]) -> None:
        try:
            found = read()
        except DescantError as error:
            self._on_failed(error)
            return
        new = self._new(found)
        self._service.add_all(new)
        lines = [tr("{name} cannot be read: {why}", name=one.name, why=say(one.why)) for one in found.problems]
        if not new and not lines:
            lines = [tr("There is a server of each of these names already.")]
        self._note = "\n".join(lines)
        self._show_problems()


def _state_words(entry: McpEntry) -> str:
    match entry.state:
        case McpState.OFF:
            return tr("Off: its tools cannot be turned on in a chat.")
        case McpState.CONNECTING:
            return tr("Connecting…")
        case McpState.CONNECTED if entry.listing is not None:
            name = one_line(f"{entry.listing.title} {entry.listing.version}".strip())
            return tr("Connected: {name}, MCP {version}", name=name, version=one_line(entry.listing.protocol))
        case _ if entry.listing is None:
            return tr("Connect it to see what it offers.")
        case _:
            return tr("It is started when an answer can use one of its tools.")


def _look(entry: McpEntry) -> Look:
    icon, tone = {
        McpState.OFF: ("power", "third"),
        McpState.IDLE: ("box", "second"),
        McpState.CONNECTING: ("clock", "second"),
        McpState.CONNECTED: ("circle-check", "good"),
        McpState.FAILED: ("circle-alert", "bad"),
    }[entry.state]
    name = one_line(entry.server.name)
    address = entry.server.url or command_line(entry.server.command)
    return Look(name, icon, address, f"{name}, {_state_words(entry)}", tone)
