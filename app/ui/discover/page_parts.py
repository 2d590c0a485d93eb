"""The parts of a model's page, from top to bottom."""

from collections.abc import Iterable, Sequence
from typing import Final

from PySide6.QtCore import QEvent, QObject, QRect, Qt, Signal
from PySide6.QtGui import QCursor, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QToolTip, QVBoxLayout, QWidget

from app.core.text import one_line
from app.hub.repositories import Gate, SearchResult
from app.ui.discover.badges import Badge
from app.ui.discover.file_row import FileRow, Skeletons
from app.ui.discover.hub_wording import (
    age_in_words,
    downloads_in_words,
    gate_in_words,
    licence_in_words,
    likes_in_words,
    parameters_in_words,
)
from app.ui.markdown.view import MarkdownView
from app.ui.services.hub import HubService, Trouble
from app.ui.theme import Type, icon_pixmap, theme
from app.ui.widgets.accessible import announce
from app.ui.widgets.buttons import Disclosure, IconButton, TextButton
from app.ui.widgets.card import Card, Separator
from app.ui.widgets.desktop import open_address
from app.ui.widgets.focus_frame import FocusFrame
from app.ui.widgets.label import Label
from app.ui.widgets.plain import wrapped_tooltip
from app.ui.words import explain, tr, trn

_SKELETONS: Final = 3
_RING_ROOM: Final = Badge.INSET - 2
"""px between the edge of the text, which is two px wide, and the left edge of the parts below the title."""


class Header(QWidget):
    """Name, publisher and figures of a model.

    Signals:
        publisher_chosen(str)
    """

    publisher_chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._about = SearchResult("")
        self.back = IconButton("arrow-left", tr("Back to the list"))
        self._title = Label(type=Type.TITLE, wrap=True, selectable=True)
        self.hub = IconButton("external-link", tr("Open on the Hub"))
        self.hub.clicked.connect(lambda: open_address(HubService.address_of(self._about.id)))
        self._publisher = Badge("accent")
        self._publisher.clicked.connect(lambda: self.publisher_chosen.emit(self._about.publisher))
        self._what = Label(type=Type.META, tone="second", wrap=True)
        self._figures = Label(type=Type.META, tone="third", wrap=True)
        first = QHBoxLayout()
        first.setContentsMargins(Badge.INSET, 0, 0, 0)
        first.setSpacing(8)
        first.addWidget(self.back, alignment=Qt.AlignmentFlag.AlignTop)
        first.addWidget(self._title, 1)
        first.addWidget(self.hub, alignment=Qt.AlignmentFlag.AlignTop)
        second = QHBoxLayout()
        second.setContentsMargins(0, 0, 0, 0)
        second.setSpacing(4)
        second.addWidget(self._publisher)
        second.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(first)
        column.addLayout(second)
        for label in (self._what, self._figures):
            label.setContentsMargins(Badge.INSET, 0, 0, 0)
            column.addWidget(label)

    def controls(self) -> list[QWidget]:
        """Return the controls in tab order."""
        return [self.back, self.hub, self._publisher]

    def show_about(self, about: SearchResult, *, is_known: bool, is_let_in: bool = False) -> None:
        """Show what is known about the model; only its name if `is_known` is False.

        Args:
            is_let_in: whether the user has access to a gated model.
        """
        self._about = about
        self._title.setText(one_line(about.name))
        self._title.setAccessibleName(one_line(about.name))
        self._publisher.set_words(one_line(about.publisher))
        self._publisher.setAccessibleDescription(tr("Show more from this publisher"))
        self._publisher.setToolTip(tr("Show more from this publisher"))
        what = (
            licence_in_words(one_line(about.licence)) or tr("no licence given"),
            parameters_in_words(about.parameters),
            one_line(about.architecture),
            tr("{count}-token context", count=f"{about.context_length:,}") if about.context_length else "",
        )
        age = age_in_words(about.updated)
        figures = (
            downloads_in_words(about.downloads),
            likes_in_words(about.likes),
            tr("updated {when}", when=age) if age else "",
            "" if is_let_in else gate_in_words(about.gate),
        )
        # The space keeps the line's height while loading.
        self._what.setText(" · ".join(part for part in what if part) if is_known else " ")
        self._figures.setText(" · ".join(part for part in figures if part) if is_known else " ")


