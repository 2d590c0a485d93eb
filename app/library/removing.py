"""What deleting a model removes, and whether Descant may delete it."""

from dataclasses import dataclass
from pathlib import Path

from app.core.sentences import Explanation, Phrase, phrase
from app.gguf.parts import all_parts
from app.library import last_used, load_values, opened, quarantine, used, verified
from app.library.elsewhere import is_in_hub_cache
from app.library.models import LibraryEntry
from app.library.origins import Origin


@dataclass(frozen=True, slots=True)
class Removal:
    """The files to delete.

    Attributes:
        files: all existing files, the first part last: a split model stays listed while its first part exists.
        freed: bytes that become free on the disk.
        warning: what else the user should know.
    """

    files: tuple[Path, ...]
    freed: int
    warning: Phrase | None = None


def removal_of(entry: LibraryEntry) -> Removal | Explanation:
    """Return what deleting `entry` removes, or an explanation if Descant must not delete it."""
    refusal = _refusal(entry)
    if refusal is not None:
        return refusal
    files = tuple(reversed([part for part in all_parts(entry.path) if part.is_file() or part.is_symlink()]))
    return Removal(files, sum(_freed(file) for file in files), _warning(entry, files))


def forget(path: Path) -> None:
    """Forget all records of a deleted model. Raises OSError if the state folder is not writable."""
    verified.forget(path)
    used.forget(path)
    load_values.forget(path)
    quarantine.forgive(path)
    opened.remove(path)
    if last_used.load() == path:
        last_used.forget()


def _refusal(entry: LibraryEntry) -> Explanation | None:
    if entry.origin is Origin.BOX:
        return Explanation(
            phrase("This model comes with Descant and cannot be deleted."),
            phrase("It is small, and it works when nothing else does."),
            phrase("It is removed when you uninstall Descant."),
        )
    if entry.origin is Origin.HUGGING_FACE or is_in_hub_cache(entry.path):
        # A blob may be used by several commits and repositories, and huggingface_hub tracks its own files.
        return Explanation(
            phrase("This model is in the Hugging Face cache, which other programs share."),
            phrase("Only the cache's own program knows what still needs the file."),
            phrase("Delete it with “hf cache rm”, or hide the cache in Settings."),
        )
    return None


def _freed(file: Path) -> int:
    """Return the bytes that deleting frees: none for a link, or for one of several hard links."""
    state = file.lstat()
    return 0 if file.is_symlink() or state.st_nlink > 1 else state.st_size


def _warning(entry: LibraryEntry, files: tuple[Path, ...]) -> Phrase | None:
    match entry.origin:
        case Origin.LM_STUDIO:
            return phrase("It belongs to LM Studio and will be missing there too.")
        case Origin.LLAMA_CPP:
            return phrase("It belongs to llama.cpp's own programs and will be missing there too.")
        case Origin.OPENED | Origin.FORMER:
            return phrase("It is outside the models folder, in {folder}.", folder=str(entry.path.parent))
        case _:
            is_link = any(file.is_symlink() for file in files)
            return phrase("It is only a link. The file it points to stays.") if is_link else None
