"""One module for each format: bytes of a file -> a document. Each raises RefusedError, or what its library raises."""
