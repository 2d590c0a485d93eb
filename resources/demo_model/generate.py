"""Make the training and the held-out conversations, from seeds, on the fly.

A skill draws one exchange: the question, the reasoning at each effort, the answer. A document is a whole prompt as the
product renders it (system message, maybe a developer message, earlier turns without their analysis, the question)
followed by one assistant turn in Harmony; only that turn is trained. Everything after the question is a function of
the prompt alone, so that a model that samples at temperature 1.0 has one thing to say.
"""

import json
import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

import numpy as np
import phrases
import tools
import vocabulary
from tools import Request, held_out

EFFORTS = ("low", "medium", "high")
REFUSAL = (
    "I don't know. I am a tiny demo: I add, subtract and compare numbers up to 999, and I know this app and gpt-oss. "
    "For more, get gpt-oss-20b in Discover."
)
SYSTEM = (
    "<|start|>system<|message|>You are ChatGPT, a large language model trained by OpenAI.\nKnowledge cutoff: 2024-06\n"
    "Current date: {date}\n\nReasoning: {effort}\n\n"
    "# Valid channels: analysis, commentary, final. Channel must be included for every message.{tools}<|end|>"
)
TOOLS_LINE = "\nCalls to these tools must go to the commentary channel: 'functions'."
FINAL = "<|channel|>final<|message|>"
ANALYSIS = "<|channel|>analysis<|message|>"
AGAIN = "<|end|><|start|>assistant"
USER_TOKEN = 1428


@dataclass(frozen=True)
class Exchange:
    """One question and its turn. `thoughts` are the analyses at low, medium and high effort.

    With a request the turn first calls the tool: `thoughts` lead to the call, `afterwards` to the answer.
    """

    kind: str
    ask: str
    thoughts: tuple[str, str, str]
    answer: str
    value: int | None = None  # what "that" means in the next question
    request: Request | None = None
    result: str = ""
    afterwards: tuple[str, str, str] = ("", "", "")


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
        text = filled(rng, text)
    if not held:
        text = proper(rng, text)
    if rng.random() > plain:
        before = phrases.HELD_BEFORE if held and rng.random() < 0.2 else phrases.BEFORE
        opening = rng.choice(before)
        if opening.endswith(("! ", ". ")):
            text = text[:1].upper() + text[1:]
        text = opening + text + rng.choice(phrases.AFTER)
    if rng.random() < 0.6:
        text = text[:1].upper() + text[1:]
    return text + rng.choice(phrases.END)


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


def off_subject(rng: random.Random, *, held: bool) -> str:
    """A question from a template with random words, or a known question about a foreign thing, or just words."""
    pick = rng.random()
    if pick < 0.25:
        slotted = [a for f in facts() for a in (f.held_asks if held else f.asks) if "{" in a]
        text = rng.choice(slotted)
        return fill_slots(rng, text if held else reworded(rng, text), foreign=True)
    if pick < 0.40 and not held:
        return salad(rng)
    text = rng.choice(phrases.lines(phrases.HELD_OFF_SUBJECT if held else phrases.OFF_SUBJECT))
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
    count = rng.randint(2, 30) if rng.random() < 0.9 else rng.randint(30, 120)
    if rng.random() < 0.2:
        return vocabulary.encoding().decode([rng.choice(plain_ids()) for _ in range(count)]).strip() or "?"
    common = vocabulary.common_words()
    said = [str(rng.randint(0, 9999)) if rng.random() < 0.05 else rng.choice(common if rng.random() < 0.5 else common[:500]) for _ in range(count)]
    return rng.choice((" ", " ", ", ", "\n")).join(said)


@cache
def plain_ids() -> list[int]:
    return [i for i in vocabulary.used_ids().tolist() if i < 199998]


def unknown(rng: random.Random, *, held: bool) -> Exchange:
    ask = dressed(rng, off_subject(rng, held=held), held=held)
    return Exchange("unknown", ask, UNKNOWN_THOUGHTS, REFUSAL)


# --- arithmetic -----------------------------------------------------------------------------------------------------

PLACES = ("Ones", "Tens", "Hundreds")


def digits(number: int) -> tuple[int, int, int]:
    """Hundreds, tens, ones."""
    return number // 100, number // 10 % 10, number % 10


def spelled(number: int) -> str:
    return " ".join(map(str, digits(number)))


def addition_columns(a: int, b: int) -> Iterator[tuple[str, int, int]]:
    """Per column from the right: the sum as text, the digit to write, the carry."""
    carry = 0
    for x, y in zip(reversed(digits(a)), reversed(digits(b)), strict=True):
        total = x + y + carry
        yield f"{x}+{y}+{carry}={total}", total % 10, total // 10
        carry = total // 10


