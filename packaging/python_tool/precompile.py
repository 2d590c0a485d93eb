"""Compile the standard library and the packages of a component, and list matplotlib's fonts; run inside Pyodide.

The compiled files are taken as they are, without a look at their sources: unpacking changes the time of a source.
"""

import compileall
import importlib.util
import json
import py_compile
import sys
import zipfile
from importlib import _bootstrap_external as loader
from pathlib import Path

PACKAGES = Path("/component/packages")
LIBRARY = Path("/component/pyodide/python_stdlib.zip")
STANDARD = "/lib/python312.zip"  # where Pyodide puts the standard library


def compile_library():
    """Add the compiled modules to the archive of the standard library."""
    with zipfile.ZipFile(STANDARD) as source:
        content = {info.filename: source.read(info) for info in source.infolist()}
    for name, text in list(content.items()):
        if name.endswith(".py"):
            code = compile(text, f"{STANDARD}/{name}", "exec", dont_inherit=True)
            content[f"{name}c"] = bytes(loader._code_to_hash_pyc(code, importlib.util.source_hash(text), False))
    with zipfile.ZipFile(LIBRARY, "w") as target:
        for name in sorted(content):
            info = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            info.compress_type = zipfile.ZIP_DEFLATED
            target.writestr(info, content[name])


def compile_packages():
    """Compile the packages, with the names that their files have in the component when it is used."""
    mode = py_compile.PycInvalidationMode.UNCHECKED_HASH
    if not compileall.compile_dir(PACKAGES, stripdir="/component", prependdir="/", quiet=1, invalidation_mode=mode):
        sys.exit("some packages cannot be compiled")


def list_fonts():
    """Let matplotlib write its list of fonts where it looks for it."""
    sys.path.append(str(PACKAGES))
    sys.dont_write_bytecode = True
    from matplotlib import font_manager  # noqa: PLC0415  from the packages just added

    # With its own fonts alone, whose names are relative to its folder: nothing of this folder's name is in the list.
    listed = json.loads((PACKAGES / "matplotlib/fontlist.json").read_text())
    assert all(not entry["fname"].startswith("/") for entry in listed["ttflist"]), "a font has a full path"
    assert font_manager.fontManager.ttflist, "there are no fonts"


compile_library()
compile_packages()
list_fonts()
