"""The generation options that the settings hold."""

from app.core.conversation import Effort
from app.core.settings import generation as declared
from app.core.settings import performance
from app.core.settings.generation import SAMPLING
from app.core.settings.store import SettingsStore
from app.engine.protocol import Sampling
from app.engine.states import KeptStates, kept_states


def default_effort(settings: SettingsStore) -> Effort:
    """Return the reasoning effort for chats without one of their own."""
    return Effort(settings.get(declared.GENERATION_EFFORT))


def stops_loops(settings: SettingsStore) -> bool:
    """Return whether an answer ends when the model repeats itself."""
    return settings.get(declared.GENERATION_STOP_LOOPS)


def leaves_out(settings: SettingsStore) -> bool:
    """Return whether the oldest questions and answers are left out, without asking, once the context is full."""
    return bool(settings.get(declared.GENERATION_WHEN_FULL) == "leave_out")


def thinking_budget(settings: SettingsStore) -> int:
    """Return after how many tokens of reasoning the model is led to its answer; 0 for no limit."""
    return settings.get(declared.GENERATION_THINKING_BUDGET)


def uses_drafts(settings: SettingsStore) -> bool:
    """Return whether text that is in the chat already is evaluated ahead."""
    return settings.get(performance.PERFORMANCE_DRAFTS)


def states_on_disk(settings: SettingsStore) -> KeptStates | None:
    """Return where the states of chats are kept on disk; None if the user wants none there."""
    return kept_states(settings.get(performance.PERFORMANCE_KEPT_CHATS))


def sampling_of(settings: SettingsStore) -> Sampling | None:
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
