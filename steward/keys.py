"""Ed25519 keys of this installation, made on first use under `home/keys`, and the tokens that they sign.

`desk` signs agents' bearers and capabilities (systems hold its public half), `people` signs sandbox sign-ins and
customers' conversation tokens, `channel` is the sandbox's stand-in for a channel platform that vouches for a caller.
"""

from __future__ import annotations

import os
import time
from pathlib import Path
from typing import Any, Literal
from uuid import uuid4

import jwt
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from steward.errors import NotAuthorised

KeyName = Literal["desk", "people", "channel"]
ALGORITHM = "EdDSA"


class Keys:
    """The key folder; safe for several processes that start at once."""

    def __init__(self, home: Path) -> None:
        self._folder = home / "keys"
        self._loaded: dict[str, Ed25519PrivateKey] = {}

    def public_path(self, name: KeyName) -> Path:
        """Where the public half lies as PEM; made when missing."""
        self._private(name)
        return self._folder / f"{name}.pub.pem"

    def sign(self, name: KeyName, audience: str, subject: str, seconds: float, **claims: Any) -> str:
        """A compact JWT for `audience` about `subject` that lives `seconds`."""
        now = time.time()
        body = {"iss": "steward", "aud": audience, "sub": subject, "iat": int(now), "exp": int(now + seconds) + 1,
                "jti": uuid4().hex, **claims}  # fmt: skip
        return jwt.encode(body, self._private(name), algorithm=ALGORITHM)

    def verify(self, name: KeyName, audience: str, token: str) -> dict[str, Any]:
        """The claims of a valid token. Raises NotAuthorised for anything else."""
        try:
            claims: dict[str, Any] = jwt.decode(
                token, self._private(name).public_key(), algorithms=[ALGORITHM], audience=audience, issuer="steward",
                leeway=5, options={"require": ["exp", "iat", "sub", "jti"]},
            )  # fmt: skip
        except (jwt.PyJWTError, ValueError, RecursionError) as error:  # a header may be anything, nested a thousand deep
            raise NotAuthorised(f"the token is not valid here: {error}", next_step="sign in again") from error
        return claims

    def _private(self, name: KeyName) -> Ed25519PrivateKey:
        if name not in self._loaded:
            self._loaded[name] = self._load_or_make(name)
        return self._loaded[name]

    def _load_or_make(self, name: KeyName) -> Ed25519PrivateKey:
        path = self._folder / f"{name}.pem"
        if not path.exists():
            self._make(path)
        key = serialization.load_pem_private_key(path.read_bytes(), password=None)
        if not isinstance(key, Ed25519PrivateKey):
            raise NotAuthorised(f"{path} is not an Ed25519 key", next_step="move it away; a new one is made")
        public = self._folder / f"{name}.pub.pem"
        if not public.exists():
            write_once(public, key.public_key().public_bytes(
                serialization.Encoding.PEM, serialization.PublicFormat.SubjectPublicKeyInfo))  # fmt: skip
        return key

    def _make(self, path: Path) -> None:
        self._folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        write_once(path, Ed25519PrivateKey.generate().private_bytes(
            serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()))  # fmt: skip


def write_once(path: Path, content: bytes) -> None:
    """Create the file whole, or leave the one that another process made first."""
    temporary = path.with_suffix(f".{uuid4().hex}")
    temporary.touch(mode=0o600)
    temporary.write_bytes(content)
    try:
        os.link(temporary, path)
    except FileExistsError:
        pass
    finally:
        temporary.unlink()
