"""The Engines section: which builds of llama.cpp there are, which one is used, and installing others."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget

from app.core.sentences import Explanation
from app.ui.diagnostics.engine_parts import Busy, InstallProgress, Remarks, UnsignedQuestion, notes_of
from app.ui.diagnostics.engine_row import EngineList
from app.ui.diagnostics.engine_wording import (
    Act,
    available_rows,
    found_in_words,
    result_in_words,
    rows_of,
    step_in_words,
    way_back,
)
from app.ui.diagnostics.parts import Section
from app.ui.services.engines import EngineService
from app.ui.widgets.accessible import announce
from app.ui.widgets.button_row import ButtonRow
from app.ui.widgets.buttons import TextButton
from app.ui.widgets.label import Label
from app.ui.widgets.problem_card import Action, ProblemCard
from app.ui.words import explain, tr

_PROBLEM = "engines"
_FOCUS = Qt.FocusReason.OtherFocusReason


class EnginesSection(Section):
    """The section of the engines.

    Attributes:
        look, choose_file: the buttons that read the signed list, and that install from a file.
        progress, question, problem, remarks: what comes and goes with an action.
        engines, available: the lists of what is installed, and of what can be.
        back: the button that uses the engine before.

    Signals:
        settings_wanted(): the user wants to enter the address of a list.
        part_shown(QWidget): a part has appeared that the user should see.
    """

    settings_wanted = Signal()
    part_shown = Signal(QWidget)

    def __init__(self, service: EngineService) -> None:
        super().__init__(tr("Engines"), in_card=False)
        self._service = service
        self._said = ""
        self._reloads = False
        self._shown_problem: Explanation | None = None
        self.look = TextButton(tr("Look for engines"), icon_name="search")
        self.choose_file = TextButton(tr("Install from file…"))
        self._state = Busy()
        self.progress, self.question, self.problem = InstallProgress(), UnsignedQuestion(), ProblemCard()
        self.remarks, self._notes = Remarks(), Remarks()
        self.engines, self.available = EngineList(), EngineList()
        self.back = TextButton("", icon_name="undo-2")
        self._available_title = Label(tr("Available"), bold=True)
        self._arrange()
        self._connect()
        self._show()

    def note_reload(self) -> None:
        """Say that the model, which was unloaded for another engine, is loaded again with the next message."""
        self._reloads = True
        self._show()

    def note_loaded(self) -> None:
        """A model is loaded, so there is nothing more to say about that."""
        if self._reloads:
            self._reloads = False
            self._show()

    def install_file(self, name: str) -> None:
        """Install an engine from the file with this name."""
        self._service.install_file(Path(name))

    # -- parts -----------------------------------------------------------------------------------------------------

    def _arrange(self) -> None:
        column = self.column
        column.addLayout(ButtonRow((self.look, self.choose_file)))
        for part in (self._state, self.progress, self.question, self.problem, self.remarks, self._notes, self.engines):
            column.addWidget(part)
        column.addLayout(ButtonRow((self.back,)))
        column.addWidget(self._available_title)
        column.addWidget(self.available)

    def _connect(self) -> None:
        service = self._service
        service.changed.connect(self._show)
        self.look.clicked.connect(service.look)
        self.choose_file.clicked.connect(self._on_choose_file)
        self.back.clicked.connect(service.roll_back)
        self.progress.stop.clicked.connect(service.stop)
        self.question.install.clicked.connect(self._on_install_anyway)
        self.question.refuse.clicked.connect(service.dismiss)
        self.problem.dismissed.connect(lambda _: self._on_dismissed())
        self.engines.acted.connect(self._on_acted)
        self.available.acted.connect(self._on_acted)

    # -- what is shown ---------------------------------------------------------------------------------------------

    def _show(self) -> None:
        """Show everything. If the focus is in the section, it stays there, on something that can be pressed."""
        focus = QApplication.focusWidget()
        is_here = focus is not None and self.isAncestorOf(focus)
        is_placed = self._show_lists()
        self._show_action()
        self._show_words()
        is_lost = focus is not None and not (focus.isVisible() and focus.isEnabled())
        if is_here and is_lost and not is_placed:
            self._first_wanted().setFocus(_FOCUS)

    def _show_lists(self) -> bool:
        """Show which engines there are. Return whether a list has placed the focus that was in it."""
        view, is_busy = self._service.view, self._service.is_busy
        for rows in (self.engines, self.available):
            rows.set_usable(not is_busy)
        placed = self.engines.show_rows(rows_of(view) if view.is_read else ())
        placed = self.available.show_rows(available_rows(view)) or placed
        words = way_back(view)
        self.back.set_words(words or "")
        self.back.setEnabled(not is_busy)
        self.back.setVisible(words is not None)
        self._available_title.setVisible(bool(view.available))
        self._notes.show_all(notes_of(view))
        return placed

    def _show_action(self) -> None:
        service = self._service
        is_installing = service.installing is not None
        self.look.setEnabled(not is_installing)  # while a list is read it keeps the focus, and does nothing
        self.choose_file.setEnabled(not service.is_busy)
        self._reveal(self.progress, lambda: self.progress.show_state(service.installing))
        self._reveal(self.question, lambda: self.question.show_question(service.unsigned, service.problem))
        self._reveal(self.problem, self._show_problem)
        result = result_in_words(service.view, service.last) if service.last is not None else ""
        again = tr("The model is loaded again with the next message.") if self._reloads else ""
        self._reveal(self.remarks, lambda: self.remarks.show_all(service.remarks, result, again))

    def _show_problem(self) -> None:
        service = self._service
        problem = service.problem if service.unsigned is None else None
        if problem is self._shown_problem:
            return
        self._shown_problem = problem
        self.problem.clear(_PROBLEM)
        if problem is not None:
            actions: list[Action] = []
            if service.needs_address:
                actions.append((tr("Enter an address"), self.settings_wanted.emit))
            self.problem.show_problem(_PROBLEM, problem, actions)

    def _show_words(self) -> None:
        """Say what goes on and how it ended, once: on the screen and to screen readers."""
        service = self._service
        words = ""
        if service.is_looking:
            words = tr("Reading the list of engines…")
        elif service.has_looked:
            words = found_in_words(service.view)
        elif service.was_stopped:
            words = tr("The installation was stopped.")
        hint = tr("An engine is a build of llama.cpp. A new one is checked on this computer before it is used.")
        self._state.show_state(words or hint, is_busy=service.is_looking)
        said = words or self._aloud()
        if said != self._said:
            self._said = said
            if said and self.isVisible():
                announce(self, said)

    def _aloud(self) -> str:
        """Return what screen readers should say of an action; the percentage is left out."""
        service = self._service
        if service.installing is not None:
            installing = service.installing
            return "" if installing.fraction is not None else step_in_words(installing)
        if service.problem is not None:
            return explain(service.problem)
        return result_in_words(service.view, service.last) if service.last is not None else ""

    def _reveal(self, part: QWidget, show: Callable[[], None]) -> None:
        """Update a part, and tell if it has appeared."""
        was_hidden = part.isHidden()
        show()
        if was_hidden and not part.isHidden() and self.isVisible():
            self.part_shown.emit(part)

    def _first_wanted(self) -> QWidget:
        """Return what to press next in the present state."""
        if not self.progress.isHidden():
            return self.progress.stop
        if not self.question.isHidden():
            return self.question.refuse
        return self.look

    # -- slots -----------------------------------------------------------------------------------------------------

    def _on_acted(self, key: str, act: Act) -> None:
        view = self._service.view
        match act:
            case Act.USE:
                self._service.use(key)
            case Act.REMOVE:
                self._service.remove(key)
            case Act.UPDATE:
                self._service.install(view.updates[key])
            case Act.INSTALL:
                self._service.install(next(entry for entry in view.available if entry.name == key))

    def _on_choose_file(self) -> None:
        name, _ = QFileDialog.getOpenFileName(
            self.window(), tr("Install an engine"), str(Path.home()), tr("Packed engines (*.tar.xz);;All files (*)")
        )
        if name:
            self.install_file(name)

    def _on_install_anyway(self) -> None:
        file = self.question.file
        if file is not None:
            self._service.install_file(file, trust=True)

    def _on_dismissed(self) -> None:
        self._service.dismiss()
        self.look.setFocus(_FOCUS)
