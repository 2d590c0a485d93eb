"""Shows Markdown as it streams from a model, as one text to read, select and copy."""
