"""New versions of Descant: a signed list says which there are, and one that is downloaded is installed on quit.

- ``installation``: how this Descant was installed, which decides what an update is.
- ``releases``: the signed list.
- ``store``: what is known on the disk.
- ``fetching``: from a version in the list to the file that is ready.
- ``replacing``: the installation, and what is tidied up after it.
"""
