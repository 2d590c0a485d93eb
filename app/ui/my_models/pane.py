"""The My models pane: the list, the details of a model, and the models folder."""

import contextlib
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QComboBox, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from app.core.sentences import Explanation, phrase
from app.library.verified import Verdict, VerifyResult
from app.ui.my_models import library_wording
from app.ui.my_models.actions import ModelActions
from app.ui.my_models.details import ModelDetailsView
from app.ui.my_models.fitted_scroll import FittedScroll
from app.ui.my_models.folder_bar import FolderBar
from app.ui.my_models.list_model import ModelListModel, SortBy
from app.ui.my_models.list_view import ModelListView
from app.ui.services.library import Deletion, LibraryService, Listing
from app.ui.services.models import ModelService, ModelStatus
from app.ui.services.verification import VerificationService
from app.ui.theme import Type, theme
from app.ui.widgets.accessible import announce
from app.ui.widgets.buttons import IconButton, TextButton
from app.ui.widgets.card import Card, Separator
from app.ui.widgets.desktop import not_opened, open_folder
from app.ui.widgets.label import ElidedLabel, Label
from app.ui.widgets.problem_card import ProblemCard
from app.ui.widgets.search_field import SearchField
from app.ui.words import tr

_WIDE = 820
"""Width in px from which the details are beside the list, not below it."""
_BESIDE = 360
_WIDE_CARD = 540
"""Px at scale 1 from which the first card explains itself."""
_SHARE_BELOW, _SMALL_SHARE_BELOW = 0.45, 0.27
"""Maximum share of the pane's height for the folder and its question. Smaller in a narrow pane without a question."""


