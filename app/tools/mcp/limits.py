"""What a server may take, so that no other part of the app ever waits for it or fills its memory for it."""

from __future__ import annotations

from typing import Final

CONNECT_SECONDS: Final = 90.0
"""How long the start of a server may take. ``npx`` and ``uvx`` fetch it from the network the first time."""

SIGN_IN_SECONDS: Final = 300.0
"""How much longer it may take when the user has to sign in."""

MOST_MESSAGE: Final = 16 * 1024 * 1024
"""Bytes of one message: a picture of 12 MB."""

MOST_TEXT: Final = 1_000_000
"""Bytes of text that are taken from one result; what a model gets of it at once is far less."""

MOST_BLOBS: Final = 12 * 1024 * 1024
"""Bytes of pictures and files that are taken from one result."""

BURST: Final = 64 * 1024 * 1024
PER_SECOND: Final = 4 * 1024 * 1024
"""A server may write so many bytes at once, and so many a second for long; one that writes more is ended."""

LOG_BURST: Final = 256 * 1024
LOG_PER_SECOND: Final = 16 * 1024
"""The same for its standard error; what is more is read and dropped."""

MOST_LOG: Final = 16 * 1024
"""Bytes of its standard error that are kept."""

MOST_LISTED: Final = 500
"""Tools, resources and prompts of one server, each."""

MOST_DESCRIPTION: Final = 20_000
"""Characters of one description."""

GRACE_SECONDS: Final = 1.0
"""How long a server may take to end when its input is closed."""

MOST_ENDS: Final = 3
ENDS_WITHIN: Final = 300.0
"""A server that has ended so often in so many seconds is not started again by itself."""
