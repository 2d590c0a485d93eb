"""One file of a model's page: what it is, whether it fits, and its download in place."""

from enum import Enum, auto
from pathlib import Path
from typing import Final, assert_never

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from app.core.units import format_bytes
from app.hub.downloads.records import DownloadOrder, DownloadState, DownloadStatus
from app.hub.listing import RemoteModel
from app.ui.chat.parts import one_line, wrapped_tooltip
from app.ui.discover.badges import Badge, FitBadge
from app.ui.discover.quantisations import in_words
from app.ui.downloads.figures import speed_words, time_left
from app.ui.theme import Type, theme
from app.ui.widgets import ElidedLabel, IconButton, Label, ProgressLine, TextButton
from app.ui.words import explain, say, tr, trn

ROW_HEIGHT: Final = 64
_ACTION_WIDTH: Final = 192


class _Action(Enum):
    """What the right side of a row offers."""

    DOWNLOAD = auto()
    PROGRESS = auto()
    CHAT = auto()
    NOTHING = auto()


class FileRow(QFrame):
    """See the module.

    Args:
        take: whether this is the file to take.
        of_gpt_oss: whether MXFP4 is native to it.

    Attributes:
        model: what it is about; `order`: what is given to download it, None where parts of it are missing.
        badge, download, chat, switch: its controls; `switch` pauses, resumes and tries again.

    Signals:
        download_requested(DownloadOrder)
        pause_requested(str), resume_requested(str): id of the download.
        chat_requested(Path)
        downloads_requested(): the person wants to see the whole queue.
    """

    download_requested = Signal(object)
    pause_requested = Signal(str)
    resume_requested = Signal(str)
    chat_requested = Signal(Path)
    downloads_requested = Signal()

    def __init__(
        self,
        model: RemoteModel,
        order: DownloadOrder | None,
        *,
        take: bool,
        of_gpt_oss: bool,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.model, self.order = model, order
        self._status: DownloadStatus | None = None
        self._local: Path | None = None
        self._words = in_words(model.quantisation, of_gpt_oss=of_gpt_oss)
        self._take = take
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.badge = FitBadge()
        self.badge.set_name(f"{self._words}, {one_line(model.name)}")
        self.download = TextButton(tr("Download"), kind="primary" if take else "plain", icon_name="download")
        self.download.setAccessibleDescription(f"{self._words}, {format_bytes(model.size)}")
        self.chat = TextButton(tr("Chat now"), kind="primary", icon_name="message-circle")
        self.chat.setAccessibleDescription(one_line(model.name))
        self.switch = IconButton("pause", tr("Pause"))
        self._progress = ProgressLine()
        self._how_far = Badge()
        self._how_far.setToolTip(tr("Show all downloads"))
        self._mark = Label(type=Type.META, tone="accent")
        self._problem = Label(type=Type.META, tone="bad", wrap=True, selectable=True)
        self._arrange()
        self._connect()
        self._show()

    def set_status(self, status: DownloadStatus | None) -> None:
        """How far its download is; None while nobody has ordered it."""
        if status != self._status:
            self._status = status
            self._show()

    def set_local(self, path: Path | None) -> None:
        """Where it lies on this machine already."""
        if path != self._local:
            self._local = path
            self._show()

    # -- parts -----------------------------------------------------------------------------------------------------

    def _arrange(self) -> None:
        self._actions = QStackedWidget()
        self._actions.addWidget(_at_right(self.download))
        self._actions.addWidget(self._progress_part())
        self._actions.addWidget(_at_right(self.chat))
        self._actions.addWidget(QWidget())
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        row.addLayout(self._text_part(), 1)
        row.addWidget(self._actions)
        self._frame = QWidget()
        self._frame.setLayout(row)
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
        first.addWidget(ElidedLabel(self._words, bold=self._take))
        first.addWidget(self._mark)
        first.addStretch(1)
        second = QHBoxLayout()
        second.setSpacing(4)
        size = Label(format_bytes(self.model.size), type=Type.META, tone="second")
        second.addWidget(size)
        second.addWidget(self.badge)
        policy = self.badge.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.badge.setSizePolicy(policy)
        self.badge.setVisible(not self.model.missing)
        second.addStretch(1)
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addStretch(1)
        column.addLayout(first)
        column.addLayout(second)
        column.addStretch(1)
        self.setToolTip("".join(wrapped_tooltip(one_line(file.path)) for file in self.model.files[:20]))
        return column

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
        self._actions.setFixedWidth(theme().px(_ACTION_WIDTH))

    # -- what is shown ---------------------------------------------------------------------------------------------

    def _show(self) -> None:
        action = self._action()
        number = list(_Action).index(action)
        loses_focus = number != self._actions.currentIndex() and self._actions.isAncestorOf(self._focused())
        self._actions.setCurrentIndex(number)
        if action is _Action.PROGRESS and self._status is not None:
            self._show_progress(self._status)
        mark, tone = self._mark_words()
        self._mark.setText(mark)
        self._mark.set_tone(tone)
        problem = self._status.problem if self._status is not None else None
        self._problem.setText(explain(problem) if problem is not None else "")
        self._problem.setVisible(problem is not None)
        if loses_focus:
            self._pass_focus(action)

    def _focused(self) -> QWidget:
        return self.window().focusWidget() or self

    def _pass_focus(self, action: _Action) -> None:
        """What had the focus is gone: to what stands in its place."""
        control = {_Action.DOWNLOAD: self.download, _Action.PROGRESS: self.switch, _Action.CHAT: self.chat}.get(action)
        if control is not None:
            control.setFocus(Qt.FocusReason.OtherFocusReason)

    def _action(self) -> _Action:
        status = self._status
        if status is not None and status.state is not DownloadState.DONE:
            return _Action.PROGRESS
        if self._local is not None or (status is not None and status.path is not None):
            return _Action.CHAT
        return _Action.NOTHING if self.model.missing else _Action.DOWNLOAD

    def _mark_words(self) -> tuple[str, str]:
        if self.model.missing:
            numbers = ", ".join(map(str, self.model.missing[:5])) + ("…" if len(self.model.missing) > 5 else "")
            words = trn(
                "Not whole: part {numbers} is missing",
                "Not whole: parts {numbers} are missing",
                len(self.model.missing),
                numbers=numbers,
            )
            return words, "warning"
        if self._action() is _Action.CHAT:
            return tr("On this machine"), "good"
        return (tr("Take this one"), "accent") if self._take else ("", "accent")

    def _show_progress(self, status: DownloadStatus) -> None:
        words, tone = _progress_words(status)
        self._how_far.set_words(words)
        self._how_far.set_tone(tone)
        self._progress.set_fraction(status.share)
        self._progress.setAccessibleName(tr("Download of {name}", name=one_line(self.model.name)))
        icon_name, switch = _switch_of(status.state)
        self.switch.set_icon(icon_name)
        self.switch.set_words(switch)
        self.switch.setEnabled(status.state is not DownloadState.CANCELLING)

    def _on_switch(self) -> None:
        status = self._status
        if status is None:
            return
        if status.state in (DownloadState.RUNNING, DownloadState.QUEUED):
            self.pause_requested.emit(status.id)
        else:
            self.resume_requested.emit(status.id)

    def _on_chat(self) -> None:
        path = self._status.path if self._status is not None and self._status.path is not None else self._local
        if path is not None:
            self.chat_requested.emit(path)


class Skeletons(QWidget):
    """The places of rows that are on their way."""

    def __init__(self, count: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._count = count
        self.setAccessibleName(tr("Loading…"))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        theme().changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:  # noqa: N802
        """As high as so many rows."""
        return QSize(320, self._count * theme().px(ROW_HEIGHT))

    def paintEvent(self, _: QPaintEvent) -> None:  # noqa: N802
        """Two quiet bars a row."""
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


def _switch_of(state: DownloadState) -> tuple[str, str]:
    match state:
        case DownloadState.QUEUED | DownloadState.RUNNING:
            return "pause", tr("Pause")
        case DownloadState.PAUSED | DownloadState.ASKING:
            return "play", tr("Resume")
        case DownloadState.FAILED | DownloadState.DONE | DownloadState.CANCELLING:
            return "rotate-ccw", tr("Try again")
        case _:
            assert_never(state)


def _progress_words(status: DownloadStatus) -> tuple[str, str]:
    share = tr("{percent} %", percent=int(status.share * 100))
    match status.state:
        case DownloadState.QUEUED:
            return tr("Waiting for its turn"), "second"
        case DownloadState.PAUSED:
            return tr("Paused · {share}", share=share), "second"
        case DownloadState.ASKING:
            return tr("Not finished · {share}", share=share), "second"
        case DownloadState.FAILED:
            return tr("Stopped · {share}", share=share), "bad"
        case DownloadState.CANCELLING:
            return tr("Being removed"), "second"
        case DownloadState.RUNNING | DownloadState.DONE:
            return _running_words(status, share), "second"
        case _:
            assert_never(status.state)


def _running_words(status: DownloadStatus, share: str) -> str:
    if status.activity is not None:
        return say(status.activity)
    return " · ".join(part for part in (share, time_left(status.seconds_left) or speed_words(status.speed)) if part)
