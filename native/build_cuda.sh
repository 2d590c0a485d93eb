#!/usr/bin/env bash
# build_cuda.sh CAPABILITY…: the engine for NVIDIA cards of these compute capabilities, such as 89, or 120a for Blackwell.
#
# In the Debian root the compiler comes from NVIDIA's packages on PyPI (cuda-wheels.txt). They exist for CUDA 13 only, so
# cards older than Turing use Vulkan. With ENGINE_ROOT=none a toolkit that is there already is used: that in CUDA_HOME, or
# the nvcc on the PATH.
# libcudart and libcublas are not in the engine: engine.json lists them under "needs".
# shellcheck source-path=SCRIPTDIR
. "$(dirname "$0")/common.sh"
[ $# -gt 0 ] || { sed -n 2,3p "$0"; exit 2; }

take_toolkit_from_pypi() { # at /opt/cuda in the root
    local cuda=$root/opt/cuda wheels=$work/wheels
    if [ ! -e "$cuda/bin/nvcc" ]; then
        uv run --quiet --no-project --with pip python -m pip download --quiet --no-deps --only-binary :all: \
            --dest "$wheels" --require-hashes -r "$native/cuda-wheels.txt"
        rm -rf "$root/opt/wheels" "$cuda"
        for wheel in "$wheels"/*.whl; do "$python" -m zipfile -e "$wheel" "$root/opt/wheels"; done
        mv "$root/opt/wheels/nvidia/cu13" "$cuda"
        chmod -R a+x "$cuda/bin" "$cuda/nvvm/bin"
        ln -s lib "$cuda/lib64"
        for library in cudart cublas cublasLt; do ln -s "lib$library.so.13" "$cuda/lib/lib$library.so"; done
    fi
    # The driver's library is on no machine without a card; the linker wants the names of its functions.
    mkdir -p "$cuda/lib/stubs"
    grep -ohE '\bcu(Mem|Device|Ctx|GetError)[A-Za-z0-9]+\b *\(' "$root$build"/llama.cpp/ggml/src/ggml-cuda/*.cu* |
        tr -d ' (' | sort -u | sed 's/.*/void &(void) {}/' >"$root$build/libcuda.c"
    inside cc -shared -Wl,-soname,libcuda.so.1 -o /opt/cuda/lib/stubs/libcuda.so "$build/libcuda.c"
}

use_root bookworm cmake ninja-build g++
unpack_source
if [ -n "$root" ]; then
    take_toolkit_from_pypi
    nvcc=/opt/cuda/bin/nvcc
else
    nvcc=$(command -v "${CUDA_HOME:+$CUDA_HOME/bin/}nvcc")
fi
real=("${@/%/-real}")
compile -DGGML_CUDA=ON -DGGML_CUDA_NCCL=OFF -DCMAKE_CUDA_COMPILER="$nvcc" \
    -DCUDAToolkit_ROOT="$(dirname "$(dirname "$nvcc")")" -DCMAKE_CUDA_ARCHITECTURES="$(IFS=';'; echo "${real[*]}")" \
    -DCMAKE_CUDA_FLAGS="-Xcompiler=-ffile-prefix-map=$build=."
release=$(inside "$nvcc" --version | sed -nE 's/.*release [0-9.]+, V(.*)/\1/p')
tools+=("nvcc=$release")
built=("${@/#/sm_}")
finish "cuda-$(IFS=-; echo "${built[*]/_/}")" --architectures "cuda=$(IFS=,; echo "${built[*]}")" \
    --driver "NVIDIA 580 or newer (CUDA ${release%%.*})"
