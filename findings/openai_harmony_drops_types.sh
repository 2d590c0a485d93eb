#!/bin/sh
# openai-harmony 0.0.8: four valid JSON schemas of a tool's parameter lose a part of their meaning, without an error.
#
# One would expect from a schema of openai-harmony's own dialect ("nullable", "oneOf", a list of types) that the model
# reads what it says. Seen in the developer message:
#   - "nullable": true is dropped when the letters "null" stand anywhere in the type, such as in the name of a property
#     ("nullify") or in a value ("non-null"): src/encoding.rs asks type_str.contains("null");
#   - {"type": ["array", "null"], "items": {"type": "string"}} is written `array | null`: no such type in TypeScript, and
#     what the items are is gone ({"type": "array", …} with "nullable" is written `string[] | null`);
#   - {"type": ["object", "null"], "properties": …} is written `object | null`: every property is gone;
#   - of "oneOf" the description of the first variant is dropped as soon as the property has a description, also where the
#     two differ.
# Pydantic's and zod's optional lists come as anyOf; who rewrites that to a list of types runs into the second.
#
# The ranks of o200k_base are read from resources/harmony (openai-harmony would download them). Exits 0 as long as this is
# so, 1 if the behaviour changes.
set -eu
ranks=$(cd "$(dirname "$0")/../resources/harmony" && pwd)
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check 'openai-harmony==0.0.8'
TIKTOKEN_ENCODINGS_BASE=$ranks "$folder/venv/bin/python" - <<'PYTHON'
import platform
import sys
from importlib.metadata import version

from openai_harmony import DeveloperContent, HarmonyEncodingName, Message, Role, ToolDescription, load_harmony_encoding

print("openai-harmony", version("openai-harmony"), "Python", platform.python_version())
encoding = load_harmony_encoding(HarmonyEncodingName.HARMONY_GPT_OSS)
text = {"type": "string"}
cases = [
    ({"type": "object", "properties": {"nullify": text}, "nullable": True}, "} | null", "p: { nullify?: string, },"),
    ({"type": "object", "properties": {"name": text}, "nullable": True}, "} | null", "p: { name?: string, } | null,"),
    ({"type": "string", "enum": ["any", "non-null"], "nullable": True}, "| null", 'p: "any" | "non-null",'),
    ({"type": ["array", "null"], "items": text}, "string[] | null", "p: array | null,"),
    ({"type": "array", "items": text, "nullable": True}, "string[] | null", "p: string[] | null,"),
    ({"type": ["object", "null"], "properties": {"name": text}}, "name?: string", "p: object | null,"),
    (
        {"description": "Who.", "oneOf": [text | {"description": "A name"}, {"type": "number", "description": "An id"}]},
        "A name",
        "// Who. p: | string | number // An id ,",
    ),
]
changed = False
for schema, expected, seen in cases:
    parameters = {"type": "object", "properties": {"p": schema}, "required": ["p"]}
    tools = DeveloperContent.new().with_function_tools([ToolDescription.new("f", "Does it.", parameters)])
    prompt = encoding.decode(encoding.render(Message.from_role_and_content(Role.DEVELOPER, tools)))
    shown = " ".join(prompt.partition("(_: {")[2].partition("}) => any;")[0].split())
    print(f"{schema}\n    expected: {expected!r} in it\n    seen:     {shown}")
    changed = changed or shown != seen
sys.exit("the behaviour has changed" if changed else 0)
PYTHON
