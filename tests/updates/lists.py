"""Signed lists of versions."""

import base64
import hashlib

import msgspec
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from app.hub.signed_list import FORMAT
from app.updates.releases import Release, ReleaseFile, ReleaseList

NEW = b"#!/bin/sh\necho new\n"
REPOSITORY = "descant/releases"


class Signer:
    """Signs lists with a key of its own; `key` is the public one."""

    def __init__(self) -> None:
        self._private = Ed25519PrivateKey.generate()
        self.key = self._private.public_key().public_bytes_raw()

    def sign(self, *releases: Release, serial: int = 1) -> tuple[bytes, bytes]:
        """A list and its signature."""
        content = msgspec.json.encode(ReleaseList(FORMAT, serial, releases=releases))
        return content, self.sign_content(content)

    def sign_content(self, content: bytes) -> bytes:
        """The signature of a list."""
        return base64.b64encode(self._private.sign(content))


def release(version: str, content: bytes = NEW, *, kind: str = "appimage", **changes: object) -> Release:
    """A version with one package, whose address is relative to the list."""
    name = f"Descant-{version}.AppImage"
    digest = hashlib.sha256(content).hexdigest()
    file = ReleaseFile(kind, "linux-x86_64", name, name, len(content), digest)
    made = Release(version, "2026-11-30", "It is faster.", files=(file,))
    return msgspec.structs.replace(made, **changes)
