"""What is said to the process that reads a file or a page, and what it answers: one line of JSON each."""

import msgspec

from app.documents.document import Document
from app.documents.errors import Reason
from app.documents.web_page import PageForm, WebPage


class ReadFile(msgspec.Struct, frozen=True, tag="file"):
    """Read the file at `path`, in the system's encoding (``os.fsencode``)."""

    path: bytes


class ReadPage(msgspec.Struct, frozen=True, tag="page"):
    """Read a page that was fetched from `address`; `encoding` is what the server says."""

    content: bytes
    form: PageForm
    address: str = ""
    encoding: str = ""


class FileRead(msgspec.Struct, frozen=True, tag="read"):
    """The file was read."""

    document: Document


class PageRead(msgspec.Struct, frozen=True, tag="page"):
    """What was taken from a page: the answer to a request to read it."""

    page: WebPage


class FileRefused(msgspec.Struct, frozen=True, tag="refused"):
    """The file or page was not read; `detail` completes the sentence about the reason."""

    reason: Reason
    detail: str = ""


Answer = FileRead | PageRead | FileRefused
Request = ReadFile | ReadPage

request_decoder: msgspec.json.Decoder[Request] = msgspec.json.Decoder(Request)
answer_decoder: msgspec.json.Decoder[Answer] = msgspec.json.Decoder(Answer)
