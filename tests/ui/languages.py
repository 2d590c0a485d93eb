"""Languages for tests, made from the catalogue by the tools that translators use."""

import contextlib
import subprocess
import sys
import xml.etree.ElementTree as ET
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QTranslator

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


@contextlib.contextmanager
def marked(app: QCoreApplication, folders: pytest.TempPathFactory) -> Iterator[None]:
    """Everything in the catalogue stands in ⟦ ⟧. Compiled once in a run of the tests.

    That the catalogue has everything that the source says is a test of its own: reading it off takes seconds.
    """
    folder = folders.getbasetemp() / "marked-language"
    if not folder.exists():
        folder.mkdir()
        # Japanese has one plural form.
        translate(FOLDER / "descant.ts", folder / "marked.ts", "ja", lambda text: f"⟦{text}⟧")
        compile_language(folder / "marked.ts")
    with translated(app, folder / "marked.qm"):
        yield


@contextlib.contextmanager
def translated(app: QCoreApplication, catalogue: Path) -> Iterator[None]:
    """The app speaks the language of a compiled catalogue."""
    translator = QTranslator()
    assert translator.load(str(catalogue))
    app.installTranslator(translator)
    yield
    app.removeTranslator(translator)
