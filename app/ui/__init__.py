"""The window. The only room that may import PySide6."""

from app.core.imports import import_msgspec
from app.ui.qt_imports import read_no_sources

import_msgspec()
read_no_sources()
