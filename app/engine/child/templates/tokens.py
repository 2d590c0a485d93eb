"""Ensures that untrusted text never becomes a control token.

A rendered prompt mixes text from the template with text from users, documents and tools. To tell them apart after any
template has cut and joined them, each guard character, without which no control string can be written (``<`` for most
models), is replaced in untrusted text by a stand-in before the template runs. Then:

* a control string in the rendered text comes from the template and becomes its token id;
* all other text gets its characters back and is tokenized as plain text. llama.cpp matches USER_DEFINED tokens even
  there, so if one comes out, the text is split inside the control string and tokenized in pieces.

The stand-ins are private-use characters of plane 15 that occur nowhere in the conversation or the template, chosen anew
each time. They are single characters and not white space, so trimming, slicing and measuring are not affected.
"""

import random
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Protocol

_FIRST_STAND_IN, _LAST_STAND_IN = 0xF0000, 0xFFFFD


class TemplateTokenizer(Protocol):
    """The parts of a vocabulary that templates need.

    Attributes:
        add_bos: whether a prompt starts with the begin-of-sequence token even if the template does not write it.
    """

    add_bos: bool

    @property
    def bos_text(self) -> str:
        """The begin-of-sequence token as text, for templates; empty if there is none."""
        ...

    @property
    def eos_text(self) -> str:
        """The end-of-sequence token as text, for templates; empty if there is none."""
        ...

    def tokenize_plain(self, text: str) -> list[int]:
        """Tokenize `text` as plain text, without special tokens (llama.cpp still matches USER_DEFINED ones)."""
        ...

    def control_tokens(self) -> Mapping[str, int]:
        """Return all control tokens, which steer the model and are not text: id by text."""
        ...


class ControlStrings:
    """The control tokens of one vocabulary, and the search for them in a text."""

    def __init__(self, ids: Mapping[str, int]) -> None:
        self._places: dict[str, set[tuple[int, int]]] = {}
        self._ids: dict[str, int] = {}
        for text, token in ids.items():
            at = next((at for at, char in enumerate(text) if not (char.isalnum() or char.isspace())), None)
            # A control string of only letters or spaces, or of one character, is treated as text everywhere.
            if at is not None and len(text) > 1:
                self._ids[text] = token
                self._places.setdefault(text[at], set()).add((at, len(text)))
        self._longest_first = {
            char: sorted(places, key=lambda place: -place[1]) for char, places in self._places.items()
        }
        self.all_ids = frozenset(self._ids.values())
        self.guards = "".join(sorted(self._places))
        self._guard = re.compile(f"[{re.escape(self.guards)}]" if self.guards else r"(?!)")

    def split(self, text: str) -> Iterator[str | int]:
        """Yield the ids of the control strings in `text`, and the text between them."""
        done = 0
        for match in self._guard.finditer(text):
            if match.start() < done:
                continue
            for start, end in self._occurrences(text, match):
                if start >= done:
                    if start > done:
                        yield text[done:start]
                    yield self._ids[text[start:end]]
                    done = end
                    break
        if done < len(text):
            yield text[done:]

    def broken(self, text: str) -> Iterator[str]:
        """Split `text` into pieces that contain no control string."""
        cuts = {start + 1 for match in self._guard.finditer(text) for start, _ in self._occurrences(text, match)}
        done = 0
        for cut in sorted(cuts):
            yield text[done:cut]
            done = cut
        yield text[done:]

    def _occurrences(self, text: str, guard: re.Match[str]) -> Iterator[tuple[int, int]]:
        """Yield start and end of every control string around a guard character, longest first."""
        for offset, length in self._longest_first[guard[0]]:
            start = guard.start() - offset
            if start >= 0 and text[start : start + length] in self._ids:
                yield start, start + length


class Disguise:
    """Replaces guard characters with stand-ins during one rendering.

    Args:
        controls: the control strings whose guard characters are replaced.
        texts: everything that goes into the rendering, including the template; stand-ins occur in none of it.
    """

    def __init__(self, controls: ControlStrings, texts: Iterable[str]) -> None:
        used = {ord(char) for text in texts for char in _PRIVATE_USE.findall(text)}
        every = range(_FIRST_STAND_IN, _LAST_STAND_IN + 1)
        free = [code for code in every if code not in used]
        chosen = random.SystemRandom().sample(
            free if len(free) >= len(controls.guards) else every, len(controls.guards)
        )
        self._show = dict(zip(chosen, map(ord, controls.guards), strict=True))
        # Python escapes them inside a list or dict, and some templates write a tool or arguments in Python's notation.
        escapes = {f"\\U{code:08x}": chr(guard) for code, guard in self._show.items()}
        self._escapes = escapes
        self._escape = re.compile("|".join(map(re.escape, escapes)) or r"(?!)", re.IGNORECASE)
        # If a text contains all private-use characters on purpose, the few chosen ones are lost from it.
        self._hide = dict.fromkeys(chosen, 0xFFFD) | {guard: code for code, guard in self._show.items()}

    def hide(self, text: str) -> str:
        """Replace the guard characters in `text` with stand-ins."""
        return text.translate(self._hide)

    def show(self, text: str) -> str:
        """Restore the guard characters in `text`, also where Python escaped their stand-ins."""
        text = self._escape.sub(lambda match: self._escapes["\\U" + match[0][2:].lower()], text)
        return text.translate(self._show)


_PRIVATE_USE = re.compile("[\U000f0000-\U000ffffd]")


def token_ids(rendered: str, disguise: Disguise, controls: ControlStrings, tokenizer: TemplateTokenizer) -> list[int]:
    """Tokenize a rendered prompt in which untrusted text is disguised, including the begin-of-sequence token."""
    ids = ids_behind(rendered, disguise, controls, tokenizer)
    bos = tokenizer.control_tokens().get(tokenizer.bos_text)
    return [bos, *ids] if tokenizer.add_bos and bos is not None and ids[:1] != [bos] else ids


def ids_behind(rendered: str, disguise: Disguise, controls: ControlStrings, tokenizer: TemplateTokenizer) -> list[int]:
    """The same for text that follows a prompt: without the begin-of-sequence token."""
    ids: list[int] = []
    for piece in controls.split(rendered):
        if isinstance(piece, int):
            ids.append(piece)
        else:
            ids += _plain_ids(disguise.show(piece), controls, tokenizer)
    return ids


def _plain_ids(text: str, controls: ControlStrings, tokenizer: TemplateTokenizer) -> list[int]:
    ids = tokenizer.tokenize_plain(text)
    if controls.all_ids.isdisjoint(ids):
        return ids
    return [token for piece in controls.broken(text) for token in tokenizer.tokenize_plain(piece)]
