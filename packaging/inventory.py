"""Writes what the frozen app consists of: a CycloneDX file, and the licence texts of everything in it.

    python packaging/inventory.py SOURCES FROZEN TARGET [FILE…]

SOURCES is the list of files that descant.spec wrote, FROZEN the frozen folder with its engine; the FILEs are in the
package too. Runs in the environment that the app was frozen from.
"""

import importlib.metadata
import json
import os
import platform
import re
import shutil
import subprocess
import sys
import uuid
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

SOURCE = Path(__file__).resolve().parents[1]
_UNSTATED = "not stated by the wheel"
_CRATE = re.compile(rb"[/\\]registry[/\\]src[/\\][^/\\]+[/\\]([A-Za-z][\w-]*?)-(\d+\.\d+\.\d+[\w.+-]*)[/\\]")
"""Where the compiler found a package of Rust. Compiled code names it where it can end with a message."""
_LICENCE_FILE = re.compile(r"(licen[cs]e|copying|notice|authors|copyright)", re.IGNORECASE)
_TEXTS = SOURCE / "packaging" / "licences"


@dataclass(frozen=True, slots=True)
class Part:
    """Something that the app contains.

    Attributes:
        kind: CycloneDX's type, ``library``, ``data`` or ``machine-learning-model``.
        licence: an SPDX expression, or the words of the package.
        purl: the package URL; empty for parts that no registry has.
        texts: licence files.
        inside: what is compiled into it.
    """

    name: str
    version: str
    licence: str
    purl: str = ""
    kind: str = "library"
    texts: list[Path] = field(default_factory=list)
    inside: list["Part"] = field(default_factory=list)


def python_parts(sources: Iterable[Path], folders: list[str] | None = None) -> Iterator[Part]:
    """Yield the Python packages in `folders` (None: this environment) that any of `sources` belongs to."""
    wanted = {str(path) for path in sources}
    for distribution in importlib.metadata.distributions(path=sys.path if folders is None else folders):
        files = [Path(str(distribution.locate_file(file))) for file in distribution.files or ()]
        if not any(str(file) in wanted for file in files):
            continue
        name, meta = distribution.metadata["Name"], distribution.metadata
        texts = [file for file in files if ".dist-info" in str(file) and _is_licence(file)]
        inside = list(_inside(name, files, wanted))
        texts += [_TEXTS / text for text in _missing_texts(name, inside)]
        # get(), since the backport importlib_metadata, once it is imported, raises for a missing key.
        stated = meta.get("License-Expression") or _short(meta.get("License"))
        licence = stated or _classified(meta.get_all("Classifier") or [])
        purl = f"pkg:pypi/{name.lower()}@{distribution.version}"
        yield Part(name, distribution.version, licence, purl, texts=texts, inside=inside)


def _is_licence(file: Path) -> bool:
    """Whether a file of a package's metadata is a licence text: by its name or by its folder (PEP 639)."""
    return _LICENCE_FILE.search(file.name) is not None or "licenses" in file.parts


def _inside(name: str, files: list[Path], wanted: set[str]) -> Iterator[Part]:
    """Yield what is compiled into the package `name`."""
    listed = list(_listed_by_the_wheel(files))
    yield from listed or _crates(file for file in files if str(file) in wanted)
    if name == "PySide6_Essentials":
        yield from _in_qt(files)
    if name == "pypdfium2":
        yield from _pdfium(files)


def _missing_texts(name: str, inside: list[Part]) -> Iterator[str]:
    """Yield the texts that the package `name` should have, but its wheel has not."""
    if name.lower().startswith(("pyside6", "shiboken6")):
        yield from ("LGPL-3", "GPL-3")
    if name == "PySide6_Essentials":
        yield from ("qt.txt", "Apache-2.0", "ICU")
    if name in ("cobble", "latex2mathml", "nvidia-ml-py"):  # in their sources alone; cobble's in mammoth
        yield name
    if any(part.purl.startswith("pkg:cargo/") for part in inside):
        yield from ("rust.txt", "Apache-2.0")


def _listed_by_the_wheel(files: Iterable[Path]) -> Iterator[Part]:
    """Yield what the bills of materials inside a wheel name (PEP 770), without what only its compiler needed."""
    for file in files:
        if file.parent.name == "sboms" and file.suffix == ".json":
            for component in json.loads(file.read_text(encoding="utf-8")).get("components", ()):
                if component.get("scope") != "excluded":
                    yield _listed(component)


