"""A Hub for every test that wants one."""

from collections.abc import Iterator

import pytest

from tests.hub.hub_server import HubServer


@pytest.fixture
def hub() -> Iterator[HubServer]:
    """An empty Hub; fill it with `hub.add(…)`."""
    with HubServer() as server:
        yield server
