"""How much memory the states of chats beside the one in use may take: the plan shows it, and the engine obeys it."""

from typing import Final

from app.core.units import GIB

LEFT_ON_CARD: Final = GIB
"""llama.cpp ends the process if an allocation on a card fails, so much more is left free than drivers need."""
LEFT_IN_MEMORY: Final = 2 * GIB
MOST_IN_MEMORY: Final = 8 * GIB
