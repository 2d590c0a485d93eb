"""The variables that published templates ask for by name, besides ``messages``.

A template's author knows best how the model was trained. So a variable is set if only the app knows its value, and left
undefined if it selects among the author's options: then the author's default applies.

=========================== ========================================================================================
name                        value, and who asks for it
=========================== ========================================================================================
bos_token, eos_token        the text of the tokens (transformers: ``apply_chat_template``)
add_generation_prompt       true: the model continues (transformers)
tools                       the tools in the form of OpenAI's API, none if there are none (transformers)
documents                   none: documents are part of messages (transformers passes none as well)
xml_tools                   the same as tools (SmolLM3)
functions                   the tools as JSON text, empty if there are none (firefunction-v2, which cannot be rendered
                            without it; llama.cpp does the same), or as a list for templates that iterate over it
date_string                 the chat's day as ``29 Nov 2026`` (Llama 3.1 to 3.3, whose own default is a day in 2024;
                            llama.cpp: ``common_chat_extra_context``)
datetime                    the chat's day as ``Nov 29 2026`` (firefunction-v2; llama.cpp does the same)
current_date, today         the chat's day as ``2026-11-29`` (Muse Glimmer; the form that Mistral's templates give to
                            their own ``today``)
strftime_now                a function: the chat's day in any form (transformers; sandbox.py)
raise_exception             a function: refuses the conversation (transformers; sandbox.py)
enable_thinking, thinking   true: the app reads reasoning (Qwen3, GLM, SmolLM3 …; DeepSeek V3.1, Kimi K3)
=========================== ========================================================================================

Left undefined: ``reasoning_effort``, ``reasoning_strength``, ``thinking_effort``, ``thinking_mode``,
``thinking_budget`` (values differ between authors, and Hunyuan 3 and Kimi K3 refuse unknown ones);
``tools_in_user_message`` (Llama 3: the position of the tools); ``builtin_tools``, ``custom_tools``,
``available_tools`` (other names for tools that the app does not have or has already passed); ``keep_past_thinking``,
``preserve_thinking``, ``clear_thinking``, ``drop_thinking``, ``truncate_history_thinking`` (reasoning of earlier turns
is never passed); ``response_format``, ``model_identity``, ``knowledge_cutoff``, ``continue_final_message``.
"""

import json
import re
from collections.abc import Sequence
from datetime import date

_ITERATED_FUNCTIONS = re.compile(r"\bin\s+functions\b")


def variables_for(source: str, tools: Sequence[object], day: str) -> dict[str, object]:
    """Return a template's variables, besides the messages and the vocabulary's tokens.

    Args:
        source: the template.
        tools: tools in the form of OpenAI's API.
        day: the day when the chat started, ``YYYY-MM-DD``.
    """
    return {
        "tools": list(tools) or None,
        "xml_tools": list(tools) or None,
        "functions": _functions(source, tools),
        "documents": None,
        "add_generation_prompt": True,
        "enable_thinking": True,
        "thinking": True,
        **_dates(day),
    }


def _functions(source: str, tools: Sequence[object]) -> object:
    if _ITERATED_FUNCTIONS.search(source):
        return list(tools)
    return json.dumps(tools, ensure_ascii=False, indent=2) if tools else ""


def _dates(day: str) -> dict[str, object]:
    """Return the date variables; none for a chat whose day cannot be parsed."""
    try:
        began = date.fromisoformat(day)
    except ValueError:
        return {}
    return {
        "date_string": began.strftime("%d %b %Y"),
        "datetime": began.strftime("%b %d %Y"),
        "current_date": began.isoformat(),
        "today": began.isoformat(),
    }
