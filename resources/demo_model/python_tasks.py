"""Tasks for the python tool: a question, the code that answers it, and what Python really prints.

A line of TASKS is: values | code | requests; "*" marks requests held out. Lines of code are separated by "⏎". Whatever
stands in braces is drawn; the same value stands in the question and in the code.
"""

import ast
import contextlib
import io
import linecache
import random
import traceback
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

import phrases
import vocabulary
from questions import Call, Exchange, Thoughts, dressed, foreign_word
from tools import held_out

RAN_PLOT = (
    "(No output. You only see what the code prints, and the value of its last expression: use print().)\n"
    "[Shown to the user as images: figure-{number}.png]"
)
TASKS = """
a b|print({a} * {b})|what is {a} times {b};what is {a} * {b};{a} * {b};{a} x {b};{a} times {b};multiply {a} by {b};multiply {a} and {b};{a} multiplied by {b};how much is {a} times {b};calculate {a} * {b};what's {a} times {b};the product of {a} times {b};product of {a} and {b};what's the product of {a} and {b};give me {a} times {b};compute {a} * {b};multiply {a} with {b};how much are {a} times {b};can you multiply {a} by {b};work out {a} times {b};*what is the product of {a} and {b};*calculate {a} times {b};*please multiply {a} with {b}
a b|print({a} / {b})|what is {a} divided by {b};divide {a} by {b};{a} / {b};{a} divided by {b};how much is {a} / {b};calculate {a} / {b};what's {a} / {b};please divide {a} by {b} exactly;compute {a} / {b};share {a} among {b};give me {a} divided by {b};can you divide {a} by {b};what does {a} / {b} make;work out {a} / {b};what's {a} divided by {b};*how much is {a} divided by {b};*please divide {a} by {b}
a b|print({a} % {b})|what is the remainder of {a} divided by {b};{a} mod {b};{a} % {b};remainder of {a} / {b};the remainder when {a} is divided by {b};what remains of {a} divided by {b};what is left when {a} is divided by {b};what remains after dividing {a} by {b};{a} modulo {b};what is {a} mod {b};divide {a} by {b}, what remains;rest of {a} divided by {b};*what remains when {a} is divided by {b}
m n|print({m} + {n})|what is {m} plus {n};what is {m} + {n};{m} + {n};add {m} and {n};{m}+{n};how much is {m} plus {n};calculate {m} + {n};the sum of {m} and {n};how much is {m} + {n};what does {m} plus {n} make;{m} and {n} together;compute {m} plus {n};can you add {m} and {n};add {n} to {m};what do {m} and {n} make;{m} plus {n};work out {m} + {n};how much do {m} plus {n} make;*how much do {m} and {n} make;*please add {m} and {n}
m n|print({m} - {n})|what is {m} minus {n};{m} - {n};subtract {n} from {m};{m} minus {n};how much is {m} - {n};calculate {m} - {n};what is {m} less {n};compute {m} minus {n};take {n} from {m};{m} less {n};can you subtract {n} from {m};how much is {m} without {n};please take {n} from {m};work out {m} - {n};what is left of {m} without {n};remove {n} from {m};*take {n} away from {m};*please subtract {n} from {m}
m n|print({m} * {n})|what is {m} times {n};{m} * {n};multiply {m} by {n};calculate {m} * {n};{m} times {n};the product of {m} times {n};what's the product of {m} and {n};product of {m} and {n};compute {m} * {n};how much is {m} times {n};multiply {m} and {n};work out {m} times {n};*what is the product of {m} and {n}
a b c|print({a} + {b} + {c})|what is {a} + {b} + {c};{a} + {b} + {c};{a} plus {b} plus {c};add {a}, {b} and {c};sum of {a}, {b} and {c};what is the sum of {a}, {b} and {c};how much is {a} + {b} + {c};{a}+{b}+{c};calculate {a} + {b} + {c};*the sum of {a}, {b} and {c}
a s|print({a} ** {s})|what is {a} to the power of {s};{a}^{s};{a} to the power of {s};{a} ** {s};raise {a} to the power {s};compute {a} to the power of {s};power: {a} to the {s};what is {a} ** {s};what is {a}^{s};calculate {a}^{s};how much is {a} to the power of {s};*calculate {a} to the power of {s}
a|print({a} ** 2)|what is {a} squared;{a} squared;the square of {a};square of {a};compute the square of {a};square {a};what is the square of {a};how much is {a} squared;calculate {a} squared;*calculate the square of {a}
a|import math⏎print(math.sqrt({a}))|what is the square root of {a};square root of {a};the root of {a};sqrt {a};what is the root of {a};compute the square root of {a};find the root of {a};the square root of {a};calculate the root of {a};what's the square root of {a};give me the square root of {a};*calculate the square root of {a};*give me the root of {a}
s|import math⏎print(math.factorial({s}))|what is {s} factorial;factorial of {s};{s}!;the factorial of {s};compute the factorial of {s};what is the factorial of {s};calculate {s} factorial;*calculate the factorial of {s}
a b|import math⏎print(math.gcd({a}, {b}))|what is the greatest common divisor of {a} and {b};gcd of {a} and {b};gcd {a} {b};greatest common divisor of {a} and {b};the greatest common divisor of {a} and {b};which is the greatest common divisor of {a} and {b};calculate the gcd of {a} and {b};*find the greatest common divisor of {a} and {b}
a b|print({a} * {b} / 100)|what is {a} percent of {b};{a} percent of {b};{a}% of {b};how much is {a}% of {b};calculate {a}% of {b};how much is {a} percent of {b};compute {a} percent of {b};what is {a}% of {b};take {a} percent of {b};*calculate {a} percent of {b}
a|n = {a}⏎print(n > 1 and all(n % d for d in range(2, n)))|is {a} a prime number;is {a} prime;is the number {a} prime;check whether {a} is prime;tell me whether {a} is prime;is {a} a prime;can you check whether {a} is a prime number;prime or not: {a};tell me if {a} is a prime number;*tell me whether {a} is a prime number
a|n = {a}⏎print([d for d in range(1, n + 1) if n % d == 0])|what are the factors of {a};factors of {a};the divisors of {a};which numbers divide {a};list all numbers that divide {a};the factors of {a};list the divisors of {a};give me the factors of {a};find the factors of {a};*list the factors of {a}
list|numbers = [{list}]⏎print(sum(numbers))|what is the sum of {list};add up {list};sum of {list};total of {list};sum these up: {list};sum these numbers: {list};add these numbers: {list};the sum of {list};add {list} up;what is the total of {list};the total of {list};*sum up {list}
list|numbers = [{list}]⏎print(sum(numbers) / len(numbers))|what is the average of {list};average of {list};the mean of {list};mean of {list};what is the mean of {list};find the average of {list};the average of {list};compute the average of {list};calculate the mean of {list};give me the average of {list};*calculate the average of {list}
list|print(sorted([{list}]))|sort {list};sort these numbers: {list};put in order: {list};sort the numbers {list};order these: {list};put these numbers in order: {list};can you sort {list};order the numbers {list};please put in order {list};*please sort {list};*order these numbers: {list}
list|print(max([{list}]))|what is the maximum of {list};maximum of {list};the largest of {list};find the largest of {list};the maximum of {list};what is the largest of {list};which is the largest of {list};*find the maximum of {list}
list|print(min([{list}]))|what is the minimum of {list};minimum of {list};the smallest of {list};find the smallest of {list};the minimum of {list};what is the smallest of {list};which is the smallest of {list};*find the minimum of {list}
s a|print([{s} * i for i in range(1, 11)])|the multiplication table of {s};show me the table of {s};times table of {s};write the table of {s};multiplication table of {s};give me the multiplication table of {s};show me the multiplication table of {s};*write the multiplication table of {s}
word|print(len("{word}"))|how many letters has {word};count the letters in {word};how many letters are in {word};length of the word {word};how long is the word {word};how many letters does the word {word} have;the number of letters in {word};count the letters of the word {word};how many letters are there in {word};number of letters of {word};*how many letters does {word} have;*count the letters of {word}
letter word|print("{word}".count("{letter}"))|how many times is {letter} in {word};how many {letter} are in {word};count the {letter} in {word};how often is {letter} in {word};how often does {letter} occur in {word};how many times is there {letter} in {word};how often does {word} have {letter};count how many {letter} are in {word};how many {letter} does {word} have;*how many times does {letter} occur in {word}
word|print("{word}"[::-1])|reverse the word {word};reverse {word};write {word} backwards;{word} backwards;spell {word} backwards;turn {word} around;turn around the word {word};turn around {word};what is {word} backwards;read {word} backwards;the word {word} backwards;write the word {word} backwards;reverse the letters of {word};*turn the word {word} around
word|print("{word}".upper())|write {word} in capital letters;{word} in capitals;capitals for {word};put the word {word} in capitals;put {word} in capitals;write the word {word} in capital letters;{word} in capital letters;make {word} capital letters;*put {word} in capital letters
date|import datetime⏎print(datetime.date.fromisoformat("{date}").strftime("%A"))|which day of the week is {date};what weekday is {date};weekday of {date};day of the week of {date};which weekday is {date};what weekday was {date};which day of the week was {date};on which weekday is {date};weekday for {date};*which weekday was {date}
date date2|from datetime import date⏎first = date.fromisoformat("{date}")⏎second = date.fromisoformat("{date2}")⏎print((second - first).days)|how many days are between {date} and {date2};days from {date} to {date2};days between {date} and {date2};how many days from {date} to {date2};days from {date} until {date2};how many days is it from {date} to {date2};count the days between {date} and {date2};*how many days from {date} until {date2}
code|{code}|run this code: {code};run {code};run this: {code};execute {code};run in python: {code};execute this code: {code};what does {code} print;run the following code: {code};run this python code: {code};please execute {code};please run this code: {code};run the python code {code};*please run {code};*run the code {code}
list|import matplotlib.pyplot as plt⏎plt.plot([{list}])⏎plt.show()|plot {list};plot the numbers {list};draw a line through {list};make a plot of {list};show a graph of {list};please draw {list};draw the numbers {list};draw a plot of {list};graph {list};a graph of {list};please make a plot of {list};show me a plot of {list};*please plot {list};*draw a graph of {list}
list|import matplotlib.pyplot as plt⏎plt.bar(range({count}), [{list}])⏎plt.show()|make a bar chart of {list};bar chart of {list};draw bars for {list};draw a bar chart of {list};show me a bar chart of {list};a bar chart of {list};please make a bar chart of {list};bar chart for {list};*show a bar chart of {list}
"""
CODES = (
    "print({a} * {b} + {s})", "print({a} - {b} * {s})", "print(({a} + {b}) * {s})", "print({a} // {s})", "print(sum(range({a})))",
    "print([n * n for n in range({s})])", 'print("{word}" * {s})', 'print("{word}", {a})', "print({a} > {b})", "print(2 ** {s})",
    'print("{word}".title())', "print(round({a} / {s}, 2))", "print(abs({b} - {a}))", "x = {a}; print(x + {b})", "{a} * {b}", "{a} / 0",
    'print("{word}" + {a})', "print(name)", "print(len([{list}]))",
)  # fmt: skip
NUMBERS = ("list", "code")
shares = {"errors": 0.06}
"""How often a divisor is 0; train.py may set it."""
LETTERS = "abcdefghijklmnopqrstuvwxyz"


