"""The generation options that the settings hold, and those of a chat."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from app.core.conversation import Effort
from app.core.full_context import WhenFull
from app.core.settings import generation as declared
from app.core.settings import performance
from app.core.settings.generation import SAMPLING
from app.core.settings.store import SettingsStore
from app.engine.protocol import Sampling
from app.engine.states import KeptStates, kept_states

if TYPE_CHECKING:
    from app.chats.stored_chat import ChatOptions


class GenerationOptions(msgspec.Struct, frozen=True):
    """How answers are written; :meth:`of_chat` tells what holds in one chat.

    Attributes:
        sampling: None for the model's own recommendation.
        stops_loops: an answer ends when the model repeats itself.
        uses_drafts: text that is in the chat already is evaluated ahead.
        when_full: what happens once a chat fills the context.
        thinking_budget: after so many tokens of reasoning the model is led to its answer; 0 for no limit.
    """

    sampling: Sampling | None = None
    stops_loops: bool = True
    uses_drafts: bool = True
    when_full: WhenFull = WhenFull.ASK
    thinking_budget: int = 0

    def of_chat(self, chosen: ChatOptions) -> GenerationOptions:
        """Return the options for a chat with these choices."""
        budget = self.thinking_budget if chosen.thinking_budget is None else chosen.thinking_budget
        return msgspec.structs.replace(self, when_full=chosen.when_full or self.when_full, thinking_budget=budget)


def default_effort(settings: SettingsStore) -> Effort:
    """Return the reasoning effort for chats without one of their own."""
    return Effort(settings.get(declared.GENERATION_EFFORT))


def states_on_disk(settings: SettingsStore) -> KeptStates | None:
    """Return where the states of chats are kept on disk; None if the user wants none there."""
    return kept_states(settings.get(performance.PERFORMANCE_KEPT_CHATS))


def generation_options(settings: SettingsStore) -> GenerationOptions:
    """Return the options that apply from now on."""
    return GenerationOptions(
        _sampling(settings),
        settings.get(declared.GENERATION_STOP_LOOPS),
        settings.get(performance.PERFORMANCE_DRAFTS),
        WhenFull(settings.get(declared.GENERATION_WHEN_FULL)),
        settings.get(declared.GENERATION_THINKING_BUDGET),
    )


def _sampling(settings: SettingsStore) -> Sampling | None:
    """Return the sampling options.

    None as long as all are at their defaults: then each model's own recommendation applies. For gpt-oss these are
    OpenAI's values, which are the defaults.
    """
    if not any(settings.is_changed(setting) for setting in SAMPLING):
        return None
    return Sampling(
        temperature=float(settings.get(declared.GENERATION_TEMPERATURE)),
        top_p=float(settings.get(declared.GENERATION_TOP_P)),
        top_k=settings.get(declared.GENERATION_TOP_K),
        min_p=float(settings.get(declared.GENERATION_MIN_P)),
    )
