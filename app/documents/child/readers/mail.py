"""E-mail (.eml): who wrote what to whom when, and the text."""

from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from pathlib import Path
from typing import Final

from app.documents.child.readers.decoding import bytes_of
from app.documents.child.readers.html import sections_of
from app.documents.child.refusals import RefusedError
from app.documents.document import Document, DocumentKind, Section
from app.documents.errors import Reason

_HEADERS: Final = ("From", "To", "Cc", "Date", "Subject")


def read(path: Path, kind: DocumentKind) -> Document:
    """Return headers and text of the message; attachments are named, not read."""
    message = message_from_bytes(bytes_of(path), policy=default)
    assert isinstance(message, EmailMessage)
    stated = [f"{name}: {' '.join(str(message[name]).split())}" for name in _HEADERS if message[name]]
    if not stated:
        raise RefusedError(Reason.UNKNOWN)
    section = Section("\n".join([*stated, "", _text(message)]).strip(), str(message["Subject"] or ""))
    names = tuple(part.get_filename() or part.get_content_type() for part in message.iter_attachments())
    return Document(path.name, kind, (section,), left_out=names)


def _text(message: EmailMessage) -> str:
    body = message.get_body(("plain", "html"))
    if body is None:
        return ""
    content = body.get_content()
    if not isinstance(content, str):
        return ""
    if body.get_content_subtype() == "html":
        return "\n\n".join(section.text for section in sections_of(content))
    return content.replace("\r\n", "\n").strip("\n")
