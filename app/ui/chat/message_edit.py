"""The text field of the composer: plain text that grows with what is written, and the keys that send it."""

import math
from enum import StrEnum

from PySide6.QtCore import QEvent, QMimeData, QObject, Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragMoveEvent,
    QFocusEvent,
    QFontMetricsF,
    QInputMethodEvent,
    QKeyEvent,
    QResizeEvent,
    QShowEvent,
    QTextBlockFormat,
    QTextCursor,
)
from PySide6.QtWidgets import QApplication, QFrame, QPlainTextEdit, QSizePolicy, QWidget

from app.ui.chat.long_text import break_line, insert_text, text_between
from app.ui.theme import Type, theme
from app.ui.widgets import text_as_mime_data

_MOST_LINES = 10
_SHARE_OF_WINDOW = 0.4
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class SendKey(StrEnum):
    """Which key sends; the other one begins a new line."""

    ENTER = "enter"
    CTRL_ENTER = "ctrl_enter"


class GrowingEdit(QPlainTextEdit):
    """Plain text, as high as what stands in it, from one line to `most_lines` or 40 % of the window.

    Signals:
        focus_changed(bool)
    """

    focus_changed = Signal(bool)

    def __init__(
        self,
        *,
        most_lines: int = _MOST_LINES,
        least_lines: int = 1,
        type: Type = Type.READING,  # noqa: A002
    ) -> None:
        super().__init__()
        self._most, self._least, self._type = most_lines, least_lines, type
        self._window_size = _WindowSize(self)
        self._window_size.changed.connect(self._fit)
        self._has_pieces = False
        self._is_lent = False
        """A menu over it has the focus."""
        self._settled = 0
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._on_focus_elsewhere)
        self.setTabChangesFocus(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.textChanged.connect(self._grow)
        self.document().documentLayout().documentSizeChanged.connect(self._fit)
        theme().changed.connect(self._restyle)
        self._restyle()

    def text(self) -> str:
        """What stands in it, as it was written."""
        document = self.document()
        whole = document.characterCount() - 1
        return _clean(text_between(document, 0, whole) if self._has_pieces else document.toRawText())

    def set_text(self, text: str) -> None:
        """Put another text there, the cursor at its end. Undo does not bring back what was there before."""
        if text != self.text():
            cursor = self.textCursor()
            cursor.beginEditBlock()
            cursor.select(QTextCursor.SelectionType.Document)
            cursor.removeSelectedText()
            cursor.setBlockFormat(QTextBlockFormat())
            self._has_pieces = insert_text(cursor, text)
            cursor.endEditBlock()
            self.setTextCursor(cursor)
        self.document().clearUndoRedoStacks()

    def has_preedit(self) -> bool:
        """Whether an input method is in the middle of a word."""
        layout = self.textCursor().block().layout()
        return layout is not None and bool(layout.preeditAreaText())

    # -- Qt --------------------------------------------------------------------------------------------------------

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Whatever is pasted or dropped becomes plain text."""
        self._has_pieces |= insert_text(self.textCursor(), source.text())
        self.ensureCursorVisible()

    def createMimeDataFromSelection(self) -> QMimeData:
        """What is selected as it was written; Qt would turn no-break spaces into others."""
        cursor = self.textCursor()
        if self._has_pieces:
            selected = text_between(self.document(), cursor.selectionStart(), cursor.selectionEnd())
            return text_as_mime_data(_clean(selected))
        return text_as_mime_data(_clean(cursor.selectedText()))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Files are for the window."""
        if event.mimeData().hasUrls():
            event.ignore()
        else:
            super().dragEnterEvent(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Files are for the window."""
        if event.mimeData().hasUrls():
            event.ignore()
        else:
            super().dragMoveEvent(event)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """A word that is being put together needs room as well."""
        super().inputMethodEvent(event)
        self._grow()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tell the frame around it."""
        super().focusInEvent(event)
        self._is_lent = False
        self.focus_changed.emit(True)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell the frame around it; a menu that is open over it takes nothing away."""
        super().focusOutEvent(event)
        if event.reason() is Qt.FocusReason.PopupFocusReason:
            self._is_lent = True
        else:
            self.focus_changed.emit(False)

    def _on_focus_elsewhere(self, _: QWidget | None, now: QWidget | None) -> None:
        """From a menu that was open over it the focus may go on to something else."""
        if self._is_lent and now is not None and now is not self and now.window() is self.window():
            self._is_lent = False
            self.focus_changed.emit(False)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lines break elsewhere."""
        super().resizeEvent(event)
        self._fit()

    def showEvent(self, event: QShowEvent) -> None:
        """Follow the height of the window it is in."""
        super().showEvent(event)
        self._window_size.watch(self.window())
        self._fit()

    def _restyle(self) -> None:
        self.setFont(theme().font(self._type))
        self.viewport().setFont(theme().font(self._type))  # draws the placeholder; it does not always inherit
        self.setTabStopDistance(4 * self.fontMetrics().horizontalAdvance(" "))
        self._fit()

    def _grow(self) -> None:
        """Fit the text, and what is around it at once: Qt would do one level after the other, and paint in between."""
        self._fit()
        if self.height() == self._settled:
            return
        self._settled = self.height()
        widget: QWidget | None = self
        while widget is not None and not widget.isWindow():
            widget = widget.parentWidget()
            layout = widget.layout() if widget is not None else None
            if layout is not None:
                layout.activate()

    def _fit(self) -> None:
        wanted, most = self._wanted_height(), self._most_height()
        height = min(wanted, most)
        policy = Qt.ScrollBarPolicy
        self.setVerticalScrollBarPolicy(policy.ScrollBarAsNeeded if wanted > most else policy.ScrollBarAlwaysOff)
        if height != self.height() or self.minimumHeight() != height:
            self.setFixedHeight(height)
        if wanted <= most:
            self.verticalScrollBar().setValue(0)

    def _wanted_height(self) -> int:
        """Of all lines; not counted any further than it can be shown."""
        most = self._most_height()
        height, block = float(self._around()), self.document().begin()
        while block.isValid() and height <= most:
            height += self.blockBoundingRect(block).height()
            block = block.next()
        if not block.isValid():  # Qt counts the margin at the foot as a part of the last block
            height -= self.document().documentMargin()
        return max(math.ceil(height), self._around() + self._line_height() * self._least)

    def _most_height(self) -> int:
        line = self._line_height()
        lines = self._around() + line * self._most
        window = self.window()
        if window is self or not window.isVisible():
            return lines
        room = int(window.height() * _SHARE_OF_WINDOW) - self._around()
        return min(lines, self._around() + line * max(1, room // line))  # whole lines only

    def _line_height(self) -> int:
        """As Qt lays lines out, in whole pixels."""
        return math.ceil(QFontMetricsF(self.font()).height())

    def _around(self) -> int:
        """Of what is above and below the text: its margin, a pixel that Qt wants, a border if there is one."""
        return round(2 * self.document().documentMargin()) + 1 + self.height() - self.contentsRect().height()


class _WindowSize(QObject):
    """Tells when a window gets another size. Not a filter of the edit itself: Qt sends that all of its own events."""

    changed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._window: QWidget | None = None

    def watch(self, window: QWidget) -> None:
        """This one from now on."""
        if window is not self._window:
            if self._window is not None:
                self._window.removeEventFilter(self)
            self._window = window
            window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """It has another size."""
        if event.type() is QEvent.Type.Resize:
            self.changed.emit()
        return False


class MessageEdit(GrowingEdit):
    """Where a message is written.

    Signals:
        send_pressed(): the key that sends.
        up_pressed(): Up, while nothing is written.
    """

    send_pressed = Signal()
    up_pressed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.send_key = SendKey.ENTER

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keys that send, break the line, or fetch the last question."""
        if event.key() in _ENTER:
            self._on_enter(event)
        elif event.key() == Qt.Key.Key_Up and _bare(event) and self.document().isEmpty() and not self.has_preedit():
            self.up_pressed.emit()
        else:
            super().keyPressEvent(event)

    def _on_enter(self, event: QKeyEvent) -> None:
        event.accept()
        if self.has_preedit():  # this Enter ends the word that the input method puts together
            return
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        sends = held == Qt.KeyboardModifier.ControlModifier or (
            held == Qt.KeyboardModifier.NoModifier and self.send_key is SendKey.ENTER
        )
        if not sends:
            break_line(self.textCursor())
            self.ensureCursorVisible()
        elif not event.isAutoRepeat():
            self.send_pressed.emit()


def _bare(event: QKeyEvent) -> bool:
    ignored = Qt.KeyboardModifier.KeypadModifier
    return event.modifiers() & ~ignored == Qt.KeyboardModifier.NoModifier


def _clean(raw: str) -> str:
    """Line breaks as everywhere, and nothing that no file can hold."""
    text = raw.replace("\u2029", "\n").replace("\u2028", "\n")
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
