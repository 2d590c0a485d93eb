"""The row of controls below the composer's text."""

from collections.abc import Iterator
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.core.conversation import Effort
from app.ui.chat.message_edit import SendKey
from app.ui.chat.turns.turn_wording import effort_words
from app.ui.services.context_use import ContextUse
from app.ui.theme import theme
from app.ui.widgets.buttons import IconButton, TextButton
from app.ui.widgets.menu import ChoiceMenu
from app.ui.widgets.progress import Ring
from app.ui.widgets.word_button import WordButton
from app.ui.words import tr

_MANY: Final = 100
"""Beyond this, a number of questions says nothing more."""

_SPACE = 4


class ComposerRow(QHBoxLayout):
    """Effort, attaching, system prompt, web, tools, context on the left, "Answer now", the menu and Send on the right.

    The layout shortens labels where space is short, so that nothing is cut off and nothing moves with the state.

    Attributes:
        effort_button, attach_button, instructions_button, web_button, tools_button, ring, queue_button,
            answer_now_button, more_button, send_button: in this order.
        key_menu: the choice of the key that sends, from `more_button` and from a right click on `send_button`.
    """

    def __init__(self) -> None:
        super().__init__()
        self._room = 0
        self.effort_button = EffortButton()
        self.attach_button = IconButton("paperclip", tr("Attach files"), shortcut="Ctrl+U")
        self.instructions_button = IconButton("scroll-text", tr("System prompt"))
        self.instructions_button.setCheckable(True)
        self.web_button = IconButton("globe", tr("The web: off in this chat"), on_tone="accent")
        self.web_button.setCheckable(True)
        self.web_button.hide()
        self.tools_button = IconButton("wrench", tr("Tools"), on_tone="accent")
        self.tools_button.setCheckable(True)
        self.tools_button.hide()
        self.ring = ContextRing()
        self.answer_now_button = TextButton(tr("Answer now"), kind="quiet", icon_name="zap")
        self.answer_now_button.setToolTip(tr("Stop thinking and answer now"))
        self.answer_now_button.setMinimumWidth(self.instructions_button.width())  # in a narrow row it has no text
        self.answer_now_button.hide()
        self.more_button = IconButton("ellipsis", tr("More"))
        self.key_menu = ChoiceMenu({key: _send_key_words(key) for key in SendKey}, self.more_button)
        self.key_menu.check(SendKey.ENTER)
        self.more_button.setMenu(self.key_menu)
        self.queue_button = IconButton("arrow-up", tr("Send after this answer"), size=32)
        self.queue_button.hide()
        self.send_button = SendButton()
        self.send_button.customContextMenuRequested.connect(
            lambda at: self.key_menu.popup(self.send_button.mapToGlobal(at))
        )
        self._arrange()
        theme().changed.connect(self._fit)

    def _arrange(self) -> None:
        self.setSpacing(_SPACE)
        self.addWidget(self.effort_button)
        self.addWidget(self.attach_button)
        self.addWidget(self.instructions_button)
        self.addWidget(self.web_button)
        self.addWidget(self.tools_button)
        self.addSpacing(_SPACE)
        self.addWidget(self.ring)
        self.addStretch(1)
        self.addWidget(self.queue_button)
        self.addWidget(self.answer_now_button)
        self.addWidget(self.more_button)
        self.addWidget(self.send_button)

    def set_room(self, pixels: int) -> None:
        """Set the width that the row may take."""
        self._room = pixels
        self._fit()

    def set_effort(self, effort: Effort) -> None:
        """Show the reasoning effort of the chat."""
        self.effort_button.set_effort(effort)
        self._fit()

    def set_effort_available(self, available: bool) -> None:
        """Show the effort only for a model that has efforts."""
        self.effort_button.setVisible(available)
        self._fit()

    def _fit(self) -> None:
        """Shorten labels until the row fits; "Answer now" and the button that queues count even while hidden."""
        self._set_answer_now_words(tr("Answer now"))
        self.effort_button.show_words(brief=False)
        if self._width() > self._room:
            self.effort_button.show_words(brief=True)
        if self._width() > self._room:
            self._set_answer_now_words("")

    def _set_answer_now_words(self, words: str) -> None:
        self.answer_now_button.setText(words)
        self.answer_now_button.setAccessibleName(tr("Answer now"))

    @property
    def _optional(self) -> tuple[QWidget, ...]:
        return self.effort_button, self.web_button, self.tools_button

    def _width(self) -> int:
        parts: list[QWidget] = [self.attach_button, self.instructions_button, self.ring]
        parts += [self.answer_now_button, self.more_button, self.queue_button]
        parts += [self.send_button, *(one for one in self._optional if not one.isHidden())]
        return sum(_width_of(part) + _SPACE for part in parts) + 2 * _SPACE


