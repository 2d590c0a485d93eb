"""The page in place of the transcript while a chat has no messages."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QScrollArea, QSizePolicy, QStackedLayout, QVBoxLayout, QWidget

from app.core.units import format_bytes
from app.ui.theme import Type, theme
from app.ui.widgets.buttons import TextButton
from app.ui.widgets.card import Card
from app.ui.widgets.column import Column
from app.ui.widgets.label import Label
from app.ui.widgets.word_button import WordButton
from app.ui.words import tr

_WIDEST = 680
_NARROW = 520
"""Width in pixels below which the two cards are stacked."""
_SUGGESTIONS_WIDTH = 480
_SIZE = format_bytes(12_109_566_560)
"""Size of the native MXFP4 file of gpt-oss-20b."""


class EmptyState(QWidget):
    """Without a model: ways to get one. With a model and an empty chat: three suggestions.

    Signals:
        try_box(): load the demo model that is part of Descant.
        get_model(): find a model on the Hub.
        open_file(): choose a file.
        suggestion(str): send this question.
    """

    try_box = Signal()
    get_model = Signal()
    open_file = Signal()
    suggestion = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._no_model = _NoModel()
        self._no_model.try_box.connect(self.try_box)
        self._no_model.get_model.connect(self.get_model)
        self._no_model.open_file.connect(self.open_file)
        self._suggestions = _Suggestions()
        self._suggestions.chosen.connect(self.suggestion)
        self._stack = QStackedLayout(self)
        for part in (self._no_model, self._suggestions):
            self._stack.addWidget(_Scroll(part))

    def show_no_model(self) -> None:
        """Show the page for when no model is selected."""
        self._stack.setCurrentIndex(0)

    def set_fit(self, fit: str) -> None:
        """Show a sentence on whether gpt-oss-20b fits on this machine."""
        self._no_model.set_fit(fit)

    def set_suggestions(self, suggestions: Sequence[str]) -> None:
        """Show the page with these suggestions, once a model is selected."""
        self._suggestions.set_suggestions(suggestions)
        self._stack.setCurrentIndex(1)


class _NoModel(QWidget):
    try_box = Signal()
    get_model = Signal()
    open_file = Signal()

    def __init__(self) -> None:
        super().__init__()
        box = _WayCard(
            tr("Try the built-in model"),
            tr(
                "Included with Descant (32 MB). It knows about Descant, can do simple arithmetic, and"
                " answers right away."
            ),
            TextButton(tr("Try it"), kind="primary"),
        )
        self._get = _WayCard(
            tr("Get gpt-oss-20b"),
            tr("OpenAI's open reasoning model, {size} from the Hugging Face Hub.", size=_SIZE),
            TextButton(tr("Find it in Discover")),
        )
        file = TextButton(tr("Open a GGUF file…"), kind="quiet", icon_name="file")
        box.chosen.connect(self.try_box)
        self._get.chosen.connect(self.get_model)
        file.clicked.connect(self.open_file)
        self._cards = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._cards.setSpacing(16)
        self._cards.addWidget(box, 1)
        self._cards.addWidget(self._get, 1)
        column = _centred(self, _WIDEST)
        column.addWidget(_sentence(tr("First, pick a model")))
        column.addSpacing(16)
        column.addLayout(self._cards)
        column.addSpacing(12)
        column.addWidget(file, alignment=Qt.AlignmentFlag.AlignHCenter)

    def set_fit(self, fit: str) -> None:
        self._get.set_text(tr("{size}. {fit}.", size=_SIZE, fit=fit))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Arrange the cards side by side, or stacked where the page is narrow."""
        super().resizeEvent(event)
        is_narrow = self.width() < theme().px(_NARROW)
        direction = QBoxLayout.Direction
        self._cards.setDirection(direction.TopToBottom if is_narrow else direction.LeftToRight)


class _Suggestions(QWidget):
    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._buttons: list[WordButton] = []
        self._list = QVBoxLayout()
        self._list.setSpacing(8)
        column = _centred(self, _SUGGESTIONS_WIDTH)
        column.addWidget(_sentence(tr("What would you like to know?")))
        column.addSpacing(16)
        column.addLayout(self._list)

    def set_suggestions(self, suggestions: Sequence[str]) -> None:
        """Show one button each; existing buttons are reused, so that the focus stays."""
        while len(self._buttons) < len(suggestions):
            self._add_button()
        for index, button in enumerate(self._buttons):
            button.setVisible(index < len(suggestions))
            if index < len(suggestions):
                button.set_words(suggestions[index])

    def _add_button(self) -> None:
        button = WordButton(kind="plain")
        button.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        button.clicked.connect(lambda: self.chosen.emit(button.words))
        self._buttons.append(button)
        self._list.addWidget(button)


class _WayCard(Card):
    """A card that acts as one large button; the keyboard and screen readers use the button inside."""

    chosen = Signal()

    def __init__(self, title: str, text: str, button: TextButton) -> None:
        super().__init__(tone="click")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        button.setAccessibleName(title)
        button.setAccessibleDescription(text)
        button.clicked.connect(self.chosen)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(4)
        self._button, self._text = button, Label(text, tone="second", wrap=True)
        column.addWidget(Label(title, type=Type.READING, bold=True, wrap=True))
        column.addWidget(self._text)
        column.addStretch(1)
        column.addSpacing(8)
        column.addWidget(button)

    def set_text(self, text: str) -> None:
        """Replace the text below the title."""
        self._text.setText(text)
        self._button.setAccessibleDescription(text)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click anywhere on the card chooses it."""
        super().mouseReleaseEvent(event)
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.chosen.emit()


class _Scroll(QScrollArea):
    """Lets a page scroll where the window is too small for it, and centres it otherwise."""

    def __init__(self, page: QWidget) -> None:
        super().__init__()
        self.setViewport(QWidget())  # one that paints no background; asking Qt for its own takes a while at the start
        self.setWidget(page)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        page.setAutoFillBackground(False)


def _sentence(text: str) -> Label:
    label = Label(text, type=Type.EMPTY, wrap=True)
    label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
    return label


def _centred(page: QWidget, widest: int) -> QVBoxLayout:
    """Return the layout of a centred column on a page, at most `widest` pixels wide."""
    inner = Column(widest)
    column = QVBoxLayout(inner)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
    row.addStretch(1)
    row.addWidget(inner, 1000)
    row.addStretch(1)
    outer = QVBoxLayout(page)
    outer.setContentsMargins(24, 24, 24, 24)
    outer.addStretch(2)
    outer.addLayout(row)
    outer.addStretch(3)
    return column
