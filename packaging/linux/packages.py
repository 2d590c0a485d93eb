"""Makes one package of the frozen app. Runs inside the build root (packaging/linux/build).

    python packaging/linux/packages.py deb|deb-before|tarball|appimage OUT
    python packaging/linux/packages.py beside        lists the libraries that the last two bring

OUT has the folders that packaging/linux/freeze made, and gets the package. All packages contain the same tree: bin, lib
and share as below /usr.
"""

import gzip
import hashlib
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from pathlib import Path

HERE = Path(__file__).resolve().parent
SOURCE = HERE.parents[1]
sys.path.insert(0, str(HERE.parent))
import command_line  # noqa: E402  beside this folder
from contents import app_version  # noqa: E402

ICON_SIZES = (16, 24, 32, 48, 64, 128, 256, 512)
LIBRARIES = Path("/usr/lib/x86_64-linux-gnu")

BESIDE = (
    *("xcb-cursor.so.0", "xcb-icccm.so.4", "xcb-image.so.0", "xcb-keysyms.so.1", "xcb-render-util.so.0"),
    *("xcb-util.so.1", "xcb-xkb.so.1", "xkbcommon.so.0", "xkbcommon-x11.so.0", "brotlicommon.so.1", "brotlidec.so.1"),
)
"""Libraries that the .deb depends on; the other packages bring them, since desktops come without some of them."""

_OPTIONAL_PACKAGES = ("libvulkan1",)
"""Without them ggml leaves a backend out: the .deb recommends them."""


def stage(out: Path, prefix: Path, about: str, libraries: Iterable[Path] = ()) -> None:
    """Lay the app out in `prefix` as below /usr, with `libraries` and the folder `about` of `out`."""
    shutil.copytree(out / "descant", prefix / "lib/descant", symlinks=True)
    for library in libraries:
        shutil.copyfile(library, prefix / "lib/descant/_internal" / library.name)
    (prefix / "bin").mkdir()
    (prefix / "bin/descant").symlink_to("../lib/descant/descant")
    share = prefix / "share"
    shutil.copytree(out / about, share / "doc/descant")
    _write(share / "applications/descant.desktop", (HERE / "descant.desktop").read_text(encoding="utf-8"))
    _write(share / "mime/packages/descant.xml", (HERE / "descant.mime.xml").read_text(encoding="utf-8"))
    _write(share / "metainfo/app.descant.Descant.metainfo.xml", metainfo())
    _stage_icons(share / "icons/hicolor")
    _write(share / "bash-completion/completions/descant", command_line.make("bash", app_version()))
    _write(share / "zsh/vendor-completions/_descant", command_line.make("zsh", app_version()))
    _write(share / "fish/vendor_completions.d/descant.fish", command_line.make("fish", app_version()))
    _write_gzip(share / "man/man1/descant.1.gz", command_line.make("man", app_version()))
    _write_gzip(share / "doc/descant/changelog.gz", _changelog())
    _write_gzip(share / "doc/descant/NEWS.gz", (SOURCE / "CHANGELOG.md").read_text(encoding="utf-8"))
    _write(share / "doc/descant/copyright", _copyright(share / "doc/descant"))


def beside() -> list[Path]:
    """Return the libraries of ``BESIDE`` as this system has them."""
    return [LIBRARIES / f"lib{name}" for name in BESIDE]


def metainfo() -> str:
    """Return the AppStream data of this version."""
    text = (HERE / "app.descant.Descant.metainfo.xml").read_text(encoding="utf-8")
    return text.replace("@VERSION@", app_version()).replace("@DATE@", _moment().strftime("%Y-%m-%d"))


def _stage_icons(hicolor: Path) -> None:
    drawing = SOURCE / "resources/app/icon.svg"
    (hicolor / "scalable/apps").mkdir(parents=True)
    shutil.copyfile(drawing, hicolor / "scalable/apps/descant.svg")
    for size in ICON_SIZES:
        file = hicolor / f"{size}x{size}/apps/descant.png"
        file.parent.mkdir(parents=True)
        _run("rsvg-convert", "-w", str(size), "-h", str(size), "-o", str(file), str(drawing))


def _changelog() -> str:
    when = _moment().strftime("%a, %d %b %Y %H:%M:%S +0000")
    return f"descant ({app_version()}) unstable; urgency=medium\n\n  * See NEWS.gz.\n\n -- {_MAINTAINER}  {when}\n"


_MAINTAINER = "The Descant developers <developers@descant.invalid>"


