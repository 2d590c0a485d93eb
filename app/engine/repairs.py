"""Repairs that the engine reports while it reads the answer of a model that marks its reasoning with tags.

The names of the repairs of a Harmony stream are in :mod:`app.harmony.repairs`.
"""

from typing import Final

NO_ANSWER: Final = "the model ended without an answer after its reasoning"
NO_OPENER: Final = "reasoning without its opening tag"
