# shellcheck shell=bash
# Sourced by the build_*.sh beside it. An engine is a folder: llama.cpp's libraries of one build, engine.json, licences.
# Settings, all of them environment variables:
#
#   ENGINE_WORK     where sources, Debian roots and build trees are kept and engines come out; build/engines when not set
#   ENGINE_SOURCE   an archive made by source.sh, for a machine without network; downloaded when not set
#   ENGINE_ROOT     none: use this machine's own compiler instead of one in a Debian root; for macOS, and where one is
#                   not root. The libraries then need this machine's C library or a newer one.
#   ENGINE_JOBS     how many compilers run at a time; one per core when not set
#   PYTHON          a Python that has msgspec; that of .venv when not set
#   DEBIAN_MIRROR   for debootstrap
#
# The same source, compilers and script give the same bytes: paths are mapped away, there are no build ids, time is that
# of the source. engine.json names the compilers, since Debian's are the newest of their release.
set -euo pipefail
# shellcheck source=../.ci/root.sh
. "$(dirname "${BASH_SOURCE[0]}")/../.ci/root.sh"
native=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
checkout=$(dirname "$native")
work=$(mkdir -p "${ENGINE_WORK:-$checkout/build/engines}" && cd "${ENGINE_WORK:-$checkout/build/engines}" && pwd)
python=${PYTHON:-${UV_PROJECT_ENVIRONMENT:-$checkout/.venv}/bin/python}
jobs=${ENGINE_JOBS:-$(getconf _NPROCESSORS_ONLN)}
root='' build=$work/here target='' tools=()

# -- where the compiler runs -------------------------------------------------------------------------------------------

use_root() { # RELEASE PACKAGE…: compile in a Debian root of that release
    [ "${ENGINE_ROOT:-}" != none ] || return 0
    keep_root "$@"
    root=$work/roots/$1 build=/build
}

keep_root() { # RELEASE PACKAGE…: a root of that release that has the packages, in $work/roots
    local made=$work/roots/$1
    if [ ! -e "$made/complete" ]; then
        rm -rf --one-file-system "$made"
        mkdir -p "$work/roots"
        make_root "$made" "$1"
        touch "$made/complete"
    fi
    copy_network "$made" /root
    # A frozen mirror of sid keeps its signature but outlives its date.
    in_root "$made" apt-get -qq -o Acquire::Check-Valid-Until=false update
    in_root "$made" apt-get -qq -y --no-install-recommends install "${@:2}" >/dev/null
}

in_root() { # ROOT COMMAND…; with /proc (hipcc looks for itself there) in a mount namespace, so that no mount is left
    # shellcheck disable=SC2016 # for the inner shell
    unshare --mount sh -c 'mount -t proc proc "$0/proc" && exec chroot "$0" "$@"' "$1" /usr/bin/env -i \
        PATH=/usr/sbin:/usr/bin:/sbin:/bin LC_ALL=C.UTF-8 DEBIAN_FRONTEND=noninteractive \
        SOURCE_DATE_EPOCH="${epoch:-0}" "${@:2}"
}

inside() { # COMMAND…: where the compiler is
    if [ -n "$root" ]; then in_root "$root" "$@"; else LC_ALL=C SOURCE_DATE_EPOCH="${epoch:-0}" "$@"; fi
}

# Shaders need a newer glslc than bookworm's, which knows neither cooperative matrices nor integer dot products nor
# bfloat16; that costs cards much of their speed. It comes from sid and runs with sid's own C library. The headers come from
# there too.
take_newer_glslc() { # sets glslc, options for cmake; without a root the one on the PATH is used
    local newer=$root/opt/newer from=$work/roots/sid file
    glslc=()
    if [ -z "$root" ]; then
        tools+=("glslc=$(glslc --version | sed -n 1p)")
        return
    fi
    keep_root sid glslc libvulkan-dev spirv-headers
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
    # shellcheck disable=SC2034 # for the scripts
    glslc=(-DVulkan_GLSLC_EXECUTABLE=/opt/newer/bin/glslc -DVulkan_INCLUDE_DIR=/opt/newer/include
        -DSPIRV-Headers_DIR=/opt/newer/share/cmake/SPIRV-Headers)
    tools+=("glslc=$(inside /opt/newer/bin/glslc --version | sed -n 1p)")
}

# -- the source: that of the llama-cpp-python which is locked, so that its bindings fit --------------------------------

unpack_source() { # sets bindings, commit, epoch and llama
    local archive=${ENGINE_SOURCE:-$work/source.tar.gz}
    if [ ! -e "$archive" ]; then "$native/source.sh" "$archive"; fi
    rm -rf "$root$build/llama.cpp"
    mkdir -p "$root$build"
    tar -xzf "$archive" -C "$root$build" # keeps times, so that a second build compiles only what is new
    read -r bindings commit epoch llama <"$root$build/llama.cpp/DESCANT"
}

# -- compile, collect, describe ----------------------------------------------------------------------------------------

