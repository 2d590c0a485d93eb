"""What every package contains: our resources, the parts of Qt and of the system that are used, and the version."""

import re
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

RESOURCES = (
    "app/icon.svg",
    "demo_model/descant-demo.gguf",
    "harmony/o200k_base.tiktoken",
    "icons/*.svg",
    "linux_packages.tsv",
    "python_tool/*",
    "releases.pub",
    "translations/*.qm",
)

UNUSED_MODULES = [
    "hf_xet",  # downloads of the Hub client; ours are in app/hub/transfer
    *("IPython", "PIL", "numpy.f2py", "pkg_resources", "pydoc_data", "pytest", "readline", "rich", "setuptools"),
    *("pypdfium2_cli", "tkinter", "typer"),
    *("primp", "ddgs.api_server", "ddgs.cli"),  # app/tools/browser/search/child has a client of its own for ddgs
    *("dateparser", "regex", "pytz", "tzlocal"),  # dates of pages, which are not asked for
    *("lxml.objectify", "lxml.isoschematron"),
    # The SDK's servers, which its client imports unless app/tools/mcp/host/sdk.py prevents it.
    *("mcp.cli", "mcp.server", "sse_starlette", "starlette", "uvicorn", "python_multipart", "mcp.client.sse"),
    *("mcp.client.client", "mcp.client.session_group", "mcp.client._memory", "mcp.client.caching"),
    "ziafont.fonts",  # ziamath has a font of its own for formulas
]
"""PyInstaller finds these by following imports, but the app never uses them."""

_UNUSED_DATA = {
    ("llama_cpp", "lib"),  # the engine is added later
    ("babel", "locale-data"),
    ("justext", "stoplists"),  # words of a method that is not used
    ("lxml", "includes"),  # for compilers
    ("lxml", "isoschematron"),
}

_QT_MODULES = frozenset({"Core", "DBus", "Gui", "Network", "Svg", "WaylandClient", "Widgets", "XcbQpa"})

_QT_PLUGINS = {
    "iconengines": {"qsvgicon"},
    "imageformats": {"qsvg"},  # the app's own images are SVG; Qt reads PNG without a plug-in
    "platforminputcontexts": {"composeplatforminputcontextplugin", "ibusplatforminputcontextplugin"},
    "platforms": {"qwayland", "qxcb", "qoffscreen", "qwindows", "qcocoa"},
    "platformthemes": {"qgtk3", "qxdgdesktopportal"},
    "styles": {"qmodernwindowsstyle", "qmacstyle"},
    "wayland-decoration-client": {"adwaita", "bradient"},
    "wayland-shell-integration": {"xdg-shell"},
}

_QT_TRANSLATIONS = re.compile(r"qtbase_(de|zh_CN)\.qm")

# Libraries of Debian's Python. All others come from the system that the app runs on: copies of graphics, font or C++
# libraries could be older than its drivers and themes need.
_OF_PYTHON = re.compile(r"lib(python3|ssl|crypto|sqlite3|ffi|bz2|lzma|mpdec)[-.\d]*\.so[.\d]*")


_KEPT_OF_METADATA = {"METADATA", "entry_points.txt"}
"""Of a package's .dist-info; the rest is of no use at run time, and uv notes times in it."""


_KEPT_OF_BABEL = {"root.dat", "en.dat"}
"""Of 33 MB about all languages. trafilatura brings babel along, for those who want pages of one language only."""


def app_version() -> str:
    """Return the version in pyproject.toml, which names the packages."""
    project = Path(__file__).resolve().parents[1] / "pyproject.toml"
    return str(tomllib.loads(project.read_text(encoding="utf-8"))["project"]["version"])


def resources(source: Path) -> Iterator[tuple[Path, str]]:
    """Yield each resource file, relative to `source`, and its folder in the frozen app."""
    for pattern in RESOURCES:
        for file in sorted((source / "resources").glob(pattern)):
            relative = file.relative_to(source)
            yield relative, str(relative.parent)


def is_shipped(name: str, source: str, kind: str) -> bool:
    """Return whether the file `name`, which PyInstaller found at `source`, belongs in the frozen app."""
    path = Path(name)
    if path.parts[0].endswith(".dist-info"):
        return path.name in _KEPT_OF_METADATA and path.parts[0].partition("-")[0] not in UNUSED_MODULES
    folder = path.parts[:2]
    if folder in _UNUSED_DATA:
        return folder[0] == "babel" and path.name in _KEPT_OF_BABEL
    if kind == "SYMLINK":
        if sys.platform != "darwin":
            return False  # libraries find each other by $ORIGIN; the frameworks of macOS consist of links
        path = path if path.parts[0] == "PySide6" else Path(source)  # PyInstaller's own links to what it collected
    if path.parts[0] == "PySide6":
        return _is_used_of_qt(path)
    if re.match(r"(/usr)?/lib\b", source) and len(path.parts) == 1:
        return _OF_PYTHON.fullmatch(path.name) is not None
    return True


def _is_used_of_qt(path: Path) -> bool:
    framework = next((part for part in path.parts if part.endswith(".framework")), "")
    plain = re.sub(r"^lib|(\.abi3)?\.(so|pyd|dylib|dll).*$|\.framework$", "", framework or path.name)
    if "plugins" in path.parts:
        return plain in _QT_PLUGINS.get(path.parent.name, ())
    if "translations" in path.parts:
        return _QT_TRANSLATIONS.fullmatch(path.name) is not None
    if "qml" in path.parts:
        return False
    if module := re.match(r"Qt6?(\w+)$", plain):
        return module[1] in _QT_MODULES
    return True
