"""What a repository offers: its GGUF models, each as one item, whatever number of files it has."""

import re
from collections.abc import Iterable
from pathlib import Path, PurePosixPath

import msgspec

from app.gguf.parts import model_stem, part_number
from app.gguf.side_files import is_side_file

_QUANTISATION = re.compile(
    r"(?:^|[-._])("
    r"(?:UD-)?I?Q[1-8](?:_[01KXSML]+)*(?:_[A-Z]{1,3})*|TQ[12]_0|MXFP4(?:_MOE)?|NVFP4|BF16|F16|F32|FP16|FP8"
    r")(?=$|[-._])",
    re.IGNORECASE,
)


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
        missing: numbers of parts that are not there; such a model cannot be used.
    """

    name: str
    files: tuple[RemoteFile, ...]
    quantisation: str = ""
    missing: tuple[int, ...] = ()

    @property
    def size(self) -> int:
        """Bytes of all parts."""
        return sum(file.size for file in self.files)


def models_of(files: Iterable[RemoteFile]) -> list[RemoteModel]:
    """The models among `files`, small ones first. What only goes with a model (a projector, an importance matrix) is
    left out.
    """
    groups: dict[tuple[str, str, int], dict[int, RemoteFile]] = {}
    for file in files:
        path = Path(file.path)
        if path.suffix.lower() != ".gguf" or is_side_file(path.name):
            continue
        number, total = part_number(path) or (1, 1)
        groups.setdefault((str(PurePosixPath(file.path).parent), model_stem(path), total), {})[number] = file
    found = [_model(stem, total, parts) for (_, stem, total), parts in groups.items()]
    return sorted(found, key=lambda model: (model.size, model.name))


def _model(stem: str, total: int, parts: dict[int, RemoteFile]) -> RemoteModel:
    files = tuple(parts[number] for number in sorted(parts))
    missing = tuple(number for number in range(1, total + 1) if number not in parts)
    return RemoteModel(stem, files, quantisation_in(stem) or quantisation_in(files[0].path), missing)


def quantisation_in(name: str) -> str:
    """The quantisation that a file's name tells, in capitals; empty where it tells none.

    It is only what the publisher calls it; what the file really holds is told by its header.
    """
    found = _QUANTISATION.findall(name.replace("/", "-"))
    return found[-1].upper() if found else ""
