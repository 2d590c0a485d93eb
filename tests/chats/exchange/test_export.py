"""Exports: JSON is exact, and nothing in a chat gets out of its place in HTML or Markdown."""

import html.parser
import io
import json
import threading
from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from markdown_it import MarkdownIt

from app.chats.errors import ChatGoneError
from app.chats.exchange.errors import ExportStoppedError, OutputExistsError, OutputNotWrittenError
from app.chats.exchange.export import export_to, write_export
from app.chats.exchange.forms import Form, Options
from app.chats.exchange.html_blocks import fragment_of
from app.chats.exchange.html_formulas import svg_of
from app.chats.exchange.records import FORMAT, VERSION, ChatRecord, shown_turns
from app.chats.sending import NewChat, Stamp
from app.chats.store import ChatStore
from app.chats.stored_chat import AnswerState, StoredMessage
from app.core.stream import MessageKind
from app.formulas.drawer import Drawer
from tests.chats.exchange.chats import MARKDOWN, NOON, add, any_chat, everything, filled, read, relative, simple


@pytest.fixture
def store(tmp_path: Path) -> Iterator[ChatStore]:
    with ChatStore(tmp_path / "chats.sqlite") as opened:
        yield opened


def exported(store: ChatStore, form: Form, *, with_reasoning: bool = True) -> str:
    stream = io.BytesIO()
    options = Options(with_reasoning=with_reasoning, moment=NOON)
    write_export(stream, store, store.chats(), options, form=form)
    return stream.getvalue().decode()


# -- JSON --------------------------------------------------------------------------------------------------------------


def test_json_holds_everything(store: ChatStore) -> None:
    add(store, everything())
    content = json.loads(exported(store, Form.JSON))
    assert (content["format"], content["version"], content["reasoning"]) == (FORMAT, VERSION, True)
    [chat] = content["chats"]
    record = msgspec.convert(chat, ChatRecord, strict=False)
    assert relative(record) == relative(everything())


def test_json_lines_are_the_same_chats(store: ChatStore) -> None:
    for _ in range(3):
        add(store, everything())
    header, *lines = exported(store, Form.JSONL).splitlines()
    assert json.loads(header)["format"] == FORMAT
    assert [json.loads(line) for line in lines] == json.loads(exported(store, Form.JSON))["chats"]


def test_no_chats_is_valid_too(store: ChatStore) -> None:
    assert json.loads(exported(store, Form.JSON))["chats"] == []


@given(any_chat())
@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
def test_any_chat_comes_back_as_it_was(store: ChatStore, chat: ChatRecord) -> None:
    there = read(store, add(store, chat))
    again = msgspec.json.decode(msgspec.json.encode(there), type=ChatRecord)
    back = read(store, add(store, again))
    assert relative(back) == relative(there) == relative(chat)


def test_two_chats_have_two_ids_and_keep_them(store: ChatStore) -> None:
    ids = [add(store, everything()) for _ in range(2)]
    first, second = (read(store, chat_id).id for chat_id in ids)
    assert first != second
    assert read(store, ids[0]).id == first


def test_a_running_answer_is_exported_as_it_is_so_far(store: ChatStore) -> None:
    from app.chats.journal import AnswerJournal

    exchange = store.ask(None, None, "Q", new=NewChat("2026-11-30"), stamp=Stamp("m"))
    entry = AnswerJournal().entry([StoredMessage(MessageKind.FINAL, "So far")])
    assert entry is not None
    store.append_stream(exchange.answer.id, entry)
    answer = read(store, exchange.chat_id).turns[1]
    assert answer.state is AnswerState.INTERRUPTED
    assert answer.text_of(MessageKind.FINAL) == "So far"


def test_without_reasoning_nothing_of_it_is_left(store: ChatStore) -> None:
    add(store, everything())
    for form in Form:
        assert "think" in exported(store, form), form
        without = exported(store, form, with_reasoning=False)
        assert "think" not in without.replace("--think", "").replace('"thinking', ""), form
    assert "raw_ids" not in exported(store, Form.JSON, with_reasoning=False)


# -- for readers -------------------------------------------------------------------------------------------------------


