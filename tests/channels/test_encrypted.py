"""Mail over TLS and with a login, as real mailboxes have it: neither words nor a password go to a
server whose certificate is not trusted, or that has none.
"""

from __future__ import annotations

import asyncio
import imaplib
import ssl
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Literal

import pytest
from aiosmtpd.smtp import SMTP, AuthResult, Envelope, LoginPassword, Session

from steward.channels.checking import look_over
from steward.channels.configuration import Channels, Email, Mailbox, Server
from steward.channels.fetching import Fetching
from steward.ports import free_port
from tests.channels.certificates import Certificate, made
from tests.channels.conftest import MailServer
from tests.channels.dovecot import PASSWORD, PROGRAM, Dovecot
from tests.channels.letters_made import DANA, mail
from tests.channels.rows import MailDesk

# of the server that is encrypted as a whole, which aiosmtpd does not see
pytestmark = pytest.mark.filterwarnings("ignore:Requiring AUTH while not requiring TLS")
type Security = Literal["tls", "starttls"]
WAYS: tuple[Security, ...] = ("tls", "starttls")
USER = "help@desk.example"


class LoginServer(MailServer):
    """Takes mail of who signed in, and remembers who tried to."""

    def __init__(self) -> None:
        super().__init__(port=free_port())
        self.tried: list[tuple[str, str]] = []

    def signs_in(
        self, server: SMTP, session: Session, envelope: Envelope, mechanism: str, given: object
    ) -> AuthResult:
        assert isinstance(given, LoginPassword)
        self.tried.append((given.login.decode(), given.password.decode()))
        return AuthResult(success=self.tried[-1] == (USER, PASSWORD), handled=False)


@asynccontextmanager
async def listening(
    security: Security, certificate: Certificate | None
) -> AsyncIterator[LoginServer]:
    """A server with this certificate; None: one that offers no encryption at all."""
    kept = LoginServer()
    context = certificate.of_a_server if certificate is not None else None
    starts = security == "starttls" and context is not None

    def protocol() -> SMTP:
        return SMTP(
            kept,
            hostname="mx.desk.example",
            authenticator=kept.signs_in,
            auth_required=True,
            auth_require_tls=starts,
            tls_context=context if starts else None,
            require_starttls=starts,
        )

    loop = asyncio.get_running_loop()
    whole = None if starts else context
    server = await loop.create_server(protocol, "127.0.0.1", kept.port, ssl=whole)
    try:
        yield kept
    finally:
        server.close()


@pytest.fixture
def trusted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Certificate:
    """A company's own authority, which the desk is told of as any program is."""
    certificate = made(tmp_path / "trusted")
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate.own))
    return certificate


def smtp_at(port: int, security: Security, password: str) -> Server:
    return Server(
        host="127.0.0.1", port=port, security=security, user=USER, password=password, timeout=5
    )


def of(desk: MailDesk, port: int, security: Security, password: str = PASSWORD) -> MailDesk:
    server = smtp_at(port, security, password)
    return desk.with_servers(desk.own.model_copy(update={"smtp": server}))


async def answered(desk: MailDesk) -> None:
    got = await desk.receive(mail())
    await desk.answer(got.conversation_id)
    await desk.sending.look(most=1)


@pytest.mark.parametrize("security", WAYS)
async def test_mail_goes_out_encrypted_and_signed_in(
    desk: MailDesk, trusted: Certificate, security: Security
) -> None:
    async with listening(security, trusted) as server:
        there = of(desk, server.port, security)
        await answered(there)
        assert server.tried == [(USER, PASSWORD)]
        assert len(server.to(DANA)) == 1
    assert desk.deliveries("state, why") == [("sent", "")]


@pytest.mark.parametrize("security", WAYS)
@pytest.mark.parametrize("wrong", ["nobody's", "another host's", "over"])
async def test_server_whose_certificate_is_not_trusted_gets_neither_words_nor_password(
    desk: MailDesk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, security: Security, wrong: str
) -> None:
    host = "mail.elsewhere.example" if wrong == "another host's" else "127.0.0.1"
    certificate = made(tmp_path / "wrong", host=host, days=-1 if wrong == "over" else 1)
    if wrong != "nobody's":
        monkeypatch.setenv("SSL_CERT_FILE", str(certificate.own))
    async with listening(security, certificate) as server:
        await answered(of(desk, server.port, security))
        assert (server.tried, server.accepted) == ([], [])
    [(state, why)] = desk.deliveries("state, why")
    assert state == "waiting", "it goes out once the server is in order"
    assert "certificate verify failed" in why


@pytest.mark.parametrize("security", WAYS)
async def test_server_that_offers_no_encryption_gets_neither_words_nor_password(
    desk: MailDesk, security: Security
) -> None:
    """One in between takes STARTTLS out of what the server offers."""
    async with listening(security, None) as server:
        await answered(of(desk, server.port, security))
        assert (server.tried, server.accepted) == ([], [])
    assert desk.deliveries() == [("waiting",)]


