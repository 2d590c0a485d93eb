"""The ids for "Answer now": they end the reasoning and start the answer, at any position in the stream.

Source: openai/harmony, docs/format.md: a message ends with ``<|end|>``, the next starts with ``<|start|>assistant``.
"""

from app.harmony import tokens
from app.harmony.header import ASSISTANT, Marker, Origin
from app.harmony.parser import HarmonyParser, OpenHeader


def answer_now_ids(parser: HarmonyParser) -> tuple[int, ...]:
    """Return the ids to feed to the model and to `parser`, so that the model continues with the answer.

    Empty if the model is already writing the answer, or if the turn is over or about to end.
    """
    if parser.is_done or parser.is_answering:
        return ()
    if parser.current_kind is not None:
        return tokens.ANSWER_NOW_IDS
    header = parser.open_header
    if header is None:
        return tokens.ANSWER_NOW_IDS[1:]
    if header.reading.is_foreign:
        return ()  # P10: nothing after it would count
    return _in_role(header) if len(header.sections) == 1 else _after_role(header)


def _in_role(header: OpenHeader) -> tuple[int, ...]:
    role = header.sections[0].text.strip()
    if header.origin is Origin.LOOSE:
        return tokens.ANSWER_NOW_IDS[1:]
    if not role:
        return (
            tokens.PREFILL_FINAL_IDS if header.origin is Origin.GIVEN else (tokens.ASSISTANT, *tokens.PREFILL_FINAL_IDS)
        )
    if role == ASSISTANT and header.origin is Origin.STARTED:
        return tokens.PREFILL_FINAL_IDS
    return tokens.ANSWER_NOW_IDS


def _after_role(header: OpenHeader) -> tuple[int, ...]:
    role, last = header.sections[0].text.strip(), header.sections[-1]
    if len(header.sections) == 2 and last.marker is Marker.CHANNEL and role in ("", ASSISTANT):
        if not last.text:
            return (tokens.FINAL, tokens.MESSAGE)
        if last.text == "final":
            return (tokens.MESSAGE,)
    # The interrupted message stays empty, so that the model sees nothing malformed.
    return (tokens.MESSAGE, *tokens.ANSWER_NOW_IDS)
