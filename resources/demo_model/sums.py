"""Arithmetic with numbers up to 999, and comparisons, with the reasoning column by column."""

import random
from collections.abc import Iterator

from questions import REFUSAL, UNKNOWN_THOUGHTS, Exchange, dressed
from tools import held_out

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
