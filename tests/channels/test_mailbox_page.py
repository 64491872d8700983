"""The command of `docs/channels.md` that looks at a mailbox, as it stands there, against a server
that takes mail and one that keeps it.
"""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest

from steward.cli.main import app
from steward.ports import free_port
from steward.settings import PROJECT
from tests.channels.conftest import MailServer
from tests.channels.dovecot import PASSWORD, PROGRAM, Dovecot
from tests.command_line import CliRunner, Result

PAGE = (PROJECT / "docs" / "channels.md").read_text("utf-8").split("## A mailbox in ten minutes")[1]
pytestmark = [
    pytest.mark.skipif(PROGRAM is None, reason="needs Debian's dovecot-imapd"),
    pytest.mark.in_turn(
        parts=4, files=("docs/channels.md", "steward/cli/channels.py"), seconds=2.0
    ),
]


def check(folder: Path, smtp: int, imap: int, password: str) -> Result:
    """The page's file and command; servers on this machine stand for those of the shop."""
    shown = PAGE.split("```yaml\n")[1].split("```")[0]
    for name, port, old in (("smtp", smtp, 465), ("imap", imap, 993)):
        there = f"host: {name}.shop.example, port: {old}, security: tls, user: help@shop.example"
        assert there in shown
        user = "user: help" if name == "imap" else ""
        here = f"host: 127.0.0.1, port: {port}, security: none, {user}".rstrip(", ")
        shown = shown.replace(there, here)
    # the stand-in that takes mail knows no passwords
    shown = re.sub(r'(smtp: \{[^}]*?), password: "\$\{MAIL_PASSWORD}"', r"\1", shown)
    plain = "".join(line.removeprefix("   ") for line in shown.splitlines(keepends=True))
    (folder / "channels.yaml").write_text(plain, "utf-8")
    [command] = re.findall(r"MAIL_PASSWORD=… (.* channels check .*)", PAGE)
    program, *words = shlex.split(command.replace(" channels.yaml", f" {folder}/channels.yaml"))
    assert program == ".venv/bin/steward"
    return CliRunner().invoke(app, words, env={"MAIL_PASSWORD": password})


def test_mailbox_command_of_the_page_says_which_server_lets_the_desk_in(
    tmp_path: Path, smtp: MailServer, dovecot: Dovecot
) -> None:
    done = check(tmp_path, smtp.port, dovecot.port, PASSWORD)
    assert (done.exit_code, done.output.count("lets the desk in")) == (0, 2), done.output
    wrong = check(tmp_path, smtp.port, dovecot.port, "wrong")
    assert (wrong.exit_code, wrong.output.count("lets the desk in")) == (2, 1), wrong.output
    away = check(tmp_path, free_port(), dovecot.port, PASSWORD)
    assert (away.exit_code, away.output.count("lets the desk in")) == (2, 1), away.output
    assert smtp.accepted == [], "nothing is sent"
