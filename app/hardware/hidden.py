"""Find out which GPUs are hidden from llama.cpp, and by which environment variable. Pure functions."""

from collections.abc import Mapping, Sequence
from typing import Final

from app.hardware.machine import GPU_BACKENDS, Hiding, Source, Vendor
from app.hardware.readings import Readings
from app.hardware.sightings import Seen, backend_name
from app.hardware.visibility import (
    CUDA,
    METAL,
    NO_VULKAN,
    ORDINAL,
    ROCR,
    SYCL,
    VULKAN,
    Named,
    hiding,
    hip_variable,
    leading_number,
    named_by_cuda,
    named_by_number,
    named_by_rocr,
)

_OWN_BACKEND: Final = {Vendor.NVIDIA: "CUDA", Vendor.AMD: "ROCm", Vendor.INTEL: "SYCL", Vendor.APPLE: "Metal"}
"""A vendor's own backend. A GPU that is hidden from it should not be used through another one."""

_AMD: Final = 0x1002
"""The PCI vendor id of AMD."""


class Veil:
    """Decides which GPUs the environment variables in `readings` hide."""

    def __init__(self, readings: Readings) -> None:
        self._readings = readings
        self._variables: Mapping[str, str] = readings.variables
        ggml = readings.ggml
        self._backends = None if ggml is None else {backend_name(name) for name in ggml.backends}
        self._listed = (
            [backend_name(one.backend) for one in ggml.devices if one.kind in ("gpu", "igpu")] if ggml else []
        )

    def over(self, card: Sequence[Seen]) -> Hiding | None:
        """Return what hides `card`; None if it is listed, or if no variable hides it."""
        own = _OWN_BACKEND.get(card[0].vendor, "")
        through = {seen.backend for seen in card if seen.source is Source.GGML}
        if not self._variables or own in through:
            return None
        found = self._by_own(card) if own and (self._backends is None or own in self._backends) else None
        if through:  # another backend lists it, so only certain findings count
            return found if found is not None and found.is_certain else None
        return found or self._by_vulkan()

    def _by_own(self, card: Sequence[Seen]) -> Hiding | None:
        match card[0].vendor:
            case Vendor.NVIDIA:
                return self._by_cuda(card)
            case Vendor.AMD:
                return self._by_rocm(card)
            case Vendor.APPLE:
                count = leading_number(self._variables.get(METAL, "1"))
                return hiding(METAL, self._variables) if count < 1 else None
            case _:
                return hiding(SYCL, self._variables, is_certain=False) if self._variables.get(SYCL) else None

    def _by_vulkan(self) -> Hiding | None:
        """Check Vulkan's variables. An invalid index disables the backend, which then seems not to be compiled in."""
        if self._backends is None:
            return None
        if "Vulkan" in self._backends:
            value = self._variables.get(VULKAN)
            named = named_by_number(value) if value is not None else None
            return self._judged(VULKAN, named, None, None, "Vulkan")
        doubted = next((name for name in (NO_VULKAN, VULKAN) if name in self._variables), None)
        if doubted is None or not self._backends.isdisjoint(GPU_BACKENDS):
            return None
        return hiding(doubted, self._variables, is_certain=False)

    def _by_cuda(self, card: Sequence[Seen]) -> Hiding | None:
        nvml = self._readings.nvml
        if nvml is not None and not nvml.lost:
            named = named_by_cuda(self._variables, nvml.cards)
            return self._judged(CUDA, named, _position(card, Source.NVML), len(nvml.cards), "CUDA")
        value = self._variables.get(CUDA)
        named = _by_number(value) if value is not None else None
        return self._judged(CUDA, named, None, None, "CUDA")

    def _by_rocm(self, card: Sequence[Seen]) -> Hiding | None:
        """Check ROCm's variables: the ROCm runtime removes GPUs first, and HIP filters the rest."""
        uuids = [one.uuid for one in self._readings.amdgpu.cards] if self._readings.amdgpu else []
        adapters = self._readings.dxgi.adapters if self._readings.dxgi else ()
        total = len(uuids) or sum(1 for one in adapters if one.vendor == _AMD)
        filters: list[tuple[str, Named]] = []
        if (by_runtime := named_by_rocr(self._variables, uuids or [""] * total)) is not None:
            filters.append((ROCR, by_runtime))
        if by_hip := hip_variable(self._variables):
            filters.append((by_hip, _by_number(self._variables[by_hip], total)))
        nothing_left = next((name for name, named in filters if named.count == 0), None)
        if nothing_left is not None:
            return hiding(nothing_left, self._variables)
        if len(filters) == 1:
            return self._judged(*filters[0], _position(card, Source.AMDGPU), total, "ROCm")
        doubted = [name for name, named in filters if named.count is None or named.count < total]
        doubted += [ORDINAL] if self._variables.get(ORDINAL) else []
        return hiding(doubted[0], self._variables, is_certain=False) if doubted else None

    def _judged(
        self, variable: str, named: Named | None, position: int | None, total: int | None, backend: str
    ) -> Hiding | None:
        """Whether `variable`, which names some cards out of `total`, hides the one at `position`.

        If it is unknown which cards it names, it is enough that the same number is listed: then they are the named
        ones.
        """
        if named is None:
            return None
        if named.positions is not None and position is not None:
            return None if position in named.positions else hiding(variable, self._variables)
        if named.count is not None and total is not None and named.count >= total:
            return None
        is_certain = named.count == 0 or (self._backends is not None and named.count == self._listed.count(backend))
        return hiding(variable, self._variables, is_certain=is_certain)


def _by_number(value: str, most: int | None = None) -> Named:
    """Count the named devices; unknown if they are named by UUID, since no source has reported any."""
    return Named(None) if value.lstrip().startswith(("GPU-", "MIG-")) else named_by_number(value, most)


def _position(card: Sequence[Seen], source: Source) -> int | None:
    return next((seen.position for seen in card if seen.source is source), None)
