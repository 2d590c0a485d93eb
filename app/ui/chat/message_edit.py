"""The text field of the composer: plain text that grows with its content, and the keys that send it."""

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
    QTextCursor,
)
from PySide6.QtWidgets import QApplication, QFrame, QPlainTextDocumentLayout, QPlainTextEdit, QSizePolicy, QWidget

from app.ui.chat.long_text import break_line, insert_text, plain_format, text_between
from app.ui.theme import Type, theme
from app.ui.widgets.clipboard import local_files, text_as_mime_data
from app.ui.widgets.keys import ENTER

_MOST_LINES = 10
_SHARE_OF_WINDOW = 0.4
LONGEST_PASTE = 10_000
"""Characters; a longer text becomes an attachment."""


class SendKey(StrEnum):
    """The key that sends; the other one starts a new line."""

    ENTER = "enter"
    CTRL_ENTER = "ctrl_enter"


class GrowingEdit(QPlainTextEdit):
    """A plain text field as tall as its content, from one line up to `most_lines` or 40 % of the window.

    Signals:
        focus_changed(bool): it got or lost the keyboard focus; a menu opened from it does not count.
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
        """An open menu has the focus and will return it."""
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
        theme().changed.connect(self._restyle_all)
        self._restyle()

    def text(self) -> str:
        """Return the text exactly as written."""
        document = self.document()
        whole = document.characterCount() - 1
        return _clean(text_between(document, 0, whole) if self._has_pieces else document.toRawText())

    def set_text(self, text: str) -> None:
        """Replace the text and put the cursor at its end. Clears the undo history."""
        if text != self.text():
            cursor = self.textCursor()
            cursor.beginEditBlock()
            cursor.select(QTextCursor.SelectionType.Document)
            cursor.removeSelectedText()
            cursor.setBlockFormat(plain_format())
            self._has_pieces = insert_text(cursor, text)
            cursor.endEditBlock()
            self.setTextCursor(cursor)
        self.document().clearUndoRedoStacks()

    def has_preedit(self) -> bool:
        """Whether an input method is composing text."""
        layout = self.textCursor().block().layout()
        return layout is not None and bool(layout.preeditAreaText())

    # -- Qt --------------------------------------------------------------------------------------------------------

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Insert pasted and dropped content as plain text."""
        self._has_pieces |= insert_text(self.textCursor(), source.text())
        self.ensureCursorVisible()

    def createMimeDataFromSelection(self) -> QMimeData:
        """Return the selection exactly as written; Qt would replace no-break spaces by ordinary ones."""
        cursor = self.textCursor()
        if self._has_pieces:
            selected = text_between(self.document(), cursor.selectionStart(), cursor.selectionEnd())
            return text_as_mime_data(_clean(selected))
        return text_as_mime_data(_clean(cursor.selectedText()))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Leave dropped files to the window."""
        if event.mimeData().hasUrls():
            event.ignore()
        else:
            super().dragEnterEvent(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Leave dropped files to the window."""
        if event.mimeData().hasUrls():
            event.ignore()
        else:
            super().dragMoveEvent(event)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Grow with text that an input method is composing."""
        super().inputMethodEvent(event)
        self._grow()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Report the focus to the frame around the field."""
        super().focusInEvent(event)
        self._is_lent = False
        self.focus_changed.emit(True)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Report the lost focus to the frame around the field, unless a menu opened over it took the focus."""
        super().focusOutEvent(event)
        if event.reason() is Qt.FocusReason.PopupFocusReason:
            self._is_lent = True
        else:
            self.focus_changed.emit(False)

    def _on_focus_elsewhere(self, _: QWidget | None, now: QWidget | None) -> None:
        """Report the lost focus when it moves on from an open menu to another widget."""
        if self._is_lent and now is not None and now is not self and now.window() is self.window():
            self._is_lent = False
            self.focus_changed.emit(False)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Adjust the height: lines wrap elsewhere."""
        super().resizeEvent(event)
        self._fit()

    def showEvent(self, event: QShowEvent) -> None:
        """Follow the height of the window the field is in now."""
        super().showEvent(event)
        self._window_size.watch(self.window())
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Keep the theme's font: a style sheet that is applied again puts back an earlier one."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange and self.font().pixelSize() != theme().font(self._type).pixelSize():
            self._restyle_all()

    def show_placeholder(self, words: str) -> None:
        """Show `words` while there is no text."""
        self.setPlaceholderText(words)
        layout = self.document().documentLayout()
        assert isinstance(layout, QPlainTextDocumentLayout)
        layout.requestUpdate()  # Qt does not repaint a changed placeholder by itself

    def _restyle_all(self) -> None:
        # For the placeholder: what is set again is not always inherited. At the start it is, and asking Qt for the
        # viewport would take a while then (see app/ui/widgets/viewport).
        self.viewport().setFont(theme().font(self._type))
        self._restyle()

    def _restyle(self) -> None:
        self.setFont(theme().font(self._type))
        self.setTabStopDistance(4 * self.fontMetrics().horizontalAdvance(" "))
        self._fit()

    def _grow(self) -> None:
        """Fit the height and activate all outer layouts at once; Qt would repaint after each level."""
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
        """Return the height of all lines, counted only as far as can be shown."""
        most = self._most_height()
        height, block = float(self._around()), self.document().begin()
        while block.isValid() and height <= most:
            height += self.blockBoundingRect(block).height()
            block = block.next()
        if not block.isValid():  # Qt counts the bottom margin as part of the last block
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
        """Return the line height that Qt uses for layout, in whole pixels."""
        return math.ceil(QFontMetricsF(self.font()).height())

    def _around(self) -> int:
        """Return the pixels above and below the text: margin, one pixel that Qt requires, and any border."""
        return round(2 * self.document().documentMargin()) + 1 + self.height() - self.contentsRect().height()


