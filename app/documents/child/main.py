"""Reads files and pages, one after another, until its client closes the input; the entry point of ``--read``."""

import os
import sys
from pathlib import Path

import msgspec

from app.core.child_streams import lines_until_client_ends, take_over_streams
from app.documents.child.bounds import allow_seconds, bound_this_process
from app.documents.child.reading import read
from app.documents.child.refusals import RefusedError
from app.documents.errors import Reason
from app.documents.protocol import (
    Answer,
    FileRead,
    FileRefused,
    PageRead,
    ReadFile,
    ReadPage,
    Request,
    request_decoder,
)


def main() -> int:
    """Run the process."""
    requests, answers = take_over_streams()  # what a library prints is not an answer
    bound_this_process()
    for line in lines_until_client_ends(requests):
        try:
            request = request_decoder.decode(line)
        except msgspec.DecodeError as error:
            sys.stderr.write(f"{error}\n")
            return 2
        allow_seconds()
        answers.write(msgspec.json.encode(answer_to(request)) + b"\n")
        answers.flush()
    return 0


def answer_to(request: Request) -> Answer:
    """Read the file or page, whatever it does to its reader."""
    try:
        match request:
            case ReadFile(path=path):
                return FileRead(read(Path(os.fsdecode(path))))
            case ReadPage(content=content, form=form, address=address, encoding=encoding):
                from app.documents.child.web.reading import read_page  # noqa: PLC0415  a file needs no lxml

                return PageRead(read_page(content, form, address=address, encoding=encoding))
    except RefusedError as refused:
        return FileRefused(refused.reason, refused.detail)
    except MemoryError:
        return FileRefused(Reason.NO_MEMORY)
    except Exception as error:  # noqa: BLE001  a library's own error, or a bug: the file is the cause of both
        sys.stderr.write(f"{type(error).__name__}: {error}\n")
        return FileRefused(Reason.DAMAGED)
