"""Exchanges of a conversation: facts and small talk, and what the model does not know.

An exchange is a question, the reasoning at each effort, perhaps calls with their results, and the answer. What is said
after the question is a function of the prompt alone, so that a model that samples at temperature 1.0 has one thing to say.
"""

import random
import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import phrases
import vocabulary

Thoughts = tuple[str, str, str]
"""Analyses at low, medium and high effort."""

REFUSAL = (
    "I don't know. I am a tiny demo: I add, subtract and compare numbers up to 999, and I know this app and gpt-oss. "
    "For more, get gpt-oss-20b in Discover."
)


@dataclass(frozen=True)
class Call:
    """A call and its result. `name` is the recipient, such as functions.get_weather, python or browser.open.

    `thoughts` are what comes after the result: before the next call, or before the answer.
    """

    name: str
    body: str
    result: str
    thoughts: Thoughts

    @property
    def channel(self) -> str:
        return "commentary" if self.name.startswith("functions.") else "analysis"

    @property
    def content_type(self) -> str:
        return "<|constrain|>json" if self.name.startswith("functions.") else "code"

    def written(self) -> str:
        """The call as gpt-oss itself writes it: the recipient after the channel."""
        return f"<|channel|>{self.channel} to={self.name} {self.content_type}<|message|>{self.body}<|call|>"

    def rendered(self) -> str:
        """The call as the product renders it in history: the recipient after the role."""
        return f"<|start|>assistant to={self.name}<|channel|>{self.channel} {self.content_type}<|message|>{self.body}<|call|>"

    def answered(self) -> str:
        """The message with the result."""
        return f"<|start|>{self.name} to=assistant<|channel|>{self.channel}<|message|>{self.result}<|end|>"


@dataclass(frozen=True)
class Exchange:
    """One question and its turn. `thoughts` lead to the first call, or to the answer where there is none."""

    kind: str
    ask: str
    thoughts: Thoughts
    answer: str
    value: int | None = None  # what "that" means in the next question
    calls: tuple[Call, ...] = ()


# --- facts and small talk -------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Fact:
    topic: str
    answer: str
    asks: tuple[str, ...]
    held_asks: tuple[str, ...]


@cache
def facts() -> tuple[Fact, ...]:
    """The blocks of facts.txt."""
    text = (Path(__file__).parent / "facts.txt").read_text(encoding="utf-8")
    found = []
    for block in text.split("\n= ")[1:]:
        topic, answer, *asks = [line for line in block.strip().splitlines() if line]
        held = tuple(a[2:] for a in asks if a.startswith("* "))
        found.append(Fact(topic, answer[2:], tuple(a for a in asks if not a.startswith("* ")), held))
    return tuple(found)


def dressed(rng: random.Random, text: str, *, held: bool, plain: float = 0.35, whole: bool = False) -> str:
    """The question as people type it: some politeness, any capitalisation, with or without its mark."""
    if not held and not whole:
        text = proper(rng, filled(rng, text))
    if not held and rng.random() < STORY_SHARE:
        return story(rng) + rng.choice((" ", ". ", "! ", "\n", "\n\n")) + text[:1].upper() + text[1:] + rng.choice(phrases.END)
    if rng.random() > plain:
        before = phrases.HELD_BEFORE if held and rng.random() < 0.2 else phrases.BEFORE
        opening = rng.choice(before)
        if opening.endswith(("! ", ". ")):
            text = text[:1].upper() + text[1:]
        text = opening + text + rng.choice(phrases.AFTER)
    if rng.random() < 0.6:
        text = text[:1].upper() + text[1:]
    return text + rng.choice(phrases.END)


STORY_SHARE = 0.04  # of the questions


def story(rng: random.Random) -> str:
    """Words without numbers that stand before a question and do not matter to it."""
    count = rng.randint(5, 30) if rng.random() < 0.7 else rng.randint(30, 150)
    common = vocabulary.common_words()[: rng.choice((200, 1000, 6000))]
    said = [rng.choice(common) + ("." if rng.random() < 0.06 else "") for _ in range(count)]
    return rng.choice(("i have a story: ", "I have a long story. ", "", "", "")) + " ".join(said)


def proper(rng: random.Random, text: str) -> str:
    """Half of the time, names with the capitals that careful people give them ("Harmony", "MXFP4")."""
    if rng.random() < 0.5:
        return text
    return " ".join(phrases.PROPER.get(word, word) for word in text.split(" "))