compile() { # CMAKE OPTION…
    # GCC before 13 drops the stores behind _tile_loadconfig (ggml-org/llama.cpp#20824), so AMX is left out.
    # Git would tell the commit of whatever repository the folder is in.
    local flags="-U__AMX_INT8__ -ffile-prefix-map=$build=." link=-Wl,--build-id=none here="\$ORIGIN"
    [ "$(uname)" != Darwin ] || { link=-Wl,-no_uuid here=@loader_path; }
    # GCC keeps 32-byte vectors on a stack that Windows aligns to 16 bytes (GCC bug 54412): moves must not be aligned ones.
    # Without exclude-libs a library exports the functions of the static runtime in it, and the next one has them twice.
    if [ -n "$target" ]; then
        flags+=" -Wa,-muse-unaligned-vector-move -include $build/mingw.h" link='-static -Wl,--exclude-libs,ALL,--no-insert-timestamp'
    fi
    local cxx=${target:+$target-g++-posix}
    cxx=${cxx:-${CXX:-c++}}
    inside cmake -S "$build/llama.cpp" -B "$build/tree" -G Ninja -DCMAKE_BUILD_TYPE=Release -DBUILD_SHARED_LIBS=ON \
        -DCMAKE_PLATFORM_NO_VERSIONED_SONAME=ON -DCMAKE_BUILD_WITH_INSTALL_RPATH=ON -DCMAKE_INSTALL_RPATH="$here" \
        -DCMAKE_INSTALL_LIBDIR=lib -DCMAKE_INSTALL_BINDIR=lib -DCMAKE_C_FLAGS="$flags" -DCMAKE_CXX_FLAGS="$flags" \
        -DCMAKE_SHARED_LINKER_FLAGS="$link" -DCMAKE_MODULE_LINKER_FLAGS="$link" \
        -DGGML_CCACHE=OFF -DGGML_NATIVE=OFF -DGGML_BACKEND_DL=ON -DGGML_CPU_ALL_VARIANTS=ON \
        -DGGML_VULKAN=OFF -DGGML_CUDA=OFF -DGGML_HIP=OFF \
        -DGIT_EXE=OFF -DLLAMA_BUILD_COMMIT="$commit" -DLLAMA_BUILD_NUMBER=0 -DLLAMA_OPENSSL=OFF -DLLAMA_SUBPROCESS=OFF \
        -DLLAMA_BUILD_COMMON=OFF -DLLAMA_BUILD_TESTS=OFF -DLLAMA_BUILD_EXAMPLES=OFF -DLLAMA_BUILD_TOOLS=OFF \
        -DLLAMA_BUILD_SERVER=OFF -DLLAMA_BUILD_APP=OFF "$@"
    inside cmake --build "$build/tree" --parallel "$jobs"
    rm -rf "$root$build/out"
    inside cmake --install "$build/tree" --strip --prefix "$build/out"
    tools+=("compiler=$(inside "$cxx" --version | sed -n 1p)")
}

finish() { # NAME, then options of `python -m app.engine.engines write`
    local libraries
    engine=$work/$1
    rm -rf "$engine"
    mkdir -p "$engine/licences"
    shopt -s nullglob
    libraries=("$root$build"/out/lib/{lib*.so,lib*.dylib,*.dll})
    shopt -u nullglob
    [ ${#libraries[@]} -gt 0 ] || { echo "The build has made no library." >&2; exit 1; }
    cp -L "${libraries[@]}" "$engine/"
    cp "$root$build/llama.cpp/LICENSE" "$engine/licences/llama.cpp"
    if [ -n "$root" ] && [ -z "$target" ]; then # as small as it is, and not on every system
        cp -L "$root$(inside c++ -print-file-name=libgomp.so.1)" "$engine/libgomp.so.1"
        cp "$root/usr/share/doc/libgomp1/copyright" "$engine/licences/libgomp"
    fi
    if [ -n "$target" ]; then # linked statically
        cp "$root/usr/share/doc/gcc-mingw-w64-base/copyright" "$engine/licences/gcc-runtime"
        cp "$root/usr/share/doc/mingw-w64-x86-64-dev/copyright" "$engine/licences/mingw-w64"
    fi
    chmod 644 "$engine"/*.* "$engine"/licences/*
    # shellcheck disable=SC2046 # one word each
    "$python" -m app.engine.engines write "$engine" --name "$1" --llama "$llama" --commit "$commit" --bindings "$bindings" \
        --needs $(needs) --tools "${tools[@]}" "${@:2}"
    find "$engine" -exec touch -h -d "@$epoch" {} +
    tar --sort=name --owner=0 --group=0 --numeric-owner -C "$work" -c "$1" | xz -9 -T1 >"$work/$1.tar.xz"
    du -sh "$engine" "$work/$1.tar.xz"
}

needs() { # libraries that the engine neither has nor can take for granted, and the newest versions of those of the system
    if [ "$(uname)" = Darwin ]; then return; fi
    {
        readelf -d "$engine"/*.so* 2>/dev/null | sed -n 's/.*(NEEDED).*\[\(.*\)\]/\1/p'
        [ -z "$target" ] || inside sh -c "$target-objdump -p $build/out/lib/*.dll" | sed -n 's/.*DLL Name: //p'
    } | sort -u | while read -r library; do
        [ -e "$engine/$library" ] || echo "$library"
    done | grep -vE '^(libc|libm|libdl|libpthread|ld-linux.*)\.so|^(KERNEL32|ADVAPI32|msvcrt)\.dll' || true
    [ -z "$target" ] || return 0
    for prefix in GLIBC GLIBCXX CXXABI GCC; do
        objdump -T "$engine"/*.so* | grep -oE "\b${prefix}_[0-9.]+" | sort -uV | tail -1
    done
}
cd "$checkout"
