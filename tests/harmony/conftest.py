"""The encoding, loaded once: it takes half a second."""

import pytest

from app.harmony.encoding import HarmonyEncoding


@pytest.fixture(scope="session")
def encoding() -> HarmonyEncoding:
    """The real encoding, from the ranks that ship with the app."""
    return HarmonyEncoding.load()
