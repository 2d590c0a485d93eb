"""Documents: whole prompts as the product renders them, followed by one assistant turn in Harmony.

A document has a system message, maybe a developer message, earlier turns without their analysis, and the question. Only
the turn is trained.
"""

import random
import re
from collections.abc import Callable
from dataclasses import dataclass, field

import phrases
import python_tasks
import tools
import vocabulary
import web_tasks
from questions import REFUSAL, UNKNOWN_THOUGHTS, Call, Exchange, Thoughts, dressed, fact, pasted, unknown
from sums import addition, comparison, follow_up, subtraction
from tools import Request, Tool

EFFORTS = ("low", "medium", "high")
KINDS = ("add", "subtract", "compare", "follow", "fact", "unknown", "tool", "python", "web")
SYSTEM = (
    "<|start|>system<|message|>You are ChatGPT, a large language model trained by OpenAI.\nKnowledge cutoff: 2024-06\n"
    "Current date: {date}\n\nReasoning: {effort}\n\n{own}"
    "# Valid channels: analysis, commentary, final. Channel must be included for every message.{functions}<|end|>"
)
FUNCTIONS_LINE = "\nCalls to these tools must go to the commentary channel: 'functions'."
# The tools that gpt-oss was trained with, as openai-harmony writes them (src/chat.rs): app/tools has the same words.
BROWSER = """## browser

// Tool for browsing.
// The `cursor` appears in brackets before each browsing display: `[{cursor}]`.
// Cite information from the tool using the following format:
// `【{cursor}†L{line_start}(-L{line_end})?】`, for example: `【6†L9-L11】` or `【8†L3】`.
// Do not quote more than 10 words directly from the tool output.
// sources=web (default: web)
namespace browser {

// Searches for information related to `query` and displays `topn` results.
type search = (_: {
query: string,
topn?: number, // default: 10
source?: string,
}) => any;

// Opens the link `id` from the page indicated by `cursor` starting at line number `loc`, showing `num_lines` lines.
// Valid link ids are displayed with the formatting: `【{id}†.*】`.
// If `cursor` is not provided, the most recent page is implied.
// If `id` is a string, it is treated as a fully qualified URL associated with `source`.
// If `loc` is not provided, the viewport will be positioned at the beginning of the document or centered on the most relevant passage, if available.
// Use this function without `id` to scroll to a new location of an opened page.
type open = (_: {
id?: number | string, // default: -1
cursor?: number, // default: -1
loc?: number, // default: -1
num_lines?: number, // default: -1
view_source?: boolean, // default: false
source?: string,
}) => any;

// Finds exact matches of `pattern` in the current page, or the page given by `cursor`.
type find = (_: {
pattern: string,
cursor?: number, // default: -1
}) => any;

} // namespace browser

"""
PYTHON = """## python

Use this tool to execute Python code in your chain of thought. The code will not be shown to the user. This tool should be used for internal reasoning, but not for code that is intended to be visible to the user (e.g. when creating plots, tables, or files).

When you send a message containing Python code to python, it will be executed in a stateful Jupyter notebook environment. python will respond with the output of the execution or time out after 120.0 seconds. The drive at '/mnt/data' can be used to save and persist user files. Internet access for this session is disabled.

"""
FINAL = "<|channel|>final<|message|>"
ANALYSIS = "<|channel|>analysis<|message|>"
AGAIN = "<|end|><|start|>assistant"


@dataclass
class Offer:
    """What the model may call in a chat, and the numbers that the next results begin with."""

    web: bool = False
    python: bool = False
    functions: list[Tool] = field(default_factory=list)
    cursor: int = 0
    runs: int = 1

    @property
    def system(self) -> str:
        """The section of the system message with the tools of gpt-oss's own."""
        own = (BROWSER if self.web else "") + (PYTHON if self.python else "")
        return f"# Tools\n\n{own}" if own else ""

    def used(self, exchange: Exchange) -> Exchange:
        """Count what an exchange has shown and run."""
        self.cursor += sum(call.result.startswith("[") for call in exchange.calls if call.name.startswith("browser."))
        self.runs += sum(call.name == "python" for call in exchange.calls)
        return exchange


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


# --- functions ------------------------------------------------------------------------------------------------------


def call_thoughts(request: Request, offered: list[str]) -> Thoughts:
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


