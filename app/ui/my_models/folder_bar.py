"""The models folder: where it is, how much room there is, and moving it."""

import shutil
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from app.core.units import format_bytes
from app.library.moving import Move, MoveProgress
from app.ui.library_service import LibraryService
from app.ui.my_models import wording
from app.ui.my_models.button_row import ButtonRow
from app.ui.theme import Type
from app.ui.widgets import Card, ElidedLabel, Label, ProgressLine, TextButton, announce
from app.ui.words import tr


class FolderBar(QWidget):
    """One line; below it, in place, the question how to change the folder, and how far moving is.

    Attributes:
        change: the button that lets the person choose.
        question: the card that asks what to do with the models.

    Signals:
        open_wanted(): show the folder.
    """

    open_wanted = Signal()

    def __init__(self, library: LibraryService, parent: QWidget | None = None, *, titled: bool = True) -> None:
        super().__init__(parent)
        self._library = library
        self._title = Label(tr("Models folder"), type=Type.META, tone="second")
        if not titled:  # not setVisible: without a parent it would be a window for a moment
            self._title.hide()
        self._path = ElidedLabel(type=Type.META, mode=Qt.TextElideMode.ElideMiddle)
        self._free = Label(type=Type.META, tone="third")
        self.open = TextButton(tr("Open"), kind="quiet")
        self.change = TextButton(tr("Change…"), kind="quiet")
        self.question = _MoveQuestion()
        self._moving = _Moving()
        self._unfinished: Move | None = None
        self._arrange()
        self.open.clicked.connect(self.open_wanted)
        self.change.clicked.connect(self._on_change)
        self.question.move_wanted.connect(library.move_folder)
        self.question.use_wanted.connect(library.use_folder)
        self._moving.stop.clicked.connect(library.stop_moving)
        self._moving.go_on.clicked.connect(library.resume_move)
        library.progressed.connect(self._show_move)
        library.listed.connect(self.refresh)
        library.moved.connect(self.refresh)
        library.not_moved.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Say how it is now."""
        folder = self._library.folder
        self._path.set_text(wording.short_path(folder))
        free = _free(folder)
        self._free.setText(tr("{size} free", size=format_bytes(free)) if free is not None else "")
        self._unfinished = self._library.unfinished_move
        self._show_move()

    def _show_move(self) -> None:
        """Often: nothing is asked of the disk."""
        move = self._library.move
        self._moving.show_state(move, self._unfinished if move is None else None)
        self.change.setEnabled(move is None)

    def ask_for_folder(self, target: Path) -> None:
        """The person has chosen `target`: ask what shall happen with the models, if there are any."""
        source = self._library.folder
        if target == source:
            return
        if not self._library.has_listed:
            self._library.listed.connect(lambda: self.ask_for_folder(target), Qt.ConnectionType.SingleShotConnection)
            self._library.refresh()
            return
        own = [one for one in self._library.listing.models if one.entry.path.is_relative_to(source)]
        if own:
            self.question.ask(wording.counted(tuple(own)), target)
        else:
            self._library.use_folder(target)

    def _on_change(self) -> None:
        start = self._library.folder
        chosen = QFileDialog.getExistingDirectory(self.window(), tr("Where shall the models be?"), str(start.parent))
        if chosen:
            self.ask_for_folder(Path(chosen))

    def _arrange(self) -> None:
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self._title)
        line.addWidget(self._path, 1)
        line.addWidget(self._free)
        line.addWidget(self.open)
        line.addWidget(self.change)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(line)
        column.addWidget(self.question)
        column.addWidget(self._moving)


class _MoveQuestion(Card):
    """Move the models, or leave them where they are?

    Signals:
        move_wanted(Path), use_wanted(Path)
    """

    move_wanted = Signal(Path)
    use_wanted = Signal(Path)

    def __init__(self) -> None:
        super().__init__(tone="sunken")
        self._target = Path()
        self._words = Label(wrap=True)
        self.move_all = TextButton(tr("Move the models"), kind="primary")
        self.leave = TextButton(tr("Leave them, use the new folder"))
        self.cancel = TextButton(tr("Cancel"), kind="quiet")
        buttons = (self.move_all, self.leave, self.cancel)
        for button in buttons:
            button.clicked.connect(self.hide)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 10, 12, 12)
        column.setSpacing(8)
        column.addWidget(self._words)
        column.addWidget(ButtonRow(dict.fromkeys(buttons, "")))
        self.move_all.clicked.connect(lambda: self.move_wanted.emit(self._target))
        self.leave.clicked.connect(lambda: self.use_wanted.emit(self._target))
        self.hide()

    def ask(self, models: str, target: Path) -> None:
        """Put the question."""
        self._target = target
        words = tr("Move {models} to {folder}?", models=models, folder=wording.short_path(target))
        self._words.setText(words)
        self.setAccessibleName(words)
        self.show()
        self.move_all.setFocus(Qt.FocusReason.TabFocusReason)
        announce(self, words)


class _Moving(Card):
    """How far moving is, or that an earlier run has left it half done."""

    def __init__(self) -> None:
        super().__init__(tone="sunken")
        self._words = ElidedLabel(type=Type.META, tone="second")
        self._line = ProgressLine()
        self._line.setAccessibleName(tr("How much is moved"))
        self.stop = TextButton(tr("Stop"), kind="quiet")
        self.go_on = TextButton(tr("Go on moving"))
        left = QVBoxLayout()
        left.setSpacing(6)
        left.addWidget(self._words)
        left.addWidget(self._line)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 8, 8, 8)
        row.setSpacing(8)
        row.addLayout(left, 1)
        row.addWidget(self.stop)
        row.addWidget(self.go_on)
        self.hide()

    def show_state(self, progress: MoveProgress | None, unfinished: Move | None) -> None:
        """See the class."""
        self.setVisible(progress is not None or unfinished is not None)
        self.stop.setVisible(progress is not None)
        self.go_on.setVisible(progress is None)
        self._line.setVisible(progress is not None)
        if progress is not None:
            done, total = format_bytes(progress.done), format_bytes(progress.total)
            self._words.set_text(tr("Moving {name}: {done} of {total}", name=progress.name, done=done, total=total))
            self._line.set_fraction(progress.done / progress.total if progress.total else None)
        elif unfinished is not None:
            folder = wording.short_path(unfinished.target)
            self._words.set_text(tr("Moving the models to {folder} is not finished.", folder=folder))


def _free(folder: Path) -> int | None:
    """Bytes on the disk of the nearest folder that is there."""
    for place in (folder, *folder.parents):
        try:
            return shutil.disk_usage(place).free
        except FileNotFoundError:
            continue
        except OSError:
            return None
    return None
