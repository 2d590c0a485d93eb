"""The probe's process (``--probe``): answers one question about devices or a plan, then exits.

Only this process asks ggml for devices. A driver may crash or block it; the client handles both.
"""

import os
import sys
import threading
from typing import BinaryIO

import msgspec

from app.engine.child import ggml
from app.engine.child.bindings.library import BindingError, initialise_backend
from app.engine.probe.measuring import measure
from app.engine.probe.protocol import DevicesRead, MeasurePlan, ProbeAnswer, ReadDevices, request_decoder
from app.engine.streams import take_over_streams


def main() -> int:
    """Run the probe; the entry point of ``--probe``."""
    requests, answers = take_over_streams()
    try:
        request = request_decoder.decode(requests.readline())
    except msgspec.DecodeError as error:
        sys.stderr.write(f"{error}\n")
        return 2
    threading.Thread(target=_end_with_client, args=(requests,), name="client", daemon=True).start()
    try:
        ggml.load_backends()
        initialise_backend()
    except BindingError as error:
        sys.stderr.write(f"{error}\n")
        return 3
    answers.write(msgspec.json.encode(_answer(request)) + b"\n")
    answers.flush()
    # Without returning: some drivers crash or hang during shutdown, and there is nothing left to do.
    os._exit(0)


def _answer(request: ReadDevices | MeasurePlan) -> ProbeAnswer:
    if isinstance(request, MeasurePlan):
        return measure(request)
    return DevicesRead(ggml.read_ggml())


def _end_with_client(requests: BinaryIO) -> None:
    """Exit when the client closes our input, because it gave up or has ended."""
    while requests.read(4096):
        continue
    os._exit(0)
