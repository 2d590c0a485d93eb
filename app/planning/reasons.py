"""The sentences that explain a plan: why it is as it is, and what would change it."""

from app.core.sentences import Phrase, phrase
from app.core.units import format_bytes
from app.hardware.machine import Hiding

_NOTICED = -3
"""Percent: a smaller loss of speed is not mentioned."""


def rough_size(count: int) -> str:
    """Format a size with few digits: ``9 GB``, ``1.2 GB``, ``340 MB``; never "0"."""
    if count < 1_000_000:
        return "1 MB"
    number, unit = format_bytes(count).split()
    value = float(number)
    return f"{value:.0f} {unit}" if value >= 10 or unit == "MB" else f"{value:g} {unit}"


def memory_unknown() -> Phrase:
    """Say that the memory of the machine is unknown."""
    return phrase("This computer does not report how much memory it has.")


def experts_moved(moved: int, layers: int, short: int) -> Phrase:
    """Explain why the experts of `moved` layers are in system memory."""
    if moved == 1:
        template = "1 of {layers} layers has its experts on the CPU. Otherwise, memory would be {size} short."
    else:
        template = (
            "{moved} of {layers} layers have their experts on the CPU. With one fewer, memory would be {size} short."
        )
    return phrase(template, moved=moved, layers=layers, size=rough_size(short))


def part_on_gpu(on_gpu: int, layers: int) -> Phrase:
    """Explain why only some layers are on the GPU."""
    return phrase(
        "The GPU can hold {on_gpu} of {layers} layers. The CPU runs the others.", on_gpu=on_gpu, layers=layers
    )


def no_gpu() -> Phrase:
    """Explain that the CPU does everything because there is no usable GPU."""
    return phrase("There is no usable GPU.")


def hidden_gpu(name: str, hidden: Hiding) -> Phrase:
    """Explain that an existing GPU is hidden from llama.cpp."""
    setting = f"{hidden.variable}={hidden.value}"
    if hidden.is_certain:
        return phrase("{name} is hidden from llama.cpp by {setting}.", name=name, setting=setting)
    return phrase("{name} may be hidden from llama.cpp by {setting}.", name=name, setting=setting)


def gpu_too_small() -> Phrase:
    """Explain that the CPU does everything because the GPU has too little free memory."""
    return phrase("The GPU has too little free memory to be useful.")


def too_large(short: int) -> Phrase:
    """Explain why the model does not fit."""
    return phrase("It needs {size} more memory than is free.", size=rough_size(short))


def shorter_would_fit(context: int) -> Phrase:
    """Name the shorter context with which it would fit."""
    return phrase("It would fit with a context of {context:,} tokens.", context=context)


def shorter_on_gpu(context: int) -> Phrase:
    """Name the shorter context with which all layers would be on the GPU."""
    return phrase("With a context of {context:,} tokens, all layers would fit on the GPU.", context=context)


def shorter_context(context: int, wanted: int) -> Phrase:
    """Explain that the context is shorter than the default."""
    return phrase(
        "The context is {context:,} tokens instead of {wanted:,} so that the model fits.",
        context=context,
        wanted=wanted,
    )


def kept_for_embeddings(size: int) -> Phrase:
    """Explain that memory stays free for another model."""
    return phrase("{size} of memory stay free for the model that searches by meaning.", size=rough_size(size))


def one_memory() -> Phrase:
    """Explain that unified memory is counted once."""
    return phrase("The GPU and CPU share one memory, so it is counted once.")


def upper_bounds(architecture: str) -> Phrase:
    """Explain why the estimate may be too high."""
    return phrase(
        "Cache and compute memory of a {architecture} model are not known exactly, so these are upper bounds.",
        architecture=architecture,
    )


def speed_guessed() -> Phrase:
    """Explain that the speed is only an estimate."""
    return phrase("The speed is a cautious estimate because the speed of this memory is not known.")


def longer_context(context: int) -> Phrase:
    """Say that the context is longer than the default."""
    return phrase("A context of {context:,} tokens fits without losing speed.", context=context)


def larger_batches(size: int) -> Phrase:
    """Explain why batches are larger than the default."""
    return phrase("Prompts are read {size:,} tokens at a time, which fits in memory and is faster.", size=size)


def larger_batches_for_experts(size: int) -> Phrase:
    """Explain why batches are larger than the default although experts are in system memory."""
    return phrase(
        (
            "Prompts are read {size:,} tokens at a time. This takes less memory than one layer's experts,"
            " which are copied to the GPU less often."
        ),
        size=size,
    )


def packed_cache(kind: str, spared: int) -> Phrase:
    """Explain why the KV cache is quantized."""
    return phrase(
        "The KV cache uses {kind}, which saves {size} and is nearly as good.", kind=kind, size=rough_size(spared)
    )


def beyond_training(context: int, trained: int) -> Phrase:
    """Warn that the context is longer than the model was trained for."""
    return phrase(
        "The model was trained for {trained:,} tokens. With {context:,}, its answers may become nonsense.",
        context=context,
        trained=trained,
    )


def tight_gpu(name: str, left: int) -> Phrase:
    """Warn that a GPU is nearly full."""
    return phrase(
        "Tight: only {size} stays free on {name}. Another program may make it fail.", size=rough_size(left), name=name
    )


