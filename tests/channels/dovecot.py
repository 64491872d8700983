"""Debian's dovecot on this machine, for one test run: a user, a mailbox, and mail laid into it."""

from __future__ import annotations

import os
import pwd
import shutil
import subprocess
import time
from imaplib import IMAP4
from pathlib import Path

from steward.channels.configuration import Mailbox
from steward.server.ports import free_port

PROGRAM = shutil.which("dovecot", path=f"{os.environ.get('PATH', '')}:/usr/sbin")
_CONFIG = """
protocols = imap
listen = 127.0.0.1
base_dir = {folder}/run
state_dir = {folder}/state
default_internal_user = {user}
default_login_user = {user}
default_internal_group = {group}
log_path = {folder}/log
ssl = no
disable_plaintext_auth = no
mail_location = maildir:{folder}/mail/%u
mail_uid = {user}
mail_gid = {group}
first_valid_uid = 0
last_valid_uid = 0
first_valid_gid = 0
passdb {{
  driver = static
  args = password=secret-of-help
}}
userdb {{
  driver = static
  args = uid={uid} gid={gid} home={folder}/home/%u
}}
service imap-login {{
  chroot =
  inet_listener imap {{
    port = {port}
  }}
  inet_listener imaps {{
    port = 0
  }}
}}
service anvil {{
  chroot =
}}
service stats {{
  unix_listener stats-writer {{
    mode = 0666
  }}
}}
"""


class Dovecot:
    """A running server."""

    def __init__(self, folder: Path) -> None:
        user = pwd.getpwuid(os.getuid())
        uid, gid, name = user.pw_uid, user.pw_gid, user.pw_name
        if uid == 0:  # it serves nobody's mail as root
            user = pwd.getpwnam("nobody")
            uid, gid, name = user.pw_uid, user.pw_gid, user.pw_name
        self.port, self._folder = free_port(), folder
        folder.mkdir(parents=True, exist_ok=True)
        for each in ("run", "state", "mail", "home"):
            (folder / each).mkdir(exist_ok=True)
            shutil.chown(folder / each, uid, gid)
        import grp

        group = grp.getgrgid(gid).gr_name
        config = folder / "dovecot.conf"
        text = _CONFIG.format(
            folder=folder, port=self.port, user=name, group=group, uid=uid, gid=gid
        )
        config.write_text(text, "utf-8")
        assert PROGRAM is not None
        self._process = subprocess.Popen([PROGRAM, "-F", "-c", str(config)])
        self._wait()

    @property
    def box(self) -> Mailbox:
        return Mailbox(
            host="127.0.0.1",
            port=self.port,
            security="none",
            user="help",
            password="secret-of-help",
            timeout=5,
            every=2,
            sent="Sent",
        )

    def lay(self, *mails: bytes, folder: str = "INBOX") -> None:
        """Mails arrive."""
        with self._session() as session:
            if folder != "INBOX":
                session.create(folder)
            for raw in mails:
                session.append(folder, "", "", raw.replace(b"\r\n", b"\n").replace(b"\n", b"\r\n"))

    def flags(self) -> list[str]:
        """What is marked on each mail, in their order."""
        with self._session() as session:
            session.select("INBOX", readonly=True)
            answer = session.fetch("1:*", "(FLAGS)")[1]
            return [line.decode() for line in answer if isinstance(line, bytes)]

    def stop(self) -> None:
        self._process.terminate()
        self._process.wait(10)

    def _session(self) -> IMAP4:
        session = IMAP4("127.0.0.1", self.port)
        session.login("help", "secret-of-help")
        return session

    def _wait(self) -> None:
        for _ in range(100):
            try:
                with self._session():
                    return
            except (OSError, IMAP4.error):
                assert self._process.poll() is None, (self._folder / "log").read_text("utf-8")
                time.sleep(0.1)
        raise AssertionError((self._folder / "log").read_text("utf-8"))
