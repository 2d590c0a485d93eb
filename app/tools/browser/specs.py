"""What is known of the three tools before they are called."""

from typing import Final

from app.tools.browser.contract import (
    ABOUT,
    FIND,
    FIND_PARAMETERS,
    MISFIT,
    OPEN,
    OPEN_PARAMETERS,
    SEARCH,
    SEARCH_PARAMETERS,
)
from app.tools.tool import ToolSpec

BROWSER: Final = "browser."
"""Begins the full names of these tools."""
SEARCH_NAME: Final = f"{BROWSER}search"
OPEN_NAME: Final = f"{BROWSER}open"
FIND_NAME: Final = f"{BROWSER}find"


def specs_with(searcher: str) -> tuple[ToolSpec, ToolSpec, ToolSpec]:
    """Return the tools.

    Args:
        searcher: the name of the service that gets what is searched for; the user consents to that one.
    """
    search = ToolSpec(
        SEARCH_NAME, SEARCH, SEARCH_PARAMETERS, runner=searcher, about=ABOUT, sends_out=True, misfit=MISFIT
    )
    return search, OPEN_SPEC, FIND_SPEC


OPEN_SPEC: Final = ToolSpec(OPEN_NAME, OPEN, OPEN_PARAMETERS, runner="web", about=ABOUT, sends_out=True, misfit=MISFIT)
FIND_SPEC: Final = ToolSpec(FIND_NAME, FIND, FIND_PARAMETERS, runner="web", about=ABOUT, asks=False, misfit=MISFIT)
"""It reads what is loaded already, so nothing leaves the computer and no one is asked."""
