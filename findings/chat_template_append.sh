#!/bin/sh
# transformers 5.24.0: the published templates of Kimi K2 (Instruct and Thinking) cannot be rendered once a tool has been
# called: "SecurityError: access to attribute 'append' of 'list' object is unsafe".
#
# One would expect a template that a model is published with to run in the library that the template format comes from.
# These remember the ids of calls in a list (`ids.append(...)`, later `ids.pop(0)`), and transformers runs templates in Jinja's
# ImmutableSandboxedEnvironment, which forbids both, also on a list that the template has made itself. Without a call in the
# conversation the line is never reached, so a first try with tools succeeds. llama.cpp's own Jinja engine allows append and
# pop. Who renders templates in Jinja's sandbox must allow these two on lists (each rendering has its own), or such a
# conversation fails at its second step.
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


TOOL = {
    "type": "function",
    "function": {
        "name": "tide",
        "description": "The tide.",
        "parameters": {"type": "object", "properties": {"day": {"type": "string"}}},
    },
}
ASKED = {"role": "user", "content": "How is the tide?"}
FUNCTION = {"name": "tide", "arguments": {"day": "Friday"}}
CALLED = {"role": "assistant", "content": "", "tool_calls": [{"id": "a", "type": "function", "function": FUNCTION}]}
RESULT = {"role": "tool", "name": "tide", "tool_call_id": "a", "content": "high"}


def render(name, *messages):
    with open(os.path.join(TEMPLATES, name), encoding="utf-8") as file:
        source = file.read()
    try:
        rendered, _ = render_jinja_template(
            conversations=[list(messages)],
            tools=[TOOL],
            chat_template=source,
            add_generation_prompt=True,
            bos_token="",
            eos_token="",
        )
    except Exception as error:
        return f"{type(error).__name__}: {error}"
    return rendered[0]


print(f"Python {platform.python_version()}, transformers {version('transformers')}, jinja2 {version('jinja2')}")
as_told = True
for name in ("Kimi-K2-Instruct.jinja", "Kimi-K2-Thinking.jinja"):
    first, second = render(name, ASKED), render(name, ASKED, CALLED, RESULT)
    print(f"{name}: before a call: {len(first)} characters; after it: {second[:90]}")
    as_told = as_told and "tide" in first and second.startswith("SecurityError") and "append" in second
print("as told above" if as_told else "this has changed")
sys.exit(not as_told)
PYTHON
TRANSFORMERS_VERBOSITY=error "$folder/venv/bin/python" "$folder/check.py" "$folder"
