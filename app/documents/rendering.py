"""A document as one text, for the model and for the user to look at."""

from app.documents.document import Document, DocumentKind, Section


def whole_text(document: Document) -> str:
    """Return all text; a line such as ``[page 3]`` stands before each page or slide."""
    return "\n\n".join(_section_text(section, document.kind) for section in document.sections)


def page_name(page: int, kind: DocumentKind) -> str:
    """Return what a page is called: ``page 3``, or ``slide 3`` in a presentation."""
    return f"{'slide' if kind is DocumentKind.SLIDES else 'page'} {page}"


def _section_text(section: Section, kind: DocumentKind) -> str:
    return section.text if section.page is None else f"[{page_name(section.page, kind)}]\n{section.text}"