@dataclass(frozen=True)
class Task:
    values: tuple[str, ...]
    code: str
    asks: tuple[str, ...]
    held_asks: tuple[str, ...]


@cache
def tasks() -> tuple[Task, ...]:
    found = []
    for line in phrases.lines(TASKS):
        values, code, asks = line.split("|")
        every = asks.split(";")
        found.append(
            Task(
                tuple(values.split()),
                code.replace("⏎", "\n"),
                tuple(a for a in every if a[0] != "*"),
                tuple(a[1:] for a in every if a[0] == "*"),
            )
        )
    return tuple(found)


@cache
def short_words() -> list[str]:
    """Lower-case words of three to nine letters."""
    return [word for word in vocabulary.words() + vocabulary.cut_words() if word.islower() and 3 <= len(word) <= 9]


def short_list(rng: random.Random) -> str:
    most = rng.choice((9, 20, 99, 99))
    return ", ".join(str(rng.randint(0, most)) for _ in range(rng.randint(3, 7)))


def drawn(rng: random.Random, names: tuple[str, ...]) -> dict[str, str]:
    """A value for each name."""
    makers: dict[str, Callable[[], str]] = {
        "a": lambda: str(rng.randint(2, rng.choice((12, 99, 999, 999)))),
        "b": lambda: str(rng.randint(2, rng.choice((12, 99, 999)))) if rng.random() > shares["errors"] else "0",
        "c": lambda: str(rng.randint(1, 999)),
        "m": lambda: str(rng.randint(1000, rng.choice((9999, 99999, 999999)))),
        "n": lambda: str(rng.randint(1, rng.choice((99, 999, 9999, 99999)))),
        "s": lambda: str(rng.randint(2, 12)),
        "list": lambda: short_list(rng),
        "word": lambda: foreign_word(rng, short_words()),
        "letter": lambda: rng.choice(LETTERS),
        "date": lambda: f"{rng.randint(1960, 2040)}-{rng.randint(1, 12):02d}-{rng.randint(1, 28):02d}",
    }
    makers["date2"] = makers["date"]
    values = {name: makers[name]() for name in names if name in makers}
    if "letter" in values and rng.random() < 0.7:
        values["letter"] = rng.choice(values["word"])
    if "list" in values:
        values["count"] = str(values["list"].count(",") + 1)
    return values


