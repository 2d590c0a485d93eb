"""The probe's process (``--probe``): answers one question about devices or a plan, then exits.

Only this process asks ggml for devices. A driver may crash or block it; the client handles both.
"""

import os
import sys

import msgspec

from app.core.child_streams import end_with_client, take_over_streams
from app.engine.child import ggml
from app.engine.child.bindings.model import LoadFailedError
from app.engine.child.checking import DeviceMissingError, check_device
from app.engine.child.start import UNFIT_EXIT, start_llama
from app.engine.probe.measuring import measure
from app.engine.probe.protocol import (
    CheckDevice,
    CheckRefused,
    DeviceChecked,
    DevicesRead,
    MeasurePlan,
    ProbeAnswer,
    ProbeRequest,
    ReadDevices,
    request_decoder,
)


def main() -> int:
    """Run the probe; the entry point of ``--probe``."""
    requests, answers = take_over_streams()
    try:
        request = request_decoder.decode(requests.readline())
    except msgspec.DecodeError as error:
        sys.stderr.write(f"{error}\n")
        return 2
    end_with_client(requests)
    if not start_llama():
        return UNFIT_EXIT
    answers.write(msgspec.json.encode(_answer(request)) + b"\n")
    answers.flush()
    # Without returning: some drivers crash or hang during shutdown, and there is nothing left to do.
    os._exit(0)


def _answer(request: ProbeRequest) -> ProbeAnswer:
    match request:
        case MeasurePlan():
            return measure(request)
        case CheckDevice():
            return _check(request)
        case ReadDevices():
            return DevicesRead(ggml.read_ggml())


def _check(request: CheckDevice) -> DeviceChecked | CheckRefused:
    try:
        return DeviceChecked(check_device(request.path, request.device, request.n_threads))
    except DeviceMissingError:
        return CheckRefused(is_listed=False)
    except LoadFailedError:
        return CheckRefused(is_listed=True)