@pytest.mark.parametrize("security", WAYS)
async def test_mail_under_a_wrong_password_waits_for_the_right_one(
    desk: MailDesk, trusted: Certificate, security: Security
) -> None:
    async with listening(security, trusted) as server:
        await answered(of(desk, server.port, security, "changed-meanwhile"))
        assert server.accepted == []
        [(state, why)] = desk.deliveries("state, why")
        assert (state, why[:3]) == ("waiting", "535")
        assert "changed-meanwhile" not in why
        await asyncio.sleep(0.05)
        await of(desk, server.port, security).sending.look()
        assert len(server.to(DANA)) == 1
    assert desk.deliveries("state, tries") == [("sent", 2)]


class Encrypted(Dovecot):
    """The same mailbox behind TLS alone: by IMAPS, or after STARTTLS."""

    def __init__(self, folder: Path, certificate: Certificate) -> None:
        self.imaps, self._certificate = free_port(), certificate
        super().__init__(folder)

    def box_by(self, security: Security, password: str = PASSWORD) -> Mailbox:
        port = self.imaps if security == "tls" else self.port
        return self.box.model_copy(
            update={"port": port, "security": security, "password": password}
        )

    def session(self, user: str) -> imaplib.IMAP4:
        context = ssl.create_default_context(cafile=str(self._certificate.own))
        context.check_hostname = False
        context.verify_mode = ssl.CERT_NONE
        opened = imaplib.IMAP4_SSL("127.0.0.1", self.imaps, ssl_context=context, timeout=10)
        opened.login(user, self.password)
        return opened

    def _config(self, owner: object) -> str:
        own, key = self._certificate.own, self._certificate.key
        text: str = super()._config(owner)  # type: ignore[arg-type]
        for old, new in (
            ("ssl = no", f"ssl = required\nssl_cert = <{own}\nssl_key = <{key}"),
            ("disable_plaintext_auth = no", "disable_plaintext_auth = yes"),
            ("port = 0", f"port = {self.imaps}\n    ssl = yes"),
        ):
            assert old in text
            text = text.replace(old, new)
        return text


@pytest.fixture
def mailbox(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Encrypted]:
    if PROGRAM is None:
        pytest.skip("dovecot is not installed here (apt-get install dovecot-imapd)")
    folder = tmp_path_factory.mktemp("encrypted")
    for above in (folder, *list(folder.parents)[:2]):
        above.chmod(0o755)
    server = Encrypted(folder, made(folder / "certificate"))
    try:
        yield server
    finally:
        server.stop()


def heard(desk: MailDesk) -> list[str]:
    return [row[0] for row in desk.rows.owner("SELECT text FROM desk.inbox ORDER BY seq")]


@pytest.mark.parametrize("security", WAYS)
async def test_mailbox_is_read_encrypted_where_its_certificate_is_trusted(
    desk: MailDesk, mailbox: Encrypted, monkeypatch: pytest.MonkeyPatch, security: Security
) -> None:
    mailbox.lay(mail("one", subject=""))
    fetching = Fetching(desk.as_desk, desk.own, mailbox.box_by(security))
    with pytest.raises(ssl.SSLError, match="certificate verify failed"):
        await fetching.look()
    assert heard(desk) == []
    monkeypatch.setenv("SSL_CERT_FILE", str(mailbox._certificate.own))
    assert await fetching.look() == 1
    assert heard(desk) == ["one"]
    assert ["Seen" in one for one in mailbox.flags()] == [True]


async def test_mailbox_that_offers_no_encryption_is_not_signed_in_to(
    desk: MailDesk, dovecot: Dovecot
) -> None:
    stripped = dovecot.box.model_copy(update={"security": "starttls"})
    dovecot.lay(mail("one", subject=""))
    with pytest.raises(imaplib.IMAP4.error):
        await Fetching(desk.as_desk, desk.own, stripped).look()
    assert heard(desk) == []


@pytest.mark.parametrize("security", WAYS)
async def test_check_says_of_encrypted_servers_which_lets_the_desk_in(
    desk: MailDesk, mailbox: Encrypted, monkeypatch: pytest.MonkeyPatch, security: Security
) -> None:
    def own(port: int, password: str = PASSWORD) -> Channels:
        box = mailbox.box_by(security, password)
        return Channels(email=Email(address=USER, smtp=smtp_at(port, security, password), imap=box))

    async with listening(security, mailbox._certificate) as server:
        for one in await look_over(own(server.port)):
            assert "certificate verify failed" in one.why
        assert server.tried == []
        monkeypatch.setenv("SSL_CERT_FILE", str(mailbox._certificate.own))
        assert [one.why for one in await look_over(own(server.port))] == ["", ""]
        wrong = await look_over(own(server.port, "guessed-wrongly"))
        assert all(one.why and "guessed-wrongly" not in one.why for one in wrong)
        assert server.accepted == [], "nothing is sent"
