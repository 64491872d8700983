"""The walk "A mailbox on this machine" of `docs/channels.md`: its commands, as they stand."""

from __future__ import annotations

import os
import shlex
import shutil
import sys
import time
from pathlib import Path

import httpx
import pytest

from examples.mailbox.letters import DANA, CustomersMail
from steward.ports import free_port
from steward.settings import PROJECT
from tests.channels.dovecot import PROGRAM
from tests.foreign.test_stripe_page import Desk, commands, done, going, shown, until

PAGE = (PROJECT / "docs" / "channels.md").read_text("utf-8")
pytestmark = [
    pytest.mark.skipif(PROGRAM is None, reason="needs Debian's dovecot-imapd"),
    pytest.mark.long,  # a whole run on this machine, killed and started again
    pytest.mark.xdist_group("races"),
    pytest.mark.timeout(600),
    pytest.mark.in_turn(
        parts=15,
        first=6,
        files=("examples/mailbox/", "examples/stripe/", "docs/channels.md"),
        seconds=75.0,
    ),
]


def test_walk_of_the_mailbox_pays_once_over_a_kill(tmp_path: Path) -> None:
    home, stripe = tmp_path / "home", free_port()
    home.mkdir()
    shutil.copytree(PROJECT / ".steward" / "models", home / "models")
    for above in (tmp_path, *list(tmp_path.parents)[:2]):
        above.chmod(0o755)  # the mail of root is nobody's
    lines = commands(PAGE, "A mailbox on this machine", home, stripe)
    books, mailbox, make, systems, channels, check, run, *letters = lines[:11]
    look, id_of, verify, dearer, *bruno = lines[11:]
    port = free_port()
    env = {**os.environ, "STEWARD_HOME": str(home), "STEWARD_PORT": str(port)}
    env |= dict(word.split("=", 1) for word in shlex.split(systems)[1:])
    ports = free_port(), free_port()
    run += f" --systems-port {free_port()}"
    with (
        going(books, env, tmp_path / "stripe.log"),
        going(f"{mailbox} --smtp {ports[0]} --imap {ports[1]}", env, tmp_path / "mailbox.log"),
    ):
        until(lambda: httpx.get(f"http://127.0.0.1:{stripe}/", trust_env=False))
        assert done(make, env).count("29.00 paid, nothing given back") == 2
        told = done(f"{channels}; env", env).splitlines()
        env |= dict(one.split("=", 1) for one in told if one.startswith(("MAIL_", "STEWARD_CH")))
        assert done(check, env).count("lets the desk in") == 2
        with going(run, env, tmp_path / "run.log") as up:
            other = Desk(port)
            other.comes(up)
            other.says("hello")
            assert other.hears()  # the walk comes after others: its record is not the only one
            charged, code, crash, yes = (done(one, env) for one in letters)
            assert "armed" in crash, crash
            assert "six-digit code" in charged, charged
            assert "Shall I go ahead?" in code, code
            assert "Change of contact" not in code, code
            assert yes.count("I have refunded 29.00 EUR") == 1, yes
            shown(tmp_path / "run.log", "died (SIGKILL)")
            assert "the chain holds" in done(f"{id_of}; {verify}", env)
            recorded = done(
                f"{id_of}; {Path(sys.executable).parent}/steward conversations show $ID", env
            )
            assert "I have refunded 29.00 EUR" in recorded, "the record of this very walk"
            done(dearer, env)
            *asked, signed, read = (done(one, env) for one in bruno)
            assert "colleague" in asked[-1], asked
            assert "approved" in signed, signed
            for _ in range(60):  # the mail comes a moment after the signature
                if "I have refunded 180.00 EUR" in read:
                    break
                time.sleep(0.5)
                read = done(bruno[-1], env)
            assert "I have refunded 180.00 EUR" in read, read
        box = CustomersMail(home / "mailbox", DANA)
        assert [mail.text.count("I have refunded") for mail in box.all()].count(1) == 1
        assert sorted(line.split(": ")[1] for line in done(look, env).strip().splitlines()) == [
            "29.00 paid, 29.00 given back",
            "29.00 paid, nothing given back",
        ]
    assert "Stopped. The mails stay" in (tmp_path / "mailbox.log").read_text("utf-8")
