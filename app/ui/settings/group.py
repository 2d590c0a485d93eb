"""The settings of one section: their rows, and a button to reset them."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.core.settings import in_section
from app.core.settings.setting import Section
from app.core.settings.store import SettingsStore
from app.ui.settings.job_row import JobRow
from app.ui.settings.other_rows import ActionRow, FactsRow
from app.ui.settings.rows import SettingRow
from app.ui.settings.search_key_row import SearchKeyRow
from app.ui.settings.token_row import TokenRow
from app.ui.theme import Type
from app.ui.widgets.buttons import TextButton
from app.ui.widgets.card import Separator
from app.ui.widgets.label import Label
from app.ui.words import say, tr

Row = SettingRow | TokenRow | SearchKeyRow | ActionRow | FactsRow | JobRow


class Group(QWidget):
    """The rows of one section, below each other, and the button that resets what was changed in them."""

    def __init__(self, settings: SettingsStore, section: Section) -> None:
        super().__init__()
        self._settings, self._section = settings, section
        self.rows: dict[str, Row] = {}
        self._lines: dict[str, Separator] = {}
        self._reset = TextButton(tr("Reset this section"), kind="quiet")
        self._reset.clicked.connect(self._on_reset)
        policy = self._reset.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self._reset.setSizePolicy(policy)
        head = QHBoxLayout()
        head.addWidget(Label(say(section.words), type=Type.READING, bold=True), 1)
        head.addWidget(self._reset)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addLayout(head)
        self.refresh()

    def add(self, row: Row, key: str) -> None:
        """Add a row with a separator above it."""
        line = Separator()
        self._lines[key] = line
        self.rows[key] = row
        self._column.addWidget(line)
        self._column.addWidget(row)

    def refresh(self) -> None:
        """Show the reset button only if a setting was changed."""
        changed = any(self._settings.is_changed(setting) for setting in in_section(self._section))
        self._reset.setVisible(changed)

    def show_fitting(self, words: tuple[str, ...], *, chosen: Section) -> bool:
        """Show the rows with all `words`; without words, all rows of the chosen section.

        Return whether any is shown.
        """
        any_shown = False
        for key, row in self.rows.items():
            text = row.words.casefold()
            fits = all(word in text for word in words) if words else self._section is chosen
            row.setVisible(fits)
            self._lines[key].setVisible(fits)
            any_shown = any_shown or fits
        self.setVisible(any_shown)
        return any_shown

    def _on_reset(self) -> None:
        for row in self.rows.values():
            if isinstance(row, SettingRow) and self._settings.is_changed(row.setting):
                row.reset.click()
