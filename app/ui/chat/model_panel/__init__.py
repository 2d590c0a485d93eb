"""The panel beside the chat: how the selected model is loaded, what that takes, and the alternatives."""
