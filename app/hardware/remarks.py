"""Messages about readings that failed or were corrected."""

from app.core.sentences import Phrase, phrase
from app.core.units import format_bytes
from app.hardware.machine import Note, Source
from app.hardware.readings import FaultKind, SourceFault


def fault(one: SourceFault) -> Note:
    """Return the note that a source gave no answer."""
    return Note(one.source, _fault_words(one))


def _fault_words(one: SourceFault) -> Phrase:
    name, reason = one.source.value, one.reason or "-"
    if one.kind is FaultKind.SLOW:
        return phrase("{source} did not answer in time, so the other sources were used.", source=name)
    if one.kind is FaultKind.CRASHED:
        return phrase("The process that queries {source} stopped working. {reason}", source=name, reason=reason)
    return phrase("{source} failed: {reason}", source=name, reason=reason)


def lost_card(which: str) -> Note:
    """Return the note that NVML lists a card that does not answer."""
    return Note(Source.NVML, phrase("A graphics card is not responding ({which}).", which=which))


def more_free_than_total(source: Source, name: str, total: int) -> Note:
    """Return the note on more free memory than total: Vulkan's figure wraps around when its budget is exceeded."""
    words = phrase(
        "{source} reports more free memory on {name} than its total of {total}, so all of it is treated as free.",
        source=source.value,
        name=name,
        total=format_bytes(total),
    )
    return Note(source, words)


def free_disagrees(name: str, smaller: Source, low: int, larger: Source, high: int) -> Note:
    """Return the note that two sources report very different free memory."""
    words = phrase(
        "On {name}, {larger} reports {high} free and {smaller} reports {low}. The smaller figure is used.",
        name=name,
        larger=larger.value,
        high=format_bytes(high),
        smaller=smaller.value,
        low=format_bytes(low),
    )
    return Note(larger, words)


def total_disagrees(name: str, smaller: Source, low: int, larger: Source, high: int) -> Note:
    """Return the note that two sources report very different sizes."""
    words = phrase(
        "{name} has {high} according to {larger} and {low} according to {smaller}. The smaller figure is used.",
        name=name,
        larger=larger.value,
        high=format_bytes(high),
        smaller=smaller.value,
        low=format_bytes(low),
    )
    return Note(larger, words)


def more_than_the_computer_has(source: Source, name: str, free: int, available: int) -> Note:
    """Return the note that a GPU with shared memory claims more than the computer has free."""
    words = phrase(
        (
            "{source} reports {free} free for {name}, which uses the computer's memory, but the computer has"
            " {available} available."
        ),
        source=source.value,
        name=name,
        free=format_bytes(free),
        available=format_bytes(available),
    )
    return Note(source, words)


def memory_unknown(name: str) -> Note:
    """Return the note that the memory of a discrete card is unknown."""
    return Note(Source.GGML, phrase("No source reports the memory of {name}, so it is not used.", name=name))


def usual_limit(name: str, limit: int) -> Note:
    """Return the note that Metal could not be queried."""
    words = phrase(
        "Metal does not report how much memory {name} may use. The default limit is {limit}.",
        name=name,
        limit=format_bytes(limit),
    )
    return Note(Source.METAL, words)


def shares_memory(source: Source, name: str) -> Note:
    """Return the note that a GPU has no memory of its own, so that its driver reports no size."""
    words = phrase("{name} has no memory of its own, so the computer's figures are used.", name=name)
    return Note(source, words, problem=False)


def part_of_a_card(name: str, card: str, parts: int) -> Note:
    """Return the note on a partitioned card (MIG), of which CUDA gives a process one part."""
    words = phrase(
        "{card} is divided into {parts} parts, and one of them is used: {name}.", card=card, parts=parts, name=name
    )
    return Note(Source.NVML, words, problem=False)


def divided_without_parts(card: str) -> Note:
    """Return the note that MIG is on without any parts, so that CUDA has no device."""
    return Note(
        Source.NVML, phrase("{card} is set to be divided (MIG) but has no parts, so it cannot be used.", card=card)
    )


def indistinguishable(name: str, count: int) -> Note:
    """Return the note on several cards of one name whose PCI ids llama.cpp does not report."""
    words = phrase(
        (
            "{count} cards are named {name}, and llama.cpp does not report which slot each one is in, so"
            " they cannot be told apart. The smallest figures are used for each."
        ),
        count=count,
        name=name,
    )
    return Note(Source.GGML, words)


def all_ram_free() -> Note:
    """Return the note that ggml's CPU device ignores used memory."""
    words = phrase("ggml counts all of the computer's memory as free, so the system's own figure is used.")
    return Note(Source.GGML, words, problem=False)


def ram_unknown() -> Note:
    """Return the note that the size of the computer's memory is unknown."""
    return Note(Source.SYSTEM, phrase("The system does not report how much memory it has."))
