"""The models on this machine: discovery, resolution of names, and a record of the files that crashed the engine."""
