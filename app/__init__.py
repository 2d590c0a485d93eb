"""Descant: gpt-oss and other GGUF chat models on your own machine."""
