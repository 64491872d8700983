"""What the shop's website does for a buyer who is signed in there: it signs a token for the desk.

`python -m examples.shop.website --key shop.pem` makes the shop's key, with its public half in
`shop.pub.pem`; with `--buyer` and `--desk` it prints the address of that buyer's chat, once.
"""

from __future__ import annotations

import argparse
import time
from pathlib import Path
from uuid import uuid4

import jwt
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

MINUTES = 5  # the most that a desk takes


def make_key(file: Path) -> Path:
    """A new key, readable by its owner alone, unless there is one; where its public half is."""
    public = file.with_suffix(".pub.pem")
    if not file.exists():
        key = Ed25519PrivateKey.generate()
        file.touch(mode=0o600)
        file.write_bytes(
            key.private_bytes(
                serialization.Encoding.PEM,
                serialization.PrivateFormat.PKCS8,
                serialization.NoEncryption(),
            )
        )
        public.write_bytes(
            key.public_key().public_bytes(
                serialization.Encoding.PEM, serialization.PublicFormat.SubjectPublicKeyInfo
            )
        )
    return public


def token_for(key: Path, buyer: str) -> str:
    """Opens one conversation as this buyer, once."""
    now = int(time.time())
    claims = {"aud": "steward-chat", "kind": "embed", "sub": buyer, "jti": uuid4().hex}
    times = {"iat": now, "exp": now + MINUTES * 60}
    return jwt.encode({**claims, **times}, key.read_bytes(), "EdDSA")


def main() -> None:
    """The command."""
    parser = argparse.ArgumentParser(description="Sign a buyer of the shop in at the desk.")
    parser.add_argument("--key", type=Path, required=True)
    parser.add_argument("--buyer")
    parser.add_argument("--desk", default="http://127.0.0.1:8400")
    given = parser.parse_args()
    public = make_key(given.key)
    if given.buyer:
        print(f"{given.desk}/chat#{token_for(given.key, given.buyer)}")
    else:
        print(f"{given.key} signs; the desk needs {public}")


if __name__ == "__main__":
    main()