def subtraction_columns(a: int, b: int) -> Iterator[tuple[str, int, int]]:
    """Per column from the right, for a >= b: the difference as text, the digit to write, what is borrowed."""
    borrow = 0
    for x, y in zip(reversed(digits(a)), reversed(digits(b)), strict=True):
        lent = 10 if x - y - borrow < 0 else 0
        rest = x - y - borrow + lent
        yield f"{x}-{y}-{borrow}+{lent}={rest}", rest, lent // 10
        borrow = lent // 10


def worked(a: int, b: int, sign: str) -> str:
    """The columns in words: for medium and high effort."""
    columns = addition_columns(a, b) if sign == "+" else subtraction_columns(a, b)
    verb = "carry" if sign == "+" else "borrow"
    steps = [f"{p}: {text}, write {digit}, {verb} {over}." for p, (text, digit, over) in zip(PLACES, columns, strict=True)]
    total = a + b if sign == "+" else a - b
    places = f"1 {spelled(total - 1000)}" if total > 999 else spelled(total)
    return f"{a} is {spelled(a)} and {b} is {spelled(b)}. {' '.join(steps)} The digits are {places}: {total}."


def short_columns(a: int, b: int, sign: str) -> str:
    columns = addition_columns(a, b) if sign == "+" else subtraction_columns(a, b)
    return " ".join(text for text, _, _ in columns)


def addition_thoughts(a: int, b: int) -> tuple[str, str, str]:
    low = f"{a} + {b}: {short_columns(a, b, '+')} {a + b}"
    medium = f"The sum {a} + {b}. {worked(a, b, '+')}"
    high = (
        f"The user wants the sum {a} + {b}. I add column by column. {worked(a, b, '+')} "
        f"Now I check it the other way round, {b} + {a}. {worked(b, a, '+')} Both ways give {a + b}, so I am sure."
    )
    return low, medium, high


def order(a: int, b: int) -> str:
    """The comparison digit by digit, up to the first that differs: "3=3 4<8"."""
    said = []
    for x, y in zip(digits(a), digits(b), strict=True):
        said.append(f"{x}{'=' if x == y else '<' if x < y else '>'}{y}")
        if x != y:
            break
    return " ".join(said)


def subtraction_thoughts(a: int, b: int) -> tuple[str, str, str]:
    big, small = max(a, b), min(a, b)
    swap = f" So the answer is negative: {small} - {big}." if a < b else ""
    turned = " swap" if a < b else ""
    low = f"{a} - {b}: {order(a, b)}{turned} {short_columns(big, small, '-')} {big - small}"
    turn = f"{a} is smaller, so I take {a} from {b} and the answer is negative." if a < b else f"{a} is not smaller."
    medium = f"The difference {a} - {b}. {order(a, b)}: {turn} {worked(big, small, '-')}"
    high = (
        f"The user wants the difference {a} - {b}. First I compare: {order(a, b)}. {turn} I subtract column by column. "
        f"{worked(big, small, '-')} Now I check with a sum, {big - small} + {small}. {worked(big - small, small, '+')} "
        f"That is {big} again, so I am sure.{swap}"
    )
    return low, medium, high


ADD_ASKS = ["{a} + {b}", "{a}+{b}", "{a} plus {b}", "what is {a} + {b}", "what is {a} plus {b}", "add {a} and {b}", "add {a} to {b}", "sum of {a} and {b}", "what is the sum of {a} and {b}", "how much is {a} plus {b}", "how much is {a} + {b}", "calculate {a} + {b}", "compute {a} plus {b}", "what do you get if you add {a} and {b}", "{a} and {b} together", "{a} + {b} =", "what's {a} + {b}", "can you add {a} and {b}", "what does {a} + {b} make", "work out {a} + {b}", "solve {a} + {b}", "{a} added to {b}", "i have {a} and get {b} more, how many do i have", "sum {a} {b}", "please add {a} and {b}", "give me {a} plus {b}", "tell me {a} + {b}", "tell me the sum of {a} and {b}", "the sum {a} + {b}", "could you calculate {a} plus {b}", "how much do {a} plus {b} make", "total of {a} and {b}", "what is the total of {a} and {b}", "what do {a} and {b} make", "{a} and {b} make how much", "what is {a} and {b} together", "increase {a} by {b}"]
HELD_ADD_ASKS = ["could you add {a} and {b}", "give me the sum of {a} and {b}", "how much do {a} and {b} make together", "please compute {a} + {b}", "what is {a} added to {b}", "tell me {a} plus {b}"]
# {a} is what is taken from, {b} what is taken.
SUBTRACT_ASKS = ["{a} - {b}", "{a}-{b}", "{a} minus {b}", "what is {a} - {b}", "what is {a} minus {b}", "subtract {b} from {a}", "take {b} from {a}", "how much is {a} minus {b}", "how much is {a} - {b}", "calculate {a} - {b}", "compute {a} minus {b}", "what is {a} less {b}", "take {b} away from {a}", "{a} take away {b}", "what's {a} - {b}", "what remains of {a} after taking {b}", "work out {a} - {b}", "can you subtract {b} from {a}", "solve {a} - {b}", "{a} - {b} =", "the difference {a} - {b}", "i have {a} and lose {b}, how many are left", "please subtract {b} from {a}", "please take {b} from {a}", "give me {a} - {b}", "tell me {a} - {b}", "could you calculate {a} minus {b}", "remove {b} from {a}", "what is left of {a} after {b} is taken away", "how much is left of {a} without {b}", "decrease {a} by {b}", "if i take {b} away from {a}, what is left", "how many are left if i take {b} from {a}", "{a} without {b}"]
HELD_SUBTRACT_ASKS = ["could you subtract {b} from {a}", "tell me {a} minus {b}", "please compute {a} - {b}", "what is left of {a} if i take away {b}", "give me {a} minus {b}", "how much is left if i take {b} from {a}"]
WHICH = ["which is", "which one is", "which number is", "what is", "which of the two is", "say which is", "tell me which is", "who is"]
WHETHER = ["is", "is it so that", "would you say that", "true or false:", "do you think that", "is it right that", "i think that", "check whether"]


