"""Ed25519 keys of this installation, and the tokens that they sign.

They are made on first use under `home/keys`.

`desk` signs agents' bearers and capabilities (systems hold its public half), `people` signs sandbox
sign-ins and customers' conversation tokens, `channel` is the sandbox's stand-in for a channel
platform that vouches for a caller, `agents` signs what other companies' agents are given: the
agent card, their access tokens, notifications.

Private halves are never stored in clear: they are encrypted by a secret from a setting, from a file
that a setting names, or from one file of this user on this machine. Several servers of one desk
share them through its database (`share`).
"""

from __future__ import annotations

import os
import secrets
import time
from functools import cache
from pathlib import Path
from typing import Any, Literal
from uuid import uuid4

import jwt
import psycopg
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.asymmetric.types import PrivateKeyTypes
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.scrypt import Scrypt

from steward.errors import BadInput, NotAuthorised
from steward.settings import settings
from steward.verified_tokens import LEEWAY, VerifiedTokens

KeyName = Literal["desk", "people", "channel", "agents"]
NAMES: tuple[KeyName, ...] = ("desk", "people", "channel", "agents")
_LOCK = 7_283_921_019
_SHORTEST_SECRET = 16
_FORM, _NONCE = b"\x01", 12  # how things are encrypted, and bytes that are never the same
ALGORITHM = "EdDSA"


@cache
def secret() -> bytes:
    """What private keys are encrypted by.

    Raises BadInput when a setting leads nowhere, or to something too short.
    """
    chosen = settings()
    if not chosen.key_secret and chosen.key_secret_file is None:
        return _machine_secret()
    try:
        found = chosen.key_secret or str(
            chosen.key_secret_file and chosen.key_secret_file.read_text(encoding="utf-8")
        )
    except OSError as error:
        raise BadInput(
            f"STEWARD_KEY_SECRET_FILE cannot be read ({error.strerror})",
            next_step="name a file that the desk may read",
        ) from error
    if len(found.strip()) < _SHORTEST_SECRET:
        raise BadInput(
            f"the secret of the keys is shorter than {_SHORTEST_SECRET} characters",
            next_step="make one with: openssl rand -base64 32",
        )
    return found.strip().encode()


def _machine_secret() -> bytes:
    """One file of this user, outside of every home and so of every database in one.

    Made on first use.
    """
    folder = Path(os.environ.get("XDG_STATE_HOME") or Path.home() / ".local" / "state") / "steward"
    path = folder / "keys.secret"
    try:
        if not path.exists():
            folder.mkdir(parents=True, exist_ok=True, mode=0o700)
            write_once(path, secrets.token_urlsafe(32).encode())
        return path.read_bytes()
    except OSError as error:
        raise BadInput(
            (
                f"the secret that encrypts this desk's keys cannot be kept at {path} "
                f"({error.strerror})"
            ),
            next_step="set STEWARD_KEY_SECRET_FILE",
        ) from error


def sealed(key: PrivateKeyTypes) -> bytes:
    """A private key as encrypted PEM."""
    return key.private_bytes(
        serialization.Encoding.PEM,
        serialization.PrivateFormat.PKCS8,
        serialization.BestAvailableEncryption(secret()),
    )


def encrypted(what_for: str, text: bytes) -> bytes:
    """Something else that is never stored in clear; it opens again as what it is for, alone."""
    nonce = secrets.token_bytes(_NONCE)
    return _FORM + nonce + _cipher(secret()).encrypt(nonce, text, what_for.encode())


def decrypted(what_for: str, stored: bytes) -> bytes:
    """What was encrypted for just this. Raises BadInput for one of another secret."""
    try:
        nonce, text = stored[1 : 1 + _NONCE], stored[1 + _NONCE :]
        return _cipher(secret()).decrypt(nonce, text, what_for.encode())
    except (InvalidTag, ValueError) as error:
        raise BadInput(
            f"what is kept for {what_for} was encrypted by another secret",
            next_step="give the one it was made with (STEWARD_KEY_SECRET_FILE)",
        ) from error


@cache
def _cipher(secret: bytes) -> AESGCM:
    """A key of its own, stretched from the secret as that of an encrypted PEM is."""
    return AESGCM(Scrypt(salt=b"steward/kept", length=32, n=2**14, r=8, p=1).derive(secret))


def opened(path: Path) -> PrivateKeyTypes:
    """The private key of a file.

    One that an earlier version left in clear is encrypted where it lies.

    Raises BadInput for one of another secret.
    """
    text = path.read_bytes()
    try:
        return serialization.load_pem_private_key(text, password=secret())
    except TypeError:
        key = serialization.load_pem_private_key(text, password=None)
    except ValueError as error:
        raise BadInput(
            f"{path} was encrypted by another secret",
            next_step="give the one it was made with (STEWARD_KEY_SECRET_FILE)",
        ) from error
    replacement = path.with_suffix(f".{uuid4().hex}")
    replacement.touch(mode=0o600)
    replacement.write_bytes(sealed(key))
    replacement.replace(path)
    return key


