"""My models: the list, what can be done with each, the models folder."""

import contextlib
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeySequence, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QComboBox, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from app.core.sentences import Explanation, phrase
from app.library.verified import VerifyResult
from app.ui.chat.parts import SearchField
from app.ui.chat.problem_card import ProblemCard
from app.ui.desktop import open_folder
from app.ui.library_service import Deletion, LibraryService, Listing
from app.ui.models import ModelService, ModelStatus
from app.ui.my_models import wording
from app.ui.my_models.details import ModelDetailsView
from app.ui.my_models.folder_bar import FolderBar
from app.ui.my_models.list_model import ModelListModel, SortBy
from app.ui.my_models.list_view import ModelListView
from app.ui.theme import Type, theme
from app.ui.widgets import Card, IconButton, Label, Menu, Separator, TextButton, announce
from app.ui.words import tr

_WIDE = 820
"""px from which on the model stands beside the list."""
_BESIDE = 360


class MyModelsPane(QFrame):
    """See the module.

    Attributes:
        search, sort, view, details, folder, problems: its parts.

    Signals:
        chat_requested(Path): the person wants to chat with this model.
        discover_requested(): the person looks for another one.
    """

    chat_requested = Signal(Path)
    discover_requested = Signal()

    def __init__(
        self,
        library: LibraryService,
        models: ModelService,
        parent: QWidget | None = None,
        *,
        now: Callable[[], datetime] = lambda: datetime.now(UTC),
    ) -> None:
        super().__init__(parent)
        self.setObjectName("pane")
        self._library, self._models = library, models
        self._model = ModelListModel(self, now=now)
        self._counted = Label(type=Type.META, tone="second")
        self._refresh = IconButton("refresh-cw", tr("Look again"), shortcut="F5")
        self.search = SearchField(tr("Search my models"))
        self.sort = _sort_box()
        self.view = ModelListView(self._model, self._make_menu)
        self.details = ModelDetailsView(now=now)
        self.problems = ProblemCard()
        self.folder = FolderBar(library)
        self._first = _FirstModelCard()
        self._nothing = Label(tone="second", wrap=True)
        self._body = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._divider = Separator(Qt.Orientation.Vertical)
        self._arrange()
        self._connect()
        self._on_status(models.status)
        self._on_listed(library.listing)

    def focus_first(self) -> None:
        """The list."""
        self.view.setFocus(Qt.FocusReason.TabFocusReason)

    def focus_search(self) -> None:
        """The next key is searched for."""
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def choose(self, path: Path) -> None:
        """Put the cursor on a model."""
        self.view.choose(path)

    # -- Qt --------------------------------------------------------------------------------------------------------

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        """Files come and go while nobody looks."""
        super().showEvent(event)
        self._library.refresh()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Beside the list, or below it."""
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
        column.addLayout(self._foot())

    def _head(self) -> QVBoxLayout:
        title = QHBoxLayout()
        title.setSpacing(12)
        title.addWidget(Label(tr("My models"), type=Type.TITLE))
        title.addWidget(self._counted, alignment=Qt.AlignmentFlag.AlignBottom)
        title.addStretch(1)
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
        head.addWidget(self.problems)
        return head

    def _foot(self) -> QVBoxLayout:
        foot = QVBoxLayout()
        foot.setContentsMargins(24, 8, 24, 8)
        foot.addWidget(self.folder)
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
        self._lay_divider(standing=wide)

    def _lay_divider(self, *, standing: bool) -> None:
        self._divider.setMinimumSize(1 if standing else 0, 0 if standing else 1)
        self._divider.setMaximumSize(1 if standing else _ANY, _ANY if standing else 1)

    def _connect(self) -> None:
        library, view, details = self._library, self.view, self.details
        self._refresh.clicked.connect(library.refresh)
        QShortcut(QKeySequence("F5"), self, library.refresh, context=_HERE)
        QShortcut(QKeySequence.StandardKey.Find, self, self.focus_search, context=_HERE)
        self.search.textChanged.connect(self._on_search)
        self.search.down_pressed.connect(self.focus_first)
        self.search.returnPressed.connect(self.focus_first)
        self.sort.currentIndexChanged.connect(lambda _: self._model.set_sort(SortBy(self.sort.currentData())))
        self._first.discover.clicked.connect(self.discover_requested)
        view.chosen.connect(self._on_chosen)
        view.activated_path.connect(self._chat)
        for source in (view, details):
            source.delete_wanted.connect(self._ask_to_delete)
            source.copy_wanted.connect(self._copy_path)
        details.chat_wanted.connect(self._chat)
        details.again_wanted.connect(self.discover_requested)
        details.folder_wanted.connect(self._show_in_folder)
        details.verify_wanted.connect(library.verify)
        details.stop_wanted.connect(library.stop_verifying)
        details.delete_confirmed.connect(lambda path, for_good: library.delete(path, for_good=for_good))
        self.folder.open_wanted.connect(self._open_folder)
        library.listed.connect(self._on_listed)
        library.progressed.connect(self._on_progressed)
        library.verification_ended.connect(self._on_verified)
        library.deleted.connect(self._on_deleted)
        library.not_deleted.connect(self._on_not_deleted)
        library.not_moved.connect(self._on_not_moved)
        library.moved.connect(self._on_moved)
        self._models.changed.connect(self._on_status)

    # -- what can be done with a model -----------------------------------------------------------------------------

    def _make_menu(self, path: Path, parent: QWidget) -> Menu:
        menu = Menu(parent=parent)
        known = self._library.details(path)
        is_sound = known is not None and known.entry.problem is None
        is_read = path in self._library.verifying
        for words, key, act, enabled in (
            (tr("Chat now"), QKeySequence(Qt.Key.Key_Return), self._chat, is_sound),
            (tr("Show in folder"), QKeySequence(), self._show_in_folder, True),
            (tr("Verify again"), QKeySequence(), self._library.verify, not is_read),
            (tr("Copy path"), QKeySequence(QKeySequence.StandardKey.Copy), self._copy_path, True),
            (tr("Delete…"), QKeySequence(Qt.Key.Key_Delete), self._ask_to_delete, True),
        ):
            action = menu.addAction(words)
            action.setEnabled(enabled)
            action.setShortcut(key)
            action.triggered.connect(lambda _=False, act=act: act(path))
        return menu

    def _chat(self, path: Path) -> None:
        known = self._library.details(path)
        if known is not None and known.entry.problem is None:
            self.chat_requested.emit(path)

    def _show_in_folder(self, path: Path) -> None:
        if not open_folder(path.parent):
            self.problems.show_problem("folder", _not_opened(path.parent), ())

    def _open_folder(self) -> None:
        folder = self._library.folder
        with contextlib.suppress(OSError):  # then it cannot be shown either, which is said
            folder.mkdir(parents=True, exist_ok=True)
        if not open_folder(folder):
            self.problems.show_problem("folder", _not_opened(folder), ())

    def _copy_path(self, path: Path) -> None:
        QGuiApplication.clipboard().setText(str(path))
        announce(self, tr("The path is copied."))

    def _ask_to_delete(self, path: Path) -> None:
        self.view.choose(path)
        removal = self._library.removal(path)
        if isinstance(removal, Explanation):
            self.details.say_no(removal)
        else:
            self.details.ask(removal)

    # -- slots -----------------------------------------------------------------------------------------------------

    def _on_search(self, text: str) -> None:
        self._model.set_filter(text)
        self._say_if_empty()

    def _on_listed(self, listing: Listing) -> None:
        self._model.set_models(listing.models)
        self._counted.setText(wording.counted(listing.models) if self._library.has_listed else "")
        if self.view.path is None:
            self.view.choose(None)
        self._on_chosen(self.view.path)
        if listing.unreadable:
            folder = listing.unreadable[0]
            self.problems.show_problem("unreadable", _unreadable(str(folder.path), folder.reason), ())
        else:
            self.problems.clear("unreadable")
        self._say_if_empty()

    def _say_if_empty(self) -> None:
        known = self._library.listing.models
        only_box = self._library.has_listed and all(one.entry.in_the_box for one in known)
        self._first.setVisible(only_box and not self._model.is_filtered)
        is_empty = self._model.rowCount() == 0
        self.view.setVisible(not is_empty)
        self.details.setVisible(not is_empty)
        self._divider.setVisible(not is_empty)
        self._nothing.setVisible(is_empty and self._model.is_filtered)
        self._nothing.setText(tr("No model fits “{words}”.", words=self.search.text().strip()))

    def _on_chosen(self, path: Path | None) -> None:
        self.details.show_model(self._library.details(path) if path is not None else None)
        self._on_progressed()

    def _on_progressed(self) -> None:
        verifying = self._library.verifying
        self._model.set_verifying(verifying)
        path = self.details.path
        self.details.set_verification(verifying.get(path) if path is not None else None)

    def _on_verified(self, path: Path, result: VerifyResult) -> None:
        if path == self.details.path:
            self.details.show_result(result)
        elif result.explanation is not None:
            self.problems.show_problem(f"verify {path}", result.explanation, ())

    def _on_deleted(self, path: Path, outcome: Deletion) -> None:
        if outcome is not Deletion.NO_BIN:
            announce(self, tr("The model is deleted."))
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
            self.problems.show_problem("delete", explanation, ())

    def _on_not_moved(self, explanation: Explanation) -> None:
        self.problems.show_problem("move", explanation, ())

    def _on_moved(self, folder: Path) -> None:
        self.problems.clear("move")
        announce(self, tr("The models are in {folder} now.", folder=wording.short_path(folder)))

    def _on_status(self, status: ModelStatus) -> None:
        path = status.entry.path if status.entry is not None else None
        self._model.set_loaded(path if path is not None and self._library.is_loaded(path) else None)


class _FirstModelCard(Card):
    """Shown while there is no model but the one in the box."""

    def __init__(self) -> None:
        super().__init__()
        self.discover = TextButton(tr("Discover models"), kind="primary", icon_name="search")
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(Label(tr("Get your first model"), bold=True))
        words.addWidget(
            Label(
                tr("What you download is listed here, and every .gguf file in the models folder."),
                type=Type.META,
                tone="second",
                wrap=True,
            )
        )
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 12, 16, 12)
        row.setSpacing(16)
        row.addLayout(words, 1)
        row.addWidget(self.discover)
        self.hide()


def _sort_box() -> QComboBox:
    box = QComboBox()
    box.setAccessibleName(tr("Order"))
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


def _not_opened(folder: Path) -> Explanation:
    return Explanation(
        phrase("The folder could not be shown."),
        phrase("Nothing on this computer opens {folder}.", folder=str(folder)),
        phrase("Copy the path, and open it in your file manager."),
    )


def _unreadable(folder: str, reason: str) -> Explanation:
    return Explanation(
        phrase("{folder} could not be looked into.", folder=folder),
        phrase("The system says: {reason}.", reason=reason),
        phrase("Models in it are not listed. Check its permissions."),
    )


_ANY = 16777215
_HERE = Qt.ShortcutContext.WidgetWithChildrenShortcut
