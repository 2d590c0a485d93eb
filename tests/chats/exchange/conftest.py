"""The store that chats are imported into."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from app.chats.store import ChatStore


@pytest.fixture
def store(tmp_path: Path) -> Iterator[ChatStore]:
    with ChatStore(tmp_path / "store" / "chats.sqlite") as opened:
        yield opened
