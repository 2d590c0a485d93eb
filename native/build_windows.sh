#!/usr/bin/env bash
# build_windows.sh cpu|vulkan: the engines for Windows on x86-64 processors, compiled with mingw-w64.
#
# The runtime libraries of GCC are linked statically, so that an engine needs nothing but Windows itself (and, for Vulkan,
# the loader that every driver installs). Without OpenMP: mingw's has no barrier that spins, and sleeps at each of the
# hundreds of steps of a token; ggml's own threads spin.
# shellcheck source-path=SCRIPTDIR
. "$(dirname "$0")/common.sh"
case ${1:-} in cpu | vulkan) ;; *) sed -n 2p "$0"; exit 2 ;; esac
what=$1

make_import_library() { # of the Vulkan loader, from the names in Debian's
    inside sh -ec "nm -D --defined-only /usr/lib/x86_64-linux-gnu/libvulkan.so.1 | sed -n 's/.* T \(vk[A-Za-z0-9]*\)@*.*/\1/p' |
        { echo LIBRARY vulkan-1.dll; echo EXPORTS; sort; } >$build/vulkan-1.def
        $target-dlltool -d $build/vulkan-1.def -l $build/libvulkan-1.a"
    options+=(-DGGML_VULKAN=ON -DVulkan_LIBRARY="$build/libvulkan-1.a" "${glslc[@]}")
}

use_root bookworm cmake ninja-build g++ g++-mingw-w64-x86-64-posix libvulkan-dev
target=x86_64-w64-mingw32
[ -z "$root" ] || build=/build-windows # one tree for both
options=(-DCMAKE_SYSTEM_NAME=Windows -DCMAKE_SYSTEM_PROCESSOR=AMD64 -DGGML_OPENMP=OFF
    -DCMAKE_C_COMPILER="$target-gcc-posix" -DCMAKE_CXX_COMPILER="$target-g++-posix" -DCMAKE_RC_COMPILER="$target-windres")
unpack_source
install -C -m 644 "$native/mingw.h" "$root$build/" # only if it has changed, since everything includes it
if [ "$what" = vulkan ]; then
    take_newer_glslc
    make_import_library
fi
compile "${options[@]}"
driver=()
[ "$what" != vulkan ] || driver=(--driver "Vulkan 1.2 with 16-bit storage")
finish "windows-$what" --platform win32-x86_64 "${driver[@]}"
