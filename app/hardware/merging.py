"""Merge readings into a machine: match the readings of the same card, and resolve contradictions.

Pure: the same readings give the same machine. If sources disagree, the lower figure is used and a note reports it: a
failed load costs more than some unused memory.
"""

import re
from collections.abc import Collection, Iterator
from typing import Final

import msgspec

from app.core.units import GIB, MIB
from app.hardware import remarks
from app.hardware.apple import usual_limit
from app.hardware.hidden import Veil
from app.hardware.machine import Device, DeviceKind, LlamaInfo, Machine, Note, Source, SourceReading, Vendor
from app.hardware.nvidia import usable_part
from app.hardware.readings import GgmlReading, Readings
from app.hardware.sightings import Seen, all_seen, backend_name, is_software, named_parts, plain_pci_id

_PRESUMED: Final = {Vendor.NVIDIA: "CUDA", Vendor.AMD: "ROCm", Vendor.APPLE: "Metal"}
"""The backend of a card if ggml could not be queried."""
_FILLER: Final = re.compile(
    r"\((?:tm|r|radv[^)]*|c)\)|\b(?:nvidia|amd|ati|intel|geforce|radeon|graphics|gpu)\b|[^a-z0-9]+"
)

_CONTEXT_ROOM: Final = 5 * GIB // 4
"""Memory that ggml's own context uses during the query; a difference of up to this is not a contradiction."""
_SMALL_CHANGE: Final = 512 * MIB
"""Differences below this come from querying at different moments."""
_SIZES_AGREE: Final = 0.9


def merge(readings: Readings, ours: Collection[int] = ()) -> Machine:
    """Return the machine for these readings.

    Args:
        ours: ids of our processes that hold a model; their memory counts as free.
    """
    merger = _Merger(readings, frozenset(ours))
    devices = (*merger.gpus(), merger.cpu())
    return Machine(
        devices=devices,
        cpu=readings.cpu,
        ram=readings.ram,
        disk=readings.disk,
        llama=_llama(readings.ggml),
        system=readings.system,
        notes=tuple(merger.notes),
        variables=dict(readings.variables),
    )


