"""The declaration of a setting: its key, default, allowed values and texts."""

import math
from enum import StrEnum
from typing import Generic, TypeVar

import msgspec

from app.core.sentences import Phrase, phrase

Value = str | int | float | bool
T = TypeVar("T", bound=Value)


class Section(StrEnum):
    """A section of the settings pane, in display order; the value is the table in the file."""

    GENERAL = "general"
    CHATS = "chats"
    MODELS = "models"
    GENERATION = "generation"
    PERFORMANCE = "performance"
    DOWNLOADS = "downloads"
    NETWORK = "network"
    PRIVACY = "privacy"
    ADVANCED = "advanced"

    @property
    def words(self) -> Phrase:  # noqa: PLR0911  one word for each section
        """The section's title in the settings pane."""
        match self:
            case Section.GENERAL:
                return phrase("General")
            case Section.CHATS:
                return phrase("Chats")
            case Section.MODELS:
                return phrase("Models")
            case Section.GENERATION:
                return phrase("Generation")
            case Section.PERFORMANCE:
                return phrase("Performance")
            case Section.DOWNLOADS:
                return phrase("Downloads")
            case Section.NETWORK:
                return phrase("Network")
            case Section.PRIVACY:
                return phrase("Privacy")
            case Section.ADVANCED:
                return phrase("Advanced")


class Choice(msgspec.Struct, frozen=True):
    """One of a fixed set of values."""

    value: str
    title: Phrase


class Setting(msgspec.Struct, Generic[T], frozen=True, eq=False):
    """One setting. Each is declared once, so equality is identity.

    Attributes:
        key: ``section.name``, as in the file.
        default: its type is the type of the setting.
        title, help: its name, and one sentence about it.
        choices: all allowed values; empty if any value is allowed.
        low, high: the range of a number.
        step: the increment of the arrow buttons.
        unit: of a number, such as "minutes"; None for a plain number.
        when_empty: the meaning of an empty text or of the lowest number.
    """

    key: str
    default: T
    title: Phrase
    help: Phrase
    choices: tuple[Choice, ...] = ()
    low: float = -math.inf
    high: float = math.inf
    step: float = 1
    unit: Phrase | None = None
    when_empty: Phrase | None = None

    @property
    def section(self) -> Section:
        """The section of the key."""
        return Section(self.key.partition(".")[0])

    @property
    def name(self) -> str:
        """The key within its section."""
        return self.key.partition(".")[2]

    def accepts(self, value: object) -> bool:
        """Whether `value` has the setting's type and is within its choices or range."""
        if type(value) is not type(self.default) and not (type(value) is int and type(self.default) is float):
            return False
        if isinstance(value, str):
            return is_text(value) and (not self.choices or any(value == choice.value for choice in self.choices))
        assert isinstance(value, int | float)
        return self.low <= value <= self.high


def is_text(value: str) -> bool:
    """Whether TOML can hold `value`: file names on Linux may contain bytes that are not text."""
    try:
        value.encode()
    except UnicodeEncodeError:
        return False
    return True
