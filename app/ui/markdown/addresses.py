"""Where the links of an answer lead: to a web address, or to a source among the files that were given."""

from app.markdown.citations import Citations
from app.markdown.model import Style
from app.markdown.sources import SOURCE_SCHEME
from app.ui.words import tr


def address_of(style: Style) -> str:
    """Return the address of a link, or of a source; empty for other text."""
    return style.link or (f"{SOURCE_SCHEME}{style.source}" if style.source else "")


def source_in(address: str) -> str:
    """Return the source that an address leads to; empty for a web address."""
    return address.removeprefix(SOURCE_SCHEME) if address.startswith(SOURCE_SCHEME) else ""


def words_of_address(address: str, citations: Citations | None = None) -> str:
    """Return what is said about a link before it is followed: of a citation, the page and the cited lines."""
    source = source_in(address)
    citation = citations.of(source) if citations is not None else None
    if citation is not None:
        return citation.words
    return tr("Show the passage: {source}", source=source) if source else address
