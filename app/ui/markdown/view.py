"""The widget that shows one answer."""

import time
from typing import Final

from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, QRect, QSize, Qt, QTimer, QUrl, Signal
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QResizeEvent,
    QTextDocument,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QSizePolicy, QTextEdit, QToolTip, QWidget

from app.markdown.citations import Citations
from app.markdown.plain_text import text_between
from app.markdown.sources import SourceNames
from app.ui.markdown.addresses import words_of_address
from app.ui.markdown.caret import leave_formula, put_cursor
from app.ui.markdown.code_look import code_look
from app.ui.markdown.code_menu import CodeMenu
from app.ui.markdown.document import Writer
from app.ui.markdown.formats import Formats
from app.ui.markdown.formulas import formulas
from app.ui.markdown.geometry import Sizes
from app.ui.markdown.layout import AnswerLayout
from app.ui.markdown.painting import AnswerPainter
from app.ui.markdown.rendering import Rendering
from app.ui.markdown.stops import Stop, Stops
from app.ui.theme import theme
from app.ui.widgets.clipboard import text_as_mime_data
from app.ui.widgets.plain import plain_tooltip
from app.ui.words import tr

_FIRST_SLICE: Final = 0.010
_SLICE: Final = 0.005
_RING: Final = 2
"""Pixels that the style sheet reserves around a text for the focus ring."""
_LENT: Final = (
    Qt.FocusReason.ActiveWindowFocusReason,
    Qt.FocusReason.PopupFocusReason,
    Qt.FocusReason.MenuBarFocusReason,
)
"""The focus leaves only temporarily, so the current stop is kept."""


class _Document(QTextDocument):
    """A document that never loads anything, so that an answer cannot reach files or the network."""

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        return None


