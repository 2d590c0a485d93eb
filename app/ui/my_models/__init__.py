"""My models: the models on this machine, and what can be done with them."""

from app.ui.my_models.pane import MyModelsPane

__all__ = ["MyModelsPane"]