class MyModelsPane(QFrame):
    """The My models pane: list, details and models folder.

    Attributes:
        search, sort, view, details, folder, problems: its parts.

    Signals:
        chat_requested(Path): chat with this model.
        discover_requested(str): look for another model; with the search text, empty for none.
    """

    chat_requested = Signal(Path)
    discover_requested = Signal(str)

    def __init__(
        self,
        library: LibraryService,
        verification: VerificationService,
        models: ModelService,
        folder: FolderBar,
        parent: QWidget | None = None,
        *,
        now: Callable[[], datetime] = lambda: datetime.now(UTC),
    ) -> None:
        super().__init__(parent)
        self.setObjectName("pane")
        self._library, self._verification = library, verification
        self._model = ModelListModel(self, now=now)
        self._counted = ElidedLabel(type=Type.META, tone="second")
        self._refresh = IconButton("refresh-cw", tr("Refresh"), shortcut="F5")
        self.search = SearchField(tr("Search my models"))
        self.sort = _sort_box()
        self._actions = ModelActions(library, verification, self)
        self.view = ModelListView(self._model, self._actions.make_menu)
        self.details = ModelDetailsView(now=now)
        self.problems = ProblemCard()
        self.folder = folder
        self._below = FittedScroll(_SHARE_BELOW)
        self._first = _FirstModelCard()
        self._drop = Label(tr("You can drop a .gguf file on this window."), type=Type.META, tone="third", wrap=True)
        self._nothing = Label(tone="second", wrap=True)
        self._body = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._divider = Separator(Qt.Orientation.Vertical)
        self._arrange()
        self._connect()
        theme().changed.connect(self._fold)
        models.changed.connect(self._on_status)
        self._on_status(models.status)
        self._on_listed(library.listing)

    def focus_first(self) -> None:
        """Set the focus to the list."""
        self.view.setFocus(Qt.FocusReason.TabFocusReason)

    def focus_search(self) -> None:
        """Set the focus to the search field and select its text."""
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    # -- Qt --------------------------------------------------------------------------------------------------------

    def showEvent(self, event: QShowEvent) -> None:
        """Scan again, since files may have changed while the pane was hidden."""
        super().showEvent(event)
        self._library.refresh()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place the details beside the list or below it."""
        super().resizeEvent(event)
        self._fold()

    # -- parts -----------------------------------------------------------------------------------------------------

    def _arrange(self) -> None:
        left = QVBoxLayout()
        left.setContentsMargins(10, 0, 10, 4)
        left.setSpacing(8)
        left.addWidget(self._first)
        left.addWidget(self._nothing)
        left.addWidget(self.view, 1)
        left.addStretch(0)
        left.addWidget(self._drop)
        self._drop.setContentsMargins(14, 0, 14, 4)
        self._nothing.setContentsMargins(8, 8, 8, 8)
        self._body.setSpacing(0)
        self._body.addLayout(left, 1)
        self._body.addWidget(self._divider)
        self._body.addWidget(self.details)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._head())
        column.addLayout(self._body, 1)
        column.addWidget(Separator())
        self._below.hold(self._foot())
        column.addWidget(self._below)

    def _head(self) -> QVBoxLayout:
        title = QHBoxLayout()
        title.setSpacing(12)
        title.addWidget(Label(tr("My models"), type=Type.TITLE))
        title.addWidget(self._counted, 1, Qt.AlignmentFlag.AlignBottom)
        title.addWidget(self._refresh)
        tools = QHBoxLayout()
        tools.setSpacing(8)
        tools.addWidget(self.search, 1)
        tools.addWidget(self.sort)
        head = QVBoxLayout()
        head.setContentsMargins(24, 20, 24, 12)
        head.setSpacing(12)
        head.addLayout(title)
        head.addLayout(tools)
        return head

    def _foot(self) -> QWidget:
        """Make the bottom part. Problems are shown here too, so that they never move a row under the pointer."""
        foot = QWidget()
        column = QVBoxLayout(foot)
        column.setContentsMargins(24, 8, 24, 8)
        column.setSpacing(8)
        column.addWidget(self.problems)
        column.addWidget(self.folder)
        return foot

    def _fold(self) -> None:
        wide = self.width() >= _WIDE
        direction = QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom
        if self._body.direction() != direction:
            self._body.setDirection(direction)
        if wide:
            self.details.setFixedWidth(theme().px(_BESIDE))
        else:
            self.details.setMinimumWidth(0)
            self.details.setMaximumWidth(_ANY)
        self.details.set_compact(not wide)
        self._drop.setVisible(wide)
        self._make_room()
        self._lay_divider(standing=wide)

    def _lay_divider(self, *, standing: bool) -> None:
        self._divider.setMinimumSize(1 if standing else 0, 0 if standing else 1)
        self._divider.setMaximumSize(1 if standing else _ANY, _ANY if standing else 1)

    def _connect(self) -> None:
        library, view, details, actions = self._library, self.view, self.details, self._actions
        self._refresh.clicked.connect(library.refresh)
        QShortcut(QKeySequence("F5"), self, library.refresh, context=_HERE)
        QShortcut(QKeySequence.StandardKey.Find, self, self.focus_search, context=_HERE)
        self.search.textChanged.connect(self._on_search)
        self.search.down_pressed.connect(self.focus_first)
        self.search.returnPressed.connect(self.focus_first)
        self.sort.currentIndexChanged.connect(lambda _: self._model.set_sort(SortBy(self.sort.currentData())))
        self._first.discover.clicked.connect(lambda: self.discover_requested.emit(""))
        view.chosen.connect(self._on_chosen)
        view.activated_path.connect(actions.chat)
        for source in (view, details):
            source.delete_wanted.connect(self._ask_to_delete)
            source.copy_wanted.connect(actions.copy_path)
        details.chat_wanted.connect(actions.chat)
        details.again_wanted.connect(self.discover_requested)
        details.folder_wanted.connect(actions.show_in_folder)
        details.verify_wanted.connect(self._verification.verify)
        details.stop_wanted.connect(self._verification.stop)
        details.delete_confirmed.connect(self._delete)
        actions.chat_requested.connect(self.chat_requested)
        actions.delete_requested.connect(self._ask_to_delete)
        actions.discover_requested.connect(self.discover_requested)
        actions.not_opened.connect(lambda folder: self._tell("folder", not_opened(folder)))
        self.folder.open_wanted.connect(self._open_folder)
        library.listed.connect(self._on_listed)
        self._verification.progressed.connect(self._on_progressed)
        self._verification.ended.connect(self._on_verified)
        library.deleted.connect(self._on_deleted)
        library.not_deleted.connect(self._on_not_deleted)
        self.folder.asking.connect(self._on_asking)
        self.folder.refused.connect(lambda: self._below.show_part(self.folder.refusal))

    # -- slots ---------------------------------------------------------------------------------------------------------

    def _open_folder(self) -> None:
        folder = self.folder.current_folder
        with contextlib.suppress(OSError):  # if it fails, opening fails too and is reported
            folder.mkdir(parents=True, exist_ok=True)
        if not open_folder(folder):
            self._tell("folder", not_opened(folder))

    def _ask_to_delete(self, path: Path) -> None:
        self.view.choose(path)
        if self._library.kept_part(path) is not None:
            self.details.ask_to_remove()
            return
        removal = self._library.removal(path)
        if isinstance(removal, Explanation):
            self.details.say_no(removal)
        else:
            self.details.ask(removal)

    def _delete(self, path: Path, for_good: bool) -> None:
        if self._library.kept_part(path) is not None:
            self._library.remove_part(path)
        else:
            self._library.delete(path, for_good=for_good)

    def _on_search(self, text: str) -> None:
        self._model.set_filter(text)
        self._say_if_empty()

    def _on_listed(self, listing: Listing) -> None:
        self._model.set_listing(listing)
        self._counted.set_text(library_wording.counted(listing) if self._library.has_listed else "")
        if self.view.path is None:
            self.view.choose(None)
        self._on_chosen(self.view.path)
        if listing.unreadable:
            folder = listing.unreadable[0]
            self._tell("unreadable", _unreadable(str(folder.path), folder.reason))
        else:
            self.problems.clear("unreadable")
        self._say_if_empty()

    def _say_if_empty(self) -> None:
        listing = self._library.listing
        only_box = self._library.has_listed and all(one.entry.in_the_box for one in listing.models)
        self._first.setVisible(only_box and not self._model.is_filtered)
        is_empty = self._model.rowCount() == 0
        self.view.setVisible(not is_empty)
        self._make_room()
        self._nothing.setVisible(is_empty and self._model.is_filtered)
        self._nothing.setText(tr("No models match “{words}”.", words=self.search.text().strip()))

    def _on_chosen(self, path: Path | None) -> None:
        part = self._library.kept_part(path) if path is not None else None
        if part is not None:
            self.details.show_kept(part)
        else:
            self.details.show_model(self._library.details(path) if path is not None else None)
        self._on_progressed()

    def _on_progressed(self) -> None:
        running, path = self._verification.running, self.details.path
        self._model.set_verifying(running)
        self.details.set_verification(running.get(path) if path is not None else None)

    def _on_verified(self, path: Path, result: VerifyResult) -> None:
        if path == self.details.path:
            self.details.show_result(result)
        elif result.verdict is not Verdict.DIFFERS and result.explanation is not None:  # its row shows that it differs
            self._tell(f"verify {path}", result.explanation)

    def _on_deleted(self, path: Path, outcome: Deletion) -> None:
        if outcome is not Deletion.NO_BIN:
            announce(self, tr("Deleted."))
            self.focus_first()
            return
        self.view.choose(path)
        removal = self._library.removal(path)
        if not isinstance(removal, Explanation):
            self.details.ask(removal, for_good=True)

    def _on_not_deleted(self, path: Path, explanation: Explanation) -> None:
        if path == self.details.path:
            self.details.say_no(explanation)
        else:
            self._tell("delete", explanation)

    def _tell(self, kind: str, explanation: Explanation) -> None:
        self.problems.show_problem(kind, explanation, ())
        self._below.show_part(self.problems)

    def _on_asking(self, asking: bool) -> None:
        self._make_room()
        if asking:
            self._below.show_part(self.folder.question)

    def _make_room(self) -> None:
        """Hide the details in a small window while the question about the folder is shown."""
        is_wide = self._body.direction() == QBoxLayout.Direction.LeftToRight
        is_asking = not self.folder.question.isHidden()
        is_shown = self._model.rowCount() > 0 and (is_wide or not is_asking)
        self._below.set_share(_SHARE_BELOW if is_wide or is_asking else _SMALL_SHARE_BELOW)
        self.details.setVisible(is_shown)
        self._divider.setVisible(is_shown)

    def _on_status(self, status: ModelStatus) -> None:
        self._model.set_loaded(status.held)


class _FirstModelCard(Card):
    """Invites to download; shown while the built-in model is the only one."""

    def __init__(self) -> None:
        super().__init__()
        self.discover = TextButton(tr("Discover models"), kind="primary", icon_name="search")
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(Label(tr("Get your first model"), bold=True, wrap=True))
        help_words = tr("Models that you download, put in the models folder or drop on the window are listed here.")
        self._help = Label(help_words, type=Type.META, tone="second", wrap=True)
        self.setToolTip(help_words)
        words.addWidget(self._help)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 12, 16, 12)
        row.setSpacing(16)
        row.addLayout(words, 1)
        row.addWidget(self.discover)
        self.hide()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out the explanation where it would take more lines than there is room for."""
        super().resizeEvent(event)
        self._help.setVisible(self.width() >= theme().px(_WIDE_CARD))


def _sort_box() -> QComboBox:
    box = QComboBox()
    box.setAccessibleName(tr("Sort by"))
    for sort in SortBy:
        box.addItem(_sort_words(sort), sort)
    return box


def _sort_words(sort: SortBy) -> str:
    match sort:
        case SortBy.NAME:
            return tr("By name")
        case SortBy.SIZE:
            return tr("Largest first")
        case SortBy.USED:
            return tr("Last used first")
        case SortBy.PARAMETERS:
            return tr("Most parameters first")


def _unreadable(folder: str, reason: str) -> Explanation:
    return Explanation(
        phrase("{folder} could not be read.", folder=folder),
        phrase("The system reported: {reason}.", reason=reason),
        phrase("Models in it are not listed. Check its permissions."),
    )


_ANY = 16777215
_HERE = Qt.ShortcutContext.WidgetWithChildrenShortcut
