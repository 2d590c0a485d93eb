"""What the machine is, what is loaded where, how busy and how fast it is, and a report of all that."""

from app.ui.diagnostics.panel import DiagnosticsPanel

__all__ = ["DiagnosticsPanel"]