class GateCard(Card):
    """Explains how to get access to a gated model.

    Signals:
        settings_requested()
    """

    settings_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._id = ""
        self._picture = Label()
        self._title = Label(wrap=True, bold=True)
        self._steps = Label(tone="second", wrap=True)
        self._icon = ("lock", "warning")
        self._ask = TextButton(tr("Open model page"), icon_name="external-link")
        self._ask.clicked.connect(lambda: open_address(HubService.address_of(self._id)))
        self._token = TextButton(tr("Token settings"), kind="quiet")
        self._token.clicked.connect(self.settings_requested)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self._ask)
        buttons.addWidget(self._token)
        buttons.addStretch(1)
        column = QVBoxLayout()
        column.setSpacing(4)
        column.addWidget(self._title)
        column.addWidget(self._steps)
        column.addSpacing(4)
        column.addLayout(buttons)
        column.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 12, 16, 12)
        row.setSpacing(12)
        row.addWidget(self._picture, alignment=Qt.AlignmentFlag.AlignTop)
        row.addLayout(column, 1)
        self._draw()
        theme().changed.connect(self._draw)
        self.hide()

    def show_for(self, about: SearchResult, *, is_let_in: bool = False) -> None:
        """Show the steps to get access; hidden if anyone may download.

        The height stays after access, so that no row moves.
        """
        self._id = about.id
        was_shown = self.isVisible()
        self.setMinimumHeight(self.height() if is_let_in and was_shown else 0)
        self._icon = ("check", "good") if is_let_in else ("lock", "warning")
        self._draw()
        self._token.setVisible(not is_let_in)
        self._title.setText(tr("Access granted") if is_let_in else gate_in_words(about.gate))
        self._steps.setText(tr("Your token's account can download this model.") if is_let_in else _steps(about))
        self.setVisible(about.gate is not Gate.NO)

    def controls(self) -> list[QWidget]:
        """Return the controls in tab order."""
        return [self._ask, self._token]

    def _draw(self) -> None:
        self._picture.setPixmap(icon_pixmap(*self._icon, theme().px(16), self.devicePixelRatioF()))


def _steps(about: SearchResult) -> str:
    if about.gate is Gate.MANUAL:
        return tr(
            "Open the model page with your Hub account and request access. When the publisher has"
            " granted it, add a token from that account in Settings, then download."
        )
    return tr(
        "Open the model page with your Hub account and accept the terms, which works at once. Add a"
        " token from that account in Settings, then download."
    )


class Files(QWidget):
    """The list of files, or placeholders while it loads.

    Signals:
        repository_chosen(str)
    """

    repository_chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._heading = Label(tr("Files"), bold=True)
        self._of_name = Label(tone="warning", wrap=True, selectable=True)
        self._note = Label(tone="second", wrap=True)
        self._native = TextButton(tr("Show the native file"), kind="quiet")
        self._native.clicked.connect(self._on_native)
        self._original = ""
        self._skeletons = Skeletons(_SKELETONS)
        self._main = FileRows()
        self._fold = Disclosure()
        self._fold.toggled.connect(self._on_fold)
        self._folded = FileRows()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        for part in (self._heading, self._of_name, self._note, self._native, self._main, self._fold, self._folded):
            self._column.addWidget(part)
        self._card_of_places = Card()
        places = QVBoxLayout(self._card_of_places)
        places.setContentsMargins(0, 0, 0, 0)
        places.addWidget(self._skeletons)
        self._column.addWidget(self._card_of_places)
        self.clear()

    def clear(self) -> None:
        """Remove all rows and messages."""
        self._main.set_rows([])
        self._folded.set_rows([])
        self.say_of_name("")
        for part in (self._note, self._native, self._main, self._fold, self._folded, self._card_of_places):
            part.hide()

    def say_of_name(self, words: str) -> None:
        """Show a message about the pasted name that led here; an empty text hides it."""
        self._of_name.setText(words)
        self._of_name.setVisible(bool(words))
        if words:
            announce(self, words)

    def unfold(self, row: FileRow) -> None:
        """Show a row that may be folded away."""
        if self._folded.isAncestorOf(row):
            self._fold.setChecked(True)

    def controls(self) -> list[QWidget]:
        """Return the controls in tab order."""
        return [self._native, *self._main.controls(), self._fold, *self._folded.controls()]

    def show_loading(self) -> None:
        """Show placeholders while the files are loaded."""
        self.show()
        self._note.hide()
        self._card_of_places.show()

    def show_nothing(self) -> None:
        """Hide everything, because the files could not be loaded."""
        self.hide()

    def show_rows(self, taken: Sequence[FileRow], rest: Sequence[FileRow], original: str) -> None:
        """Show the files; if there are recommended ones (`taken`), all others are folded away.

        Args:
            original: ``20b`` or ``120b`` for OpenAI's own weights, else empty.
        """
        self.show()
        self._card_of_places.hide()
        self._original = original
        self._main.set_rows(taken or rest)
        self._main.setVisible(bool(taken or rest))
        self._folded.set_rows(rest if taken else ())
        self._fold.setVisible(bool(taken and rest))
        self._fold.setChecked(False)
        self._folded.hide()
        self._fold.set_words(
            trn(
                "{count} other file, no better and hardly smaller",
                "{count} other files, no better and hardly smaller",
                len(rest),
            )
        )
        self._say(has_native=bool(taken), is_empty=not taken and not rest)

    def _say(self, *, has_native: bool, is_empty: bool) -> None:
        words = ""
        if is_empty:
            words = tr("This repository has no GGUF model.")
        elif self._original and not has_native:
            words = tr(
                "The experts of gpt-oss are MXFP4 from the start, so none of these files is better or"
                " much smaller than the native one."
            )
        self._note.setText(words)
        self._note.setVisible(bool(words))
        self._native.setVisible(bool(self._original) and not has_native and not is_empty)

    def _on_fold(self, shown: bool) -> None:
        self._folded.setVisible(shown)

    def _on_native(self) -> None:
        self.repository_chosen.emit(f"ggml-org/gpt-oss-{self._original}-GGUF")


