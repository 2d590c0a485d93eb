"""The careful transfer of one file: what this app exists for.

A file comes in pieces, several at once, each written at its own place. A journal tells which bytes are on the disk for
sure, so that a run that was killed goes on where the disk was last asked to keep what it had. The SHA-256 is computed
in order behind the pieces, while others still come. Nothing gets the file's own name before it is whole and checked.

::

    transfer.py     one file, from the first request to the checked part file; names the failures that end it
    fetcher.py      one connection that takes piece after piece; waits and goes on after the failures that pass
    source.py       addresses (which expire) and streams of bytes, every answer checked against what was asked
    connections.py  HTTP: the proxy, the certificates, the errors of the library in our words
    pieces.py       which bytes are here, which are being fetched, which are next
    journal.py      the same on disk
    part_file.py    the bytes on disk
    checksum.py     the SHA-256 behind the pieces
    backoff.py      how long to wait after a failure
"""
