"""The top line of the chat: the model, its state, and actions for the chat."""

from typing import assert_never

import msgspec
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QWidget

from app.core.text import one_line
from app.ui.theme import Type, icon, theme
from app.ui.widgets.buttons import IconButton
from app.ui.widgets.label import Label
from app.ui.widgets.menu import Menu
from app.ui.widgets.progress import ProgressLine
from app.ui.widgets.word_button import WordButton
from app.ui.words import tr, trn

_HEIGHT = 48
_WIDEST_BUTTON = 420


class NoModel(msgspec.Struct, frozen=True):
    """No model is selected."""


class Selected(msgspec.Struct, frozen=True):
    """A model is selected but not loaded; it loads with the first message. `detail`: the file type, such as MXFP4."""

    name: str
    detail: str = ""


class Loading(msgspec.Struct, frozen=True):
    """A model is being loaded. `fraction`: 0 to 1, None while unknown."""

    name: str
    fraction: float | None = None


class Ready(msgspec.Struct, frozen=True):
    """A model is loaded. `n_ctx`: its context length in tokens."""

    name: str
    detail: str
    n_ctx: int


class Unloading(msgspec.Struct, frozen=True):
    """A model is being unloaded."""

    name: str


ModelState = NoModel | Selected | Loading | Ready | Unloading


class ModelBar(QFrame):
    """The bar with the model button and the chat's menu.

    Attributes:
        sidebar_button, model_button, eject_button, cancel_button, more_button, panel_button: from left to right; eject
            and cancel share one place.

    Signals:
        pick_requested(): the user wants another model.
        cancel_requested(), eject_requested(): for the model that is loading, or is loaded.
        toggle_sidebar(): show or fold the list of chats.
        toggle_panel(): show or fold the model settings.
        copy_chat_requested(), export_requested(), rename_requested(), delete_requested(): for the chat.
    """

    pick_requested = Signal()
    cancel_requested = Signal()
    eject_requested = Signal()
    toggle_sidebar = Signal()
    toggle_panel = Signal()
    copy_chat_requested = Signal()
    export_requested = Signal()
    rename_requested = Signal()
    delete_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("bar")
        self.sidebar_button = IconButton("panel-left", tr("Show or hide chats"), shortcut="Ctrl+B")
        self._model = _ModelButton()
        self.model_button = self._model.button
        self.eject_button = IconButton("power", tr("Unload the model"))
        self.cancel_button = IconButton("x", tr("Cancel loading"))
        self._hint = _Hint()
        self.panel_button = IconButton("sliders-horizontal", tr("Model settings"), shortcut="Ctrl+.")
        self.panel_button.setCheckable(True)
        self.more_button = IconButton("ellipsis", tr("More options for this chat"))
        self._menu = Menu(parent=self)
        self.more_button.setMenu(self._menu)
        self._fill_menu()
        self._arrange()
        self._connect()
        self._fit()
        theme().changed.connect(self._fit)
        self.set_state(NoModel())

    def set_state(self, state: ModelState) -> None:
        """Show the state of the model."""
        self._show_model(state)
        self._hint.set_words(_hint(state))
        self._place.setVisible(not isinstance(state, NoModel | Selected))
        self._swap(self.eject_button, shown=isinstance(state, Ready))
        self._swap(self.cancel_button, shown=isinstance(state, Loading))

    def set_chat_actions_enabled(self, enabled: bool, *, is_kept: bool = True) -> None:
        """Set whether there is a chat to copy and, unless it is a temporary one, to export, rename or delete."""
        copy, *others = self._menu.actions()
        copy.setEnabled(enabled)
        for action in others:
            action.setEnabled(enabled and is_kept)

    # -- parts -----------------------------------------------------------------------------------------------------

    def _fill_menu(self) -> None:
        entries = (
            ("copy", tr("Copy chat"), self.copy_chat_requested),
            ("download", tr("Export…"), self.export_requested),
            ("pencil", tr("Rename"), self.rename_requested),
            ("trash-2", tr("Delete"), self.delete_requested),
        )
        for icon_name, words, signal in entries:
            action = self._menu.addAction(icon(icon_name), words)
            action.triggered.connect(lambda _=False, signal=signal: signal.emit())

    def _arrange(self) -> None:
        self._place = QWidget()  # the shared place of Eject and Cancel
        for button in (self.eject_button, self.cancel_button):
            button.setParent(self._place)
            button.move(0, 0)
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 0, 8, 0)
        row.setSpacing(4)
        row.addWidget(self.sidebar_button)
        row.addWidget(self._model)
        row.addWidget(self._place)
        row.addSpacing(4)
        row.addWidget(self._hint, 1)
        row.addWidget(self.more_button)
        row.addWidget(self.panel_button)

    def _connect(self) -> None:
        self.sidebar_button.clicked.connect(self.toggle_sidebar)
        self.panel_button.clicked.connect(self.toggle_panel)
        self.model_button.clicked.connect(self.pick_requested)
        self.eject_button.clicked.connect(self.eject_requested)
        self.cancel_button.clicked.connect(self.cancel_requested)

    def _fit(self) -> None:
        """Set the sizes that scale with the text size."""
        self.setFixedHeight(theme().px(_HEIGHT))
        self._place.setFixedSize(self.eject_button.size())
        self._model.setMaximumWidth(theme().px(_WIDEST_BUTTON))

    # -- helpers ---------------------------------------------------------------------------------------------------

    def _show_model(self, state: ModelState) -> None:
        match state:
            case NoModel():
                self._model.show_words(tr("Select a model"))
            case Selected() | Ready():
                self._model.show_words(" · ".join(part for part in (_name(state), state.detail) if part))
            case Loading():
                self._model.show_words(_loading_words(state, state.fraction), widest=_loading_words(state, 1.0))
                self._model.line.set_fraction(state.fraction)
            case Unloading():
                self._model.show_words(tr("Unloading {name}…", name=_name(state)))
            case _:
                assert_never(state)
        self._model.line.setVisible(isinstance(state, Loading))

    def _swap(self, button: IconButton, *, shown: bool) -> None:
        """Show or hide a button; hiding moves the focus to the model button, not where Qt would move it."""
        if not shown and button.hasFocus():
            self.model_button.setFocus(Qt.FocusReason.OtherFocusReason)
        button.setVisible(shown)


