"""How the model writes: effort, sampling, loops."""

from typing import Any, Final

from app.core.sentences import phrase
from app.core.settings.setting import Choice, Setting

GENERATION_EFFORT: Final = Setting(
    "generation.effort",
    "medium",
    phrase("Reasoning effort for new chats"),
    phrase("How long gpt-oss thinks before it answers. Each chat can have its own."),
    choices=(
        Choice("low", phrase("Low")),
        Choice("medium", phrase("Medium")),
        Choice("high", phrase("High")),
    ),
)
GENERATION_TEMPERATURE: Final = Setting(
    "generation.temperature",
    1.0,
    phrase("Temperature"),
    phrase("How freely tokens are chosen. 0 always picks the most likely one. OpenAI recommends 1.0."),
    low=0.0,
    high=2.0,
    step=0.05,
)
GENERATION_TOP_P: Final = Setting(
    "generation.top_p",
    1.0,
    phrase("Top P"),
    phrase("Considers only the most likely tokens that together reach this probability. OpenAI recommends 1.0 (all)."),
    low=0.01,
    high=1.0,
    step=0.05,
)
GENERATION_TOP_K: Final = Setting(
    "generation.top_k",
    0,
    phrase("Top K"),
    phrase("Considers only this many of the most likely tokens. OpenAI recommends 0 (all)."),
    low=0,
    high=1_000,
    step=10,
    when_empty=phrase("All"),
)
GENERATION_MIN_P: Final = Setting(
    "generation.min_p",
    0.0,
    phrase("Min P"),
    phrase("Leaves out tokens less likely than this share of the most likely one. OpenAI recommends 0 (none)."),
    low=0.0,
    high=1.0,
    step=0.01,
)
GENERATION_STOP_LOOPS: Final = Setting(
    "generation.stop_loops",
    True,
    phrase("Stop when the model repeats itself"),
    phrase("Small or damaged models may repeat the same lines until the context is full."),
)
GENERATION_THINKING_BUDGET: Final = Setting(
    "generation.thinking_budget",
    0,
    phrase("Most tokens of reasoning"),
    phrase("After so many the model is led to its answer. 0: it thinks as long as it likes."),
    low=0,
    high=131_072,
    step=256,
    when_empty=phrase("No limit"),
)
GENERATION_WHEN_FULL: Final = Setting(
    "generation.when_full",
    "ask",
    phrase("When a chat fills the context"),
    phrase(
        "The oldest questions and answers can be left out of what the model sees, except for the first and pinned ones."
        " They stay in the chat, which shows where. The model can sum them up and then sees the summary instead."
    ),
    choices=(
        Choice("ask", phrase("Stop and ask")),
        Choice("leave_out", phrase("Leave out the oldest")),
        Choice("sum_up", phrase("Sum up the oldest")),
        Choice("more", phrase("Load the model with a longer context, if one fits")),
        Choice("stop", phrase("Stop every time")),
    ),
)
GENERATION_TITLES: Final = Setting(
    "generation.titles",
    True,
    phrase("Let the model name new chats"),
    phrase("After the first answer, while it has nothing else to do. Otherwise a chat has its first words as a title."),
)
SAMPLING: Final[tuple[Setting[Any], ...]] = (
    GENERATION_TEMPERATURE,
    GENERATION_TOP_P,
    GENERATION_TOP_K,
    GENERATION_MIN_P,
)
"""Sampling parameters. The defaults are what OpenAI recommends for gpt-oss."""