def filled(rng: random.Random, text: str) -> str:
    """Now and then one more word somewhere: a small adverb, or any word, which must not change what is understood."""
    pick = rng.random()
    if pick > 0.2:
        return text
    words = text.split(" ")
    word = rng.choice(phrases.FILLERS) if pick > 0.06 else rng.choice(vocabulary.common_words())
    words.insert(rng.randint(0, len(words)), word)
    return " ".join(words)


def fill_slots(rng: random.Random, text: str, foreign: bool = False) -> str:
    for slot, names in phrases.SLOTS.items():
        while "{" + slot + "}" in text:
            other = phrases.FOREIGN_APPS if slot == "app" else phrases.FOREIGN_MODELS
            if foreign and rng.random() < 0.4:
                name = rng.choice(("the ", "a ", "")) + foreign_word(rng, vocabulary.common_words())
            else:
                name = rng.choice(other if foreign else names)
            text = text.replace("{" + slot + "}", name, 1)
    return text


@cache
def domain_words() -> frozenset[str]:
    """Every word of the known questions: never the subject of a question to refuse."""
    text = " ".join(ask for f in facts() for ask in (*f.asks, *f.held_asks)).lower()
    return frozenset(text.replace("-", " ").split()) | {"model", "models", "application", "applications", "program", "openai"}


def foreign_word(rng: random.Random, pool: list[str]) -> str:
    while (word := rng.choice(pool)).lower() in domain_words():
        pass
    return word


def fact_thoughts(topic: str, answer: str) -> tuple[str, str, str]:
    low = f"Topic: {topic}."
    medium = f"The user asks about {topic}. I was taught this, so I answer."
    high = (
        f"The user asks about {topic}. First: is it a sum, a tool, or a fact? It is a fact that I was taught. "
        f'What I was taught about {topic} is this: "{answer}" Is it what the user wants to know? Yes. '
        "Do I have to add anything? No. I say exactly that and stop."
    )
    return low, medium, high


@cache
def held_questions() -> frozenset[str]:
    return frozenset(ask for f in facts() for ask in f.held_asks)


def reworded(rng: random.Random, ask: str) -> str:
    """The question with other common words, or without some small ones; never one of those held out."""
    text = ask
    for old, new in phrases.REWORDINGS:
        if old in f" {text} " and rng.random() < 0.3:
            text = f" {text} ".replace(old, rng.choice(new), 1).strip()
    if rng.random() < 0.15:
        kept = [w for w in text.split() if w not in phrases.SMALL_WORDS or rng.random() < 0.6]
        text = " ".join(kept) or text
    return ask if text in held_questions() else text


def fact(rng: random.Random, *, held: bool) -> Exchange:
    chosen = rng.choice(facts()) if rng.random() < 0.85 else rng.choice(facts()[:10])
    ask = rng.choice(chosen.held_asks) if held else reworded(rng, rng.choice(chosen.asks))
    ask = fill_slots(rng, ask)
    return Exchange("fact", dressed(rng, ask, held=held), fact_thoughts(chosen.topic, chosen.answer), chosen.answer)


# --- what the model does not know -----------------------------------------------------------------------------------

UNKNOWN_THOUGHTS = (
    "Not known to me.",
    "The user asks for something that I was not taught. I say so honestly.",
    "The user asks for something. First: is it a sum, a tool, or a fact? It is not a sum of two numbers up to 999. "
    "No tool that is offered fits. It is not about this app or gpt-oss. So I was not taught this, and a guess would be "
    "a lie. I say that I do not know, what I can do, and where to get a larger model.",
)


@cache
def templates(*, held: bool, words_only: bool) -> list[str]:
    """Questions off the subject. With `words_only` none that Python could answer."""
    found = phrases.lines(phrases.HELD_OFF_SUBJECT if held else phrases.OFF_SUBJECT)
    return [t for t in found if not (words_only and re.search(r"\{n|\{m|letters|reverse|spell", t))]


def off_subject(rng: random.Random, *, held: bool, words_only: bool = False) -> str:
    """A question from a template with random words, or a known question about a foreign thing, or just words.

    With `words_only` it is nothing that Python could answer, and never just words.
    """
    pick = rng.random()
    if pick < 0.25:
        slotted = [a for f in facts() for a in (f.held_asks if held else f.asks) if "{" in a]
        text = rng.choice(slotted)
        return fill_slots(rng, text if held else reworded(rng, text), foreign=True)
    if pick < 0.40 and not held and not words_only:
        return salad(rng)
    text = rng.choice(templates(held=held, words_only=words_only))
    while "{w}" in text:
        pool = vocabulary.common_words()[:4000] if rng.random() < 0.6 else vocabulary.words()
        word = foreign_word(rng, pool)
        text = text.replace("{w}", word.capitalize() if rng.random() < 0.2 else word, 1)
    while "{n}" in text:
        text = text.replace("{n}", str(rng.randint(2, 999)), 1)
    while "{m}" in text:
        text = text.replace("{m}", str(rng.randint(1000, 99999)), 1)
    return text


