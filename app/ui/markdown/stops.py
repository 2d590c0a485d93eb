"""The stops of Tab within an answer: links, and the word "Copy" of code blocks."""

from collections.abc import Callable, Iterator
from typing import NamedTuple

from PySide6.QtCore import QObject, QPointF, QRect, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QTextEdit

from app.markdown.block_builder import Group
from app.markdown.model import Block, Kind, Run, utf16_length
from app.ui.markdown.layout import AnswerLayout
from app.ui.markdown.painting import AnswerPainter
from app.ui.widgets.accessible import announce
from app.ui.words import tr


class Stop(NamedTuple):
    """A link (`link`, from `start` to `end` of the text document) or the Copy of code block `group`."""

    start: int
    end: int
    text: str = ""
    link: str = ""
    group: int = -1


class Stops(QObject):
    """The links and Copy of the answer in `view`: where they are, what they do, and which one has the keyboard focus.

    Args:
        painter: marks the stop with the focus and the one under the pointer.
        groups: returns the code blocks, by number.

    Attributes:
        focused: the stop with the keyboard focus; None if that is the whole text.

    Signals:
        reached(QRect): the focus reached the stop in this area.
        link_activated(str): the user wants to open a web address.
    """

    reached = Signal(QRect)
    link_activated = Signal(str)

    def __init__(
        self, view: QTextEdit, layout: AnswerLayout, painter: AnswerPainter, groups: Callable[[], list[Group]]
    ) -> None:
        super().__init__(view)
        self.focused: Stop | None = None
        self._view, self._layout, self._painter, self._groups = view, layout, painter, groups

    def all(self) -> list[Stop]:
        """Return all stops in reading order."""
        return stops_of([box.block for box in self._layout.flow.boxes])

    def at(self, place: QPointF) -> Stop | None:
        """Return the link or Copy at a point of the viewport."""
        link = self._layout.anchorAt(place)
        if link:
            return Stop(0, 0, link=link)
        box = self._layout.flow.box_at(QPointF(place.x(), place.y() + self._layout.sizes.code_header))
        if box is None or box.block.kind is not Kind.CODE:
            return None
        group = box.block.group
        return Stop(0, 0, group=group) if self._painter.copy_area(group).contains(place) else None

    def use(self, stop: Stop) -> None:
        """Open the link, or copy the code block."""
        if stop.link:
            self.link_activated.emit(stop.link)
            return
        QGuiApplication.clipboard().setText(self._groups()[stop.group].source)
        self._painter.marks.copied = stop.group
        announce(self._view, tr("Copied"))
        self._view.viewport().update()

    def focus(self, stop: Stop | None) -> None:
        """Move the keyboard focus to a link or Copy; None moves it to the whole text."""
        if stop is None and self.focused is None:
            return
        self.focused = stop
        marks = self._painter.marks
        marks.focus = (stop.start, stop.end) if stop is not None and stop.link else None
        marks.focus_copy = stop.group if stop is not None else -1
        if stop is not None:
            words = f"{stop.text} {stop.link}" if stop.link else f"{tr('Copy')} {self.language(stop.group)}"
            announce(self._view, words)
            self.reached.emit(self._area_of(stop))
        self._view.viewport().update()

    def step(self, *, forward: bool) -> bool:
        """Move the focus to the next or previous stop; return False if it leaves the text."""
        stops = self.all()
        now = stops.index(self.focused) if self.focused in stops else None
        number = (0 if forward else -1) if now is None else now + (1 if forward else -1)
        if 0 <= number < len(stops):
            self.focus(stops[number])
            return True
        if number < 0 and self.focused is not None:
            self.focus(None)
            return True
        return False

    def show_over(self, stop: Stop | None) -> None:
        """Show by the pointer's shape, and at Copy itself, what a click would use."""
        shape = Qt.CursorShape.IBeamCursor if stop is None else Qt.CursorShape.PointingHandCursor
        viewport, marks = self._view.viewport(), self._painter.marks
        if viewport.cursor().shape() is not shape:
            viewport.setCursor(shape)
        group = stop.group if stop is not None else -1
        if group != marks.over_copy:
            marks.over_copy = group
            viewport.update()

    def language(self, group: int) -> str:
        """Return the language of a code block."""
        groups = self._groups()
        return groups[group].language if group < len(groups) else ""

    def _area_of(self, stop: Stop) -> QRect:
        if stop.link:
            return self._layout.blockBoundingRect(self._view.document().findBlock(stop.start)).toAlignedRect()
        return self._painter.copy_area(stop.group).toAlignedRect()


def stops_of(blocks: list[Block]) -> list[Stop]:
    """Return all stops in reading order."""
    stops: list[Stop] = []
    at, last_code = 0, -1
    for block in blocks:
        if block.kind is Kind.CODE and block.group != last_code:
            last_code = block.group
            stops.append(Stop(at, at, group=last_code))
        stops.extend(_links(block.runs, at))
        at += utf16_length(block.text) + 1
    return stops


def _links(runs: tuple[Run, ...], at: int) -> Iterator[Stop]:
    """Yield links; adjacent runs with the same address, for example of which one is bold, form one link."""
    now = Stop(at, at)
    for text, style in runs:
        end = at + utf16_length(text)
        if style.link and style.link == now.link:
            now = now._replace(end=end, text=now.text + text)
        else:
            if now.link:
                yield now
            now = Stop(at, end, text, style.link)
        at = end
    if now.link:
        yield now
