"""The filters of the search: a button beside the search field, its menu, and the line that says what is left out."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from enum import IntEnum
from functools import partial

import msgspec
from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.chats.order import Folder
from app.chats.search.found import Filters
from app.core.text import one_line
from app.ui.services.chat_search import ChatSearch
from app.ui.theme import Type
from app.ui.widgets.buttons import IconButton
from app.ui.widgets.label import ElidedLabel
from app.ui.widgets.menu import Menu
from app.ui.widgets.plain import plain_label
from app.ui.words import tr


class Age(IntEnum):
    """How old a message may be, in days."""

    ANY = 0
    WEEK = 7
    MONTH = 30
    YEAR = 365


class Choice(msgspec.Struct, frozen=True):
    """Which filters of the search the user has chosen."""

    age: Age = Age.ANY
    model: str = ""
    has_code: bool = False
    has_attachment: bool = False
    folder: Folder | None = None

    def filters(self, now: datetime) -> Filters:
        """Return what to search for at this time."""
        since = now - timedelta(days=self.age) if self.age else None
        folder = self.folder.id if self.folder is not None else None
        return Filters(since, None, self.model, self.has_code, self.has_attachment, folder)


class FilterButton(IconButton):
    """Opens the menu of the filters.

    Args:
        search: knows the names of the models.

    Attributes:
        choice: what is chosen.

    Signals:
        changed(): `choice` is another one.
    """

    changed = Signal()

    def __init__(self, search: ChatSearch) -> None:
        super().__init__("sliders-horizontal", tr("Filter chats"))
        self.choice = Choice()
        self._menu = Menu(parent=self)
        self._ages = self._add_ages()
        self._menu.addSeparator()
        self._code = self._menu.addAction(tr("With code"))
        self._code.setCheckable(True)
        self._code.triggered.connect(lambda on: self._choose(has_code=on))
        self._attachment = self._menu.addAction(tr("With attachments"))
        self._attachment.setCheckable(True)
        self._attachment.triggered.connect(lambda on: self._choose(has_attachment=on))
        self._folders = Menu(tr("Folder"), self._menu)
        self._folders.menuAction().setVisible(False)
        self._menu.addMenu(self._folders)
        self._models = Menu(tr("Model"), self._menu)
        self._menu.addMenu(self._models)
        self._menu.aboutToShow.connect(search.look_up_models)
        search.models_found.connect(self._list_models)
        self.setMenu(self._menu)
        self._show()

    def clear(self) -> None:
        """Take all filters off."""
        self._take(Choice())

    def set_folders(self, folders: Sequence[Folder]) -> None:
        """Offer these folders; one that was chosen and is gone is no longer chosen."""
        self._folders.menuAction().setVisible(bool(folders))
        self._folders.clear()
        group = QActionGroup(self._folders)
        for folder in (None, *folders):
            name = one_line(f"{folder.emoji} {folder.name}", limit=60) if folder is not None else ""
            action = group.addAction(plain_label(name) if folder is not None else tr("Any folder"))
            action.setCheckable(True)
            action.setChecked(folder == self.choice.folder)
            action.triggered.connect(partial(self._on_folder, folder))
        self._folders.addActions(group.actions())
        if self.choice.folder is not None and self.choice.folder not in folders:
            self._on_folder(next((one for one in folders if one.id == self.choice.folder.id), None))

    def _add_ages(self) -> dict[Age, QAction]:
        group = QActionGroup(self)
        actions = {}
        for age in Age:
            action = actions[age] = group.addAction(age_in_words(age))
            action.setCheckable(True)
            action.triggered.connect(partial(self._on_age, age))
        self._menu.addActions(group.actions())
        return actions

    def _on_age(self, age: Age) -> None:
        self._choose(age=age)

    def _list_models(self, names: Sequence[str]) -> None:
        self._models.clear()
        group = QActionGroup(self._models)
        for name in ("", *names):
            action = group.addAction(plain_label(one_line(name, limit=60)) if name else tr("Any model"))
            action.setCheckable(True)
            action.setChecked(name == self.choice.model)
            action.triggered.connect(partial(self._on_model, name))
        self._models.addActions(group.actions())

    def _on_model(self, name: str) -> None:
        self._choose(model=name)

    def _on_folder(self, folder: Folder | None) -> None:
        self._choose(folder=folder)

    def _choose(self, **changes: object) -> None:
        self._take(msgspec.structs.replace(self.choice, **changes))

    def _take(self, choice: Choice) -> None:
        if choice != self.choice:
            self.choice = choice
            self._show()
            self.changed.emit()

    def _show(self) -> None:
        self._ages[self.choice.age].setChecked(True)
        self._code.setChecked(self.choice.has_code)
        self._attachment.setChecked(self.choice.has_attachment)
        self.set_icon("sliders-horizontal", tone="second" if self.choice == Choice() else "accent")


class FilterLine(QWidget):
    """Says which filters hold, and clears them; hidden while none does.

    Signals:
        cleared(): the user wants to see everything again.
    """

    cleared = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._words = ElidedLabel(type=Type.META, tone="second")
        self.clear_button = IconButton("x", tr("Clear filters"), size=24)
        self.clear_button.clicked.connect(self.cleared)
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(self._words, 1)
        row.addWidget(self.clear_button)
        self.hide()

    def show_choice(self, choice: Choice) -> None:
        """Name the chosen filters; hidden if there is none."""
        age = age_in_words(choice.age) if choice.age else ""
        code = tr("With code") if choice.has_code else ""
        attachment = tr("With attachments") if choice.has_attachment else ""
        folder = one_line(choice.folder.name) if choice.folder is not None else ""
        self._words.set_text(" · ".join(filter(None, (age, code, attachment, folder, one_line(choice.model)))))
        self.setVisible(choice != Choice())


def age_in_words(age: Age) -> str:
    """Return how old a message may be."""
    match age:
        case Age.ANY:
            return tr("Any time")
        case Age.WEEK:
            return tr("Last 7 days")
        case Age.MONTH:
            return tr("Last 30 days")
        case Age.YEAR:
            return tr("Last 365 days")
