#!/usr/bin/env bash
# build_rocm.sh [TARGET…]: the engine for AMD cards: gfx1100 (RX 7900), gfx1151 (Strix Halo), gfx1201 (RX 9070) when left
# out. Compiled in a root of Debian sid, which alone has hipcc 7 with rocBLAS and hipBLAS, so it needs sid's C library.
# shellcheck source-path=SCRIPTDIR
. "$(dirname "$0")/common.sh"
[ $# -gt 0 ] || set -- gfx1100 gfx1151 gfx1201
use_root sid cmake ninja-build g++ hipcc librocblas-dev libhipblas-dev
unpack_source
compile -DGGML_HIP=ON -DCMAKE_HIP_ARCHITECTURES="$(IFS=';'; echo "$*")" \
    -DCMAKE_HIP_FLAGS="-ffile-prefix-map=$build=." -DGGML_HIP_RCCL=OFF
tools+=("hipcc=$(inside hipcc --version | sed -n 1p)")
finish rocm --architectures "hip=$(IFS=,; echo "$*")" --driver "amdgpu with ROCm 7"
