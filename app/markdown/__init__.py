"""Markdown that arrives piece by piece, read into blocks, lines and colours. It knows nothing of Qt."""
