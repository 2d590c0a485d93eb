"""Books (.epub): the chapters in reading order."""

import posixpath
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from app.documents.child.readers.archive import Archive, resolve
from app.documents.child.readers.html import add_html, html_text
from app.documents.child.readers.outline import Outline
from app.documents.child.refusals import RefusedError
from app.documents.document import Document, DocumentKind
from app.documents.errors import Reason

_CONTAINER: Final = "META-INF/container.xml"
_ENCRYPTION: Final = "META-INF/encryption.xml"
_TEXTS: Final = frozenset(("application/xhtml+xml", "text/html"))


def read(path: Path, kind: DocumentKind) -> Document:
    """Return the text of the file in sections."""
    outline = Outline()
    with Archive(path) as archive:
        chapters = list(_chapters(archive))
        if set(chapters) & _encrypted(archive):
            raise RefusedError(Reason.ENCRYPTED)
        for name in chapters:
            add_html(outline, html_text(archive.read(name))[0])
    return Document(path.name, kind, outline.sections())


def _chapters(archive: Archive) -> Iterator[str]:
    """Yield the files of the spine."""
    found = archive.xml(_CONTAINER).find(".//{*}rootfile")
    package = "" if found is None else found.get("full-path", "")
    root, folder = archive.xml(package), posixpath.dirname(package)
    files = {
        item.get("id"): resolve(folder, item.get("href", ""))
        for item in root.iterfind(".//{*}manifest/{*}item")
        if item.get("media-type") in _TEXTS
    }
    for item in root.iterfind(".//{*}spine/{*}itemref"):
        name = files.get(item.get("idref"))
        if name is not None and name in archive:
            yield name


def _encrypted(archive: Archive) -> set[str]:
    if _ENCRYPTION not in archive:
        return set()
    found = archive.xml(_ENCRYPTION).iterfind(".//{*}CipherReference")
    return {resolve("", one.get("URI", "")) for one in found}
