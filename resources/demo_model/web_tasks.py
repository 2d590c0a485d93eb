"""Tasks for the browser: a search and its first result, an address to open, a word to look for in a page.

The views have the form in which the product shows them (app/tools/browser/views.py): a head with the cursor in brackets,
lines of at most 80 characters with their numbers, links in trained markers. Their text is made of random words, so
that the model learns to read the form and to point at lines, not to know anything.
"""

import random
import textwrap
from dataclasses import dataclass, replace
from functools import cache

import vocabulary
from questions import Call, Exchange, Thoughts, foreign_word, off_subject
from tools import VALUES, held_out, one_word, unless_held

SIGNS = "’ “ ” „ – — … · • ‡ † 〖 〗 【 】 × ° € £ é"  # noqa: RUF001 - that is what they are
"""Signs of real pages that are no ASCII."""
WIDTH = 80
SEARCH_ASKS = ["search the web for {}", "search for {}", "look up {} on the web", "look up {}", "google {}", "find pages about {}", "web search {}", "find {} online", "search the internet for {}", "what does the web say about {}", "look for {} on the web", "find something about {} on the web", "please search the web for {}", "search {}", "look online for {}", "what can you find about {}", "find out about {}", "can you look up {}", "could you search the web for {}", "can you google {}", "please look for {} on the web", "look {} up", "look {} up on the internet", "search on the web for {}", "find me web pages about {}", "find web pages for {}", "can you find {} on the internet", "do a web search for {}", "please search the internet for {}", "i need a page about {}", "find information about {}", "search the internet about {}"]
HELD_SEARCH_ASKS = ["can you search the web for {}", "please look up {} on the internet", "find web pages about {}", "look on the web for {}"]
OPEN_ASKS = ["open {}", "open the page {}", "what is on {}", "what does {} say", "go to {}", "read {}", "look at {}", "what is {} about", "show me {}", "visit {}", "please open {}", "fetch {}", "load {}", "could you open {}", "please look at {}", "tell me about {}", "tell me what {} says", "please go to {}", "can you read {}", "{}", "browse {}", "what does the page {} say", "take a look at {}"]
HELD_OPEN_ASKS = ["please read {}", "can you open {}", "tell me what is on {}"]
FIND_ASKS = ["find {w} on {}", "is {w} on {}", "does {} mention {w}", "does {} have {w}", "does {} contain {w}", "does {} name {w}", "see if {} mentions {w}", "see whether {} has {w}", "tell me if {} mentions {w}", "check {} for {w}", "look on {} for {w}", "search {} for {w}", "does the page {} mention {w}", "if {} mentions {w}, tell me", "is there {w} on {}", "can you find {w} on {}", "look for the text {w} on {}", "look for {w} on {}", "where is {w} on {}", "does {} say {w}", "find the word {w} on {}", "is the word {w} on {}"]
HELD_FIND_ASKS = ["look for the word {w} on {}", "check whether {} mentions {w}"]
BEFORE = ["", "", "", "", "", "please ", "thanks! ", "question: ", "hey, ", "hi, ", "ok, ", "now ", "so, ", "hello, ", "can you tell me: ", "quick question: ", "one more question: "]
HELD_BEFORE = ["a question, ", "thanks. "]
AFTER = ["", "", "", "", "?", "?", "?", "?", ".", "!", " please", ", please", " please?", "? search the web", "? look it up", "? Search the web.", ". Search the web.", "? Look it up on the web."]
ENDINGS = ("com", "org", "net", "de", "io", "info", "example")
STARTS = ("www.", "www.", "", "", "en.", "docs.", "news.")
COMMON = ["the", "of", "and", "to", "in", "a", "is", "that", "for", "it", "as", "was", "with", "be", "by", "on", "not", "he", "his", "but", "at", "are", "this", "have", "from", "or", "had", "an", "they", "which", "one", "you", "were", "all", "her", "she", "there", "would", "their", "we", "him", "been", "has", "when", "who", "will", "no", "more", "if", "out", "so", "up", "said", "what", "its", "about", "than", "into", "them", "can", "only", "other", "time", "new", "some", "could", "these", "two", "may", "first", "then", "do", "any", "like", "my", "now", "over", "such", "our"]
UNREACHABLE = (
    "The host {host} was not found. Try another page.",
    "The server of {host} could not be reached. Try again later.",
    "{host} did not answer within 30 seconds. Try another page.",
    "The server says that there is no such page (404). Try another page.",
    "The server refuses it (403). Try another page.",
    "It is no text, but image/png. Try another page.",
    "There is no text on the page; it may need scripts, which are not run. Try another page.",
)
NO_SEARCH = (
    "Nothing was found. Try other words.",
    "The search service could not be reached. Try again later.",
    "DuckDuckGo could not be asked. It has refused the search. Try again later.",
    "Descant stays offline, as it is set. It can be changed in Settings.",
)
NOT_ALLOWED = "The user did not allow this call. Do not repeat it; go on without it."