def _copyright(doc: Path) -> str:
    """Return Debian's copyright file: our licence, then a line for each part that comes from others."""
    parts = json.loads((doc / "sbom.cdx.json").read_text(encoding="utf-8"))["components"]
    lines = [
        "Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/",
        "Upstream-Name: Descant",
        "Comment: Descant contains parts by others. Their licence texts are in the folder licenses beside this file;",
        " sbom.cdx.json lists them by machine-readable names.",
        *(f" {p['name']} {p['version']}: {p['licenses'][0]['license']['name']}" for p in parts),
        "",
        "Files: *",
        "Copyright: 2026 The Descant developers",
        "License: Apache-2.0",
        " On Debian systems the text is in /usr/share/common-licenses/Apache-2.0.",
    ]
    return "\n".join(lines) + "\n"


def deb(out: Path) -> Path:
    """Make the Debian package and return its file."""
    tree = _fresh(out / "deb")
    (tree / "DEBIAN").mkdir()  # dpkg-shlibdeps recognises the root of $ORIGIN by it
    stage(out, tree / "usr", "about")
    _write(tree / "usr/share/lintian/overrides/descant", (HERE / "lintian-overrides").read_text(encoding="utf-8"))
    depends, recommends = _dependencies(tree / "usr/lib/descant", out)
    size = sum(file.lstat().st_size for file in tree.rglob("*") if not file.is_dir()) // 1024
    _write(tree / "DEBIAN/control", _control(depends, recommends, size))
    _write(tree / "DEBIAN/md5sums", "".join(_md5sums(tree)))
    _normalise(tree)
    return _build_deb(tree, out, app_version(), level=9)


def deb_before(out: Path) -> Path:
    """Make the same package with a version below this one's, for the test of an upgrade; ``deb`` comes first."""
    tree = out / "deb"
    _run("dpkg-deb", "--raw-extract", str(out / f"descant_{app_version()}_amd64.deb"), str(tree))
    control = (tree / "DEBIAN/control").read_text(encoding="utf-8")
    before = f"{app_version()}~before"
    _write(tree / "DEBIAN/control", control.replace(f"Version: {app_version()}\n", f"Version: {before}\n"))
    return _build_deb(tree, out, before, level=1)


def _build_deb(tree: Path, out: Path, number: str, *, level: int) -> Path:
    file = out / f"descant_{number}_amd64.deb"
    options = ("--root-owner-group", "--threads-max=1", "-Zxz", f"-z{level}")
    _run("dpkg-deb", *options, "--build", str(tree), str(file))
    return file


def _control(depends: list[str], recommends: list[str], size: int) -> str:
    return f"""\
Package: descant
Version: {app_version()}
Architecture: amd64
Maintainer: {_MAINTAINER}
Installed-Size: {size}
Depends: {", ".join(depends)}
Recommends: {", ".join(("ca-certificates", "xdg-utils", *recommends))}
Suggests: mesa-vulkan-drivers, gnome-keyring | kwalletmanager
Section: utils
Priority: optional
Description: run gpt-oss and other GGUF chat models on your own machine
 Descant shows both lines of a model: its answer, and the reasoning above it.
 It finds models on the Hugging Face Hub, says what fits this machine before a
 byte is downloaded, and plans how each model is loaded. A tiny model is built
 in, so everything can be tried at once and offline.
"""


def _dependencies(app: Path, out: Path) -> tuple[list[str], list[str]]:
    """Return the packages that the libraries in `app` need, and those that they do without.

    Qt's plug-in for GTK is not asked: Qt tries it only on a desktop that has GTK.
    """
    programs = [file for file in app.rglob("*") if file.is_file() and not file.is_symlink() and _is_elf(file)]
    packages = _shlibdeps([file for file in programs if file.name != "libqgtk3.so"], app, out)
    optional = [package for package in packages if package in _OPTIONAL_PACKAGES]
    return [package for package in packages if package not in optional], optional


def _shlibdeps(files: Iterable[Path], app: Path, out: Path) -> list[str]:
    _write(out / "shlibdeps/debian/control", "Source: descant\n\nPackage: descant\nArchitecture: amd64\n")
    folders = sorted({str(file.parent) for file in app.rglob("*.so*")})
    options = [*(f"-l{folder}" for folder in folders), *(f"-x{package}" for package in _bundled(app))]
    command = ["dpkg-shlibdeps", "-O", "--ignore-missing-info", "--warnings=0", *options]
    done = _run(*command, *(f"-e{file}" for file in files), cwd=out / "shlibdeps")
    return [_without_version(package) for package in done.strip().partition("=")[2].split(", ")]


