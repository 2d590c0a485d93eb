"""How a model is placed and computed; 0 or -1 leaves a number to the plan."""

from typing import Final

from app.core.sentences import phrase
from app.core.settings.setting import Choice, Setting

AUTOMATIC: Final = "automatic"
"""The value of a choice that is left to the plan; for numbers it is the lowest value."""
_AUTOMATIC: Final = phrase("Automatic")
_SWITCH: Final = (Choice(AUTOMATIC, _AUTOMATIC), Choice("on", phrase("On")), Choice("off", phrase("Off")))

PERFORMANCE_CONTEXT: Final = Setting(
    "performance.context",
    0,
    phrase("Context length"),
    phrase("How many tokens of a chat the model sees, up to the length it was trained for."),
    low=0,
    high=1_048_576,
    step=1_024,
    unit=phrase("tokens"),
    when_empty=_AUTOMATIC,
)
PERFORMANCE_GPU_LAYERS: Final = Setting(
    "performance.gpu_layers",
    -1,
    phrase("GPU layers"),
    phrase("0 means none. A number larger than the model's layer count means all."),
    low=-1,
    high=999,
    when_empty=_AUTOMATIC,
)
PERFORMANCE_EXPERTS_ON_CPU: Final = Setting(
    "performance.experts_on_cpu",
    -1,
    phrase("Layers with experts on the CPU"),
    phrase("For models with experts, such as gpt-oss. The rest then fits on a smaller GPU."),
    low=-1,
    high=999,
    when_empty=_AUTOMATIC,
)
PERFORMANCE_LEAVE_FREE: Final = Setting(
    "performance.leave_free",
    0,
    phrase("Leave room for other programs"),
    phrase("How much more of each GPU's memory stays free than is needed for safety."),
    low=0,
    high=65_536,
    step=256,
    unit=phrase("MiB"),
    when_empty=phrase("No extra"),
)
PERFORMANCE_CACHE_TYPE: Final = Setting(
    "performance.cache_type",
    AUTOMATIC,
    phrase("KV cache type"),
    phrase("Q8_0 uses about half the memory of F16 and is slightly less precise."),
    choices=(
        Choice(AUTOMATIC, _AUTOMATIC),
        Choice("f16", phrase("F16")),
        Choice("q8_0", phrase("Q8_0")),
        Choice("q4_0", phrase("Q4_0")),
    ),
)
PERFORMANCE_UBATCH: Final = Setting(
    "performance.ubatch",
    0,
    phrase("Physical batch size"),
    phrase("llama.cpp's ubatch. Larger values read long prompts faster and use more memory."),
    low=0,
    high=8_192,
    step=128,
    when_empty=_AUTOMATIC,
)
PERFORMANCE_BATCH: Final = Setting(
    "performance.batch",
    0,
    phrase("Batch size"),
    phrase("llama.cpp's batch. It matters when several GPUs work on one prompt."),
    low=0,
    high=16_384,
    step=128,
    when_empty=_AUTOMATIC,
)
PERFORMANCE_THREADS: Final = Setting(
    "performance.threads",
    0,
    phrase("CPU threads"),
    phrase("One per fast core is best. More are slower."),
    low=0,
    high=512,
    when_empty=_AUTOMATIC,
)
PERFORMANCE_FLASH_ATTENTION: Final = Setting(
    "performance.flash_attention",
    AUTOMATIC,
    phrase("Flash attention"),
    phrase("Without it, long contexts need several times the memory."),
    choices=_SWITCH,
)
PERFORMANCE_MMAP: Final = Setting(
    "performance.mmap",
    AUTOMATIC,
    phrase("Memory-map the model file"),
    phrase(
        "On: what stays on the CPU is used straight from the file. Off: it is copied into memory, which a"
        " GPU reads faster."
    ),
    choices=_SWITCH,
)
PERFORMANCE_DRAFTS: Final = Setting(
    "performance.drafts",
    True,
    phrase("Write faster what is in the chat already"),
    phrase(
        "When an answer repeats text of the chat, such as edited code, several tokens are evaluated at once. The answer"
        " stays the same."
    ),
)
PERFORMANCE_KEPT_CHATS: Final = Setting(
    "performance.kept_chats",
    8,
    phrase("Disk space for chats kept ready (GB)"),
    phrase(
        "What the model has read of a chat is kept, so that going on with it after a restart takes a moment. Deleted"
        " with the chat. 0: nothing is kept on disk."
    ),
    low=0,
    high=1_000,
)
PERFORMANCE_MLOCK: Final = Setting(
    "performance.mlock",
    False,
    phrase("Keep the model in memory"),
    phrase("The model is never swapped out to disk (mlock), if the system allows it."),
)