# --- pages ----------------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class View:
    """A page as the model sees it: the head's title and address, and the lines that are shown."""

    title: str
    address: str
    lines: tuple[str, ...]

    def shown(self, cursor: int) -> str:
        head = f"{self.title} ({self.address})" if self.address else self.title
        last = len(self.lines) - 1
        body = "\n".join(f"L{number}: {line}" for number, line in enumerate(self.lines))
        return f"[{cursor}] {head}\n**viewing lines [0 - {last}] of {last}**\n\n{body}"

    def first_text(self) -> int:
        """The first line that is neither empty nor the address nor a heading; the last line where there is none."""
        return next((i for i, line in enumerate(self.lines) if i > 1 and line.strip() and line[0] != "#"), len(self.lines) - 1)


@cache
def foreign_tokens() -> list[str]:
    """Words of other scripts and languages: the model does not know them, but has to look past them."""
    known_ids = set(vocabulary.used_ids().tolist())
    found = []
    for token, rank in vocabulary.ranks().items():
        text = token.decode("utf-8", "ignore")
        if rank not in known_ids and text.strip().isalpha() and len(text) > 1:
            found.append(text.strip())
    return found


def unwritable_word(rng: random.Random) -> str:
    """A word with a token that the model does not know, wherever it stands."""
    used, unused = vocabulary.to_used(), len(vocabulary.used_ids())
    while True:
        word = rng.choice(foreign_tokens())
        ids = vocabulary.encoding().encode_ordinary(f" {word}")
        if any(used[i] == unused for i in ids):
            return word


def word(rng: random.Random) -> str:
    pick = rng.random()
    if pick < 0.4:
        return rng.choice(COMMON)
    return rng.choice(vocabulary.common_words() if pick < 0.8 else vocabulary.words())


def sentence(rng: random.Random, foreign: float) -> str:
    said = [word(rng) if rng.random() >= foreign else rng.choice(foreign_tokens()) for _ in range(rng.randint(4, 18))]
    if rng.random() < 0.15:
        said.insert(rng.randint(1, len(said)), str(rng.randint(1, 2030)))
    if rng.random() < 0.1:
        said.insert(rng.randint(1, len(said)), rng.choice(SIGNS.split()))
    if rng.random() < 0.2:
        at = rng.randint(1, len(said) - 1)
        said[at] += ","
    return " ".join(said).capitalize() + rng.choice(".....?!:")


def title(rng: random.Random, foreign: float, about: str = "") -> str:
    said = [word(rng) if rng.random() >= foreign else rng.choice(foreign_tokens()) for _ in range(rng.randint(1, 4))]
    if about and rng.random() < 0.7:
        said.insert(rng.randint(0, len(said)), about)
    text = " ".join(said)
    return text.title() if rng.random() < 0.3 else text[:1].upper() + text[1:]


def host(rng: random.Random) -> str:
    return f"{rng.choice(STARTS)}{one_word(rng).lower()}.{rng.choice(ENDINGS)}"


def address(rng: random.Random) -> str:
    parts = [one_word(rng).lower() for _ in range(rng.randint(0, 3))]
    path = rng.choice(("/", "/", "-", "_")).join(parts)
    end = rng.choice(("", "", "", "/", ".html")) if parts else ""
    return f"http{rng.choice(('', 's', 's', 's'))}://{host(rng)}/{path}{end}"


