"""Part files of abandoned downloads. They take up disk space until they are reused or removed."""

from pathlib import Path

import msgspec

from app.hub.downloads.download import PARTS_FOLDER
from app.hub.transfer.journal import read_head, read_journal
from app.hub.transfer.transfer import remove_part


class Leftover(msgspec.Struct, frozen=True):
    """A part file without a download.

    Attributes:
        sha256: of the complete file.
        bytes_kept: bytes that are safely stored.
        size: bytes of the complete file; 0 if unknown.
        name: path in the repository; empty if unknown.
        repository: ``publisher/name``; empty if unknown.
        is_wrong: the download was completed, but its SHA-256 was wrong.
    """

    sha256: str
    bytes_kept: int
    size: int = 0
    name: str = ""
    repository: str = ""
    is_wrong: bool = False


def leftovers(models_folder: Path, wanted: frozenset[str]) -> tuple[Leftover, ...]:
    """Return the part files in `models_folder` whose SHA-256 is not in `wanted`, the queue's. Raises OSError."""
    folder = models_folder / PARTS_FOLDER
    if not folder.is_dir():
        return ()
    stems = {file.stem: file for file in sorted(folder.iterdir()) if file.suffix in (".part", ".wrong")}
    return tuple(_leftover(file) for stem, file in stems.items() if stem not in wanted)


def remove_leftover(models_folder: Path, leftover: Leftover) -> None:
    """Remove it from the disk.

    Raises:
        InUseError: a download uses it.
        OSError: it cannot be removed.
    """
    remove_part(models_folder / PARTS_FOLDER, leftover.sha256)


def _leftover(file: Path) -> Leftover:
    journal = file.with_suffix(".journal")
    head = read_head(journal)
    if head is None:
        return Leftover(file.stem, file.stat().st_size, is_wrong=file.suffix == ".wrong")
    found = read_journal(journal, sha256=head.sha256, size=head.size)
    kept = sum(mark.written for mark in found[1].values()) if found is not None else 0
    return Leftover(file.stem, kept, head.size, head.name, head.repository, is_wrong=file.suffix == ".wrong")
