"""The tools of real MCP servers as the model reads them: valid TypeScript, and true to their schemas."""

import json
import re
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from app.core.conversation import Conversation, FunctionTool, UserMessage
from app.harmony.encoding import HarmonyEncoding
from app.harmony.rendering import render_conversation
from tests.harmony.schema_meaning import SchemaMeaning
from tests.harmony.typescript_reader import Signature, read_functions

SERVERS: list[dict[str, Any]] = json.loads(
    (Path(__file__).parent.parent / "data" / "harmony" / "mcp_tools.json").read_text(encoding="utf-8")
)
TOOLS = [(server["server"], tool) for server in SERVERS for tool in server["tools"]]
_ALSO_SAID = re.compile(r"default: |Examples:|- |Names match ")


def functions_section(encoding: HarmonyEncoding, tools: tuple[FunctionTool, ...]) -> str:
    """The namespace in the developer message, as the ids that the model gets say it."""
    text = encoding.decode(
        render_conversation(encoding, Conversation((UserMessage("q"),), "2026-11-29", tools=tools)).ids
    )
    developer = text.partition("<|start|>developer<|message|>")[2].partition("<|end|><|start|>user<|message|>")[0]
    return developer.partition("# Tools\n\n## functions\n\n")[2]


def as_tools(server: dict[str, Any]) -> tuple[FunctionTool, ...]:
    return tuple(FunctionTool(tool["name"], tool["description"], tool["parameters"]) for tool in server["tools"])


def words(text: str) -> str:
    return " ".join(text.split())


@pytest.mark.parametrize("server", SERVERS, ids=[server["server"] for server in SERVERS])
def test_the_tools_of_a_server(encoding: HarmonyEncoding, server: dict[str, Any]) -> None:
    """Types, names and what is required are the schema's; so are all words about them, once each."""
    read = read_functions(functions_section(encoding, as_tools(server)))
    assert list(read) == [tool["name"] for tool in server["tools"]]
    for tool in server["tools"]:
        signature = read[tool["name"]]
        schema = SchemaMeaning(tool["parameters"])
        assert signature.argument == schema.argument, tool["name"]
        assert words(" ".join(signature.lines)) == words(tool["description"]), tool["name"]
        check_words(signature, schema, tool["name"])


def check_words(signature: Signature, schema: SchemaMeaning, tool: str) -> None:
    """No description is lost, and none is said twice."""
    for path, descriptions in schema.descriptions.items():
        said = signature.comments[path] if path else signature.comments.get(path, signature.lines)
        for description in descriptions:
            assert words(description) in words(" ".join(said)), (tool, path)
        twice = Counter(lines_of(said))
        twice.subtract(Counter(line for description in descriptions for line in lines_of(description.splitlines())))
        assert [line for line, count in twice.items() if count > 1] == [], (tool, path)
    for path in signature.comments:
        if path not in schema.descriptions:
            # Where nothing is said, there are at most a title, a default and examples
            unsaid = [
                line
                for line in signature.comments[path]
                if not re.match(r"(default: |Examples:|- |Names match )", line)
            ]
            assert len(unsaid) <= 2, (tool, path, unsaid)


def lines_of(lines: list[str]) -> list[str]:
    return [words(line) for line in lines if len(line) > 3 and not _ALSO_SAID.match(line)]


def test_there_are_many_of_them() -> None:
    """The servers are of several makers; what they send uses what openai-harmony writes wrongly."""
    assert len(TOOLS) >= 300
    assert len({server["registry"] for server in SERVERS}) == 2
    everything = json.dumps([tool["parameters"] for _, tool in TOOLS])
    for keyword in ("anyOf", "oneOf", "$ref", "const", "enum", "additionalProperties", "propertyNames", "default"):
        assert f'"{keyword}"' in everything, keyword
    assert {server["licence"] for server in SERVERS} <= {"MIT", "Apache-2.0"}


def test_no_real_schema_is_cut(encoding: HarmonyEncoding) -> None:
    """The bounds against schemas that unfold without end are far from what servers send."""
    from app.harmony import schemas

    assert 4 * max(json.dumps(tool["parameters"]).count('"type"') for _, tool in TOOLS) <= schemas.MOST_PARTS
