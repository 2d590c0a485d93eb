"""Errors of GGUF files, each with a message that the user can act on."""

from collections.abc import Iterable
from enum import StrEnum

from app.core.errors import DescantError
from app.core.sentences import Explanation, Phrase, phrase
from app.core.units import format_bytes
from app.gguf.architectures import ModelPurpose

_DOWNLOAD_AGAIN = phrase("Delete it and download it again.")
_RESUME = phrase("Resume the download, or delete the file and download it again.")


class HeaderFault(StrEnum):
    """What is wrong in a damaged header."""

    CUT_OFF = "the file ends"
    TOO_MANY_KEYS = "the number of metadata fields is not possible"
    TOO_MANY_TENSORS = "the number of tensors is not possible"
    TOO_LONG = "a string or list is longer than the file"
    EMPTY_KEY = "a metadata field has no name"
    DUPLICATE_KEY = "a metadata field appears twice"
    VALUE_TYPE = "a metadata field has an unknown type"
    NESTED_ARRAY = "a list contains lists, which the format does not allow"
    ALIGNMENT = "the alignment is not a power of two"
    TENSOR_NAME = "a tensor has an invalid name"
    DUPLICATE_TENSOR = "two tensors have the same name"
    DIMENSIONS = "a tensor has an invalid shape"
    TENSOR_TYPE = "a tensor has an unknown type"
    WITHDRAWN_TYPE = "a tensor has a type that llama.cpp no longer supports"
    BLOCK_SIZE = "a tensor's rows do not fill whole blocks"
    OFFSET_UNALIGNED = "a tensor starts at an unaligned offset"
    OFFSET_OVERLAP = "two tensors overlap"
    OFFSET_GAP = "a tensor does not start where the previous one ends"
    VALUE = "a metadata field has an invalid value"


class Lookalike(StrEnum):
    """The probable format of a file that is not GGUF."""

    HTML = "a web page"
    XML = "an XML error message from a download server"
    JSON = "a JSON file"
    LFS_POINTER = "a Git LFS pointer, which only names the real file"
    SAFETENSORS = "a safetensors file"
    ZIP = "a zip archive (or a PyTorch file)"
    GZIP = "a gzip archive"
    SEVEN_ZIP = "a 7-Zip archive"
    PICKLE = "a Python pickle"
    GGML = "a model in the GGML format, which llama.cpp has not supported since 2023"
    PDF = "a PDF document"
    PROGRAM = "a program"
    TEXT = "a text file"
    PARTIAL_DOWNLOAD = "an unfinished download"
    UNKNOWN = "an unknown type of data"


class GgufError(DescantError):
    """A GGUF file that cannot be used.

    Attributes:
        file_name: the file's name for display.
    """

    def __init__(self, file_name: str, what: Phrase, why: Phrase | None, next_step: Phrase) -> None:
        super().__init__(Explanation(what, why, next_step))
        self.file_name = file_name


class MissingFileError(GgufError):
    """The file does not exist."""

    def __init__(self, file_name: str, folder: str) -> None:
        super().__init__(
            file_name,
            phrase("{file} was not found.", file=file_name),
            phrase(
                ("It may have been moved or deleted, or its drive may not be connected. Descant looked in {folder}."),
                folder=folder,
            ),
            phrase("Choose the file in its current folder, or download the model again."),
        )


class NotAFileError(GgufError):
    """The path is a folder, a device or a pipe."""

    def __init__(self, file_name: str) -> None:
        super().__init__(
            file_name,
            phrase("{file} is not a file.", file=file_name),
            phrase("It is a folder or a device."),
            phrase("Choose the .gguf file itself."),
        )


class UnreadableFileError(GgufError):
    """The system cannot read the file.

    Args:
        reason: the system's message.
    """

    def __init__(self, file_name: str, reason: str) -> None:
        super().__init__(
            file_name,
            phrase("{file} cannot be read.", file=file_name),
            phrase("The system reported: {reason}.", reason=reason),
            phrase("Check the file's permissions and its drive."),
        )


