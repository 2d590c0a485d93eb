"""Incremental Markdown: blocks, inline markup and syntax highlighting, independent of Qt."""
