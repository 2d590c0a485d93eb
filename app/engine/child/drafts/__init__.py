"""Drafts from the text: what the chat suggests as the next tokens is evaluated in one batch with the last sampled one.

Each token is still sampled from the model's own distribution; a drafted token only saves a decode if the sampled one
equals it. So the text is distributed exactly as without drafts. With a seed or at temperature 0 it is the same text,
apart from the rounding of batches of different sizes.

    index      where the last tokens stood before, and where the text goes on from there
    source     the part of the text that is being written again, followed through its changes
    costs      what a batch costs on this machine, measured while running
    drafter    how long a draft pays, if it pays at all
    lookahead  evaluates, and takes back what was not sampled
"""