def code_of_the_user(rng: random.Random) -> str:
    template = rng.choice(CODES)
    return filled_in(template, drawn(rng, ("a", "b", "s", "word", "list")))


def filled_in(template: str, values: dict[str, str]) -> str:
    for name, value in values.items():
        template = template.replace("{" + name + "}", value)
    return template


def run(code: str, number: int) -> str:
    """What the tool answers: the output, the value of a last expression, or the error, as the product shows them."""
    if "plt." in code:
        return RAN_PLOT.format(number=number)
    name, said = f"<call {number}>", io.StringIO()
    linecache.cache[name] = (len(code), None, code.splitlines(keepends=True), name)  # so that an error quotes its line
    tree = ast.parse(code, name)
    last = ast.Expression(tree.body.pop().value) if isinstance(tree.body[-1], ast.Expr) else None
    names: dict[str, object] = {}
    try:
        with contextlib.redirect_stdout(said):
            exec(compile(tree, name, "exec"), names)
            value = eval(compile(last, name, "eval"), names) if last else None
            if value is not None:
                print(repr(value))
    except Exception as error:  # noqa: BLE001 - whatever the code raises is its result
        below = error.__traceback__.tb_next if error.__traceback__ else None  # without the frame of this function
        return "".join(traceback.format_exception(error.with_traceback(below))).rstrip("\n")
    return said.getvalue().rstrip("\n")


