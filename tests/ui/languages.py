"""Languages for tests, made from the catalogue by the tools that translators use."""

import subprocess
import sys
import xml.etree.ElementTree as ET
from collections.abc import Callable
from pathlib import Path

from app.core.paths import resources_dir

FOLDER = resources_dir() / "translations"


def extract(folder: Path) -> subprocess.CompletedProcess[str]:
    """Run the script of the catalogue on `folder`."""
    return subprocess.run(
        [sys.executable, str(FOLDER / "extract.py"), str(folder)], capture_output=True, text=True, check=False
    )


def translate(catalogue: Path, file: Path, language: str, word: Callable[[str], str], forms: int = 1) -> None:
    """Write `catalogue` translated by `word` to `file`; where there are several forms they are numbered."""
    tree = ET.parse(catalogue)
    tree.getroot().set("language", language)
    for message in tree.iter("message"):
        text, entry = message.findtext("source", ""), message.find("translation")
        assert entry is not None
        entry.attrib.clear()
        if message.get("numerus") == "yes":
            entry[:] = []
            for number in range(forms):
                ET.SubElement(entry, "numerusform").text = f"{number if forms > 1 else ''}{word(text)}"
        else:
            entry.text = word(text)
    tree.write(file, "utf-8", xml_declaration=True)


def compile_language(file: Path) -> None:
    """By the tool that the README names."""
    done = subprocess.run(
        [str(Path(sys.executable).with_name("pyside6-lrelease")), str(file)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert file.with_suffix(".qm").stat().st_size > 100


def marked_language(folder: Path) -> Path:
    """A compiled language in which everything that the source says, as it is now, stands in ⟦ ⟧."""
    extract(folder)
    file = folder / "marked.ts"
    translate(folder / "descant.ts", file, "ja", lambda text: f"⟦{text}⟧")  # Japanese has one plural
    compile_language(file)
    return file.with_suffix(".qm")
