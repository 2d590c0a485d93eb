"""The engine's log, with a field that filters its lines."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QTextOption

from app.ui.diagnostics.parts import Section
from app.ui.theme import Type, theme
from app.ui.widgets.buttons import IconButton
from app.ui.widgets.copy_button import CopyButton
from app.ui.widgets.label import Label
from app.ui.widgets.log_window import mono_view
from app.ui.widgets.search_field import SearchField
from app.ui.words import tr, trn

_HEIGHT = 240


class LogSection(Section):
    """The section of the engine's log.

    Attributes:
        filter, text, refresh: the filter field, the lines, and the button that reads the log again.

    Signals:
        refresh_wanted()
    """

    refresh_wanted = Signal()

    def __init__(self) -> None:
        super().__init__(tr("Engine log"), in_card=False)
        self._lines: tuple[str, ...] = ()
        self.filter = SearchField(tr("Filter lines"))
        self.text = mono_view(tr("Engine log"))
        self.text.setWordWrapMode(QTextOption.WrapMode.NoWrap)
        self.text.setFixedHeight(theme().px(_HEIGHT))
        self._count = Label(type=Type.META, tone="second")
        self._nothing = Label(tr("The engine has not logged anything yet."), tone="second", wrap=True)
        self.refresh = IconButton("refresh-cw", tr("Refresh the log"))
        self._copy = CopyButton(tr("Copy log"), self.text.toPlainText)
        self.head.addWidget(self._count, 0, Qt.AlignmentFlag.AlignVCenter)
        self.head.addWidget(self.refresh)
        self.head.addWidget(self._copy)
        self.column.addWidget(self._nothing)
        self.column.addWidget(self.filter)
        self.column.addWidget(self.text)
        self.column.setSpacing(8)
        self.filter.textChanged.connect(lambda _: self._show())
        self.refresh.clicked.connect(self.refresh_wanted)
        theme().changed.connect(self._fit)
        self.show_lines(())

    def show_lines(self, lines: tuple[str, ...]) -> None:
        """Show log lines, oldest first."""
        self._lines = lines
        self._nothing.setVisible(not lines)
        for widget in (self._count, self._copy, self.filter, self.text):
            widget.setVisible(bool(lines))
        self._show()

    def _fit(self) -> None:
        self.text.setFixedHeight(theme().px(_HEIGHT))

    def _show(self) -> None:
        """Show the lines that contain all words of the field, scrolled to the newest."""
        words = self.filter.text().casefold().split()
        shown = [line for line in self._lines if all(word in line.casefold() for word in words)]
        self.text.setPlainText("\n".join(shown))
        bar = self.text.verticalScrollBar()
        bar.setValue(bar.maximum())
        self._count.setText(trn("{count} line", "{count} lines", len(shown)))
