"""Qt model of the list: which models are shown, and in which order."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, Qt

from app.core.text import one_line
from app.core.units import format_bytes
from app.library.details import ModelDetails
from app.ui.my_models import library_wording
from app.ui.services.kept_parts import KeptPart
from app.ui.services.library import Listing
from app.ui.services.verification import Verification
from app.ui.theme import Type
from app.ui.widgets.row_list import Index, Line, Part, Row, RowRole
from app.ui.words import explain, tr

Item = ModelDetails | KeptPart

_LONGEST_PROBLEM = 600
_WIDE = 480
"""Width in px from which a row says where its model comes from."""
_NEVER = datetime.min.replace(tzinfo=UTC)


class SortBy(StrEnum):
    """Sort orders of the list."""

    NAME = "name"
    SIZE = "size"
    USED = "used"
    PARAMETERS = "parameters"


class Mark(StrEnum):
    """The status that a row's icon shows. DAMAGED: the file cannot be used. DIFFERS: it can be used, but is not what
    its publisher put on the Hub. KEPT: not a model, but the part file of a download.
    """

    NONE = "none"
    VERIFIED = "verified"
    DIFFERS = "differs"
    DAMAGED = "damaged"
    KEPT = "kept"


@dataclass(frozen=True, slots=True)
class ModelRow:
    """The content of a row.

    Attributes:
        path: the model's first file.
        second: the second line: the facts, or a problem.
        whose: where it comes from, and when it was last used.
        mark: status shown by the icon after the name.
        verification: progress of verifying; None while it is not being verified.
    """

    path: Path
    name: str
    second: str
    size: str
    whose: str
    mark: Mark = Mark.NONE
    is_loaded: bool = False
    verification: Verification | None = None


class ModelListModel(QAbstractListModel):
    """The filtered and sorted models and part files.

    Args:
        now: returns the current time.
    """

    def __init__(
        self, parent: QObject | None = None, *, now: Callable[[], datetime] = lambda: datetime.now(UTC)
    ) -> None:
        super().__init__(parent)
        self._now = now
        self._all: tuple[Item, ...] = ()
        self._shown: list[Item] = []
        self._words: tuple[str, ...] = ()
        self._sort = SortBy.NAME
        self._loaded: Path | None = None
        self._verifying: Mapping[Path, Verification] = {}

    @property
    def is_filtered(self) -> bool:
        """Whether a search text is set."""
        return bool(self._words)

    def set_listing(self, listing: Listing) -> None:
        """Replace the models; does nothing if they are the same."""
        items: tuple[Item, ...] = (*listing.models, *listing.kept)
        if items != self._all:
            self._all = items
            self.arrange()

    def set_filter(self, text: str) -> None:
        """Show only those whose texts contain all words of `text`."""
        self._words = tuple(text.casefold().split())
        self.arrange()

    def set_sort(self, sort: SortBy) -> None:
        """Change the sort order and sort again."""
        self._sort = sort
        self.arrange()

    def set_loaded(self, path: Path | None) -> None:
        """Mark the model that the engine holds."""
        self._loaded = path
        self._changed()

    def set_verifying(self, verifying: Mapping[Path, Verification]) -> None:
        """Show the progress of verifying."""
        if verifying or self._verifying:
            self._verifying = dict(verifying)
            self._changed()

    def row_at(self, index: Index) -> ModelRow | None:
        """Return the content of a row; None if the index is out of range."""
        return self._row(self._shown[index.row()]) if 0 <= index.row() < len(self._shown) else None

    def index_of(self, path: Path | None) -> QModelIndex:
        """Return the index of a model; invalid if it is not shown."""
        found = (row for row, one in enumerate(self._shown) if _path(one) == path)
        return self.index(next(found, -1))

    def rowCount(self, parent: Index | None = None) -> int:
        """Return the number of rows, including damaged files and part files."""
        return 0 if parent is not None and parent.isValid() else len(self._shown)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the name, the text for a screen reader, or the row to draw."""
        row = self.row_at(index)
        if row is None:
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return row.name
            case Qt.ItemDataRole.AccessibleTextRole:
                return _spoken(row)
            case RowRole.ROW:
                return _drawn(row)
            case _:
                return None

    def arrange(self) -> None:
        """Filter and sort all rows again."""
        self.beginResetModel()
        self._shown = sorted((one for one in self._all if self._fits(one)), key=self._key)
        self.endResetModel()

    def _changed(self) -> None:
        if self._shown:
            self.dataChanged.emit(self.index(0), self.index(len(self._shown) - 1))

    def _fits(self, item: Item) -> bool:
        row = self._row(item)
        name = item.entry.facts.name if isinstance(item, ModelDetails) and item.entry.facts is not None else ""
        text = "\n".join((row.name, name, row.second, row.whose, str(row.path))).casefold()
        return all(word in text for word in self._words)

    def _key(self, item: Item) -> tuple[int, float, str, str]:
        """Sort models before part files."""
        if isinstance(item, KeptPart):
            size = -item.leftover.bytes_kept if self._sort is SortBy.SIZE else 0
            return 1, size, library_wording.kept_title(item).casefold(), str(item.path)
        return 0, self._rank(item), item.title.casefold(), str(item.entry.path)

    def _rank(self, details: ModelDetails) -> float:
        facts = details.entry.facts
        match self._sort:
            case SortBy.NAME:
                return 0.0
            case SortBy.SIZE:
                return -details.size
            case SortBy.USED:
                return -((details.used or _NEVER) - _NEVER).total_seconds()
            case SortBy.PARAMETERS:
                return -facts.parameters if facts is not None else 1

    def _row(self, item: Item) -> ModelRow:
        return _row_of_part(item) if isinstance(item, KeptPart) else self._row_of(item)

    def _row_of(self, details: ModelDetails) -> ModelRow:
        entry, verification = details.entry, self._verifying.get(details.entry.path)
        second = library_wording.facts(details)
        if entry.problem is not None:
            second = explain(entry.problem.explanation)
        elif details.differs is not None:
            words = tr("Differs from the publisher's file on the Hub")
            second = f"{words} · {second}"
        if verification is not None:
            second = library_wording.progress(verification)
        whose = library_wording.origin(entry.origin)
        if details.used is not None:
            whose = tr("{origin} · used {day}", origin=whose, day=library_wording.day(details.used, self._now()))
        return ModelRow(
            entry.path,
            one_line(details.title),
            one_line(second, limit=_LONGEST_PROBLEM),
            format_bytes(details.size),
            whose,
            _mark(details),
            entry.path == self._loaded,
            verification,
        )


