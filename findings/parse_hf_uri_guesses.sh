#!/bin/sh
# huggingface_hub 2.4.0: parse_hf_uri reads pages of the website as models, and of `endpoint` it compares the host alone.
#
# One would expect, from its docstring ("Only unambiguous URLs (repository / bucket pages and file/folder viewer routes)
# are accepted; any other route is rejected rather than guessed", "web URLs on that endpoint are recognized"):
#   - https://huggingface.co/settings/tokens and /docs/hub raise HfUriError, as /a/b/commit/x and /a/b/discussions do;
#   - with endpoint="http://localhost:8080/hf", an address with another port, or without /hf, raises HfUriError.
# Seen: each of them is a model ("settings/tokens", "docs/hub", "a/b", "git/a"). An application that takes pasted addresses
# must itself know the pages that are no repositories, and compare the port and the path of its mirror.
#
# Exits 0 as long as this is so, 1 if the behaviour changes.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check 'huggingface-hub==2.4.0'
HF_HUB_DISABLE_TELEMETRY=1 "$folder/venv/bin/python" - <<'PYTHON'
import platform
import sys

import huggingface_hub
from huggingface_hub import parse_hf_uri
from huggingface_hub.errors import HfUriError

print("huggingface_hub", huggingface_hub.__version__, "Python", platform.python_version())


def read(address, endpoint=None):
    try:
        found = parse_hf_uri(address, endpoint=endpoint)
    except HfUriError:
        return "refused"
    return f"{found.type} {found.id}"


MIRROR = "http://localhost:8080/hf"
CASES = [  # address, endpoint, expected, seen
    ("https://huggingface.co/a/b", None, "model a/b", "model a/b"),
    ("https://huggingface.co/a/b/commit/main", None, "refused", "refused"),
    ("https://huggingface.co/a/b/discussions", None, "refused", "refused"),
    ("https://huggingface.co/settings/tokens", None, "refused", "model settings/tokens"),
    ("https://huggingface.co/docs/hub", None, "refused", "model docs/hub"),
    ("http://localhost:8080/hf/a/b", MIRROR, "model a/b", "model a/b"),
    ("http://localhost:9999/hf/a/b", MIRROR, "refused", "model a/b"),
    ("http://localhost:8080/git/a", MIRROR, "refused", "model git/a"),
]
changed = False
for address, endpoint, expected, seen in CASES:
    now = read(address, endpoint)
    changed |= now != seen
    note = "as expected" if now == expected else f"expected: {expected}"
    print(f"{address:45} endpoint={endpoint}  ->  {now}  ({note})")
sys.exit(changed)
PYTHON