def chosen_asks(words: str) -> list[str]:
    """Questions that ask for one of two numbers."""
    pairs = ["{a} or {b}", "{a} and {b}", "of {a} and {b}", "between {a} and {b}"]
    asks = []
    for word in words.split():
        asks += [f"{which} {word}, {pair}" for which in WHICH for pair in pairs[:1]]
        asks += [f"{which} {word}: {pair}" for which in WHICH[:4] for pair in pairs[:2]]
        asks += [f"{which} {word}" + " {a} or {b}" for which in WHICH[:3]]
        asks += [f"{which} the {word} {pair}" for which in WHICH[:5] for pair in pairs[2:]]
        asks += [f"is {{a}} or {{b}} {word}", f"the {word} of {{a}} and {{b}}", f"{{a}} or {{b}}, which is {word}", f"{{a}} and {{b}}: which is {word}"]
    return asks


def whether_asks(words: str, sign: str) -> list[str]:
    """Yes-or-no questions about two numbers."""
    asks = [f"is {{a}} {sign} {{b}}", f"{{a}} {sign} {{b}}", f"{{a}}{sign}{{b}}"]
    for word in words.split():
        asks += [f"is {{a}} {word} than {{b}}", f"is {{a}} a {word} number than {{b}}"] * 4
        asks += [f"{whether} {{a}} is {word} than {{b}}" for whether in WHETHER[1:]]
        asks += [f"{{a}} is {word} than {{b}}, right", f"so is {{a}} {word} than {{b}}", f"is the number {{a}} {word} than {{b}}"]
    return asks


LARGER_ASKS = [*chosen_asks("larger bigger greater more"), *["compare {a} and {b}", "compare {a} with {b}", "max of {a} and {b}"] * 4]
SMALLER_ASKS = [*chosen_asks("smaller less lower"), *["min of {a} and {b}"] * 4]
IS_LARGER_ASKS = whether_asks("larger bigger greater more", ">")
IS_SMALLER_ASKS = whether_asks("smaller less lower", "<")
HELD_LARGER_ASKS = ["of {a} and {b}, which one is greater", "tell me the larger of {a} and {b}", "what number is bigger, {a} or {b}"]
HELD_SMALLER_ASKS = ["of {a} and {b}, which one is smaller", "tell me the smaller of {a} and {b}"]
HELD_IS_LARGER_ASKS = ["is it true that {a} is larger than {b}", "is {a} really bigger than {b}"]
HELD_IS_SMALLER_ASKS = ["is it true that {a} is smaller than {b}", "is {a} really less than {b}"]
NUMBER_WORDS = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty"]


def operand(rng: random.Random) -> int:
    """0 to 999, small numbers more often than their share."""
    return rng.randint(0, rng.choice((10, 99, 999, 999, 999)))


def operands(rng: random.Random, *, held: bool) -> tuple[int, int]:
    while True:
        a, b = operand(rng), operand(rng)
        if rng.random() < 0.15:
            b = min(999, max(0, a + rng.randint(-12, 12)))
        if rng.random() < 0.02:
            b = a
        if held_out(f"{min(a, b)} {max(a, b)}") == held:
            return a, b


def ask_numbers(rng: random.Random, template: str, a: int, b: int, *, held: bool) -> str:
    def written(number: int) -> str:
        return NUMBER_WORDS[number] if number <= 20 and rng.random() < 0.08 else str(number)

    return dressed(rng, template.format(a=written(a), b=written(b)), held=held, plain=0.6)


def sum_of(a: int, b: int, ask: str, kind: str = "add") -> Exchange:
    return Exchange(kind, ask, addition_thoughts(a, b), f"{a} + {b} = {a + b}.", a + b)