def _path(item: Item) -> Path:
    return item.path if isinstance(item, KeptPart) else item.entry.path


def _mark(details: ModelDetails) -> Mark:
    if details.entry.problem is not None:
        return Mark.DAMAGED
    if details.differs is not None:
        return Mark.DIFFERS
    return Mark.VERIFIED if details.verified is not None else Mark.NONE


def _row_of_part(part: KeptPart) -> ModelRow:
    name, second = one_line(library_wording.kept_title(part)), one_line(library_wording.kept_facts(part))
    return ModelRow(part.path, name, second, format_bytes(part.leftover.bytes_kept), "", Mark.KEPT)


def _drawn(row: ModelRow) -> Row:
    is_problem, checking = row.mark in (Mark.DAMAGED, Mark.DIFFERS), row.verification
    marks = [_ICONS[row.mark]] if row.mark in _ICONS else []
    name = Line(
        row.name,
        tone="second" if row.mark in (Mark.DAMAGED, Mark.KEPT) else "text",
        type=Type.CONTROL,
        elide=Qt.TextElideMode.ElideMiddle,
        after=(*marks, Part(icon_name="zap", tone="accent")) if row.is_loaded else tuple(marks),
        trailing=Part(row.size),
    )
    second = Line(
        row.second,
        tone="warning" if is_problem and checking is None else "second",
        trailing=Part(row.whose, tone="third", least_width=_WIDE) if row.whose and not is_problem else None,
    )
    progress = checking.done / max(1, checking.total) if checking is not None else None
    return Row((name, second), progress=progress, tooltip=(row.name, row.second, one_line(str(row.path))))


_ICONS = {
    Mark.DAMAGED: Part(icon_name="triangle-alert", tone="warning"),
    Mark.DIFFERS: Part(icon_name="triangle-alert", tone="warning"),
    Mark.VERIFIED: Part(icon_name="circle-check", tone="good"),
    Mark.KEPT: Part(icon_name="download"),
}


def _spoken(row: ModelRow) -> str:
    marks = [tr("loaded")] * row.is_loaded + [tr("verified")] * (row.mark is Mark.VERIFIED)
    return ", ".join((row.name, *marks, row.size, row.second, row.whose))
