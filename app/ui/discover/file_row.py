"""One file on a model's page: its name, whether it fits, and its download."""

from enum import Enum, auto
from pathlib import Path
from typing import Final, assert_never

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from app.core.sentences import Explanation
from app.core.text import one_line
from app.core.units import format_bytes
from app.hub.downloads.orders import DownloadOrder, DownloadState, DownloadStatus
from app.hub.listing import RemoteModel
from app.ui.discover.badges import Badge, FitBadge
from app.ui.discover.quantisations import in_words
from app.ui.services.download_figures import sentence, speed_words, time_left
from app.ui.theme import Type, theme
from app.ui.widgets.buttons import IconButton, TextButton
from app.ui.widgets.label import ElidedLabel, Label
from app.ui.widgets.plain import wrapped_tooltip
from app.ui.widgets.progress import ProgressLine
from app.ui.words import explain, say, tr, trn

ROW_HEIGHT: Final = 80
_ACTION_WIDTH: Final = 192
_WIDE_ACTION: Final = 288
_LONGEST_PROBLEM: Final = 900
_TIMES: Final = (9, 59, 3599, 35_999)
"""Seconds whose time left is the longest text of its kind; they determine the width of the progress."""


class _Action(Enum):
    """The control at the right of a row."""

    DOWNLOAD = auto()
    PROGRESS = auto()
    CHAT = auto()
    NOTHING = auto()


