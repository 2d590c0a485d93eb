"""The engine: a child process that owns llama.cpp, and the client that starts it and speaks to it.

- ``child``: what runs in the engine's process. The only room that imports llama_cpp, openai_harmony and numpy.
- ``client``: what the window and the command line use to start the process, speak to it and survive its end.
- ``probe``: a short-lived process that asks ggml for its devices or measures a plan, and the client of that.

The modules beside them hold the values that both sides share.
"""
