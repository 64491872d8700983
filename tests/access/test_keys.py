"""Private keys: encrypted wherever they lie, by a secret that lies elsewhere,
and the same for all servers of a desk.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import psycopg
import pytest
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from steward.errors import BadInput
from steward.keys import NAMES, Keys, share
from steward.server.issuer import SigningKeys
from tests.owner import ask

SECRET = "a-secret-of-thirty-two-letters-.."


def test_keys_no_private_key_lies_in_clear_anywhere_in_the_home(tmp_path: Path) -> None:
    for name in NAMES:
        Keys(tmp_path).public_path(name)
    SigningKeys(tmp_path).rotate()
    private = [
        path for path in (tmp_path / "keys").rglob("*.pem") if not path.name.endswith(".pub.pem")
    ]
    assert len(private) == len(NAMES) + 1
    for path in private:
        assert path.read_text().startswith("-----BEGIN ENCRYPTED PRIVATE KEY-----")
        with pytest.raises(TypeError):
            serialization.load_pem_private_key(path.read_bytes(), password=None)
    assert not list(tmp_path.rglob("*secret*")), "what opens them lies outside of the home"


def test_key_that_an_earlier_version_left_in_clear_is_encrypted_and_goes_on(
    tmp_path: Path,
) -> None:
    path = tmp_path / "keys" / "people.pem"
    path.parent.mkdir()
    old = Ed25519PrivateKey.generate()
    path.write_bytes(
        old.private_bytes(
            serialization.Encoding.PEM,
            serialization.PrivateFormat.PKCS8,
            serialization.NoEncryption(),
        )
    )
    token = Keys(tmp_path).sign("people", "steward", "lena", 60)
    assert path.read_text().startswith("-----BEGIN ENCRYPTED PRIVATE KEY-----")
    assert path.stat().st_mode & 0o077 == 0
    assert Keys(tmp_path).verify("people", "steward", token)["sub"] == "lena"


def test_key_opened_by_another_secret_is_refused_and_names_the_setting(
    tmp_path: Path, configured: Callable[..., None]
) -> None:
    configured(STEWARD_KEY_SECRET=SECRET)
    Keys(tmp_path).public_path("desk")
    configured(STEWARD_KEY_SECRET=SECRET[::-1])
    with pytest.raises(BadInput, match="another secret") as refused:
        Keys(tmp_path).sign("desk", "crm", "agent:support", 60)
    assert "STEWARD_KEY_SECRET_FILE" in refused.value.next_step


@pytest.mark.parametrize(
    ("name", "given"),
    [("STEWARD_KEY_SECRET", "short"), ("STEWARD_KEY_SECRET_FILE", "/no/such/file")],
)
def test_secret_too_short_or_without_its_file_is_refused(
    name: str, given: str, tmp_path: Path, configured: Callable[..., None]
) -> None:
    configured(**{name: given})
    with pytest.raises(BadInput):
        Keys(tmp_path).public_path("desk")


def test_keys_are_shared_by_several_servers_through_the_database(
    dsn: str, tmp_path: Path, configured: Callable[..., None]
) -> None:
    (tmp_path / "secret").write_text(SECRET)
    configured(STEWARD_KEY_SECRET_FILE=str(tmp_path / "secret"))
    first, second = tmp_path / "first", tmp_path / "second"
    for home in (first, second, first):
        share(dsn, home)
    for name in NAMES:
        token = Keys(first).sign(name, "steward", "lena", 60)
        assert Keys(second).verify(name, "steward", token)["sub"] == "lena"
    stored = ask(dsn, "SELECT private_pem FROM desk.sealed_key")
    assert len(stored) == len(NAMES)
    for (pem,) in stored:
        with pytest.raises(TypeError):
            serialization.load_pem_private_key(pem.encode(), password=None)
    with pytest.raises(psycopg.errors.CheckViolation):
        ask(dsn, "UPDATE desk.sealed_key SET private_pem = '-----BEGIN PRIVATE KEY-----'")


def test_server_with_another_secret_is_told_before_it_serves(
    dsn: str, tmp_path: Path, configured: Callable[..., None]
) -> None:
    configured(STEWARD_KEY_SECRET=SECRET)
    share(dsn, tmp_path / "first")
    configured(STEWARD_KEY_SECRET=SECRET[::-1])
    with pytest.raises(BadInput, match="another secret"):
        share(dsn, tmp_path / "second")
