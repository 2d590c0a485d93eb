"""Qt model of the list in Discover: recommended models, then the search results, page after page."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, Qt

from app.core.text import one_line
from app.core.units import format_bytes
from app.hub.repositories import Gate, SearchResult
from app.planning.fit_wording import badge
from app.ui.discover.badges import tone_of
from app.ui.discover.hub_wording import age_in_words, countable, gate_in_words, licence_in_words, short_count
from app.ui.discover.rough import Rough, RoughFit
from app.ui.services.hub import FitNews
from app.ui.services.shelf import SHELF, ShelfItem
from app.ui.theme import Type
from app.ui.widgets.row_list import Drawn, Heading, Index, Line, Part, Row, RowRole, Skeleton
from app.ui.words import say, tr, trn

_SKELETONS = 8
_NOTE_LINES = 20


@dataclass(frozen=True, slots=True)
class Note:
    """Explanatory text between the rows."""

    words: str


@dataclass(frozen=True, slots=True)
class OnShelf:
    """A recommended model. `news`: None until it is known whether it fits."""

    item: ShelfItem
    news: FitNews | None = None

    @property
    def detail(self) -> str:
        """Which file to take, and its size."""
        size = format_bytes(self.item.size)
        if self.item.parts == 1:
            return tr("Get {name}: {size}", name=self.item.quantisation, size=size)
        return trn(
            "Get {name}: {size} in {count} file",
            "Get {name}: {size} in {count} files",
            self.item.parts,
            name=self.item.quantisation,
            size=size,
        )

    @property
    def badge(self) -> str:
        """Whether it fits; empty while unknown."""
        fit = self.news.fit if self.news is not None else None
        return say(badge(fit)) if fit is not None else ""


@dataclass(frozen=True, slots=True)
class ForSearch:
    """A model for embeddings, which searches folders by meaning.

    Attributes:
        size: of the file with 8 bits a weight, about, in bytes.
    """

    repository: str
    name: str
    publisher: str
    size: int

    @property
    def detail(self) -> str:
        """Its maker and its size."""
        return tr("{publisher} · about {size}", publisher=self.publisher, size=format_bytes(self.size))


FOR_SEARCH = (
    ForSearch("nomic-ai/nomic-embed-text-v1.5-GGUF", "nomic-embed-text-v1.5", "Nomic AI", 146_000_000),
    ForSearch("ggml-org/embeddinggemma-300M-GGUF", "embeddinggemma-300M", "Google", 334_000_000),
    ForSearch("ggml-org/bge-small-en-v1.5-Q8_0-GGUF", "bge-small-en-v1.5", "BAAI", 37_000_000),
)
"""Offered below the recommended chat models; the last one is for English alone."""
_ABOVE = frozenset((*(item.repository for item in SHELF), *(item.repository for item in FOR_SEARCH)))
"""What is not listed again among the results."""


@dataclass(frozen=True, slots=True)
class Found:
    """A search result. `rough`: how it fits, estimated from its number of parameters; None if unknown."""

    result: SearchResult
    rough: Rough | None = None

    @property
    def name(self) -> str:
        """The name, made safe to show in one line."""
        return one_line(self.result.name)

    @property
    def badge(self) -> str:
        """Whether it fits, in a few words; empty if unknown."""
        return self.rough.words if self.rough is not None else ""

    @property
    def spoken(self) -> str:
        """The whole row as text, for a screen reader."""
        result = self.result
        parts = (
            self.name,
            one_line(result.publisher),
            gate_in_words(result.gate),
            trn("{count} download", "{count} downloads", countable(result.downloads)),
            trn("{count} like", "{count} likes", countable(result.likes)),
            age_in_words(result.updated),
            licence_in_words(one_line(result.licence)),
            self.badge,
        )
        return ", ".join(part for part in parts if part)


Item = Heading | Note | Skeleton | OnShelf | ForSearch | Found


def key_of(row: Item | None) -> str | None:
    """Return the repository that a row leads to; None for headings, notes and placeholders."""
    match row:
        case OnShelf():
            return row.item.repository
        case ForSearch():
            return row.repository
        case Found():
            return row.result.id
        case _:
            return None


class ResultModel(QAbstractListModel):
    """The rows of the list. New rows are appended, so that nothing moves under the pointer."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._shelf: tuple[OnShelf, ...] = tuple(OnShelf(item) for item in SHELF)
        self._shows_shelf = False
        self._all: dict[str, SearchResult] = {}
        self._rough: RoughFit = lambda _: None
        self._only_fitting = False
        self._is_loading = False
        self._open: str | None = None
        self._rows: list[Item] = []
        self._arrange()

    # -- what is shown ---------------------------------------------------------------------------------------------

    @property
    def results_shown(self) -> int:
        """Number of results shown, without the recommended models."""
        return sum(isinstance(row, Found) for row in self._rows)

    @property
    def results_held(self) -> int:
        """Number of results loaded, including those hidden by the filter for fit."""
        return len(self._all)

    def set_results(self, results: Iterable[SearchResult]) -> None:
        """Replace the results of the previous search."""
        self._all = {result.id: result for result in results}
        self._arrange()

    def add_results(self, results: Iterable[SearchResult]) -> None:
        """Append results; those already listed are skipped."""
        new = {result.id: result for result in results if result.id not in self._all}
        self._all.update(new)
        self._append([row for row in map(self._found, new.values()) if self._passes(row)])

    def set_shelf(self, *, shown: bool) -> None:
        """Set whether the recommended models are shown above the results."""
        if shown != self._shows_shelf:
            self._shows_shelf = shown
            self._arrange()

    def set_shelf_fit(self, name: str, news: FitNews) -> None:
        """Set whether a recommended model fits."""
        self._shelf = tuple(replace(one, news=news) if one.item.name == name else one for one in self._shelf)
        by_name = {one.item.name: one for one in self._shelf}
        for number, row in enumerate(self._rows):
            if isinstance(row, OnShelf) and row.item.name == name:
                self._change(number, by_name[name])

    def set_rough_fit(self, rough: RoughFit) -> None:
        """Set the function that estimates whether a result fits."""
        self._rough = rough
        if self._only_fitting:
            self._arrange()
            return
        for number, row in enumerate(self._rows):
            if isinstance(row, Found):
                self._change(number, self._found(row.result))

    def set_only_fitting(self, only: bool) -> None:
        """Set whether results that are too large are hidden."""
        if only != self._only_fitting:
            self._only_fitting = only
            self._arrange()

    def set_loading(self, loading: bool) -> None:
        """Set whether more results are being loaded; placeholders at the end show it."""
        if loading != self._is_loading:
            self._is_loading = loading
            self._set_tail()

    def set_open(self, repository: str | None) -> None:
        """Mark the row whose page is shown."""
        before, self._open = self._open, repository
        for number, row in enumerate(self._rows):
            if (key := key_of(row)) is not None and key in (before, repository):
                self.dataChanged.emit(self.index(number), self.index(number))

    def row_at(self, index: Index) -> Item | None:
        """Return the row at an index; None if it is out of range."""
        return self._rows[index.row()] if 0 <= index.row() < len(self._rows) else None

    def index_of(self, repository: str | None) -> QModelIndex:
        """Return the first index of a repository; invalid if it is not listed."""
        if repository is not None:
            for number, row in enumerate(self._rows):
                if key_of(row) == repository:
                    return self.index(number)
        return QModelIndex()

    # -- Qt --------------------------------------------------------------------------------------------------------

    def rowCount(self, parent: Index | None = None) -> int:
        """Return the number of rows, including headings, notes and placeholders."""
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Make only rows that lead to a page selectable."""
        if key_of(self.row_at(index)) is None:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what to draw, the display text or the text for a screen reader."""
        row = self.row_at(index)
        match role:
            case RowRole.SHAPE if key_of(row) is not None:
                return Skeleton()
            case RowRole.ROW:
                return _drawn(row, is_open=key_of(row) == self._open)
            case Qt.ItemDataRole.DisplayRole:
                return _shown(row)
            case Qt.ItemDataRole.AccessibleTextRole:
                return _spoken(row)
            case _:
                return None

    # -- steps -----------------------------------------------------------------------------------------------------

    def _found(self, result: SearchResult) -> Found:
        return Found(result, self._rough(result.parameters) if result.parameters else None)

    def _passes(self, row: Found) -> bool:
        """Apply the filter for fit, and skip results that are shown as recommended models."""
        is_above = self._shows_shelf and row.result.id in _ABOVE
        return not is_above and (not self._only_fitting or row.rough is not Rough.TOO_LARGE)

    def _arrange(self) -> None:
        rows: list[Item] = []
        if self._shows_shelf:
            rows += [Heading(tr("Made for this app")), *self._shelf, Note(_why())]
            rows += [Heading(tr("To search folders by meaning")), *FOR_SEARCH]
        found = [row for row in map(self._found, self._all.values()) if self._passes(row)]
        if self._shows_shelf and (found or self._is_loading):
            rows.append(Heading(tr("On the Hub now")))
        rows += found
        rows += self._tail(has_results=bool(found))
        if rows == self._rows:
            return
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def _tail(self, *, has_results: bool) -> list[Item]:
        if not self._is_loading:
            return []
        return [Skeleton()] if has_results else [Skeleton()] * _SKELETONS

    def _set_tail(self) -> None:
        """Append the placeholders or remove them, without moving the rows above."""
        if not self._is_loading:
            last = len(self._rows)
            while last > 0 and isinstance(self._rows[last - 1], Skeleton):
                last -= 1
            if last == len(self._rows):
                return
            if last > 0 and isinstance(self._rows[last - 1], Heading):
                last -= 1  # no results under the heading
            self.beginRemoveRows(QModelIndex(), last, len(self._rows) - 1)
            del self._rows[last:]
            self.endRemoveRows()
        elif self.results_shown == 0:
            self._arrange()
        else:
            self._append([])

    def _append(self, rows: list[Item] | list[Found]) -> None:
        """Append rows after the last result, in the place of the placeholders if there are any."""
        first = len(self._rows)
        while first > 0 and isinstance(self._rows[first - 1], Skeleton):
            first -= 1
        if self.results_shown == 0:
            self._arrange()
            return
        tail = self._tail(has_results=True)
        places, wanted = len(self._rows) - first, [*rows, *tail]
        kept = min(places, len(wanted))
        self._rows[first : first + kept] = wanted[:kept]
        if kept:
            self.dataChanged.emit(self.index(first), self.index(first + kept - 1))
        if len(wanted) > kept:
            self.beginInsertRows(QModelIndex(), first + kept, first + len(wanted) - 1)
            self._rows[first + kept :] = wanted[kept:]
            self.endInsertRows()
        elif places > kept:
            self.beginRemoveRows(QModelIndex(), first + kept, first + places - 1)
            del self._rows[first + kept :]
            self.endRemoveRows()

    def _change(self, number: int, row: Item) -> None:
        if row != self._rows[number]:
            self._rows[number] = row
            self.dataChanged.emit(self.index(number), self.index(number))


