"""The panel itself: a header, a scrolling middle, and a footer that shows at once whether the model fits."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from app.ui.chat.model_panel.controls import LoadControls
from app.ui.chat.model_panel.desk import PanelDesk, PanelState
from app.ui.chat.model_panel.panel_wording import speed_words, verdict
from app.ui.chat.model_panel.parts import Alternatives, DeviceBars, PlannedAndActual, Sentences
from app.ui.services.models import LoadState
from app.ui.theme import Type, theme
from app.ui.widgets.buttons import IconButton, TextButton
from app.ui.widgets.card import Separator
from app.ui.widgets.label import ElidedLabel, Label
from app.ui.words import tr, trn

_AROUND, _NARROW = 44, 256
"""In px: what margins and scroll bar take of the width; and the room at scale 1 below which each control is below its
title, so that the texts of every language fit."""


class ModelPanel(QFrame):
    """The model settings. Its widgets are built when it is first shown, and it computes only while it is visible.

    Attributes:
        controls, bars, reasons, alternatives, actual: the scrolling parts.
        automatic: leaves all values to the plan.
        apply: loads the model with the values shown.

    Signals:
        close_requested(): hide the panel.
    """

    close_requested = Signal()

    def __init__(self, desk: PanelDesk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("model-panel")
        self.setAccessibleName(tr("Model settings"))
        self._desk = desk
        self._written = 0.0
        self._is_built = False

    def _build(self) -> None:
        """Build the widgets on first show, so that they do not delay the start of the app."""
        self._is_built = True
        self.automatic = TextButton(tr("Automatic"))
        self.automatic.setToolTip(tr("Set everything to automatic"))
        self._close = IconButton("x", tr("Hide the model settings"), shortcut="Ctrl+.")
        self._name = ElidedLabel(type=Type.META, tone="second")
        self._nothing = Label(tone="second", wrap=True)
        self.bars = DeviceBars()
        self.controls = LoadControls()
        self.reasons = Sentences(tr("Why this plan"))
        self.alternatives = Alternatives()
        self.actual = PlannedAndActual()
        self._verdict = Label(bold=True, wrap=True)
        self._speed = Label(type=Type.META, tone="second", wrap=True)
        self.apply = TextButton(tr("Load"))
        self._head, self._below_head = QHBoxLayout(), QHBoxLayout()
        self._is_narrow = False
        self._arrange()
        self._connect()
        self._show(self._desk.state)
        self._fit()
        theme().changed.connect(self._fit)

    def focus_first(self) -> None:
        """Move the focus to the first control."""
        first = self.automatic if self.automatic.isEnabled() else self._close
        first.setFocus(Qt.FocusReason.TabFocusReason)

    def show_written(self, tokens_per_second: float) -> None:
        """Show the generation speed of the last answer; 0 if unknown."""
        self._written = tokens_per_second
        if self._is_built:
            self._show_foot(self._desk.state)

    def showEvent(self, event: QShowEvent) -> None:
        """Build the widgets if necessary, and start computing."""
        super().showEvent(event)
        if not self._is_built:
            self._build()
        self._desk.set_awake(True)

    def hideEvent(self, event: QHideEvent) -> None:
        """Stop computing while the panel is hidden."""
        super().hideEvent(event)
        self._desk.set_awake(False)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Arrange the parts for the new width."""
        super().resizeEvent(event)
        self._fit()

    # -- parts ---------------------------------------------------------------------------------------------------------

    def _arrange(self) -> None:
        self._head.setContentsMargins(16, 8, 8, 0)
        self._head.setSpacing(4)
        self._head.addWidget(ElidedLabel(tr("Model settings"), bold=True), 1)
        self._head.addWidget(self.automatic)
        self._head.addWidget(self._close)
        self._below_head.setContentsMargins(16, 2, 16, 10)
        self._below_head.addWidget(self._name, 1)
        foot = QVBoxLayout()
        foot.setContentsMargins(16, 12, 16, 16)
        foot.setSpacing(2)
        foot.addWidget(self._verdict)
        foot.addWidget(self._speed)
        foot.addSpacing(8)
        foot.addWidget(self.apply)
        self.apply.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 0, 0, 0)  # the hairline
        column.setSpacing(0)
        column.addLayout(self._head)
        column.addLayout(self._below_head)
        column.addWidget(Separator())
        column.addWidget(self._make_scroll(), 1)
        column.addWidget(Separator())
        column.addLayout(foot)

    def _make_scroll(self) -> QScrollArea:
        self._inner = QWidget()
        column = QVBoxLayout(self._inner)
        column.setContentsMargins(16, 12, 16, 16)
        column.setSpacing(16)
        for part in (self._nothing, self.bars, self.controls, self.alternatives, self.reasons, self.actual):
            column.addWidget(part)
        column.addStretch(1)
        scroll = QScrollArea()
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(self._inner)
        self._inner.setAutoFillBackground(False)
        scroll.viewport().setAutoFillBackground(False)
        return scroll

    def _connect(self) -> None:
        desk = self._desk
        desk.changed.connect(self._show)
        self.controls.changed.connect(lambda values: desk.change(**values))
        self.alternatives.chosen.connect(desk.take)
        self.automatic.clicked.connect(desk.be_automatic)
        self.apply.clicked.connect(desk.apply)
        self._close.clicked.connect(self.close_requested)

    def _fit(self) -> None:
        if not self._is_built:
            return
        room = self.width() - _AROUND
        narrow = room < theme().px(_NARROW)
        self.controls.set_room(room, narrow=narrow)
        self.alternatives.set_room(room)
        if narrow != self._is_narrow:
            self._is_narrow = narrow
            (self._below_head if narrow else self._head).insertWidget(1, self.automatic)

    # -- content -------------------------------------------------------------------------------------------------------

    def _show(self, state: PanelState) -> None:
        plan, situation, facts = state.plan, state.situation, state.facts
        self._name.set_text(_name(state))
        known = plan is not None and situation is not None and facts is not None
        self._nothing.setVisible(not known)
        self._nothing.setText("" if known else _why_nothing(state))
        for part in (self.bars, self.controls):
            part.setVisible(known)
        if plan is not None and situation is not None and facts is not None:
            self.bars.show_plan(plan, situation)
            self.controls.show_state(state, facts, plan)
        self.controls.setEnabled(state.status.state not in (LoadState.LOADING, LoadState.UNLOADING))
        self.reasons.show_sentences(plan.reasons if plan is not None else ())
        self.alternatives.show_alternatives(state.alternatives)
        self.actual.show_load(plan if state.is_loaded_plan else None, state.status.loaded)
        self._show_head(state)
        self._show_foot(state)

    def _show_head(self, state: PanelState) -> None:
        wanted = not state.own.is_automatic
        if not wanted and self.automatic.hasFocus():
            self._close.setFocus(Qt.FocusReason.OtherFocusReason)
        self.automatic.setEnabled(wanted)

    def _show_foot(self, state: PanelState) -> None:
        plan = state.plan
        words, tone = verdict(plan) if plan is not None else ("", "second")
        self._verdict.setText(words)
        self._verdict.set_tone(tone)
        planned = speed_words(plan.speed_write) if plan is not None else ""
        lines = [tr("Writes {speed}", speed=planned)] if planned else []
        if state.is_loaded_plan and self._written > 0:
            lines.append(tr("Last answer: {speed} tokens/s", speed=f"{self._written:.1f}"))
        self._speed.setText("\n".join(lines))
        self._show_apply(state)

    def _show_apply(self, state: PanelState) -> None:
        loaded = state.status.state is LoadState.READY
        words = tr("Reload to apply") if loaded else tr("Load")
        if state.status.state is LoadState.LOADING:
            words = tr("Loading…")
        elif loaded and not state.is_reload_needed:
            words = tr("Loaded")
        enabled = state.status.state is LoadState.CHOSEN or (loaded and state.is_reload_needed)
        self.apply.set_words(words)
        kind = "primary" if loaded and enabled else "plain"
        if kind != self.apply.property("kind"):
            self.apply.setProperty("kind", kind)
            self.apply.style().polish(self.apply)
        self.apply.setEnabled(enabled)


def _name(state: PanelState) -> str:
    facts = state.facts
    if facts is None:
        return state.status.name
    layers = trn("{count} layer", "{count} layers", facts.n_layers)
    return " · ".join(part for part in (facts.name, facts.file_type, layers) if part)


def _why_nothing(state: PanelState) -> str:
    if state.status.entry is None:
        return tr("Select a model to see how it will load.")
    if state.facts is None:
        return tr("This file does not say how much memory it needs.")
    return tr("Checking this machine…")