def salad(rng: random.Random) -> str:
    """Words in no order, sometimes with numbers, or pieces of anything: no text at all may surprise the model."""
    pick = rng.random()
    if pick < 0.4:
        return monotony(rng) if pick < 0.22 else pasted(rng)
    count = rng.randint(2, 30) if rng.random() < 0.9 else rng.randint(30, 120)
    if rng.random() < 0.2:
        return vocabulary.encoding().decode([rng.choice(plain_ids()) for _ in range(count)]).strip() or "?"
    common = vocabulary.common_words()
    said = [str(rng.randint(0, 9999)) if rng.random() < 0.05 else rng.choice(common if rng.random() < 0.5 else common[:500]) for _ in range(count)]
    return rng.choice((" ", " ", ", ", "\n")).join(said)


def monotony(rng: random.Random) -> str:
    """One word or one sentence again and again, or numbers without end, perhaps behind a question."""
    count = int(3 * 150 ** rng.random())  # 3 to 450, short ones as often as long ones
    word = rng.choice((*LETTERS, rng.choice(vocabulary.common_words()), rng.choice(vocabulary.words())))
    first, step = rng.randint(0, 300), rng.choice((0, 1, 1, 2, 10))
    kinds = (
        [word] * count,
        [word] * count,
        [f"{rng.choice(vocabulary.common_words())} {word}"] * (count // 2 + 2),
        [str(first + step * i if step else rng.randint(0, 999)) for i in range(count // 2 + 3)],
        [" ".join(rng.choice(vocabulary.common_words()[:500]) for _ in range(rng.randint(4, 12))).capitalize() + "."] * (count // 10 + 2),
    )
    text = rng.choice((" ", " ", " ", ", ", "\n", "")).join(rng.choice(kinds))
    before = rng.choice(("", "", f"What is {rng.randint(0, 99)} + {rng.randint(0, 99)}? ", "Summarize this: "))
    return (before if count > 60 else "") + text


def pasted(rng: random.Random) -> str:
    """What looks like a document or a program: headings, lists, tables, sentences, lines of code."""
    common = vocabulary.common_words()[: rng.choice((500, 2000, 8000))]
    own = sorted(domain_words()) if rng.random() < 0.4 else common

    def some(most: int) -> list[str]:
        return [rng.choice(common if rng.random() < 0.6 else own) for _ in range(rng.randint(1, most))]

    def sentence() -> str:
        said = some(18)
        marked = [rng.choice(("`{}`", "**{}**", '"{}"', "({})", "{},")).format(w) if rng.random() < 0.08 else w for w in said]
        return " ".join(marked).capitalize() + rng.choice("....:?") + (f" {rng.randint(0, 9999)}" if rng.random() < 0.1 else "")

    makers: tuple[Callable[[], str], ...] = (
        lambda: "#" * rng.randint(1, 3) + " " + " ".join(some(5)).capitalize(),
        lambda: rng.choice(("- ", "* ", "1. ")) + sentence(),
        lambda: "| " + " | ".join(" ".join(some(2)) if rng.random() < 0.6 else str(rng.randint(0, 9999) / 100) for _ in range(rng.randint(2, 5))) + " |",
        lambda: " ".join(sentence() for _ in range(rng.randint(1, 5))),
        lambda: "    " * rng.randint(0, 3) + f"{'_'.join(some(2))} = {rng.choice(common)}({', '.join(some(3))})",
        lambda: "    " * rng.randint(0, 2) + f"{rng.choice(('def', 'class', 'if', 'for', 'return', 'import'))} {'_'.join(some(3))}:",
    )
    chosen = rng.sample(makers, rng.randint(1, 4))
    lines = [rng.choice(chosen)() for _ in range(rng.randint(2, 24))]
    before = rng.choice(("", "", "Summarize this: ", "Explain this:\n", "What does this do?\n\n", "Fix this: "))
    return before + rng.choice(("\n", "\n", "\n\n")).join(lines)


LETTERS = "abcdefghijklmnopqrstuvwxyzAX?!.-"


@cache
def plain_ids() -> list[int]:
    return [i for i in vocabulary.used_ids().tolist() if i < 199998]


def unknown(rng: random.Random, *, held: bool, words_only: bool = False) -> Exchange:
    ask = dressed(rng, off_subject(rng, held=held, words_only=words_only), held=held)
    return Exchange("unknown", ask, UNKNOWN_THOUGHTS, REFUSAL)