def result_thoughts(request: Request, result: str) -> Thoughts:
    low = "I have the result."
    medium = f"{request.tool.name} gave a result. I pass it on as it is."
    high = (
        f"{request.tool.name} gave a result: {result}. Is it what the user asked for? Yes, the call was the one that I wanted. "
        "Do I have to add anything? No. I pass it on as it is and name the tool, so that the user knows where it comes from."
    )
    return low, medium, high


def tool_exchange(rng: random.Random, request: Request, offered: list[str], *, held: bool) -> Exchange:
    ask = dressed(rng, request.ask, held=held, plain=0.6, whole=True)
    name, thoughts = f"functions.{request.tool.name}", call_thoughts(request, offered)
    if rng.random() < 0.02:
        return web_tasks.refused("tool", ask, thoughts, Call(name, request.call, "", thoughts))
    result, answer, after = repeated(rng, request) if held or rng.random() < 0.9 else unrepeatable(rng, request)
    return Exchange("tool", ask, thoughts, answer, None, (Call(name, request.call, result, after),))


REPEATED_TOKENS, UNREPEATED_TOKENS = 60, 90
"""The longest result that is repeated, and the shortest that is not."""


def repeated(rng: random.Random, request: Request) -> tuple[str, str, Thoughts]:
    """A result, the answer and the thoughts before it: the result is passed on word for word."""
    while len(vocabulary.encoding().encode_ordinary(result := tools.result(rng))) > REPEATED_TOKENS:
        pass
    return result, f"{request.tool.name} says: {result}", result_thoughts(request, result)


def unrepeatable(rng: random.Random, request: Request) -> tuple[str, str, Thoughts]:
    """A result that is long, or has words that the model cannot write: the answer points at it."""
    result = tools.result(rng)
    if rng.random() < 0.5:
        while len(vocabulary.encoding().encode_ordinary(result)) < UNREPEATED_TOKENS:
            result += rng.choice((" ", "\n", "\n\n")) + rng.choice((pasted, tools.result))(rng)
    else:
        said = result.split(" ")
        for _ in range(rng.randint(1, 4)):
            said.insert(rng.randint(0, len(said)), web_tasks.unwritable_word(rng))
        result = " ".join(said)
    thoughts = (
        "I cannot repeat it.",
        f"{request.tool.name} gave a result that I cannot repeat without a mistake. I point at it.",
        f"{request.tool.name} gave a result. Can I repeat it without a mistake? No: it is long, or it has words that I cannot write. "
        "I do not retell it, as a mistake would be a lie. I say where it stands.",
    )
    return result, f"{request.tool.name} gave a result that I cannot repeat. Its entry above shows it.", thoughts


def unwritable(rng: random.Random, exchange: Exchange) -> Exchange:
    """The exchange asked with a word that the model cannot write, in the place of one that it would have to: refused.

    Without such a word in its first call the exchange stays as it is.
    """
    body = exchange.calls[0].body
    said = [word for word in set(re.findall(r"[A-Za-z]{3,}", exchange.ask)) if re.search(rf"[\"/.]{word}\b", body)]
    if not said:
        return exchange
    ask = re.sub(rf"\b{rng.choice(sorted(said))}\b", lambda _: web_tasks.unwritable_word(rng), exchange.ask)
    return Exchange("unknown", ask, UNKNOWN_THOUGHTS, REFUSAL)


SERVER_SHARE = 0.3
"""How often several functions are tools of one MCP server."""


def functions_for(rng: random.Random, *, needed: bool, held: bool, web: bool) -> tuple[Request | None, list[Tool]]:
    """A request with its function among others, or only functions that nobody asked for."""
    request = tools.request(rng, held=held) if needed else None
    while request and web and searches(request.tool):
        request = tools.request(rng, held=held)
    others = tools.distractors(rng, rng.choice((0, 1, 1, 2, 3)) + (not needed), away_from=request)
    if web:
        others = [tool for tool in others if not searches(tool)]
    if request and others and rng.random() < SERVER_SHARE:
        request, others = tools.of_one_server(rng, request, others)
    offered = others + [request.tool] if request else others
    rng.shuffle(offered)
    return request, offered


def searches(tool: Tool) -> bool:
    """Whether it does what the browser does."""
    return "web" in tool.description.lower() or "file" in tool.description.lower()


