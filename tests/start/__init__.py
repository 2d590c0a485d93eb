"""``./descant`` and ``./test``; that they do all in a bare system is shown by ``.ci/bare-root``."""
