#!/usr/bin/env bash
# build_vulkan.sh: the engine inside the packages: every processor, and every card with Vulkan.
#
# Compiler and C library are bookworm's, so that it runs wherever the packages do. The shaders need a newer glslc: that of
# bookworm knows neither cooperative matrices nor integer dot products nor bfloat16, which costs cards much of their speed.
# It comes from sid and runs with sid's own C library. The headers come from there too.
# shellcheck source-path=SCRIPTDIR
. "$(dirname "$0")/common.sh"
options=()

take_newer_glslc() {
    local newer=$root/opt/newer from=$work/roots/sid file
    rm -rf "$newer"
    mkdir -p "$newer"/{bin,lib,include}
    cp -L "$from/usr/bin/glslc" "$newer/lib/"
    for file in $(in_root "$from" ldd /usr/bin/glslc | grep -o '/[^ ]*'); do cp -L "$from$file" "$newer/lib/"; done
    cp -r "$from"/usr/include/{vulkan,vk_video,spirv} "$newer/include/"
    cp -r "$from/usr/share" "$newer/share"
    cat >"$newer/bin/glslc" <<'SCRIPT'
#!/bin/sh
here=/opt/newer/lib
exec $here/ld-linux-x86-64.so.2 --library-path $here $here/glslc "$@"
SCRIPT
    chmod +x "$newer/bin/glslc"
    options+=(-DVulkan_GLSLC_EXECUTABLE=/opt/newer/bin/glslc -DVulkan_INCLUDE_DIR=/opt/newer/include
        -DSPIRV-Headers_DIR=/opt/newer/share/cmake/SPIRV-Headers)
}

use_root bookworm cmake ninja-build g++ libvulkan-dev
if [ -n "$root" ]; then
    make_root sid glslc libvulkan-dev spirv-headers
    take_newer_glslc
fi
unpack_source
compile -DGGML_VULKAN=ON "${options[@]}"
glslc=$([ -n "$root" ] && echo /opt/newer/bin/glslc || echo glslc)
tools+=("glslc=$(inside "$glslc" --version | head -1)")
finish vulkan --driver "Vulkan 1.2 with 16-bit storage"
