"""Python for the model: Pyodide, run by Deno in a process of its own for each chat. No Qt, no engine.

- ``component``: Deno, Pyodide and its packages, a folder that is installed beside the app; ``installing`` fetches it.
- ``guard``: the walls around the process; docs/python-tool.md lists what was tried against them.
- ``process``: one such process and its protocol. ``session``: the state of one chat, across calls and losses.
- ``chat_files``: what goes into ``/mnt/data`` and what comes out of it.

The part that runs inside is in resources/python_tool.
"""
