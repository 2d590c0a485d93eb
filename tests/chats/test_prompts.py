"""The prompt library in the store: names, placeholders, and what a damaged file keeps."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from app.chats import prompts, schema
from app.chats.prompts import NameTakenError, Prompt, PromptKind, filled, name_from, placeholders
from app.chats.store import ChatStore


@pytest.fixture
def store(tmp_path: Path) -> Iterator[ChatStore]:
    with ChatStore(tmp_path / "chats.sqlite") as store:
        yield store


def saved(store: ChatStore, prompt: Prompt) -> Prompt:
    return store.write(lambda connection: prompts.save(connection, prompt))


def names(store: ChatStore) -> list[str]:
    return [prompt.name for prompt in store.read(prompts.read)]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("translate", "translate"),
        ("  Sum up this  ", "Sum-up-this"),
        ("a/b {{c}}", "a-b-c"),
        ("Über_setzen.2", "Über_setzen.2"),
        ("翻译", "翻译"),
        ("///", ""),
        ("x" * 90, "x" * 40),
        ("\ud800a", "a"),
    ],
)
def test_names_have_no_spaces_or_signs(text: str, name: str) -> None:
    assert name_from(text) == name


def test_placeholders_are_found_once_and_filled() -> None:
    text = "{{a}} {{ b c }} {{a}} {{}} {d} {{e\nf}} {{g}"
    assert placeholders(text) == ("a", "b c")
    assert filled(text, {"a": "{{b c}}", "b c": "2"}) == "{{b c}} 2 {{b c}} {{}} {d} {{e\nf}} {{g}"
    assert filled(text, {}) == text.replace("{{ b c }}", "{{ b c }}")


def test_prompts_are_kept_changed_and_deleted(store: ChatStore) -> None:
    first = saved(store, Prompt("sum up", "Sum up: {{text}}"))
    second = saved(store, Prompt("Be-brief", "Be brief.", PromptKind.SYSTEM))
    assert names(store) == ["Be-brief", "sum-up"]
    assert store.read(prompts.read)[0] == second
    saved(store, Prompt("shorten", "Shorten", id=first.id))
    assert names(store) == ["Be-brief", "shorten"]
    store.write(lambda connection: prompts.delete(connection, second.id))
    assert names(store) == ["shorten"]


def test_a_name_is_there_once(store: ChatStore) -> None:
    first = saved(store, Prompt("Größe", "a"))
    with pytest.raises(NameTakenError, match="größe"):
        saved(store, Prompt("größe", "b"))
    assert saved(store, Prompt("GRÖSSE", "c", id=first.id)).text == "c"
    assert names(store) == ["GRÖSSE"]


def test_one_that_was_deleted_meanwhile_is_added_again(store: ChatStore) -> None:
    first = saved(store, Prompt("a", "b"))
    store.write(lambda connection: prompts.delete(connection, first.id))
    again = saved(store, Prompt("a", "c", id=first.id))
    assert again.id != first.id
    assert names(store) == ["a"]


def test_an_unknown_kind_is_a_snippet(store: ChatStore) -> None:
    saved(store, Prompt("a", "b", PromptKind.SYSTEM))
    store.write(lambda connection: connection.execute("UPDATE prompt SET kind = 'later'"))
    assert store.read(prompts.read)[0].kind is PromptKind.SNIPPET


def test_an_older_file_gets_the_table(tmp_path: Path) -> None:
    path = tmp_path / "chats.sqlite"
    before = schema.STEPS[: schema.STEPS.index(prompts.STEP)]
    schema.connect(path, before).close()
    with ChatStore(path) as store:
        saved(store, Prompt("a", "b"))
        assert names(store) == ["a"]


def test_they_are_rescued_from_a_damaged_file(tmp_path: Path) -> None:
    path = tmp_path / "chats.sqlite"
    with ChatStore(path) as store:
        saved(store, Prompt("a", "b", PromptKind.SYSTEM))
    ChatStore.rescue(path)
    with ChatStore(path) as store:
        (kept,) = store.read(prompts.read)
    assert (kept.name, kept.text, kept.kind) == ("a", "b", PromptKind.SYSTEM)
