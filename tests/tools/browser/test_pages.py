"""What pages are read as, and the process that reads them: stopped, and let go when it is idle."""

import threading

import pytest

from app.documents.web_page import PageForm
from app.tools.browser.errors import NotFetchedError, StoppedError
from app.tools.browser.fetching import Fetched
from app.tools.browser.pages import PageKind, PageReader, form_of
from app.tools.tool import RunControl
from tests import patience

PNG = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"


def fetched(content: bytes, kind: str, encoding: str = "") -> Fetched:
    return Fetched("https://site.test/x", 200, kind, encoding, content)


@pytest.mark.parametrize(
    ("content", "kind", "form"),
    [
        (b"<p>x", "text/html", PageForm.HTML),
        (b"<p>x", "application/xhtml+xml", PageForm.HTML),
        (b"\n <!doctype html>", "", PageForm.HTML),
        (b"<html>", "application/octet-stream", PageForm.HTML),
        (b"plain", "", PageForm.SOURCE),
        (b"{}", "application/json", PageForm.SOURCE),
        (b"{}", "application/problem+json", PageForm.SOURCE),
        (b"a,b", "text/csv", PageForm.SOURCE),
        (b"<rss/>", "application/rss+xml", PageForm.SOURCE),
        (b"%PDF-1.7", "application/pdf", PageForm.PDF),
        (b"%PDF-1.7", "text/html", PageForm.PDF),
        (b"\n%PDF-1.7", "application/octet-stream", PageForm.PDF),
    ],
)
def test_what_a_page_is_read_as(content: bytes, kind: str, form: PageForm) -> None:
    assert form_of(fetched(content, kind)) is form


@pytest.mark.parametrize("kind", ["image/png", "application/zip", "video/mp4", "application/octet-stream", ""])
def test_what_is_no_text_is_refused(kind: str) -> None:
    with pytest.raises(NotFetchedError, match="It is no text"):
        form_of(fetched(PNG, kind))


def test_a_lie_about_the_kind_is_found_out(reader: PageReader) -> None:
    for kind in ("text/html", "text/plain"):
        with pytest.raises(NotFetchedError, match="could not be read"):
            reader.read(fetched(PNG * 1_000, kind), RunControl())


def test_a_stop_ends_the_reading() -> None:
    reader, control, stopped = PageReader(), RunControl(), threading.Event()

    def work() -> None:
        try:
            while True:  # until it is stopped in the middle of one
                reader.lay_out("x " * 500_000, control, kind=PageKind.PAGE, title="T")
        except StoppedError:
            stopped.set()

    thread = threading.Thread(target=work)
    thread.start()
    patience.until(lambda: reader._reader is not None and reader._reader._process is not None)
    control.stop()
    thread.join(patience.seconds())
    assert stopped.is_set()
    assert reader.lay_out("again", RunControl(), kind=PageKind.PAGE, title="T").lines == ("again",)
    reader.close()


def test_a_process_that_has_nothing_to_read_ends() -> None:
    reader = PageReader(idle_seconds=0.01)
    assert reader.lay_out("x", RunControl(), kind=PageKind.PAGE, title="T").lines == ("x",)
    patience.until(lambda: reader._reader is not None and reader._reader._process is None)
    assert reader.lay_out("y", RunControl(), kind=PageKind.PAGE, title="T").lines == ("y",)
    reader.close()
