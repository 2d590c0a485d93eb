"""A command of the window: what the palette offers beside chats, settings and models."""

from collections.abc import Callable

import msgspec

from app.ui.services.window_state import Place


class Command(msgspec.Struct, frozen=True):
    """Something that the window can do.

    Attributes:
        keys: its shortcut, as it is shown.
        place: the pane that it belongs to; None for the whole window.
    """

    words: str
    run: Callable[[], object]
    keys: str
    place: Place | None = None