def wrapped(text: str) -> list[str]:
    lines: list[str] = []
    for line in text.split("\n"):
        lines += textwrap.wrap(line, WIDTH, replace_whitespace=False, drop_whitespace=False) or [""]
    return lines


def marked(rng: random.Random, number: int, text: str) -> str:
    return f"【{number}†{text}†{host(rng)}】" if rng.random() < 0.5 else f"【{number}†{text}】"


def paragraph(rng: random.Random, foreign: float, links: list[int]) -> str:
    said = [sentence(rng, foreign) for _ in range(rng.choice((1, 1, 2, 3)))]
    if rng.random() < 0.25:
        said.insert(rng.randint(0, len(said)), marked(rng, len(links), title(rng, foreign)))
        links.append(0)
    if rng.random() < 0.15:
        return "\n".join(f"  * {one}" for one in said)
    return " ".join(said)


def page(rng: random.Random, where: str, about: str, *, names_it: bool) -> View:
    """A page of the web. With `names_it` one of its paragraphs has the words of `about`."""
    foreign = rng.choice((0.0, 0.0, 0.0, 0.1, 0.7))
    links: list[int] = []
    count = rng.choice((1, 1, 1, 2, 2, 3, 3, 4, 5)) if rng.random() < 0.95 else rng.randint(8, 24)
    parts = [paragraph(rng, foreign, links) for _ in range(count)]
    if names_it and about:
        at = rng.randrange(count)
        said = parts[at].split(" ")
        said.insert(rng.randint(0, len(said)), about)
        parts[at] = " ".join(said)
    for at in range(len(parts) - 1, -1, -1):
        if rng.random() < 0.25:
            parts.insert(at, "## " + title(rng, foreign))
    if rng.random() < 0.7:
        parts.insert(0, "# " + title(rng, foreign, about if names_it and rng.random() < 0.3 else ""))
    text = f"\nURL: {where}\n" + "\n\n".join(parts)
    return View(title(rng, foreign if rng.random() < 0.5 else 0.0, about), where, tuple(wrapped(text)[:150]))


def results(rng: random.Random, query: str) -> View:
    """What a search shows. The first result is taken, as its order is the search engine's."""
    foreign = rng.choice((0.0, 0.0, 0.1, 0.5))
    items = []
    for number in range(rng.choice((1, 1, 2, 2, 3, 3, 4)) if rng.random() < 0.9 else rng.randint(5, 10)):
        summary = sentence(rng, foreign) if rng.random() < 0.8 else ""
        about = query if rng.random() < 0.5 else ""
        items.append(f"  * 【{number}†{title(rng, foreign, about)}†{host(rng)}】 {summary}".rstrip())
    return View(query, "", tuple(wrapped("\n".join(["", "URL: ", "# Search Results", "", *items]))))


def places(rng: random.Random, view: View, wanted: str) -> View:
    """The places of a word in a page, as the product lists them (app/tools/browser/finding.py)."""
    starts, number = [], 0
    while number < len(view.lines):
        if wanted.lower() in view.lines[number].lower():
            starts.append(number)
            number += 4
        else:
            number += 1
    shown = ["\n".join([f"# 【{i}†match at L{at}】", *view.lines[at : at + 4]]) for i, at in enumerate(starts)]
    text = "\n\n".join(shown) or f"No `find` results for pattern: `{wanted.lower()}`"
    return View(
        f"Find results for text: `{wanted.lower()}` in `{view.title}`", f"{view.address}/find?pattern={wanted.lower()}", tuple(wrapped(text))
    )


# --- thoughts -------------------------------------------------------------------------------------------------------

