"""Files that a publisher cut with ``split`` or a similar tool: ``M.Q8_0.gguf.part1of2``, ``M.gguf-split-a``.

Unlike the parts of :mod:`app.gguf.parts`, which llama.cpp writes and reads, a piece is not a GGUF file: only the
concatenation of all pieces is. There is no standard; the recognized names are those of GNU and BSD ``split`` (``aa``,
``ab``, … or numbers, after a prefix that the publisher chooses) and of uploads from when the Hub accepted no file of
more than 50 GB.
"""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import Final

_COUNTED: Final = r"\d{1,5}(?:[-_.]?of[-_.]?\d{1,5})?"
_PIECE: Final = re.compile(
    r"(?P<whole>.+\.gguf)(?:"
    rf"[-._]?(?P<word>part|split|chunk|piece)(?:[-._]?(?P<number>{_COUNTED})"
    r"|[-._](?P<letters>[a-z]{1,2}|aa[a-z])|(?P<close>a[a-z]|aa[a-z]))"
    rf"|[-._](?P<bare>{_COUNTED}|a[a-z]|aa[a-z])"
    r")",
    re.IGNORECASE | re.DOTALL,
)
_MOST: Final = 9999
_LETTERS: Final = 26


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece according to its name.

    Attributes:
        whole: the name of the complete file.
        place: its position among the pieces, from 0 or 1.
        total: the number of pieces; None if the name does not say.
        is_sure: whether no other file has such a name. wget also writes ``M.gguf.1`` for a second download of the same
            file; there, neighbouring files of this kind or the content decide.
    """

    whole: str
    place: int
    total: int | None = None
    is_sure: bool = True


def piece_of(name: str) -> Piece | None:
    """Parse `name`, with or without folders; None for any other file."""
    match = _PIECE.fullmatch(name)
    if match is None:
        return None
    mark = match["number"] or match["letters"] or match["close"] or match["bare"]
    numbers = [int(digits) for digits in re.findall(r"\d+", mark)]
    place = numbers[0] if numbers else _place_by_letters(mark)
    total = numbers[1] if len(numbers) > 1 else None
    if total is not None and not place <= total <= _MOST:
        return None
    return Piece(match["whole"], place, total, is_sure=bool(match["word"]) or total is not None)


def missing_pieces(pieces: Collection[Piece]) -> Iterator[int]:
    """Yield the positions, counted from 1, of missing pieces: up to the total, or up to the last existing one."""
    there = {piece.place for piece in pieces}
    total = max((piece.total or 0 for piece in pieces), default=0)
    first = 0 if 0 in there else 1
    last = max(*there, total if first else total - 1, 0)
    return (place + 1 - first for place in range(first, min(last, _MOST) + 1) if place not in there)


def _place_by_letters(letters: str) -> int:
    """Convert letters to a position: ``a`` is 1, ``b`` 2; ``aa`` 1, ``ab`` 2, ``ba`` 27.

    ``split`` uses a fixed length.
    """
    place = 0
    for letter in letters.lower():
        place = place * _LETTERS + ord(letter) - ord("a")
    return place + 1