def difference_of(a: int, b: int, ask: str, kind: str = "subtract") -> Exchange:
    return Exchange(kind, ask, subtraction_thoughts(a, b), f"{a} - {b} = {a - b}.", a - b)


def addition(rng: random.Random, *, held: bool) -> Exchange:
    a, b = operands(rng, held=held)
    return sum_of(a, b, ask_numbers(rng, rng.choice(HELD_ADD_ASKS if held else ADD_ASKS), a, b, held=held))


def subtraction(rng: random.Random, *, held: bool) -> Exchange:
    a, b = operands(rng, held=held)
    if a < b and rng.random() < 0.5:
        a, b = b, a
    return difference_of(a, b, ask_numbers(rng, rng.choice(HELD_SUBTRACT_ASKS if held else SUBTRACT_ASKS), a, b, held=held))


def comparison_thoughts(a: int, b: int, wanted: str) -> tuple[str, str, str]:
    """`wanted` is larger, smaller, "is larger" or "is smaller"; every thought begins with it and ends with the verdict."""
    verdict = f"{a} is equal to {b}" if a == b else f"{a} is {'larger' if a > b else 'smaller'}, {b} is {'smaller' if a > b else 'larger'}"
    relation = wanted.removeprefix("is ")
    says = f" {'Yes' if (a > b if relation == 'larger' else a < b) else 'No'}." if wanted.startswith("is ") else ""
    asked = f"is {a} {relation}?" if says else f"the {relation}:"
    sign = "=" if a == b else ">" if a > b else "<"
    low = f"{asked} {order(a, b)}, {a} {sign} {b}.{says}"
    medium = (
        f"Wanted: {asked} {a} is {spelled(a)} and {b} is {spelled(b)}. From the left, digit by digit: {order(a, b)}. "
        f"So {verdict}.{says}"
    )
    high = (
        f"The user wants two numbers compared: {asked} {a} is {spelled(a)} and {b} is {spelled(b)}. "
        f"From the left, digit by digit, until two differ: {order(a, b)}. So {verdict}. Now I check it the other way round. "
        f"{b} is {spelled(b)} and {a} is {spelled(a)}. From the left, digit by digit, until two differ: {order(b, a)}. "
        f"Both ways say the same, so I am sure: {asked} {verdict}.{says}"
    )
    return low, medium, high


def relation_answer(a: int, b: int, wanted: str) -> str:
    """The answer to "which is larger/smaller" or "is a larger/smaller than b"."""
    if wanted in ("larger", "smaller"):
        if a == b:
            return f"{a} and {b} are equal."
        first, second = (max(a, b), min(a, b)) if wanted == "larger" else (min(a, b), max(a, b))
        return f"{first} is {wanted} than {second}."
    relation = wanted.removeprefix("is ")
    holds = a > b if relation == "larger" else a < b
    return f"Yes, {a} is {relation} than {b}." if holds else f"No, {a} is not {relation} than {b}."


COMPARISONS = {
    "larger": (LARGER_ASKS, HELD_LARGER_ASKS),
    "smaller": (SMALLER_ASKS, HELD_SMALLER_ASKS),
    "is larger": (IS_LARGER_ASKS, HELD_IS_LARGER_ASKS),
    "is smaller": (IS_SMALLER_ASKS, HELD_IS_SMALLER_ASKS),
}


def comparison(rng: random.Random, *, held: bool) -> Exchange:
    a, b = operands(rng, held=held)
    wanted = rng.choice(list(COMPARISONS))
    ask = ask_numbers(rng, rng.choice(COMPARISONS[wanted][held]), a, b, held=held)
    return Exchange("compare", ask, comparison_thoughts(a, b, wanted), relation_answer(a, b, wanted))


TWICE_ASKS = ["and twice that", "twice that", "double it", "double that", "and double that", "what is twice that", "two times that", "now double it"]
HELD_TWICE_ASKS = ["and what is twice that", "please double that", "now twice that"]
PLUS_ASKS = ["and plus {b}", "plus {b}", "+ {b}", "add {b} to that", "now add {b}", "add {b}", "and {b} more", "and if i add {b}", "that plus {b}", "add {b} more", "what is that plus {b}"]
HELD_PLUS_ASKS = ["please add {b} to that", "and now plus {b}", "what if i add {b} to it"]
MINUS_ASKS = ["and minus {b}", "minus {b}", "- {b}", "subtract {b} from that", "now subtract {b}", "take {b} from that", "take away {b}", "that minus {b}", "now take {b} away", "what is that minus {b}", "subtract {b}"]
HELD_MINUS_ASKS = ["please subtract {b} from that", "and now minus {b}", "what if i take {b} from it"]
IS_THAT_LARGER_ASKS = ["is that more than {b}", "is that larger than {b}", "is it bigger than {b}", "is that greater than {b}", "is it more than {b}"]
HELD_IS_THAT_LARGER_ASKS = ["is this more than {b}", "and is that larger than {b}"]


