"""What has come of downloads that nobody wants any more: it takes room until it is used again or removed."""

from pathlib import Path

import msgspec

from app.hub.downloads.download import PARTS_FOLDER
from app.hub.transfer.journal import read_head, read_journal
from app.hub.transfer.transfer import remove_part


class Leftover(msgspec.Struct, frozen=True):
    """A part file without a download.

    Attributes:
        sha256: of the whole file.
        bytes_kept: bytes of it that are there for sure.
        size: bytes of the whole; 0 where that is not known.
        name: its path in the repository; empty where that is not known.
        repository: ``publisher/name``; likewise.
        is_wrong: it came whole, but was not what the Hub describes.
    """

    sha256: str
    bytes_kept: int
    size: int = 0
    name: str = ""
    repository: str = ""
    is_wrong: bool = False


def leftovers(models_folder: Path, wanted: frozenset[str]) -> tuple[Leftover, ...]:
    """The part files in `models_folder` whose SHA-256 is not among the `wanted` of the queue. Raises OSError."""
    folder = models_folder / PARTS_FOLDER
    if not folder.is_dir():
        return ()
    stems = {file.stem: file for file in sorted(folder.iterdir()) if file.suffix in (".part", ".wrong")}
    return tuple(_leftover(file) for stem, file in stems.items() if stem not in wanted)


def remove_leftover(models_folder: Path, leftover: Leftover) -> None:
    """Take it off the disk.

    Raises:
        InUseError: a download uses it.
        OSError: the disk does not do it.
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
