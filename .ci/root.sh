# shellcheck shell=bash
# Shared by .ci/bare-root, packaging/linux and native: a Debian or Ubuntu with only its essential packages, in a folder.
#
# Needs root. Call in_own_mounts first, so that no mount outlives the script.

in_own_mounts() { # SCRIPT ARGUMENT…: run the script again in its own mount namespace; return 1 if that is not possible
    [ "${ROOT_INSIDE:-}" != yes ] || return 0
    unshare --mount true 2>/dev/null || { echo "SKIPPED: a bare root needs root and the right to mount"; return 1; }
    command -v debootstrap >/dev/null || { echo "SKIPPED: a bare root needs debootstrap"; return 1; }
    ROOT_INSIDE=yes exec unshare --mount "$@"
}

timed() { # WHAT COMMAND…
    local what=$1 start=${EPOCHREALTIME/./}
    shift
    "$@"
    echo "-- $what: $(((${EPOCHREALTIME/./} - start) / 1000)) ms"
}

make_root() { # FOLDER [RELEASE], which is that of this machine if it is not given
    local root=$1 release=${2:-} mirror
    release=${release:-$(. /etc/os-release && echo "$VERSION_CODENAME")}
    # shellcheck disable=SC2016
    mirror=${DEBIAN_MIRROR:-$(apt-get indextargets --format '$(RELEASE) $(REPO_URI)' |
        awk -v release="$release" '$1 == release && !uri {uri = $2} END {print uri}')}
    debootstrap --variant=minbase "$release" "$root" ${mirror:+"$mirror"} >"$root.log" 2>&1 ||
        { tail "$root.log"; return 1; }
    rm "$root.log"
}

# Copy how this machine reaches the network: certificates, and the configuration of apt, pip and uv.
copy_network() { # ROOT HOME, a folder inside the root
    local root=$1 home=$1$2 path
    mkdir -p "$root/etc/ssl" "$home/.config" "$root/etc/xdg" "$root/usr/local/share"
    [ ! -d /etc/ssl/certs ] || cp -RL /etc/ssl/certs "$root/etc/ssl/"
    for path in /etc/hosts /etc/resolv.conf /usr/local/share/ca-certificates /etc/pip.conf /etc/xdg/pip /etc/xdg/uv \
        /etc/uv; do
        [ ! -e "$path" ] || cp -RL "$path" "$root$(dirname "$path")/"
    done
    for path in pip uv; do
        [ ! -e "$HOME/.config/$path" ] || cp -RL "$HOME/.config/$path" "$home/.config/"
    done
    { grep -lsE '^ *Acquire::https?(::|$)' /etc/apt/apt.conf /etc/apt/apt.conf.d/* || true; } |
        xargs -r cp -t "$root/etc/apt/apt.conf.d"
}

mount_root() { # ROOT
    mkdir -p "$1/tmp/.X11-unix" /tmp/.X11-unix
    mount --make-rprivate /
    mount -t proc proc "$1/proc"
    mount --rbind /dev "$1/dev"
    mount --bind /tmp/.X11-unix "$1/tmp/.X11-unix"
}

mount_uv_cache() { # ROOT HOME: what uv has already downloaded and compiled on this machine
    local uv cache=${UV_CACHE_DIR:-$HOME/.cache/uv}
    for uv in .tools/bin/uv uv; do
        ! command -v "$uv" >/dev/null || { cache=$("$uv" cache dir); break; }
    done
    mkdir -p "$cache" "$1$2/.cache/uv"
    mount --bind "$cache" "$1$2/.cache/uv"
}

unmount_root() { # ROOT HOME
    umount -R "$1/proc" "$1/dev" "$1/tmp/.X11-unix" "$1$2/.cache/uv" 2>/dev/null || true
}

# Fill $network with the variables, NAME=VALUE, that say how this machine reaches the network.
read_network_settings() {
    # shellcheck disable=SC2034
    mapfile -t network < <(env | grep -iE '^((http|https|all|no)_proxy|ssl_cert_(file|dir)|(pip|uv)_[a-z_]+)=' |
        grep -vE '^UV_(PROJECT_ENVIRONMENT|CACHE_DIR)=')
}
