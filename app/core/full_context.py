"""What happens when a chat fills the context."""

from enum import StrEnum


class WhenFull(StrEnum):
    """What happens when a chat fills the context.

    ASK: the answer ends, and the user is asked; once room was made, it is made again without asking. LEAVE_OUT: the
    model is no longer given the oldest questions and answers. SUM_UP: it is given a summary of them. MORE: it is loaded
    again with a longer context as long as one fits; then as ASK. STOP: the answer ends, and nothing is ever left out.
    """

    ASK = "ask"
    LEAVE_OUT = "leave_out"
    SUM_UP = "sum_up"
    MORE = "more"
    STOP = "stop"

    def makes_room(self, *, is_usual: bool) -> bool:
        """Whether the oldest exchanges are left out without asking; `is_usual` if that happened in this chat before."""
        match self:
            case WhenFull.LEAVE_OUT | WhenFull.SUM_UP:
                return True
            case WhenFull.ASK | WhenFull.MORE:
                return is_usual
            case WhenFull.STOP:
                return False