def _listed(component: dict[str, Any]) -> Part:
    name, version = component["name"], component.get("version", "")
    licences = [
        choice.get("expression") or choice["license"].get("id") or choice["license"]["name"]
        for choice in component.get("licenses") or ()
    ]
    purl = component.get("purl", "").partition("?download_url=file:")[0]  # a folder of who made the wheel
    licence = " AND ".join(licences) or ("Apache-2.0" if name == "openssl" else _UNSTATED)
    return Part(name, version, licence, purl, component.get("type", "library"))


def _crates(files: Iterable[Path]) -> Iterator[Part]:
    """Yield the packages of Rust that compiled modules name; their licences are those that third_party.py found."""
    known = json.loads((_TEXTS / "rust.json").read_text(encoding="utf-8"))
    libraries = [file for file in files if file.suffix in (".so", ".pyd", ".dylib")]
    found = {match.groups() for library in libraries for match in _CRATE.finditer(library.read_bytes())}
    for name, version in sorted((name.decode(), version.decode()) for name, version in found):
        licence = known.get(name.lower().replace("_", "-"), _UNSTATED)
        yield Part(name, version, licence, f"pkg:cargo/{name}@{version}")


def _in_qt(files: Iterable[Path]) -> Iterator[Part]:
    """Yield what Qt contains of others, as third_party.py found it, and ICU if the wheel has it."""
    for part in json.loads((_TEXTS / "qt.json").read_text(encoding="utf-8")):
        yield Part(part["name"], part["version"], part["licence"], part["purl"])
    if icu := next((file for file in files if file.name.startswith("libicudata.so.")), None):
        yield Part("ICU", icu.name.rpartition(".so.")[2], "Unicode-3.0")


def _pdfium(files: Iterable[Path]) -> Iterator[Part]:
    """Yield PDFium; the package has the texts of what that contains of others."""
    for file in files:
        if file.parts[-2:] == ("pypdfium2_raw", "version.json"):
            numbers = json.loads(file.read_text(encoding="utf-8"))
            version = ".".join(str(numbers[name]) for name in ("major", "minor", "build", "patch"))
            yield Part("PDFium", version, "BSD-3-Clause AND Apache-2.0")


def _short(words: str | None) -> str:
    return words if words and "\n" not in words else ""


def _classified(classifiers: list[str]) -> str:
    return ", ".join(line.rpartition(" :: ")[2] for line in classifiers if line.startswith("License"))


def system_parts(sources: Iterable[Path]) -> Iterator[Part]:
    """Yield the Debian packages that any of `sources` outside the environment belongs to."""
    outside = {path.resolve() for path in sources if re.match(r"(/usr)?/lib\b", str(path))}
    names = sorted({name for path in outside for name in (str(path), str(path).removeprefix("/usr"))})
    if not names:
        return
    found = subprocess.run(["dpkg-query", "-S", *names], capture_output=True, text=True, check=False)
    for package in sorted({line.split(":")[0] for line in found.stdout.splitlines()}):
        version = _dpkg(package, "${Version}")
        copyright_file = Path("/usr/share/doc") / package / "copyright"
        purl = f"pkg:deb/debian/{package}@{version}?arch={_dpkg(package, '${Architecture}')}"
        yield Part(package, version, "see its text", purl, texts=[copyright_file])


def _dpkg(package: str, wanted: str) -> str:
    command = ["dpkg-query", "-W", "-f", f"{wanted}\n", package]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout.split("\n")[0]


def other_parts(frozen: Path) -> Iterator[Part]:
    """Yield what no package manager knows: PyInstaller's start program, and what is in the packages of all systems."""
    pyinstaller = importlib.metadata.distribution("pyinstaller")
    texts = [Path(str(pyinstaller.locate_file(f))) for f in pyinstaller.files or () if f.name == "COPYING.txt"]
    yield Part(
        "pyinstaller-bootloader",
        pyinstaller.version,
        "GPL-2.0-or-later WITH Bootloader-exception",
        f"pkg:pypi/pyinstaller@{pyinstaller.version}",
        texts=texts,
    )
    if sys.platform == "darwin":
        yield Part("CPython", platform.python_version(), "PSF-2.0", texts=[Path(os.__file__).with_name("LICENSE.txt")])
    yield from common_parts(frozen)


