#!/usr/bin/env bash
# source.sh ARCHIVE: pack the llama.cpp inside the llama-cpp-python that uv.lock names, without the folders that its
# libraries do not need, for a build without network: 5 MB.
set -euo pipefail
archive=$(realpath "${1:?where the archive goes}")
cd "$(dirname "$0")/.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

run() { uv run --quiet --no-project --with pip python "$@"; }
read -r bindings digest epoch < <(run - <<'PYTHON'
import tomllib
from datetime import datetime

with open("uv.lock", "rb") as lock:
    packages = {package["name"]: package for package in tomllib.load(lock)["package"]}
sdist = packages["llama-cpp-python"]["sdist"]
uploaded = sdist["upload-time"]
uploaded = uploaded if isinstance(uploaded, datetime) else datetime.fromisoformat(uploaded)
print(packages["llama-cpp-python"]["version"], sdist["hash"].removeprefix("sha256:"), int(uploaded.timestamp()))
PYTHON
)
run -m pip download --quiet --no-deps --no-binary llama-cpp-python --dest "$work" "llama-cpp-python==$bindings"
sdist=$work/llama_cpp_python-$bindings.tar.gz
echo "$digest  $sdist" | sha256sum --check --quiet
tar -xzf "$sdist" -C "$work"
source=$work/llama_cpp_python-$bindings/vendor/llama.cpp
commit=$(grep -m1 -oE 'llama.cpp@[0-9a-f]+' "$work/llama_cpp_python-$bindings/CHANGELOG.md" | cut -d@ -f2)
llama=$(sed -nE 's/^set\(LLAMA_VERSION_(MAJOR|MINOR|PATCH) ([0-9]+)\)/\2/p' "$source/CMakeLists.txt" | paste -sd.)
echo "$bindings $commit $epoch $llama" >"$source/DESCANT"
tar --sort=name --owner=0 --group=0 --numeric-owner --mtime="@$epoch" -C "$(dirname "$source")" -c \
    llama.cpp/{DESCANT,LICENSE,CMakeLists.txt,cmake,ggml,include,src,vendor} | gzip -n9 >"$archive"
