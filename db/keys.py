"""Keys: one secret, many purposes; a new secret without losing what the old one sealed.

`SECRET_KEYS` lists secrets, newest first. Each purpose gets a key of its own by HKDF (RFC 5869), so that a hash of
a code says nothing about the key of a file. The newest seals; all of them open.
"""

import hashlib
import hmac
import os
from dataclasses import dataclass
from functools import cache

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

NONCE = 12
KEY_ID = 4


class Unreadable(Exception):  # noqa: N818 - reads as a sentence where it is caught
    """Sealed by a secret that is not listed any more, or altered."""


@dataclass(frozen=True)
class Keys:
    """The secrets, newest first; at least one. Compared and hashed by them, never printed."""

    secrets: tuple[bytes, ...]

    def __repr__(self) -> str:
        """Fingerprints only."""
        return f"Keys({', '.join(self.fingerprints())})"

    def fingerprints(self) -> list[str]:
        """Eight hexadecimal digits per secret, for people to compare."""
        return [_derive(secret, "fingerprint")[:KEY_ID].hex() for secret in self.secrets]

    def hashes(self, purpose: str, text: str) -> list[str]:
        """The keyed hash of `text` under every secret, newest first: store the first, look for any."""
        return [hmac.digest(_derive(s, purpose), text.encode(), "sha256").hex() for s in self.secrets]

    def seal(self, purpose: str, content: bytes) -> bytes:
        """Encrypted and authenticated (AES-256-GCM), bound to its purpose: key id, nonce, ciphertext."""
        secret = self.secrets[0]
        nonce = os.urandom(NONCE)
        sealed = AESGCM(_derive(secret, purpose)).encrypt(nonce, content, purpose.encode())
        return _derive(secret, "fingerprint")[:KEY_ID] + nonce + sealed

    @property
    def newest_id(self) -> bytes:
        """What everything begins with that the newest secret has sealed."""
        return _derive(self.secrets[0], "fingerprint")[:KEY_ID]

    def seal_anew(self, purpose: str, sealed: bytes) -> bytes:
        """The same content, sealed by the newest secret; raises Unreadable."""
        return sealed if sealed.startswith(self.newest_id) else self.seal(purpose, self.open(purpose, sealed))

    def open(self, purpose: str, sealed: bytes) -> bytes:
        """What `seal` was given; raises Unreadable."""
        key_id, nonce, body = sealed[:KEY_ID], sealed[KEY_ID : KEY_ID + NONCE], sealed[KEY_ID + NONCE :]
        for secret in self.secrets:
            if _derive(secret, "fingerprint")[:KEY_ID] == key_id:
                try:
                    return AESGCM(_derive(secret, purpose)).decrypt(nonce, body, purpose.encode())
                except (InvalidTag, ValueError):  # ValueError: too short even for a nonce
                    raise Unreadable(purpose) from None
        raise Unreadable(purpose)


@cache
def _derive(secret: bytes, purpose: str) -> bytes:
    return HKDF(algorithm=SHA256(), length=32, salt=None, info=b"zvonok/" + purpose.encode()).derive(secret)


def checksum(content: bytes) -> str:
    """SHA-256 in hexadecimal: the name a file is kept under."""
    return hashlib.sha256(content).hexdigest()
