"""The request and the answer of the probe's child: one line of JSON each, then it exits."""

import msgspec

from app.engine.faults import Words
from app.engine.loaded_sizes import BufferSizes
from app.engine.protocol import DeviceRef, LoadOptions
from app.engine.self_check import DeviceCheck
from app.hardware.readings import GgmlReading


class ReadDevices(msgspec.Struct, frozen=True, tag="read_devices"):
    """Ask ggml for its backends and devices."""


class MeasurePlan(msgspec.Struct, frozen=True, tag="measure_plan"):
    """Load a model without allocating memory, to see what it would take.

    Attributes:
        path: path in the system's encoding (``os.fsencode``). The file's header must be complete. Its tensors are not
            read, but the file must be as long as if they were there.
    """

    path: bytes
    options: LoadOptions


class DevicesRead(msgspec.Struct, frozen=True, tag="devices_read"):
    """The answer to :class:`ReadDevices`: what ggml reports."""

    reading: GgmlReading


class CacheSize(msgspec.Struct, frozen=True):
    """One KV cache; models with sliding-window layers have two.

    Attributes:
        cells: tokens that it holds.
        layers: layers that use it.
        size: bytes on all devices together.
    """

    cells: int
    layers: int
    size: int


class PlanMeasured(msgspec.Struct, frozen=True, tag="plan_measured"):
    """What a load would take.

    Attributes:
        buffers: sizes for each kind of memory. `weights` are 0, because llama.cpp does not report them here (take them
            from the tensor table). `cache` is exact if all layers of a cache have the same size, as in most models.
        caches: the same KV caches, one by one instead of by device.
        n_ctx: context length in tokens, as llama.cpp rounds it.
        layers_on_gpu: number of layers that would be on GPUs, the output being one; None if llama.cpp did not report
            it.
        seconds: how long measuring took.
    """

    buffers: tuple[BufferSizes, ...]
    caches: tuple[CacheSize, ...]
    n_ctx: int
    layers_on_gpu: int | None
    seconds: float


class PlanRefused(msgspec.Struct, frozen=True, tag="plan_refused"):
    """The model would not load with these options.

    Attributes:
        log_tail: the last lines of llama.cpp's log, which contain the reason.
        placement: why llama.cpp was not even asked: the GPU of the plan that is missing.
    """

    log_tail: tuple[str, ...]
    placement: tuple[Words, ...] = ()


class CheckDevice(msgspec.Struct, frozen=True, tag="check_device"):
    """Compare what a device computes with what the CPU computes.

    Attributes:
        path: the model to compute, in the system's encoding.
        device: the device; None compares the CPU with itself.
        n_threads: number of threads of the CPU.
    """

    path: bytes
    device: DeviceRef | None
    n_threads: int


class DeviceChecked(msgspec.Struct, frozen=True, tag="device_checked"):
    """The answer to :class:`CheckDevice`."""

    check: DeviceCheck


class CheckRefused(msgspec.Struct, frozen=True, tag="check_refused"):
    """The device could not be checked.

    Attributes:
        is_listed: whether llama.cpp lists the device; then the model could not be loaded or computed there.
    """

    is_listed: bool


ProbeRequest = ReadDevices | MeasurePlan | CheckDevice
ProbeAnswer = DevicesRead | PlanMeasured | PlanRefused | DeviceChecked | CheckRefused

request_decoder: msgspec.json.Decoder[ProbeRequest] = msgspec.json.Decoder(ProbeRequest)
answer_decoder: msgspec.json.Decoder[ProbeAnswer] = msgspec.json.Decoder(ProbeAnswer)
