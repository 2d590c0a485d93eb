"""Models and machines to plan for. The facts are those of the headers that ../shared/tools/make_gpt_oss_gguf.py writes,
which have the shape of the published files."""

from pathlib import Path

import msgspec

from app.core.units import GIB, MIB
from app.gguf.facts import ModelFacts, TensorBytes, text_to_path
from app.hardware.machine import GpuMemory, MachineMemory, Vendor

DATA = Path(__file__).parent.parent / "data" / "planning"


def gpt_oss(size: str) -> ModelFacts:
    content = (DATA / f"gpt_oss_{size}.json").read_bytes()
    return msgspec.json.decode(content, type=ModelFacts, dec_hook=text_to_path)


TWENTY_B, HUNDRED_TWENTY_B = gpt_oss("20b"), gpt_oss("120b")


def dense(layers: int = 32, architecture: str = "llama", **changes: object) -> ModelFacts:
    """An 8B model of 4.7 GB, as Llama 3 is, unless changed."""
    sizes = TensorBytes(500 * MIB, 500 * MIB, (0,) * layers, (120 * MIB,) * layers, 16_384)
    facts = ModelFacts(
        name="Dense",
        architecture=architecture,
        architecture_known=True,
        size_bytes=sizes.total,
        parameters=8_000_000_000,
        n_layers=layers,
        n_experts=0,
        n_experts_used=0,
        n_embd=4096,
        n_heads=32,
        n_heads_kv=(8,) * layers,
        key_length=128,
        value_length=128,
        context_length=131_072,
        sliding_window=None,
        n_vocab=128_256,
        file_type="Q4_K_M",
        tensor_bytes=sizes,
        chat_template=None,
        bos_id=None,
        eos_id=None,
        licence=None,
        parts=(Path("dense.gguf"),),
    )
    return msgspec.structs.replace(facts, **changes)


def with_gpu(free_mib: int, ram_gib: float = 512, name: str = "NVIDIA GeForce RTX 3090") -> MachineMemory:
    """A card with so much free, and so much of the computer's memory available."""
    return with_gpus(free_mib, ram_gib=ram_gib, name=name)


def with_gpus(*free_mib: int, ram_gib: float = 512, name: str = "NVIDIA GeForce RTX 3090") -> MachineMemory:
    gpus = tuple(GpuMemory(name, (free + 512) * MIB, free * MIB) for free in free_mib)
    return MachineMemory(gpus, int(ram_gib * GIB) + GIB, int(ram_gib * GIB))


def cpu_only(ram_gib: float) -> MachineMemory:
    return MachineMemory((), int(ram_gib * GIB) + GIB, int(ram_gib * GIB))


def apple(gpu_gib: float, ram_gib: float, name: str = "Apple M4 Pro") -> MachineMemory:
    """A Mac whose GPU may use so much of what is available."""
    gpu = GpuMemory(name, int(gpu_gib * GIB), int(gpu_gib * GIB), Vendor.APPLE, shared=True)
    return MachineMemory((gpu,), int(ram_gib * GIB) + GIB, int(ram_gib * GIB), unified=True)
