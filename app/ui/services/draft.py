"""The text in the composer: which chat it belongs to, and what happens to it on the way. Knows no Qt and no store.

No text is lost: what is typed while a chat opens belongs to that chat, what is typed while a message is being saved
stays, and an edit leaves the draft alone.
"""

import re

import msgspec

_EMPTY_LINES = re.compile(r"\A(?:[^\S\n]*\n)+")


class Draft(msgspec.Struct):
    """The text that the user is writing. A method that changes the text returns the new one.

    Attributes:
        text: exactly as written.
        editing: the earlier question that `text` is a new version of; None for a new message.
        is_opening: another chat is being opened, and `text` belongs to that one.
        is_saving: a message is being saved.
    """

    text: str = ""
    editing: int | None = None
    is_opening: bool = True
    is_saving: bool = False
    _sent: str = ""
    """The text that is being saved as a message; the composer keeps it until then."""
    _left: str = ""
    """The text for the chat that is being left, or the draft during an edit."""

    def to_keep(self) -> str | None:
        """Return the draft of the open chat; None if `text` is something else."""
        if self.editing is not None or self.is_opening:
            return None
        return self.text.removeprefix(self._sent)

    def note(self, text: str) -> None:
        """Take over what the user typed."""
        self.text = text

    def edit(self, question_id: int, text: str) -> str:
        """Begin to edit an earlier question."""
        if self.editing is None:
            self._left = self.text
        self.editing = question_id
        return text

    def end_edit(self) -> str:
        """Leave the earlier question as it is, and go back to the draft."""
        left, self._left, self.editing = self._left, "", None
        return left

    def leave(self) -> str:
        """Another chat is being opened; text typed from now on belongs to that one."""
        self._left, self.is_opening = self.text, True
        return ""

    def arrive(self, draft: str) -> str:
        """The other chat is open; `draft` was written there earlier."""
        self._left = self._sent = ""
        self.is_opening = False
        return draft + self.text

    def stay(self) -> str:
        """The other chat cannot be opened."""
        left, self._left = self._left, ""
        self.is_opening = False
        return left + self.text

    def begin_saving(self, *, own: bool) -> None:
        """A message is being saved; `own`: it is `text`, which is then the draft no longer."""
        self._sent, self.is_saving = self.text if own else "", True

    def saved(self) -> str:
        """The message is on disk, and its chat is still shown: keep what was typed meanwhile."""
        if self.is_opening:
            self._left = self._left.removeprefix(self._sent)
            return self.text
        return self.text.removeprefix(self._sent) if self.editing is None else self.text

    def end_saving(self) -> None:
        """The message was saved, or could not be."""
        self._sent, self.is_saving = "", False


def message_of(text: str) -> str:
    """Return the message that is sent for `text`: without empty lines before it and blanks behind it."""
    return _EMPTY_LINES.sub("", text).rstrip()
