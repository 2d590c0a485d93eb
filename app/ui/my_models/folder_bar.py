"""The models folder: its path, its free space, and moving it."""

import shutil
from pathlib import Path

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from app.core.paths import short_path
from app.core.sentences import Explanation
from app.core.units import format_bytes
from app.library.moving import Move, MovePlan, MoveProgress
from app.ui.services.library import LibraryService
from app.ui.services.moving import MovingService
from app.ui.theme import Type
from app.ui.widgets.accessible import announce
from app.ui.widgets.button_row import ButtonRow
from app.ui.widgets.buttons import TextButton
from app.ui.widgets.card import Card
from app.ui.widgets.folder_control import FolderControl
from app.ui.widgets.label import ElidedLabel, Label
from app.ui.widgets.problem_card import ProblemCard
from app.ui.widgets.progress import ProgressLine
from app.ui.words import explain, say, tr, trn

_MOVE = "move"


class FolderBar(FolderControl):
    """One line for the folder, and one for each earlier folder that is still searched. Below them, in place: the
    question how to change the folder, why it was not moved, and the progress of moving.

    Attributes:
        change: the button that lets the user choose another folder.
        question: the card that asks what to do with the models.
        refusal: the card that explains why the folder was not moved.

    The signals are those of :class:`FolderControl`.
    """

    def __init__(
        self, library: LibraryService, moving: MovingService, parent: QWidget | None = None, *, titled: bool = True
    ) -> None:
        super().__init__(parent)
        self._library, self._mover = library, moving
        self._title = Label(tr("Models folder"), type=Type.META, tone="second")
        if not titled:  # not setVisible: without a parent it would briefly be a window
            self._title.hide()
        self._path = ElidedLabel(type=Type.META, mode=Qt.TextElideMode.ElideMiddle)
        self._free = Label(type=Type.META, tone="third")
        self.open = TextButton(tr("Open"), kind="quiet")
        self.change = TextButton(tr("Change…"), kind="quiet")
        self._earlier = _EarlierFolders()
        self.question: _MoveQuestion = _MoveQuestion()
        self.refusal = ProblemCard()
        self._moving = _Moving()
        self._unfinished: Move | None = None
        self._asked_for: Path | None = None
        self._arrange()
        self.open.clicked.connect(self.open_wanted)
        self.change.clicked.connect(self._on_change)
        self.question.move_wanted.connect(moving.move_folder)
        self.question.use_wanted.connect(moving.use_folder)
        self.question.closed.connect(self._on_answered)
        self._earlier.forget_wanted.connect(moving.forget_folder)
        self._moving.stop.clicked.connect(moving.stop)
        self._moving.go_on.clicked.connect(moving.resume)
        library.listed.connect(self.refresh)
        moving.progressed.connect(self._show_move)
        moving.moved.connect(self._on_moved)
        moving.failed.connect(self._on_not_moved)
        moving.changed.connect(self._on_move_changed)
        moving.planned.connect(self._on_planned)
        moving.allowed.connect(self._on_allowed)
        self.refresh()

    @property
    def current_folder(self) -> Path:
        """The models folder in use."""
        return self._mover.folder

    def refresh(self) -> None:
        """Show the current folder, its free space and the earlier folders."""
        folder = self._mover.folder
        self._path.set_text(short_path(folder))
        free = _free(folder)
        self._free.setText(tr("{size} free", size=format_bytes(free)) if free is not None else "")
        self._unfinished = self._mover.unfinished
        self._earlier.show_folders(self._mover.former_folders)
        self._show_move()

    def _show_move(self) -> None:
        """Show the progress of moving. Called often, so it does not access the disk."""
        move = self._mover.move
        self._moving.show_state(move, self._unfinished if move is None else None)
        self.change.setEnabled(move is None)

    def ask_for_folder(self, target: Path) -> None:
        """Ask what to do with the models after the user chose `target`; if there are none, use the folder at once."""
        source = self._mover.folder
        self._asked_for = None
        self.refusal.clear(_MOVE)
        self.question.hide()
        if target == source:
            return
        if not self._library.has_listed:
            self._library.listed.connect(lambda: self.ask_for_folder(target), Qt.ConnectionType.SingleShotConnection)
            self._library.refresh()
            return
        if self._library.is_used(source):
            self._asked_for = target
            self._mover.plan(target)
        else:
            self._mover.use_folder(target)

    def _on_planned(self, target: Path, plan: MovePlan) -> None:
        """Ask the question if this bar requested the plan; My models and Settings both have a bar."""
        if target != self._asked_for:
            return
        source, listing = self._mover.folder, self._library.listing
        models = sum(one.entry.path.is_relative_to(source) for one in listing.models)
        parts = sum(one.folder == source for one in listing.kept)
        self.question.ask(_what_moves(models, parts, plan.taken, target), plan, target)
        self.asking.emit(True)

    def _on_answered(self) -> None:
        self.change.setFocus(Qt.FocusReason.OtherFocusReason)  # not on whatever is next to the question
        self.asking.emit(False)

    def _on_allowed(self) -> None:
        self.refusal.clear(_MOVE)
        if self.question.isVisible() and self._asked_for is not None:
            self._mover.plan(self._asked_for)

    def _on_not_moved(self, explanation: Explanation) -> None:
        self.refresh()
        self.refusal.show_problem(_MOVE, explanation, ())
        self.refused.emit()
        self._announce(explain(explanation))

    def _on_moved(self, folder: Path) -> None:
        self.refresh()
        self._announce(tr("The models are now in {folder}.", folder=short_path(folder)))

    def event(self, event: QEvent) -> bool:
        """Keep the minimum height at what the text needs at this width, since the surrounding layout may give less."""
        done = super().event(event)
        layout = self.layout()
        if layout is not None and event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.Resize):
            self.setMinimumHeight(layout.heightForWidth(self.width()) if layout.hasHeightForWidth() else 0)
        return done

    def _announce(self, words: str) -> None:
        if self.isVisible():  # Settings has another such bar
            announce(self, words)

    def _on_move_changed(self, moves: bool) -> None:
        """Pass the focus from the button that disappears to the one that replaces it."""
        if moves:
            self.refusal.clear(_MOVE)
        goes, comes = (self.change, self._moving.stop) if moves else (self._moving.stop, self.change)
        had_focus = goes.hasFocus()
        self._show_move()
        if had_focus:
            comes.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_change(self) -> None:
        start = self._mover.folder
        chosen = QFileDialog.getExistingDirectory(self.window(), tr("Choose a models folder"), str(start.parent))
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
        column.addWidget(self._earlier)
        column.addWidget(self.question)
        column.addWidget(self.refusal)
        column.addWidget(self._moving)


