"""What the pane says: quantisations and figures in words, cards without HTML, nothing untranslated."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from app.hub.listing import RemoteFile, RemoteModel
from app.planning.fit import Fit
from app.planning.plan import FitKind
from app.ui.discover.badges import FitPopup, tone_of
from app.ui.discover.filters import FilterPopup, Filters
from app.ui.discover.hub_wording import (
    age_in_words,
    downloads_in_words,
    likes_in_words,
    parameters_in_words,
    short_count,
)
from app.ui.discover.quantisations import in_words, native_and_others
from app.ui.discover.results import FOR_SEARCH
from app.ui.discover.rough import Rough, rough_of
from app.ui.services.hub import FitNews
from app.ui.services.hub_cards import readable
from tests.hub.hub_server import HubRepository, HubServer
from tests.ui.discover.seat import PC, Seat
from tests.ui.languages import marked
from tests.ui.visible import untranslated


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("Q8_0", "nearly lossless"),
        ("Q6_K", "very close to the original"),
        ("Q5_K_M", "close to the original"),
        ("Q4_K_M", "smaller, good"),
        ("IQ4_NL", "smaller, good"),
        ("UD-Q4_K_XL", "smaller, good"),
        ("UD-IQ2_XXS", "very small, loses a lot of quality"),
        ("Q3_K_S", "small, loses some quality"),
        ("TQ1_0", "tiny, loses most quality"),
        ("F16", "full size"),
        ("BF16", "full size"),
        ("F32", "twice the full size, no better"),
        ("MXFP4_MOE", "smaller, good"),
    ],
)
def test_quantisations(name: str, words: str) -> None:
    assert in_words(name, of_gpt_oss=False) == f"{name} · {words}"


def test_quantisations_of_gpt_oss() -> None:
    assert in_words("MXFP4", of_gpt_oss=True) == "MXFP4 · native"
    assert in_words("Q8_0", of_gpt_oss=True) == "Q8_0 · experts are also MXFP4"
    assert in_words("XYZ", of_gpt_oss=False) == "XYZ"
    assert "not stated" in in_words("", of_gpt_oss=False)


def fit_of(kind: FitKind, speed: float) -> FitNews:
    return FitNews(Fit(kind, 0, 24, 0, 0, speed, 4096, (), ()))


def test_one_rule_of_tones() -> None:
    fast, middling, slow = 340.0, 7.0, 4.0
    assert [tone_of(fit_of(FitKind.CPU, speed)) for speed in (fast, middling, slow)] == ["second", "second", "warning"]
    assert [tone_of(fit_of(FitKind.GPU, speed)) for speed in (fast, slow)] == ["good", "warning"]
    assert tone_of(fit_of(FitKind.TOO_LARGE, 0)) == "bad" == Rough.TOO_LARGE.tone
    assert tone_of(None) == "third"
    billion = 10**9
    small = replace(PC, gpus=(), ram_available=20 * 2**30)
    assert [rough_of(count * billion, PC) for count in (20, 60, 900)] == [Rough.GPU, Rough.PART, Rough.TOO_LARGE]
    assert [rough_of(count * billion, small) for count in (20, 60)] == [Rough.CPU, Rough.TOO_LARGE]
    assert Rough.CPU.tone == tone_of(fit_of(FitKind.CPU, fast))
    assert rough_of(0, PC) is None


def test_a_native_file_with_missing_parts_is_not_to_be_taken() -> None:
    whole = RemoteModel("a", (RemoteFile("a", 1),), "MXFP4")
    broken = RemoteModel("b", (RemoteFile("b", 1),), "MXFP4", (2,))
    assert native_and_others([whole, broken]) == ([whole], [broken])


def test_figures() -> None:
    counts = (0, 873, 999, 1_000, 12_440, 873_000, 999_700, 3_100_000, 20_914_757_184)
    words = ("0", "873", "999", "1.0k", "12.4k", "873k", "1.0M", "3.1M", "20.9B")
    assert tuple(map(short_count, counts)) == words
    assert parameters_in_words(0) == ""
    assert [likes_in_words(count) for count in (0, 1, 1_000, 2**60)] == [
        "0 likes",
        "1 like",
        "1.0k likes",
        f"{short_count(2**60)} likes",
    ]
    assert downloads_in_words(1) == "1 download a month"
    assert parameters_in_words(116_829_156_672) == "117B parameters"


@pytest.mark.parametrize(
    ("moment", "words"),
    [
        ("2026-05-10T09:00:00.000Z", "today"),
        ("2026-05-11T09:00:00Z", "today"),
        ("2026-05-09T09:00:00Z", "yesterday"),
        ("2026-05-01T09:00:00Z", "9 days ago"),
        ("2026-01-02T03:04:05.000Z", "4 months ago"),
        ("2020-01-02T03:04:05", "6 years ago"),
        ("", ""),
        ("soon", ""),
    ],
)
def test_ages(moment: str, words: str) -> None:
    assert age_in_words(moment, datetime(2026, 5, 10, 12, tzinfo=UTC)) == words


@pytest.mark.parametrize(
    ("card", "text"),
    [
        ("plain *text*\n", "plain *text*\n"),
        ("<p>Hello <b>you</b></p>", "Hello **you**\n"),
        ("<h2>Title</h2>text", "## Title\n\ntext\n"),
        ('<a href="http://x.org/a"><img src="b.png" alt="b"></a>', "[![b](<b.png>)](<http://x.org/a>)\n"),
        ("<ul><li>one</li><li>two</li></ul>", "- one\n- two\n"),
        ("<!-- hidden\n--><script>evil()</script>shown", "shown\n"),
        ("```html\n<b>code</b>\n```\n<i>x</i>", "```html\n<b>code</b>\n```\n*x*\n"),
        ("`<s>` 1 < 2 > 0", "`` 1 < 2 > 0\n"),
        ("", ""),
    ],
)  # fmt: skip
def test_cards(card: str, text: str) -> None:
    assert readable(card) == text


@pytest.mark.parametrize(
    "piece", ["<", "<a ", "<!--", "<script>", "<img src=", "``` \n", "<b", "</a>", '<a href="', "< \n"]
)
def test_a_hostile_card_is_read_in_time(piece: str) -> None:
    """A megabyte. What takes the square of the time would not be done today."""
    readable(piece * (1_000_000 // len(piece)))


@pytest.fixture
def language(qapp: QApplication, tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    with marked(qapp, tmp_path_factory):
        yield


def test_every_word_can_be_translated(
    language: None, take_seat: Callable[..., Seat], hub: HubServer, tiny: Path
) -> None:
    files = {"m-Q4_K_M.gguf": tiny, "m-MXFP4.gguf": tiny, "m-Q8_0-00001-of-00002.gguf": tiny, "README.md": b"CARD"}
    hub.add(
        "some/Name-GGUF",
        HubRepository(files, gated="auto", granted={""}, gguf={"architecture": "gpt-oss", "total": 8_000_000_000}),
    )
    seat = take_seat()
    seat.show()
    seat.wait(lambda: len(seat.listed) == 3)
    seat.open("some/Name-GGUF")
    seat.wait(lambda: all(row.badge.news for row in seat.page.rows if not row.model.missing))
    seat.wait(lambda: "CARD" in seat.words)
    seat.type("x")
    news = seat.row("MXFP4").badge.news
    assert news is not None
    popups = FitPopup(news), FilterPopup(Filters(licence="mit"))
    for popup in popups:
        seat.qtbot.addWidget(popup)
    known = [
        *("gpt-oss-20b", "gpt-oss-120b", "OpenAI", "MXFP4", "Q4_K_M", "Q8_0", "gpt-oss", "apache-2.0", "llama3"),
        *("some", "Name-GGUF", "gpt-oss-20b-GGUF", "Llama-GGUF", "ggml-org", "unsloth", "meta", "CARD", "A card"),
        *("m-Q4_K_M.gguf", "m-MXFP4.gguf", "m-Q8_0-00001-of-00002.gguf", "m-Q4_K_M", "m-MXFP4", "m-Q8_0", "x"),
        *("mit", "llama3.1", "llama3.2", "llama3.3", "gemma", "cc-by-nc-4.0", "B", "kB", "MB", "GB", "k", "M"),
        *(name for item in FOR_SEARCH for name in (item.name, item.publisher)),
    ]
    for widget in (seat.pane, *popups):
        assert untranslated(widget, known) == []