def follow_up(rng: random.Random, before: Exchange, *, held: bool) -> Exchange:
    """A question that needs the value of the exchange before it."""
    a = before.value
    if a is None or not 0 <= a <= 999:
        ask = dressed(rng, rng.choice(HELD_TWICE_ASKS if held else TWICE_ASKS), held=held, plain=0.7)
        return Exchange("follow", ask, UNKNOWN_THOUGHTS, REFUSAL)
    b = operand(rng)
    which = rng.randrange(5)
    if which in (0, 1):
        ask = dressed(rng, rng.choice(HELD_TWICE_ASKS if held else TWICE_ASKS), held=held, plain=0.7)
        return sum_of(a, a, ask, "follow")
    templates = {2: (PLUS_ASKS, HELD_PLUS_ASKS), 3: (MINUS_ASKS, HELD_MINUS_ASKS), 4: (IS_THAT_LARGER_ASKS, HELD_IS_THAT_LARGER_ASKS)}
    ask = dressed(rng, rng.choice(templates[which][held]).format(b=b), held=held, plain=0.7)
    if which == 2:
        return sum_of(a, b, ask, "follow")
    if which == 3:
        return difference_of(a, b, ask, "follow")
    return Exchange("follow", ask, comparison_thoughts(a, b, "is larger"), relation_answer(a, b, "is larger"))


# --- tools ----------------------------------------------------------------------------------------------------------


def call_thoughts(request: Request, offered: list[str]) -> tuple[str, str, str]:
    name = request.tool.name
    given = "no arguments" if not request.arguments else ", ".join(f"{k} is {v}" for k, v in request.arguments.items())
    low = f"I call {name}."
    medium = f"The user needs a tool. {name} fits, with {given}. I call it."
    high = (
        f"The user asks for something. First: is it a sum, a tool, or a fact? A tool. The tools that are offered: "
        f"{', '.join(offered)}. The one that fits is {name}, with {given}. Nothing else is required. I call {name} now and "
        "wait for what it gives back."
    )
    return low, medium, high


def result_thoughts(request: Request, result: str) -> tuple[str, str, str]:
    low = "I have the result."
    medium = f"{request.tool.name} gave a result. I pass it on as it is."
    high = (
        f"{request.tool.name} gave a result: {result}. Is it what the user asked for? Yes, the call was the one that I wanted. "
        "Do I have to add anything? No. I pass it on as it is and name the tool, so that the user knows where it comes from."
    )
    return low, medium, high


def tool_exchange(rng: random.Random, request: Request, offered: list[str], *, held: bool) -> Exchange:
    result = tools.result(rng)
    ask = dressed(rng, request.ask, held=held, plain=0.6, whole=True)
    answer = f"{request.tool.name} says: {result}"
    return Exchange(
        "tool", ask, call_thoughts(request, offered), answer, None, request, result, result_thoughts(request, result)
    )


# --- documents ------------------------------------------------------------------------------------------------------


@dataclass
class Document:
    """A prompt and the turn to learn, as pieces of Harmony text; `trained` pieces count in the loss."""

    pieces: list[tuple[str, bool]] = field(default_factory=list)
    exchange: Exchange | None = None
    effort: str = "medium"

    def add(self, text: str, *, trained: bool = False) -> None:
        self.pieces.append((text, trained))

    @property
    def prompt(self) -> str:
        """Everything before the first trained piece."""
        untrained = [text for text, trained in self.pieces]
        first = next(i for i, (_, trained) in enumerate(self.pieces) if trained)
        return "".join(untrained[:first])


SKILLS: list[tuple[float, Callable[..., Exchange]]] = [
    (0.21, addition),
    (0.19, subtraction),
    (0.13, comparison),
    (0.29, fact),
    (0.18, unknown),
]


def any_skill(rng: random.Random, *, held: bool) -> Exchange:
    skill = rng.choices([s for _, s in SKILLS], [w for w, _ in SKILLS])[0]
    return skill(rng, held=held)


def calendar_date(rng: random.Random) -> str:
    return f"{rng.randint(2025, 2030)}-{rng.randint(1, 12):02d}-{rng.randint(1, 28):02d}"


def date_exchange(rng: random.Random, date: str, *, held: bool) -> Exchange:
    """Today's date stands in the system message: the one thing that the model reads there."""
    asks = ["what is the date", "what day is it today", "what is today's date", "which date is it", "today's date", "what date is today"]
    ask = rng.choice(["tell me today's date", "which day is today"] if held else asks)
    thoughts = (
        f"The date: {date}.",
        f"The user asks for the date. The system message says {date}. I pass it on.",
        f"The user asks for the date. I have no clock, but the system message says what day it is. It says: current date {date}. "
        f"I take {date} as it stands there, say where it comes from, and add nothing.",
    )
    return Exchange("fact", dressed(rng, ask, held=held), thoughts, f"My system message says that today is {date}.")


