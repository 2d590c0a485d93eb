"""The token is in the system's store, or nowhere."""

from collections.abc import Iterator

import keyring
import keyring.backend
import keyring.backends.chainer
import keyring.backends.fail
import keyring.backends.null
import keyring.errors
import pytest

from app.hub import credentials
from app.hub.credentials import forget_token, load_token, save_token
from app.hub.errors import BadTokenError
from app.hub.network import Network

TOKEN = "hf_SecretOfTheTest"


class MemoryStore(keyring.backend.KeyringBackend):
    """A store that works, and counts how often it is asked."""

    priority = 0.1  # type: ignore[assignment]  # never chosen by itself

    def __init__(self) -> None:
        super().__init__()
        self.secrets: dict[tuple[str, str], str] = {}
        self.reads = 0

    def get_password(self, service: str, username: str) -> str | None:
        self.reads += 1
        return self.secrets.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.secrets[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        del self.secrets[service, username]


class LockedStore(MemoryStore):
    """The person does not open it."""

    def get_password(self, service: str, username: str) -> str | None:
        self.reads += 1
        raise keyring.errors.KeyringLocked("locked")

    def set_password(self, service: str, username: str, password: str) -> None:
        raise OSError("the D-Bus went away")


class PlainFileStore(MemoryStore):
    """As of the package keyrings.alt."""


PlainFileStore.__module__ = "keyrings.alt.file"


@pytest.fixture(autouse=True)
def store(monkeypatch: pytest.MonkeyPatch) -> Iterator[MemoryStore]:
    before, memory = keyring.get_keyring(), MemoryStore()
    keyring.set_keyring(memory)
    monkeypatch.delenv("HF_TOKEN", raising=False)
    new_run(monkeypatch)
    yield memory
    keyring.set_keyring(before)


def new_run(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(credentials, "_kept", credentials._Kept())


def test_a_token_outlives_the_run(monkeypatch: pytest.MonkeyPatch) -> None:
    assert load_token() == ""
    assert save_token(f" {TOKEN}\n")
    assert load_token() == TOKEN
    new_run(monkeypatch)
    assert load_token() == TOKEN
    forget_token()
    assert load_token() == ""
    new_run(monkeypatch)
    assert load_token() == ""


def test_the_store_is_asked_once(store: MemoryStore) -> None:
    for _ in range(5):
        load_token()
    assert store.reads == 1


@pytest.mark.parametrize(
    "useless", [keyring.backends.null.Keyring, keyring.backends.fail.Keyring, LockedStore, PlainFileStore]
)
def test_without_a_store_a_token_is_kept_for_this_run(
    useless: type[keyring.backend.KeyringBackend], monkeypatch: pytest.MonkeyPatch
) -> None:
    keyring.set_keyring(useless())
    assert not save_token(TOKEN)
    assert load_token() == TOKEN
    new_run(monkeypatch)
    assert load_token() == ""
    forget_token()


def test_a_chain_of_stores_may_begin_with_plain_files(monkeypatch: pytest.MonkeyPatch) -> None:
    chain = keyring.backends.chainer.ChainerBackend
    monkeypatch.setattr(chain, "backends", [PlainFileStore(), MemoryStore()])
    keyring.set_keyring(chain())
    assert not save_token(TOKEN)


def test_a_locked_store_is_not_asked_again_and_again() -> None:
    locked = LockedStore()
    keyring.set_keyring(locked)
    assert [load_token(), load_token()] == ["", ""]
    assert locked.reads == 1


def test_the_environment_counts_where_nothing_is_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HF_TOKEN", "hf_of_the_environment ")
    assert load_token() == "hf_of_the_environment"
    save_token(TOKEN)
    assert load_token() == TOKEN
    forget_token()
    assert load_token() == "hf_of_the_environment"


@pytest.mark.parametrize("text", ["", "  ", "hf_a b", "hf_\nX-Other: header", "hf_ü", "x" * 600])
def test_what_cannot_be_a_token_is_refused(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(BadTokenError):
        save_token(text)
    monkeypatch.setenv("HF_TOKEN", text)
    assert load_token() == ""


def test_a_mirror_never_gets_the_token_of_the_hub(monkeypatch: pytest.MonkeyPatch) -> None:
    mirror = "https://mirror.example"
    save_token(TOKEN)
    assert load_token(mirror) == ""
    save_token("hf_of_the_mirror", mirror)
    new_run(monkeypatch)
    assert (load_token(), load_token(mirror)) == (TOKEN, "hf_of_the_mirror")
    forget_token(mirror)
    assert (load_token(), load_token(mirror)) == (TOKEN, "")


def test_the_environment_names_the_mirror_that_its_token_is_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HF_TOKEN", "hf_of_the_environment")
    monkeypatch.setenv("HF_ENDPOINT", "https://mirror.example/")
    assert load_token("https://mirror.example") == "hf_of_the_environment"
    assert load_token("https://other.example") == ""


@pytest.mark.parametrize(
    ("endpoint", "url", "goes"),
    [
        ("https://huggingface.co", "https://huggingface.co/api/models", True),
        ("https://huggingface.co", "https://HuggingFace.co:443/x", True),
        ("https://huggingface.co", "https://huggingface.co.evil.example/x", False),
        ("https://huggingface.co", "https://huggingface.co@evil.example/x", False),
        ("https://huggingface.co", "https://cdn.huggingface.co/x", False),
        ("https://huggingface.co", "http://huggingface.co/x", False),
        ("https://huggingface.co", "https://huggingface.co:8443/x", False),
        ("http://mirror.example", "http://mirror.example/x", False),
        ("http://127.0.0.1:8000", "http://127.0.0.1:8000/x", True),
    ],
)
def test_where_the_token_goes(endpoint: str, url: str, goes: bool) -> None:
    assert bool(Network(endpoint, token=TOKEN).headers_for(url)) is goes
