"""The data that trained the model in the box has the product's own words: where they differ, it is to be retrained."""

import ast
from pathlib import Path
from typing import Any

import pytest

from app.core.conversation import Conversation, Effort, FunctionTool, UserMessage
from app.harmony.encoding import HarmonyEncoding
from app.harmony.rendering import render_conversation
from app.tools.browser.specs import specs_with
from app.tools.loop import REFUSED
from app.tools.python.tool import SPEC
from app.tools.python.words import EMPTY
from app.tools.tool import namespaces_of

FOLDER = Path(__file__).parents[2] / "resources" / "demo_model"
DATE = "2026-11-30"


def constants(name: str) -> dict[str, Any]:
    """The literal values of a module of the data, which needs packages that are not there."""
    found = {}
    for node in ast.parse((FOLDER / name).read_text(encoding="utf-8")).body:
        if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name):
            try:
                found[node.targets[0].id] = ast.literal_eval(node.value)
            except ValueError:
                continue
    return found


@pytest.mark.parametrize("has_functions", [False, True])
@pytest.mark.parametrize("own", [(), ("BROWSER",), ("PYTHON",), ("BROWSER", "PYTHON")])
def test_the_system_message(own: tuple[str, ...], has_functions: bool) -> None:
    data = constants("documents.py")
    specs = [*(specs_with("any") if "BROWSER" in own else ()), *([SPEC] if "PYTHON" in own else [])]
    tools = (FunctionTool("get_weather", "Get it.", {"type": "object"}),) if has_functions else ()
    conversation = Conversation((UserMessage("?"),), DATE, Effort.MEDIUM, tools=tools, namespaces=namespaces_of(specs))
    encoding = HarmonyEncoding.load()
    sections = "".join(data[name] for name in own)
    learnt = data["SYSTEM"].format(
        date=DATE,
        effort="medium",
        own=f"# Tools\n\n{sections}" if own else "",
        functions=data["FUNCTIONS_LINE"] if has_functions else "",
    )
    assert encoding.decode(render_conversation(encoding, conversation).ids).startswith(learnt)


def test_what_a_call_that_is_not_allowed_or_prints_nothing_gives_back() -> None:
    assert constants("web_tasks.py")["NOT_ALLOWED"] == REFUSED
    assert constants("python_tasks.py")["RAN_PLOT"].startswith(f"{EMPTY}\n[Shown to the user as images: ")
