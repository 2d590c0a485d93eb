"""The row of one engine: what it is, and what can be done with it."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.ui.diagnostics.engine_wording import Act, Action, EngineWords
from app.ui.diagnostics.parts import Sign, clear
from app.ui.theme import Type
from app.ui.widgets.accessible import announce
from app.ui.widgets.button_row import ButtonRow
from app.ui.widgets.buttons import TextButton
from app.ui.widgets.card import Card, Separator
from app.ui.widgets.label import Label
from app.ui.words import tr

_FOCUS = Qt.FocusReason.OtherFocusReason


class EngineRow(QWidget):
    """What an engine is, with its buttons. Before it is removed, a question takes their place.

    Attributes:
        words: what it says.
        buttons: by what they do.
        keep, remove: the answers to the question.

    Signals:
        acted(Act): the user wants this.
    """

    acted = Signal(object)

    def __init__(self, words: EngineWords) -> None:
        super().__init__()
        self.words = words
        self.buttons = {action.act: _button(action) for action in words.actions}
        self.remove = TextButton(tr("Remove"), kind="danger")
        self.keep = TextButton(tr("Keep"))
        self._ask = QWidget()
        self._question = Label(wrap=True)
        self._choices = QWidget()
        self._arrange()
        for act, button in self.buttons.items():
            button.clicked.connect(self._on_remove if act is Act.REMOVE else lambda _=False, act=act: self._tell(act))
        self.remove.clicked.connect(lambda: self._tell(Act.REMOVE))
        self.keep.clicked.connect(self._on_keep)

    @property
    def first(self) -> TextButton | None:
        """The first button, if it has one."""
        return next(iter(self.buttons.values()), None)

    def button_at_focus(self) -> Act | None:
        """Return what the button with the focus does; None if none has it."""
        if self.remove.hasFocus() or self.keep.hasFocus():
            return Act.REMOVE
        return next((act for act, button in self.buttons.items() if button.hasFocus()), None)

    def set_usable(self, usable: bool) -> None:
        """Enable or disable the buttons."""
        for button in (*self.buttons.values(), self.remove):
            button.setEnabled(usable)

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(self._head())
        if self.words.about:
            column.addWidget(Label(self.words.about, type=Type.META, tone="second", wrap=True, selectable=True))
        for tone, note in self.words.notes:
            column.addWidget(Label(note, type=Type.META, tone=tone, wrap=True, selectable=True))
        choices = QVBoxLayout(self._choices)
        choices.setContentsMargins(0, 4, 0, 0)
        choices.addLayout(ButtonRow(self.buttons.values()))
        column.addWidget(self._choices)
        column.addWidget(self._make_question())
        self._choices.setHidden(not self.buttons)

    def _head(self) -> QHBoxLayout:
        head = QHBoxLayout()
        head.setSpacing(4)
        head.addWidget(Label(self.words.name, bold=True, wrap=True, selectable=True), 1)
        if self.words.mark:
            tone = "good" if self.words.is_used else "second"
            head.addWidget(Sign("check", tone), 0, Qt.AlignmentFlag.AlignTop)
            head.addWidget(Label(self.words.mark, tone=tone), 0, Qt.AlignmentFlag.AlignTop)
        return head

    def _make_question(self) -> QWidget:
        self._question.setText(tr("Remove {name}? It frees {size}.", name=self.words.name, size=self.words.size))
        column = QVBoxLayout(self._ask)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._question)
        column.addLayout(ButtonRow((self.remove, self.keep)))
        self._ask.hide()
        return self._ask

    def _on_remove(self) -> None:
        self._ask.show()
        self._choices.hide()
        self.keep.setFocus(_FOCUS)
        announce(self, self._question.text())

    def _on_keep(self) -> None:
        self._choices.show()
        self.buttons[Act.REMOVE].setFocus(_FOCUS)
        self._ask.hide()

    def _tell(self, act: Act) -> None:
        self.acted.emit(act)


class EngineList(Card):
    """Rows of engines. Where the rows change, the focus goes to what took the place of the button that had it.

    Signals:
        acted(str, Act): the user wants this of the engine with this key.
    """

    acted = Signal(str, object)

    def __init__(self) -> None:
        super().__init__()
        self.rows: list[EngineRow] = []
        self._usable = True
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(16, 12, 16, 12)
        self._column.setSpacing(12)
        self.hide()

    def show_rows(self, rows: Sequence[EngineWords]) -> bool:
        """Show these; without any, the list is hidden. Return whether the focus was on a row and is again."""
        if [row.words for row in self.rows] == list(rows):
            return False
        focus = next(
            ((at, act) for at, row in enumerate(self.rows) if (act := row.button_at_focus()) is not None), None
        )
        before = [row.words.key for row in self.rows]
        clear(self._column)
        self.rows = [self._make(words) for words in rows]
        self.set_usable(self._usable)
        self.setVisible(bool(rows))
        for row in self.rows:
            row.show()  # not at the next layout: the focus goes to what is visible
        return focus is not None and self._give_focus(before, *focus)

    def row(self, key: str) -> EngineRow | None:
        """Return the row of the engine with this key."""
        return next((row for row in self.rows if row.words.key == key), None)

    def set_usable(self, usable: bool) -> None:
        """Enable or disable all buttons."""
        self._usable = usable
        for row in self.rows:
            row.set_usable(usable)

    def _make(self, words: EngineWords) -> EngineRow:
        row = EngineRow(words)
        row.acted.connect(lambda act, key=words.key: self.acted.emit(key, act))
        if self._column.count():
            self._column.addWidget(Separator())
        self._column.addWidget(row)
        return row

    def _give_focus(self, before: list[str], at: int, act: Act) -> bool:
        """Set the focus: the same button, else another one of its engine, else one of the engine nearest to it."""
        same = self.row(before[at])
        wanted = [same.buttons.get(act), same.first] if same is not None else []
        by_distance = sorted(range(len(self.rows)), key=lambda place: abs(place - at))
        wanted += [self.rows[place].first for place in by_distance]
        button = next((one for one in wanted if one is not None and one.isEnabled()), None)
        if button is not None:
            button.setFocus(_FOCUS)
        return button is not None


def _button(action: Action) -> TextButton:
    button = TextButton(action.words, kind="quiet" if action.act is Act.REMOVE else "plain")
    button.setAccessibleName(action.name)
    return button
