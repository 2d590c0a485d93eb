"""GGUF files: read headers, check that files are complete, and collect the facts of models.

Use :func:`check_file` for a local model, :func:`facts_of_headers` for a file of which only the header exists,
:func:`facts_of_sources` for a remote model, and :func:`read_header` for the first bytes of any file.
"""
