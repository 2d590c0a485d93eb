"""What may be shown to strangers holds nothing of the person."""

from pathlib import Path

import pytest

from app.core.redaction import Identity, redact

ME = Identity(
    homes=("/home/ada.lovelace", "C:\\Users\\ada"), users=("Ada Lovelace", "lovelace", "ada"), hosts=("engine-1",)
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("/home/ada.lovelace/models/a.gguf", "~/models/a.gguf"),
        ("C:\\Users\\ada\\models", "~\\models"),
        ('"C:\\\\Users\\\\ada\\\\models"', '"~\\\\models"'),
        ("c:/users/ada/models", "~/models"),
        ("/home/ada.lovelace2/x", "/home/<user>/x"),
        ("/home/somebody/else.gguf", "/home/<user>/else.gguf"),
        ("/Users/else/models", "/Users/<user>/models"),
        ("/mnt/disk/ada/models", "/mnt/disk/<user>/models"),
        ("/mnt/ADA_models", "/mnt/<user>_models"),
        ("a radar and Canada", "a radar and Canada"),
        ("by Ada Lovelace", "by <user>"),
        ("engine-1.local is up on Engine-1", "<host>.local is up on <host>"),
        ("token hf_abcdefghijklmnop here", "token <secret> here"),
        ("Authorization: Bearer abc.def-ghi", "Authorization: <secret> <secret>"),
        ('{"api_key": "s3cr3t-value"}', '{"api_key": <secret>'),
        ("HF_TOKEN=abcdefghijkl", "HF_TOKEN=<secret>"),
        ("http://ada:pw123@proxy:3128", "http://<secret>@proxy:3128"),
        ("write to a.b@example.org", "write to <mail>"),
        ("at 192.168.1.17:80", "at <address>:80"),
        ("fe80:0:0:1:2:3:4:5", "<address>"),
        ("00:1a:2b:3c:4d:5e", "<address>"),
        ("0000:01:00.0 and 00000000:01:00.0", "0000:01:00.0 and 00000000:01:00.0"),
        ("driver 570.86.15, 32.0.15.6094, 25.8.1", "driver 570.86.15, 32.0.15.6094, 25.8.1"),
        ("n_tokens = 512, tokens: 24", "n_tokens = 512, tokens: 24"),
    ],
)
def test_redact(text: str, expected: str) -> None:
    assert redact(text, ME) == expected


def test_the_identity_of_this_computer_is_known(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    home = tmp_path / "grace.hopper"
    monkeypatch.setenv("DESCANT_USER_HOME", str(home))
    monkeypatch.setenv("USER", "ghopper")
    monkeypatch.setattr("socket.gethostname", lambda: "mark-one.navy.example")
    identity = Identity.here()
    said = redact(f"{home}/a ghopper grace.hopper mark-one.navy.example mark-one", identity)
    assert said == "~/a <user> <user> <host> <host>"


def test_a_name_that_says_nothing_is_left(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("USER", "root")
    monkeypatch.setattr("getpass.getuser", lambda: "root")
    assert "root" not in Identity.here().users
