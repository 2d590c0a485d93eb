"""The engine: a child process that owns llama.cpp, and the client that starts it and speaks to it.

Window or command line side: :mod:`client`, :mod:`process`, :mod:`faults`, :mod:`protocol`.
Child side: :mod:`child`, :mod:`host`, :mod:`generation`, :mod:`prompt_cache`, :mod:`sampler`, :mod:`formats`,
:mod:`bindings`. Only the child side imports llama_cpp, openai_harmony and numpy.
"""
