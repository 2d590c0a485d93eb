"""What is said to the process that reads a file, and what it answers: one line of JSON each."""

import msgspec

from app.documents.document import Document
from app.documents.errors import Reason


class ReadFile(msgspec.Struct, frozen=True):
    """Read the file at `path`, in the system's encoding (``os.fsencode``)."""

    path: bytes


class FileRead(msgspec.Struct, frozen=True, tag="read"):
    """The file was read."""

    document: Document


class FileRefused(msgspec.Struct, frozen=True, tag="refused"):
    """The file was not read; `detail` completes the sentence about the reason."""

    reason: Reason
    detail: str = ""


Answer = FileRead | FileRefused

request_decoder = msgspec.json.Decoder(ReadFile)
answer_decoder: msgspec.json.Decoder[Answer] = msgspec.json.Decoder(Answer)
