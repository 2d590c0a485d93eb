"""The tools that gpt-oss was trained with, in the system message, beside what openai-harmony's own tests render."""

from typing import Any

import pytest

from app.core.conversation import (
    AssistantMessage,
    AssistantTurn,
    Conversation,
    FunctionTool,
    ToolNamespace,
    ToolResult,
    UserMessage,
)
from app.core.stream import MessageKind
from app.harmony.encoding import HarmonyEncoding
from app.harmony.rendering import render_conversation
from tests.harmony.streams import parse, stream, vectors

NAMES = ("test_browser_tool_only", "test_browser_and_python_tool", "test_browser_and_function_tool")
PAIRS = {pair["test"]: pair for pair in vectors("openai_harmony/render_pairs.jsonl") if pair["test"] in NAMES}
PYTHON = ToolNamespace("python", "Runs code.")


def contents(pair: dict[str, Any], kind: str) -> list[dict[str, Any]]:
    messages = pair["conversation"]["messages"]
    return [part for message in messages for part in message["content"] if part["type"] == kind]


def functions(described: list[dict[str, Any]]) -> tuple[FunctionTool, ...]:
    return tuple(FunctionTool(one["name"], one["description"], one.get("parameters")) for one in described)


@pytest.mark.parametrize("name", NAMES)
def test_the_system_message_is_that_of_openai_harmony(encoding: HarmonyEncoding, name: str) -> None:
    pair = PAIRS[name]
    [system] = contents(pair, "system_content")
    namespaces = tuple(
        ToolNamespace(one["name"], one["description"], functions(one["tools"])) for one in system["tools"].values()
    )
    tools = tuple(
        function
        for developer in contents(pair, "developer_content")
        for function in functions(developer["tools"]["functions"]["tools"])
    )
    conversation = Conversation(
        (UserMessage("q"),), system["conversation_start_date"], tools=tools, namespaces=namespaces
    )
    text = encoding.decode(render_conversation(encoding, conversation).ids)
    ours, theirs = text.split("<|end|>")[0], pair["text"].split("<|end|>")[0]
    assert ours == theirs


def test_code_is_sent_and_answered_as_it_is(encoding: HarmonyEncoding) -> None:
    written = "<|channel|>analysis to=python code<|message|>print(1)<|call|>"
    parser = parse(encoding, stream(encoding, written), start="assistant", tools=PYTHON.recipients)
    [call] = parser.messages
    assert (call.kind, call.recipient, call.content) == (MessageKind.TOOL_CALL, "python", "print(1)")
    turn = AssistantTurn(
        (AssistantMessage(call.kind, call.content, call.channel, call.recipient, call.content_type),),
        tuple(stream(encoding, written)),
    )
    conversation = Conversation(
        (UserMessage("q"), turn, ToolResult("python", "1\n", "analysis")), "2026-11-30", namespaces=(PYTHON,)
    )
    text = encoding.decode(render_conversation(encoding, conversation).ids)
    assert "# Tools\n\n## python\n\nRuns code.\n\n# Valid channels" in text
    returned = "<|start|>python to=assistant<|channel|>analysis<|message|>1\n<|end|>"
    assert text.endswith(f"<|start|>assistant{written}{returned}<|start|>assistant")
    assert "'functions'" not in text


def test_functions_of_a_namespace_have_its_name() -> None:
    assert PYTHON.recipients == ("python",)
    assert ToolNamespace("browser", "", (FunctionTool("open"),)).recipients == ("browser.open",)
