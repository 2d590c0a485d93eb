"""The wording and figures of the panel."""

from app.core.units import MIB, format_bytes
from app.engine.loading import Situation
from app.planning.fit import Fit, fit_of
from app.planning.fit_wording import badge, rounded_speed
from app.planning.plan import FitKind, Plan
from app.planning.speed import Range
from app.planning.sums import DeviceSum
from app.ui.widgets.stacked_bar import FREE, BarPart
from app.ui.words import say, tr

_K = 1_024


def context_ticks(trained: int) -> dict[int, str]:
    """Return labels for the powers of two from 4,096 up to the trained context length, such as ``16k``."""
    ticks = {}
    value = 4 * _K
    while value < trained:
        ticks[value] = short_tokens(value)
        value *= 2
    return ticks | {trained: short_tokens(trained)}


LEAST_SHOWN = 64 * MIB
LEAST_CONTEXT = 256
"""The smallest value that can be typed; the slider starts at more useful lengths."""


def context_stops(trained: int) -> list[int]:
    """Return the positions of the slider: eight steps per doubling."""
    stops, base = [], min(2 * _K, max(256, trained // 8))
    while base < trained:
        stops += [base + base * step // 8 for step in range(8) if base + base * step // 8 < trained]
        base *= 2
    return [*stops, trained]


def short_tokens(count: int) -> str:
    """Format a token count, for example ``16k``."""
    return f"{count // _K}k" if count >= _K and count % _K == 0 else f"{count:,}"


def speed_words(speed: Range) -> str:
    """Return the likely speed and its range; empty if unknown."""
    if speed.likely <= 0:
        return ""
    if speed.likely < 1:
        return tr("less than 1 token/s")
    return tr(
        "about {likely} tokens/s ({low} to {high})",
        likely=f"{rounded_speed(speed.likely):,}",
        low=f"{rounded_speed(speed.low):,}",
        high=f"{rounded_speed(speed.high):,}",
    )


def verdict(plan: Plan) -> tuple[str, str]:
    """Return a few words on how the model fits, and their tone."""
    fit: Fit = fit_of(plan)
    if fit.kind is FitKind.TOO_LARGE:
        return tr("Needs {size} more memory", size=format_bytes(plan.short_bytes)), "bad"
    if fit.kind is FitKind.UNKNOWN:
        return say(badge(fit)), "second"
    words = say(badge(fit))
    return (tr("{words}, but only just", words=words), "warning") if plan.tight else (words, "good")


def name_of_device(device: DeviceSum, *, numbered: bool = False) -> str:
    """Return a device's name for display; `numbered` tells several cards apart."""
    name = device.name or (tr("GPU") if device.is_gpu else tr("Computer's memory"))
    return tr("Card {number}: {name}", number=device.index + 1, name=name) if numbered and device.is_gpu else name


def capacity_of(device: DeviceSum, situation: Situation) -> int:
    """Return the device's memory in bytes, used or not."""
    machine = situation.machine
    if not device.is_gpu:
        return machine.ram.total
    gpus = machine.memory().gpus
    return gpus[device.index].total if 0 <= device.index < len(gpus) else device.free


def parts_of(device: DeviceSum, capacity: int, lent: int = 0) -> tuple[BarPart, ...]:
    """Return what the device's memory holds with the model loaded. Memory to be left free does not count as used.

    Args:
        lent: bytes of system memory that a GPU without its own memory takes for the model.
    """
    others = max(0, capacity - device.free - lent)
    parts = [
        BarPart(tr("Weights"), device.weights, "accent"),
        BarPart(tr("Cache"), device.cache, "analysis_edge"),
        BarPart(tr("Compute"), device.work, "warning"),
    ]
    parts.append(BarPart(tr("Driver") if device.is_gpu else tr("Engine"), device.overhead, "tool_text"))
    if lent:
        parts.append(BarPart(tr("On the GPU"), lent, "accent_hover"))
    parts.append(BarPart(tr("Others"), others, "control_border"))
    used = sum(part.size for part in parts)
    return (*parts, BarPart(tr("Free"), max(0, capacity - used), FREE))


def line_of(device: DeviceSum, for_chats: int = 0) -> tuple[str, str]:
    """Return a line on how much of the free memory is taken, and its tone.

    Args:
        for_chats: bytes of the rest that the states of other chats may take.
    """
    taken, free = format_bytes(device.total), format_bytes(device.free)
    if device.short:
        return tr(
            "Uses {taken} of {free} free · {short} short", taken=taken, free=free, short=format_bytes(device.short)
        ), ("bad")
    if for_chats >= LEAST_SHOWN:
        words = tr(
            "Uses {taken} of {free} free · up to {size} of the rest keeps other chats ready",
            taken=taken,
            free=free,
            size=format_bytes(for_chats),
        )
        return words, "second"
    return tr("Uses {taken} of {free} free", taken=taken, free=free), "second"
