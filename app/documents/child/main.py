"""Reads one file, answers, and ends; the entry point of ``--read``."""

import os
import sys
import threading
from pathlib import Path
from typing import BinaryIO

import msgspec

from app.documents.child.bounds import bound_this_process
from app.documents.child.reading import read
from app.documents.child.refusals import RefusedError
from app.documents.errors import Reason
from app.documents.protocol import Answer, FileRead, FileRefused, ReadFile, request_decoder


def main() -> int:
    """Run the process."""
    requests = os.fdopen(os.dup(0), "rb")
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # what a library prints is not an answer
    bound_this_process()
    try:
        request = request_decoder.decode(requests.readline())
    except msgspec.DecodeError as error:
        sys.stderr.write(f"{error}\n")
        return 2
    threading.Thread(target=_end_with_client, args=(requests,), name="client", daemon=True).start()
    answers.write(msgspec.json.encode(answer_to(request)) + b"\n")
    answers.flush()
    os._exit(0)  # without the clean-up of libraries, which may crash on a damaged file


def answer_to(request: ReadFile) -> Answer:
    """Read the file, whatever it does to its reader."""
    path = Path(os.fsdecode(request.path))
    try:
        return FileRead(read(path))
    except RefusedError as refused:
        return FileRefused(refused.reason, refused.detail)
    except MemoryError:
        return FileRefused(Reason.NO_MEMORY)
    except Exception as error:  # noqa: BLE001  a library's own error, or a bug: the file is the cause of both
        sys.stderr.write(f"{type(error).__name__}: {error}\n")
        return FileRefused(Reason.DAMAGED)


def _end_with_client(requests: BinaryIO) -> None:
    """Exit when the client closes our input, because it gave up or has ended."""
    while requests.read(4096):
        continue
    os._exit(0)
