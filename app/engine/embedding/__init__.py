"""Vectors of texts, by a model for embeddings in a process of its own (``--embed``)."""
