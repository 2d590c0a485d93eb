"""Writes the catalogue of what the window says, and brings the languages up to date with it.

    python resources/translations/extract.py [FOLDER]

FOLDER (this one, when left out) gets ``descant.ts``, the catalogue without a language; each ``descant_<language>.ts``
there keeps its translations, gets what is new as unfinished, and loses what is said no longer. Exit code 1 if the
source holds a template that cannot be read off, or if a translation has other fields in braces than its template.
"""

import argparse
import sys
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path
from xml.sax.saxutils import escape

from source import Message, UnreadableError, fields_of, read_source

_HERE = Path(__file__).resolve().parent
_ROOT = _HERE.parents[1]
_CONTEXT = "descant"
_QUOTES = {'"': "&quot;", "'": "&apos;"}


class Language:
    """The translations of one file.

    Attributes:
        code: such as ``de``; None for the catalogue without a language.
    """

    def __init__(self, file: Path | None = None) -> None:
        root = ET.parse(file).getroot() if file is not None else ET.Element("TS")
        self.code = root.get("language")
        self._entries = {
            (entry.findtext("source", ""), entry.get("numerus") == "yes"): entry.find("translation")
            for entry in root.iter("message")
        }

    def texts(self, message: Message) -> tuple[list[str], bool]:
        """The translation of `message`, several if it counts, and whether it is finished."""
        entry = self._entries.get((message.source, message.counts))
        if entry is None:
            return [""], False
        forms = [form.text or "" for form in entry.iter("numerusform")] if message.counts else [entry.text or ""]
        return forms or [""], entry.get("type") is None

    def problems(self, messages: list[Message]) -> Iterator[str]:
        """Finished translations that would fail when they are filled in."""
        for message in messages:
            texts, finished = self.texts(message)
            for text in texts if finished else []:
                try:
                    if not fields_of(text) <= fields_of(message.source):
                        yield f"{self.code}: {text!r} has other fields than {message.source!r}"
                except UnreadableError as error:
                    yield f"{self.code}: {error}"


def main() -> int:
    """Write the files; the exit code."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", nargs="?", type=Path, default=_HERE)
    folder = parser.parse_args().folder
    messages, problems = read_source(_ROOT)
    _write(folder / "descant.ts", messages, Language())
    for file in sorted(folder.glob("descant_*.ts")):
        language = Language(file)
        problems += language.problems(messages)
        _write(file, messages, language)
    sys.stdout.write(f"{len(messages)} messages\n")
    sys.stderr.write("".join(f"{problem}\n" for problem in problems))
    return 1 if problems else 0


def _write(file: Path, messages: list[Message], language: Language) -> None:
    code = f' language="{language.code}"' if language.code else ""
    lines = [
        '<?xml version="1.0" encoding="utf-8"?>',
        "<!DOCTYPE TS>",
        f'<TS version="2.1"{code} sourcelanguage="en">',
        "<context>",
        f"    <name>{_CONTEXT}</name>",
        *(line for message in messages for line in _entry(message, language)),
        "</context>",
        "</TS>",
    ]
    file.write_text("\n".join(lines) + "\n", "utf-8", newline="\n")


def _entry(message: Message, language: Language) -> Iterator[str]:
    texts, finished = language.texts(message)
    state = "" if finished else ' type="unfinished"'
    yield '    <message numerus="yes">' if message.counts else "    <message>"
    for place in message.places:
        yield f'        <location filename="../../{place.file}" line="{place.line}"/>'
    yield f"        <source>{escape(message.source, _QUOTES)}</source>"
    if message.comment:
        yield f"        <extracomment>{escape(message.comment, _QUOTES)}</extracomment>"
    if message.counts:
        yield f"        <translation{state}>"
        yield from (f"            <numerusform>{escape(text, _QUOTES)}</numerusform>" for text in texts)
        yield "        </translation>"
    else:
        yield f"        <translation{state}>{escape(texts[0], _QUOTES)}</translation>"
    yield "    </message>"


if __name__ == "__main__":
    sys.exit(main())