class EmptyFileError(GgufError):
    """The file is empty, for example after a failed download."""

    def __init__(self, file_name: str) -> None:
        super().__init__(
            file_name,
            phrase("{file} is empty.", file=file_name),
            phrase("The download never started, or the disk was full."),
            _DOWNLOAD_AGAIN,
        )


class ZeroFilledError(GgufError):
    """The file, or its last part, contains only zeros: it was preallocated and never written."""

    def __init__(self, file_name: str, *, begins_well: bool) -> None:
        super().__init__(
            file_name,
            phrase("{file} is incomplete: its last part contains only zeros.", file=file_name)
            if begins_well
            else phrase("{file} is incomplete: its first part contains only zeros.", file=file_name),
            phrase("A download reserves space first and fills it later. This one was interrupted."),
            _RESUME if begins_well else _DOWNLOAD_AGAIN,
        )


class NotGgufError(GgufError):
    """The file has another format."""

    def __init__(self, file_name: str, looks_like: Lookalike) -> None:
        super().__init__(
            file_name,
            phrase("{file} is not a GGUF model.", file=file_name),
            phrase(f"It looks like {looks_like.value}."),
            _NEXT_STEP_BY_LOOKALIKE.get(looks_like, phrase("Choose a .gguf file.")),
        )


# Never advise deleting a text file: it may be the user's own, chosen by mistake.
_NOT_THE_MODEL = phrase("If you downloaded it as a model, the server sent a message instead. Download it again.")
_NEXT_STEP_BY_LOOKALIKE = {
    Lookalike.HTML: phrase(
        "If you downloaded it as a model, the link led to a web page instead of the file. Download the file itself."
    ),
    Lookalike.XML: phrase("The download failed on the server. Delete the file and download it again."),
    Lookalike.JSON: _NOT_THE_MODEL,
    Lookalike.TEXT: _NOT_THE_MODEL,
    Lookalike.UNKNOWN: phrase("If it should be a model, it is damaged. Download it again."),
    Lookalike.LFS_POINTER: phrase("Run `git lfs pull` in that folder, or download the model in Discover."),
    Lookalike.SAFETENSORS: phrase("Look for a GGUF version of this model in Discover."),
    Lookalike.ZIP: phrase("If it is an archive, unpack it and choose the .gguf file inside."),
    Lookalike.GZIP: phrase("Unpack it and choose the .gguf file inside."),
    Lookalike.SEVEN_ZIP: phrase("Unpack it and choose the .gguf file inside."),
    Lookalike.GGML: phrase("Download a newer conversion of this model."),
    Lookalike.PARTIAL_DOWNLOAD: _RESUME,
}


class UnsupportedVersionError(GgufError):
    """A version of GGUF that this build does not support."""

    def __init__(self, file_name: str, version: int) -> None:
        why = "It was written for a newer program." if version > 1 else "That version was dropped in 2023."
        step = "Update Descant, or download another file." if version > 1 else "Download a newer file of this model."
        super().__init__(
            file_name,
            phrase(
                "{file} uses version {version} of GGUF, but only versions 2 and 3 are supported.",
                file=file_name,
                version=version,
            ),
            phrase(why),
            phrase(step),
        )


class BigEndianFileError(GgufError):
    """The file has the byte order of other machines."""

    def __init__(self, file_name: str) -> None:
        super().__init__(
            file_name,
            phrase("{file} is in big-endian format.", file=file_name),
            phrase("Its byte order is for IBM Z and similar computers and does not match this one."),
            phrase("Download the standard (little-endian) file of this model."),
        )


class TruncatedFileError(GgufError):
    """The file ends before its tensors do.

    Args:
        expected_bytes: the size according to the header.
        actual_bytes: the size of the file.
    """

    def __init__(self, file_name: str, expected_bytes: int, actual_bytes: int) -> None:
        missing = expected_bytes - actual_bytes
        super().__init__(
            file_name,
            phrase("{file} is incomplete.", file=file_name),
            phrase(
                (
                    "It is {missing} short of the {expected} that its header specifies ({share} is missing)."
                    " The download or copy was cut off."
                ),
                missing=format_bytes(missing),
                expected=format_bytes(expected_bytes),
                share=_share(missing, expected_bytes),
            ),
            _RESUME,
        )