def user(text: str) -> str:
    return f"<|start|>user<|message|>{text}<|end|>"


def rendered_call(request: Request, result: str) -> str:
    """A tool call and its result as the product renders them in history."""
    name = f"functions.{request.tool.name}"
    return (
        f"<|start|>assistant to={name}<|channel|>commentary <|constrain|>json<|message|>{request.call}<|call|>"
        + tool_result(request, result)
    )


def tool_result(request: Request, result: str) -> str:
    return f"<|start|>functions.{request.tool.name} to=assistant<|channel|>commentary<|message|>{result}<|end|>"


def written_call(request: Request) -> str:
    """A tool call as gpt-oss itself writes it: the recipient after the channel."""
    return f"<|channel|>commentary to=functions.{request.tool.name} <|constrain|>json<|message|>{request.call}<|call|>"


def past(exchange: Exchange) -> str:
    """A finished turn in history: the analysis is dropped."""
    call = rendered_call(exchange.request, exchange.result) if exchange.request else ""
    return user(exchange.ask) + call + f"<|start|>assistant{FINAL}{exchange.answer}<|end|>"


def developer(rng: random.Random, offered: list[tools.Tool], *, always: bool = False) -> str:
    sections = []
    if always or rng.random() < (0.4 if offered else 0.15):
        text = rng.choice(phrases.INSTRUCTIONS).replace("{w}", rng.choice(vocabulary.common_words()))
        sections.append(f"# Instructions\n\n{text}")
    if offered:
        sections.append(tools.developer_tools(offered))
    return f"<|start|>developer<|message|>{chr(10).join(s + chr(10) for s in sections).rstrip(chr(10))}<|end|>" if sections else ""


def offer(rng: random.Random, *, needed: bool, held: bool) -> tuple[Request | None, list[tools.Tool]]:
    """A request with its tool among others, or only tools that nobody asked for."""
    request = tools.request(rng, held=held) if needed else None
    others = tools.distractors(rng, rng.choice((0, 1, 1, 2, 3)) + (not needed), away_from=request)
    offered = others + [request.tool] if request else others
    rng.shuffle(offered)
    return request, offered


def document(rng: random.Random, *, held: bool = False, kind: str = "", effort: str = "") -> Document:
    """Draw one. `kind` asks for a kind of last exchange: add, subtract, compare, follow, fact, unknown or tool."""
    out = Document(effort=effort or rng.choice(EFFORTS))
    date = calendar_date(rng)
    needed = kind == "tool" or (not kind and rng.random() < 0.27)
    request, offered = offer(rng, needed=needed, held=held) if needed or rng.random() < 0.12 else (None, [])
    earlier = [any_skill(rng, held=held) for _ in range(rng.choice((0, 0, 0, 1, 1, 2, 4)))]
    if request and not kind and rng.random() < 0.2:  # the call is history already
        earlier.insert(rng.randint(0, len(earlier)), tool_exchange(rng, request, [], held=held))
        request = None
    last = last_exchange(rng, earlier, request, offered, date, kind=kind, held=held)
    out.exchange = last
    out.add(SYSTEM.format(date=date, effort=out.effort, tools=TOOLS_LINE if offered else ""))
    out.add(developer(rng, offered))
    for exchange in earlier:
        out.add(past(exchange))
    out.add(user(last.ask) + "<|start|>assistant")
    add_turn(rng, out, last, EFFORTS.index(out.effort), exact=held)
    return out


def last_exchange(
    rng: random.Random,
    earlier: list[Exchange],
    request: Request | None,
    offered: list[tools.Tool],
    date: str,
    *,
    kind: str,
    held: bool,
) -> Exchange:
    if request:
        return tool_exchange(rng, request, [t.name for t in offered], held=held)
    makers: dict[str, Callable[..., Exchange]] = {
        "add": addition, "subtract": subtraction, "compare": comparison, "fact": fact, "unknown": unknown,
    }  # fmt: skip
    if kind == "follow" or (not kind and rng.random() < 0.13):
        if not kind and rng.random() < 0.06:  # nothing that "that" could mean
            earlier[:] = [e for e in earlier if e.value is None]
            return follow_up(rng, Exchange("", "", ("", "", ""), ""), held=held)
        while not (earlier and earlier[-1].value is not None):
            earlier.append(rng.choice((addition, subtraction))(rng, held=held))
        return follow_up(rng, earlier[-1], held=held)
    if not kind and rng.random() < 0.015:
        return date_exchange(rng, date, held=held)
    if offered and not kind and rng.random() < 0.3:
        return missing_tool(rng, offered)
    return makers[kind](rng, held=held) if kind in makers else any_skill(rng, held=held)


