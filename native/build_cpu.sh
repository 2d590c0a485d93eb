#!/usr/bin/env bash
# build_cpu.sh [CMAKE OPTION…]: the engine without graphics cards. It has code for every generation of processors, and
# ggml picks the best.
# shellcheck source-path=SCRIPTDIR
. "$(dirname "$0")/common.sh"
use_root bookworm cmake ninja-build g++
unpack_source
compile "$@"
finish cpu
