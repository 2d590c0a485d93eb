"""What the probe's child is asked, and what it answers: one line of JSON each, then it ends."""

import msgspec

from app.engine.faults import Words
from app.engine.protocol import BufferSizes, LoadOptions
from app.hardware.readings import GgmlReading


class ReadDevices(msgspec.Struct, frozen=True, tag="read_devices"):
    """Ask ggml for its backends and devices."""


class MeasurePlan(msgspec.Struct, frozen=True, tag="measure_plan"):
    """Load a model without memory, and see what it would take.

    Attributes:
        path: as the system writes it (``os.fsencode``). Its header must be whole; of its tensors nothing is read, but
            the file must be as long as if they were there.
    """

    path: bytes
    options: LoadOptions


class DevicesRead(msgspec.Struct, frozen=True, tag="devices_read"):
    """The answer to :class:`ReadDevices`."""

    reading: GgmlReading


class CacheSize(msgspec.Struct, frozen=True):
    """One cache of keys and values; models with windowed layers have two.

    Attributes:
        cells: tokens that it holds.
        layers: that use it.
        size: bytes, on all devices together.
    """

    cells: int
    layers: int
    size: int


class PlanMeasured(msgspec.Struct, frozen=True, tag="plan_measured"):
    """What a load would take.

    Attributes:
        buffers: of each kind of memory; `weights` are 0, since llama.cpp does not tell them then (take them from the
            tensor table). `cache` is exact if all layers of a cache are of one size, as they are in most models.
        caches: the same of the caches, summed up otherwise.
        n_ctx: context length in tokens, as llama.cpp rounds it.
        layers_on_gpu: how many layers would be on GPUs, the output being one; None if llama.cpp did not say.
        seconds: how long it took to find out.
    """

    buffers: tuple[BufferSizes, ...]
    caches: tuple[CacheSize, ...]
    n_ctx: int
    layers_on_gpu: int | None
    seconds: float

    def buffer(self, name: str) -> BufferSizes:
        """That of one kind of memory; zeros if nothing is there."""
        return next((buffer for buffer in self.buffers if buffer.name == name), BufferSizes(name))


class PlanRefused(msgspec.Struct, frozen=True, tag="plan_refused"):
    """It would not be loaded like that.

    Attributes:
        log_tail: the last lines of llama.cpp's log, where its reason is.
        placement: why llama.cpp was not even asked: which GPU of the plan is not there.
    """

    log_tail: tuple[str, ...]
    placement: tuple[Words, ...] = ()


ProbeRequest = ReadDevices | MeasurePlan
ProbeAnswer = DevicesRead | PlanMeasured | PlanRefused

request_decoder: msgspec.json.Decoder[ProbeRequest] = msgspec.json.Decoder(ProbeRequest)
answer_decoder: msgspec.json.Decoder[ProbeAnswer] = msgspec.json.Decoder(ProbeAnswer)
