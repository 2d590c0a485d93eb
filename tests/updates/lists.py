"""Signed lists of versions."""

import hashlib

import msgspec

from app.hub.signed_list import FORMAT
from app.updates.releases import Release, ReleaseFile, ReleaseList
from tests.hub.signing import Key

NEW = b"#!/bin/sh\necho new\n"
REPOSITORY = "descant/releases"


class Signer(Key):
    """Signs lists of versions."""

    def sign(self, *releases: Release, serial: int = 1) -> tuple[bytes, bytes]:
        """A list and its signature."""
        content = msgspec.json.encode(ReleaseList(FORMAT, serial, releases=releases))
        return content, self.signature(content)


def release(version: str, content: bytes = NEW, *, kind: str = "appimage", **changes: object) -> Release:
    """A version with one package, whose address is relative to the list."""
    name = f"Descant-{version}.AppImage"
    digest = hashlib.sha256(content).hexdigest()
    file = ReleaseFile(kind, "linux-x86_64", name, name, len(content), digest)
    made = Release(version, "2026-11-30", "It is faster.", files=(file,))
    return msgspec.structs.replace(made, **changes)
