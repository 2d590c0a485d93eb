"""Where to split a very long paragraph."""

from functools import lru_cache

from app.markdown.inline import places_to_cut

PIECE = 1600
"""The maximum length of a paragraph that is shown in one piece, in characters.

It is longer than paragraphs usually are, and short enough to be laid out again with each word that arrives.
"""

_SENTENCE_ENDS = ".!?:;。！？…\n"  # noqa: RUF001 full-width marks end sentences as well
_CLOSING = "」』）】》”’"  # noqa: RUF001
_EARLIEST = PIECE // 2


def cut_at(text: str) -> int:
    """Return where to split; it depends only on the first :data:`PIECE` characters.

    The split is after a sentence if possible, otherwise after a word, and if possible outside emphasis, code and links.
    """
    return _cut_of(text[:PIECE])


@lru_cache(maxsize=16)
def _cut_of(head: str) -> int:
    places, is_open_from = places_to_cut(head)
    cuts = [cut for cut in places if _EARLIEST <= cut < PIECE]
    cuts = [cut for cut in cuts if cut <= is_open_from] or cuts
    sentences = [cut for cut in cuts if _ends_sentence(head, cut)]
    if sentences or cuts:
        return (sentences or cuts)[-1]
    space = max(head.rfind(" ", _EARLIEST), head.rfind("\n", _EARLIEST))
    return space + 1 if space > 0 else PIECE


def _ends_sentence(text: str, cut: int) -> bool:
    return text[:cut].rstrip().rstrip(_CLOSING)[-1:] in _SENTENCE_ENDS or text[cut - 1] == "\n"
