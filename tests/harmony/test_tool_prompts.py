"""The thirty prompts of openai/gpt-oss for tools: each conversation to the letter, before and after its answer."""

import json
from typing import Any

import pytest

from app.core.conversation import AssistantTurn, Conversation, FunctionTool, ToolResult, UserMessage
from app.core.stream import MessageKind
from app.harmony.encoding import HarmonyEncoding
from app.harmony.rendering import render_conversation
from app.tools.checking import check
from app.tools.command import CommandTool
from app.tools.definition import Definition
from app.tools.loop import misfit_with
from tests.harmony.streams import parse, stream, vectors

CASES = vectors("openai_gpt_oss/compatibility_cases.jsonl")

SYSTEM = (
    "<|start|>system<|message|>You are ChatGPT, a large language model trained by OpenAI.\n"
    "Knowledge cutoff: 2024-06\nCurrent date: 2026-11-30\n\nReasoning: medium\n\n"
    "# Valid channels: analysis, commentary, final. Channel must be included for every message.\n"
    "Calls to these tools must go to the commentary channel: 'functions'.<|end|>"
)


def schema(*required: str, **properties: dict[str, Any]) -> dict[str, object]:
    return {"type": "object", "properties": properties, "required": list(required)}


TEXT: dict[str, Any] = {"type": "string"}

TOOLS = {
    "get_system_health": (
        FunctionTool("get_system_health", "Tells whether everything runs.", {"type": "object", "properties": {}}),
        "type get_system_health = () => any;",
    ),
    "markdown_to_html": (
        FunctionTool("markdown_to_html", "Turns Markdown into HTML.", schema("markdown", markdown=TEXT)),
        "type markdown_to_html = (_: {\nmarkdown: string,\n}) => any;",
    ),
    "detect_language": (
        FunctionTool("detect_language", "Tells the language of a text.", schema("text", text=TEXT)),
        "type detect_language = (_: {\ntext: string,\n}) => any;",
    ),
    "generate_chart": (
        FunctionTool(
            "generate_chart",
            "Draws a chart.",
            schema(
                "data",
                "chart_type",
                data={"type": "array", "items": {"type": "array", "items": {"type": "number"}}},
                chart_type={"type": "string", "enum": ["line", "bar", "scatter"]},
                title=TEXT,
                x_label=TEXT,
                y_label=TEXT,
            ),
        ),
        "type generate_chart = (_: {\ndata: number[][],\n"
        'chart_type: "line" | "bar" | "scatter",\ntitle?: string,\nx_label?: string,\ny_label?: string,\n}) => any;',
    ),
    "query_database": (
        FunctionTool(
            "query_database",
            "Reads rows of a table.",
            schema(
                "table",
                "columns",
                table=TEXT,
                columns={"type": "array", "items": TEXT},
                filters=TEXT,
                limit={"type": "integer"},
                order_by=TEXT,
            ),
        ),
        "type query_database = (_: {\ntable: string,\ncolumns: string[],\n"
        "filters?: string,\nlimit?: number,\norder_by?: string,\n}) => any;",
    ),
    "get_weather": (
        FunctionTool(
            "get_weather",
            "Tells the weather.",
            schema("location", location={"type": "string", "description": "City or postal code"}),
        ),
        "type get_weather = (_: {\n// City or postal code\nlocation: string,\n}) => any;",
    ),
}


def developer(tool: FunctionTool, declared: str) -> str:
    return (
        "<|start|>developer<|message|># Tools\n\n## functions\n\nnamespace functions {\n\n"
        f"// {tool.description}\n{declared}\n\n}} // namespace functions<|end|>"
    )


@pytest.mark.parametrize("case", CASES, ids=[f"{case['tool_name']}-{at}" for at, case in enumerate(CASES)])
def test_the_conversation_is_rendered_to_the_letter(encoding: HarmonyEncoding, case: dict[str, str]) -> None:
    name, arguments = case["tool_name"], case["expected_arguments"]
    tool, declared = TOOLS[name]
    full = f"functions.{name}"
    asked = f"{SYSTEM}{developer(tool, declared)}<|start|>user<|message|>{case['input']}<|end|>"
    written = (
        "<|channel|>analysis<|message|>A tool fits.<|end|>"
        f"<|start|>assistant<|channel|>commentary to={full} <|constrain|>json<|message|>{arguments}<|call|>"
    )
    returned = f'<|start|>{full} to=assistant<|channel|>commentary<|message|>{{"ok": true}}<|end|>'

    def rendered(*turns: AssistantTurn | ToolResult | UserMessage) -> list[int]:
        conversation = Conversation((UserMessage(case["input"]), *turns), "2026-11-30", tools=(tool,))
        return list(render_conversation(encoding, conversation).ids)

    assert rendered() == stream(encoding, f"{asked}<|start|>assistant")
    raw_ids = stream(encoding, written)
    called = turn_of(encoding, raw_ids, full)
    call = called.messages[-1]
    assert (call.kind, call.recipient, call.text) == (MessageKind.TOOL_CALL, full, arguments)
    checked = check(full, arguments, {full: CommandTool(Definition(name, ("x",), tool.description, tool.parameters))})
    assert (checked.problem, checked.note, checked.arguments) == ("", "", arguments)
    assert checked.tool is not None
    assert misfit_with(checked.tool.spec, arguments) == ""
    result = ToolResult(full, '{"ok": true}')
    # The model goes on with its own ids, its reasoning among them.
    running = rendered(called, result)
    assert running == stream(encoding, f"{asked}<|start|>assistant{written}{returned}<|start|>assistant")
    final = turn_of(
        encoding,
        stream(
            encoding,
            "<|channel|>analysis<|message|>Done.<|end|><|start|>assistant<|channel|>final<|message|>Yes.<|return|>",
        ),
        full,
    )
    # Once it has answered, the reasoning is dropped; call and result stay.
    kept = (
        f"<|start|>assistant to={full}<|channel|>commentary <|constrain|>json<|message|>{arguments}<|call|>{returned}"
    )
    answered = "<|start|>assistant<|channel|>final<|message|>Yes.<|end|><|start|>user<|message|>Thanks<|end|>"
    after = rendered(called, result, final, UserMessage("Thanks"))
    assert after == stream(encoding, f"{asked}{kept}{answered}<|start|>assistant")


def turn_of(encoding: HarmonyEncoding, ids: list[int], tool: str) -> AssistantTurn:
    """What the window keeps of a turn with these ids."""
    from app.core.conversation import AssistantMessage

    parser = parse(encoding, ids, start="assistant", tools=(tool,))
    assert parser.repairs == ()
    said = [
        AssistantMessage(message.kind, message.content, message.channel, message.recipient, message.content_type)
        for message in parser.messages
    ]
    return AssistantTurn(tuple(said), tuple(ids))


def test_there_are_thirty() -> None:
    assert len(CASES) == 30
    assert {case["tool_name"] for case in CASES} == set(TOOLS)
    assert all(isinstance(json.loads(case["expected_arguments"]), dict) for case in CASES)