class DamagedHeaderError(GgufError):
    """The header contradicts itself or the format.

    Args:
        fault: what is wrong.
        detail: where: the name of a key or a tensor, or a number; may be empty.
    """

    def __init__(self, file_name: str, fault: HeaderFault, detail: str = "") -> None:
        why = "The file ends within its header" if fault is HeaderFault.CUT_OFF else f"In its header, {fault.value}"
        super().__init__(
            file_name,
            phrase("{file} is damaged.", file=file_name),
            phrase(why + " ({detail}).", detail=detail) if detail else phrase(why + "."),
            _NEXT_STEP_BY_FAULT.get(fault, _DOWNLOAD_AGAIN),
        )


_NEXT_STEP_BY_FAULT = {
    HeaderFault.CUT_OFF: _RESUME,
    HeaderFault.TENSOR_TYPE: phrase("If the file is new, update Descant. Otherwise, download it again."),
    HeaderFault.WITHDRAWN_TYPE: phrase("Download a newer conversion of this model."),
}


class MissingKeysError(GgufError):
    """The header lacks keys that every model of its architecture needs."""

    def __init__(self, file_name: str, keys: Iterable[str]) -> None:
        self.keys = tuple(keys)
        super().__init__(
            file_name,
            phrase("{file} cannot be loaded.", file=file_name),
            phrase(
                "Its header is missing {keys}, so the conversion of this model is incomplete.",
                keys=", ".join(self.keys),
            ),
            phrase("Download this model from another publisher."),
        )


class NotAChatModelError(GgufError):
    """A valid GGUF file that is not a chat model. `purpose` is what it is for."""

    def __init__(self, file_name: str, purpose: ModelPurpose) -> None:
        super().__init__(
            file_name,
            phrase("{file} is not a chat model.", file=file_name),
            phrase(f"It is {purpose.value}."),
            phrase("Choose the main model file instead. It is usually the largest .gguf file in its folder."),
        )
        self.purpose = purpose


class MissingPartsError(GgufError):
    """Some files of a split model are missing. `missing` are their names."""

    def __init__(self, file_name: str, missing: Iterable[str], total: int) -> None:
        self.missing = tuple(missing)
        super().__init__(
            file_name,
            phrase(
                "{file} is one of {total} files that belong together, but only {present} of them were found.",
                file=file_name,
                total=total,
                present=total - len(self.missing),
            ),
            phrase("Missing: {names}.", names=_some(self.missing)),
            phrase("Download the missing files into the same folder."),
        )


class MismatchedPartsError(GgufError):
    """The files of a split model do not belong together.

    Args:
        detail: the contradiction.
    """

    def __init__(self, file_name: str, detail: Phrase) -> None:
        super().__init__(
            file_name,
            phrase("{file} does not match the other files of its model.", file=file_name),
            detail,
            phrase("Download all files of this model again from one source, and keep their names."),
        )


class PieceOfFileError(GgufError):
    """A piece of a file that was split. `whole` is the name of the complete file."""

    def __init__(self, file_name: str, whole: str) -> None:
        super().__init__(
            file_name,
            phrase("{file} is only a piece of a model.", file=file_name),
            phrase("Its publisher split {whole} into pieces, and none of them can be loaded on its own.", whole=whole),
            phrase(
                (
                    "Put all pieces into one folder and join them in order into {whole} (with `copy /b` on"
                    " Windows, with `cat` elsewhere). Then choose that file."
                ),
                whole=whole,
            ),
        )
        self.whole = whole


def _share(part: int, whole: int) -> str:
    percent = 100 * part / whole if whole else 0.0
    return f"{percent:.0f} %" if percent >= 1 else "< 1 %"


def _some(names: tuple[str, ...], limit: int = 3) -> Phrase | str:
    shown = ", ".join(names[:limit])
    if len(names) <= limit:
        return shown
    return phrase("{names} and {count} more", names=shown, count=len(names) - limit)
