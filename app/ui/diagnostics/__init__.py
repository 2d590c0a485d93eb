"""Diagnostics: the machine, the loaded model, current load, speed, and a report of all of them."""

from app.ui.diagnostics.panel import DiagnosticsPanel

__all__ = ["DiagnosticsPanel"]