def share(dsn: str, home: Path) -> None:
    """Take this desk's keys from its database, or put them there.

    All servers with the same secret then have the same keys.
    """
    keys, folder = Keys(home), home / "keys"
    with psycopg.connect(dsn) as connection:
        connection.execute("SELECT pg_advisory_xact_lock(%s)", [_LOCK])
        there = {
            row[0]: row[1:]
            for row in connection.execute(
                "SELECT name, private_pem, public_pem FROM desk.sealed_key"
            )
        }
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        for name in NAMES:
            private, public = folder / f"{name}.pem", folder / f"{name}.pub.pem"
            if name in there:
                for path, text in zip((private, public), there[name], strict=True):
                    path.unlink(missing_ok=True)
                    write_once(path, text.encode())
                opened(private)  # another secret is said now and not at the first request
                continue
            keys.public_path(name)
            connection.execute(
                "INSERT INTO desk.sealed_key (name, private_pem, public_pem) VALUES (%s, %s, %s)",
                [name, private.read_text(encoding="utf-8"), public.read_text(encoding="utf-8")],
            )


class Keys:
    """The key folder; safe for several processes that start at once."""

    def __init__(self, home: Path) -> None:
        self._folder = home / "keys"
        self._loaded: dict[str, Ed25519PrivateKey] = {}
        self._verified = VerifiedTokens()

    def public_path(self, name: KeyName) -> Path:
        """Where the public half lies as PEM; made when missing."""
        self._private(name)
        return self._folder / f"{name}.pub.pem"

    def sign(
        self, name: KeyName, audience: str, subject: str, seconds: float, **claims: Any
    ) -> str:
        """A compact JWT for `audience` about `subject` that lives `seconds`."""
        now = time.time()
        body = {
            "iss": "steward",
            "aud": audience,
            "sub": subject,
            "iat": int(now),
            "exp": int(now + seconds) + 1,
            "jti": uuid4().hex,
            **claims,
        }
        return jwt.encode(body, self._private(name), algorithm=ALGORITHM)

    def verify(self, name: KeyName, audience: str, token: str) -> dict[str, Any]:
        """The claims of a valid token. Raises NotAuthorised for anything else."""
        try:
            claims: dict[str, Any] = jwt.decode(
                token,
                self._private(name).public_key(),
                algorithms=[ALGORITHM],
                audience=audience,
                issuer="steward",
                leeway=LEEWAY,
                options={"require": ["exp", "iat", "sub", "jti"]},
            )
        # a header may be anything, nested a thousand deep
        except (jwt.PyJWTError, ValueError, RecursionError) as error:
            raise NotAuthorised(
                f"the token is not valid here: {error}", next_step="sign in again"
            ) from error
        self._verified.keep(name, audience, token, claims)
        return claims

    def verified(self, name: KeyName, audience: str, token: str) -> dict[str, Any] | None:
        """The claims of a token that `verify` has found valid and that lives still; None for one
        that has yet to be verified. Reads no file.
        """
        return self._verified.find(name, audience, token)

    def for_signing(self, name: KeyName) -> Ed25519PrivateKey:
        """The private key itself, for what is signed and is no token."""
        return self._private(name)

    def _private(self, name: KeyName) -> Ed25519PrivateKey:
        if name not in self._loaded:
            self._loaded[name] = self._load_or_make(name)
        return self._loaded[name]

    def _load_or_make(self, name: KeyName) -> Ed25519PrivateKey:
        path = self._folder / f"{name}.pem"
        if not path.exists():
            self._make(path)
        key = opened(path)
        if not isinstance(key, Ed25519PrivateKey):
            raise NotAuthorised(
                f"{path} is not an Ed25519 key", next_step="move it away; a new one is made"
            )
        public = self._folder / f"{name}.pub.pem"
        if not public.exists():
            write_once(
                public,
                key.public_key().public_bytes(
                    serialization.Encoding.PEM, serialization.PublicFormat.SubjectPublicKeyInfo
                ),
            )
        return key

    def _make(self, path: Path) -> None:
        self._folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        write_once(path, sealed(Ed25519PrivateKey.generate()))


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


def claims_by(
    key_file: Path, setting: str, audience: str, token: str, *needed: str
) -> dict[str, Any]:
    """The claims of a token that was signed by the key in this file, which `setting` names.

    `exp`, `iat`, `sub`, `jti` and what else is `needed` are there; times are seconds since 1970.
    Raises NotAuthorised for any other token, BadInput for a key of another kind.
    """
    pem = key_file.read_bytes()
    algorithm = algorithm_of(serialization.load_pem_public_key(pem), setting)
    try:
        claims: dict[str, Any] = jwt.decode(
            token,
            pem,
            algorithms=[algorithm],
            audience=audience,
            leeway=5,
            options={"require": ["exp", "iat", "sub", "jti", *needed]},
        )
    except (jwt.PyJWTError, ValueError, RecursionError) as error:
        raise NotAuthorised(
            f"that token is not signed by the key of {setting}, for this desk and this moment",
            next_step="mint a new one",
        ) from error
    return claims | {name: int(claims[name]) for name in ("exp", "iat")}


def algorithm_of(key: object, named: str = "the key") -> str:
    """What somebody's key signs with: said by the key, never by the token.

    Raises BadInput for a key of another kind.
    """
    match key:
        case Ed25519PublicKey():
            return "EdDSA"
        case ec.EllipticCurvePublicKey() if key.curve.name == "secp256r1":
            return "ES256"
        case rsa.RSAPublicKey() if key.key_size >= 2048:
            return "RS256"
    raise BadInput(
        f"{named} is none of Ed25519, P-256 or RSA of 2048 bits",
        next_step="make one of these",
    )