def _why() -> str:
    return tr(
        "These are OpenAI's own weights. Their experts are MXFP4 from the start, so other"
        " “quantizations” of gpt-oss are no better, and at most a few per cent smaller."
    )


def _drawn(row: Item | None, *, is_open: bool) -> Drawn | None:
    match row:
        case OnShelf():
            return Row(_shelf_lines(row), is_open=is_open)
        case ForSearch():
            return Row((_name(row.name), Line(row.detail)), is_open=is_open)
        case Found():
            return Row(_found_lines(row), is_open=is_open, tooltip=(one_line(row.result.id), row.badge))
        case Note():
            return Row((Line(row.words, most_lines=_NOTE_LINES),))
        case _:
            return row


def _shelf_lines(row: OnShelf) -> tuple[Line, ...]:
    badge_words = "" if row.news is None else row.badge or tr("Fit unknown")
    return _name(row.item.name), Line(row.detail), Line(badge_words, tone=tone_of(row.news))


def _found_lines(row: Found) -> tuple[Line, ...]:
    result, rough = row.result, row.rough
    publisher = Line(
        one_line(result.publisher),
        before=(Part(icon_name="lock", tone="third"),) if result.gate is not Gate.NO else (),
        trailing=Part(rough.words, tone=rough.tone) if rough is not None else None,
    )
    counts = (
        Part(short_count(result.downloads), icon_name="download", tone="third"),
        Part(short_count(result.likes), icon_name="heart", tone="third"),
    )
    rest = (age_in_words(result.updated), licence_in_words(one_line(result.licence)))
    return _name(row.name), publisher, Line(" · ".join(part for part in rest if part), tone="third", before=counts)


def _name(words: str) -> Line:
    return Line(words, tone="text", type=Type.CONTROL, is_bold=True, elide=Qt.TextElideMode.ElideMiddle)


def _shown(row: Item | None) -> str | None:
    match row:
        case Heading() | Note():
            return row.words
        case OnShelf():
            return row.item.name
        case ForSearch():
            return row.name
        case Found():
            return row.name
        case _:
            return None


def _spoken(row: Item | None) -> str | None:
    match row:
        case OnShelf():
            return ", ".join(part for part in (row.item.name, row.item.publisher, row.detail, row.badge) if part)
        case ForSearch():
            return f"{row.name}, {row.detail}"
        case Found():
            return row.spoken
        case Skeleton():
            return tr("Loading…")
        case _:
            return _shown(row)
