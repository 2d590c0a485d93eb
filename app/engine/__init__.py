"""The engine: a child process that owns llama.cpp, and the client that starts it and communicates with it.

- ``child``: the code that runs in the engine's process. The only room that imports llama_cpp, openai_harmony and numpy.
- ``client``: starts the process for the window and the command line, sends requests to it and survives its crashes.
- ``engines``: folders with llama.cpp's libraries, and which of them the processes load.
- ``probe``: a short-lived process that asks ggml for its devices or measures a plan, and the client for it.

The modules next to them hold the values that both sides share.
"""