def _bundled(app: Path) -> set[str]:
    """Return Debian's packages of the libraries that `app` brings itself."""
    names = sorted({f"*/{file.name}" for file in app.rglob("lib*.so.*")})
    found = subprocess.run(["dpkg-query", "-S", *names], capture_output=True, check=False, text=True)
    return {line.split(":")[0] for line in found.stdout.splitlines()}


def _without_version(package: str) -> str:
    """Drop the version, except that of the C and C++ libraries.

    The others say what Debian 12 has been compiled with, which is newer than what Qt's wheel was linked with: Ubuntu
    22.04 could not install the package.
    """
    return package if package.startswith(("libc6", "libstdc++6")) else package.partition(" ")[0]


def _md5sums(tree: Path) -> Iterator[str]:
    for file in sorted(tree.glob("usr/**/*")):
        if file.is_file() and not file.is_symlink():
            yield f"{hashlib.md5(file.read_bytes()).hexdigest()}  {file.relative_to(tree)}\n"


def tarball(out: Path) -> Path:
    """Make the archive that needs no installation: ``descant`` in its folder starts the app."""
    name = f"descant-{app_version()}-linux-x86_64"
    tree = _fresh(out / "tarball") / name
    stage(out, tree, "about-beside", beside())
    (tree / "descant").symlink_to("lib/descant/descant")
    shutil.copyfile(HERE / "tarball-README.txt", tree / "README.txt")
    _normalise(tree)
    file = out / f"{name}.tar.xz"
    archive = out / f"{name}.tar"
    order = ("--sort=name", "--owner=0", "--group=0", "--numeric-owner", "--format=gnu", f"--mtime=@{_epoch()}")
    _run("tar", *order, "-C", str(tree.parent), "-cf", str(archive), name)
    _run("xz", "-9", "--threads=1", "--force", str(archive))
    return file


def appimage(out: Path) -> Path:
    """Make the AppImage: the runtime (appimage_runtime.c), and behind it the app's folder as a squashfs."""
    tree = _fresh(out / "appimage")
    stage(out, tree / "usr", "about-appimage", beside())
    (tree / "AppRun").symlink_to("usr/lib/descant/descant")
    shutil.copyfile(HERE / "descant.desktop", tree / "descant.desktop")
    (tree / "descant.svg").symlink_to("usr/share/icons/hicolor/scalable/apps/descant.svg")
    (tree / ".DirIcon").symlink_to("usr/share/icons/hicolor/256x256/apps/descant.png")
    _normalise(tree)
    image, runtime = out / "app.squashfs", out / "runtime/appimage"
    image.unlink(missing_ok=True)
    options = ("-comp", "zstd", "-Xcompression-level", "19", "-b", "1M", "-all-root", "-no-xattrs", "-quiet")
    _run("mksquashfs", str(tree), str(image), *options, "-no-progress")
    file = out / f"Descant-{app_version()}-x86_64.AppImage"
    file.write_bytes(runtime.read_bytes() + image.read_bytes())
    file.chmod(0o755)
    image.unlink()
    return file


def _normalise(tree: Path) -> None:
    """Give every file below `tree` the mode and time that do not depend on how it was made."""
    for path in (tree, *sorted(tree.rglob("*"))):
        if not path.is_symlink():
            path.chmod(0o755 if path.is_dir() or _is_program(path) else 0o644)
        os.utime(path, (_epoch(), _epoch()), follow_symlinks=False)


def _is_elf(file: Path) -> bool:
    with file.open("rb") as stream:
        return stream.read(4) == b"\x7fELF"


def _is_program(file: Path) -> bool:
    return _is_elf(file) and ".so" not in file.name


def _epoch() -> int:
    return int(os.environ["SOURCE_DATE_EPOCH"])


def _moment() -> datetime:
    return datetime.fromtimestamp(_epoch(), UTC)


def _write(file: Path, text: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")


def _write_gzip(file: Path, text: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(gzip.compress(text.encode(), mtime=0))


def _fresh(folder: Path) -> Path:
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    return folder


def _run(*command: str, cwd: Path | None = None) -> str:
    return subprocess.run(command, cwd=cwd, check=True, stdout=subprocess.PIPE, text=True).stdout


def main(what: str, out: str = "") -> None:
    """Make the package, or list the libraries."""
    if what == "beside":
        sys.stdout.write("".join(f"{library}\n" for library in beside()))
        return
    makers = {"deb": deb, "deb-before": deb_before, "tarball": tarball, "appimage": appimage}
    made = makers[what](Path(out))
    shutil.rmtree(Path(out) / what.removesuffix("-before"))
    sys.stdout.write(f"{made.name}: {made.stat().st_size:,} bytes\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
