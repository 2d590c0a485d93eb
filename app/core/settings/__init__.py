"""The user's settings, declared once, a module for each section: the window builds its pane from the declarations."""

from collections.abc import Iterator
from typing import Any, Final

from app.core.settings import chats, downloads, general, generation, models, network, performance, privacy
from app.core.settings.setting import Section, Setting

ALL: Final[tuple[Setting[Any], ...]] = tuple(
    setting
    for section in (general, chats, models, generation, performance, downloads, network, privacy)
    for setting in vars(section).values()
    if isinstance(setting, Setting)
)
"""Every setting, in the order of the pane, which is that of the declarations."""


def in_section(section: Section) -> Iterator[Setting[Any]]:
    """Yield the settings of one section, in their order."""
    return (setting for setting in ALL if setting.section is section)
