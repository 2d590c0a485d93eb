"""SHA-256 of a few bytes, for names of files and the like, without OpenSSL.

``hashlib`` loads OpenSSL's library, 3.7 MB of memory that the idle window needs for nothing else. Python has code of
its own for it, which is slower; what reads whole files takes ``hashlib``.
"""

try:
    from _sha2 import sha256  # type: ignore[import-not-found,unused-ignore]  # from Python 3.12
except ImportError:
    try:
        from _sha256 import sha256  # type: ignore[import-not-found,unused-ignore]
    except ImportError:  # a Python that was built without either
        from hashlib import sha256


def sha256_hex(data: bytes) -> str:
    """Return the digest of `data` as 64 hexadecimal digits."""
    digest: str = sha256(data).hexdigest()
    return digest
