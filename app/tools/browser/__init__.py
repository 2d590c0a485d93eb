"""The ``browser`` tool of gpt-oss: search, open, find."""
