"""Says what another reasoning effort costs in a long chat."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject

from app.ui.chat.turns.turn_wording import effort_words, seconds_words
from app.ui.services.reading_cost import seconds_to_read_again
from app.ui.words import tr

if TYPE_CHECKING:
    from app.core.conversation import Effort
    from app.ui.chat.composer import Composer
    from app.ui.services.conversation import ChatService
    from app.ui.widgets.toast import Toast

_WORTH_TELLING: Final = 5.0


class EffortNotice(QObject):
    """Says that the whole chat will be read again, and offers the effort of before.

    The effort stands in the system message, so whatever the model has read behind it counts no more
    (openai/harmony, docs/format.md). The previous answer's effort is the one whose reading is kept.

    Args:
        least: seconds; a shorter wait is not worth the words.
    """

    def __init__(self, composer: Composer, chats: ChatService, toast: Toast, *, least: float = _WORTH_TELLING) -> None:
        super().__init__(composer)
        self._chats, self._toast, self._least = chats, toast, least
        self._said = ""
        composer.effort_chosen.connect(self._on_chosen)

    def _on_chosen(self, effort: Effort) -> None:
        chat = self._chats.chat
        last = chat.last_answer
        seconds = seconds_to_read_again(chat.turns, last.model) if last is not None else 0.0
        if last is None or last.effort in (None, effort) or seconds < self._least:
            if self._toast.message == self._said:
                self._toast.dismiss()
            return
        self._said = tr(
            "With another effort the model reads this chat again: about {seconds}.", seconds=seconds_words(seconds)
        )
        back = tr("Back to {effort}", effort=effort_words(last.effort))
        self._toast.show_message(self._said, back, partial(self._chats.set_effort, last.effort), seconds=8.0)
