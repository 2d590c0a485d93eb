"""Chooses the ggml devices for a load. The child's side.

A load identifies its GPUs by what they are (:class:`app.engine.protocol.DeviceRef`), and they are looked up here among
those that ggml lists in this process. Numbers are not enough: variables such as ``CUDA_VISIBLE_DEVICES`` hide GPUs and
change their order, and NVML, sysfs and DXGI ignore these variables.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final

import msgspec

from app.core.sentences import Phrase, phrase
from app.engine.child import ggml
from app.engine.child.bindings.library import can_use_gpu
from app.engine.faults import Words
from app.engine.protocol import DeviceRef, Loaded, LoadOptions
from app.hardware.machine import Machine
from app.hardware.sightings import plain_pci_id

_GPUS: Final = ("gpu", "igpu")


class Listed:
    """A GPU that ggml lists. Its PCI id is read only when needed, because that creates a context on the GPU.

    Attributes:
        name: ggml's name, such as ``CUDA0``.
        address: address of ggml's device.
    """

    def __init__(self, name: str, kind: str, backend: str, address: int) -> None:
        self.name, self.kind, self.backend, self.address = name, kind, backend, address

    @cached_property
    def raw_place(self) -> str:
        """The PCI id as ggml writes it; empty if ggml does not know it."""
        return ggml.place(self.address)

    @property
    def place(self) -> str:
        """The PCI id in the form that all sources share."""
        return plain_pci_id(self.raw_place)


@dataclass(frozen=True, slots=True)
class Destination:
    """The devices that a load uses.

    Attributes:
        options: as requested, but without a placement that is impossible on this machine.
        devices: addresses of ggml's devices; empty for all.
        warnings: why the placement differs from the request.
    """

    options: LoadOptions
    devices: tuple[int, ...] = ()
    warnings: tuple[Words, ...] = ()

    def with_warnings(self, loaded: Loaded) -> Loaded:
        """Return `loaded` with :attr:`warnings` placed before its own."""
        return msgspec.structs.replace(loaded, warnings=(*self.warnings, *loaded.warnings))


def settle(requested: LoadOptions, settled: Callable[[LoadOptions], LoadOptions]) -> Destination:
    """Return the devices for `requested`, once `settled` has chosen the open values, including the placement."""
    asked = destination(requested)
    planned = destination(settled(asked.options))
    return Destination(planned.options, planned.devices, (*asked.warnings, *planned.warnings))


def destination(options: LoadOptions, listed: Sequence[Listed] | None = None) -> Destination:
    """Look up the GPUs of `options`.

    If one of them is missing, the placement is dropped, and :attr:`Destination.options` ask the child to make its own
    plan: what was planned for other GPUs would not fit or would be refused.

    Args:
        listed: the GPUs that ggml lists, in its order; ggml is asked by default.
    """
    if options.n_gpu_layers == 0 or not (options.devices or options.tensor_split or options.main_gpu >= 0):
        return Destination(options)
    found = list_gpus() if listed is None else listed
    if not options.devices:
        # A build without GPU support ignores the placement and computes everything on the CPU.
        return (
            _anew(options, _absent_number(options))
            if found and _needed(options) > _count(found)
            else Destination(options)
        )
    devices = tuple(_find(ref, found) for ref in options.devices)
    missing = [ref for ref, device in zip(options.devices, devices, strict=True) if device is None]
    if missing:
        return _anew(options, *(_absent(ref, found) for ref in missing))
    return Destination(options, tuple(device.address for device in devices if device is not None))


def list_gpus() -> tuple[Listed, ...]:
    """Return the GPUs that ggml lists, in its order."""
    if not can_use_gpu():
        return ()
    return tuple(
        Listed(name, kind, backend, address) for name, kind, backend, address in ggml.identities() if kind in _GPUS
    )


def machine_here(ours: Sequence[int] = ()) -> Machine:
    """Read this machine as ggml lists it in this process, combined with what the drivers report."""
    from app.hardware.merging import merge  # noqa: PLC0415  almost every load is planned by the client
    from app.hardware.probe import read_sources, with_ggml  # noqa: PLC0415

    sources = read_sources(ours=ours)  # first, because ggml's own context counts as used
    return merge(with_ggml(sources, ggml.read_ggml()), ours)


def _find(ref: DeviceRef, listed: Sequence[Listed]) -> Listed | None:
    """Return the device with that name if it is the same GPU, else that GPU wherever it is listed now."""
    place = plain_pci_id(ref.pci_id)
    named = next((one for one in listed if one.name == ref.ggml_name), None)
    if named is not None and (not place or not named.place or named.place == place):
        return named
    return next((one for one in listed if one.place == place), None) if place else None


def _needed(options: LoadOptions) -> int:
    """Return how many GPUs a placement by numbers requires."""
    last_share = max((number for number, share in enumerate(options.tensor_split) if share > 0), default=-1)
    return 1 + (last_share if options.tensor_split else options.main_gpu)


def _count(listed: Sequence[Listed]) -> int:
    """Return how many of them llama.cpp uses (``llama_prepare_model_devices`` of 0c1e570).

    A GPU that two backends list counts once, and integrated GPUs are used only if there are no others.
    """
    cards = [one for one in listed if one.kind == "gpu"]
    inside = [one for one in listed if one.kind == "igpu"]
    if not cards:
        return sum(1 for one in inside if one.backend == inside[0].backend)
    return len({one.raw_place for one in cards if one.raw_place}) + sum(1 for one in cards if not one.raw_place)


def _anew(options: LoadOptions, *why: Phrase) -> Destination:
    unplaced = msgspec.structs.replace(
        options,
        devices=(),
        tensor_split=(),
        main_gpu=-1,
        n_gpu_layers=-1,
        n_cpu_moe=0,
        ignore_memory=False,
    )
    return Destination(unplaced, warnings=tuple(map(Words.of, why)))


def _absent(ref: DeviceRef, listed: Sequence[Listed]) -> Phrase:
    name = f"{ref.name} ({ref.pci_id})" if ref.pci_id else ref.name or ref.ggml_name
    if not listed:
        return phrase(
            "The model was planned for {name}, but llama.cpp lists no graphics card now. It runs on the CPU.",
            name=name,
        )
    return phrase(
        (
            "The model was planned for {name}, but llama.cpp does not list it now. The model was planned"
            " again for the available cards."
        ),
        name=name,
    )


def _absent_number(options: LoadOptions) -> Phrase:
    return phrase(
        (
            "The model was planned for graphics card {number}, but llama.cpp lists fewer cards. The model"
            " was planned again for the available cards."
        ),
        number=_needed(options),
    )
