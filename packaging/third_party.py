"""Collects the licences of what wheels contain of others but do not list: in Qt, and in modules written in Rust.

    python packaging/third_party.py qt VERSION SOURCES     writes licences/qt.json and licences/qt.txt
    python packaging/third_party.py rust DOC               writes licences/rust.json and licences/rust.txt

SOURCES has the unpacked sources of qtbase and qtsvg, of which only the files qt_attribution.json and the licences are
read. DOC is a folder with the file ``librust-NAME-dev/copyright`` of each package of Rust, as Debian has them in
/usr/share/doc. Run it when Qt or one of these modules is updated; inventory.py reads what it wrote.
"""

import json
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent / "licences"
_RULE = "-" * 80

_QT_HEAD = """\
What Qt {version} contains of others, in its modules Core, Gui, Network, DBus and Svg and its plug-ins, on any system.
"""
_RUST_HEAD = """\
Packages of Rust in compiled modules of Python, with their licences and who made them, as Debian's packages of the same
name say; then the texts. That of Apache-2.0 is in a file beside this one.
"""

_QT_MODULES = {"qtcore", "qtdbus", "qtgui", "qtnetwork", "qtsvg"}
_QT_CLIENT_OF_WAYLAND = "Qt Wayland platform plugin"
_NOT_IN_THE_PACKAGES = re.compile(r"Android|WebAssembly|qjpeg|build system")
"""Words in the usage of what is for other systems, or for plug-ins that contents.py leaves out."""

_SPDX = {"expat": "MIT", "GPL-2.0": "GPL-2.0-only", "OpenSSL License": "OpenSSL AND ISC", "Unicode": "Unicode-3.0"}
"""SPDX's names for those that Debian uses otherwise."""


def collect_qt(version: str, sources: Path) -> None:
    """Write what the used modules of Qt contain of others, and its texts."""
    parts, texts, known = [], {}, {}
    for file in sorted(sources.rglob("qt_attribution.json")):
        found = json.loads(file.read_text(encoding="utf-8"), strict=False)  # some have line breaks within a string
        for entry in found if isinstance(found, list) else [found]:
            if _is_used(entry):
                parts.append(_qt_part(entry))
                texts[entry["Name"]] = _qt_text(entry, file.parent, known)
    head = _QT_HEAD.format(version=version)
    _write("qt", sorted(parts, key=lambda part: part["name"]), head, [texts[name] for name in sorted(texts)])


def _is_used(entry: dict[str, Any]) -> bool:
    usage = " ".join((entry.get("QtUsage") or "").split())
    is_in_a_module = entry.get("QDocModule") in _QT_MODULES and "tools" not in entry.get("QtParts", ())
    return (is_in_a_module or _QT_CLIENT_OF_WAYLAND in usage) and not _NOT_IN_THE_PACKAGES.search(usage)


def _qt_part(entry: dict[str, Any]) -> dict[str, str]:
    version = entry.get("Version", "")
    purls = entry.get("PURL") or ""
    purl = (purls[0] if isinstance(purls, list) else purls).replace("$<VERSION>", version)
    return {"name": entry["Name"], "version": version, "licence": entry["LicenseId"], "purl": purl}


def _qt_text(entry: dict[str, Any], folder: Path, known: dict[str, str]) -> str:
    """Return who made a part, and its licence, or under which name that stands if it is one of `known`."""
    named = entry.get("LicenseFiles") or entry.get("LicenseFile") or []
    files = [folder / name for name in (named if isinstance(named, list) else [named])]
    copyrights = entry.get("Copyright", "")
    lines = [
        entry["Name"],
        entry["LicenseId"],
        *(copyrights if isinstance(copyrights, list) else copyrights.split("\n")),
    ]
    for text in map(_read, files):
        lines += ["", f"Its licence is that of {known[text]}." if text in known else text]
        known.setdefault(text, entry["Name"])
    return "\n".join(lines)


def collect_rust(doc: Path) -> None:
    """Write the licences of packages of Rust: for each who made it, then every text once."""
    crates, notices, texts = {}, [], {}
    for file in sorted(doc.glob("librust-*-dev/copyright")):
        name = re.sub(r"^librust-|(-\d[\d.]*)?-dev$", "", file.parent.name)
        stanzas = re.split(r"\n\s*\n", _read(file))
        about = [stanza for stanza in stanzas if re.match(r"Files:(?!\s*debian/)", stanza)]
        crates[name] = _spdx(_licence_of(about[0], stanzas))
        notices.append("\n".join([name, crates[name], *(line for stanza in about for line in _holders(stanza))]))
        texts.update((_bare(text), text) for text in _licence_texts(stanzas))
    _write("rust", crates, _RUST_HEAD, ["\n\n".join(notices), *sorted(texts.values())])


def _licence_of(stanza: str, stanzas: list[str]) -> str:
    """Return the licence that a paragraph about files names; the first licence of the file if it names none."""
    for one in (stanza, *stanzas):
        if found := re.search(r"^License: *(\S.*)$", one, re.MULTILINE):
            return found[1]
    raise ValueError(f"no licence in:\n{stanza}")


def _spdx(words: str) -> str:
    pieces = re.split(r" (or|and) ", words, flags=re.IGNORECASE)
    return " ".join(
        piece.upper() if piece.lower() in ("or", "and") else _SPDX.get(piece, _SPDX.get(piece.lower(), piece))
        for piece in pieces
    )


def _holders(stanza: str) -> Iterator[str]:
    """Yield the lines of who made something."""
    found = re.search(r"^Copyright:(.*(?:\n[ \t].*)*)", stanza, re.MULTILINE)
    for line in found[1].splitlines() if found else ():
        if line.strip(" \t."):
            yield f"  {line.strip()}"


def _licence_texts(stanzas: list[str]) -> Iterator[str]:
    for stanza in stanzas:
        found = re.search(r"^License: *(.*)\n((?:[ \t].*\n?)+)", stanza, re.MULTILINE)
        if found and not re.match(r"Files:\s*debian/", stanza) and "common-licenses" not in found[2]:
            lines = (re.sub(r"^ \.?$|^ ", "", line) for line in found[2].splitlines())
            yield "\n".join([_spdx(found[1]), "", *lines])


def _bare(text: str) -> str:
    """Return a text without what may differ between copies of it: line breaks, signs and its name."""
    return re.sub(r"\W+", " ", text.partition("\n")[2]).strip().lower()


def _read(file: Path) -> str:
    return file.read_text(encoding="utf-8", errors="replace").strip()


def _write(name: str, content: object, head: str, texts: list[str]) -> None:
    (HERE / f"{name}.json").write_text(
        json.dumps(content, indent=1, ensure_ascii=False, sort_keys=True) + "\n", encoding="utf-8"
    )
    text = f"\n\n{_RULE}\n".join([head.rstrip(), *texts])
    lines = (line.rstrip() for line in text.splitlines())
    (HERE / f"{name}.txt").write_text("\n".join(lines) + "\n", encoding="utf-8")


def main(what: str, *arguments: str) -> None:
    """Write the files of one kind."""
    if what == "qt":
        collect_qt(arguments[0], Path(arguments[1]))
    else:
        collect_rust(Path(arguments[0]))


if __name__ == "__main__":
    main(*sys.argv[1:])