def tight_unnamed_gpu(left: int) -> Phrase:
    """Warn that the GPU is nearly full, if its name is unknown."""
    return phrase("Tight: only {size} stays free on the GPU. Another program may make it fail.", size=rough_size(left))


def tight_ram(left: int) -> Phrase:
    """Warn that system memory is nearly full."""
    return phrase(
        "Tight: only {size} of the computer's memory stays free for other programs.", size=rough_size(max(0, left))
    )


def gpu_short(name: str, short: int) -> Phrase:
    """Name a GPU that has too little memory."""
    return phrase("{name} is {size} short of memory.", name=name, size=rough_size(short))


def unnamed_gpu_short(short: int) -> Phrase:
    """Say that the GPU has too little memory, if its name is unknown."""
    return phrase("The GPU is {size} short of memory.", size=rough_size(short))


def ram_short(short: int) -> Phrase:
    """Say that there is too little system memory."""
    return phrase("The computer is {size} short of memory.", size=rough_size(short))


def whole_would_fit() -> Phrase:
    """Say that the model would fit with all layers on the GPU."""
    return phrase("It would fit with all layers on the GPU.")


def more_moved_would_fit(moved: int) -> Phrase:
    """Say that the model would fit with more experts in system memory."""
    return phrase("It would fit with the experts of {moved} layers on the CPU.", moved=moved)


def fewer_layers_would_fit(layers: int) -> Phrase:
    """Say that the model would fit with fewer layers on the GPU."""
    return phrase("It would fit with {layers} layers on the GPU.", layers=layers)


def cpu_would_fit() -> Phrase:
    """Say that the model would fit on the CPU alone."""
    return phrase("It would fit on the CPU only.")


def smaller_model() -> Phrase:
    """Suggest a smaller model, if nothing else helps."""
    return phrase("Use a smaller model or a smaller quantization, or close other programs.")


def lends_gpu() -> Phrase:
    """Explain what the GPU does without holding any layers."""
    return phrase("No layers are on the GPU, but it reads long prompts. The weights are copied to it for each batch.")


def split(count: int) -> Phrase:
    """Explain why several GPUs are used."""
    return phrase("No single GPU can hold all layers, so they are split across {count} GPUs.", count=count)


# -- alternatives ------------------------------------------------------------------------------------------------------


def longer_context_title() -> Phrase:
    """Return the title of an alternative for long texts."""
    return phrase("Longer context")


def faster_title() -> Phrase:
    """Return the title of an alternative that generates faster."""
    return phrase("Faster")


def split_as_set(count: int) -> Phrase:
    """Say that the user has set the shares of the GPUs."""
    return phrase("The layers are split across {count} GPUs as set.", count=count)


def one_gpu_is_enough() -> Phrase:
    """Say that the other GPUs are not used."""
    return phrase(
        "The model fits on one graphics card, which writes at least as fast as several. The other cards stay free."
    )


def shares_ignored(given: int, n_gpus: int) -> Phrase:
    """Say that shares were given for another number of GPUs."""
    return phrase(
        "The shares were set for {given} graphics cards and do not apply here: llama.cpp lists {count}.",
        given=given,
        count=n_gpus,
    )


def several_gpus_title() -> Phrase:
    """Return the title of an alternative that uses several GPUs instead of one."""
    return phrase("Use all graphics cards")


def leave_room_title() -> Phrase:
    """Return the title of an alternative that leaves memory for other programs."""
    return phrase("Leave room for other apps")


def context_against_speed(context: int, now: int, change: int) -> Phrase:
    """Describe what a longer context costs; `change` is the change of speed in percent."""
    if change <= _NOTICED:
        return phrase(
            "{context:,} tokens instead of {now:,}, but writes about {percent}% slower.",
            context=context,
            now=now,
            percent=-change,
        )
    return phrase("{context:,} tokens instead of {now:,}, at about the same speed.", context=context, now=now)


def faster_by_context(context: int, now: int, change: int) -> Phrase:
    """Describe what a shorter context gains in speed."""
    return phrase(
        "Writes about {percent}% faster with a context of {context:,} instead of {now:,} tokens.",
        percent=change,
        context=context,
        now=now,
    )


def faster_by_packing(kind: str, change: int) -> Phrase:
    """Describe what a quantized KV cache gains in speed."""
    return phrase("Writes about {percent}% faster with a {kind} KV cache.", percent=change, kind=kind)


def faster_by_several_gpus(n_gpus: int, gain: int) -> Phrase:
    """Describe what several GPUs gain in reading speed."""
    return phrase(
        "Uses {count} cards instead of one: reads long prompts about {percent}% faster and writes about as fast.",
        count=n_gpus,
        percent=gain,
    )


def room_against_speed(size: int, change: int, context: int, now: int) -> Phrase:
    """Describe how much more memory stays free, and what that costs."""
    fields: dict[str, str | int | float] = {
        "size": rough_size(size),
        "percent": -change,
        "context": context,
        "now": now,
    }
    if context != now and change <= _NOTICED:
        return Phrase(
            (
                "{size} more stays free, with a context of {context:,} instead of {now:,} tokens, but it"
                " writes about {percent}% slower."
            ),
            fields,
        )
    if context != now:
        return Phrase("{size} more stays free, with a context of {context:,} instead of {now:,} tokens.", fields)
    if change <= _NOTICED:
        return Phrase("{size} more stays free, but it writes about {percent}% slower.", fields)
    return Phrase("{size} more stays free, at about the same speed.", fields)
