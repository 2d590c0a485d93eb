"""The row of one setting: title, one line of help, a control that suits its type, and an arrow to reset it."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import (
    QBoxLayout,
    QCheckBox,
    QComboBox,
    QDoubleSpinBox,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QSizePolicy,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from app.core.sentences import Explanation
from app.core.settings.setting import Setting
from app.core.settings.store import SettingsError, SettingsStore
from app.ui.theme import Type, theme
from app.ui.widgets.accessible import announce
from app.ui.widgets.buttons import IconButton
from app.ui.widgets.label import Label
from app.ui.widgets.wheel import OnlyWithFocus
from app.ui.words import explain, say, tr

Check = Callable[[str], Explanation | None]

_FIELD, _NUMBER, _BOX, _INSET, _AROUND = 280, 80, 16, 8, 10
"""In px: width of a text field, of a number field, of a check box; padding before a number and around a check box."""
_CHOICE = 360
"""Px that choices may take beside the text."""


class SettingRow(QFrame):
    """The row of one setting.

    Args:
        control: used instead of the one that suits the type; it reads and saves the value itself.
        check: returns what is wrong with a text before it is saved; None if it is valid.
        options: titles and values to choose from, if the setting does not declare them.

    Attributes:
        setting: the setting of this row.
        control: the widget that changes it.
        reset: the arrow that resets it to the default.
    """

    def __init__(
        self,
        store: SettingsStore,
        setting: Setting[Any],
        *,
        control: QWidget | None = None,
        check: Check | None = None,
        options: Sequence[tuple[str, str]] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setting = setting
        self._store, self._check = store, check
        self._options = tuple(options) or tuple((say(choice.title), choice.value) for choice in setting.choices)
        self._is_wide_control = control is not None or (_is_text(setting) and not self._options)
        self._title = Label(say(setting.title))
        self._help = Label(say(setting.help), type=Type.META, tone="second", wrap=True)
        self._problem = Label(type=Type.META, tone="bad", wrap=True)
        self._problem.hide()
        self.control = control or self._make_control()
        self.reset = IconButton("undo-2", tr("Reset to default: {value}", value=value_in_words(setting)))
        _keep_room(self.reset)
        self._line = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._arrange()
        self.reset.clicked.connect(self._on_reset)
        theme().changed.connect(self._fit)
        self.refresh()

    @property
    def words(self) -> str:
        """The text that the search of the settings looks through."""
        return "\n".join((self._title.text(), self._help.text(), self.setting.key, say(self.setting.section.words)))

    def set_narrow(self, narrow: bool) -> None:
        """Place text fields below their title, and choices that would leave the text too little room beside them."""
        is_wide_choice = isinstance(self.control, QComboBox) and self.control.sizeHint().width() > theme().px(_CHOICE)
        below = (narrow and self._is_wide_control) or is_wide_choice
        self._line.setDirection(QBoxLayout.Direction.TopToBottom if below else QBoxLayout.Direction.LeftToRight)

    def set_options(self, options: Sequence[tuple[str, str]]) -> None:
        """Offer other titles and values to choose from; for a row that was made with some."""
        assert isinstance(self.control, QComboBox)
        if tuple(options) == self._options:
            return
        self._options = tuple(options)
        with QSignalBlocker(self.control):  # the value does not change
            self.control.clear()
            for words, value in self._options:
                self.control.addItem(words, value)
            self.refresh()

    def refresh(self) -> None:
        """Show the stored value and whether it can be reset; call this after a change."""
        value = self._store.get(self.setting)
        match self.control:
            case QCheckBox():
                self.control.setChecked(bool(value))
            case QComboBox():
                self._show_choice(self.control, str(value))
            case QSpinBox():
                self.control.setValue(int(value))
            case QDoubleSpinBox():
                self.control.setValue(float(value))
            case QLineEdit() if self.control.text() != value and not self._problem.isVisibleTo(self):
                self.control.setText(str(value))
            case _:
                pass
        self.reset.setVisible(self._store.is_changed(self.setting))

    def show_problem(self, problem: Explanation) -> None:
        """Show why a change was undone, and the value that applies."""
        self.refresh()
        self._tell(problem)

    # -- parts -----------------------------------------------------------------------------------------------------

    def _arrange(self) -> None:
        texts = QVBoxLayout()
        texts.setSpacing(2)
        texts.addWidget(self._title)
        texts.addWidget(self._help)
        texts.addWidget(self._problem)
        right = QHBoxLayout()
        right.setSpacing(4)
        right.addWidget(self.control, 1 if self._is_wide_control else 0)
        right.addWidget(self.reset)
        self._line.setContentsMargins(0, 12, 0, 12)
        self._line.setSpacing(16)
        self._line.addLayout(texts, 1)
        self._line.addLayout(right)
        self.setLayout(self._line)
        self.control.setAccessibleName(self._title.text())
        self.control.setAccessibleDescription(self._help.text())
        self._fit()

    def _fit(self) -> None:
        match self.control:
            case QLineEdit():
                self.control.setMinimumWidth(theme().px(_FIELD))
            case QSpinBox() | QDoubleSpinBox():
                self.control.setMinimumWidth(theme().px(_NUMBER))
            case QCheckBox():  # focus frame and box, without space for text
                self.control.setFixedWidth(theme().px(_BOX) + _AROUND)
            case _:
                pass

    def _make_control(self) -> QWidget:
        setting = self.setting
        if self._options:
            return self._make_choices()
        if isinstance(setting.default, bool):
            switch = QCheckBox()
            switch.toggled.connect(self._set)
            return switch
        if isinstance(setting.default, int | float):
            return self._make_number()
        field = QLineEdit()
        field.setPlaceholderText(say(setting.when_empty) if setting.when_empty is not None else "")
        field.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        field.editingFinished.connect(lambda: self._set(field.text().strip()))
        return field

    def _make_number(self) -> QSpinBox | QDoubleSpinBox:
        """Make a number field. Its lowest value may be shown as text; typed values are saved when editing ends."""
        setting = self.setting
        number: QSpinBox | QDoubleSpinBox
        if isinstance(setting.default, int):
            number = QSpinBox()
            number.setRange(int(setting.low), int(setting.high))
            number.setSingleStep(int(setting.step))
            number.setGroupSeparatorShown(True)
        else:
            number = QDoubleSpinBox()
            number.setRange(setting.low, setting.high)
            number.setSingleStep(setting.step)
            number.setDecimals(2)
        number.setKeyboardTracking(False)
        number.setSuffix(f" {say(setting.unit)}" if setting.unit is not None else "")
        number.setSpecialValueText(say(setting.when_empty) if setting.when_empty is not None else "")
        number.lineEdit().setTextMargins(_INSET, 0, 0, 0)
        number.valueChanged.connect(lambda value: self._set(round(value, 4)))
        OnlyWithFocus(number)
        return number

    def _show_choice(self, box: QComboBox, value: str) -> None:
        """Select a value; one that is not among the choices (a removed language) is added as it is."""
        if box.findData(value) < 0:
            box.addItem(value, value)
        box.setCurrentIndex(box.findData(value))

    def _make_choices(self) -> QComboBox:
        box = QComboBox()
        for words, value in self._options:
            box.addItem(words, value)
        box.currentIndexChanged.connect(lambda _: self._set(box.currentData()))
        OnlyWithFocus(box)
        return box

    # -- slots -----------------------------------------------------------------------------------------------------

    def _set(self, value: Any) -> None:
        if value == self._store.get(self.setting):
            self._tell(None)
            return
        problem = self._check(value) if self._check is not None and value else None
        if problem is None:
            try:
                self._store.set(self.setting, value)
            except SettingsError as error:
                problem = error.explanation
        self._tell(problem)

    def _on_reset(self) -> None:
        self.control.setFocus(Qt.FocusReason.OtherFocusReason)  # the arrow disappears
        self._tell(None)
        try:
            self._store.reset(self.setting)
        except SettingsError as error:
            self._tell(error.explanation)
        self.refresh()

    def _tell(self, problem: Explanation | None) -> None:
        words = explain(problem) if problem is not None else ""
        if words and words != self._problem.text():
            announce(self, words)
        self._problem.setText(words)
        self._problem.setVisible(bool(words))


def value_in_words(setting: Setting[Any]) -> str:
    """Return the default as text."""
    default = setting.default
    for choice in setting.choices:
        if choice.value == default:
            return say(choice.title)
    if isinstance(default, bool):
        return tr("on") if default else tr("off")
    if setting.when_empty is not None and default in ("", setting.low):
        return say(setting.when_empty)
    return f"{default} {say(setting.unit)}" if setting.unit is not None else str(default)


def _is_text(setting: Setting[Any]) -> bool:
    return isinstance(setting.default, str) and not setting.choices


def _keep_room(widget: QWidget) -> None:
    """Reserve the widget's space while it is hidden, so that nothing moves."""
    policy = widget.sizePolicy()
    policy.setRetainSizeWhenHidden(True)
    widget.setSizePolicy(policy)
