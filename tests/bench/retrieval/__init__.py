"""How often the search finds the piece of a document that answers a question."""
