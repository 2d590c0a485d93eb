#!/bin/sh
# transformers 5.24.0: with an optional parameter written as `"type": ["string", "null"]`, which JSON Schema allows and which
# MCP servers send for every `str | None`, the published templates of Hermes 2 Pro, Hermes 3 and Command R+ end in a
# RecursionError, and Gemma 4's tells the model the type "['STRING', 'NULL']".
#
# One would expect a list of types to be written as a choice: the Hermes macro has a branch for that, which makes
# "Union[...]" of each type in the list. But it knows "string", "number", "integer" and "boolean" only. "null" falls through
# to the test `json_spec.type is iterable`, and in Jinja a text is iterable: the macro calls itself for "n", then for "n"
# again, without end. Gemma 4's template writes `value['type'] | upper`, and the filter turns the list into a text as Python
# writes it, without a failure. Who passes tools to a template must pass one type for each parameter.
#
# The templates are those that llama.cpp's source holds (in the sdist of llama-cpp-python 0.3.36, 75 MB). Exits 0 as long as
# this is so, 1 if it changes.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
pip="$folder/venv/bin/pip --quiet --disable-pip-version-check"
$pip install 'transformers==5.24.0' 'jinja2==3.1.6'
$pip download --no-deps --no-binary :all: --dest "$folder" 'llama-cpp-python==0.3.36'
tar -xzf "$folder"/llama_cpp_python-0.3.36.tar.gz -C "$folder" --wildcards '*/models/templates/*.jinja'
cat >"$folder/check.py" <<'PYTHON'
import glob
import os
import platform
import sys
from importlib.metadata import version

from transformers.utils.chat_template_utils import render_jinja_template

TEMPLATES = glob.glob(os.path.join(sys.argv[1], "*", "vendor", "llama.cpp", "models", "templates"))[0]


def render(name, kind):
    parameters = {"type": "object", "properties": {"day": {"type": kind, "description": "A day."}}, "required": []}
    tool = {"type": "function", "function": {"name": "tide", "description": "The tide.", "parameters": parameters}}
    with open(os.path.join(TEMPLATES, name), encoding="utf-8") as file:
        source = file.read()
    try:
        rendered, _ = render_jinja_template(
            conversations=[[{"role": "user", "content": "Hello"}]],
            tools=[tool],
            chat_template=source,
            add_generation_prompt=True,
            bos_token="",
            eos_token="",
        )
    except RecursionError as error:
        return f"RecursionError: {error}"
    return rendered[0]


print(f"Python {platform.python_version()}, transformers {version('transformers')}, jinja2 {version('jinja2')}")
as_told = True
for name in (
    "NousResearch-Hermes-2-Pro-Llama-3-8B-tool_use.jinja",
    "NousResearch-Hermes-3-Llama-3.1-8B-tool_use.jinja",
    "CohereForAI-c4ai-command-r-plus-tool_use.jinja",
):
    one, two = render(name, "string"), render(name, ["string", "null"])
    print(f"{name}: one type: {len(one)} characters; two types: {two[:60]}")
    as_told = as_told and "tide" in one and two.startswith("RecursionError")
gemma = render("google-gemma-4-31B-it.jinja", ["string", "null"])
start = gemma.find("type:", gemma.find("A day."))
print(f"google-gemma-4-31B-it.jinja: {gemma[start : start + 36]!r}")
as_told = as_told and "['STRING', 'NULL']" in gemma
print("as told above" if as_told else "this has changed")
sys.exit(not as_told)
PYTHON
TRANSFORMERS_VERBOSITY=error "$folder/venv/bin/python" "$folder/check.py" "$folder"
