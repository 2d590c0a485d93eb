"""The process that reads a file (``--read``)."""
