"""The stops of Tab within an answer: links, and the words above code blocks and tables."""

from collections.abc import Callable, Iterator
from typing import Final, NamedTuple

from PySide6.QtCore import QObject, QPointF, QRect, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QTextEdit

from app.markdown.block_builder import Group
from app.markdown.citations import Citations
from app.markdown.model import Block, Run, utf16_length
from app.markdown.table_csv import csv_of
from app.ui.markdown.addresses import address_of, source_in, words_of_address
from app.ui.markdown.group_buttons import Action, Button, actions_of, words_of
from app.ui.markdown.layout import AnswerLayout
from app.ui.markdown.painting import AnswerPainter
from app.ui.widgets.accessible import announce
from app.ui.words import tr

_NOT_DRAWN: Final = frozenset({"mermaid", "svg", "plantuml", "dot", "graphviz", "tikz"})
"""Languages of pictures, which are shown as code."""


class Stop(NamedTuple):
    """A link (`link`, from `start` to `end` of the text document) or a word above a code block or table.

    The link is a web address, or a source after ``source:`` (:mod:`app.ui.markdown.addresses`).
    """

    start: int
    end: int
    text: str = ""
    link: str = ""
    button: Button | None = None


class Stops(QObject):
    """The links and words of the answer in `view`: where they are, and which one has the keyboard focus.

    Args:
        painter: marks the stop with the focus and the one under the pointer.
        groups: returns the code blocks and tables, by number.
        citations: what citations lead to.

    Attributes:
        focused: the stop with the keyboard focus; None if that is the whole text.

    Signals:
        reached(QRect): the focus reached the stop in this area.
        link_activated(str): the user wants to open a web address.
        source_activated(str): the user wants to see a source, as ``app.markdown.sources.Source.words`` names it,
            or a page that a marker such as ``【3†L10】`` cites.
        more_wanted(int, QRect): the user wants to see what can be done with a code block, by its number, at that area.
    """

    reached = Signal(QRect)
    link_activated = Signal(str)
    source_activated = Signal(str)
    more_wanted = Signal(int, QRect)

    def __init__(
        self,
        view: QTextEdit,
        layout: AnswerLayout,
        painter: AnswerPainter,
        groups: Callable[[], list[Group]],
        citations: Citations | None = None,
    ) -> None:
        super().__init__(view)
        self.focused: Stop | None = None
        self._view, self._layout, self._painter, self._groups = view, layout, painter, groups
        self._citations = citations

    def all(self) -> list[Stop]:
        """Return all stops in reading order."""
        return stops_of([box.block for box in self._layout.flow.boxes])

    def at(self, place: QPointF) -> Stop | None:
        """Return the link or word at a point of the viewport."""
        link = self._layout.anchorAt(place)
        if link:
            return Stop(0, 0, link=link)
        button = self._painter.buttons.at(place)
        return Stop(0, 0, button=button) if button is not None else None

    def use(self, stop: Stop) -> None:
        """Open the link, copy the code or the table, or offer more."""
        if stop.button is None:
            source = source_in(stop.link)
            if source:
                self.source_activated.emit(source)
            else:
                self.link_activated.emit(stop.link)
            return
        number, action = stop.button
        self._painter.buttons.done = stop.button
        self._view.viewport().update()
        if action is Action.MORE:
            self.more_wanted.emit(number, self._area_of(stop))
            return
        group = self._groups()[number]
        QGuiApplication.clipboard().setText(csv_of(group.source) if action is Action.CSV else group.source)
        announce(self._view, tr("Copied"))

    def focus(self, stop: Stop | None) -> None:
        """Move the keyboard focus to a link or a word; None moves it to the whole text."""
        if stop is None and self.focused is None:
            return
        self.focused = stop
        self._painter.marks.focus = (stop.start, stop.end) if stop is not None and stop.link else None
        self._painter.buttons.focused = stop.button if stop is not None else None
        if stop is not None:
            announce(self._view, self._words_of(stop))
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
        """Show by the pointer's shape, and at the word itself, what a click would use."""
        shape = Qt.CursorShape.IBeamCursor if stop is None else Qt.CursorShape.PointingHandCursor
        viewport, buttons = self._view.viewport(), self._painter.buttons
        if viewport.cursor().shape() is not shape:
            viewport.setCursor(shape)
        button = stop.button if stop is not None else None
        if button != buttons.hovered:
            buttons.hovered = button
            viewport.update()

    def language(self, group: int) -> str:
        """Return the header of a code block: its language, and what is not drawn."""
        groups = self._groups()
        language = groups[group].language if group < len(groups) else ""
        if language.lower() in _NOT_DRAWN:
            return tr("{language} (shown as code)", language=language)
        return language

    def _words_of(self, stop: Stop) -> str:
        if stop.button is None:
            return f"{stop.text} {words_of_address(stop.link, self._citations)}"
        return f"{words_of(stop.button.action)} {self.language(stop.button.group)}".strip()

    def _area_of(self, stop: Stop) -> QRect:
        if stop.button is None:
            return self._layout.blockBoundingRect(self._view.document().findBlock(stop.start)).toAlignedRect()
        return self._painter.buttons.area(stop.button).toAlignedRect()


def stops_of(blocks: list[Block]) -> list[Stop]:
    """Return all stops in reading order."""
    stops: list[Stop] = []
    at, last_group = 0, -1
    for block in blocks:
        if block.group not in (-1, last_group):
            last_group = block.group
            stops.extend(Stop(at, at, button=Button(last_group, action)) for action in actions_of(block.kind))
        stops.extend(_links(block.runs, at))
        at += utf16_length(block.text) + 1
    return stops


def _links(runs: tuple[Run, ...], at: int) -> Iterator[Stop]:
    """Yield links; adjacent runs with the same address, for example of which one is bold, form one link."""
    now = Stop(at, at)
    for text, style in runs:
        end = at + utf16_length(text)
        address = address_of(style)
        if address and address == now.link:
            now = now._replace(end=end, text=now.text + (style.formula or text))
        else:
            if now.link:
                yield now
            now = Stop(at, end, style.formula or text, address)
        at = end
    if now.link:
        yield now