class _Merger:
    """Collects notes while it builds the devices."""

    def __init__(self, readings: Readings, ours: frozenset[int]) -> None:
        self._readings = readings
        self._ours = ours
        self._veil = Veil(readings)
        self.notes: list[Note] = [remarks.fault(one) for one in readings.faults]
        if readings.ram.total <= 0:
            self.notes.append(remarks.ram_unknown())
        if readings.nvml is not None:
            self.notes += map(remarks.lost_card, readings.nvml.lost)

    def gpus(self) -> Iterator[Device]:
        """Yield the GPUs in ggml's order, then those that ggml cannot use."""
        cards: list[list[Seen]] = []
        for seen in all_seen(self._readings):
            card = _find(seen, cards)
            if card is None:
                cards.append([seen])
            else:
                card.append(seen)
        for card in cards:
            yield self._one_of(_alike(card, cards), self._device(card))

    def _one_of(self, alike: list[list[Seen]], device: Device) -> Device:
        """Return `device`, which may be any of the cards `alike`, with only the values that hold for all of them."""
        if not alike:
            return device
        reported = [(seen.total, seen.free) for card in alike for seen in card if seen.total and seen.free is not None]
        total = min([device.total, *(total for total, _ in reported)])
        free = min([device.free, total, *(max(0, free) for _, free in reported)])
        note = remarks.indistinguishable(device.name, len(alike))
        if note not in self.notes:
            self.notes.append(note)
        return msgspec.structs.replace(device, total=total, free=free, pci_id="", alike=len(alike))

    def cpu(self) -> Device:
        ram, cpu = self._readings.ram, self._readings.cpu
        sources = [SourceReading(Source.SYSTEM, cpu.name, ram.total, ram.available)]
        listed = [
            (index, one)
            for index, one in enumerate(self._readings.ggml.devices if self._readings.ggml else ())
            if one.kind == "cpu"
        ]
        for _, one in listed:
            sources.append(SourceReading(Source.GGML, one.description, one.total, one.free))
            if one.free >= one.total > 0 and ram.available < ram.total - _SMALL_CHANGE:
                self.notes.append(remarks.all_ram_free())
        index, name = (listed[0][0], listed[0][1].name) if listed else (-1, "")
        return Device(
            name=cpu.name or cpu.architecture or "CPU",
            kind=DeviceKind.CPU,
            backend="CPU",
            total=ram.total,
            free=ram.available,
            sources=tuple(sources),
            ggml_name=name,
            index=index,
        )

    def _device(self, card: list[Seen]) -> Device:
        # A vendor's driver has better names than Vulkan.
        named = next((seen for seen in card if seen.source is not Source.GGML), card[0])
        name, kind, shared = named.name, _kind(card), _is_shared(card)
        total, free = self._shared_memory(card, name) if shared else self._own_memory(card, name)
        self._tell_parts(card)
        if total <= 0 and not shared:
            self.notes.append(remarks.memory_unknown(name))
        hidden = self._veil.over(card)
        is_usable = total > 0 and (hidden is None or not hidden.is_certain) and not is_software(name)
        return Device(
            name=name,
            kind=kind,
            backend=self._backend(card) if is_usable else "",
            total=total,
            free=free,
            vendor=next((seen.vendor for seen in card if seen.vendor), Vendor.OTHER),
            shared=shared,
            pci_id=_first(seen.pci_id for seen in card),
            driver=_first(seen.driver for seen in card),
            runtime=_first(seen.runtime for seen in card),
            capability=_first(seen.capability for seen in card),
            sources=tuple(seen.reading for seen in card),
            ggml_name=card[0].ggml_name,
            index=card[0].index,
            used_by_others=sum(used or 0 for pid, used in _used(card).items() if pid not in self._ours),
            part_of=_first(seen.part_of for seen in card),
            hidden=hidden,
        )

    def _backend(self, card: list[Seen]) -> str:
        if self._readings.ggml is not None:
            return card[0].backend
        return _PRESUMED.get(card[0].vendor, "") if all(seen.usable for seen in card) else ""

    def _own_memory(self, card: list[Seen], name: str) -> tuple[int, int]:
        """Return total and free memory of a card with its own memory."""
        reported = self._clamped(card, name)
        if not reported:
            return 0, 0
        least, most = (pick(reported, key=lambda one: one[1]) for pick in (min, max))
        if least[1] < most[1] * _SIZES_AGREE:
            self.notes.append(remarks.total_disagrees(name, least[0].source, least[1], most[0].source, most[1]))
        free = self._least_free(reported, name) + sum(
            used or 0 for pid, used in _used(card).items() if pid in self._ours
        )
        return least[1], min(free, least[1])

    def _clamped(self, card: list[Seen], name: str) -> list[tuple[Seen, int, int]]:
        """Return the readings with figures: total and free, with free limited to total."""
        reported = []
        for seen in card:
            if not seen.total or seen.total < 0:
                continue
            free = seen.total if seen.free is None else max(0, seen.free)
            if free > seen.total:
                self.notes.append(remarks.more_free_than_total(seen.source, name, seen.total))
            reported.append((seen, seen.total, min(free, seen.total)))
        return reported

    def _least_free(self, reported: list[tuple[Seen, int, int]], name: str) -> int:
        """Return the smallest figure; but the context that ggml creates for the query is not another program's."""
        least, most = (pick(reported, key=lambda one: one[2]) for pick in (min, max))
        asked_by_ggml = least[0].source is Source.GGML and least[0].backend != "Vulkan"
        if asked_by_ggml and most[2] - least[2] <= _CONTEXT_ROOM:
            return min((free for seen, _, free in reported if seen.source is not Source.GGML), default=least[2])
        if most[2] - least[2] > _SMALL_CHANGE:
            self.notes.append(remarks.free_disagrees(name, least[0].source, least[2], most[0].source, most[2]))
        return least[2]

    def _shared_memory(self, card: list[Seen], name: str) -> tuple[int, int]:
        """Return total and free memory of a GPU that uses the computer's memory, within the computer's."""
        ram = self._readings.ram
        sizes = [seen.total for seen in card if seen.total and seen.total > 0]
        total = min([*sizes, ram.total or max(sizes, default=0)])
        if not sizes and card[0].vendor is Vendor.APPLE:
            total = usual_limit(ram.total)
            self.notes.append(remarks.usual_limit(name, total))
        free = min(total, ram.available)
        for seen in card:
            if seen.total is None and seen.source is Source.NVML:
                self.notes.append(remarks.shares_memory(seen.source, name))
            if seen.free is None or not seen.total:
                continue
            if seen.free > ram.available + _SMALL_CHANGE and _claims_ram(seen):
                self.notes.append(remarks.more_than_the_computer_has(seen.source, name, seen.free, ram.available))
            free = min(free, max(0, seen.free))
        return total, free

    def _tell_parts(self, card: list[Seen]) -> None:
        nvml, named = self._readings.nvml, named_parts(self._readings)
        for position, one in enumerate(nvml.cards if nvml else ()):
            if one.divided and any(
                seen.source is Source.NVML and seen.pci_id == plain_pci_id(one.pci_id) for seen in card
            ):
                part = usable_part(one, named.get(position, ""))
                reported = remarks.part_of_a_card(part.name, one.name, len(one.parts)) if part else None
                self.notes.append(reported or remarks.divided_without_parts(one.name))