class _EarlierFolders(QWidget):
    """One line per earlier models folder that is still searched.

    Signals:
        forget_wanted(Path): stop searching this folder.
    """

    forget_wanted = Signal(Path)

    def __init__(self) -> None:
        super().__init__()
        self._folders: tuple[Path, ...] = ()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2)
        self.hide()

    def show_folders(self, folders: tuple[Path, ...]) -> None:
        """Replace the folders; without any, the widget is hidden."""
        if folders == self._folders:
            return
        self._folders = folders
        while (item := self._column.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for folder in folders:
            self._column.addWidget(self._make_line(folder))
        self.setVisible(bool(folders))

    def _make_line(self, folder: Path) -> QWidget:
        path = short_path(folder)
        words = ElidedLabel(
            tr("Also looking for models in {folder}", folder=path),
            type=Type.META,
            tone="third",
            mode=Qt.TextElideMode.ElideMiddle,
        )
        forget = TextButton(tr("Stop looking there"), kind="quiet")
        forget.setAccessibleDescription(path)
        forget.clicked.connect(lambda: self.forget_wanted.emit(folder))
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(words, 1)
        row.addWidget(forget)
        return line


class _MoveQuestion(Card):
    """Asks whether to move the models or leave them where they are.

    Signals:
        move_wanted(Path), use_wanted(Path)
        closed(): the user has answered.
    """

    move_wanted = Signal(Path)
    use_wanted = Signal(Path)
    closed = Signal()

    def __init__(self) -> None:
        super().__init__(tone="sunken")
        self._target = Path()
        self._words = Label(wrap=True)
        self._rest = Label(type=Type.META, tone="second", wrap=True)
        self.move_all = TextButton(tr("Move the models"), kind="primary")
        self.leave = TextButton(tr("Leave them, use the new folder"))
        self.cancel = TextButton(tr("Cancel"), kind="quiet")
        buttons = (self.move_all, self.leave, self.cancel)
        for button in buttons:
            button.clicked.connect(self._close)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 10, 12, 12)
        column.setSpacing(8)
        column.addWidget(self._words)
        column.addWidget(self._rest)
        column.addLayout(ButtonRow(buttons))
        self.move_all.clicked.connect(lambda: self.move_wanted.emit(self._target))
        self.leave.clicked.connect(lambda: self.use_wanted.emit(self._target))
        self.hide()

    def ask(self, words: str, plan: MovePlan, target: Path) -> None:
        """Show the question; if the models cannot be moved, say why."""
        self._target = target
        refusal = plan.refusal
        rest = tr("Models that you leave in place stay in the list and are used from there.")
        if refusal is not None:
            rest = " ".join(say(part) for part in (refusal.why or refusal.what, refusal.next_step))
        self._words.setText(words)
        self._rest.setText(rest)
        self._rest.set_tone("second" if refusal is None else "bad")
        self.setAccessibleName(words)
        self.move_all.setEnabled(refusal is None)
        self.show()
        (self.move_all if refusal is None else self.cancel).setFocus(Qt.FocusReason.TabFocusReason)
        announce(self, f"{words} {rest}")

    def _close(self) -> None:
        self.hide()
        self.closed.emit()


