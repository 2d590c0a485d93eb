"""The details of the selected model: its facts, and what can be done with it."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path, PurePosixPath

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from app.core.paths import short_path
from app.core.sentences import Explanation
from app.core.units import format_bytes
from app.gguf.parts import model_stem
from app.library.details import ModelDetails
from app.library.removing import Removal
from app.library.verified import Verdict, VerifyResult, why_differs
from app.ui.my_models import library_wording
from app.ui.my_models.action_grid import ActionGrid
from app.ui.my_models.fitted_scroll import FittedScroll
from app.ui.services.kept_parts import KeptPart
from app.ui.services.verification import Verification
from app.ui.theme import Type
from app.ui.widgets.accessible import announce
from app.ui.widgets.buttons import TextButton
from app.ui.widgets.card import Card
from app.ui.widgets.keys import EscClicks
from app.ui.widgets.label import ElidedLabel, Label
from app.ui.widgets.progress import ProgressLine
from app.ui.words import explain, say, tr

_SHARE = 0.36
"""Maximum share of the pane's height when shown below the list."""


class ModelDetailsView(FittedScroll):
    """Facts and buttons of a model; in place also problems, the progress and result of verifying, and questions.

    Instead of a model it can show a part file that a download left.

    Args:
        now: returns the current time.

    Attributes:
        chat, again, chat_anyway, show_in_folder, verify, copy_path, delete: its buttons; `again` replaces `chat` if the
            file is unusable or not as published; in the second case `chat_anyway` is shown too.
        question: the card that asks before deleting.

    Signals:
        chat_wanted(Path), folder_wanted(Path), verify_wanted(Path), stop_wanted(Path), copy_wanted(Path)
        again_wanted(str): look for the model in Discover; with the search text.
        delete_wanted(Path): the user must be asked first.
        delete_confirmed(Path, bool): False for the bin, True for permanently.
    """

    chat_wanted = Signal(Path)
    folder_wanted = Signal(Path)
    verify_wanted = Signal(Path)
    stop_wanted = Signal(Path)
    copy_wanted = Signal(Path)
    again_wanted = Signal(str)
    delete_wanted = Signal(Path)
    delete_confirmed = Signal(Path, bool)

    def __init__(
        self, parent: QWidget | None = None, *, now: Callable[[], datetime] = lambda: datetime.now(UTC)
    ) -> None:
        super().__init__(_SHARE, parent)
        self._now = now
        self._details: ModelDetails | None = None
        self._kept: KeptPart | None = None
        self.setAccessibleName(tr("About this model"))
        self._title = Label(type=Type.TITLE, wrap=True, selectable=True)
        self._problem = _MessageCard(tone="bad")
        self._note = _MessageCard(tone="sunken")
        self._facts = _Facts()
        self._reading = _Reading()
        self._result = _MessageCard(tone="sunken")
        self.question = _Question()
        self.chat = TextButton(tr("Chat now"), kind="primary")
        self.again = TextButton(tr("Download again"), kind="primary")
        self.chat_anyway = TextButton(tr("Chat anyway"))
        self.show_in_folder = TextButton(tr("Show in folder"))
        self.verify = TextButton(tr("Verify again"))
        self.copy_path = TextButton(tr("Copy path"))
        self.delete = TextButton(tr("Delete…"), kind="danger")
        self._buttons = ActionGrid(
            {
                self.chat: "message-circle",
                self.again: "download",
                self.chat_anyway: "message-circle",
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
        """The model, or the part file, that is shown; None if there is none."""
        if self._kept is not None:
            return self._kept.path
        return self._details.entry.path if self._details is not None else None

    def set_compact(self, compact: bool) -> None:
        """Switch to the low layout below the list; it leaves out name and facts, which the list's row shows already."""
        self._facts.setVisible(not compact)
        self._title.setVisible(not compact)
        self._buttons.set_icons(visible=not compact)
        self.set_fitted(compact)

    def show_model(self, details: ModelDetails | None) -> None:
        """Show another model, or new facts of the same one; None for no model."""
        if details is None or details.entry.path != self.path:
            self._clear_messages()
        self._details, self._kept = details, None
        self._note.hide()
        if details is None:
            return
        problem = _problem_of(details)
        self._title.setText(details.title)
        self._facts.fill(_facts(details, self._now()))
        self.verify.setEnabled(details.entry.problem is None)
        self.verify.set_words(tr("Verify") if details.verified is None else tr("Verify again"))
        self.again.set_words(tr("Download again"))
        self.delete.set_words(tr("Delete…"))
        self._show_buttons(details, has_problem=problem is not None)
        if problem is None:
            self._problem.hide()
            return
        self._problem.say(problem)
        if details.differs is not None:
            self._result.hide()

    def show_kept(self, part: KeptPart) -> None:
        """Show a part file that a download left."""
        if part.path != self.path:
            self._clear_messages()
        self._details, self._kept = None, part
        self._title.setText(library_wording.kept_title(part))
        self._facts.fill(_facts_of_part(part))
        self.again.set_words(tr("Resume") if part.can_go_on else tr("Download again"))
        self.delete.set_words(tr("Remove…"))
        hidden = (self.chat, self.chat_anyway, self.verify, self.copy_path)
        shown = {self.show_in_folder: True, self.delete: True, self.again: bool(words_to_search(part))}
        self._buttons.show_only({**dict.fromkeys(hidden, False), **shown})
        self._problem.hide()
        self._note.say(library_wording.kept_explanation(part), tone="text")

    def set_verification(self, verification: Verification | None) -> None:
        """Show how much has been read; None while the model is not being verified."""
        self._reading.show_state(verification)
        is_readable = self._details is not None and self._details.entry.problem is None
        self.verify.setEnabled(verification is None and is_readable)
        if verification is not None:
            self._result.hide()

    def show_result(self, result: VerifyResult) -> None:
        """Show the result of verifying."""
        match result.verdict:
            case Verdict.SOUND:
                self._result.say_words(tr("Every byte matches what the publisher put on the Hub."), tone="good")
            case Verdict.STOPPED:
                self._result.hide()
            case Verdict.UNKNOWN:
                assert result.explanation is not None
                self._result.say(result.explanation, tone="text")
            case _:
                assert result.explanation is not None
                self._result.say(result.explanation)

    def ask(self, removal: Removal, *, for_good: bool = False) -> None:
        """Ask before deleting the model."""
        assert self._details is not None
        self._put(_question_of(self._details, removal, for_good=for_good), for_good=for_good)

    def ask_to_remove(self) -> None:
        """Ask before removing the part file."""
        assert self._kept is not None
        self._put(_question_of_part(self._kept), for_good=True)

    def _put(self, words: "_Asked", *, for_good: bool) -> None:
        for card in (self._problem, self._note, self._result):
            card.hide()
        self.question.ask(words, for_good=for_good)
        self.show_part(self.question)

    def say_no(self, refusal: Explanation) -> None:
        """Show why the model cannot be deleted."""
        self.question.hide()
        self._result.say(refusal)
        self.show_part(self._result)

    # -- parts -----------------------------------------------------------------------------------------------------

    def _clear_messages(self) -> None:
        self._result.hide()
        self.question.hide()

    def _show_buttons(self, details: ModelDetails, *, has_problem: bool) -> None:
        self._buttons.show_only(
            {
                self.chat: not has_problem,
                self.again: has_problem,
                self.chat_anyway: has_problem and details.entry.problem is None,
                self.show_in_folder: True,
                self.verify: True,
                self.copy_path: True,
                self.delete: not details.entry.in_the_box,
            }
        )

    def _arrange(self) -> None:
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(24, 12, 24, 12)
        column.setSpacing(12)
        for part in (
            self._title,
            self._problem,
            self._note,
            self._buttons,
            self.question,
            self._reading,
            self._result,
            self._facts,
        ):
            column.addWidget(part)
        column.addStretch(1)
        self.hold(inner)

    def _connect(self) -> None:
        for button, signal in (
            (self.chat, self.chat_wanted),
            (self.chat_anyway, self.chat_wanted),
            (self.show_in_folder, self.folder_wanted),
            (self.verify, self.verify_wanted),
            (self.copy_path, self.copy_wanted),
            (self.delete, self.delete_wanted),
            (self._reading.stop, self.stop_wanted),
        ):
            button.clicked.connect(lambda _=False, signal=signal: self._emit(signal))
        self.again.clicked.connect(self._on_again)
        self.question.confirmed.connect(self._on_confirmed)
        self.question.declined.connect(self._on_declined)

    def _emit(self, signal: SignalInstance) -> None:
        if self.path is not None:
            signal.emit(self.path)

    def _on_again(self) -> None:
        shown = self._kept or self._details
        if shown is not None:
            self.again_wanted.emit(words_to_search(shown))

    def _on_declined(self) -> None:
        self.delete.setFocus(Qt.FocusReason.OtherFocusReason)
        if self._kept is not None:
            self.show_kept(self._kept)
        else:
            self.show_model(self._details)

    def _on_confirmed(self, for_good: bool) -> None:
        if self.path is not None:
            self.delete_confirmed.emit(self.path, for_good)


def words_to_search(shown: ModelDetails | KeptPart) -> str:
    """Return the search text that finds the model in Discover: its repository, else its name."""
    if isinstance(shown, KeptPart):
        return shown.leftover.repository or PurePosixPath(shown.leftover.name).stem
    return shown.repository or model_stem(shown.entry.path)


def _problem_of(details: ModelDetails) -> Explanation | None:
    if details.entry.problem is not None:
        return details.entry.problem.explanation
    return why_differs(details.differs.names) if details.differs is not None else None


def _facts_of_part(part: KeptPart) -> list[tuple[str, str]]:
    kept = part.leftover
    return [
        (tr("Kept"), format_bytes(kept.bytes_kept)),
        *([(tr("Total size"), format_bytes(kept.size))] if kept.size else []),
        *([(tr("File"), kept.name)] if kept.name else []),
        *([(tr("Repository"), kept.repository)] if kept.repository else []),
        (tr("Path"), short_path(part.path)),
    ]


def _facts(details: ModelDetails, now: datetime) -> list[tuple[str, str]]:
    entry, facts = details.entry, details.entry.facts
    rows = [
        (tr("Size on disk"), format_bytes(details.size)),
        (tr("File"), library_wording.file_of(details)),
        *([(tr("Repository"), details.repository)] if details.repository else []),
        *([(tr("Same file as"), ", ".join(details.shared_with))] if details.shared_with else []),
    ]
    if facts is not None:
        experts = tr("{count} experts, {used} active", count=facts.n_experts, used=facts.n_experts_used)
        rows += [
            (tr("Quantization"), facts.file_type),
            (tr("Parameters"), library_wording.count_of_parameters(facts.parameters)),
            (tr("Architecture"), facts.architecture),
            (tr("Layers"), f"{facts.n_layers:,}"),
            *([(tr("Experts"), experts)] if facts.n_experts else []),
            (tr("Context"), tr("{tokens} tokens", tokens=f"{facts.context_length:,}")),
            *([(tr("Licence"), facts.licence)] if facts.licence else []),
        ]
    rows.append((tr("Last used"), library_wording.last_used(details, now)))
    if facts is not None:
        rows.append((tr("Verified"), library_wording.verified(details, now)))
    return [*rows, (tr("From"), library_wording.origin(entry.origin)), (tr("Path"), short_path(entry.path))]


class _Facts(QWidget):
    """Facts as two columns: name and value."""

    def __init__(self) -> None:
        super().__init__()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(6)
        self._grid.setColumnStretch(1, 1)
        self._rows: list[tuple[str, str]] = []

    def fill(self, rows: list[tuple[str, str]]) -> None:
        """Replace the facts; does nothing if they are the same."""
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


class _MessageCard(Card):
    """A card with a message; hidden while there is none."""

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
        """Show what happened, why, and what to do next."""
        rest = [say(part) for part in (explanation.why, explanation.next_step) if part is not None]
        self._show(say(explanation.what), " ".join(rest), tone, explain(explanation))

    def say_words(self, words: str, *, tone: str) -> None:
        """Show one sentence without reason or next step."""
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
    """Progress of verifying, with a button to stop it."""

    def __init__(self) -> None:
        super().__init__()
        self._words = ElidedLabel(type=Type.META, tone="second")
        self._line = ProgressLine()
        self._line.setAccessibleName(tr("Verification progress"))
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
        """Show the progress; None hides it."""
        self.setVisible(verification is not None)
        if verification is not None:
            self._words.set_text(library_wording.progress(verification))
            self._line.set_fraction(verification.done / verification.total if verification.total else 0.0)


@dataclass(frozen=True, slots=True)
class _Asked:
    """A question with details, and the label of the button that confirms it."""

    what: str
    rest: str
    yes: str


def _question_of(details: ModelDetails, removal: Removal, *, for_good: bool) -> _Asked:
    name, size = details.title, format_bytes(removal.freed)
    where = tr(
        "{file} in {folder}.", file=library_wording.file_of(details), folder=short_path(details.entry.path.parent)
    )
    warning = say(removal.warning) if removal.warning is not None else ""
    if for_good:
        what = tr("This disk has no bin. Delete {name} permanently?", name=name)
        freed, yes = tr("This cannot be undone. It frees {size}.", size=size), tr("Delete permanently")
    else:
        what = tr("Move {name} to the bin?", name=name)
        freed, yes = tr("This frees {size} once you empty the bin.", size=size), tr("Move to bin")
    return _Asked(what, " ".join(text for text in (where, warning, freed) if text), yes)


def _question_of_part(part: KeptPart) -> _Asked:
    what = tr("Remove the partial download of {name}?", name=library_wording.kept_title(part))
    freed = tr("This cannot be undone. It frees {size}.", size=format_bytes(part.leftover.bytes_kept))
    return _Asked(what, freed, tr("Remove"))


class _Question(EscClicks, Card):
    """The question whether to delete.

    Signals:
        confirmed(bool): the user confirmed; True for permanently, False for the bin.
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
        self.no = self.esc_button = TextButton(tr("Keep it"), kind="plain")
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

    def ask(self, asked: _Asked, *, for_good: bool) -> None:
        """Show the question and focus the button that keeps the model."""
        self._for_good = for_good
        self.yes.set_words(asked.yes)
        self._what.setText(asked.what)
        self._rest.setText(asked.rest)
        self.setAccessibleName(asked.what)
        self.show()
        self.no.setFocus(Qt.FocusReason.TabFocusReason)
        announce(self, f"{asked.what} {asked.rest}")

    def _on_yes(self) -> None:
        self.hide()
        self.confirmed.emit(self._for_good)

    def _on_no(self) -> None:
        self.hide()
        self.declined.emit()