def answer_to(result: str) -> str:
    """What the model says after a result."""
    if "Shown to the user" in result:
        return "Here is the picture, drawn by Python."
    if result.startswith("Traceback"):
        return "Python failed:\n" + result.rsplit("\n", 1)[-1]
    return f"Python says:\n{result}"


BEFORE: Thoughts = (
    "I run Python.",
    "The user needs something that Python can work out. I write the code and run it.",
    "The user asks for something. First: is it a sum, a tool, or a fact? A tool. Python is offered, and it can work this out "
    "without a mistake. I write the code, let it print what is asked for, and wait for what it gives back.",
)


def thoughts_after(result: str) -> Thoughts:
    if "Shown to the user" in result:
        low, what = "It is drawn.", "Python has drawn a picture, and the user sees it"
    elif result.startswith("Traceback"):
        low, what = "It failed.", "Python gave an error. I do not guess; I say what the error is"
    else:
        low, what = "I have the result.", "Python gave a result. I pass it on as it is"
    high = f"{what}. Is it what the user asked for? The code was the one that I wanted. Do I have to add anything? No."
    return low, f"{what}.", high


def python_exchange(rng: random.Random, *, held: bool, number: int = 1) -> Exchange:
    """A question, a call of python and the answer. The values of held-out ones are never trained on."""
    while True:
        task = rng.choice(tasks())
        values = drawn(rng, task.values)
        if task.values == ("code",):
            values["code"] = code_of_the_user(rng)
        if held_out("python " + " ".join(values.values())) == held and (task.held_asks or not held):
            break
    code = filled_in(task.code, values)
    result = run(code, number)
    ask = filled_in(rng.choice(task.held_asks if held else task.asks), values)
    if task.values == ("code",):
        ask = ask[:1].upper() + ask[1:] if rng.random() < 0.5 else ask
    else:
        ask = dressed(rng, ask, held=held, plain=0.6, whole=True)
    return Exchange("python", ask, BEFORE, answer_to(result), None, (Call("python", code, result, thoughts_after(result)),))
