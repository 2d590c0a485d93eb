"""The parts of the SDK that a client needs, without the rest.

``import mcp`` loads the SDK's servers as well, with uvicorn, starlette and three more packages: 1.06 s and 68 MB
instead of 0.72 s and 51 MB, and the frozen app leaves those packages out. The two packages whose ``__init__`` does that
are put in place empty; their modules are then found as ever. The SDK is pinned, and tests/tools/mcp/test_host.py tells
if a new version needs more.
"""

from __future__ import annotations

import importlib.util
import sys
import types


def _put_empty(name: str) -> None:
    spec = importlib.util.find_spec(name)
    assert spec is not None
    module = types.ModuleType(name)
    module.__spec__, module.__package__ = spec, name
    module.__path__ = list(spec.submodule_search_locations or ())
    sys.modules[name] = module


if "mcp" not in sys.modules:
    _put_empty("mcp")
    _put_empty("mcp.client")

from mcp.client._input_required import (  # noqa: E402  after the empty packages
    InputRequiredRoundsExceededError,
    run_input_required_driver,
)
from mcp.client._probe import negotiate_auto  # noqa: E402
from mcp.client.session import ClientSession  # noqa: E402
from mcp.client.streamable_http import streamable_http_client  # noqa: E402
from mcp.client.subscriptions import listen  # noqa: E402
from mcp.shared.exceptions import MCPError  # noqa: E402
from mcp.shared.message import SessionMessage  # noqa: E402
from mcp.shared.uri_template import UriTemplate  # noqa: E402

__all__ = [
    "ClientSession",
    "InputRequiredRoundsExceededError",
    "MCPError",
    "SessionMessage",
    "UriTemplate",
    "listen",
    "negotiate_auto",
    "run_input_required_driver",
    "streamable_http_client",
]
