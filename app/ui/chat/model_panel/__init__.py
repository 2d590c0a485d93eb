"""The panel beside the chat: how the chosen model is loaded, what that takes, and what could be otherwise."""

from app.ui.chat.model_panel.desk import PanelDesk, PanelState
from app.ui.chat.model_panel.panel import ModelPanel

__all__ = ["ModelPanel", "PanelDesk", "PanelState"]
