"""`examples/mailbox`: what lies there for whom, and what is said where it cannot serve."""

from __future__ import annotations

import smtplib
import sys
from pathlib import Path
from typing import Any

import pytest
from imap_tools import MailBoxUnencrypted, MailMessage

from examples.mailbox import __main__ as command
from examples.mailbox import dovecot as program
from examples.mailbox import letters
from examples.mailbox.taking import Taking
from steward.ports import free_port
from tests.channels.dovecot import PASSWORD, PROGRAM, Dovecot
from tests.channels.letters_made import mail

installed = pytest.mark.skipif(PROGRAM is None, reason="needs Debian's dovecot-imapd")
pytestmark = pytest.mark.in_turn(parts=4, files=("examples/mailbox/",), seconds=2.0)


@installed
def test_mailbox_of_each_address_has_the_mail_that_is_for_it(dovecot: Dovecot) -> None:
    port = free_port()
    taking = Taking(port, dovecot)
    try:
        with smtplib.SMTP("127.0.0.1", port, timeout=10) as server:
            server.sendmail("a@x.example", ["Dana@x.example", "help@y.example"], mail("Hello"))
            server.sendmail("a@x.example", ["help@y.example"], mail("Again"))
    finally:
        taking.stop()
    found = {
        who: [one.text.strip() for one in _box(dovecot, who)]
        for who in ("dana@x.example", "help@y.example", "nobody@x.example")
    }
    assert found == {
        "dana@x.example": ["Hello"],
        "help@y.example": ["Hello", "Again"],
        "nobody@x.example": [],
    }


def _box(dovecot: Dovecot, who: str) -> list[Any]:
    with MailBoxUnencrypted("127.0.0.1", dovecot.port).login(who, PASSWORD) as box:
        return [*box.fetch()]


LONG = "You charged me twice this month, please give the second payment back, if you can."


def test_letter_that_answers_a_folded_subject_is_sent(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sent: list[Any] = []

    class Server:
        def __init__(self, *_: object, **__: object) -> None: ...
        def __enter__(self) -> Server:
            return self

        def __exit__(self, *_: object) -> None: ...
        def send_message(self, made: Any) -> None:
            sent.append(made)

    monkeypatch.setattr(smtplib, "SMTP", Server)
    (tmp_path / "channels.yaml").write_text(
        "email: {address: help@y.example, smtp: {port: 1}, imap: {port: 2}}"
    )
    (tmp_path / "password").write_text("x")
    box = letters.CustomersMail(tmp_path, "dana@x.example")
    box.send(LONG, None)
    for _ in range(2):  # an answer to it, and an answer to that
        there = MailMessage.from_bytes(sent[-1].as_bytes())
        assert (
            "\n" in sent[-1].as_string().partition("Subject: ")[2].partition("Message-ID")[0][:-2]
        )
        box.send("Yes, please.", there)
    assert [one["Subject"].removeprefix("Re: ").removeprefix("Re: ") for one in sent] == [LONG] * 3


@installed
def test_mailbox_whose_port_is_taken_says_which(dovecot: Dovecot) -> None:
    port = free_port()
    taking = Taking(port, dovecot)
    try:
        with pytest.raises(program.CannotServe, match=f"Port {port} .*--smtp"):
            Taking(port, dovecot)
        with pytest.raises(program.CannotServe, match="in use"):
            program.Dovecot(dovecot.folder / "other", dovecot.port, "another password")
    finally:
        taking.stop()


@pytest.mark.parametrize(
    ("found", "says"),
    [(None, "sudo apt-get install dovecot-imapd"), ("/bin/echo", "written for dovecot 2.3")],
)
def test_mailbox_without_its_dovecot_says_the_next_step(
    found: str | None, says: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(program, "PROGRAM", found)
    monkeypatch.setattr(sys, "argv", ["mailbox", "serve", "--folder", str(tmp_path)])
    with pytest.raises(SystemExit, match=says):
        command.main()


def test_letter_without_a_mailbox_says_how_to_open_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "argv", ["mailbox", "write", "Hello", "--folder", str(tmp_path)])
    with pytest.raises(SystemExit, match=r"python -m examples\.mailbox serve"):
        command.main()
