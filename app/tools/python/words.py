"""The result of a call as the model reads it: what was printed, then notes in brackets about what it cannot see."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from app.tools.python.session import Ran

EMPTY: Final = "(No output. You only see what the code prints, and the value of its last expression: use print().)"
_NAMED: Final = 20

_ENDINGS: Final = {
    "time": "The code was ended: it took longer than {seconds:g} seconds.",
    "stopped": "The user stopped the code.",
    "memory": "Python was ended: it took too much memory.",
    "flood": "Python was ended: it wrote far too much.",
    "crashed": "Python has crashed.",
}
_LOST: Final = "All variables and imports are lost; the files in /mnt/data are kept. Start again from there."
_WAS_LOST: Final = (
    "Python was started again before this call: variables and imports of earlier calls are gone; the files in /mnt/data"
    " are there."
)


def text_for_model(ran: Ran) -> str:
    """Return the result. Names in it come from inside and are untrusted, like the output."""
    output = ran.output.rstrip("\n")
    notes = list(_notes(ran))
    if not output.strip() and ran.ending in ("ok", "failed"):
        output = EMPTY
    return "\n".join([*([output] if output else []), *(f"[{note}]" for note in notes)])


def _notes(ran: Ran) -> Iterator[str]:
    if ran.was_lost:
        yield _WAS_LOST
    if (ended := _ENDINGS.get(ran.ending)) is not None:
        words = ended.format(seconds=ran.limit)
        yield f"{words} {_LOST}" if ran.is_lost else f"{words} Variables are kept."
    if figures := [made.path.name for made in ran.made if made.is_figure]:
        yield f"Shown to the user as images: {_names(figures)}"
    if files := [made.name for made in ran.made if not made.is_figure]:
        yield f"Files for the user: {_names(files)}"
    if ran.files_left_out:
        yield f"Too large or too many to hand over: {_names(ran.files_left_out)}"


def _names(names: Iterable[str]) -> str:
    listed = list(names)
    shown = ", ".join(name[:100] for name in listed[:_NAMED])
    return shown if len(listed) <= _NAMED else f"{shown} and {len(listed) - _NAMED} more"