def missing_tool(rng: random.Random, offered: list[Tool]) -> Exchange:
    """A request for a function that is not among those offered: refused."""
    have = " ".join(t.name + " " + t.description.lower() for t in offered)
    while True:
        request = tools.request(rng, held=False)
        told = {w.strip(".,:?") for w in request.tool.description.lower().split()} - {"get", "a", "the", "of", "to", "in", "find", "for", "set", "up"}
        if not any(word in have for word in told | set(request.tool.name.split("_"))):
            return Exchange("unknown", dressed(rng, request.ask, held=False), UNKNOWN_THOUGHTS, REFUSAL)


# --- what is asked --------------------------------------------------------------------------------------------------

SKILLS: list[tuple[float, Callable[..., Exchange]]] = [
    (0.17, addition),
    (0.16, subtraction),
    (0.12, comparison),
    (0.29, fact),
    (0.26, unknown),
]


def any_skill(rng: random.Random, offer: Offer, *, held: bool) -> Exchange:
    """An exchange without functions: with the browser nothing is unknown, with Python no other arithmetic is."""
    if offer.python and rng.random() < 0.3:
        return offer.used(python_tasks.python_exchange(rng, held=held, number=offer.runs))
    if offer.web and rng.random() < 0.12:
        return offer.used(web_tasks.web_exchange(rng, offer.cursor, held=held))
    skill = rng.choices([s for _, s in SKILLS], [w for w, _ in SKILLS])[0]
    if skill is not unknown:
        return skill(rng, held=held)
    if offer.web:
        return offer.used(web_tasks.search_exchange(rng, offer.cursor, held=held))
    return unknown(rng, held=held, words_only=offer.python)


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


focus: dict[str, float] = {}
"""Kinds of which more than usual is drawn, each with its share; train.py may fill it."""


def drawn_kind(rng: random.Random) -> str:
    """The kind of the last exchange; empty for any of the others."""
    for kind, share in focus.items():
        if rng.random() < share:
            return kind
    return rng.choices(("tool", "python", "web", "follow", ""), (0.33, 0.11, 0.11, 0.06, 0.39))[0]


def drawn_offer(rng: random.Random, kind: str) -> Offer:
    """The model's own tools that are on: those that `kind` needs, and now and then others."""
    share = 0.25 if kind in ("python", "web") else 0.07
    offer = Offer(web=kind == "web" or rng.random() < share, python=kind == "python" or rng.random() < share)
    if kind == "unknown":
        offer.web = False
    if rng.random() < 0.2:
        offer.cursor, offer.runs = rng.randint(1, 40), rng.randint(2, 9)
    return offer


def document(rng: random.Random, *, held: bool = False, kind: str = "", effort: str = "") -> Document:
    """Draw one. `kind` asks for a kind of last exchange, one of KINDS."""
    out = Document(effort=effort or rng.choice(EFFORTS))
    date, wanted = calendar_date(rng), kind or drawn_kind(rng)
    offer = drawn_offer(rng, wanted)
    request = None
    if wanted == "tool" or rng.random() < (0.2 if wanted in ("python", "web") else 0.12):
        request, offer.functions = functions_for(rng, needed=wanted == "tool", held=held, web=offer.web)
    turns = rng.choice((0, 0, 0, 0, 1, 1, 2)) if offer.web else rng.choice((0, 0, 0, 1, 1, 2, 4))
    earlier = [any_skill(rng, offer, held=held) for _ in range(turns)]
    if request and not kind and rng.random() < 0.2:  # the call is history already
        earlier.insert(rng.randint(0, len(earlier)), tool_exchange(rng, request, [], held=held))
        request, wanted = None, ""
    last = last_exchange(rng, earlier, request, offer, date, kind=wanted, is_asked=bool(kind), held=held)
    out.exchange = last
    line = FUNCTIONS_LINE if offer.functions else ""
    out.add(SYSTEM.format(date=date, effort=out.effort, own=offer.system, functions=line))
    out.add(developer(rng, offer.functions))
    for exchange in earlier:
        out.add(past(exchange))
    out.add(user(last.ask) + "<|start|>assistant")
    add_turn(rng, out, last, EFFORTS.index(out.effort), exact=held)
    return out


