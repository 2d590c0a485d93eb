"""Engines: folders with the libraries of one build of llama.cpp, which the child loads instead of the installed ones.

- ``manifest``: what an engine says of itself in ``engine.json``, and whether its files are as they were built.
- ``choice``: which engine is used.
- ``python -m app.engine.engines``: writes and verifies manifests; the scripts in ``native/`` call it.
"""