FIRST = "The user asks for something. First: is it a sum, a tool, or a fact? "
SEARCH_FIRST: Thoughts = (
    "I search.",
    "I do not know this, but I can search the web. I do that.",
    FIRST + "I was not taught this, but the browser is offered. I search the web with the words of the user, and wait for "
    "what it finds.",
)
OPEN_FIRST: Thoughts = (
    "I open it.",
    "The user names a page. I open it.",
    FIRST + "A tool. The user names an address, and the browser is offered. I open the page and wait for what it shows.",
)
OPEN_RESULT: Thoughts = (
    "I open the first.",
    "The search found something. I open the first result.",
    "The search found something. The first result fits best, as the search engine says. I open it, link 0, and read what is there.",
)
LOOK_FOR: Thoughts = (
    "I look for it.",
    "The page is open. Now I look for the word.",
    "The page is open. The user wants to know about one word. I look for it in the page, so that I do not miss it.",
)
SEARCH_FAILED: Thoughts = (
    "It failed.",
    "The search failed. I do not guess; I say so.",
    "The search failed. Without it I do not know the answer, and a guess would be a lie. I say that it failed, and where the reason is.",
)
OPEN_FAILED: Thoughts = (
    "It failed.",
    "The page could not be opened. I do not guess; I say so.",
    "The page could not be opened. Without it I do not know what it says, and a guess would be a lie. I say that it failed, and where the reason is.",
)
REFUSED: Thoughts = (
    "Not allowed.",
    "The user did not allow the call. I go on without it, and do not guess.",
    "The user did not allow the call. I do not repeat it. Without it I do not know the answer, and a guess would be a lie. I say so.",
)
ANSWER_REFUSED = "You did not allow that call, so I do not know."
ANSWER_NO_SEARCH = "The search failed. Its entry above says why."
ANSWER_NO_PAGE = "The page could not be opened. Its entry above says why."


def begins_thoughts(line: int) -> Thoughts:
    """Before the answer: where the text of the page begins."""
    return (
        f"It begins in L{line}.",
        f"The page is open. Its text begins in L{line}. I cite it.",
        f"The page is open. Its text begins in L{line}. I do not retell it: my words are few, and a mistake would be a lie. I cite the "
        "line, so that the user can read it.",
    )


def find_thoughts(*, there: bool) -> Thoughts:
    if there:
        return (
            "It is there.",
            "The word is in the page. I cite the first place.",
            "The word is in the page. The first place is shown in L1. I say so and cite it, so that the user can check it.",
        )
    return (
        "It is not there.",
        "The word is not in the page. I say so.",
        "The word is not in the page: nothing was found. I say so, and add nothing.",
    )


# --- exchanges ------------------------------------------------------------------------------------------------------


def call_json(**arguments: str | int) -> str:
    """Arguments as the model writes them."""
    written = ",".join(f'"{k}":{v if isinstance(v, int) else chr(34) + v + chr(34)}' for k, v in arguments.items())
    return "{" + written + "}"


def query_of(rng: random.Random, *, held: bool) -> tuple[str, str, bool]:
    """The words to search for, the question with them, and whether a page can be expected to have the words."""
    if rng.random() < 0.55:
        query = str(unless_held(VALUES[rng.choice(("word", "words", "words", "city", "name"))], rng, held=held))
        return query, rng.choice(HELD_SEARCH_ASKS if held else SEARCH_ASKS).replace("{}", query), True
    query = off_subject(rng, held=held, words_only=True)
    if rng.random() < 0.6:
        query = query[:1].upper() + query[1:]
    return query, query, False


