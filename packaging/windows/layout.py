"""Lays the app's folder for Windows out, and says what the setup has to know of it. Called by packaging/windows/build.

    python packaging/windows/layout.py stage WORK ENGINE FOLDER
    python packaging/windows/layout.py defines FOLDER       for setup.nsi
    python packaging/windows/layout.py resource PROGRAM     for launcher.rc

WORK has what build fetched and compiled: ``site`` (the locked packages for Windows), ``python`` (CPython for Windows),
and the two programs. The folder::

    Descant.exe          the window, and the engine's process
    bin/descant.exe      the command line; Windows does not tell the two names apart, so it needs a folder of its own
    python/              CPython's libraries and its standard library
    lib/                 the app and its packages, compiled
    engine/              llama.cpp
    resources/  doc/
"""

import re
import shutil
import sys
from collections.abc import Iterable
from pathlib import Path

HERE = Path(__file__).resolve().parent
SOURCE = HERE.parents[1]
sys.path[:0] = [str(HERE.parent), str(SOURCE)]
import contents  # noqa: E402  beside this folder
import inventory  # noqa: E402

from app.core.paths import APP_NAME  # noqa: E402

_NOT_OF_PYTHON = {
    *("python.exe", "pythonw.exe", "python.cat", "python313._pth", "winsound.pyd"),
    "_wmi.pyd",  # the module platform does without: WMI takes seconds when its service sleeps, and Wine has none of it
}
_UNUSED_SUFFIXES = {".exe", ".h", ".lib", ".pxd", ".pyi", ".pyx", ".typed"}
_UNUSED_FOLDERS = {"__pycache__", "_pyinstaller", "bin", "include", "tests"}
_OF_QT = {"PySide6", "shiboken6"}
_UNUSED_OF_QT = re.compile(
    r"(glue|metatypes|modules|qml|resources|scripts|support|typesystems|doc|lib)/"
    r"|opengl32sw\.dll|(concrt|vcamp|vccorlib|vcomp)140\.dll"
)


def stage(work: Path, engine: Path, folder: Path) -> None:
    """Make the app's folder. Its modules are not yet compiled."""
    for program in ("Descant.exe", "bin/descant.exe"):
        _copy(work / program, folder / program)
    for file in (work / "python").iterdir():
        if file.name not in _NOT_OF_PYTHON:
            _copy(file, folder / "python" / file.name)
    _copy(HERE / "python313._pth", folder / "python/python313._pth")
    _copy(HERE / "start.py", folder / "lib/start.py")
    for file in sorted((SOURCE / "app").rglob("*.py")):
        _copy(file, folder / "lib" / file.relative_to(SOURCE))
    site = work / "site"
    shipped = [file for file in sorted(site.rglob("*")) if file.is_file() and is_shipped(site, file)]
    for file in shipped:
        _copy(file, folder / "lib" / file.relative_to(site))
    for source, place in contents.resources(SOURCE):
        _copy(SOURCE / source, folder / place / source.name)
    shutil.copytree(engine, folder / "engine")
    parts = list(_parts(work, shipped))
    inventory.demand_all(parts, "win32")
    inventory.write([*parts, *inventory.common_parts(folder)], folder / "doc")


def is_shipped(site: Path, file: Path) -> bool:
    """Return whether the folder gets `file` of the packages in `site`."""
    path = file.relative_to(site)
    first, rest = path.parts[0], "/".join(path.parts[1:])
    unused = contents.UNUSED_MODULES
    if first.removesuffix(".py") in (*unused, "example") or ".".join(path.parts[:2]) in unused:
        return False
    if path.suffix in _UNUSED_SUFFIXES or not _UNUSED_FOLDERS.isdisjoint(path.parts[:-1]):
        return False
    if first in _OF_QT and _UNUSED_OF_QT.match(rest):
        return False
    return contents.is_shipped(str(path), str(file), "")


def _parts(work: Path, shipped: Iterable[Path]) -> Iterable[inventory.Part]:
    yield from inventory.python_parts(shipped, [str(work / "site")])
    licence = work / "python/LICENSE.txt"
    number = re.search(rb"3\.13\.\d+", (work / "python/python313.dll").read_bytes())
    yield inventory.Part("CPython for Windows", number[0].decode() if number else "3.13", "PSF-2.0", texts=[licence])


def defines(folder: Path) -> str:
    """Return what setup.nsi has to know."""
    size = sum(file.stat().st_size for file in folder.rglob("*") if file.is_file())
    values = {
        "NAME": APP_NAME,
        "VERSION": contents.app_version(),
        "NUMBERS": numbers(contents.app_version()),
        "FOLDER": str(folder),
        "KIBIBYTES": str(size // 1024),
        "ICON": str(folder.parent / "descant.ico"),
    }
    return "".join(f'!define {name} "{value}"\n' for name, value in values.items())


def resource(program: str) -> str:
    """Return what launcher.rc has to know, for the program of this file name."""
    version = contents.app_version()
    four = numbers(version).replace(".", ",")
    return f'#define VERSION "{version}"\n#define NUMBERS {four}\n#define FILENAME "{program}"\n'


def numbers(text: str) -> str:
    """Return a version as the four numbers that Windows wants."""
    found = re.findall(r"\d+", text)[:3]
    return ".".join([*found, *"0" * (4 - len(found))])


def _copy(source: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(source, target)


def main(what: str, *paths: str) -> None:
    """Make the folder, or print definitions."""
    if what == "stage":
        stage(*map(Path, paths))
    elif what == "resource":
        sys.stdout.write(resource(paths[0]))
    else:
        sys.stdout.write(defines(Path(paths[0])))


if __name__ == "__main__":
    main(*sys.argv[1:])