def common_parts(frozen: Path) -> Iterator[Part]:
    """Yield what is no Python package but in every system's package: llama.cpp and the data files."""
    texts = sorted(path for path in (frozen / "engine").glob("licences/*") if path.is_file())
    yield Part("llama.cpp", f"of llama-cpp-python {_version('llama-cpp-python')}", "MIT", texts=texts)
    yield Part("lucide", "icons", "ISC", kind="data", texts=[SOURCE / "resources" / "icons" / "LICENSE"])
    yield Part("STIX Two Math", f"of ziamath {_version('ziamath')}", "OFL-1.1", kind="data", texts=[_TEXTS / "stix"])
    yield Part("o200k_base", "ranks of tiktoken", "MIT", kind="data", texts=[_TEXTS / "tiktoken"])
    yield Part("descant-demo", _version("descant"), "Apache-2.0", kind="machine-learning-model")


def _version(package: str) -> str:
    return importlib.metadata.version(package)


def bill(parts: Iterable[Part], moment: datetime) -> dict[str, object]:
    """Return the CycloneDX document; the same parts and moment give the same document."""
    components = [_component(part) for part in parts]
    unique = str(uuid.uuid5(uuid.NAMESPACE_URL, json.dumps(components)))
    return {
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "serialNumber": f"urn:uuid:{unique}",
        "version": 1,
        "metadata": {
            "timestamp": moment.strftime("%Y-%m-%dT%H:%M:%SZ"),
            "component": {
                "type": "application",
                "bom-ref": "descant",
                "name": "descant",
                "version": _version("descant"),
                "licenses": [{"license": {"id": "Apache-2.0"}}],
            },
        },
        "components": components,
    }


def _component(part: Part, within: str = "") -> dict[str, object]:
    reference = part.purl or f"{part.name}@{part.version}"
    if within:  # two parts of a wheel may come from one address
        reference = f"{within}#{part.name}@{part.version}"
    return {
        "type": part.kind,
        "bom-ref": reference,
        "name": part.name,
        "version": part.version,
        **({"purl": part.purl} if part.purl else {}),
        "licenses": [{"license": {"name": part.licence or "see its text"}}],
        **({"components": [_component(below, reference) for below in part.inside]} if part.inside else {}),
    }


def main(sources_file: Path, frozen: Path, target: Path, *more: Path) -> None:
    """Write ``sbom.cdx.json`` and the folder ``licenses`` below `target`."""
    sources = [*map(Path, sources_file.read_text(encoding="utf-8").splitlines()), *more]
    packages = list(python_parts(sources))
    demand_all(packages)
    write((*packages, *system_parts(sources), *other_parts(frozen)), target)


def demand_all(parts: Sequence[Part], system: str = sys.platform) -> None:
    """Raise ValueError if a package that Descant requires on `system` is not among `parts`, or a part has no text."""
    if bare := [part.name for part in parts if not part.texts]:
        raise ValueError(f"no licence text: {', '.join(bare)}")
    there = {canonicalize_name(part.name) for part in parts}
    required = map(Requirement, importlib.metadata.requires("descant") or ())
    needed = [one for one in required if one.marker is None or one.marker.evaluate({"sys_platform": system})]
    missing = sorted(one.name for one in needed if canonicalize_name(one.name) not in there)
    if missing:
        raise ValueError(f"not found in the app: {', '.join(missing)}")


def write(found: Iterable[Part], target: Path) -> None:
    """Write ``sbom.cdx.json`` and the folder ``licenses`` below `target`."""
    parts = sorted(found, key=lambda part: part.name.lower())
    target.mkdir(parents=True, exist_ok=True)
    for part in parts:
        for text in part.texts:
            copy = target / "licenses" / part.name / _below_its_metadata(text)
            if copy.exists():
                raise FileExistsError(f"{part.name} has two licence texts that would be {copy}")
            copy.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(text, copy)
    moment = datetime.fromtimestamp(int(os.environ["SOURCE_DATE_EPOCH"]), UTC)
    text = json.dumps(bill(parts, moment), indent=2, ensure_ascii=False)
    (target / "sbom.cdx.json").write_text(text + "\n", encoding="utf-8")


def _below_its_metadata(text: Path) -> Path:
    """Return the path of a licence text in the metadata of its wheel, where names repeat; elsewhere its name."""
    _, found, below = text.as_posix().partition(".dist-info/")
    return Path(below.removeprefix("licenses/")) if found else Path(text.name)


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:]))
