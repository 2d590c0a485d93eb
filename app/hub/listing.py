"""What a repository offers: its GGUF models, each as one item, whatever number of files it has."""

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
"""Nobody reads more of them, and a name may claim thousands of parts, for each of thousands of files."""


class RemoteFile(msgspec.Struct, frozen=True):
    """One file of a repository.

    Attributes:
        path: in the repository, with slashes.
        size: bytes.
        sha256: of its content, lower-case hexadecimal; None where the Hub does not say.
    """

    path: str
    size: int
    sha256: str | None = None


class RemoteModel(msgspec.Struct, frozen=True):
    """One model of a repository.

    Attributes:
        name: the file's name without ending and part number.
        files: in the order of the parts.
        quantisation: as the name says it, such as ``MXFP4``; empty where it does not.
        missing: numbers of parts that are not there, the first MOST_MISSING of them; such a model cannot be used.
        in_pieces: `files` are not parts that llama.cpp reads but pieces of one file, which somebody has to join.
    """

    name: str
    files: tuple[RemoteFile, ...]
    quantisation: str = ""
    missing: tuple[int, ...] = ()
    in_pieces: bool = False

    @property
    def is_usable(self) -> bool:
        """Whether it can be downloaded and then loaded, as far as the names of its files tell."""
        return not self.missing and not self.in_pieces

    def demand_usable(self) -> None:
        """Raise IncompleteModelError or InPiecesError if it is not."""
        if self.missing:
            raise IncompleteModelError(self.name, self.missing)
        if self.in_pieces:
            raise InPiecesError(self.name, f"{self.name}.gguf", len(self.files))

    @property
    def size(self) -> int:
        """Bytes of all parts."""
        return sum(file.size for file in self.files)


def models_of(files: Iterable[RemoteFile]) -> list[RemoteModel]:
    """The models among `files`, small ones first. What only goes with a model (a projector, an importance matrix) is
    left out.
    """
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
    """The models that a publisher has cut, except for those that are there whole as well."""
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
    """Whether files called so are pieces: by their words, or because several begin with the first."""
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
    """The quantisation that a file's name tells, in capitals; empty where it tells none.

    It is only what the publisher calls it; what the file really holds is told by its header.
    """
    found = _QUANTISATION.findall(name.replace("/", "-"))
    return found[-1].upper() if found else ""