class FileRow(QFrame):
    """The row of one file.

    Args:
        take: whether this is the recommended file.
        of_gpt_oss: whether the model is gpt-oss, whose native format is MXFP4.
        obstacle: why the file cannot be downloaded at all; None if it can.

    Attributes:
        model: the file or files of the row; `order`: what starts the download, None if parts are missing.
        badge, download, chat, switch: its controls; `switch` pauses, resumes, retries or removes the download.

    Signals:
        download_requested(DownloadOrder)
        pause_requested(str), resume_requested(str), remove_requested(str): id of the download.
        chat_requested(Path)
        downloads_requested(): the user wants to see the download queue.
    """

    download_requested = Signal(object)
    pause_requested = Signal(str)
    resume_requested = Signal(str)
    remove_requested = Signal(str)
    chat_requested = Signal(Path)
    downloads_requested = Signal()

    def __init__(
        self,
        model: RemoteModel,
        order: DownloadOrder | None,
        *,
        take: bool,
        of_gpt_oss: bool,
        obstacle: Explanation | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.model, self.order = model, order
        self._obstacle = obstacle
        self._file_name = one_line(model.name)
        self._status: DownloadStatus | None = None
        self._local: Path | None = None
        self._words = in_words(model.quantisation, of_gpt_oss=of_gpt_oss)
        self._take = take
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self._file_name)
        self.badge = FitBadge()
        self.badge.set_name(f"{self._file_name}, {self._words}")
        self.download = TextButton(tr("Download"), kind="primary" if take else "plain", icon_name="download")
        self.download.setAccessibleDescription(f"{self._file_name}, {self._words}, {format_bytes(model.size)}")
        self.chat = TextButton(tr("Chat now"), kind="primary", icon_name="message-circle")
        self.chat.setAccessibleDescription(self._file_name)
        self.switch = IconButton("pause", tr("Pause"))
        self._progress = ProgressLine()
        self._how_far = Badge()
        self._mark = Label(type=Type.META, tone="accent")
        self._problem = Label(type=Type.META, tone="bad", wrap=True, selectable=True)
        self._arrange()
        self._connect()

    def set_status(self, status: DownloadStatus | None) -> None:
        """Show the progress of the download; None if it was not ordered."""
        if status != self._status:
            self._status = status
            self._show()

    def set_local(self, path: Path | None) -> None:
        """Set the path of the file if it is on this machine already, else None."""
        if path != self._local:
            self._local = path
            self._show()

    def controls(self) -> list[QWidget]:
        """Return the controls in tab order, including those not shown now."""
        return [self.badge, self.download, self._how_far, self.switch, self.chat]

    # -- parts -----------------------------------------------------------------------------------------------------

    def _arrange(self) -> None:
        self._actions = QStackedWidget()
        self._actions.addWidget(_at_right(self.download))
        self._actions.addWidget(self._progress_part())
        self._actions.addWidget(_at_right(self.chat))
        self._actions.addWidget(QWidget())
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addLayout(self._text_part(), 1)
        row.addWidget(self._actions, 1)
        lines = QVBoxLayout()
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(0)
        lines.addStretch(1)
        lines.addLayout(row)
        lines.addLayout(self._last_line())
        lines.addStretch(1)
        self._frame = QWidget()
        self._frame.setLayout(lines)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 0, 12, 0)
        column.setSpacing(0)
        column.addWidget(self._frame)
        column.addWidget(self._problem)
        self._problem.setContentsMargins(0, 0, 0, 12)
        self._fit()
        theme().changed.connect(self._fit)

    def _text_part(self) -> QVBoxLayout:
        first = QHBoxLayout()
        first.setSpacing(8)
        first.addWidget(ElidedLabel(self._file_name, mode=Qt.TextElideMode.ElideMiddle, bold=self._take))
        first.addWidget(self._mark)
        first.addStretch(1)
        column = QVBoxLayout()
        column.setSpacing(2)
        column.addStretch(1)
        column.addLayout(first)
        column.addWidget(ElidedLabel(self._words, type=Type.META, tone="second"))
        column.addStretch(1)
        self.setToolTip("".join(wrapped_tooltip(one_line(file.path)) for file in self.model.files[:20]))
        return column

    def _last_line(self) -> QHBoxLayout:
        """Build the last line; it is as wide as the row, so that nothing in it is elided."""
        count, size = len(self.model.files), format_bytes(self.model.size)
        words = trn("{size} in {count} file", "{size} in {count} files", count, size=size) if count > 1 else size
        policy = self.badge.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.badge.setSizePolicy(policy)
        self.badge.setVisible(self.model.is_usable and self._obstacle is None)
        line = QHBoxLayout()
        line.setSpacing(4)
        line.addWidget(Label(words, type=Type.META, tone="second"))
        line.addWidget(self.badge)
        line.addStretch(1)
        return line

    def _progress_part(self) -> QWidget:
        part = QWidget()
        text = QVBoxLayout()
        text.setSpacing(4)
        text.addStretch(1)
        words = QHBoxLayout()
        words.addWidget(self._how_far)
        words.addStretch(1)
        line = QHBoxLayout()
        line.setContentsMargins(Badge.INSET, 0, 0, 0)
        line.addWidget(self._progress)
        text.addLayout(words)
        text.addLayout(line)
        text.addStretch(1)
        row = QHBoxLayout(part)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addLayout(text, 1)
        row.addWidget(self.switch)
        return part

    def _connect(self) -> None:
        self.download.clicked.connect(lambda: self.download_requested.emit(self.order))
        self.chat.clicked.connect(self._on_chat)
        self.switch.clicked.connect(self._on_switch)
        self._how_far.clicked.connect(self.downloads_requested)

    def _fit(self) -> None:
        self._frame.setFixedHeight(theme().px(ROW_HEIGHT))
        share = tr("{percent} %", percent=100)
        widths = []
        for seconds in _TIMES:
            self._how_far.set_words(f"{share} · {time_left(seconds)}")
            widths.append(self._how_far.sizeHint().width() + 8 + self.switch.sizeHint().width())
        self._least = max(theme().px(_ACTION_WIDTH), *widths)
        self._show()

    # -- what is shown ---------------------------------------------------------------------------------------------

    def _show(self) -> None:
        action = self._action()
        number = list(_Action).index(action)
        loses_focus = number != self._actions.currentIndex() and self._actions.isAncestorOf(self._focused())
        self._actions.setCurrentIndex(number)
        self._give_room(action)
        if action is _Action.PROGRESS and self._status is not None:
            self._show_progress(self._status)
        mark, tone = self._mark_words()
        self._mark.setText(mark)
        self._mark.set_tone(tone)
        problem = self._problem_words()
        self._problem.setText(problem)
        self._problem.set_tone("second" if action is _Action.NOTHING else "bad")
        self._problem.setVisible(bool(problem))
        if loses_focus:
            self._pass_focus(action)

    def _give_room(self, action: _Action) -> None:
        """Set the width of the controls: a button takes only what it needs, the progress of a download needs more."""
        if action is _Action.PROGRESS:
            self._actions.setMinimumWidth(self._least)
            self._actions.setMaximumWidth(max(self._least, theme().px(_WIDE_ACTION)))
        else:
            shown = self._actions.currentWidget()
            assert shown is not None
            self._actions.setFixedWidth(max(0, shown.sizeHint().width()))

    def _problem_words(self) -> str:
        if self._status is not None and self._status.problem is not None:
            return explain(self._status.problem)
        if self._obstacle is None or self._action() is not _Action.NOTHING:
            return ""
        how = self._obstacle.next_step if self.model.in_pieces else None
        parts = (self._obstacle.what, self._obstacle.why, how)
        return one_line(" ".join(say(part) for part in parts if part is not None), _LONGEST_PROBLEM)

    def _focused(self) -> QWidget:
        return self.window().focusWidget() or self

    def _pass_focus(self, action: _Action) -> None:
        """Move the focus to the control that replaced the focused one."""
        control = {_Action.DOWNLOAD: self.download, _Action.PROGRESS: self.switch, _Action.CHAT: self.chat}.get(action)
        if control is not None:
            control.setFocus(Qt.FocusReason.OtherFocusReason)

    def _action(self) -> _Action:
        status = self._status
        if status is not None and status.state is not DownloadState.DONE:
            return _Action.PROGRESS
        if self._local is not None or (status is not None and status.path is not None):
            return _Action.CHAT
        return _Action.NOTHING if not self.model.is_usable or self._obstacle is not None else _Action.DOWNLOAD

    def _mark_words(self) -> tuple[str, str]:
        if self.model.missing:
            numbers = ", ".join(map(str, self.model.missing[:5])) + ("…" if len(self.model.missing) > 5 else "")
            words = trn(
                "Incomplete: part {numbers} is missing",
                "Incomplete: parts {numbers} are missing",
                len(self.model.missing),
                numbers=numbers,
            )
            return words, "warning"
        if self._action() is _Action.CHAT:
            return tr("On this machine"), "good"
        if self._action() is _Action.NOTHING:
            return tr("Cannot be downloaded"), "warning"
        return (tr("Recommended"), "accent") if self._take else ("", "accent")

    def _show_progress(self, status: DownloadStatus) -> None:
        words, tone = _progress_words(status)
        if status.activity is not None:
            words = sentence(say(status.activity))
        self._how_far.set_words(words)
        self._how_far.set_tone(tone)
        self._how_far.setToolTip(wrapped_tooltip(words) + wrapped_tooltip(tr("Show all downloads")))
        self._progress.set_fraction(status.share)
        self._progress.setAccessibleName(tr("Download of {name}", name=one_line(self.model.name)))
        icon_name, switch = _switch_of(status)
        self.switch.set_icon(icon_name)
        self.switch.set_words(switch)
        self.switch.setEnabled(status.state is not DownloadState.CANCELLING)

    def _on_switch(self) -> None:
        status = self._status
        if status is None:
            return
        if status.state in (DownloadState.RUNNING, DownloadState.QUEUED):
            self.pause_requested.emit(status.id)
        elif status.state is DownloadState.FAILED and not status.can_retry:
            self.remove_requested.emit(status.id)
        else:
            self.resume_requested.emit(status.id)

    def _on_chat(self) -> None:
        path = self._status.path if self._status is not None and self._status.path is not None else self._local
        if path is not None:
            self.chat_requested.emit(path)


