"""The panel beside the chat: how the selected model is loaded, what that takes, and the alternatives."""

from app.ui.chat.model_panel.desk import PanelDesk, PanelState
from app.ui.chat.model_panel.panel import ModelPanel

__all__ = ["ModelPanel", "PanelDesk", "PanelState"]
