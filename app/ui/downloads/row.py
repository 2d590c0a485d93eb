"""One download in the list of downloads."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont, QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from app.hub.downloads.orders import DownloadState, DownloadStatus
from app.ui.services.download_figures import Figures, amount_words, figures_of, speed_words
from app.ui.theme import Type
from app.ui.widgets.buttons import IconButton, TextButton
from app.ui.widgets.card import Card
from app.ui.widgets.keys import EscClicks
from app.ui.widgets.label import ElidedLabel, Label
from app.ui.widgets.progress import ProgressLine
from app.ui.words import say, tr

_WIDEST = 888_800_000
"""Bytes whose text is as wide as that of any other number."""
_ENDED = frozenset((DownloadState.DONE, DownloadState.CANCELLING))
_GOES = frozenset((DownloadState.QUEUED, DownloadState.RUNNING))


class DownloadRow(Card):
    """A download: its progress and the actions on it. Updates change the row in place.

    Attributes:
        status: the status shown.

    Signals:
        pause_requested(), resume_requested(), forget_requested(), chat_requested(), folder_requested()
        cancel_requested(bool): whether to keep the part received.
        move_requested(int): up (-1) or down (1).
        link_requested(str): open an address that helps with the problem.
        page_requested(): show the page of its repository in Discover.
    """

    pause_requested = Signal()
    resume_requested = Signal()
    forget_requested = Signal()
    chat_requested = Signal()
    folder_requested = Signal()
    cancel_requested = Signal(bool)
    move_requested = Signal(int)
    link_requested = Signal(str)
    page_requested = Signal()

    def __init__(self, status: DownloadStatus, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.status = status
        self._can_move = (False, False)
        self._name = ElidedLabel(type=Type.READING, bold=True)
        self._origin = ElidedLabel(tone="second")
        self._progress = ProgressLine()
        self._amount = _FigureLabel()
        self._what = ElidedLabel(tone="second")
        self._speed = _FigureLabel(Qt.AlignmentFlag.AlignRight)
        self._up = IconButton("arrow-up", tr("Move up"), shortcut="Alt+Up")
        self._down = IconButton("arrow-down", tr("Move down"), shortcut="Alt+Down")
        self._go_on = TextButton(tr("Resume"))
        self._go = IconButton("pause", tr("Pause"))
        self._cancel = IconButton("x", tr("Cancel download"))
        self._folder = IconButton("folder-open", tr("Show in folder"))
        self._chat = TextButton(tr("Chat now"))
        self._forget = IconButton("x", tr("Remove from list"))
        self._problem = _Problem()
        self._question = _Question()
        self._arrange()
        self._connect()
        self.set_status(status)

    def set_status(self, status: DownloadStatus) -> None:
        """Show another status; only what differs is changed."""
        self.status = status
        order = status.order
        self.setAccessibleName(order.name)
        self._name.set_text(order.name)
        self._origin.set_text(" · ".join(part for part in (order.repository, order.quantisation) if part))
        self._progress.setVisible(status.state is not DownloadState.DONE)
        self._progress.set_fraction(status.share)
        self._progress.setAccessibleName(tr("Progress of {name}", name=order.name))
        self._show_figures(figures_of(status))
        self._problem.show_problem(status)
        if status.state in _ENDED:
            self.end_question()
        self._show_buttons()

    def set_can_move(self, *, up: bool, down: bool) -> None:
        """Set whether a neighbour exists above and below that the download can be moved past."""
        self._can_move = (up, down)
        self._show_buttons()

    def ask(self) -> None:
        """Ask whether to cancel, and whether to keep the part received; without one, cancel at once."""
        if not self.status.done:
            self.cancel_requested.emit(False)
            return
        self._question.ask()
        self._question.back.setFocus(Qt.FocusReason.ShortcutFocusReason)

    @property
    def is_asking(self) -> bool:
        """Whether the question is shown."""
        return not self._question.isHidden()

    def end_question(self) -> None:
        """Hide the question; the download continues."""
        if self.is_asking:
            had_focus = self._question.isAncestorOf(self.focusWidget() or self)
            self._question.hide()
            if had_focus:
                self.focus()

    def focus(self) -> None:
        """Set the focus to the first enabled action."""
        for button in self.buttons():
            if button.isEnabled() and not button.isHidden() and button not in (self._up, self._down):
                button.setFocus(Qt.FocusReason.OtherFocusReason)
                return

    def buttons(self) -> list[QAbstractButton]:
        """Return the buttons in tab order."""
        return [*self._head_buttons(), *self._problem.buttons(), *self._question.buttons()]

    def _head_buttons(self) -> list[QAbstractButton]:
        moves = [self._up, self._down]
        return [self._chat, self._folder, self._forget, self._go_on, *moves, self._go, self._cancel]

    # -- parts -----------------------------------------------------------------------------------------------------

    def _arrange(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(4)
        names = QHBoxLayout()
        names.setSpacing(8)
        names.addWidget(self._name)
        names.addWidget(self._origin, 1)
        head.addLayout(names, 1)
        head.addSpacing(4)
        for button in self._head_buttons():
            head.addWidget(button)
        foot = QHBoxLayout()
        foot.setSpacing(16)
        foot.addWidget(self._amount)
        foot.addWidget(self._what, 1)
        foot.addWidget(self._speed)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 8, 8, 12)
        column.setSpacing(4)
        column.addLayout(head)
        inner = QVBoxLayout()
        inner.setContentsMargins(0, 0, 8, 0)
        inner.setSpacing(8)
        inner.addWidget(self._progress)
        inner.addLayout(foot)
        inner.addWidget(self._problem)
        inner.addWidget(self._question)
        column.addLayout(inner)

    def _connect(self) -> None:
        self._go.clicked.connect(self._on_go)
        self._go_on.clicked.connect(self.resume_requested)
        self._cancel.clicked.connect(self.ask)
        self._chat.clicked.connect(self.chat_requested)
        self._folder.clicked.connect(self.folder_requested)
        self._forget.clicked.connect(self.forget_requested)
        self._up.clicked.connect(lambda: self.move_requested.emit(-1))
        self._down.clicked.connect(lambda: self.move_requested.emit(1))
        self._problem.retry.clicked.connect(self.resume_requested)
        self._problem.remove.clicked.connect(lambda: self._give_up(keep=False))
        self._problem.page.clicked.connect(self.page_requested)
        self._problem.link.clicked.connect(lambda: self.link_requested.emit(self.status.link))
        self._question.back.clicked.connect(self.end_question)
        self._question.keep.clicked.connect(lambda: self._give_up(keep=True))
        self._question.remove.clicked.connect(lambda: self._give_up(keep=False))
        for keys, step in (("Alt+Up", -1), ("Alt+Down", 1)):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(lambda step=step: self._move(step))

    # -- slots and steps -------------------------------------------------------------------------------------------

    def _on_go(self) -> None:
        (self.pause_requested if self.status.state in _GOES else self.resume_requested).emit()

    def _move(self, step: int) -> None:
        if self._can_move[step > 0]:
            self.move_requested.emit(step)

    def _give_up(self, *, keep: bool) -> None:
        self._question.hide()
        self.cancel_requested.emit(keep)

    def _show_figures(self, figures: Figures) -> None:
        is_done = self.status.state is DownloadState.DONE
        widest = figures.amount if is_done else amount_words(_WIDEST, self.status.order.size)
        self._amount.set_words(figures.amount, widest)
        self._speed.set_words(figures.speed, speed_words(_WIDEST))
        if figures.what != self._what.whole_text:
            self._what.set_text(figures.what)
        tones = {DownloadState.DONE: "good", DownloadState.FAILED: "bad", DownloadState.ASKING: "warning"}
        self._what.set_tone(tones.get(self.status.state, "second"))

    def _show_buttons(self) -> None:
        state = self.status.state
        is_done, is_leaving = state is DownloadState.DONE, state is DownloadState.CANCELLING
        for button in (self._chat, self._folder):
            button.setVisible(is_done and self.status.path is not None)
        self._forget.setVisible(is_done)
        self._go.setVisible(state not in (DownloadState.DONE, DownloadState.FAILED, DownloadState.ASKING))
        self._go_on.setVisible(state is DownloadState.ASKING)
        self._cancel.setVisible(not is_done)
        self._go.setEnabled(not is_leaving)
        self._cancel.setEnabled(not is_leaving)
        if state in _GOES or is_leaving:
            self._go.set_icon("pause")
            self._go.set_words(tr("Pause"))
        else:
            self._go.set_icon("play")
            self._go.set_words(tr("Resume"))
        for button, can in zip((self._up, self._down), self._can_move, strict=True):
            button.setVisible(not is_done and any(self._can_move))
            button.setEnabled(can and not is_leaving)


class _FigureLabel(Label):
    """Changing figures: digits of equal width, and space for the widest text, so that nothing moves."""

    def __init__(self, side: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft) -> None:
        self._widest = ""
        super().__init__(tone="second")
        self.setAlignment(side | Qt.AlignmentFlag.AlignVCenter)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_words(self, words: str, widest: str) -> None:
        """Show `words` in the space that `widest` takes."""
        self.setText(words)
        if widest != self._widest:
            self._widest = widest
            self._reserve()

    def _apply(self) -> None:
        super()._apply()
        font = self.font()
        font.setFeature(QFont.Tag("tnum"), 1)
        self.setFont(font)
        self._reserve()

    def _reserve(self) -> None:
        wide = max(self.fontMetrics().horizontalAdvance(words) for words in (self._widest, self.text()))
        self.setMinimumWidth(wide + 2)


class _Problem(QWidget):
    """Why the download failed, and what to do next; hidden unless it failed.

    Attributes:
        retry, remove, page, link: its buttons. A download that cannot succeed offers removal instead of a retry.
    """

    def __init__(self) -> None:
        super().__init__()
        self._shown: object = None
        self._what = Label(tone="bad", wrap=True, selectable=True)
        self._rest = Label(tone="second", wrap=True, selectable=True)
        self.retry = TextButton(tr("Try again"), icon_name="rotate-ccw")
        self.remove = TextButton(tr("Remove"))
        self.page = TextButton(tr("Open model page"), icon_name="search")
        self.link = TextButton(tr("Open web page"), kind="quiet", icon_name="external-link")
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        for button in self.buttons():
            buttons.addWidget(button)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._what)
        column.addWidget(self._rest)
        column.addSpacing(4)
        column.addLayout(buttons)
        self.hide()

    def show_problem(self, status: DownloadStatus) -> None:
        """Show the problem of a failed download."""
        problem = status.problem if status.state is DownloadState.FAILED else None
        self.setVisible(status.state is DownloadState.FAILED)
        self.retry.setVisible(status.can_retry)
        for button in (self.remove, self.page):
            button.setVisible(not status.can_retry)
        self.link.setVisible(bool(status.link))
        if problem is None or problem == self._shown:
            return
        self._shown = problem
        self._what.setText(say(problem.what))
        rest = (problem.why, problem.next_step)
        self._rest.setText(" ".join(say(part) for part in rest if part is not None))

    def buttons(self) -> list[QAbstractButton]:
        """Return the buttons in tab order."""
        return [self.retry, self.remove, self.page, self.link]


class _Question(EscClicks, QWidget):
    """Asks in place whether to keep the part received.

    Attributes:
        keep, remove, back: its buttons.
    """

    def __init__(self) -> None:
        super().__init__()
        # Without a figure, since more may be received while the question is shown.
        words = tr("Cancel this download? You can keep the partial file for the next time you download it.")
        self._words = Label(words, wrap=True)
        self.keep = TextButton(tr("Keep partial file"))
        self.remove = TextButton(tr("Remove it"), kind="danger")
        self.back = self.esc_button = TextButton(tr("Back"))
        row = QHBoxLayout()
        row.setSpacing(8)
        for button in self.buttons():
            row.addWidget(button)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._words)
        column.addLayout(row)
        self.hide()

    def ask(self) -> None:
        """Show the question; one of the buttons answers it."""
        self.show()

    def buttons(self) -> list[QAbstractButton]:
        """Return the buttons in tab order."""
        return [self.keep, self.remove, self.back]
