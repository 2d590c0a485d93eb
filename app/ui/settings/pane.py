"""The Settings pane: sections at the left, a search field above, one column of rows. The last section is Hardware."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from app.core.paths import short_path
from app.core.settings import in_section
from app.core.settings.general import GENERAL_LANGUAGE, GENERAL_START_AT_LOGIN
from app.core.settings.models import MODELS_EMBEDDING, MODELS_FOLDER
from app.core.settings.network import (
    NETWORK_ENDPOINT,
    NETWORK_SEARCH,
)
from app.core.settings.setting import Section, Setting
from app.core.settings.store import SettingsStore
from app.ui.services.hub_token import TokenService
from app.ui.services.search_keys import SearchKeys
from app.ui.services.setting_changes import SettingChanges
from app.ui.services.start_at_login import StartAtLogin
from app.ui.settings.extras import extras
from app.ui.settings.group import Group, Row
from app.ui.settings.job_row import JobRow
from app.ui.settings.other_rows import ActionRow
from app.ui.settings.rows import SettingRow
from app.ui.settings.search_key_row import SearchKeyRow
from app.ui.settings.section_list import SectionList
from app.ui.settings.special_rows import ADDRESSES, FolderRow, languages, what_is_wrong
from app.ui.settings.token_row import PAGE, TokenRow
from app.ui.theme import Type, theme
from app.ui.widgets.buttons import TextButton
from app.ui.widgets.card import Separator
from app.ui.widgets.desktop import open_address
from app.ui.widgets.folder_control import FolderControl
from app.ui.widgets.label import ElidedLabel, Label
from app.ui.widgets.problem_card import ProblemCard
from app.ui.widgets.search_field import SearchField
from app.ui.words import say, tr

_WIDE = 760
"""Width in px from which the sections are at the left."""
_COLUMN, _AROUND = 720, 16


class SettingsPane(QFrame):
    """The Settings pane. Every change applies at once; there is nothing to confirm.

    Args:
        hardware: makes the Hardware section when it is first shown; None for a pane without it.
        look_for_versions: looks for a new version; None for a pane without that row.
        login: applies the setting of the start at login; None for a pane that only keeps it.
        chats: makes the rows of the section Chats that import and export; None for a pane without them.
        embedding_models: returns the names and files of the models for embeddings on this machine.
        search_keys: keeps the keys of services that search the web; None for a pane without that row.

    Attributes:
        search, sections: the search field and the list of sections.
        rows: all rows by key; the token's key is ``network.token``.
        folder: the control of the models folder.
        hardware: the Hardware section; None before it was shown.
    """

    def __init__(
        self,
        settings: SettingsStore,
        folder: FolderControl,
        tokens: TokenService,
        parent: QWidget | None = None,
        *,
        hardware: Callable[[], QWidget] | None = None,
        look_for_versions: Callable[[], None] | None = None,
        login: StartAtLogin | None = None,
        chats: Callable[[], Mapping[str, ActionRow | JobRow]] | None = None,
        embedding_models: Callable[[], Sequence[tuple[str, str]]] = tuple,
        search_keys: SearchKeys | None = None,
    ) -> None:
        super().__init__(parent)
        self._search_keys = search_keys
        self._embedding_models = embedding_models
        self.setObjectName("pane")
        self._look_for_versions, self._chat_rows = look_for_versions, chats
        self._settings, self._tokens = settings, tokens
        self._make_hardware = hardware
        self.hardware: QWidget | None = None
        self.search = SearchField(tr("Search settings"))
        self.sections = SectionList(with_hardware=hardware is not None)
        self.folder = folder
        self.problems = ProblemCard()
        self.rows: dict[str, Row] = {}
        self._groups = {section: self._make_group(section, tokens) for section in Section}
        self._nothing = Label(tone="second", wrap=True)
        self._scroll = QScrollArea()
        self._body = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._arrange()
        self._changes = SettingChanges(settings, self)
        self._connect()
        if login is not None:
            login.failed.connect(lambda problem: self._row_of(GENERAL_START_AT_LOGIN).show_problem(problem))
        self._tell_problems()
        self.show_section(Section.GENERAL)

    def focus_first(self) -> None:
        """Set the focus to the list of sections."""
        self.sections.setFocus(Qt.FocusReason.TabFocusReason)

    def focus_search(self) -> None:
        """Set the focus to the search field and select its text."""
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def show_section(self, section: Section) -> None:
        """Show the settings of a section; this ends a search."""
        self.search.clear()
        self.sections.choose(section)
        self._filter()

    def show_setting(self, setting: Setting[Any]) -> None:
        """Show the section of a setting, with the focus in its control."""
        self.show_section(setting.section)
        row = self.rows[setting.key]
        if isinstance(row, SettingRow):
            row.control.setFocus(Qt.FocusReason.ShortcutFocusReason)
            QTimer.singleShot(0, row, lambda: self._scroll.ensureWidgetVisible(row))

    def list_embedding_models(self) -> None:
        """Offer the models for embeddings that there are now."""
        row = self.rows[MODELS_EMBEDDING.key]
        assert isinstance(row, SettingRow)
        row.set_options(self._embedding_options())

    def show_hardware(self) -> None:
        """Show the Hardware section; this ends a search."""
        self.search.clear()
        self.sections.choose_hardware()
        self._filter()

    # -- Qt --------------------------------------------------------------------------------------------------------

    def showEvent(self, event: QShowEvent) -> None:
        """Read the token's state when shown, not before: the credential store may prompt the user."""
        super().showEvent(event)
        token = self.rows["network.token"]
        assert isinstance(token, TokenRow)
        token.look()
        self._refresh_search_key()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place the sections at the left or above, and tell the rows how wide they are."""
        super().resizeEvent(event)
        narrow = self.width() < theme().px(_WIDE)
        self._body.setDirection(QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight)
        self.sections.set_lying(narrow, room=self.width() - 2 * _AROUND)
        for row in self.rows.values():
            if isinstance(row, SettingRow | ActionRow | JobRow):
                row.set_narrow(narrow)

    # -- parts -----------------------------------------------------------------------------------------------------

    def _make_group(self, section: Section, tokens: TokenService) -> Group:
        group = Group(self._settings, section)
        for setting in in_section(section):
            group.add(self._make_row(setting), setting.key)
        if section is Section.NETWORK:
            group.add(TokenRow(tokens), "network.token")
            if self._search_keys is not None:
                group.add(SearchKeyRow(self._search_keys, self._settings), "network.search_key")
        for key, row in extras(section, self._settings, self._look_for_versions, self._chat_rows).items():
            group.add(row, key)
        self.rows.update(group.rows)
        return group

    def _make_row(self, setting: Setting[Any]) -> SettingRow:
        if setting is MODELS_FOLDER:
            return FolderRow(self._settings, setting, self.folder)
        if setting in ADDRESSES:
            return SettingRow(self._settings, setting, check=what_is_wrong)
        if setting is MODELS_EMBEDDING:
            return SettingRow(self._settings, setting, options=self._embedding_options())
        if setting is GENERAL_LANGUAGE:
            return SettingRow(self._settings, setting, options=languages())
        return SettingRow(self._settings, setting)

    def _embedding_options(self) -> list[tuple[str, str]]:
        """Return none, the models for embeddings, and the chosen file if it is not among them."""
        options = [(say(MODELS_EMBEDDING.when_empty or MODELS_EMBEDDING.title), ""), *self._embedding_models()]
        chosen = str(self._settings.get(MODELS_EMBEDDING))
        if all(chosen != file for _, file in options):
            options.append((Path(chosen).stem, chosen))
        return options

    def _arrange(self) -> None:
        head = QVBoxLayout()
        head.setContentsMargins(24, 20, 24, 12)
        head.setSpacing(12)
        head.addWidget(Label(tr("Settings"), type=Type.TITLE))
        head.addWidget(self.search)
        head.addWidget(self.problems)
        self._body.setContentsMargins(16, 0, 0, 0)
        self._body.setSpacing(8)
        self._body.addWidget(self.sections)
        self._body.addWidget(self._make_scroll(), 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addLayout(self._body, 1)
        column.addWidget(Separator())
        column.addLayout(self._make_foot())

    def _make_scroll(self) -> QScrollArea:
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(8, 0, 24, 24)
        column.setSpacing(16)
        column.addWidget(self._nothing)
        for group in self._groups.values():
            column.addWidget(group)
        column.addStretch(1)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidget(inner)
        self._fit_column()
        theme().changed.connect(self._fit_column)
        inner.setAutoFillBackground(False)
        self._scroll.viewport().setAutoFillBackground(False)
        return self._scroll

    def _fit_column(self) -> None:
        inner = self._scroll.widget()
        if inner is not None:
            inner.setMaximumWidth(theme().px(_COLUMN))

    def _make_foot(self) -> QHBoxLayout:
        foot = QHBoxLayout()
        foot.setContentsMargins(24, 6, 24, 6)
        foot.setSpacing(8)
        foot.addWidget(Label(tr("Stored in"), type=Type.META, tone="second"))
        path = ElidedLabel(short_path(self._settings.path), type=Type.META, mode=Qt.TextElideMode.ElideMiddle)
        foot.addWidget(path, 1)
        show = TextButton(tr("Show in folder"), kind="quiet")
        show.clicked.connect(self._show_file)
        foot.addWidget(show)
        return foot

    def _connect(self) -> None:
        QShortcut(QKeySequence.StandardKey.Find, self, self.focus_search, context=_HERE)
        self.search.textChanged.connect(lambda _: self._filter())
        self.search.down_pressed.connect(self.focus_first)
        self.sections.chosen.connect(self.show_section)
        self.sections.hardware_chosen.connect(self.show_hardware)
        self.folder.open_wanted.connect(lambda: self.problems.open_folder(self.folder.current_folder))
        self.folder.asking.connect(lambda asks: self._show_part(self.folder.question) if asks else None)
        self.folder.refused.connect(lambda: self._show_part(self.folder.refusal))
        self._changes.changed.connect(self._on_changed)
        token = self.rows["network.token"]
        assert isinstance(token, TokenRow)
        token.page_wanted.connect(lambda: open_address(PAGE))

    # -- steps -----------------------------------------------------------------------------------------------------

    def _filter(self) -> None:
        """Show the rows that match the search in all sections; without a search, the chosen section."""
        words = tuple(self.search.text().casefold().split())
        found = [group.show_fitting(words, chosen=self.sections.section) for group in self._groups.values()]
        self.sections.set_searching(bool(words))
        self._show_hardware(shown=not words and self.sections.is_hardware)
        self._nothing.setVisible(not any(found))
        self._nothing.setText(tr("No settings match “{words}”.", words=self.search.text().strip()))

    def _show_hardware(self, *, shown: bool) -> None:
        """Show the Hardware section instead of the settings, or the reverse."""
        if shown and self.hardware is None and self._make_hardware is not None:
            self.hardware = self._make_hardware()
            self._body.addWidget(self.hardware, 1)
        self._scroll.setVisible(not shown)
        if self.hardware is not None:
            self.hardware.setVisible(shown)

    def _on_changed(self, setting: Setting[Any]) -> None:
        row = self.rows.get(setting.key)
        if isinstance(row, SettingRow):
            row.refresh()
        self._groups[setting.section].refresh()
        if setting is NETWORK_ENDPOINT:
            self._tokens.look_again()
        if setting is NETWORK_SEARCH:
            self._refresh_search_key()
        self._tell_problems()

    def _refresh_search_key(self) -> None:
        row = self.rows.get("network.search_key")
        if isinstance(row, SearchKeyRow):
            row.refresh()

    def _row_of(self, setting: Setting[Any]) -> SettingRow:
        row = self.rows[setting.key]
        assert isinstance(row, SettingRow)
        return row

    def _show_part(self, part: QWidget) -> None:
        """Scroll to a part of the models folder that was just shown and is laid out in the next event loop pass."""
        QTimer.singleShot(0, self, lambda: self._scroll.ensureWidgetVisible(part))

    def _tell_problems(self) -> None:
        for problem in self._settings.problems:
            self.problems.show_problem(str(problem), problem, ())

    def _show_file(self) -> None:
        folder = self._settings.path.parent
        self.problems.open_folder(folder if folder.is_dir() else folder.parent)


_HERE = Qt.ShortcutContext.WidgetWithChildrenShortcut
