"""The memory that a loaded model takes, as llama.cpp, the drivers and the system say."""

import msgspec


class BufferSizes(msgspec.Struct, frozen=True):
    """The memory that llama.cpp has allocated in one kind of buffer, in bytes.

    Attributes:
        name: llama.cpp's name: ``CUDA0`` and the like for a GPU; for system memory ``CPU``, ``CPU_Mapped`` (the mapped
            file), ``CPU_REPACK`` (repacked weights) or ``CUDA_Host`` (pinned memory).
        weights: the model's weights.
        cache: the KV cache.
        work: compute buffers.
        output: the logits.
    """

    name: str
    weights: int = 0
    cache: int = 0
    work: int = 0
    output: int = 0

    @property
    def total(self) -> int:
        """The sum of all parts, in bytes."""
        return self.weights + self.cache + self.work + self.output


class DeviceUse(msgspec.Struct, frozen=True):
    """The memory in use on a GPU as its driver reports it, in bytes; 0 if unknown.

    Attributes:
        pci_id: PCI id as the driver writes it.
        before: in use by all processes before the model was loaded.
        now: in use by all processes now.
        ours: in use by the engine's process now; 0 if the driver does not report it.
        ours_before: the same before the load: a process that has used the GPU keeps some of its memory.
    """

    name: str
    pci_id: str
    before: int
    now: int
    ours_before: int = 0
    ours: int = 0


class LoadedSizes(msgspec.Struct, frozen=True):
    """The memory that a loaded model actually takes, for comparison with the plan.

    Attributes:
        buffers: buffers from llama.cpp's log.
        devices: memory in use from the drivers.
        process_before: bytes of system memory that the process held before the load.
        process_now: the same now, including the resident part of mapped files.
        layers_on_gpu: number of layers on GPUs, the output being one; None if llama.cpp did not report it.
        has_computed: a batch has been computed, so that the memory that the driver needs for that is included.
        is_first: this is the first load of the process.
    """

    buffers: tuple[BufferSizes, ...] = ()
    devices: tuple[DeviceUse, ...] = ()
    process_before: int = 0
    process_now: int = 0
    layers_on_gpu: int | None = None
    has_computed: bool = False
    is_first: bool = True
