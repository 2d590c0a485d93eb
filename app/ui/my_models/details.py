"""The model that the cursor is on: what it is, and what can be done with it."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt, Signal, SignalInstance
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from app.core.sentences import Explanation
from app.core.units import format_bytes
from app.library.details import ModelDetails
from app.library.removing import Removal
from app.library.verified import Verdict, VerifyResult
from app.ui.library_service import Verification
from app.ui.my_models import wording
from app.ui.my_models.button_row import ButtonRow
from app.ui.theme import Type
from app.ui.widgets import Card, ElidedLabel, Label, ProgressLine, TextButton, announce
from app.ui.words import explain, say, tr

_ANY = 16777215
_SHARE = 0.4
"""Of the pane's height, that it takes at most below the list."""


class ModelDetailsView(QScrollArea):
    """Facts, buttons, and in place: a problem, how far verifying is and what came of it, the question before deleting.

    Args:
        now: the person's clock.

    Attributes:
        chat, again, show_in_folder, verify, copy_path, delete: its buttons; `again` takes the place of `chat` where the
            file cannot be used.
        question: the card that asks before something is deleted.

    Signals:
        chat_wanted(Path), folder_wanted(Path), verify_wanted(Path), stop_wanted(Path), copy_wanted(Path)
        again_wanted(): the person looks for it in Discover.
        delete_wanted(Path): to be asked first.
        delete_confirmed(Path, bool): into the bin, or (True) for good.
    """

    chat_wanted = Signal(Path)
    folder_wanted = Signal(Path)
    verify_wanted = Signal(Path)
    stop_wanted = Signal(Path)
    copy_wanted = Signal(Path)
    again_wanted = Signal()
    delete_wanted = Signal(Path)
    delete_confirmed = Signal(Path, bool)

    def __init__(
        self, parent: QWidget | None = None, *, now: Callable[[], datetime] = lambda: datetime.now(UTC)
    ) -> None:
        super().__init__(parent)
        self._now = now
        self._details: ModelDetails | None = None
        self._compact = False
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(tr("About this model"))
        self._title = Label(type=Type.TITLE, wrap=True, selectable=True)
        self._problem = _SaidCard(tone="bad")
        self._facts = _Facts()
        self._reading = _Reading()
        self._result = _SaidCard(tone="sunken")
        self.question = _Question()
        self.chat = TextButton(tr("Chat now"), kind="primary")
        self.again = TextButton(tr("Get it again"))
        self.show_in_folder = TextButton(tr("Show in folder"))
        self.verify = TextButton(tr("Verify again"))
        self.copy_path = TextButton(tr("Copy path"))
        self.delete = TextButton(tr("Delete…"), kind="danger")
        self._buttons = ButtonRow(
            {
                self.chat: "message-circle",
                self.again: "download",
                self.show_in_folder: "folder-open",
                self.verify: "circle-check",
                self.copy_path: "copy",
                self.delete: "trash-2",
            }
        )
        self._arrange()
        self._connect()

    @property
    def path(self) -> Path | None:
        """The model that is shown."""
        return self._details.entry.path if self._details is not None else None

    def set_compact(self, compact: bool) -> None:
        """Below the list instead of beside it, as low as can be: name and facts stand in the row already."""
        self._compact = compact
        self._facts.setVisible(not compact)
        self._title.setVisible(not compact)
        self._buttons.set_icons(visible=not compact)
        if compact:
            self._fit()
        else:
            self.setMinimumHeight(0)
            self.setMaximumHeight(_ANY)

    def show_model(self, details: ModelDetails | None) -> None:
        """Show another one, or the same with other facts."""
        is_other = details is None or details.entry.path != self.path
        self._details = details
        if is_other:
            self._result.hide()
            self.question.hide()
        if details is None:
            return
        problem = details.entry.problem
        self._title.setText(wording.title(details))
        self._facts.fill(_facts(details, self._now()))
        self.verify.setEnabled(problem is None)
        self.verify.set_words(tr("Verify") if details.verified is None else tr("Verify again"))
        self._buttons.show_only({self.chat: problem is None, self.again: problem is not None})
        if problem is not None:
            self._problem.say(problem.explanation)
        else:
            self._problem.hide()

    def set_verification(self, verification: Verification | None) -> None:
        """How far it is read; None while it is not."""
        self._reading.show_state(verification)
        is_sound = self._details is not None and self._details.entry.problem is None
        self.verify.setEnabled(verification is None and is_sound)
        if verification is not None:
            self._result.hide()

    def show_result(self, result: VerifyResult) -> None:
        """What came of verifying."""
        match result.verdict:
            case Verdict.SOUND:
                self._result.say_words(tr("Every byte is as its publisher has put it on the Hub."), tone="good")
            case Verdict.STOPPED:
                self._result.hide()
            case Verdict.UNKNOWN:
                assert result.explanation is not None
                self._result.say(result.explanation, tone="text")
            case _:
                assert result.explanation is not None
                self._result.say(result.explanation)

    def ask(self, removal: Removal, *, for_good: bool = False) -> None:
        """Ask before deleting."""
        assert self._details is not None
        self._problem.hide()
        self._result.hide()
        self.question.ask(wording.title(self._details), removal, for_good=for_good)
        self.ensureWidgetVisible(self.question)

    def say_no(self, refusal: Explanation) -> None:
        """Why it is not deleted."""
        self.question.hide()
        self._result.say(refusal)
        self.ensureWidgetVisible(self._result)

    # -- parts -----------------------------------------------------------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """What it holds takes another height."""
        if event.type() is QEvent.Type.LayoutRequest and watched is self.widget() and self._compact:
            self._fit()
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Another width takes another height."""
        super().resizeEvent(event)
        if self._compact:
            self._fit()

    def _fit(self) -> None:
        inner = self.widget()
        layout = inner.layout() if inner is not None else None
        assert layout is not None
        layout.activate()
        height = layout.heightForWidth(self.width()) if layout.hasHeightForWidth() else layout.sizeHint().height()
        around = self.parentWidget()
        most = round(around.height() * _SHARE) if around is not None else height
        self.setFixedHeight(max(1, min(height, most)))

    def _arrange(self) -> None:
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(24, 12, 24, 12)
        column.setSpacing(12)
        for part in (
            self._title,
            self._problem,
            self._buttons,
            self.question,
            self._reading,
            self._result,
            self._facts,
        ):
            column.addWidget(part)
        column.addStretch(1)
        self.setWidget(inner)
        inner.installEventFilter(self)
        inner.setAutoFillBackground(False)
        self.viewport().setAutoFillBackground(False)

    def _connect(self) -> None:
        for button, signal in (
            (self.chat, self.chat_wanted),
            (self.show_in_folder, self.folder_wanted),
            (self.verify, self.verify_wanted),
            (self.copy_path, self.copy_wanted),
            (self.delete, self.delete_wanted),
            (self._reading.stop, self.stop_wanted),
        ):
            button.clicked.connect(lambda _=False, signal=signal: self._emit(signal))
        self.again.clicked.connect(self.again_wanted)
        self.question.confirmed.connect(self._on_confirmed)
        self.question.declined.connect(self._on_declined)

    def _emit(self, signal: SignalInstance) -> None:
        if self.path is not None:
            signal.emit(self.path)

    def _on_declined(self) -> None:
        self.delete.setFocus(Qt.FocusReason.OtherFocusReason)
        self.show_model(self._details)

    def _on_confirmed(self, for_good: bool) -> None:
        if self.path is not None:
            self.delete_confirmed.emit(self.path, for_good)


def _facts(details: ModelDetails, now: datetime) -> list[tuple[str, str]]:
    entry, facts = details.entry, details.entry.facts
    rows = [(tr("Size on disk"), format_bytes(details.size))]
    if facts is not None:
        experts = tr("{count} experts, {used} at a time", count=facts.n_experts, used=facts.n_experts_used)
        rows += [
            (tr("Quantisation"), facts.file_type),
            (tr("Parameters"), wording.count_of_parameters(facts.parameters)),
            (tr("Architecture"), facts.architecture),
            (tr("Layers"), f"{facts.n_layers:,}"),
            *([(tr("Experts"), experts)] if facts.n_experts else []),
            (tr("Context"), tr("{tokens} tokens", tokens=f"{facts.context_length:,}")),
            *([(tr("Licence"), facts.licence)] if facts.licence else []),
        ]
    rows.append((tr("Last used"), wording.last_used(details, now)))
    if facts is not None:
        rows.append((tr("Verified"), wording.verified(details, now)))
    return [*rows, (tr("From"), wording.origin(entry.origin)), (tr("Path"), wording.short_path(entry.path))]


class _Facts(QWidget):
    """Names and values in two columns."""

    def __init__(self) -> None:
        super().__init__()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(6)
        self._grid.setColumnStretch(1, 1)
        self._rows: list[tuple[str, str]] = []

    def fill(self, rows: list[tuple[str, str]]) -> None:
        """Show these."""
        if rows == self._rows:
            return
        self._rows = rows
        while (item := self._grid.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for number, (name, value) in enumerate(rows):
            shown = ElidedLabel(value, type=Type.META, mode=Qt.TextElideMode.ElideMiddle)
            shown.setAccessibleName(f"{name}: {value}")
            self._grid.addWidget(Label(name, type=Type.META, tone="second"), number, 0)
            self._grid.addWidget(shown, number, 1)


class _SaidCard(Card):
    """Something to say, in place; hidden while there is nothing."""

    def __init__(self, *, tone: str) -> None:
        super().__init__(tone=tone)
        self._what = Label(wrap=True, selectable=True)
        self._rest = Label(tone="second", type=Type.META, wrap=True, selectable=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 10, 12, 10)
        column.setSpacing(4)
        column.addWidget(self._what)
        column.addWidget(self._rest)
        self.hide()

    def say(self, explanation: Explanation, *, tone: str = "bad") -> None:
        """What happened, why, and what to do next."""
        rest = [say(part) for part in (explanation.why, explanation.next_step) if part is not None]
        self._show(say(explanation.what), " ".join(rest), tone, explain(explanation))

    def say_words(self, words: str, *, tone: str) -> None:
        """One sentence."""
        self._show(words, "", tone, words)

    def _show(self, what: str, rest: str, tone: str, spoken: str) -> None:
        is_new = self.isHidden() or (self._what.text(), self._rest.text()) != (what, rest)
        self._what.set_tone(tone)
        self._what.setText(what)
        self._rest.setText(rest)
        self._rest.setVisible(bool(rest))
        self.setAccessibleName(what)
        self.show()
        if is_new and self.isVisible():
            announce(self, spoken)


class _Reading(QWidget):
    """How far verifying is, and the button that stops it."""

    def __init__(self) -> None:
        super().__init__()
        self._words = ElidedLabel(type=Type.META, tone="second")
        self._line = ProgressLine()
        self._line.setAccessibleName(tr("How much of it is read"))
        self.stop = TextButton(tr("Stop"), kind="quiet")
        left = QVBoxLayout()
        left.setSpacing(6)
        left.addWidget(self._words)
        left.addWidget(self._line)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addLayout(left, 1)
        row.addWidget(self.stop)
        self.hide()

    def show_state(self, verification: Verification | None) -> None:
        """See the class."""
        self.setVisible(verification is not None)
        if verification is not None:
            self._words.set_text(wording.progress(verification))
            self._line.set_fraction(verification.done / verification.total if verification.total else 0.0)


class _Question(Card):
    """Shall it really be deleted?

    Signals:
        confirmed(bool): yes; for good or into the bin.
        declined()
    """

    confirmed = Signal(bool)
    declined = Signal()

    def __init__(self) -> None:
        super().__init__(tone="bad")
        self._for_good = False
        self._what = Label(wrap=True)
        self._rest = Label(type=Type.META, tone="second", wrap=True)
        self.yes = TextButton("", kind="danger")
        self.no = TextButton(tr("Keep it"), kind="plain")
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.yes)
        buttons.addWidget(self.no)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 10, 12, 12)
        column.setSpacing(6)
        column.addWidget(self._what)
        column.addWidget(self._rest)
        column.addSpacing(2)
        column.addLayout(buttons)
        self.yes.clicked.connect(self._on_yes)
        self.no.clicked.connect(self._on_no)
        self.hide()

    def ask(self, name: str, removal: Removal, *, for_good: bool) -> None:
        """Put the question, the focus on the answer that does nothing."""
        self._for_good = for_good
        size = format_bytes(removal.freed)
        if for_good:
            what = tr("There is no bin for this disk. Delete {name} for good?", name=name)
            freed = tr("It cannot be brought back. This frees {size}.", size=size)
        else:
            what = tr("Put {name} into the bin?", name=name)
            freed = tr("This frees {size} once the bin is emptied.", size=size)
        self.yes.set_words(tr("Delete for good") if for_good else tr("Put into the bin"))
        warning = say(removal.warning) if removal.warning is not None else ""
        self._what.setText(what)
        self._rest.setText(f"{warning} {freed}".strip())
        self.setAccessibleName(what)
        self.show()
        self.no.setFocus(Qt.FocusReason.TabFocusReason)
        announce(self, f"{what} {self._rest.text()}")

    def _on_yes(self) -> None:
        self.hide()
        self.confirmed.emit(self._for_good)

    def _on_no(self) -> None:
        self.hide()
        self.declined.emit()