class _ModelButton(QWidget):
    """The button with the model's name, and a progress line along its lower edge."""

    def __init__(self) -> None:
        super().__init__()
        self.button = WordButton(kind="plain", opens=True, mode=Qt.TextElideMode.ElideMiddle)
        self.button.setToolTip(tr("Select another model ({keys})", keys="Ctrl+L"))
        self.line = ProgressLine()
        self.line.setParent(self)
        self.line.setAccessibleName(tr("Loading"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.button)
        self.setSizePolicy(self.button.sizePolicy())

    def show_words(self, words: str, widest: str | None = None) -> None:
        """Set the text of the button; `widest` reserves the width of a longer text."""
        self.button.set_words(words, widest=widest)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place the progress line over the button's lower edge, so that the button never moves."""
        super().resizeEvent(event)
        inset = theme().px(10)
        self.line.setGeometry(inset, self.height() - 3, self.width() - 2 * inset, 3)
        self.line.raise_()


class _Hint(Label):
    """A quiet text that shows only where all of it fits."""

    def __init__(self) -> None:
        super().__init__(type=Type.META, tone="third")
        self._words = ""
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def set_words(self, words: str) -> None:
        self._words = words
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        fits = self.fontMetrics().horizontalAdvance(self._words) <= self.width()
        self.setText(self._words if fits else "")


def _name(state: Selected | Loading | Ready | Unloading) -> str:
    return one_line(state.name, limit=120)


def _loading_words(state: Loading, fraction: float | None) -> str:
    if fraction is None:
        return tr("Loading {name}", name=_name(state))
    return tr("Loading {name} {percent} %", name=_name(state), percent=min(100, int(fraction * 100)))


def _hint(state: ModelState) -> str:
    match state:
        case Selected():
            return tr("Loads with your first message")
        case Ready():
            return trn("{count} token of context", "{count} tokens of context", state.n_ctx)
        case _:
            return ""
