"""Models that are split into several files: ``name-00001-of-00003.gguf``.

llama.cpp looks for the numbers in the name (``llama_split_path``); ``split.no`` (from 0) and ``split.count`` in each
header repeat them, and ``split.tensors.count`` is the number of tensors in all files.
"""

import os
import re
from collections.abc import Sequence
from pathlib import Path

from app.core.sentences import Phrase, phrase
from app.gguf.errors import MismatchedPartsError, MissingPartsError
from app.gguf.header import GgufHeader
from app.gguf.opening import display_name

_PART_NAME = re.compile(r"(?P<stem>.+)-(?P<number>\d{5})-of-(?P<total>\d{5})\.gguf", re.DOTALL)
_MAX_PARTS = 9999


def part_number(path: Path) -> tuple[int, int] | None:
    """Return the number of this part (from 1) and the number of parts; None if the name has no part number."""
    match = _PART_NAME.fullmatch(path.name)
    if match is None:
        return None
    number, total = int(match["number"]), int(match["total"])
    return (number, total) if 1 <= number <= total <= _MAX_PARTS else None


def model_stem(path: Path) -> str:
    """Return the name without ``.gguf`` and part number. Any other suffix is kept as part of the name."""
    match = _PART_NAME.fullmatch(path.name)
    if match is not None and part_number(path):
        return match["stem"]
    return path.stem if path.suffix.lower() == ".gguf" else path.name


def all_parts(path: Path) -> tuple[Path, ...]:
    """Return all files of the model that `path` belongs to, in order; only `path` if it is not a part."""
    numbers = part_number(path)
    if numbers is None or numbers[1] == 1:
        return (path,)
    total = numbers[1]
    return tuple(path.with_name(f"{model_stem(path)}-{number:05}-of-{total:05}.gguf") for number in range(1, total + 1))


def demand_parts(path: Path, parts: Sequence[Path]) -> None:
    """Raise :class:`MissingPartsError` if some of `parts` are missing although `path` itself exists."""
    missing = [part for part in parts if not os.path.exists(part)]  # noqa: PTH110 (Path.exists raises on some errors)
    if missing and path not in missing:
        raise MissingPartsError(display_name(path), map(display_name, missing), len(parts))


def demand_match(headers: Sequence[GgufHeader], parts: Sequence[Path]) -> None:
    """Raise :class:`MismatchedPartsError` if the headers contradict the names or each other."""
    for index, (header, part) in enumerate(zip(headers, parts, strict=True)):
        count = header.integer("split.count") or 1
        if count != len(parts):
            raise MismatchedPartsError(display_name(part), _count_detail(count, len(parts)))
        if count > 1 and header.integer("split.no") != index:
            raise MismatchedPartsError(
                display_name(part), phrase("According to its header, it is not part {number}.", number=index + 1)
            )
    _demand_tensor_count(headers, parts)


def _count_detail(by_header: int, by_name: int) -> Phrase:
    if by_name == 1:
        return phrase("Its header says it is one of {count} files, but it was renamed.", count=by_header)
    return phrase("Its header says there are {count} files, but its name says {named}.", count=by_header, named=by_name)


def _demand_tensor_count(headers: Sequence[GgufHeader], parts: Sequence[Path]) -> None:
    promised = headers[0].integer("split.tensors.count")
    names = [tensor.name for header in headers for tensor in header.tensors]
    if len(parts) > 1 and promised is not None and promised != len(names):
        detail = phrase("The files contain {count} tensors instead of {promised}.", count=len(names), promised=promised)
        raise MismatchedPartsError(display_name(parts[0]), detail)
    if len(set(names)) != len(names):
        raise MismatchedPartsError(display_name(parts[0]), phrase("Two of the files contain the same tensor."))
