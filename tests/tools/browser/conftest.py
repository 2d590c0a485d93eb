"""A web on loopback, and what reads its pages."""

from collections.abc import Iterator

import pytest

from app.tools.browser.pages import PageReader
from tests.tools.browser.web import Web, web


@pytest.fixture(scope="module")
def reader() -> Iterator[PageReader]:
    """The process that reads pages; one for the tests of a module."""
    made = PageReader()
    yield made
    made.close()


@pytest.fixture
def site() -> Iterator[Web]:
    """A web without pages."""
    with web() as made:
        yield made
