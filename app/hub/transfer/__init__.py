"""Reliable transfer of one file from the Hub.

A file is fetched in several pieces at once, each written at its own offset. A journal records which bytes are durably
on the disk, so that a killed run resumes from its last checkpoint. The SHA-256 is computed in order behind the pieces,
while later ones still arrive. A file gets its final name only when it is complete and verified.

::

    transfer.py     one file, from the first request to the verified part file; the failures that end a transfer
    fetcher.py      one connection that fetches piece after piece; retries after temporary failures
    source.py       addresses (which expire) and byte streams; every answer is checked against the request
    connections.py  HTTP: proxy, certificates, errors of the library as HubError
    pieces.py       which bytes are complete, which are being fetched, which are next
    journal.py      the same on disk
    part_file.py    the bytes on disk
    checksum.py     the SHA-256 behind the pieces
    backoff.py      how long to wait after a failure
"""
