#!/usr/bin/env bash
# build_vulkan.sh: the engine inside the packages: every processor, and every card with Vulkan.
#
# Compiler and C library are bookworm's, so that it runs wherever the packages do; glslc is newer (common.sh).
# shellcheck source-path=SCRIPTDIR
. "$(dirname "$0")/common.sh"
use_root bookworm cmake ninja-build g++ libvulkan-dev
take_newer_glslc
unpack_source
compile -DGGML_VULKAN=ON "${glslc[@]}"
finish vulkan --driver "Vulkan 1.2 with 16-bit storage"
