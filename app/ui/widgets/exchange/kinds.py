"""The kinds of files that the window exports, in words, and the words within them."""

from enum import Enum

from PySide6.QtCore import QLocale

from app.chats.exchange.forms import Form
from app.chats.exchange.labels import Labels
from app.ui.words import tr


class Kind(Enum):
    """A kind of file; the value is its suffix."""

    MARKDOWN = ".md"
    HTML = ".html"
    PDF = ".pdf"
    JSON = ".json"
    JSONL = ".jsonl"

    @property
    def form(self) -> Form | None:
        """The form that the chats are written in; None for PDF, which the window draws."""
        return None if self is Kind.PDF else Form[self.name]

    @property
    def words(self) -> str:
        """Its name."""
        match self:
            case Kind.MARKDOWN:
                return tr("Markdown")
            case Kind.HTML:
                return tr("Web page (HTML)")
            case Kind.PDF:
                return tr("PDF")
            case Kind.JSON:
                return tr("JSON, with all versions")
            case Kind.JSONL:
                return tr("JSON lines, with all versions")


def labels() -> Labels:
    """Return the words of an export in the user's language; those with fields keep them."""
    return Labels(
        language=QLocale().bcp47Name(),
        untitled=tr("New chat"),
        contents=tr("Chats"),
        instructions=tr("System prompt"),
        you=tr("You"),
        model=tr("Model"),
        thinking=tr("Thinking"),
        commentary=tr("Commentary"),
        tool_call=tr("Tool call: {name}", name="{name}"),
        tool_result=tr("Result: {name}", name="{name}"),
        attached=tr("Attached: {names}", names="{names}"),
        incomplete=tr("This answer is incomplete."),
        version=tr("version {position} of {count}", position="{position}", count="{count}"),
        exported=tr("Exported from Descant on {day}", day="{day}"),
    )
