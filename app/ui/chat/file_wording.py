"""What the window says about attached files."""

from app.chats.stored_chat import Attachment, Passage
from app.documents.document import Document, DocumentKind, Section
from app.ui.words import tr, trn

_LONGEST_NAME = 36


def kind_words(kind: str) -> str:
    """Return what a file is; "File" for a kind that only a newer version knows."""
    words = {
        DocumentKind.TEXT.value: tr("Text"),
        DocumentKind.MARKDOWN.value: tr("Markdown"),
        DocumentKind.CODE.value: tr("Code"),
        DocumentKind.TABLE.value: tr("Table"),
        DocumentKind.PDF.value: tr("PDF"),
        DocumentKind.WORD.value: tr("Word document"),
        DocumentKind.SLIDES.value: tr("Presentation"),
        DocumentKind.SHEETS.value: tr("Spreadsheet"),
        DocumentKind.HTML.value: tr("Web page"),
        DocumentKind.BOOK.value: tr("Book"),
        DocumentKind.MAIL.value: tr("E-mail"),
    }
    return words.get(kind, tr("File"))


def attachment_words(attachment: Attachment) -> str:
    """Return name, kind and tokens of a document; the tokens are an estimate until they are counted."""
    if attachment.tokens:
        tokens = trn("{count} token", "{count} tokens", attachment.tokens)
    else:
        tokens = tr("about {count} tokens", count=f"{_rounded(attachment.likely_tokens):,}")
    return f"{short_name(attachment.name)} · {kind_words(attachment.kind)} · {tokens}"


def short_name(name: str) -> str:
    """Return a file's name without the middle of a long one; its end has the suffix, and often a number."""
    return name if len(name) <= _LONGEST_NAME else f"{name[: _LONGEST_NAME - 13]}…{name[-12:]}"


def section_words(section: Section, kind: str, number: int) -> str:
    """Return what a part of a document is called: its page, its heading or its number."""
    if section.page is not None:
        page = _page_words(section.page, kind)
        return f"{page} · {section.heading}" if section.heading else page
    return section.heading or tr("Part {number}", number=number)


def source_words(passage: Passage) -> str:
    """Return where a passage stands: file, and page, heading or line."""
    parts = [passage.name]
    if passage.page is not None:
        parts.append(_page_words(passage.page, passage.kind))
    elif passage.heading:
        parts.append(passage.heading)
    if passage.line is not None:
        parts.append(tr("Line {number}", number=f"{passage.line:,}"))
    return " · ".join(parts)


def notes_on(document: Document) -> list[str]:
    """Return what the user should know about how a document was read."""
    notes = []
    if document.encoding:
        notes.append(tr("The file states no encoding and is not UTF-8; it was read as {name}.", name=document.encoding))
    if document.pages_without_text:
        count = document.pages_without_text
        notes.append(trn("{count} page has no text.", "{count} pages have no text.", count))
    if document.left_out:
        notes.append(tr("Not read: {names}", names=", ".join(document.left_out)))
    return notes


def _page_words(page: int, kind: str) -> str:
    if kind == DocumentKind.SLIDES:
        return tr("Slide {number}", number=f"{page:,}")
    return tr("Page {number}", number=f"{page:,}")


def _rounded(tokens: int) -> int:
    """Round to two digits: more would look exact."""
    digits = max(0, len(str(tokens)) - 2)
    return round(tokens, -digits)
