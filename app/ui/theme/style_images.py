"""The few images that a style sheet can only load from files: check marks and arrows, in the colours of a palette."""

from pathlib import Path

from PySide6.QtCore import QTemporaryDir

from app.ui.theme.palette import Palette
from app.ui.theme.svg import tinted_svg

SIZE = 16
"""Width of the images in pixels."""

_IMAGES = {
    "tick": ("check", "text"),
    "tick-on-accent": ("check", "on_accent"),
    "tick-disabled": ("check", "disabled"),
    "down": ("chevron-down", "second"),
    "up": ("chevron-up", "second"),
    "right": ("chevron-right", "second"),
}


class StyleImages:
    """Images in a temporary folder that is deleted when the app closes."""

    def __init__(self) -> None:
        self._folder = QTemporaryDir()

    def write(self, palette: Palette) -> dict[str, str]:
        """Return the path of each image by its name, writing missing ones; empty if they cannot be written."""
        if not self._folder.isValid():
            return {}
        folder = Path(self._folder.path())
        paths = {name: folder / f"{palette.name}-{name}.svg" for name in _IMAGES}
        try:
            for name, path in paths.items():
                if not path.exists():
                    file, tone = _IMAGES[name]
                    path.write_text(tinted_svg(file, getattr(palette, tone), SIZE), encoding="utf-8")
        except OSError:
            return {}  # the controls work without images: a checked box is filled as well
        return {name: path.as_posix() for name, path in paths.items()}
