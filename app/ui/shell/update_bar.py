"""The bar above the panes about new versions: one question, an offer, the download, and what happens on quit."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from app.core.text import one_line
from app.core.units import format_bytes
from app.ui.services.updates import UpdateService
from app.ui.theme import Type
from app.ui.widgets.accessible import announce
from app.ui.widgets.button_row import ButtonRow
from app.ui.widgets.buttons import IconButton, TextButton
from app.ui.widgets.card import Card
from app.ui.widgets.label import Label
from app.ui.widgets.progress import ProgressLine
from app.ui.words import explain, tr

_MOST_CHANGES = 400
"""Characters of what is new."""


@dataclass(frozen=True, slots=True)
class _Said:
    """What the bar shows.

    Attributes:
        key: changes with every step, so that what was dismissed stays away until something else is said.
        actions: label and slot of each button; the first one is the main action.
        fraction: of a download.
    """

    key: str
    words: str
    more: str = ""
    actions: Sequence[tuple[str, Callable[[], object]]] = ()
    fraction: float | None = None
    is_bad: bool = False


class UpdateBar(QWidget):
    """Shows what the update service has to say; hidden while that is nothing.

    Attributes:
        buttons: those that are shown.
        cross: dismisses what is shown.

    Signals:
        left(): the bar had the focus and is hidden now.
    """

    left = Signal()

    def __init__(self, updates: UpdateService, parent: QWidget) -> None:
        super().__init__(parent)  # without a parent it would be a window of its own for a moment
        self._updates = updates
        self._shown: _Said | None = None
        self._dismissed, self._looks = "", updates.looks
        self._words = Label(type=Type.CONTROL, wrap=True)
        self._more = Label(type=Type.META, tone="second", wrap=True, selectable=True)
        self._progress = ProgressLine()
        self._row = ButtonRow()
        self.buttons: list[TextButton] = []
        self.cross = IconButton("x", tr("Dismiss"))
        self._arrange()
        self.cross.clicked.connect(self._on_dismissed)
        updates.changed.connect(self._show_all)
        self._show_all()

    def _arrange(self) -> None:
        texts = QVBoxLayout()
        texts.setSpacing(4)
        texts.addWidget(self._words)
        texts.addWidget(self._more)
        texts.addWidget(self._progress)
        texts.addLayout(self._row)
        card = Card()
        around = QVBoxLayout(self)
        around.setContentsMargins(8, 8, 8, 0)
        around.addWidget(card)
        line = QHBoxLayout(card)
        line.setContentsMargins(16, 10, 10, 10)
        line.setSpacing(8)
        line.addLayout(texts, 1)
        line.addWidget(self.cross)

    def _show_all(self) -> None:
        said = _what_to_say(self._updates)
        if said is None or self._looks != self._updates.looks:  # after another look it is shown again
            self._dismissed, self._looks = "", self._updates.looks
        if said is None or said.key == self._dismissed:
            focus = QApplication.focusWidget()
            had_focus = focus is not None and self.isAncestorOf(focus)
            self._shown = None
            self.hide()
            if had_focus:
                self.left.emit()
            return
        shown, self._shown = self._shown, said
        self._words.setText(said.words)
        self._words.set_tone("bad" if said.is_bad else "text")
        self._more.setText(said.more)
        self._more.setVisible(bool(said.more))
        self._progress.setVisible(said.fraction is not None)
        if said.fraction is not None:
            self._progress.set_fraction(said.fraction)
        if shown is None or shown.key != said.key:
            self._dismissed = ""
            self._show_buttons(said)
            announce(self, said.words)
        self.show()

    def _show_buttons(self, said: _Said) -> None:
        had_focus = any(button.hasFocus() for button in self.buttons)
        for button in self.buttons:
            self._row.removeWidget(button)
            button.hide()
            button.deleteLater()
        self.buttons = []
        for number, (words, act) in enumerate(said.actions):
            button = TextButton(words, kind="plain" if number == 0 else "quiet")
            button.clicked.connect(lambda _=False, act=act: act())
            self._row.addWidget(button)
            self.buttons.append(button)
        if had_focus:
            (self.buttons[0] if self.buttons else self.cross).setFocus()

    def _on_dismissed(self) -> None:
        if self._shown is not None:
            self._dismissed = self._shown.key
        self._updates.dismiss()
        self._show_all()


def _what_to_say(updates: UpdateService) -> _Said | None:
    """Return the most urgent thing; None if there is nothing to say."""
    for say_it in (_problem, _progress, _ready, _offer, _question, _arrived, _current):
        said = say_it(updates)
        if said is not None:
            return said
    return None


def _problem(updates: UpdateService) -> _Said | None:
    if updates.problem is None:
        return None
    words = explain(updates.problem)
    return _Said(f"problem {words}", words, is_bad=True)


def _progress(updates: UpdateService) -> _Said | None:
    if updates.fraction is None or updates.offer is None:
        return None
    words = tr(
        "Downloading Descant {version}: {percent} %",
        version=updates.offer.version,
        percent=int(100 * updates.fraction),
    )
    return _Said("progress", words, actions=((tr("Stop"), updates.stop),), fraction=updates.fraction)


def _ready(updates: UpdateService) -> _Said | None:
    if not updates.ready:
        return None
    key = f"ready {updates.ready}"
    discard = (tr("Discard"), updates.discard)
    if command := updates.command:
        words = tr("Descant {version} was downloaded. Quit Descant, then install it with:", version=updates.ready)
        copy = (tr("Copy command"), lambda: QGuiApplication.clipboard().setText(command))
        return _Said(key, words, command, (copy, discard))
    words = tr("Descant {version} will be installed when you quit Descant.", version=updates.ready)
    return _Said(key, words, actions=(discard,))


def _question(updates: UpdateService) -> _Said | None:
    if not updates.wants_an_answer:
        return None
    return _Said(
        "question",
        tr("May Descant look for new versions of itself once a day?"),
        tr("It reads a signed list and sends nothing about you. You can change this in Settings at any time."),
        (
            (tr("Look once a day"), lambda: updates.allow(is_allowed=True)),
            (tr("Do not look"), lambda: updates.allow(is_allowed=False)),
        ),
    )


def _offer(updates: UpdateService) -> _Said | None:
    offer = updates.offer
    if offer is None:
        return None
    words = tr(
        "Descant {version} is available (released {date}).", version=one_line(offer.version), date=one_line(offer.date)
    )
    changes = one_line(offer.changes, _MOST_CHANGES)
    skip = (tr("Skip this version"), updates.skip)
    if offer.obstacle is not None:
        return _Said(f"offer {offer.version}", words, f"{changes} {explain(offer.obstacle)}".strip(), (skip,))
    fetch = (tr("Download ({size})", size=format_bytes(offer.size)), updates.fetch)
    return _Said(f"offer {offer.version}", words, changes, (fetch, skip))


def _arrived(updates: UpdateService) -> _Said | None:
    if not updates.arrived:
        return None
    return _Said(f"arrived {updates.arrived}", tr("Descant was updated to version {version}.", version=updates.arrived))


def _current(updates: UpdateService) -> _Said | None:
    if not updates.was_asked or not updates.is_current:
        return None
    return _Said("current", tr("Descant {version} is the newest version.", version=updates.running))
