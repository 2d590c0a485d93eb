"""The sentences of a plan: why it is so, and what would change it."""

from app.core.sentences import Phrase, phrase
from app.core.units import format_bytes


def rough_size(count: int) -> str:
    """A size as people say it: ``9 GB``, ``1.2 GB``, ``340 MB``; never "0"."""
    if count < 1_000_000:
        return "1 MB"
    number, unit = format_bytes(count).split()
    value = float(number)
    return f"{value:.0f} {unit}" if value >= 10 or unit == "MB" else f"{value:g} {unit}"


def memory_unknown() -> Phrase:
    """Nothing can be said."""
    return phrase("This computer does not tell how much memory it has.")


def experts_moved(moved: int, layers: int, short: int) -> Phrase:
    """Why so many layers' experts are elsewhere."""
    if moved == 1:
        template = "1 of {layers} layers keeps its experts in the computer's memory: else {size} short."
    else:
        template = "{moved} of {layers} layers keep their experts in the computer's memory: {size} short for one fewer."
    return phrase(template, moved=moved, layers=layers, size=rough_size(short))


def part_on_gpu(on_gpu: int, layers: int) -> Phrase:
    """Why only a part is on the GPU."""
    return phrase(
        "The GPU has room for {on_gpu} of {layers} layers; the CPU does the others.", on_gpu=on_gpu, layers=layers
    )


def no_gpu() -> Phrase:
    """Why the CPU does all."""
    return phrase("There is no GPU that can be used.")


def gpu_too_small() -> Phrase:
    """Why the CPU does all though there is a GPU."""
    return phrase("What is free on the GPU is too little to be of use.")


def too_large(short: int) -> Phrase:
    """Why it does not fit."""
    return phrase("At its smallest it needs {size} more memory than is free.", size=rough_size(short))


def shorter_would_fit(context: int) -> Phrase:
    """What would fit."""
    return phrase("With a context of {context:,} tokens it would fit.", context=context)


def shorter_on_gpu(context: int) -> Phrase:
    """What would bring all layers to the GPU."""
    return phrase("With a context of {context:,} tokens all layers would find room on the GPU.", context=context)


def shorter_context(context: int, wanted: int) -> Phrase:
    """That the context is not the usual one."""
    return phrase(
        "The context is {context:,} instead of {wanted:,} tokens, so that it fits.", context=context, wanted=wanted
    )


def one_memory() -> Phrase:
    """What is special about a unified memory."""
    return phrase("GPU and CPU share one memory; it is counted once.")


def upper_bounds(architecture: str) -> Phrase:
    """Why the sum may be too large."""
    return phrase(
        "Cache and work of a {architecture} model are not known exactly; these are upper bounds.",
        architecture=architecture,
    )


def speed_guessed() -> Phrase:
    """Why the speed may be wrong."""
    return phrase("The speed is a careful guess: how fast this memory is cannot be asked.")