class _WindowSize(QObject):
    """Reports size changes of a window. It is a separate object, since Qt sends an edit's filter its own events too."""

    changed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._window: QWidget | None = None

    def watch(self, window: QWidget) -> None:
        """Watch this window from now on, and no other."""
        if window is not self._window:
            if self._window is not None:
                self._window.removeEventFilter(self)
            self._window = window
            window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Resize:
            self.changed.emit()
        return False


class MessageEdit(GrowingEdit):
    """The text field for messages.

    Signals:
        send_pressed(): the key that sends was pressed.
        up_pressed(): Up was pressed in the empty field.
        files_pasted(list[Path]): files were pasted.
        long_text_pasted(str): a text was pasted that is too long to be edited here.
    """

    send_pressed = Signal()
    up_pressed = Signal()
    files_pasted = Signal(list)
    long_text_pasted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.send_key = SendKey.ENTER

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """Whether it is text, or files."""
        return bool(local_files(source)) or super().canInsertFromMimeData(source)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Insert pasted content as plain text; report files and long texts instead."""
        if files := local_files(source):
            self.files_pasted.emit(files)
        elif len(text := source.text()) > LONGEST_PASTE:
            self.long_text_pasted.emit(_clean(text.replace("\r\n", "\n").replace("\r", "\n")))
        else:
            super().insertFromMimeData(source)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Handle the keys that send, start a new line, or fetch the last question."""
        if event.key() in ENTER:
            self._on_enter(event)
        elif event.key() == Qt.Key.Key_Up and _bare(event) and self.document().isEmpty() and not self.has_preedit():
            self.up_pressed.emit()
        else:
            super().keyPressEvent(event)

    def _on_enter(self, event: QKeyEvent) -> None:
        event.accept()
        if self.has_preedit():  # this Enter confirms the text that the input method composes
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
    """Normalize line breaks and replace lone surrogates, which cannot be stored."""
    text = raw.replace("\u2029", "\n").replace("\u2028", "\n")
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
