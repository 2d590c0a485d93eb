"""Environment variables that hide GPUs from llama.cpp, and their effects. Pure functions.

Drivers' own interfaces (NVML, sysfs, DXGI) list all cards; CUDA, HIP, Vulkan and SYCL list only those that these
variables name, in that order. A hidden GPU is never used, but it is shown, with the variable that hides it.

- ``CUDA_VISIBLE_DEVICES``: indices, or UUIDs as NVML writes them (``GPU-…``, ``MIG-…``), of which a unique prefix is
  enough. Entries from the first invalid one on are ignored; the empty string hides all cards; a card named twice makes
  CUDA list none. Indices count the cards by speed unless ``CUDA_DEVICE_ORDER`` is ``PCI_BUS_ID``. (CUDA programming
  guide, environment variables; MIG user guide; torch/cuda/__init__.py for what the guide leaves out.)
- ``ROCR_VISIBLE_DEVICES``, read by the ROCm runtime: indices or UUIDs (``GPU-…``); the empty string hides all
  (ROCR-Runtime, amd_filter_device.cpp). ``HIP_VISIBLE_DEVICES``, or ``CUDA_VISIBLE_DEVICES`` if that is empty, is read
  by HIP, which counts the remaining cards; here the empty string hides nothing (ROCclr, rocdevice.cpp).
  ``GPU_DEVICE_ORDINAL`` is for OpenCL according to the source and also for HIP according to the documentation, so its
  effect is uncertain.
- ``GGML_VK_VISIBLE_DEVICES``: indices of Vulkan's devices, including software ones. An invalid index disables the whole
  backend, and so does ``GGML_DISABLE_VULKAN`` with any value (ggml-vulkan.cpp, ggml-backend-reg.cpp).
- ``GGML_METAL_DEVICES``: the number of devices that Metal lists; 0 hides the GPU of a Mac (ggml-metal.cpp).
- ``ONEAPI_DEVICE_SELECTOR``: a language of its own; its effect is treated as uncertain.
"""

import os
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from app.core.text import visible_line
from app.hardware.machine import Hiding
from app.hardware.readings import NvmlCard

CUDA, HIP, ROCR = "CUDA_VISIBLE_DEVICES", "HIP_VISIBLE_DEVICES", "ROCR_VISIBLE_DEVICES"
ORDINAL, VULKAN, SYCL = "GPU_DEVICE_ORDINAL", "GGML_VK_VISIBLE_DEVICES", "ONEAPI_DEVICE_SELECTOR"
NO_VULKAN, METAL = "GGML_DISABLE_VULKAN", "GGML_METAL_DEVICES"
CUDA_ORDER: Final = "CUDA_DEVICE_ORDER"
VARIABLES: Final = (CUDA, CUDA_ORDER, HIP, ROCR, ORDINAL, VULKAN, NO_VULKAN, SYCL, METAL)

_LONGEST_SHOWN: Final = 120
_INTEGER: Final = re.compile(r"\s*([+-]?\d+)")
_UUID: Final = ("GPU-", "MIG-")


def read_variables(environment: Mapping[str, str] | None = None) -> dict[str, str]:
    """Return those of :data:`VARIABLES` that are set."""
    found = os.environ if environment is None else environment
    return {name: found[name] for name in VARIABLES if name in found}


@dataclass(frozen=True, slots=True)
class Named:
    """The cards that a variable leaves visible.

    Attributes:
        count: how many; None if unknown.
        positions: which ones, as indices into the given list; None if unknown.
        parts: the UUID of the named part of a partitioned card, with its position.
    """

    count: int | None
    positions: tuple[int, ...] | None = None
    parts: tuple[tuple[int, str], ...] = ()


def hiding(name: str, variables: Mapping[str, str], *, is_certain: bool = True) -> Hiding:
    """Return that the variable of that name hides a card, with its value safe to display."""
    value = visible_line(variables[name])
    if len(value) > _LONGEST_SHOWN:
        value = f"{value[:_LONGEST_SHOWN]}…"
    return Hiding(name, value, is_certain)


def named_by_cuda(variables: Mapping[str, str], cards: Sequence[NvmlCard]) -> Named | None:
    """Return which of NVML's `cards` CUDA lists; None if no variable restricts them."""
    value = variables.get(CUDA)
    if value is None:
        return None
    entries = [entry.strip() for entry in value.split(",")]
    if entries[0].startswith(_UUID):
        return _by_uuid(entries, cards)
    found = _indices(entries, len(cards))
    if len(set(found)) < len(found):
        return Named(0, ())
    if any(card.divided for card in cards):  # then CUDA counts parts
        return Named(None if found else 0, None if found else ())
    # NVML counts by PCI id. If nothing or everything is hidden, the order does not matter.
    is_by_place = variables.get(CUDA_ORDER, "").upper() == "PCI_BUS_ID" or len(found) in (0, len(cards))
    return Named(len(found), tuple(found) if is_by_place else None)


def named_by_rocr(variables: Mapping[str, str], uuids: Sequence[str]) -> Named | None:
    """Return which of the cards with these UUIDs (empty if unknown) the ROCm runtime lists; None if not restricted."""
    value = variables.get(ROCR)
    if value is None:
        return None
    entries = [entry.strip().upper() for entry in value.split(",")] if value else []
    if any(entry.startswith("GPU-") for entry in entries):
        known = [uuid.upper() for uuid in uuids]
        found = [known.index(entry) for entry in entries if entry in known]
        return Named(len(entries), tuple(found) if len(found) == len(entries) else None)
    indices = _indices(entries, len(uuids))
    return Named(len(indices), () if not indices else None)


def hip_variable(variables: Mapping[str, str]) -> str:
    """Return the name of the variable that HIP uses; empty for none."""
    return next((name for name in (HIP, CUDA) if variables.get(name)), "")


def named_by_number(value: str, most: int | None = None) -> Named:
    """Return how many devices a list of indices names, out of `most`.

    Unless it names none, the devices themselves are unknown: the order is another library's.
    """
    found = _indices([entry.strip() for entry in value.split(",")], most)
    return Named(len(found), None if found else ())


def leading_number(text: str) -> int:
    """Parse a number like C's ``atoi``: 0 if there is none."""
    match = _INTEGER.match(text)
    return int(match[1]) if match else 0


def _by_uuid(entries: Sequence[str], cards: Sequence[NvmlCard]) -> Named:
    """Resolve UUIDs. All entries must be of one kind: the first of another kind ends the list."""
    kind = entries[0][: len(_UUID[0])]
    whole = [(position, card.uuid) for position, card in enumerate(cards)]
    parts = [(position, part.uuid) for position, card in enumerate(cards) for part in card.parts]
    known = parts if kind == "MIG-" else whole
    if not all(uuid for _, uuid in known):
        return Named(None)
    found: list[tuple[int, str]] = []
    for entry in entries:
        is_one = entry.startswith(kind) and len(entry) > len(kind)  # the driver ignores "GPU-" alone
        meant = [one for one in known if is_one and one[1].lower().startswith(entry.lower())]
        if len(meant) != 1:
            break
        if meant[0] in found:
            return Named(0, ())
        found.append(meant[0])
    positions = tuple(dict.fromkeys(position for position, _ in found))
    return Named(len(found), positions, tuple(found) if kind == "MIG-" else ())


def _indices(entries: Sequence[str], most: int | None) -> list[int]:
    """Return the valid indices before the first invalid entry."""
    found = []
    for entry in entries:
        match = _INTEGER.match(entry)
        number = int(match[1]) if match else -1
        if number < 0 or (most is not None and number >= most):
            break
        found.append(number)
    return found
