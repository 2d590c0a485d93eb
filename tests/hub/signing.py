"""A key for signed lists."""

import base64

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey


class Key:
    """A pair of keys; `key` is the public one."""

    def __init__(self) -> None:
        self._private = Ed25519PrivateKey.generate()
        self.key = self._private.public_key().public_bytes_raw()

    def signature(self, content: bytes) -> bytes:
        """The signature of a list, in Base64."""
        return base64.b64encode(self._private.sign(content))