def test_the_shown_path_is_what_readers_get(store: ChatStore) -> None:
    add(store, everything())
    text = exported(store, Form.MARKDOWN)
    assert "And then?" in text
    assert "Cut" not in text
    assert "Attached: rules \\<b\\>.pdf" in text
    assert "version 1 of 3" in text
    assert text.startswith("# A \\*title\\* \\& more\n")


def test_a_deep_chat(store: ChatStore) -> None:
    assert len(shown_turns(read(store, add(store, simple(0, 3000))))) == 6000


def test_a_code_block_cannot_be_ended_from_within(store: ChatStore) -> None:
    exchange = store.ask(None, None, "Q", new=NewChat("2026-11-30"), stamp=Stamp("m"))
    hostile = "x\n````\n# not a heading\n```"
    call = StoredMessage(MessageKind.TOOL_CALL, hostile, recipient="f")
    store.finish_answer(exchange.answer.id, state=AnswerState.WHOLE, messages=[call])
    tokens = MarkdownIt().parse(exported(store, Form.MARKDOWN))
    [fence] = [token for token in tokens if token.type == "fence"]
    assert fence.content == hostile + "\n"


class Elements(html.parser.HTMLParser):
    """The elements of a file, their attributes, and whether they are nested properly."""

    VOID = ("meta", "br", "hr")

    def __init__(self, text: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.names: set[str] = set()
        self.attributes: list[tuple[str, str | None]] = []
        self.texts: list[str] = []
        self.feed(text)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: Sequence[tuple[str, str | None]]) -> None:
        self.names.add(tag)
        self.attributes += attrs
        if tag not in self.VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.texts.append(data)


