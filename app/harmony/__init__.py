"""Harmony, the conversation format of gpt-oss: renders conversations to token ids, parses token ids to messages."""

from app.core.transcript import ParsedMessage, Transcript
from app.harmony.answer_now import answer_now_ids
from app.harmony.encoding import HarmonyEncoding
from app.harmony.errors import HarmonyError, InterchangeError, RanksError, ToolSchemaError
from app.harmony.parser import HarmonyParser
from app.harmony.rendering import RenderedPrompt, render_conversation, render_finished, shown_name
from app.harmony.repairs import Repair
from app.harmony.tokens import ANSWER_NOW_IDS, PREFILL_FINAL_IDS, STOP_IDS

__all__ = [
    "ANSWER_NOW_IDS",
    "HarmonyEncoding",
    "HarmonyError",
    "HarmonyParser",
    "InterchangeError",
    "PREFILL_FINAL_IDS",
    "ParsedMessage",
    "RanksError",
    "RenderedPrompt",
    "Repair",
    "STOP_IDS",
    "ToolSchemaError",
    "Transcript",
    "answer_now_ids",
    "render_conversation",
    "render_finished",
    "shown_name",
]
