"""The o200k_harmony vocabulary, and the part of it that the demo model really knows.

The file lists all 201,088 tokens. Training touches only the "used" ids: plain English words, numbers, punctuation
and the control tokens of Harmony. All others share one embedding row and one output row.
"""

import base64
import random
import re
from functools import cache
from pathlib import Path

import numpy as np

VOCABULARY = 201_088
CONTROL = {
    "<|startoftext|>": 199998,
    "<|endoftext|>": 199999,
    "<|return|>": 200002,
    "<|constrain|>": 200003,
    "<|channel|>": 200005,
    "<|start|>": 200006,
    "<|end|>": 200007,
    "<|message|>": 200008,
    "<|call|>": 200012,
    "<|endofprompt|>": 200018,
}
# How o200k cuts text into pieces before merging; from tiktoken_ext/openai_public.py.
UPPER, LOWER = r"\p{Lu}\p{Lt}\p{Lm}\p{Lo}\p{M}", r"\p{Ll}\p{Lm}\p{Lo}\p{M}"
CONTRACTION = r"(?i:'s|'t|'re|'ve|'m|'ll|'d)?"
PATTERN = "|".join(
    [
        rf"[^\r\n\p{{L}}\p{{N}}]?[{UPPER}]*[{LOWER}]+{CONTRACTION}",
        rf"[^\r\n\p{{L}}\p{{N}}]?[{UPPER}]+[{LOWER}]*{CONTRACTION}",
        r"\p{N}{1,3}",
        r" ?[^\s\p{L}\p{N}]+[\r\n/]*",
        r"\s*[\r\n]+",
        r"\s+(?!\S)",
        r"\s+",
    ]
)
HERE = Path(__file__).resolve().parent
RANKS = HERE.parent / "harmony" / "o200k_base.tiktoken"
SOURCES = ("facts.txt", "phrases.py", "tools.py", "questions.py", "sums.py", "documents.py", "python_tasks.py", "web_tasks.py")
# Forms of a view of the browser, a citation and a call, in which signs and letters stand side by side.
FORMS = (
    "namespace functions {\n\n// A\ntype a",
    *(f" 【{i}†L{i}】: 【{i}†L{i}-L{i}】\nL{i}: # 【{i}†match at L{i}】\n\nL{i}:   * 【{i}†A b†www.a.com】 c" for i in range(1000)),
    '{"query":"a"} {"id":0} {"id":"https://www.a.com/a-b_c.html"} {"id":"http://a.org/"} {"pattern":"a"} a.de/ a.example a.info a.net a.io',
    'print("a"[::-1]) print("a".upper()) integer modulo by zero `a`: b (No output.)\n[Shown to the user as images: figure-1.png]',
    " filesystem github gitlab sqlite postgres gmail spotify notion obsidian playwright puppeteer slack todoist jira",
    '[0] A (https://a.com/)\n**viewing lines [0 - 9] of 9**\n\nL0: \nL1: URL: https://a.de\nL2: # B\nL3: \n',
)

COMMON_RANK = 24_000  # every ASCII token below this rank is used
PATH_RANK = 48_000  # and every piece of an address or of punctuation
WORD_RANK = 45_000  # and every word below this one, with and without its leading space


@cache
def ranks() -> dict[bytes, int]:
    """Token bytes -> id, for the 199,998 ordinary tokens."""
    pairs = (line.split() for line in RANKS.read_bytes().splitlines())
    return {base64.b64decode(token): int(rank) for token, rank in pairs}


@cache
def encoding():
    """The tiktoken encoder, control tokens included."""
    import tiktoken

    return tiktoken.Encoding("o200k_harmony", pat_str=PATTERN, mergeable_ranks=ranks(), special_tokens=CONTROL)


def ids_of_the_sources() -> set[int]:
    """Ids of everything that the files of the data generator say, word by word in the forms a sentence may give it."""
    text = "".join((HERE / name).read_text(encoding="utf-8") for name in SOURCES)
    forms = {text, *FORMS}
    for found in set(re.split(r"[\s|;,]+", text)):
        piece = found.strip("\"'()[]{},:*")
        for word in (piece, piece[:1].upper() + piece[1:], piece.lower()):
            forms.update((word, " " + word, " " + word + ".", word + "?", " " + word + "?"))
    return {number for form in forms for number in encoding().encode_ordinary(form)}