ALLOWED = {
    *("html", "head", "meta", "title", "style", "body", "nav", "article", "section", "footer", "div", "span"),
    *("p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "blockquote", "pre", "code", "em", "strong"),
    *("s", "a", "br", "hr", "table", "thead", "tbody", "tr", "th", "td"),
}


def test_html_is_one_file_without_anything_active(store: ChatStore) -> None:
    add(store, everything())
    filled(store.path, 2)
    content = exported(store, Form.HTML)
    elements = Elements(content)
    assert elements.names <= ALLOWED
    addresses = [value for name, value in elements.attributes if name in ("href", "src")]
    assert addresses == ["#chat0", "#chat1", "#chat2", "https://example.org/?a=1&b=2"]
    assert not [name for name, _ in elements.attributes if name.startswith("on") or name == "style"]
    text = "".join(elements.texts)
    assert "<script>" in text
    assert "What is <b>it</b>?\n  Two lines." in text
    assert "Attached: rules <b>.pdf" in text
    assert "prefers-color-scheme: dark" in content
    assert "@media print" in content


HOSTILE = (
    "<script>alert(1)</script>",
    "</div></section><img src=x onerror=alert(1)>",
    '[x](javascript:alert(1)) [y](data:text/html,x) <https://e.org/"onclick=alert(1)>',
    '[z](https://e.org/"onmouseover="alert(1)) ![i](https://e.org/i.png)',
    "`</code></pre><script>`",
    '```"><script>\n</code></pre><script>alert(1)</script>\n```',
    "| <script> | b |\n|---|---|\n| </td></table><script> | c |",
    "- " * 200 + "<script>",
    "> " * 300 + "deep",
    "&lt;script&gt; &#60;script&#62; \x00 \u202e",
)


@pytest.mark.parametrize("text", [*HOSTILE, MARKDOWN])
def test_markdown_becomes_harmless_html(text: str) -> None:
    elements = Elements(fragment_of(text))
    assert elements.names <= ALLOWED
    assert {name for name, _ in elements.attributes} <= {"href", "rel", "class", "value", "align"}
    for name, value in elements.attributes:
        if name == "href":
            assert value is not None
            assert value.startswith("https://e")
            assert '"' not in value


@pytest.fixture(scope="module")
def drawer() -> Iterator[Drawer]:
    with Drawer() as drawer:
        yield drawer


def test_formulas_are_drawings_in_html(drawer: Drawer) -> None:
    content = fragment_of(r"So $x^2 < 5$ and $\frac{1}$ stay." + "\n\n$$\n\\sum_i x_i\n$$\n", partial(svg_of, drawer))
    elements = Elements(content)
    labels = [value for name, value in elements.attributes if name == "aria-label"]
    assert labels == ["$x^2 < 5$", "$$\n\\sum_i x_i\n$$"]
    assert elements.names == {"p", "svg", "title", "path", "code"}
    assert r"<code>$\frac{1}$</code>" in content, "what cannot be drawn is its source"
    assert content.count('class="formula-block"') == 1


@pytest.mark.parametrize(
    "tex", [r"\text{</title></svg><script>alert(1)</script>}", 'x" onload="alert(1)', r"\mathrm{a'b\"c}"]
)
def test_a_hostile_formula_is_harmless(drawer: Drawer, tex: str) -> None:
    elements = Elements(fragment_of(f"${tex}$", partial(svg_of, drawer)))
    assert elements.names <= {"p", "svg", "title", "path", "code"}
    assert {name for name, _ in elements.attributes} <= {"class", "role", "aria-label", "style", "viewbox", "d"}


def test_an_export_draws_its_formulas(store: ChatStore) -> None:
    exchange = store.ask(None, None, "Add.", new=NewChat("2026-11-30"), stamp=Stamp("m"))
    written = [StoredMessage(MessageKind.FINAL, "Then $a + b$ is 3.")]
    store.finish_answer(exchange.answer.id, state=AnswerState.WHOLE, messages=written)
    assert "<svg" in exported(store, Form.HTML)


def test_lists_are_nested_as_they_were_written() -> None:
    assert fragment_of("- one\n  1. a\n\n     more\n  2. b\n- two\n\n3. three") == (
        '<ul><li><p>one</p><ol><li value="1"><p>a</p><p>more</p></li><li value="2"><p>b</p></li></ol></li>'
        '<li><p>two</p></li></ul><ol><li value="3"><p>three</p></li></ol>'
    )
    assert fragment_of("> a\n>\n> - b\n> - c\n\nd") == (
        "<blockquote><p>a</p><ul><li><p>b</p></li><li><p>c</p></li></ul></blockquote><p>d</p>"
    )


def test_a_long_paragraph_stays_one() -> None:
    text = "A sentence of a very long paragraph. " * 200
    assert fragment_of(text).count("<p>") == 1


# -- files -------------------------------------------------------------------------------------------------------------


def test_an_existing_file_is_kept(store: ChatStore, tmp_path: Path) -> None:
    target = tmp_path / "out.json"
    target.write_text("mine")
    with pytest.raises(OutputExistsError):
        export_to(target, store, store.chats(), Options(), form=Form.JSON)
    assert target.read_text() == "mine"
    export_to(target, store, store.chats(), Options(), form=Form.JSON, overwrite=True)
    assert json.loads(target.read_text())["chats"] == []


def test_a_cancelled_export_leaves_no_file(store: ChatStore, tmp_path: Path) -> None:
    filled(store.path, 5)
    stop = threading.Event()

    def progress(done: int, total: int) -> None:
        assert total == 5
        if done == 2:
            stop.set()

    folder = tmp_path / "out"
    folder.mkdir()
    with pytest.raises(ExportStoppedError):
        export_to(folder / "a.md", store, store.chats(), Options(), form=Form.MARKDOWN, progress=progress, stop=stop)
    assert list(folder.iterdir()) == []


def test_a_folder_that_is_missing_is_told(store: ChatStore, tmp_path: Path) -> None:
    with pytest.raises(OutputNotWrittenError, match="could not be written"):
        export_to(tmp_path / "no" / "a.md", store, store.chats(), Options(), form=Form.MARKDOWN)


def test_a_chat_that_is_deleted_meanwhile_is_left_out(store: ChatStore) -> None:
    filled(store.path, 2)
    chats = store.chats()
    store.delete(chats[0].id)
    with pytest.raises(ChatGoneError):
        read(store, chats[0].id)
    stream = io.BytesIO()
    assert write_export(stream, store, chats, Options(), form=Form.JSON).chats == 1
    assert len(json.loads(stream.getvalue())["chats"]) == 1
