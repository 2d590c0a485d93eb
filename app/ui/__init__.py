"""The window. The only room that may import PySide6."""

from app.ui.qt_imports import read_no_sources

read_no_sources()