class FileRows(Card):
    """Rows of files with separators between them."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: list[FileRow] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(1, 1, 1, 1)
        self._column.setSpacing(0)

    def controls(self) -> list[QWidget]:
        """Return the controls in tab order."""
        return [control for row in self._rows for control in row.controls()]

    def set_rows(self, rows: Iterable[FileRow]) -> None:
        """Replace the rows; the previous ones are deleted."""
        self._rows = list(rows)
        while (item := self._column.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for number, row in enumerate(self._rows):
            if number:
                self._column.addWidget(Separator())
            self._column.addWidget(row)


class CardView(QWidget):
    """The model card in full height; the page scrolls, not the card.

    Signals:
        link_activated(str), stop_reached(QRect), again_requested()
    """

    link_activated = Signal(str)
    stop_reached = Signal(QRect)
    again_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.is_shown = False
        self._heading = Label(tr("About this model"), bold=True)
        self._heading.setContentsMargins(Badge.INSET, 0, 0, 0)
        self._note = Label(tone="second", wrap=True)
        self._again = TextButton(tr("Try again"))
        self._again.clicked.connect(self.again_requested)
        self.view = MarkdownView()
        self.view.setAccessibleName(tr("About this model"))
        self.view.height_changed.connect(self._fit)
        self.view.link_activated.connect(self.link_activated)
        self.view.code_menu.not_saved.connect(self._on_code_not_saved)
        self.view.stop_reached.connect(self._on_stop)
        self._ringed = _RingedText(self.view)
        says = QVBoxLayout()
        says.setContentsMargins(Badge.INSET, 0, 0, 0)
        says.setSpacing(8)
        says.addWidget(self._note)
        says.addWidget(self._again)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8 - _RING_ROOM)
        column.addWidget(self._heading)
        column.addLayout(says)
        column.addWidget(self._ringed)
        self.clear()

    def clear(self) -> None:
        """Hide the card and its heading."""
        self.is_shown = False
        self.view.set_markdown("")
        self.hide()

    def controls(self) -> list[QWidget]:
        """Return the controls in tab order."""
        return [self._again, self.view]

    def show_loading(self) -> None:
        """Show that the card is being loaded."""
        self.is_shown = False
        self._say(tr("Reading the model card…"))

    def show_trouble(self, trouble: Trouble) -> None:
        """Show why the card could not be loaded."""
        self._say(f"{tr('The model card cannot be read right now.')} {explain(trouble.explanation)}")
        self._again.setVisible(trouble.can_retry)

    def show_text(self, text: str) -> None:
        """Show the text of the card, or say that there is none."""
        self._say("" if text.strip() else tr("The publisher has not written anything about this model."))
        self.is_shown = True
        if text.strip():
            self.view.set_markdown(text)
            self._ringed.show()
            self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Adjust the height of the text to the new width."""
        super().resizeEvent(event)
        self._fit()

    def _say(self, words: str) -> None:
        self._ringed.hide()
        self._again.hide()
        self._note.setText(words)
        self._note.setVisible(bool(words))
        self.show()

    def _fit(self) -> None:
        if not self._ringed.isHidden() and self.width() > 0:
            self.view.setFixedHeight(self.view.height_for(self.width() - 2 * _RING_ROOM))

    def _on_code_not_saved(self, words: str) -> None:
        QToolTip.showText(QCursor.pos(), wrapped_tooltip(words), self.view)

    def _on_stop(self, area: QRect) -> None:
        self.stop_reached.emit(QRect(self.view.mapTo(self, area.topLeft()), area.size()))


class _RingedText(QWidget):
    """A text with space between it and its focus ring."""

    def __init__(self, view: MarkdownView) -> None:
        super().__init__()
        self._view = view
        layout = QVBoxLayout(self)
        layout.setContentsMargins(_RING_ROOM, _RING_ROOM, _RING_ROOM, _RING_ROOM)
        layout.addWidget(view)
        self._ring = FocusFrame(self)
        view.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Show the focus ring around this widget instead of the one the theme draws on the view."""
        if event.type() is QEvent.Type.DynamicPropertyChange and self._view.property("keyboardFocus"):
            self._view.setProperty("keyboardFocus", False)
            self._ring.show()
            self._ring.raise_()
        elif event.type() is QEvent.Type.FocusOut:
            self._ring.hide()
        return super().eventFilter(watched, event)


class PageScroll(QScrollArea):
    """Scrolls the page. Skipped by Tab; a click gives it the focus, so that arrow keys scroll."""

    def __init__(self, page: QWidget) -> None:
        super().__init__()
        self.setWidget(page)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)  # always on, so that nothing moves
        self.setAccessibleName(tr("Model page"))
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.viewport().setAutoFillBackground(False)
        page.setAutoFillBackground(False)
