"""Errors of reading a file."""

from enum import StrEnum
from typing import Final

from app.core.errors import DescantError
from app.core.sentences import Explanation, Phrase, phrase
from app.core.user_files import CHECK_PATH


class Reason(StrEnum):
    """Why a file was not read."""

    MISSING = "missing"
    FORBIDDEN = "forbidden"
    NOT_READ = "not_read"
    TOO_LARGE = "too_large"
    UNKNOWN = "unknown"
    OLD_FORMAT = "old_format"
    DAMAGED = "damaged"
    ENCRYPTED = "encrypted"
    BOMB = "bomb"
    ENTITIES = "entities"
    SCAN = "scan"
    EMPTY = "empty"
    TOO_LONG = "too_long"
    TOO_MANY_PAGES = "too_many_pages"
    TOO_SLOW = "too_slow"
    NO_MEMORY = "no_memory"
    CRASHED = "crashed"


class DocumentError(DescantError):
    """A file was not read. Nothing was changed.

    Attributes:
        reason: why; `detail` completes the sentence about it.
    """

    def __init__(self, name: str, reason: Reason, detail: str = "") -> None:
        what = phrase("{name} could not be read.", name=name)
        why = phrase(_WORDS[reason], detail=detail)
        super().__init__(Explanation(what, why, _NEXT_STEPS.get(reason, _TRY_ANOTHER)))
        self.reason, self.detail = reason, detail


def why_refused(reason: str, detail: str) -> Phrase:
    """Return the sentence on why a file was not read.

    Args:
        reason: a :class:`Reason`; of a newer version, perhaps, that has others.
    """
    known = Reason(reason) if reason in set(Reason) else Reason.CRASHED
    return phrase(_WORDS[known], detail=detail)


class TooManyFilesError(DescantError):
    """More files were chosen than are attached at once; the first ones are attached."""

    def __init__(self, count: int, most: int) -> None:
        super().__init__(
            Explanation(
                phrase("{count} files are too many at once.", count=f"{count:,}"),
                phrase("Only the first {most} were attached.", most=most),
                phrase("Attach the others in a second step if the model needs them."),
            )
        )


_WORDS: Final = {
    Reason.MISSING: "There is no such file.",
    Reason.FORBIDDEN: "You are not allowed to read it.",
    Reason.NOT_READ: "The system reported: {detail}.",
    Reason.TOO_LARGE: "It is larger than {detail}.",
    Reason.UNKNOWN: "It is not a text, and its format is not supported.",
    Reason.OLD_FORMAT: "Its format is too old.",
    Reason.DAMAGED: "It is damaged, or not what its name says.",
    Reason.ENCRYPTED: "It is encrypted.",
    Reason.BOMB: "It is compressed so strongly that it would fill the memory.",
    Reason.ENTITIES: "It defines its own XML entities, which could fill the memory or refer to other files.",
    Reason.SCAN: "Its pages are images without text, as in a scan.",
    Reason.EMPTY: "There is no text in it.",
    Reason.TOO_LONG: "It has more than {detail} characters of text.",
    Reason.TOO_MANY_PAGES: "It has more than {detail} pages.",
    Reason.TOO_SLOW: "That took longer than {detail} seconds.",
    Reason.NO_MEMORY: "That needs more memory than a file may take.",
    Reason.CRASHED: "The process that reads it has crashed.",
}
_TRY_ANOTHER: Final = phrase("Try a file with less in it, or save it in another format.")
_NEXT_STEPS: Final = {
    Reason.MISSING: CHECK_PATH,
    Reason.FORBIDDEN: CHECK_PATH,
    Reason.NOT_READ: CHECK_PATH,
    Reason.UNKNOWN: phrase("Save it as PDF, Word document (.docx), or plain text, and try again."),
    Reason.OLD_FORMAT: phrase("Open it in an office program, save it as .docx, .xlsx or .pptx, and try again."),
    Reason.DAMAGED: phrase("Open it in the program that made it, save it again, and try that."),
    Reason.ENCRYPTED: phrase("Remove its password in the program that made it, and try again."),
    Reason.BOMB: phrase("If you trust it, unpack it and attach the file that you need."),
    Reason.ENTITIES: phrase("If you trust it, save it again in the program that made it."),
    Reason.SCAN: phrase("Have a program recognise its text (OCR), and attach what that saves."),
    Reason.EMPTY: phrase("Attach another file."),
}
