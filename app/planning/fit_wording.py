"""Describes a fit for the window: the badge next to a file."""

from typing import assert_never

from app.core.sentences import Phrase, phrase
from app.planning.fit import Fit
from app.planning.plan import FitKind
from app.planning.reasons import rough_size


def badge(fit: Fit) -> Phrase:  # noqa: PLR0911 one sentence for each kind
    """Return the text of the badge: the fit in a few words."""
    match fit.kind:
        case FitKind.GPU if fit.n_gpus > 1:
            return phrase("Fits on {count} GPUs", count=fit.n_gpus)
        case FitKind.GPU:
            return phrase("Fits on the GPU")
        case FitKind.EXPERTS_ON_CPU if fit.moved_layers == 1:
            return phrase("Fits with 1 layer's experts on the CPU")
        case FitKind.EXPERTS_ON_CPU:
            return phrase("Fits with {count} layers' experts on the CPU", count=fit.moved_layers)
        case FitKind.PART_ON_GPU:
            return phrase(
                "Fits with {count} of {layers} layers on the GPU", count=fit.layers_on_gpu, layers=fit.n_layers
            )
        case FitKind.CPU:
            return _cpu_only(fit.tokens_per_second)
        case FitKind.TOO_LARGE:
            return phrase("Too large by {size}", size=rough_size(fit.short_bytes))
        case FitKind.UNKNOWN:
            return phrase("Memory unknown")
        case _:
            assert_never(fit.kind)


def rounded_speed(tokens_per_second: float) -> int:
    """Round a speed to two digits, because it is only an estimate."""
    if tokens_per_second < 10:
        return max(1, round(tokens_per_second))
    step: int = 10 ** (len(str(int(tokens_per_second))) - 2)
    return round(tokens_per_second / step) * step


def _cpu_only(tokens_per_second: float) -> Phrase:
    if tokens_per_second < 1:
        return phrase("CPU only, less than 1 token/s")
    count = rounded_speed(tokens_per_second)
    if count == 1:
        return phrase("CPU only, about 1 token/s")
    return phrase("CPU only, about {speed} tokens/s", speed=count)