class MarkdownView(QTextEdit):
    """Markdown that may still be streaming, as one text to read, select and copy.

    It has no scroll bars: its container gives it the height that :meth:`height_for` returns. Its edge is two pixels
    outside the text, for the focus ring. Tab visits its links and the words above code blocks and tables; Enter
    activates them.

    Args:
        with_actions: show the words above code blocks and tables that can be clicked.
        sources: the files whose names become links.
        citations: the pages whose citations become links.

    Attributes:
        code_menu: what it offers for code blocks.

    Signals:
        height_changed(): :meth:`height_for` returns another height now.
        stop_reached(QRect): Tab reached a link or Copy in this area.
        link_activated(str): the user wants to open a web address. The view itself opens nothing.
        source_activated(str): the user wants to see a source, as ``app.markdown.sources.Source.words`` names it,
            or a page that a marker such as ``【3†L10】`` cites.
    """

    height_changed = Signal()
    link_activated = Signal(str)
    source_activated = Signal(str)
    stop_reached = Signal(QRect)

    def __init__(
        self,
        parent: QWidget | None = None,
        *,
        with_actions: bool = True,
        sources: SourceNames | None = None,
        citations: Citations | None = None,
    ) -> None:
        super().__init__(parent)
        self._sources, self._citations = sources, citations
        self._parts: list[str] = []
        self._formats = Formats()
        self._document = _Document(self)
        self._document.setUndoRedoEnabled(False)
        self._document.setDocumentMargin(0)
        self._document.setDefaultFont(self._formats.reading)
        self._writer = Writer(self._document, self._formats)
        sizes = Sizes.at(theme().scale)
        self._layout = AnswerLayout(self._document, self._formats, sizes, self._writer.renew)
        self._document.setDocumentLayout(self._layout)
        self._painter = AnswerPainter(self._layout)
        self._painter.buttons.are_drawn = with_actions
        self._layout.paint = self._paint
        self._rendering = Rendering(self._writer, self._layout, sources, citations)
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self.work)
        self._is_reporting, self._reported = False, 0
        self._stops = Stops(self, self._layout, self._painter, lambda: self._rendering.groups, citations)
        self._painter.language = self._stops.language
        self.code_menu = CodeMenu(self.viewport(), lambda: self._rendering.groups)
        self._stops.more_wanted.connect(self.code_menu.open)
        self._pressed: Stop | None = None
        self._set_up()

    def _set_up(self) -> None:
        self.setDocument(self._document)
        self.setProperty("ring", True)
        self.setReadOnly(True)
        self.setTabChangesFocus(True)
        self.setLineWrapMode(QTextEdit.LineWrapMode.NoWrap)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setAcceptDrops(False)
        self.viewport().setAutoFillBackground(False)
        self.setAccessibleName(tr("Answer"))
        flags = Qt.TextInteractionFlag
        self.setTextInteractionFlags(flags.TextSelectableByMouse | flags.TextSelectableByKeyboard)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setMouseTracking(True)
        # When the selection changes, Qt repaints the blocks but not the space between them.
        self.selectionChanged.connect(self.viewport().update)
        self._stops.link_activated.connect(self.link_activated)
        self._stops.source_activated.connect(self.source_activated)
        self._stops.reached.connect(self.stop_reached)
        theme().changed.connect(self._on_theme_changed)
        formulas().drawn.connect(self._on_drawn)
        code_look().changed.connect(self._on_theme_changed)

    # -- text ------------------------------------------------------------------------------------------------------

    @property
    def markdown(self) -> str:
        """The whole Markdown source as received."""
        if len(self._parts) > 1:
            self._parts = ["".join(self._parts)]
        return self._parts[0] if self._parts else ""

    def set_markdown(self, text: str) -> None:
        """Show a complete text. Its start appears at once, the rest of a long text soon after."""
        self._parts = [text]
        self._painter.buttons.done = None
        self._rendering = Rendering(self._writer, self._layout, self._sources, self._citations)
        self._writer.sync(0, [])
        self._layout.blocks_changed(0, [])
        self._rendering.add(text)
        self._rendering.finish()
        self.work(_FIRST_SLICE)

    def append(self, text: str) -> None:
        """Add streamed text; :meth:`finish` follows the last piece."""
        self._parts.append(text)
        self._rendering.add(text)
        self.work()

    def finish(self) -> None:
        """Mark the text as complete."""
        self._rendering.finish()
        self.work()

    @property
    def is_settled(self) -> bool:
        """Whether all of the text is shown and laid out."""
        return self._rendering.is_done and not self._layout.is_stale

    def work(self, seconds: float = _SLICE) -> None:
        """Do a little of the pending work; a timer calls this while any is left."""
        self._go_on(time.perf_counter() + seconds)
        self._tell_height()

    def _go_on(self, until: float) -> None:
        if self._layout.is_stale:
            self._layout.work(until)
        if time.perf_counter() < until:
            before = self.textCursor()
            anchor, position = before.anchor(), before.position()
            self._rendering.work(until)
            put_cursor(self, anchor, position)
        if self._stops.focused is not None and self._stops.focused not in self._stops.all():
            self._stops.focus(None)
        if self.is_settled:
            self._timer.stop()
        elif not self._timer.isActive():
            self._timer.start()

    def _tell_height(self) -> None:
        """Report a changed height once the state is consistent: a listener may set another width."""
        if self._is_reporting or self._layout.height == self._reported:
            return
        self._is_reporting = True
        self.updateGeometry()
        self.height_changed.emit()
        self._is_reporting = False
        self._reported = self._layout.height

    # -- size ------------------------------------------------------------------------------------------------------

    def height_for(self, width: int) -> int:
        """Return the height at a width. During the layout of a long text it is the height so far."""
        self._set_width(width - 2 * _RING)
        return self._layout.height + 2 * _RING

    def _set_width(self, width: int) -> None:
        if width > 0 and width != self._layout.width:
            self._layout.set_width(width)
            self.work(_FIRST_SLICE)

    def sizeHint(self) -> QSize:
        """Return the current width and the height of the text."""
        return QSize((self._layout.width or 400) + 2 * _RING, self._layout.height + 2 * _RING)

    def minimumSizeHint(self) -> QSize:
        """Return a narrow minimum width and the height of the text."""
        return QSize(120, self._layout.height + 2 * _RING)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay out the text for the new width."""
        super().resizeEvent(event)
        self._set_width(self.viewport().width())

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll code that is not wrapped sideways, and leave all other scrolling to the container."""
        pixels = event.pixelDelta() if not event.pixelDelta().isNull() else event.angleDelta()
        sideways = pixels.x() or (pixels.y() if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 0)
        if sideways and self._layout.scroll_code(event.position(), -sideways):
            self.viewport().update()
            event.accept()
        else:
            event.ignore()

    def _on_theme_changed(self) -> None:
        """Apply new colours, sizes and another look of code to the whole text, in slices."""
        self._formats = Formats()
        self._document.setDefaultFont(self._formats.reading)
        self._writer.set_formats(self._formats)
        self._layout.set_look(self._formats, Sizes.at(theme().scale))
        self.work(_FIRST_SLICE)
        self.viewport().update()

    def _on_drawn(self) -> None:
        """Show the formulas that have been drawn since they were shown as their source."""
        if self._rendering.look_for_drawings():
            self.work()
        self.viewport().update()

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        """Load nothing, whatever the text refers to."""
        return None

    # -- copying ---------------------------------------------------------------------------------------------------

    def createMimeDataFromSelection(self) -> QMimeData:
        """Copy the text as displayed: cells of a row in sequence, no line breaks where only the view wraps."""
        cursor = self.textCursor()
        text = text_between(self._writer.blocks, cursor.selectionStart(), cursor.selectionEnd(), self._citations)
        return text_as_mime_data(text)

    def _paint(self, painter: QPainter, context: QAbstractTextDocumentLayout.PaintContext) -> None:
        # Not context.selections: PySide frees a selection before the cursor that was taken from it.
        cursor, marks = self.textCursor(), self._painter.marks
        marks.selection = (cursor.selectionStart(), cursor.selectionEnd())
        marks.caret = context.cursorPosition if context.cursorPosition >= 0 else None
        self._painter.paint(painter, context.clip)

    # -- links and Copy --------------------------------------------------------------------------------------------

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Let Tab visit the links and Copy, then leave the text."""
        return self._stops.step(forward=forward) or super().focusNextPrevChild(forward)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Start at the last stop when reached by Shift+Tab."""
        super().focusInEvent(event)
        if event.reason() is Qt.FocusReason.BacktabFocusReason and (stops := self._stops.all()):
            self._stops.focus(stops[-1])

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Clear the current stop, unless the focus leaves only temporarily."""
        super().focusOutEvent(event)
        if event.reason() not in _LENT:
            self._stops.focus(None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Activate the focused link or Copy by Enter or Space."""
        stop = self._stops.focused
        if stop is not None and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._stops.use(stop)
            event.accept()
            return
        before = self.textCursor().position()
        super().keyPressEvent(event)
        leave_formula(self, self._writer, before)
        if self.textCursor().position() != before:
            self._layout.show_position(self.textCursor().position())
            self.viewport().update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember what was pressed: a click or a selection may start here."""
        is_left = event.button() is Qt.MouseButton.LeftButton
        self._pressed = self._stops.at(event.position()) if is_left else None
        self._stops.focus(None)
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Activate what was pressed if the button is released on it without having selected text."""
        super().mouseReleaseEvent(event)
        leave_formula(self, self._writer, self.textCursor().anchor())
        pressed, self._pressed = self._pressed, None
        is_click = pressed is not None and pressed == self._stops.at(event.position())
        if pressed is not None and is_click and not self.textCursor().hasSelection():
            self._stops.use(pressed)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show by the pointer's shape what can be clicked."""
        super().mouseMoveEvent(event)
        if event.buttons() is Qt.MouseButton.NoButton:
            self._stops.show_over(self._stops.at(event.position()))

    def leaveEvent(self, event: QEvent) -> None:
        """Clear the hover mark and the confirmation of a used Copy."""
        super().leaveEvent(event)
        self._painter.buttons.done = None
        self._stops.show_over(None)
        self.viewport().update()

    def viewportEvent(self, event: QEvent) -> bool:
        """Show where a link leads as its tooltip."""
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            link = self._layout.anchorAt(QPointF(event.pos()))
            QToolTip.showText(
                event.globalPos() if link else QPoint(),
                plain_tooltip(words_of_address(link, self._citations)),
                self.viewport(),
            )
            return True
        return super().viewportEvent(event)
