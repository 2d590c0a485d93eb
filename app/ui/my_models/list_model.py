"""The models in the list: which are shown, in what order."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import IntEnum, StrEnum
from pathlib import Path

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from app.core.units import format_bytes
from app.library.details import ModelDetails
from app.ui.chat.parts import one_line
from app.ui.library_service import Verification
from app.ui.my_models import wording
from app.ui.words import explain, tr

Index = QModelIndex | QPersistentModelIndex

_LONGEST_PROBLEM = 600
_NEVER = datetime.min.replace(tzinfo=UTC)


class SortBy(StrEnum):
    """The order of the list."""

    NAME = "name"
    SIZE = "size"
    USED = "used"
    PARAMETERS = "parameters"


@dataclass(frozen=True, slots=True)
class ModelRow:
    """A row as it is drawn.

    Attributes:
        second: below the name: the facts, or what is wrong.
        whose: where it is from, when it was last used.
        is_damaged: it cannot be used.
        verification: how far it is read, None while it is not.
    """

    details: ModelDetails
    name: str
    second: str
    size: str
    whose: str
    is_damaged: bool
    is_loaded: bool
    verification: Verification | None

    @property
    def path(self) -> Path:
        """Its first file."""
        return self.details.entry.path


class RowRole(IntEnum):
    """What a row is drawn from."""

    ROW = Qt.ItemDataRole.UserRole


class ModelListModel(QAbstractListModel):
    """See the module.

    Args:
        now: the person's clock.
    """

    def __init__(
        self, parent: QObject | None = None, *, now: Callable[[], datetime] = lambda: datetime.now(UTC)
    ) -> None:
        super().__init__(parent)
        self._now = now
        self._all: tuple[ModelDetails, ...] = ()
        self._shown: list[ModelDetails] = []
        self._words: tuple[str, ...] = ()
        self._sort = SortBy.NAME
        self._loaded: Path | None = None
        self._verifying: Mapping[Path, Verification] = {}

    @property
    def is_filtered(self) -> bool:
        """Whether something is searched for."""
        return bool(self._words)

    def set_models(self, models: tuple[ModelDetails, ...]) -> None:
        """Show these."""
        if models != self._all:
            self._all = models
            self.arrange()

    def set_filter(self, text: str) -> None:
        """Show those with all words of `text` in what is said of them."""
        self._words = tuple(text.casefold().split())
        self.arrange()

    def set_sort(self, sort: SortBy) -> None:
        """Another order."""
        self._sort = sort
        self.arrange()

    def set_loaded(self, path: Path | None) -> None:
        """Mark the model that the engine holds."""
        self._loaded = path
        self._changed()

    def set_verifying(self, verifying: Mapping[Path, Verification]) -> None:
        """Show how far they are."""
        if verifying or self._verifying:
            self._verifying = dict(verifying)
            self._changed()

    def row_at(self, index: Index) -> ModelRow | None:
        """What stands in a row."""
        return self._row(self._shown[index.row()]) if 0 <= index.row() < len(self._shown) else None

    def index_of(self, path: Path | None) -> QModelIndex:
        """Where a model stands; invalid if it does not."""
        found = (row for row, one in enumerate(self._shown) if one.entry.path == path)
        return self.index(next(found, -1))

    def rowCount(self, parent: Index | None = None) -> int:  # noqa: N802
        """Damaged ones included."""
        return 0 if parent is not None and parent.isValid() else len(self._shown)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The name, the words for a screen reader, or what is drawn."""
        row = self.row_at(index)
        if row is None:
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return row.name
            case Qt.ItemDataRole.AccessibleTextRole:
                return _spoken(row)
            case RowRole.ROW:
                return row
            case _:
                return None

    def arrange(self) -> None:
        """Filter and sort anew."""
        self.beginResetModel()
        self._shown = sorted((one for one in self._all if self._fits(one)), key=self._key)
        self.endResetModel()

    def _changed(self) -> None:
        if self._shown:
            self.dataChanged.emit(self.index(0), self.index(len(self._shown) - 1))

    def _fits(self, details: ModelDetails) -> bool:
        words = (wording.title(details), wording.facts(details), wording.origin(details.entry.origin))
        text = "\n".join((*words, str(details.entry.path))).casefold()
        return all(word in text for word in self._words)

    def _key(self, details: ModelDetails) -> tuple[float, str, str]:
        facts = details.entry.facts
        match self._sort:
            case SortBy.NAME:
                first = 0.0
            case SortBy.SIZE:
                first = -details.size
            case SortBy.USED:
                first = -((details.used or _NEVER) - _NEVER).total_seconds()
            case SortBy.PARAMETERS:
                first = -facts.parameters if facts is not None else 1
        return first, wording.title(details).casefold(), str(details.entry.path)

    def _row(self, details: ModelDetails) -> ModelRow:
        entry, verification = details.entry, self._verifying.get(details.entry.path)
        second = wording.facts(details)
        if entry.problem is not None:
            second = explain(entry.problem.explanation)
        if verification is not None:
            second = wording.progress(verification)
        whose = wording.origin(entry.origin)
        if details.used is not None:
            whose = tr("{origin} · used {day}", origin=whose, day=wording.day(details.used, self._now()))
        return ModelRow(
            details,
            one_line(wording.title(details)),
            one_line(second, limit=_LONGEST_PROBLEM),
            format_bytes(details.size),
            whose,
            entry.problem is not None,
            entry.path == self._loaded,
            verification,
        )


def _spoken(row: ModelRow) -> str:
    marks = [tr("loaded")] * row.is_loaded + [tr("verified")] * (row.details.verified is not None)
    return ", ".join((row.name, *marks, row.size, row.second, row.whose))
