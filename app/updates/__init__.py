"""New versions of Descant: a signed list says which there are, and one that is downloaded is installed on quit.

- ``installation``: how this Descant was installed, which decides what an update is.
- ``releases``: the signed list.
- ``updating``: from a release to the file that is ready, and its installation.
"""
