"""The control tokens of o200k_harmony, and the few sequences that the app itself inserts.

Source: openai/harmony, docs/format.md ("Special tokens") and src/tiktoken_ext/public_encodings.rs. Ordinary tokens are
0..199997; every id above is a control token or reserved. The vocabulary of the gpt-oss models ends at 201,087.
"""

from typing import Final

FIRST_CONTROL: Final = 199_998
VOCABULARY_SIZE: Final = 201_088

START_OF_TEXT: Final = 199_998
END_OF_TEXT: Final = 199_999
RETURN: Final = 200_002
CONSTRAIN: Final = 200_003
CHANNEL: Final = 200_005
START: Final = 200_006
END: Final = 200_007
MESSAGE: Final = 200_008
CALL: Final = 200_012
END_OF_PROMPT: Final = 200_018

CONTROL_NAMES: Final = {
    START_OF_TEXT: "<|startoftext|>",
    END_OF_TEXT: "<|endoftext|>",
    RETURN: "<|return|>",
    CONSTRAIN: "<|constrain|>",
    CHANNEL: "<|channel|>",
    START: "<|start|>",
    END: "<|end|>",
    MESSAGE: "<|message|>",
    CALL: "<|call|>",
    END_OF_PROMPT: "<|endofprompt|>",
}

STOP_IDS: Final = frozenset({RETURN, CALL, END_OF_TEXT})
"""Tokens at which sampling stops. ``<|end|>`` ends a message, not the turn."""

ASSISTANT: Final = 173_781
"""The token of the word ``assistant``."""

FINAL: Final = 17_196
"""The token of the word ``final``."""

ANALYSIS: Final = 35_644
COMMENTARY: Final = (12_606, 815)
"""The tokens of the words ``analysis`` and ``commentary``."""

JSON: Final = 4_108
CODE: Final = 3_490
SPACE: Final = 220
TO: Final = 316
"""The tokens of ``json``, `` code``, a space, and `` to`` as in a header, with the space."""

PREFILL_FINAL_IDS: Final = (CHANNEL, FINAL, MESSAGE)
"""``<|channel|>final<|message|>``: after a prompt, it makes the model answer without reasoning."""

ANSWER_NOW_IDS: Final = (END, START, ASSISTANT, *PREFILL_FINAL_IDS)
"""``<|end|><|start|>assistant<|channel|>final<|message|>``: ends the reasoning and starts the answer."""


def control_name(token: int) -> str:
    """Return the name of a control or reserved token, for the raw view."""
    return CONTROL_NAMES.get(token) or f"<|reserved_{token}|>"
