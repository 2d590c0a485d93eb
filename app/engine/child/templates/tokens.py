"""Text that nobody vouches for never becomes a control token.

A rendered prompt mixes the template's words with those of people, documents and tools. To tell them apart after any
template has cut and joined them, each character without which no control string can be written (``<`` for most
models) is replaced in untrusted text by a stand-in before the template runs. Then:

* a control string in the rendered text comes from the template, and becomes its id;
* all other text gets its characters back and is tokenized as plain text. llama.cpp matches tokens of type USER_DEFINED
  even there, so where one comes out, the text is broken within the control string and tokenized in pieces.

The stand-ins are private-use characters of plane 15 that occur nowhere in the conversation or the template, chosen anew
each time. They are single characters and no white space, so that trimming, slicing and measuring work as they would.
"""

import random
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Protocol

_FIRST_STAND_IN, _LAST_STAND_IN = 0xF0000, 0xFFFFD


class TemplateTokenizer(Protocol):
    """What is needed of a vocabulary.

    Attributes:
        add_bos: whether a prompt begins with the begin-of-sequence token even if the template does not write it.
    """

    add_bos: bool

    @property
    def bos_text(self) -> str:
        """The begin-of-sequence token as templates name it; empty without one."""
        ...

    @property
    def eos_text(self) -> str:
        """The end-of-sequence token as templates name it; empty without one."""
        ...

    def tokenize_plain(self, text: str) -> list[int]:
        """Ids of `text` taken as text: no special tokens added, none parsed (USER_DEFINED ones are, by llama.cpp)."""
        ...

    def control_tokens(self) -> Mapping[str, int]:
        """Text to id of every token that steers the model rather than being text."""
        ...


class ControlStrings:
    """The control tokens of one vocabulary, and how to find them in a text."""

    def __init__(self, ids: Mapping[str, int]) -> None:
        self._places: dict[str, set[tuple[int, int]]] = {}
        self._ids: dict[str, int] = {}
        for text, token in ids.items():
            at = next((at for at, char in enumerate(text) if not (char.isalnum() or char.isspace())), None)
            # A "control string" of letters or blanks alone, or of one character, is treated as text everywhere.
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
        """The ids of the control strings in `text`, and the stretches between them."""
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
        """Pieces of `text` that hold no control string."""
        cuts = {start + 1 for match in self._guard.finditer(text) for start, _ in self._occurrences(text, match)}
        done = 0
        for cut in sorted(cuts):
            yield text[done:cut]
            done = cut
        yield text[done:]

    def _occurrences(self, text: str, guard: re.Match[str]) -> Iterator[tuple[int, int]]:
        """Start and end of every control string around a guard character, the longest first."""
        for offset, length in self._longest_first[guard[0]]:
            start = guard.start() - offset
            if start >= 0 and text[start : start + length] in self._ids:
                yield start, start + length


class Disguise:
    """Stand-ins for the guard characters, for one rendering.

    Args:
        controls: whose guard characters.
        texts: all that goes into the rendering, the template included; stand-ins occur in none of it.
    """

    def __init__(self, controls: ControlStrings, texts: Iterable[str]) -> None:
        used = {ord(char) for text in texts for char in _PRIVATE_USE.findall(text)}
        every = range(_FIRST_STAND_IN, _LAST_STAND_IN + 1)
        free = [code for code in every if code not in used]
        chosen = random.SystemRandom().sample(
            free if len(free) >= len(controls.guards) else every, len(controls.guards)
        )
        self._show = dict(zip(chosen, map(ord, controls.guards), strict=True))
        # Python writes them so within a list or dict, and some templates write a tool or arguments as Python does.
        escapes = {f"\\U{code:08x}": chr(guard) for code, guard in self._show.items()}
        self._escapes = escapes
        self._escape = re.compile("|".join(map(re.escape, escapes)) or r"(?!)", re.IGNORECASE)
        # A text made to hold all private-use characters loses the few that were chosen.
        self._hide = dict.fromkeys(chosen, 0xFFFD) | {guard: code for code, guard in self._show.items()}

    def hide(self, text: str) -> str:
        """`text` with stand-ins."""
        return text.translate(self._hide)

    def show(self, text: str) -> str:
        """`text` as it was, wherever it has gone."""
        text = self._escape.sub(lambda match: self._escapes["\\U" + match[0][2:].lower()], text)
        return text.translate(self._show)


_PRIVATE_USE = re.compile("[\U000f0000-\U000ffffd]")


def token_ids(rendered: str, disguise: Disguise, controls: ControlStrings, tokenizer: TemplateTokenizer) -> list[int]:
    """The ids of a rendered prompt in which untrusted text is disguised."""
    ids = ids_behind(rendered, disguise, controls, tokenizer)
    bos = tokenizer.control_tokens().get(tokenizer.bos_text)
    return [bos, *ids] if tokenizer.add_bos and bos is not None and ids[:1] != [bos] else ids


def ids_behind(rendered: str, disguise: Disguise, controls: ControlStrings, tokenizer: TemplateTokenizer) -> list[int]:
    """The same for text that stands behind a prompt."""
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