def search_exchange(rng: random.Random, cursor: int, *, held: bool) -> Exchange:
    """A search, the first result opened, and the line to read."""
    query, ask, is_phrase = query_of(rng, held=held)
    before = rng.choice(HELD_BEFORE if held and rng.random() < 0.2 else BEFORE)
    if is_phrase and rng.random() < 0.6:
        ask = ask[:1].upper() + ask[1:]
    after = rng.choice(AFTER)
    if is_phrase:
        after = rng.choice(AFTER[:12])
    ask = before + ask + after
    search = Call("browser.search", call_json(query=query), "", OPEN_RESULT)
    pick = rng.random()
    if pick < 0.03:
        return refused("web", ask, SEARCH_FIRST, search)
    if pick < 0.07:
        failed = replace(search, result=f"Error during search for `{query}`: {rng.choice(NO_SEARCH)}", thoughts=SEARCH_FAILED)
        return Exchange("web", ask, SEARCH_FIRST, ANSWER_NO_SEARCH, None, (failed,))
    search = replace(search, result=results(rng, query).shown(cursor))
    opening = Call("browser.open", call_json(id=0), "", OPEN_FAILED)
    where = address(rng)
    if pick < 0.10:
        refusal = refused("web", ask, SEARCH_FIRST, opening)
        return replace(refusal, calls=(search, *refusal.calls))
    if pick < 0.15:
        answer = f"The page could not be opened, but the search found it: 【{cursor}†L4】"
        return Exchange("web", ask, SEARCH_FIRST, answer, None, (search, replace(opening, result=unreachable(rng, where))))
    view = page(rng, where, query if is_phrase else "", names_it=is_phrase and rng.random() < 0.75)
    line = view.first_text()
    opening = replace(opening, result=view.shown(cursor + 1), thoughts=begins_thoughts(line))
    answer = f"I have found this page: 【{cursor + 1}†L{line}】"
    return Exchange("web", ask, SEARCH_FIRST, answer, None, (search, opening))


def unreachable(rng: random.Random, where: str) -> str:
    name = where.split("/")[2]
    return f"Error fetching URL `{where}`: {rng.choice(UNREACHABLE).format(host=name)}"


def refused(kind: str, ask: str, thoughts: Thoughts, call: Call) -> Exchange:
    """The same call, which the user did not allow."""
    return Exchange(kind, ask, thoughts, ANSWER_REFUSED, None, (replace(call, result=NOT_ALLOWED, thoughts=REFUSED),))


def address_exchange(rng: random.Random, cursor: int, *, held: bool) -> Exchange:
    """An address that the user names: opened, and perhaps a word looked for in it."""
    where = unless_held_address(rng, held=held)
    looks = rng.random() < 0.45
    wanted = foreign_word(rng, vocabulary.words() if rng.random() < 0.5 else vocabulary.common_words()[:5000])
    ask = rng.choice((HELD_FIND_ASKS if held else FIND_ASKS) if looks else (HELD_OPEN_ASKS if held else OPEN_ASKS))
    ask = ask.replace("{}", where).replace("{w}", wanted)
    if rng.random() < 0.4:
        ask = ask[:1].upper() + ask[1:]
    ask = rng.choice(BEFORE) + ask + rng.choice(("", "", " ", "?", " please") if looks else ("", "", "", " please", " ?"))
    opening = Call("browser.open", call_json(id=where), "", OPEN_FAILED)
    pick = rng.random()
    if pick < 0.03:
        return refused("web", ask, OPEN_FIRST, opening)
    if pick < 0.10:
        return Exchange("web", ask, OPEN_FIRST, ANSWER_NO_PAGE, None, (replace(opening, result=unreachable(rng, where)),))
    view = page(rng, where, wanted, names_it=looks and rng.random() < 0.6)
    shown = replace(opening, result=view.shown(cursor))
    if not looks:
        line = view.first_text()
        answer = f"The page begins here: 【{cursor}†L{line}】"
        return Exchange("web", ask, OPEN_FIRST, answer, None, (replace(shown, thoughts=begins_thoughts(line)),))
    there = any(wanted.lower() in line.lower() for line in view.lines)
    looking = Call("browser.find", call_json(pattern=wanted), places(rng, view, wanted).shown(cursor + 1), find_thoughts(there=there))
    answer = f"Yes, the page has {wanted}: 【{cursor + 1}†L1】" if there else f"No, the page does not have {wanted}."
    return Exchange("web", ask, OPEN_FIRST, answer, None, (replace(shown, thoughts=LOOK_FOR), looking))


def unless_held_address(rng: random.Random, *, held: bool) -> str:
    while True:
        where = address(rng)
        if held_out(where.split("/")[2]) == held:
            return where


def web_exchange(rng: random.Random, cursor: int, *, held: bool) -> Exchange:
    """One of them. `cursor` is the number of the next page that is shown in the chat."""
    make = search_exchange if rng.random() < 0.6 else address_exchange
    return make(rng, cursor, held=held)
