"""Engines: folders with the libraries of one build of llama.cpp, which the child loads instead of the installed ones.

- ``manifest``: what an engine says of itself in ``engine.json``, and whether its files are as they were built.
- ``choice``: which engine is used.
- ``installed``: the engines that the user has installed, and the one to go back to.
- ``index``: the signed list of engines that can be downloaded.
- ``installing``, ``unpacking``, ``trying``: from a file or an entry of the list to an engine that is used.
- ``python -m app.engine.engines``: writes manifests for the scripts in ``native/``, verifies them, and makes the list.
"""
