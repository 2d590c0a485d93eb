"""How answers are written, as the settings have it."""

from app.core import settings as declared
from app.core.conversation import Effort
from app.core.settings import SAMPLING, SettingsStore
from app.engine.protocol import Sampling


def default_effort(settings: SettingsStore) -> Effort:
    """Of chats that have none of their own."""
    return Effort(settings.get(declared.GENERATION_EFFORT))


def stops_loops(settings: SettingsStore) -> bool:
    """Whether an answer ends when the model repeats itself."""
    return settings.get(declared.GENERATION_STOP_LOOPS)


def sampling_of(settings: SettingsStore) -> Sampling | None:
    """How tokens are drawn.

    None, for what each model recommends, as long as nobody has changed anything: for gpt-oss those are OpenAI's values,
    which are the defaults.
    """
    if not any(settings.is_changed(setting) for setting in SAMPLING):
        return None
    return Sampling(
        temperature=float(settings.get(declared.GENERATION_TEMPERATURE)),
        top_p=float(settings.get(declared.GENERATION_TOP_P)),
        top_k=settings.get(declared.GENERATION_TOP_K),
        min_p=float(settings.get(declared.GENERATION_MIN_P)),
    )
