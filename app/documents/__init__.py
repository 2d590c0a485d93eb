"""Files that the user attaches to a chat: their text, its pieces, and which of these fit a question."""