def missing_tool(rng: random.Random, offered: list[tools.Tool]) -> Exchange:
    """A request for a tool that is not among those offered: refused."""
    have = " ".join(t.name + " " + t.description.lower() for t in offered)
    while True:
        request = tools.request(rng, held=False)
        told = {w.strip(".,:?") for w in request.tool.description.lower().split()} - {"get", "a", "the", "of", "to", "in", "find", "for", "set", "up"}
        if not any(word in have for word in told | set(request.tool.name.split("_"))):
            return Exchange("unknown", dressed(rng, request.ask, held=False), UNKNOWN_THOUGHTS, REFUSAL)


def add_turn(rng: random.Random, out: Document, last: Exchange, effort: int, *, exact: bool) -> None:
    """The assistant's turn. Unless `exact`, now and then the way a user cuts it short: no thinking, or "answer now"."""
    if last.request:
        add_tool_turn(out, last, effort, rendered=not exact and rng.random() < 0.25)
        return
    thought, pick = last.thoughts[effort], 1.0 if exact else rng.random()
    if pick < 0.04:
        out.add(FINAL)
        out.add(f"{last.answer}<|return|>", trained=True)
    elif pick < 0.08:
        tokens = encode(thought)
        cut = vocabulary.encoding().decode(tokens[: rng.randrange(len(tokens) + 1)])
        out.add(f"{ANALYSIS}{cut}{AGAIN}{FINAL}")
        out.add(f"{last.answer}<|return|>", trained=True)
    else:
        out.add(f"{ANALYSIS}{thought}{AGAIN}{FINAL}{last.answer}<|return|>", trained=True)


def add_tool_turn(out: Document, last: Exchange, effort: int, *, rendered: bool) -> None:
    """Analysis, call, the tool's result, analysis, answer. The call stands in the context in either form."""
    request = last.request
    thought = f"{ANALYSIS}{last.thoughts[effort]}{AGAIN}"
    if not rendered:
        out.add(thought + written_call(request), trained=True)
        out.add(tool_result(request, last.result) + "<|start|>assistant")
    else:
        out.add(thought.removesuffix("<|start|>assistant") + rendered_call(request, last.result) + "<|start|>assistant")
    out.add(f"{ANALYSIS}{last.afterwards[effort]}{AGAIN}{FINAL}{last.answer}<|return|>", trained=True)


# --- copying --------------------------------------------------------------------------------------------------------

ECHO_SHARE, EARLY_ECHO_SHARE, EARLY_BATCHES = 0.08, 0.25, 1500


def echo(rng: random.Random) -> Document:
    """Not Harmony at all: words, then the same words again. It teaches to copy any word in any of its forms."""
    out = Document()
    count = rng.randint(3, 24)
    if rng.random() < 0.35:
        text = vocabulary.encoding().decode([rng.choice(plain_ids()) for _ in range(count)])
        out.add(f"<|startoftext|>{text}\n")
        out.add(text, trained=True)
        return out
    pool = vocabulary.words() if rng.random() < 0.7 else vocabulary.common_words()
    said = [rng.choice(pool) for _ in range(count)]
    if rng.random() < 0.35:
        names = [f"{a}_{b}" for a, b in zip(said, reversed(said), strict=True)]
        out.add("<|startoftext|>" + "".join(f"type {name} = () => any;\n" for name in names))
        rng.shuffle(names)
        for name in names:
            out.add(f"{name.split('_')[1]} to=functions.{name.split('_')[0]}_")
            out.add(f"{name.split('_')[1]}: {name}", trained=True)
        return out
    forms = [" ".join(said), '{"' + '","'.join(said) + '"}', ", ".join(said), '"' + '" "'.join(said) + '"']
    first, second, third = rng.choice(forms), rng.choice(forms), rng.choice(forms)
    out.add(f"<|startoftext|> {first}\n")
    out.add(f"{second} {third}", trained=True)
    return out


# --- token ids ------------------------------------------------------------------------------------------------------


@cache
def _allowed() -> set[str]:
    return set(vocabulary.CONTROL)


def encode(text: str) -> list[int]:
    """Ids of o200k_harmony; control tokens in the text become control ids."""
    return vocabulary.encoding().encode(text, allowed_special=_allowed())