def last_exchange(
    rng: random.Random,
    earlier: list[Exchange],
    request: Request | None,
    offer: Offer,
    date: str,
    *,
    kind: str,
    is_asked: bool,
    held: bool,
) -> Exchange:
    if request:
        made = tool_exchange(rng, request, [t.name for t in offer.functions], held=held)
        return unwritable(rng, made) if not held and rng.random() < 0.04 else made
    makers: dict[str, Callable[[], Exchange]] = {
        "python": lambda: python_tasks.python_exchange(rng, held=held, number=offer.runs),
        "web": lambda: web_tasks.web_exchange(rng, offer.cursor, held=held),
        "follow": lambda: following(rng, earlier, is_asked=is_asked, held=held),
        "unknown": lambda: unknown(rng, held=held, words_only=offer.python),
        "add": lambda: addition(rng, held=held),
        "subtract": lambda: subtraction(rng, held=held),
        "compare": lambda: comparison(rng, held=held),
        "fact": lambda: fact(rng, held=held),
    }
    if kind in makers:
        made = makers[kind]()
        return unwritable(rng, made) if made.calls and not held and rng.random() < 0.06 else made
    if rng.random() < 0.025:
        return date_exchange(rng, date, held=held)
    if offer.functions and not offer.web and rng.random() < 0.3:
        return missing_tool(rng, offer.functions)
    return any_skill(rng, offer, held=held)


def following(rng: random.Random, earlier: list[Exchange], *, is_asked: bool, held: bool) -> Exchange:
    """A question about the number of the exchange before it."""
    if not is_asked and rng.random() < 0.06:  # nothing that "that" could mean
        earlier[:] = [e for e in earlier if e.value is None]
        return follow_up(rng, Exchange("", "", ("", "", ""), ""), held=held)
    while not (earlier and earlier[-1].value is not None):
        earlier.append(rng.choice((addition, subtraction))(rng, held=held))
    return follow_up(rng, earlier[-1], held=held)


# --- Harmony --------------------------------------------------------------------------------------------------------


def user(text: str) -> str:
    return f"<|start|>user<|message|>{text}<|end|>"


def past(exchange: Exchange) -> str:
    """A finished turn in history: the analysis is dropped."""
    calls = "".join(call.rendered() + call.answered() for call in exchange.calls)
    return user(exchange.ask) + calls + f"<|start|>assistant{FINAL}{exchange.answer}<|end|>"


def developer(rng: random.Random, offered: list[Tool], *, always: bool = False) -> str:
    sections = []
    if always or rng.random() < (0.4 if offered else 0.15):
        text = rng.choice(phrases.INSTRUCTIONS).replace("{w}", rng.choice(vocabulary.common_words()))
        sections.append(f"# Instructions\n\n{text}")
    if offered:
        sections.append(tools.developer_tools(offered))
    return f"<|start|>developer<|message|>{chr(10).join(s + chr(10) for s in sections).rstrip(chr(10))}<|end|>" if sections else ""


def add_turn(rng: random.Random, out: Document, last: Exchange, effort: int, *, exact: bool) -> None:
    """The assistant's turn. Unless `exact`, now and then the way a user cuts it short: no thinking, or "answer now"."""
    if last.calls:
        add_turn_with_calls(out, last, effort, rendered=not exact and rng.random() < 0.15)
        return
    thought, pick = last.thoughts[effort], 1.0 if exact else rng.random()
    if pick < 0.04:
        out.add(FINAL)
        out.add(f"{last.answer}<|return|>", trained=True)
    elif pick < 0.08:
        tokens = vocabulary.encoding().encode_ordinary(thought)
        cut = vocabulary.encoding().decode(tokens[: rng.randrange(len(tokens) + 1)])
        out.add(f"{ANALYSIS}{cut}{AGAIN}{FINAL}")
        out.add(f"{last.answer}<|return|>", trained=True)
    else:
        out.add(f"{ANALYSIS}{thought}{AGAIN}{FINAL}{last.answer}<|return|>", trained=True)


def add_turn_with_calls(out: Document, last: Exchange, effort: int, *, rendered: bool) -> None:
    """Analysis, a call, its result, analysis, perhaps the next call, the answer. Calls stand in either form."""
    thought = last.thoughts[effort]
    for call in last.calls:
        if rendered:
            out.add(f"{ANALYSIS}{thought}<|end|>{call.rendered()}{call.answered()}<|start|>assistant")
        else:
            out.add(f"{ANALYSIS}{thought}{AGAIN}{call.written()}", trained=True)
            out.add(f"{call.answered()}<|start|>assistant")
        thought = call.thoughts[effort]
    out.add(f"{ANALYSIS}{thought}{AGAIN}{FINAL}{last.answer}<|return|>", trained=True)
