"""The prompts that fit what is typed after "/" in the composer, in a list above it."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from app.chats.prompts import Prompt, PromptKind
from app.core.fuzzy import match
from app.core.text import one_line
from app.ui.theme import Type, theme
from app.ui.widgets.accessible import announce
from app.ui.widgets.panel import paint_panel
from app.ui.widgets.row_list import Index, Line, Part, Row, RowList, RowRole
from app.ui.words import tr

_WIDTH, _ROW, _MOST_ROWS = 520, 36, 6
_MOST_SHOWN = 50
_GAP = 4


class _Model(QAbstractListModel):
    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.shown: list[Prompt] = []

    def show_prompts(self, prompts: list[Prompt]) -> None:
        self.beginResetModel()
        self.shown = prompts
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.shown)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not 0 <= index.row() < len(self.shown):
            return None
        prompt = self.shown[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return prompt.name
            case Qt.ItemDataRole.AccessibleTextRole:
                return spoken(prompt)
            case RowRole.ROW:
                return _drawn(prompt)
            case _:
                return None


class _View(RowList):
    def __init__(self, model: _Model) -> None:
        super().__init__(model, tr("Prompts"), row_height=_ROW)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def shows_cursor(self, index: Index) -> bool:
        """Show the cursor without the focus, which the text field keeps."""
        return index == self.currentIndex()


class PromptChoices(QFrame):
    """The list. It never has the focus: its owner passes on the keys.

    Signals:
        picked(Prompt)
    """

    picked = Signal(object)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.hide()
        self.setAccessibleName(tr("Prompts"))
        self._model = _Model(self)
        self.view = _View(self._model)
        column = QVBoxLayout(self)
        column.setContentsMargins(4, 4, 4, 4)
        column.addWidget(self.view)
        self.view.picked.connect(self._pick)

    def paintEvent(self, _: QPaintEvent) -> None:
        """Draw the background of a popup, without a shadow."""
        paint_panel(self, 0)

    @property
    def current(self) -> Prompt | None:
        """The prompt of the cursor."""
        row = self.view.currentIndex().row()
        return self._model.shown[row] if 0 <= row < len(self._model.shown) else None

    def offer(self, prompts: Sequence[Prompt], query: str, above: QWidget) -> None:
        """Show the prompts that fit `query` above a widget, the best first; hide if there is none."""
        shown = fitting(prompts, query)
        if shown != self._model.shown:
            self._model.show_prompts(shown)
            self.view.move_to(self._model.index(0, 0))
        if not shown:
            self.hide()
            return
        self._place(above)
        if self.isHidden():
            self.show()
            self._tell()
        self.raise_()

    def move_by(self, step: int) -> None:
        """Select the prompt `step` rows further down."""
        self.view.move_by(step)
        self._tell()

    def _place(self, above: QWidget) -> None:
        window = self.parentWidget()
        assert window is not None
        rows = min(_MOST_ROWS, self._model.rowCount())
        frame = self.view.height() - self.view.maximumViewportSize().height()
        self.view.setFixedHeight(rows * theme().px(_ROW) + frame)
        self.setFixedSize(min(theme().px(_WIDTH), above.width()), self.view.height() + 8)
        corner = above.mapTo(window, QPoint(0, 0))
        self.move(corner.x(), max(0, corner.y() - self.height() - _GAP))

    def _tell(self) -> None:
        if (prompt := self.current) is not None:
            announce(self, spoken(prompt))

    def _pick(self, index: QModelIndex) -> None:
        self.picked.emit(self._model.shown[index.row()])


def fitting(prompts: Sequence[Prompt], query: str) -> list[Prompt]:
    """Return the prompts whose names fit, the best first."""
    fits = [(found.score, prompt) for prompt in prompts if (found := match(query, prompt.name)) is not None]
    fits.sort(key=lambda fit: -fit[0])
    return [prompt for _, prompt in fits[:_MOST_SHOWN]]


def kind_words(kind: PromptKind) -> str:
    """Return the kind of a prompt in words."""
    match kind:
        case PromptKind.SNIPPET:
            return tr("Snippet")
        case PromptKind.SYSTEM:
            return tr("System prompt")


def spoken(prompt: Prompt) -> str:
    """Return a prompt as a screen reader says it."""
    return f"{prompt.name}, {kind_words(prompt.kind)}, {one_line(prompt.text, limit=120)}"


def _drawn(prompt: Prompt) -> Row:
    line = Line(
        one_line(f"/{prompt.name}  {prompt.text}", limit=200),
        tone="text",
        type=Type.CONTROL,
        before=(Part(icon_name="scroll-text" if prompt.kind is PromptKind.SYSTEM else "pencil", tone="third"),),
        trailing=Part(kind_words(prompt.kind), tone="third", least_width=360),
        marks=((0, len(prompt.name) + 1),),
    )
    return Row((line,))