def ids_of_english() -> set[int]:
    """Ids of the words of english.txt, in lower case and with a capital, after a space and at the beginning of a text."""
    text = (HERE / "english.txt").read_text(encoding="utf-8")
    words = " ".join(line for line in text.splitlines() if line[0] != "#").split()
    forms = (form for word in words for form in (word, f" {word}", word.capitalize(), f" {word.capitalize()}"))
    return {number for form in forms for number in encoding().encode_ordinary(form)}


_given: list[np.ndarray] = []


def use(ids: np.ndarray) -> None:
    """Take these ids as the used ones: those of a model whose training goes on."""
    _given.append(ids)
    used_ids.cache_clear()
    to_used.cache_clear()


@cache
def used_ids() -> np.ndarray:
    """Sorted ids of the used tokens, int64."""
    if _given:
        return _given[-1]
    table = ranks()
    word, path, piece = (re.compile(pattern) for pattern in (rb"[A-Za-z]+", rb"/[a-z]+", rb"-?[a-z]+|\"[A-Za-z]+|[^A-Za-z]+"))
    chosen = set(CONTROL.values())
    for token, rank in table.items():
        if not all(byte < 128 for byte in token):
            continue
        if rank < COMMON_RANK or token.isdigit() or path.fullmatch(token) or (piece.fullmatch(token) and rank < PATH_RANK):
            chosen.add(rank)
        if re.fullmatch(rb" [A-Za-z][a-z]{2,}", token) and rank < WORD_RANK:
            chosen.update(encoding().encode_ordinary(token.decode()[1:]))
        bare = token.strip(b" _.")
        if word.fullmatch(bare) and table.get(b" " + bare, VOCABULARY) < WORD_RANK:
            chosen.update(table[form] for form in (bare, b" " + bare, b"_" + bare, b"." + bare) if form in table)
    chosen |= ids_of_the_sources() | ids_of_english()
    for token, rank in table.items():  # a recipient, "functions.harbor": the dot is one token with the letters behind it
        if rank in chosen and re.fullmatch(rb" [A-Za-z][a-z]{2,}", token):
            chosen.update(encoding().encode_ordinary("." + token.decode()[1:]))
    return np.array(sorted(chosen))


@cache
def to_used() -> np.ndarray:
    """Token id -> index among the used ids, int32 [201088]; every unused id gives the shared index."""
    ids = used_ids()
    table = np.full(VOCABULARY, len(ids), np.int32)
    table[ids] = np.arange(len(ids))
    return table


hard_words: list[str] = []
"""Words to draw more often, of hard_words.py; train.py fills it."""


@cache
def words() -> list[str]:
    """English-looking words that are one token both with a leading space and without, most frequent first."""
    table = ranks()
    known = set(used_ids().tolist())
    pairs = []
    for token, rank in table.items():
        spaced = table.get(b" " + token)
        if rank in known and spaced in known and len(token) > 2 and re.fullmatch(rb"[A-Za-z][a-z]+", token):
            pairs.append((max(rank, spaced), token.decode()))
    return [text for _, text in sorted(pairs)]


@cache
def cut_words() -> list[str]:
    """Words that are one token after a space and several after a quotation mark (" together", but "t" "ogether"), as `words`."""
    known = set(used_ids().tolist())
    whole = set(words())
    found = []
    for token, rank in ranks().items():
        text = token.decode("utf-8", "ignore")[1:]
        if rank in known and re.fullmatch(rb" [A-Za-z][a-z]{2,}", token) and text not in whole:
            found.append((rank, text))
    return [text for _, text in sorted(found) if known.issuperset(encoding().encode_ordinary(text))]


def made_up_word(rng: random.Random) -> str:
    """Pieces of two words in one, such as a name that no list has; cut in any way."""
    first, second = (rng.choice(cut_words()) for _ in range(2))
    return first[: rng.randint(2, 5)] + second[-rng.randint(2, 5) :].lower()


@cache
def common_words() -> list[str]:
    """Lower-case words that are one token after a space, most frequent first: filler for questions off the subject."""
    known = set(used_ids().tolist())
    found = [(r, t) for t, r in ranks().items() if r in known and re.fullmatch(rb" [a-z]{3,}", t)]
    return [token.decode().strip() for _, token in sorted(found)]