class EffortButton(WordButton):
    """The reasoning effort of a chat, and the menu that changes it; hidden at first.

    Its width is that of the longest effort, so that a change moves nothing.

    Signals:
        effort_chosen(Effort): the user chose an effort.
    """

    effort_chosen = Signal(Effort)

    def __init__(self) -> None:
        super().__init__(opens=True)
        self._choices = ChoiceMenu(
            {effort: f"{effort_words(effort)}\t{_effort_help(effort)}" for effort in Effort}, self
        )
        self._choices.chosen.connect(self.effort_chosen)
        self.setMenu(self._choices)
        self.setToolTip(tr("How long the model thinks before it answers"))
        self.set_effort(Effort.MEDIUM)
        self.hide()

    def set_effort(self, effort: Effort) -> None:
        """Set the effort that :meth:`show_words` shows."""
        self._effort = effort
        self._choices.check(effort)

    def show_words(self, *, brief: bool) -> None:
        """Show the effort, with or without the word "Effort" before it."""
        word = effort_words(self._effort)
        longest = max((effort_words(effort) for effort in Effort), key=self.fontMetrics().horizontalAdvance)
        named = tr("Effort: {effort}", effort=word)
        if brief:
            self.set_words(word, widest=longest)
        else:
            self.set_words(named, widest=tr("Effort: {effort}", effort=longest))
        self.setAccessibleName(named)


class ContextRing(Ring):
    """How much of the context is used, in tokens; its tooltip says what for."""

    def show_tokens(self, used: int, total: int | None, use: ContextUse | None = None) -> None:
        """Show that `used` of `total` tokens are used, for `use`; `total` is None while no model is loaded."""
        if total:
            words = tr("{used} of {total} tokens", used=f"{used:,}", total=f"{total:,}")
        else:
            words = tr("The context length is shown once a model is loaded")
        self.set_fraction(used / total if total else 0.0)
        parts = "\n".join(_parts_of(use)) if use is not None else ""
        self.setToolTip(f"{words}\n{parts}" if parts else words)
        self.setAccessibleName(tr("Context: {words}", words=words))
        self.setAccessibleDescription(parts)


class SendButton(IconButton):
    """Send, or Stop while an answer is in progress.

    Signals:
        send_pressed(), stop_pressed(): a click, by what the button was at that time.
    """

    send_pressed = Signal()
    stop_pressed = Signal()

    def __init__(self) -> None:
        super().__init__("arrow-up", tr("Send"), kind="primary", size=32)
        self._is_stop = self._was_stop = False
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.clicked.connect(self._on_clicked)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember whether the click was on Send or on Stop."""
        self._was_stop = self._is_stop
        super().mousePressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Ignore the second click of a double click on Send: it must not stop the answer."""
        if self._is_stop == self._was_stop:
            super().mouseDoubleClickEvent(event)

    def show_send(self, enabled: bool, reason: str, key: SendKey) -> None:
        """Be Send; the tooltip says `reason` or, without one, the key that sends."""
        self._show("arrow-up", tr("Send"), is_stop=False)
        keys = "Return" if key is SendKey.ENTER else "Ctrl+Return"
        native = QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
        self.setToolTip(reason or tr("Send ({keys})", keys=native))
        self.setEnabled(enabled)

    def show_stop(self, *, stopping: bool) -> None:
        """Be Stop, disabled once it was requested."""
        self._show("square", tr("Stop"), is_stop=True)
        self.setToolTip(tr("Stopping…") if stopping else tr("Stop (Esc)"))
        self.setEnabled(not stopping)

    def _on_clicked(self) -> None:
        (self.stop_pressed if self._is_stop else self.send_pressed).emit()

    def _show(self, icon_name: str, words: str, *, is_stop: bool) -> None:
        if is_stop != self._is_stop:
            self._is_stop = is_stop
            self.set_icon(icon_name)
            self.set_words(words)


def _parts_of(use: ContextUse) -> Iterator[str]:
    """Yield a line for each kind of text in the context, and one for how long it will do."""
    yield tr("Instructions: {tokens}", tokens=f"{use.instructions:,}")
    if use.documents:
        yield tr("Documents: {tokens}", tokens=f"{use.documents:,}")
    if use.earlier:
        yield tr("Earlier messages: {tokens}", tokens=f"{use.earlier:,}")
    yield tr("Last question: {tokens}", tokens=f"{use.question:,}")
    yield tr("Last answer: {tokens}", tokens=f"{use.answer:,}")
    if use.reasoning:
        yield tr("of which reasoning, not kept: {tokens}", tokens=f"{use.reasoning:,}")
    if use.further > _MANY:
        yield tr("At this pace, more than {count} questions still fit.", count=_MANY)
    elif use.further > 1:
        yield tr("At this pace, about {count} more questions fit.", count=use.further)
    else:
        yield tr("At this pace, it is full with the next question.")


def _width_of(widget: QWidget) -> int:
    return widget.sizeHint().expandedTo(widget.minimumSize()).boundedTo(widget.maximumSize()).width()


def _effort_help(effort: Effort) -> str:
    match effort:
        case Effort.LOW:
            return tr("answers quickly")
        case Effort.MEDIUM:
            return tr("thinks a little")
        case Effort.HIGH:
            return tr("thinks longer, for hard questions")


def _send_key_words(key: SendKey) -> str:
    match key:
        case SendKey.ENTER:
            return tr("Enter sends, Shift+Enter adds a new line")
        case SendKey.CTRL_ENTER:
            return tr("Ctrl+Enter sends, Enter adds a new line")