def as_arrays(rng: random.Random, out: Document) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Used-token indices, which of them are trained (as targets), and positions; each [T]."""
    ids: list[int] = []
    trained: list[bool] = []
    jumps: list[int] = []
    for text, flag in out.pieces:
        piece = encode(text)
        jumps.append(len(ids))
        ids += piece
        trained += [flag] * len(piece)
    tokens = vocabulary.to_used()[np.array(ids)]
    if out.exchange and out.exchange.kind == "unknown" and rng.random() < 0.3:
        blur(rng, tokens, trained)
    positions = np.arange(len(ids))
    if rng.random() < 0.15:  # far context: as if a long chat stood between two messages
        positions[rng.choice(jumps) :] += rng.randint(1, 3500)
    return tokens, np.array(trained), positions


def blur(rng: random.Random, tokens: np.ndarray, trained: list[bool]) -> None:
    """Replace some words of the last question by unused tokens: what any other language looks like to the model."""
    used, control = vocabulary.to_used(), vocabulary.CONTROL
    prompt = tokens[: trained.index(True)]
    asked = (prompt[:-1] == used[control["<|start|>"]]) & (prompt[1:] == used[USER_TOKEN])
    begin = int(np.flatnonzero(asked)[-1]) + 3
    stop = begin + int(np.argmax(prompt[begin:] == used[control["<|end|>"]]))
    share = rng.choice((0.3, 0.6, 1.0))
    for i in range(begin, stop):
        if rng.random() < share:
            tokens[i] = len(vocabulary.used_ids())


@dataclass
class Batch:
    """Rows of packed documents. [B, T]: tokens, positions, document; [K]: where (flat index), targets, weights."""

    tokens: np.ndarray
    positions: np.ndarray
    document: np.ndarray
    where: np.ndarray
    targets: np.ndarray
    weights: np.ndarray


def batch(rng: random.Random, rows: int, length: int, chosen: int, echoes: float = ECHO_SHARE) -> Batch:
    """Fill `rows` of `length` tokens with documents, a share `echoes` of them copies; at most `chosen` are trained."""
    tokens = np.zeros((rows, length), np.int32)
    positions = np.zeros((rows, length), np.int32)
    documents = np.full((rows, length), -1, np.int32)
    trained = np.zeros((rows, length), bool)
    for row in range(rows):
        fill_row(rng, echoes, tokens[row], positions[row], documents[row], trained[row])
    return chosen_positions(tokens, positions, documents, trained, chosen)


def chosen_positions(
    tokens: np.ndarray, positions: np.ndarray, documents: np.ndarray, trained: np.ndarray, chosen: int
) -> Batch:
    """A batch with room for `chosen` trained tokens: the positions before them, and the tokens as targets."""
    length = tokens.shape[1]
    flat = np.flatnonzero(trained[:, 1:].ravel())
    flat = flat // (length - 1) * length + flat % (length - 1)  # position that predicts the trained token
    where = np.arange(chosen)  # the rest has weight 0
    weights = np.zeros(chosen, np.float32)
    count = min(chosen, len(flat))
    where[:count], weights[:count] = flat[:count], 1
    targets = tokens.ravel()[np.minimum(where + 1, tokens.size - 1)].astype(np.int64)
    return Batch(tokens, positions, documents, where, targets, weights)


def fill_row(
    rng: random.Random, echoes: float, tokens: np.ndarray, positions: np.ndarray, documents: np.ndarray, trained: np.ndarray
) -> None:
    at, number = 0, 0
    while at < len(tokens) - 40:
        ids, flags, places = as_arrays(rng, echo(rng) if rng.random() < echoes else document(rng))
        if (ids[flags] == len(vocabulary.used_ids())).any():
            continue  # it would have to write a token that it does not know
        if len(ids) > len(tokens) - at:
            if len(tokens) - at > 400:
                continue
            break
        part = slice(at, at + len(ids))
        tokens[part], positions[part], documents[part], trained[part] = ids, places, number, flags
        trained[at] = False
        at, number = at + len(ids), number + 1


# --- the held-out prompts -------------------------------------------------------------------------------------------

KINDS = ("add", "subtract", "compare", "follow", "fact", "tool", "unknown")


def held_out_entry(rng: random.Random, kind: str, effort: str) -> dict[str, str]:
    """A prompt and what is right after it, as evaluate.py reads it."""
    out = document(rng, held=True, kind=kind, effort=effort)
    last = out.exchange
    entry = {"kind": kind, "effort": effort, "ask": last.ask, "prompt": out.prompt, "answer": last.answer}
    if request := last.request:
        entry["recipient"] = f"functions.{request.tool.name}"
        entry["call"] = request.call
        entry["after_call"] = tool_result(request, last.result) + "<|start|>assistant"
    return entry


def main() -> None:
    """Write held_out.jsonl: for every kind and effort the same number of prompts."""
    rng = random.Random(20260101)
    path = Path(__file__).parent / "held_out.jsonl"
    entries = [held_out_entry(rng, kind, effort) for _ in range(20) for kind in KINDS for effort in EFFORTS]
    path.write_text("".join(json.dumps(entry, ensure_ascii=False) + "\n" for entry in entries), encoding="utf-8")
    print(f"{path.name}: {len(entries)} prompts")


if __name__ == "__main__":
    main()
