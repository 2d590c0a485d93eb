"""The list of models to choose from, in rows of two lines."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, Qt

from app.core.text import one_line
from app.ui.theme import Type, theme
from app.ui.widgets.row_list import Index, Line, Part, Row, RowList, RowRole
from app.ui.words import tr

_MOST_HEIGHT = 360
_LONGEST_PROBLEM = 600
_PROBLEM_LINES = 3


@dataclass(frozen=True, slots=True)
class ModelChoice:
    """A model that can be chosen, or an explanation why it cannot.

    Attributes:
        detail: second line: quantization, size, architecture, context length.
        problem: a sentence about a damaged file; None for an intact one.
    """

    path: Path
    name: str
    detail: str
    problem: str | None = None
    in_the_box: bool = False
    loaded: bool = False

    @property
    def second_line(self) -> str:
        """The text below the name: the details, or the problem."""
        return one_line(self.detail if self.problem is None else self.problem, limit=_LONGEST_PROBLEM)


class ChoiceModel(QAbstractListModel):
    """The choices that match the search text."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._all: tuple[ModelChoice, ...] = ()
        self._shown: list[ModelChoice] = []
        self._words: tuple[str, ...] = ()

    @property
    def is_filtered(self) -> bool:
        """Whether a search text is set."""
        return bool(self._words)

    def set_entries(self, entries: Sequence[ModelChoice]) -> None:
        """Replace all choices; the filter stays."""
        if tuple(entries) != self._all:
            self._all = tuple(entries)
            self._arrange()

    def set_filter(self, text: str) -> None:
        """Show the choices with all words of `text` in their name, details or file name."""
        self._words = tuple(text.casefold().split())
        self._arrange()

    def choice_at(self, index: Index) -> ModelChoice | None:
        """Return the choice in a row; None for an invalid index."""
        return self._shown[index.row()] if 0 <= index.row() < len(self._shown) else None

    def index_of(self, path: Path | None) -> QModelIndex:
        """Return the index of a model; invalid if it is not shown."""
        return self.index(next((row for row, choice in enumerate(self._shown) if choice.path == path), -1))

    def first_choice(self) -> QModelIndex:
        """Return the index of the loaded model, otherwise of the first that can be chosen; invalid if there is none."""
        rows = [row for row, choice in enumerate(self._shown) if choice.problem is None]
        return self.index(next((row for row in rows if self._shown[row].loaded), rows[0] if rows else -1))

    def rowCount(self, parent: Index | None = None) -> int:
        """Count all shown choices, damaged ones included."""
        return 0 if parent is not None and parent.isValid() else len(self._shown)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Damaged models cannot be selected."""
        choice = self.choice_at(index)
        if choice is None or choice.problem is not None:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the name, the text for screen readers, or what to draw."""
        choice = self.choice_at(index)
        if choice is None:
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return one_line(choice.name)
            case Qt.ItemDataRole.AccessibleTextRole:
                return _spoken(choice)
            case RowRole.ROW:
                return _drawn(choice)
            case _:
                return None

    def _arrange(self) -> None:
        self.beginResetModel()
        self._shown = [choice for choice in self._all if self._fits(choice)]
        self.endResetModel()

    def _fits(self, choice: ModelChoice) -> bool:
        text = f"{choice.name}\n{choice.detail}\n{choice.path.name}".casefold()
        return all(word in text for word in self._words)


class ChoiceView(RowList):
    """The view of the choices; it scrolls beyond a maximum height."""

    def __init__(self, model: ChoiceModel) -> None:
        super().__init__(model, tr("Models"))

    def shows_cursor(self, index: Index) -> bool:
        """Show the cursor without the focus, which the search field keeps."""
        return index == self.currentIndex()

    def fit(self) -> None:
        """Set the height to that of the rows, up to a limit."""
        most = theme().px(_MOST_HEIGHT)
        height = self.height() - self.maximumViewportSize().height()
        for row in range(self.model().rowCount()):
            height += self.sizeHintForRow(row)
            if height >= most:
                break
        self.setFixedHeight(min(height, most))


def _drawn(choice: ModelChoice) -> Row:
    is_sound = choice.problem is None
    name = Line(
        one_line(choice.name),
        tone="text" if is_sound else "third",
        type=Type.CONTROL,
        elide=Qt.TextElideMode.ElideMiddle,
        after=(Part(tr("built-in"), tone="accent"),) if choice.in_the_box else (),
        trailing=Part(icon_name="check", tone="accent" if choice.loaded else ""),  # so that all names end at one edge
    )
    second = Line(
        choice.second_line,
        tone="second" if is_sound else "warning",
        most_lines=1 if is_sound else _PROBLEM_LINES,
    )
    return Row((name, second), tooltip=(name.text, second.text, one_line(str(choice.path))))


def _spoken(choice: ModelChoice) -> str:
    marks = [tr("built-in")] * choice.in_the_box + [tr("loaded")] * choice.loaded
    return ", ".join((one_line(choice.name), *marks, choice.second_line))
