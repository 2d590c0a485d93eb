"""The search over all chats: how fast, how large, and what each tokenizer of FTS5 finds.

    uv run python -m tests.bench.chat_search                    # 10,000 chats; minutes, 1.5 GB of disk
    uv run python -m tests.bench.chat_search --chats 1000
    uv run python -m tests.bench.chat_search --tokenizers       # the table in docs/search.md

Each chat has five questions, five answers and their reasoning. The texts are sentences from the documentation, the
catalogues of translations (English, German, Chinese) and the source, drawn at random by a fixed seed.
"""

import argparse
import contextlib
import random
import re
import shutil
import sqlite3
import statistics
import sys
import tempfile
import time
import xml.etree.ElementTree as ET
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from app.chats import schema, writing
from app.chats.search import index
from app.chats.search.finder import find
from app.chats.search.found import Filters
from app.chats.sending import NewChat, Stamp
from app.chats.store import ChatStore
from app.chats.stored_chat import AnswerState, StoredMessage
from app.core.stream import MessageKind

ROOT = Path(__file__).resolve().parents[2]
TABLES = ("chat", "turn", "message")
EXCHANGES = 5
TYPED = (
    "Geschwindigkeitsbegrenzung",
    "einstellungen",
    "modell laden",
    "the",
    "context length",
    "memory of the device",
    '"free memory"',
    "snake_case",
    "def __init__(self",
    "self.view.setCurrentIndex",
    "模型",
    "下载",
    "的",
    "设备内存",
    "KI",
    "is",
    "GB",
    "c",
    "needle9999",
    "zzzzzz",
)
LONGEST = "speicher der grafikkarte"


def say(line: str) -> None:
    """Print a line at once."""
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


