# shellcheck shell=sh
# Shared by ./descant and ./test: installs what they need, and makes sure quickly that it is installed.
#
# Expects the checkout's folder in $root. Needs only a POSIX shell and standard tools. The system packages for Linux are
# listed in resources/linux_packages.tsv.

: "${root:?}"
environment=${UV_PROJECT_ENVIRONMENT:-.venv}
case $environment in /*) ;; *) environment=$root/$environment ;; esac
system=$(uname -s)
machine=$(uname -m)
assume_yes=
tab=$(printf '\t')

say() { printf 'descant: %s\n' "$*" >&2; }

# Succeed if the Python packages match the lock file: install_python_packages ran for one of these NAMEs after the lock
# file last changed, and the checkout has not been moved since.
has_python_packages() { # NAME…
    [ -x "$environment/bin/python" ] || return 1
    for name; do
        stamp=$environment/.installed-for-$name
        [ -f "$stamp" ] || continue
        IFS= read -r place <"$stamp" || continue
        newer=$(find "$root/uv.lock" "$root/pyproject.toml" "$root/packaging/start.sh" -newer "$stamp") || continue
        [ "$place" != "$root" ] || [ -n "$newer" ] || return 0
    done
    return 1
}

install_python_packages() { # NAME, then options of uv sync
    stamp=$environment/.installed-for-$1
    shift
    find_uv || install_uv
    say "Installing the Python packages. The first time, llama.cpp is compiled for this processor, which takes minutes."
    [ -t 2 ] || set -- --quiet "$@"
    "$uv" sync --project "$root" --locked "$@"
    printf '%s\n' "$root" >"$stamp"
}

# Set $uv to one that pyproject.toml's `required-version` accepts.
find_uv() {
    for uv in "$root/.tools/bin/uv" uv; do
        "$uv" cache dir --project "$root" >/dev/null 2>&1 && return
    done
    return 1
}

install_uv() {
    find_python || { say "Installing uv needs Python 3.8 or newer with venv and pip."; exit 1; }
    say "Installing uv into $root/.tools."
    "$python" -m venv --clear "$root/.tools"
    "$root/.tools/bin/python" -m pip install --quiet --disable-pip-version-check uv
    uv=$root/.tools/bin/uv
}

# Set $python to one that can install uv. Descant needs Python 3.11; uv downloads one if the system's is older.
find_python() {
    for python in python3 python3.14 python3.13 python3.12 python3.11 python3.10 python3.9 python3.8; do
        "$python" -c 'import ensurepip, sys, venv; sys.exit(sys.version_info < (3, 8))' 2>/dev/null && return
    done
    return 1
}

# Install the system packages that are missing for these purposes, or say how to.
need_system() { # PURPOSE…
    case $system in
        Linux) need_linux "$@" ;;
        Darwin)
            xcode-select -p >/dev/null 2>&1 ||
                { say "The compiler is missing. Type: xcode-select --install"; exit 1; }
            ;;
    esac
}

need_linux() { # PURPOSE…
    read_distribution "${DESCANT_OS_RELEASE:-/etc/os-release}"
    find_missing "$@"
    [ -n "$missing" ] || return 0
    say "Missing on this system ($distribution): $missing."
    if [ -z "$install" ]; then
        say "The package names of this system are not known. Install the packages that provide these, then start again."
        exit 1
    fi
    install_packages
}

read_distribution() { # FILE, such as /etc/os-release
    distribution=unknown
    column=
    # shellcheck disable=SC1090
    words=$(. "$1" 2>/dev/null && printf '%s\n' "${PRETTY_NAME:-${NAME:-unknown}}$tab ${ID:-} ${ID_LIKE:-} ") || return 0
    distribution=${words%%"$tab"*}
    words=${words#*"$tab"}
    read_row os-release
    for candidate in debian fedora arch opensuse; do
        choose_field "$candidate"
        for id in $field; do
            case $words in *" $id "*) column=$candidate; return ;; esac
        done
    done
}

# Set $missing, $packages and, if the distribution is known, the commands $refresh and $install.
find_missing() { # PURPOSE…
    missing='' packages='' install='' refresh=''
    libraries=$(PATH=$PATH:/sbin:/usr/sbin ldconfig -p 2>/dev/null || true)
    while IFS=$tab read -r what purpose debian fedora arch opensuse; do
        choose_field "$column"
        case $what in
            '#'* | what | os-release | '') continue ;;
            refresh) refresh=${field#-}; continue ;;
            install) install=$field; continue ;;
        esac
        case " $* " in *" $purpose "*) ;; *) continue ;; esac
        is_installed "$what" && continue
        missing="$missing${missing:+, }$what"
        for package in $field; do
            case " $packages " in *" $package "*) ;; *) packages="$packages${packages:+ }$package" ;; esac
        done
    done <"$root/resources/linux_packages.tsv"
}

read_row() { # WHAT, a name in the table's first column
    while IFS=$tab read -r what purpose debian fedora arch opensuse; do
        [ "$what" != "$1" ] || return 0
    done <"$root/resources/linux_packages.tsv"
    return 1
}

choose_field() { # COLUMN; sets $field from the row that was read last
    case $1 in
        debian) field=$debian ;;
        fedora) field=$fedora ;;
        arch) field=$arch ;;
        opensuse) field=$opensuse ;;
        *) field='' ;;
    esac
}

is_installed() { # WHAT, a name in the table's first column
    case $1 in
        python3) find_uv || find_python ;;
        cc) compiles "${CC:-cc}" c '#include <stdlib.h>' ;;
        c++) compiles "${CXX:-c++}" c++ '#include <vector>' ;;
        make) command -v make >/dev/null || command -v ninja >/dev/null ;;
        *) has_library "$1" ;;
    esac
}

compiles() { # COMPILER LANGUAGE LINE; $CC and $CXX may contain arguments
    # shellcheck disable=SC2086
    printf '%s\n' "$3" | $1 -x "$2" -fsyntax-only - >/dev/null 2>&1
}

# Look in the loader's cache, for this processor architecture, and in the folders that the loader searches as well.
has_library() { # NAME
    case $machine in x86_64) kind=,x86-64 ;; aarch64) kind=,AArch64 ;; *) kind= ;; esac
    case $libraries in *"$tab$1 (libc6$kind"*) return 0 ;; esac
    old_ifs=$IFS
    IFS=:
    for folder in ${LD_LIBRARY_PATH:-} /lib64 /usr/lib64 /lib /usr/lib; do
        [ ! -e "$folder/$1" ] || { IFS=$old_ifs; return 0; }
    done
    IFS=$old_ifs
    return 1
}

install_packages() {
    as=
    if [ "$(id -u)" != 0 ]; then
        command -v sudo >/dev/null || stop_with "su -c '${refresh:+$refresh && }$install $packages'"
        as='sudo '
    fi
    line="${refresh:+$as$refresh && }$as$install $packages"
    agreed "$line" || stop_with "$line"
    say "$line"
    run_install || { say "The installation failed."; stop_with "$line"; }
}

run_install() {
    # shellcheck disable=SC2086
    [ -z "$refresh" ] || $as$refresh >&2 || return 1
    # shellcheck disable=SC2086
    ${as}env DEBIAN_FRONTEND=noninteractive $install $packages >&2
}

agreed() { # LINE
    [ -z "$assume_yes" ] || return 0
    [ -t 0 ] && [ -t 2 ] || return 1
    printf 'descant: Install it now? %s [Y/n] ' "$1" >&2
    read -r answer
    case $answer in '' | [Yy]*) ;; *) return 1 ;; esac
}

stop_with() { # LINE
    say "Run this line, then start again (or start with --yes, which runs it):"
    printf '    %s\n' "$1" >&2
    exit 1
}
