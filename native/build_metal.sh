#!/usr/bin/env bash
# build_metal.sh: the engine for Macs, on a Mac with Xcode's tools and, from Homebrew, uv cmake ninja coreutils gnu-tar
# gnu-sed grep xz.
brew=$(brew --prefix)
for tool in coreutils gnu-tar gnu-sed grep; do PATH=$brew/opt/$tool/libexec/gnubin:$PATH; done
export PATH ENGINE_ROOT=none
# shellcheck source-path=SCRIPTDIR
. "$(dirname "$0")/common.sh"
unpack_source
compile -DGGML_METAL=ON -DGGML_METAL_EMBED_LIBRARY=ON -DCMAKE_OSX_DEPLOYMENT_TARGET=14.0
finish "metal-$(uname -m)" --driver "macOS 14"