class Texts:
    """Draws texts of the lengths that chats have."""

    def __init__(self, seed: int = 7) -> None:
        self._dice = random.Random(seed)
        self._prose = [*_sentences(), *_catalogue("de"), *_catalogue("zh_CN")]
        self._code = [part for file in sorted((ROOT / "app").rglob("*.py")) for part in _pieces_of_code(file)]

    def draw(self, characters: int, *, with_code: float = 0.0) -> str:
        """Return about so many characters; with that probability, a part of them is code."""
        parts, length = [], 0
        while length < characters:
            parts.append(self._dice.choice(self._prose))
            length += len(parts[-1]) + 1
        if self._dice.random() < with_code:
            parts.insert(len(parts) // 2, f"\n```py\n{self._dice.choice(self._code)}\n```\n")
        return " ".join(parts)

    def exchange(self) -> tuple[str, list[StoredMessage]]:
        """Return a question and the messages of its answer."""
        spread = self._dice.lognormvariate(0, 0.7)
        return self.draw(int(120 * spread)), [
            StoredMessage(MessageKind.REASONING, self.draw(int(500 * spread))),
            StoredMessage(MessageKind.FINAL, self.draw(int(900 * spread), with_code=0.2)),
        ]


def _sentences() -> Iterator[str]:
    for file in sorted((*ROOT.glob("*.md"), *ROOT.glob("docs/*.md"), *ROOT.glob("*/*/README.md"))):
        yield from (one for one in re.split(r"(?<=[.:])\s+|\n\n", file.read_text("utf-8")) if 20 < len(one) < 400)


def _catalogue(language: str) -> Iterator[str]:
    tree = ET.parse(ROOT / f"resources/translations/descant_{language}.ts")
    for message in tree.iter("message"):
        text = message.findtext("translation") or ""
        if len(text.strip()) > 6:
            yield text


def _pieces_of_code(file: Path) -> Iterator[str]:
    lines = file.read_text("utf-8").splitlines()
    for start in range(0, len(lines) - 12, 12):
        yield "\n".join(lines[start : start + 12])


def fill(path: Path, chats: int, texts: Texts, exchanges: int = EXCHANGES) -> int:
    """Write the chats in large transactions; return the characters of all messages."""
    characters = 0
    with contextlib.closing(schema.connect(path)) as connection:
        connection.execute("PRAGMA synchronous = OFF")
        for number in range(chats):
            if number % 500 == 0:
                connection.execute("BEGIN")
            characters += _add_chat(connection, number, texts, exchanges)
            if number % 500 == 499 or number == chats - 1:
                connection.execute("COMMIT")
    return characters


def _add_chat(connection: sqlite3.Connection, number: int, texts: Texts, exchanges: int) -> int:
    now, characters, parent = 1_750_000_000_000_000 + number * 3_600_000_000, 0, None
    title = texts.draw(30)[:60] if number != 9999 else "needle9999"
    chat = writing.add_chat(connection, now, title=title, date="2026-11-30", effort="low", instructions="")
    for _ in range(exchanges):
        question, messages = texts.exchange()
        asked = writing.add_turn(connection, chat, parent, now, text=question)
        parent = writing.add_turn(connection, chat, asked, now, model=f"model {number % 3}", state="whole")
        writing.put_messages(connection, parent, messages)
        characters += len(question) + sum(len(message.text) for message in messages)
    return characters


def milliseconds(work: Callable[[], object], times: int = 3) -> tuple[float, float]:
    """Return the processor's and the wall's time, each the shortest of some, after a first time that is not counted."""
    work()
    spent = []
    for _ in range(times):
        began, wall = time.thread_time(), time.perf_counter()
        work()
        spent.append((1000 * (time.thread_time() - began), 1000 * (time.perf_counter() - wall)))
    return min(one for one, _ in spent), min(wall for _, wall in spent)


def size_of_index(connection: sqlite3.Connection) -> int:
    """Return the bytes of all index tables."""
    sizes = (f"SELECT sum(length(block)) FROM {table}_search_data" for table in TABLES)
    return sum(int(connection.execute(size).fetchone()[0]) for size in sizes)


def measure_queries(path: Path) -> None:
    """Print the time of each query, and of every beginning of one as it is typed."""
    say("| typed | chats | processor, ms | wall, ms |\n| --- | --- | --- | --- |")
    for typed in TYPED:
        _measure_query(path, typed)
    beginnings = [milliseconds(partial(find, path, LONGEST[:end])) for end in range(1, len(LONGEST) + 1)]
    say(f"| each beginning of `{LONGEST}`, at most | | {max(beginnings)[0]:.0f} | {max(beginnings)[1]:.0f} |")
    for name, filters in (("with code", Filters(has_code=True)), ("of a model", Filters(model="model 1"))):
        _measure_query(path, "memory", name, filters)
        _measure_query(path, "", name, filters)


def _measure_query(path: Path, typed: str, name: str = "", filters: Filters | None = None) -> None:
    found = find(path, typed, filters)
    assert found is not None
    processor, wall = milliseconds(partial(find, path, typed, filters))
    said = ", ".join(filter(None, (f"`{typed}`" if typed else "", name)))
    say(f"| {said} | {len(found.chats)}{'' if found.is_complete else ' newest'} | {processor:.0f} | {wall:.0f} |")


def measure_writing(path: Path, texts: Texts, count: int = 300) -> None:
    """Print what an exchange costs the processor, in turn with and without the index."""
    exchanges = [texts.exchange() for _ in range(count)]
    spent: dict[bool, list[float]] = {True: [], False: []}
    with ChatStore(path) as store:
        connection = store._connection
        triggers = connection.execute("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'").fetchall()
        for round_ in range(6):
            with_index = round_ % 2 == 0
            for name, sql in triggers:
                connection.execute(f"DROP TRIGGER IF EXISTS {name}")
                if with_index:
                    connection.execute(sql)
            for question, messages in exchanges[round_ * 50 : round_ * 50 + 50]:
                spent[with_index].append(_exchange_ms(store, question, messages))
        for name, sql in triggers:
            connection.execute(f"DROP TRIGGER IF EXISTS {name}")
            connection.execute(sql)
    for with_index, times in spent.items():
        ordered = sorted(times)
        say(
            f"an exchange of three messages {'with' if with_index else 'without'} the index, ms of the processor: "
            f"median {statistics.median(times):.2f}, 95th percentile {ordered[len(ordered) * 95 // 100]:.2f}, "
            f"longest {ordered[-1]:.2f}"
        )


def _exchange_ms(store: ChatStore, question: str, messages: list[StoredMessage]) -> float:
    began = time.thread_time()
    exchange = store.ask(None, None, question, new=NewChat("2026-11-30"), stamp=Stamp("m"))
    store.finish_answer(exchange.answer.id, state=AnswerState.WHOLE, messages=messages)
    return 1000 * (time.thread_time() - began)


def measure_deleting(path: Path) -> None:
    """Print how long it takes to purge one chat, and to purge another after that."""
    with ChatStore(path) as store:
        for chat in store.chats()[10:12]:
            store.delete(chat.id)
            began = time.perf_counter()
            store.purge()
            say(f"a chat purged: {1000 * (time.perf_counter() - began):.0f} ms")
            spent = []
            more = True
            while more:
                began = time.perf_counter()
                more = store.wipe_some()
                spent.append(1000 * (time.perf_counter() - began))
            say(f"wiped from the index: {len(spent)} slices, longest {max(spent):.0f} ms, all {sum(spent):.0f} ms")


def measure_migration(path: Path) -> None:
    """Print how long a file without an index takes to get one."""
    with contextlib.closing(schema.connect(path)) as connection:
        for table in TABLES:
            connection.execute(f"INSERT INTO {table}_search ({table}_search) VALUES ('delete-all')")
        began = time.perf_counter()
        connection.execute("BEGIN")
        for statement in re.findall(r"INSERT INTO \w+_search \(rowid, text\)\nSELECT [^;]*;", index.STEP):
            connection.execute(statement)
        connection.execute("COMMIT")
        say(f"index of a file that has none: {time.perf_counter() - began:.1f} s")
        say(f"size of a new index: {size_of_index(connection) / 1e6:.1f} MB")


# -- tokenizers --------------------------------------------------------------------------------------------------------

_TOKENIZERS = {
    "unicode61": "tokenize = 'unicode61'",
    "unicode61, prefixes": "tokenize = 'unicode61', prefix = '2 3'",
    "trigram": "tokenize = 'trigram'",
    "trigram, detail=none": "tokenize = 'trigram', detail = none",
}
_SOUGHT = (
    ("German compound, its end", "Die Geschwindigkeitsbegrenzung gilt", "begrenzung"),
    ("German compound, its start", "Die Geschwindigkeitsbegrenzung gilt", "geschwindigkeit"),
    ("Chinese, two characters", "今天天气怎么样", "天气"),
    ("Chinese, one character", "我喜欢猫", "猫"),
    ("Chinese, four characters", "查看设备内存的大小", "设备内存"),
    ("Japanese, katakana", "テストを書く", "テスト"),
    ("Japanese, two characters", "日本語の文章です", "文章"),
    ("snake_case, a part", "def snake_case_name():", "case_name"),
    ("camelCase, a part", "the camelCaseName", "casename"),
    ("a call", "it calls a.b() here", "a.b()"),
    ("two letters", "use AI here", "AI"),
    ("two letters within Chinese", "用AI写代码", "AI"),
    ("not within words", "the samurai of Hawaii", "AI"),
    ("one letter", "R is a language", "R"),
)


def _plain(table: str, connection: sqlite3.Connection, typed: str) -> bool:
    """Whether the tokenizer's own phrase with a prefix finds the row; an error counts as not found."""
    with contextlib.suppress(sqlite3.Error):
        quoted = '"' + typed.replace('"', '""') + '"'
        return bool(connection.execute(f"SELECT 1 FROM {table} WHERE {table} MATCH ?", (f"{quoted} *",)).fetchone())
    return False


def compare_tokenizers(texts: Texts, count: int = 5_000) -> None:
    """Print what each finds, and what it costs."""
    messages = [message.text for _ in range(count) for message in texts.exchange()[1]]
    names = [*_TOKENIZERS, "Descant"]
    say(f"| | {' | '.join(names)} |\n|{' --- |' * (len(names) + 1)}")
    for label, text, typed in _SOUGHT:
        said = [_found_by(options, text, typed) for options in _TOKENIZERS.values()]
        say(f"| {label}: `{typed}` in `{text}` | {' | '.join([*said, _found_by_descant(text, typed)])} |")
    size = sum(len(text.encode()) for text in messages)
    for name, options in _TOKENIZERS.items():
        with contextlib.closing(sqlite3.connect(":memory:")) as connection:
            connection.execute(f"CREATE VIRTUAL TABLE t USING fts5(text, content = '', columnsize = 0, {options})")
            began = time.perf_counter()
            connection.executemany("INSERT INTO t (rowid, text) VALUES (?, ?)", enumerate(messages, 1))
            spent = time.perf_counter() - began
            connection.execute("INSERT INTO t (t) VALUES ('optimize')")
            held = connection.execute("SELECT sum(length(block)) FROM t_data").fetchone()[0]
            each = 1e6 * spent / len(messages)
            say(f"{name}: {held / size:.2f} times the text, {each:.0f} µs a message of {size // len(messages)} bytes")


def _found_by(options: str, text: str, typed: str) -> str:
    with contextlib.closing(sqlite3.connect(":memory:")) as connection:
        connection.execute(f"CREATE VIRTUAL TABLE t USING fts5(text, content = '', {options})")
        connection.execute("INSERT INTO t (text) VALUES (?)", (text,))
        return "yes" if _plain("t", connection, typed) else "no"


def _found_by_descant(text: str, typed: str) -> str:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "chats.sqlite"
        with ChatStore(path) as store:
            exchange = store.ask(None, None, text, new=NewChat("2026-11-30"), stamp=Stamp("m"))
            store.rename(exchange.chat_id, "-")
        found = find(path, typed)
        return "yes" if found is not None and found.chats else "no"


def main() -> None:
    """Measure what was asked for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--chats", type=int, default=10_000)
    parser.add_argument("--file", type=Path, help="written unless it exists, and kept; writing takes most of the time")
    parser.add_argument("--tokenizers", action="store_true")
    arguments = parser.parse_args()
    texts = Texts()
    if arguments.tokenizers:
        compare_tokenizers(texts)
        return
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "chats.sqlite"
        if arguments.file is not None and arguments.file.exists():
            shutil.copy(arguments.file, path)
            ChatStore(path).close()  # brings it up to date
        if not path.exists():
            began = time.perf_counter()
            characters = fill(path, arguments.chats, texts)
            spent = time.perf_counter() - began
            say(f"{arguments.chats} chats, {characters / 1e6:.1f} million characters, written in {spent:.0f} s")
            if arguments.file is not None:
                shutil.copy(path, arguments.file)
        with contextlib.closing(sqlite3.connect(path)) as raw:
            held = size_of_index(raw)
            say(f"file {path.stat().st_size / 1e6:.1f} MB, of that index {held / 1e6:.1f} MB")
        measure_queries(path)
        measure_writing(path, texts)
        measure_deleting(path)
        measure_migration(path)


if __name__ == "__main__":
    main()
