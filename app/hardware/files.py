"""Small files in which Linux describes the machine."""

from pathlib import Path


def text_of(file: Path) -> str:
    """Return the text of a file without white space around it; empty if it cannot be read."""
    try:
        return file.read_text(encoding="utf-8", errors="replace").strip()
    except OSError:
        return ""