class _Moving(Card):
    """Progress of moving, or a note that an earlier run did not finish it."""

    def __init__(self) -> None:
        super().__init__(tone="sunken")
        self._words = ElidedLabel(type=Type.META, tone="second")
        self._line = ProgressLine()
        self._line.setAccessibleName(tr("Move progress"))
        self.stop = TextButton(tr("Stop"), kind="quiet")
        self.go_on = TextButton(tr("Resume moving"))
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
        """Show the progress, or the unfinished move; hidden if both are None."""
        self.setVisible(progress is not None or unfinished is not None)
        self.stop.setVisible(progress is not None)
        self.go_on.setVisible(progress is None)
        self._line.setVisible(progress is not None)
        if progress is not None:
            done, total = format_bytes(progress.done), format_bytes(progress.total)
            self._words.set_text(tr("Moving {name}: {done} of {total}", name=progress.name, done=done, total=total))
            self._line.set_fraction(progress.done / progress.total if progress.total else None)
        elif unfinished is not None:
            folder = short_path(unfinished.target)
            self._words.set_text(tr("The move to {folder} is not finished.", folder=folder))


def _what_moves(models: int, parts: int, size: int, target: Path) -> str:
    """Ask whether to move the models and their size; unfinished downloads move too, whether queued or not."""
    amount, folder = format_bytes(size), short_path(target)
    if not models:
        return tr("Move partial downloads ({size}) to {folder}?", size=amount, folder=folder)
    what = trn("{count} model", "{count} models", models)
    if not parts:
        return tr("Move {models} ({size}) to {folder}?", models=what, size=amount, folder=folder)
    return tr("Move {models} and partial downloads ({size}) to {folder}?", models=what, size=amount, folder=folder)


def _free(folder: Path) -> int | None:
    """Return the free bytes on the disk of `folder`, or of its nearest existing parent; None if unknown."""
    for place in (folder, *folder.parents):
        try:
            return shutil.disk_usage(place).free
        except FileNotFoundError:
            continue
        except OSError:
            return None
    return None
