"""What the window says about folders that are searched."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.core.units import format_bytes
from app.documents.collections.progress import Left
from app.documents.collections.protocol import State, Status
from app.ui.words import explain, tr, trn

if TYPE_CHECKING:
    from pathlib import Path

    from app.chats.collections import Collection
    from app.ui.services.embeddings import EmbeddingService, Made


def name_of(folder: Path, collections: list[Collection]) -> str:
    """Return the name of a folder; its last part if it is no collection any more."""
    return next((one.name for one in collections if one.folder == folder), folder.name or str(folder))


def brief_words(status: Status) -> str:
    """Return what happens with a folder, for its chip."""
    match status.state:
        case State.READING:
            done, total = (status.progress.done, status.progress.total) if status.progress is not None else (0, 0)
            return tr("reading {done} of {total}", done=f"{done:,}", total=f"{total:,}")
        case State.BATTERY:
            return tr("waits for power")
        case State.FAILED:
            return tr("cannot be read")
        case State.PAUSED:
            return tr("paused")
        case _:
            return files_words(status.files)


def state_words(status: Status) -> str:
    """Return what happens with a folder, in a sentence."""
    match status.state:
        case State.WAITING:
            words = tr("Waits to be read.")
        case State.READING:
            progress = status.progress
            counts = {"done": f"{progress.done:,}", "total": f"{progress.total:,}"} if progress is not None else {}
            name = progress.reading if progress is not None else ""
            words = (
                tr("Reading {done} of {total}: {name}", name=name, **counts) if counts else tr("Looking at the files…")
            )
        case State.BATTERY:
            words = tr("The computer runs on battery. Files are read when it is plugged in.")
        case State.PAUSED:
            words = tr("Paused. Changes are not read; what was read is searched.")
        case State.FAILED:
            words = explain(status.error) if status.error is not None else tr("The folder cannot be read.")
        case State.CURRENT:
            words = tr("All files are read. Changes are read as they happen.")
    return words


def contents_words(status: Status, made: Made | None) -> str:
    """Return how much of a folder is in its index, and how many of its passages have vectors."""
    parts = [files_words(status.files), trn("{count} passage", "{count} passages", status.pieces)]
    if made is not None:
        parts.append(tr("{done} of them by meaning", done=f"{made.done:,}"))
    return " · ".join(parts)


def meaning_words(embeddings: EmbeddingService) -> str:
    """Return whether passages are also searched by meaning, and what that takes."""
    if embeddings.problem is not None:
        return explain(embeddings.problem)
    if not embeddings.is_chosen:
        return tr(
            "Passages are searched by their words alone. A model for embeddings, chosen in Settings under Models, also"
            " finds those that say the same in other words."
        )
    if not embeddings.memory:
        return tr("Passages are searched by their words and by meaning.")
    memory = format_bytes(embeddings.memory)
    return tr("Passages are searched by their words and by meaning. The model takes {memory} of memory.", memory=memory)


def files_words(count: int) -> str:
    """Return a number of files."""
    return trn("{count} file", "{count} files", count)


def left_words(status: Status) -> list[str]:
    """Return what is not read of a folder and should be known."""
    left = status.progress.left_out if status.progress is not None else {}
    lines = []
    if count := left.get(Left.TOO_MANY.value, 0):
        lines.append(trn("{count} file is over the limits.", "{count} files are over the limits.", count))
    if count := left.get(Left.LINK.value, 0):
        lines.append(trn("{count} link out of the folder.", "{count} links out of the folder.", count))
    if count := left.get(Left.NO_ACCESS.value, 0):
        lines.append(trn("{count} file may not be read.", "{count} files may not be read.", count))
    if status.progress is not None and status.progress.is_full:
        lines.append(tr("The index is full: not all files were read."))
    return lines