# -- which readings are of the same card -------------------------------------------------------------------------------


def _find(seen: Seen, cards: list[list[Seen]]) -> list[Seen] | None:
    """Find the card that `seen` is about: by PCI id, then by name, then if it is the vendor's only one."""
    open_cards = [card for card in cards if _may_be(seen, card)]
    for is_same in (_same_place, _same_name):
        for card in open_cards:
            if is_same(seen, card):
                return card
    of_vendor = [card for card in open_cards if not _different_places(seen, card)]
    others = [card for card in cards if card[0].vendor is seen.vendor]
    return of_vendor[0] if len(of_vendor) == len(others) == 1 and _loosely_alike(seen, of_vendor[0]) else None


def _may_be(seen: Seen, card: list[Seen]) -> bool:
    """Whether `seen` can belong to `card`: a source reports each card once, but ggml once per backend."""
    if card[0].vendor is not seen.vendor:
        return False
    return all(one.source is not seen.source or one.backend != seen.backend for one in card)


def _same_place(seen: Seen, card: list[Seen]) -> bool:
    return bool(seen.pci_id) and any(one.pci_id == seen.pci_id for one in card)


def _different_places(seen: Seen, card: list[Seen]) -> bool:
    return bool(seen.pci_id) and any(one.pci_id not in ("", seen.pci_id) for one in card)


def _same_name(seen: Seen, card: list[Seen]) -> bool:
    if _different_places(seen, card):
        return False
    name = _plain_name(seen.name)
    return any(name and name == _plain_name(one.name) for one in card)


def _alike(card: list[Seen], cards: list[list[Seen]]) -> list[list[Seen]]:
    """Return the cards of one name if ggml gives no PCI ids and drivers report several: they are indistinguishable."""
    names = {_plain_name(seen.name) for seen in card}
    same = [one for one in cards if any(_plain_name(seen.name) in names for seen in one)]
    seen_by_ggml = [seen for one in same for seen in one if seen.source is Source.GGML]
    by_name_alone = [seen for seen in seen_by_ggml if not seen.pci_id]
    has_other_words = any(seen.source is not Source.GGML for one in same for seen in one)
    return same if len(same) > 1 and by_name_alone and has_other_words else []


def _loosely_alike(seen: Seen, card: list[Seen]) -> bool:
    """Whether both are integrated or both discrete: the same vendor's integrated GPU and card are different devices."""
    return any(seen.integrated == one.integrated for one in card) or seen.shared is None


def _plain_name(name: str) -> str:
    """Remove what each source adds: ``AMD Radeon RX 7900 XT (RADV NAVI31)`` becomes ``rx7900xt``."""
    return _FILLER.sub("", name.lower())


# -- properties of a card ----------------------------------------------------------------------------------------------


def _is_shared(card: list[Seen]) -> bool:
    reported = [seen.shared for seen in card if seen.shared is not None]
    return any(reported) if reported else any(seen.integrated for seen in card)


def _kind(card: list[Seen]) -> DeviceKind:
    vendor = card[0].vendor
    if vendor is Vendor.APPLE or (vendor is Vendor.NVIDIA and _is_shared(card)):
        return DeviceKind.UNIFIED
    return DeviceKind.INTEGRATED if any(seen.integrated for seen in card) else DeviceKind.DISCRETE


def _claims_ram(seen: Seen) -> bool:
    """Whether its figure for free memory is about the computer's memory and not only a limit."""
    return seen.source is not Source.METAL and seen.backend != "Metal"


def _used(card: list[Seen]) -> dict[int, int | None]:
    return next((seen.used for seen in card if seen.source is Source.NVML), {})


def _first(texts: Iterator[str]) -> str:
    return next((text for text in texts if text), "")


def _llama(ggml: GgmlReading | None) -> LlamaInfo:
    if ggml is None:
        return LlamaInfo()
    return LlamaInfo(
        version=ggml.llama,
        ggml=ggml.ggml,
        backends=tuple(map(backend_name, ggml.backends)),
        features={backend_name(name): features for name, features in ggml.features.items()},
        runtime=ggml.runtime,
        cpu_variant=ggml.cpu_variant,
        unloaded={one.name: one.reason for one in ggml.unloaded},
    )
