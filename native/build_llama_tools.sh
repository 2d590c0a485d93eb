#!/usr/bin/env bash
# Compile llama-bench and llama-server from the source inside the llama-cpp-python package that is locked, with the
# settings of our own library, so that tests/bench/engine.py compares like with like.
#   native/build_llama_tools.sh FOLDER                                  about ten minutes on two cores
#   CMAKE_EXTRA="-DGGML_CUDA=ON" native/build_llama_tools.sh FOLDER     for an NVIDIA card
set -euo pipefail
target=$(mkdir -p "${1:?a folder}" && cd "$1" && pwd)
version=$(cd "$(dirname "$0")/.." && uv run --no-sync python -c 'import llama_cpp; print(llama_cpp.__version__)')
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

uv run --no-project --with pip python -m pip download --quiet --no-deps --no-binary llama-cpp-python \
    --dest "$work" "llama-cpp-python==$version"
tar -xzf "$work"/llama_cpp_python-*.tar.gz -C "$work"
# shellcheck disable=SC2086 # several options
cmake -S "$work/llama_cpp_python-$version/vendor/llama.cpp" -B "$work/build" -DCMAKE_BUILD_TYPE=Release \
    -DLLAMA_OPENSSL=OFF -DLLAMA_BUILD_TESTS=OFF -DLLAMA_BUILD_EXAMPLES=OFF -DLLAMA_USE_PREBUILT_UI=OFF \
    -DBUILD_SHARED_LIBS=OFF -DCMAKE_C_FLAGS_INIT=-U__AMX_INT8__ -DCMAKE_CXX_FLAGS_INIT=-U__AMX_INT8__ \
    ${CMAKE_EXTRA:-}
cmake --build "$work/build" --parallel --target llama-bench llama-server llama-fit-params
cp "$work"/build/bin/llama-{bench,server,fit-params} "$target"
