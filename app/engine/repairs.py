"""Names of the repairs that the engine reports for models that mark their reasoning with tags.

The repairs of a Harmony stream are in :mod:`app.harmony.repairs`.
"""

from typing import Final

NO_ANSWER: Final = "the model ended without an answer after its reasoning"
NO_OPENER: Final = "reasoning without its opening tag"
AFTER_CALL: Final = "text after a tool call was dropped"
