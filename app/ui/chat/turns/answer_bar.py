"""The actions for a finished answer."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.core.conversation import Effort
from app.core.stream import MessageKind
from app.markdown.citations import Citations
from app.ui.chat.turns.action_bar import ActionBar, branch_arrows, pin_button
from app.ui.chat.turns.end_notes import can_continue
from app.ui.chat.turns.figures import FiguresButton, FiguresPopup
from app.ui.chat.turns.turn_wording import effort_words, figures_words, has_text
from app.ui.services.answer_state import LiveAnswer
from app.ui.widgets.buttons import IconButton
from app.ui.widgets.copy_button import CopyButton
from app.ui.widgets.menu import Menu
from app.ui.words import tr


class AnswerBar(ActionBar):
    """Copy, regenerate, continue, raw, fork and branches at the left, figures at the right.

    Args:
        citations: returns the pages that the answer can cite: what is copied has links to them.

    Signals:
        again_requested(Effort | None): regenerate the answer, with another reasoning effort if one is given.
        continue_requested(): continue the answer.
        branch_requested(int): show turn `id` in place of this one.
        raw_requested(): show the raw messages.
        fork_requested(): begin a new chat with the turns up to this one.
        pin_requested(): pin the answer, or no longer do so.
        image_requested(): show the answer as an image.
        opened(QWidget): a menu or popup was opened from the bar.
    """

    again_requested = Signal(object)
    continue_requested = Signal()
    branch_requested = Signal(int)
    raw_requested = Signal()
    fork_requested = Signal()
    pin_requested = Signal()
    image_requested = Signal()
    opened = Signal(object)

    def __init__(
        self, answer: LiveAnswer, parent: QWidget, *, citations: Callable[[], Citations | None] = lambda: None
    ) -> None:
        super().__init__(tr("Actions for this answer"), self._make_buttons, parent)
        self._answer, self._citations = answer, citations

    def _make_buttons(self) -> Sequence[QWidget | None]:
        answer = self._answer
        buttons: list[QWidget | None] = []
        if has_text(answer, MessageKind.FINAL):
            buttons.append(CopyButton(tr("Copy"), self._copied))
        buttons.append(self._make_again())
        if can_continue(answer):
            go_on = IconButton("play", tr("Continue"))
            go_on.clicked.connect(self.continue_requested)
            buttons.append(go_on)
        raw = IconButton("code", tr("Show raw"))
        raw.clicked.connect(self.raw_requested)
        fork = IconButton("git-fork", tr("New chat from here"))
        fork.clicked.connect(self.fork_requested)
        pin = pin_button(is_pinned=answer.is_pinned)
        pin.clicked.connect(self.pin_requested)
        buttons += [
            raw,
            fork,
            pin,
            *self._make_image(),
            *branch_arrows(answer.branch, self.branch_requested.emit),
            None,
        ]
        if figures_words(answer):
            buttons.append(self._make_figures())
        return buttons

    def _copied(self) -> str:
        text, citations = self._answer.text_of(MessageKind.FINAL), self._citations()
        return citations.as_links(text) if citations is not None else text

    def _make_image(self) -> Sequence[IconButton]:
        if not has_text(self._answer, MessageKind.FINAL):
            return ()
        image = IconButton("image", tr("Share as an image"))
        image.clicked.connect(self.image_requested)
        return (image,)

    def _make_again(self) -> IconButton:
        if self._answer.effort is None:
            again = IconButton("refresh-cw", tr("Regenerate"))
            again.clicked.connect(lambda: self.again_requested.emit(None))
        else:
            again = IconButton("refresh-cw", tr("Regenerate at…"))
            again.clicked.connect(lambda: self._choose_effort(again))
        return again

    def _choose_effort(self, button: IconButton) -> None:
        menu = Menu(tr("Regenerate at…"), self)
        for effort in Effort:
            entry = menu.addAction(tr("Regenerate at {effort}", effort=effort_words(effort)))
            entry.triggered.connect(lambda _=False, effort=effort: self.again_requested.emit(effort))
        menu.aboutToHide.connect(menu.deleteLater)
        self.opened.emit(menu)
        menu.popup(button.mapToGlobal(button.rect().bottomLeft()))

    def _make_figures(self) -> FiguresButton:
        button = FiguresButton(self._answer)
        button.clicked.connect(lambda: self._show_figures(button))
        return button

    def _show_figures(self, button: FiguresButton) -> None:
        popup = FiguresPopup(self._answer, self)
        popup.closed.connect(popup.deleteLater)
        self.opened.emit(popup)
        popup.open_below(button)
