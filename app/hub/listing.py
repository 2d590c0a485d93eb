"""The GGUF models of a repository: one entry per model, however many files it has."""

import re
from collections.abc import Iterable
from itertools import islice
from pathlib import Path, PurePosixPath

import msgspec

from app.gguf.parts import model_stem, part_number
from app.gguf.pieces import Piece, missing_pieces, piece_of
from app.gguf.side_files import is_side_file
from app.hub.errors import IncompleteModelError, InPiecesError

_QUANTISATION = re.compile(
    r"(?:^|[-._])("
    r"(?:UD-)?I?Q[1-8](?:_[01KXSML]+)*(?:_[A-Z]{1,3})*|TQ[12]_0|MXFP4(?:_MOE)?|NVFP4|BF16|F16|F32|FP16|FP8"
    r")(?=$|[-._])",
    re.IGNORECASE,
)


MOST_MISSING = 20
"""A name may claim thousands of parts, for each of thousands of files; nobody reads more than these."""


class RemoteFile(msgspec.Struct, frozen=True):
    """One file of a repository.

    Attributes:
        path: in the repository, with slashes.
        size: bytes.
        sha256: of the content, in lower-case hexadecimal; None if the Hub gives none.
    """

    path: str
    size: int
    sha256: str | None = None


class RemoteModel(msgspec.Struct, frozen=True):
    """One model of a repository.

    Attributes:
        name: the file name without extension and part number.
        files: in the order of the parts.
        quantisation: from the name, for example ``MXFP4``; empty if the name has none.
        missing: numbers of missing parts, the first MOST_MISSING of them; such a model cannot be used.
        in_pieces: `files` are not parts that llama.cpp reads but pieces of one file, which must be joined.
    """

    name: str
    files: tuple[RemoteFile, ...]
    quantisation: str = ""
    missing: tuple[int, ...] = ()
    in_pieces: bool = False

    @property
    def is_usable(self) -> bool:
        """Whether the model can be downloaded and then loaded, judging by the names of its files."""
        return not self.missing and not self.in_pieces

    def demand_usable(self) -> None:
        """Raise IncompleteModelError or InPiecesError if the model is not usable."""
        if self.missing:
            raise IncompleteModelError(self.name, self.missing)
        if self.in_pieces:
            raise InPiecesError(self.name, f"{self.name}.gguf", len(self.files))

    @property
    def size(self) -> int:
        """Total size of all files in bytes."""
        return sum(file.size for file in self.files)


def models_of(files: Iterable[RemoteFile]) -> list[RemoteModel]:
    """Return the models among `files`, smallest first, without side files (projectors, importance matrices)."""
    groups: dict[tuple[str, str, int], dict[int, RemoteFile]] = {}
    every = list(files)
    for file in every:
        path = Path(file.path)
        if path.suffix.lower() != ".gguf" or is_side_file(path.name):
            continue
        number, total = part_number(path) or (1, 1)
        groups.setdefault((str(PurePosixPath(file.path).parent), model_stem(path), total), {})[number] = file
    found = [_model(stem, total, parts) for (_, stem, total), parts in groups.items()]
    found += _models_in_pieces(every)
    return sorted(found, key=lambda model: (model.size, model.name))


def _models_in_pieces(files: list[RemoteFile]) -> list[RemoteModel]:
    """Return the models that a publisher has split, except those that are also there as one file."""
    there = {file.path for file in files}
    groups: dict[str, dict[int, tuple[Piece, RemoteFile]]] = {}
    for file in files:
        piece = piece_of(file.path)
        if piece is not None and piece.whole not in there and not is_side_file(piece.whole):
            groups.setdefault(piece.whole, {})[piece.place] = (piece, file)
    return [
        _joined(Path(whole), [found[place] for place in sorted(found)])
        for whole, found in groups.items()
        if _are_pieces(found)
    ]


def _are_pieces(found: dict[int, tuple[Piece, RemoteFile]]) -> bool:
    """Whether files with these names are pieces: the name says so, or there are several, starting with the first."""
    return any(piece.is_sure for piece, _ in found.values()) or (len(found) > 1 and min(found) <= 1)


def _joined(whole: Path, found: list[tuple[Piece, RemoteFile]]) -> RemoteModel:
    stem = whole.stem
    missing = tuple(islice(missing_pieces([piece for piece, _ in found]), MOST_MISSING))
    quantisation = quantisation_in(stem) or quantisation_in(str(whole))
    return RemoteModel(stem, tuple(file for _, file in found), quantisation, missing, in_pieces=True)


def _model(stem: str, total: int, parts: dict[int, RemoteFile]) -> RemoteModel:
    files = tuple(parts[number] for number in sorted(parts))
    missing = tuple(islice((number for number in range(1, total + 1) if number not in parts), MOST_MISSING))
    return RemoteModel(stem, files, quantisation_in(stem) or quantisation_in(files[0].path), missing)


def quantisation_in(name: str) -> str:
    """Return the quantization in a file name, in capitals; empty if there is none.

    This is only the publisher's label; the header has the actual tensor types.
    """
    found = _QUANTISATION.findall(name.replace("/", "-"))
    return found[-1].upper() if found else ""