class Skeletons(QWidget):
    """Placeholders for rows that are being loaded."""

    def __init__(self, count: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._count = count
        self.setAccessibleName(tr("Loading…"))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        theme().changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        """Return the height of as many rows as are expected."""
        return QSize(320, self._count * theme().px(ROW_HEIGHT))

    def paintEvent(self, _: QPaintEvent) -> None:
        """Draw two grey bars per row."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme().palette.hover))
        height = theme().px(ROW_HEIGHT)
        for number in range(self._count):
            top = number * height
            painter.drawRoundedRect(16, top + height // 2 - 16, round(self.width() * 0.3), 10, 4, 4)
            painter.drawRoundedRect(16, top + height // 2 + 6, round(self.width() * 0.45), 10, 4, 4)
        painter.end()


def _at_right(button: QWidget) -> QWidget:
    part = QWidget()
    row = QHBoxLayout(part)
    row.setContentsMargins(0, 0, 0, 0)
    row.addStretch(1)
    row.addWidget(button)
    return part


def _switch_of(status: DownloadStatus) -> tuple[str, str]:
    match status.state:
        case DownloadState.QUEUED | DownloadState.RUNNING:
            return "pause", tr("Pause")
        case DownloadState.PAUSED | DownloadState.ASKING:
            return "play", tr("Resume")
        case DownloadState.FAILED if not status.can_retry:
            return "x", tr("Remove")
        case DownloadState.FAILED | DownloadState.DONE | DownloadState.CANCELLING:
            return "rotate-ccw", tr("Try again")
        case _:
            assert_never(status.state)


def _progress_words(status: DownloadStatus) -> tuple[str, str]:
    share = tr("{percent} %", percent=int(status.share * 100))
    match status.state:
        case DownloadState.QUEUED:
            return tr("Queued"), "second"
        case DownloadState.PAUSED:
            return tr("Paused · {share}", share=share), "second"
        case DownloadState.ASKING:
            return tr("Unfinished · {share}", share=share), "second"
        case DownloadState.FAILED:
            return tr("Stopped · {share}", share=share), "bad"
        case DownloadState.CANCELLING:
            return tr("Removing"), "second"
        case DownloadState.RUNNING | DownloadState.DONE:
            more = time_left(status.seconds_left) or speed_words(status.speed)
            return " · ".join(part for part in (share, more) if part), "second"
        case _:
            assert_never(status.state)
