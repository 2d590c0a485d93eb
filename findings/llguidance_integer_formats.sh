#!/usr/bin/env bash
# llguidance: "format": "int32" on an integer is dropped without a word, and the whole range of int64 is refused.
#
# Expected: a format that llguidance does not know is an error, as it is on a string, so that a schema is either enforced
# or refused; and "minimum" and "maximum" at the ends of int64, which generators of schemas write for a 64-bit number,
# are a range like any other.
# Seen: on a string an unknown format is an error. On an integer and on a number no format is looked at: there is neither
# an error nor a warning, and eleven digits are accepted as an int32. The range of int64 ends in an error about a
# regular expression; a range that is one smaller at its upper end does, too, while half of it is enforced.
#
# Versions: llguidance 1.9.1. Needs Python 3.10 or newer, nothing else.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check 'llguidance==1.9.1'
cd "$folder"
venv/bin/python - <<'PYTHON'
import json
import sys
from importlib.metadata import version

from llguidance import LLMatcher, LLTokenizer

print("llguidance", version("llguidance"))
BYTES = LLTokenizer("byte")
LEAST, MOST = -(2**63), 2**63 - 1


def tried(schema: dict, text: str) -> str:
    grammar = LLMatcher.grammar_from_json_schema(json.dumps(schema))
    has_error, messages = LLMatcher.validate_grammar_with_warnings(grammar, BYTES)
    matcher = LLMatcher(BYTES, grammar)
    if has_error or matcher.is_error():
        return "error: " + matcher.get_error().splitlines()[0][:60]
    ids = BYTES.tokenize_str(text)
    whole = matcher.try_consume_tokens(ids) == len(ids) and matcher.is_accepting()
    return f"{'accepted' if whole else 'refused'}, {len(messages)} warnings"


seen = {
    "string, unknown format": tried({"type": "string", "format": "int32"}, '"a"'),
    "integer, int32, 99999999999": tried({"type": "integer", "format": "int32"}, "99999999999"),
    "number, unknown format, 1.5": tried({"type": "number", "format": "money"}, "1.5"),
    "range of int64, 5": tried({"type": "integer", "minimum": LEAST, "maximum": MOST}, "5"),
    "the same but one, 5": tried({"type": "integer", "minimum": LEAST, "maximum": MOST - 1}, "5"),
    "half of it, 5": tried({"type": "integer", "minimum": LEAST // 2, "maximum": MOST // 2}, "5"),
}
for what, said in seen.items():
    print(f"{what}: {said}")
words = [said.split(",")[0].split(":")[0] for said in seen.values()]
sys.exit(words != ["error", "accepted", "accepted", "error", "error", "accepted"])
PYTHON
echo "as told above"
