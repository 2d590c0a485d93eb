"""What a server seldom needs: the folder that it runs in, the time limit of a call, the folders that it is told."""

from __future__ import annotations

from pathlib import Path
from typing import Final

import msgspec
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit, QPlainTextEdit, QSpinBox, QVBoxLayout, QWidget

from app.tools.mcp.server import MOST_SECONDS, Server
from app.tools.tool import SECONDS
from app.ui.settings.mcp_fields import Fields
from app.ui.theme import Type, theme
from app.ui.widgets.button_row import ButtonRow
from app.ui.widgets.buttons import Disclosure, TextButton
from app.ui.widgets.label import Label
from app.ui.widgets.wheel import OnlyWithFocus
from app.ui.words import tr

_ROOTS_HEIGHT: Final = 64
_SECONDS_WIDTH: Final = 120


class McpMore(QWidget):
    """Folded, unless something of it is set.

    Attributes:
        opener: shows and hides the fields.
        folder, seconds, roots: the fields.

    Signals:
        changed(): something else is written.
    """

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.opener = Disclosure(tr("Folders and time limit"))
        self.folder, self.seconds, self.roots = QLineEdit(), QSpinBox(), QPlainTextEdit()
        self._choose = TextButton(tr("Choose…"))
        self._add = TextButton(tr("Add folder…"))
        self._fields = QWidget()
        self._set_up()
        self._arrange()
        self._connect()

    def show_fields(self, fields: Fields, *, is_http: bool) -> None:
        """Show what stands in its fields; a server that is reached by HTTP runs in no folder of this computer."""
        self.folder.setText(fields.folder)
        self.seconds.setValue(fields.seconds)
        self.roots.setPlainText(fields.roots)
        self.folder.setEnabled(not is_http)
        self._choose.setEnabled(not is_http)
        self.opener.setChecked(bool(fields.folder or fields.roots or fields.seconds != SECONDS))

    def written(self, server: Server) -> Server | str:
        """Return a server with what is written, or what is wrong with that."""
        folder = "" if server.url else self.folder.text().strip()
        roots = tuple(filter(None, map(str.strip, self.roots.toPlainText().splitlines())))
        for one in (*filter(None, [folder]), *roots):
            if "${" not in one and not Path(one).expanduser().is_absolute():
                return tr("{folder} is not the full path of a folder.", folder=one)
        seconds = server.seconds if self.seconds.value() == round(server.seconds) else float(self.seconds.value())
        return msgspec.structs.replace(server, folder=folder, seconds=seconds, roots=roots)

    def _set_up(self) -> None:
        self.folder.setPlaceholderText(tr("Home folder"))
        self.seconds.setRange(1, int(MOST_SECONDS))
        self.seconds.setFixedWidth(theme().px(_SECONDS_WIDTH))
        OnlyWithFocus(self.seconds)
        self.roots.setPlaceholderText(tr("For example: {value}", value="~/Documents"))
        self.roots.setProperty("field", True)
        self.roots.setTabChangesFocus(True)
        self.roots.setFixedHeight(theme().px(_ROOTS_HEIGHT))
        self._fields.hide()

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.opener, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._fields)
        inner = QVBoxLayout(self._fields)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(8)
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self.folder, 1)
        line.addWidget(self._choose)
        inner.addWidget(_label(tr("Folder in which the command runs"), self.folder))
        inner.addLayout(line)
        inner.addWidget(_label(tr("Seconds that a call may take"), self.seconds))
        inner.addWidget(self.seconds)
        words = tr("Folders for the server to work in, one in each line. It can still use others.")
        inner.addWidget(_label(words, self.roots))
        inner.addWidget(self.roots)
        inner.addLayout(ButtonRow([self._add]))

    def _connect(self) -> None:
        self.opener.toggled.connect(self._fields.setVisible)
        self.folder.textChanged.connect(self.changed)
        self.seconds.valueChanged.connect(self.changed)
        self.roots.textChanged.connect(self.changed)
        self._choose.clicked.connect(self._choose_folder)
        self._add.clicked.connect(self._add_folder)

    def _choose_folder(self) -> None:
        if folder := QFileDialog.getExistingDirectory(self, tr("Folder in which the command runs"), self.folder.text()):
            self.folder.setText(folder)

    def _add_folder(self) -> None:
        if folder := QFileDialog.getExistingDirectory(self, tr("Folder for the server")):
            self.roots.setPlainText("\n".join([*filter(None, self.roots.toPlainText().splitlines()), folder]))


def _label(words: str, field: QWidget) -> Label:
    label = Label(words, type=Type.META, tone="second", wrap=True)
    label.setBuddy(field)
    field.setAccessibleName(words.partition(",")[0])
    return label
