"""Debian's dovecot on this machine: an IMAP server on loopback alone, with a mailbox for whoever
signs in with the one password. It asks for no rights: it runs as who starts it.
"""

from __future__ import annotations

import grp
import os
import pwd
import shutil
import subprocess
import tempfile
import time
from imaplib import IMAP4
from pathlib import Path

PROGRAM = shutil.which("dovecot", path=f"{os.environ.get('PATH', '')}:/usr/sbin")
NOT_INSTALLED = (
    "dovecot, which keeps the mail, is not installed. On Debian and Ubuntu:\n"
    "  sudo apt-get install dovecot-imapd\n"
    "Then start this again. Its own service is not needed: sudo systemctl disable --now dovecot"
)
_VERSION = "2.3"  # from 2.4 on its configuration is written otherwise
_PATIENCE = 10.0  # seconds
_CONFIG = """
protocols = imap
listen = 127.0.0.1
base_dir = {run}
state_dir = {run}
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
  args = password={password}
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


class CannotServe(Exception):
    """What is in the way, and what to do."""


class Dovecot:
    """A running server; mail lies in `folder`, its sockets in a folder of their own with a short
    name, which ends with it.
    """

    def __init__(self, folder: Path, port: int, password: str) -> None:
        self.port, self.password, self.folder = port, password, folder.resolve()
        program = usable()
        owner = _owner()
        self._run = tempfile.TemporaryDirectory(prefix="mailbox-")
        for each in (Path(self._run.name), folder / "mail", folder / "home"):
            each.mkdir(parents=True, exist_ok=True)
            shutil.chown(each, owner.pw_uid, owner.pw_gid)
        Path(self._run.name).chmod(0o755)  # what is in it has rights of its own
        config = folder / "dovecot.conf"
        config.touch(mode=0o600)  # the password is in it
        config.write_text(self._config(owner), "utf-8")
        # a Ctrl+C is told to it once the rest has stopped
        self._process = subprocess.Popen([program, "-F", "-c", str(config)], start_new_session=True)
        try:
            self._wait()
        except BaseException:
            self.stop()
            raise

    def session(self, user: str) -> IMAP4:
        """Signed in as an address, whose mailbox is made where there is none yet."""
        return session(self.port, user, self.password)

    def must_run(self) -> None:
        """Raises CannotServe when it has ended by itself."""
        if self._process.poll() is not None:
            raise CannotServe(f"dovecot has ended. The end of its log:\n{self._log()}")

    def stop(self) -> None:
        """End it; mail stays."""
        self._process.terminate()
        self._process.wait(10)
        self._run.cleanup()

    def _config(self, owner: pwd.struct_passwd) -> str:
        return _CONFIG.format(
            folder=self.folder,
            run=self._run.name,
            port=self.port,
            password=self.password,
            user=owner.pw_name,
            group=grp.getgrgid(owner.pw_gid).gr_name,
            uid=owner.pw_uid,
            gid=owner.pw_gid,
        )

    def _wait(self) -> None:
        deadline = time.monotonic() + _PATIENCE
        while time.monotonic() < deadline and self._process.poll() is None:
            try:
                with self.session("nobody"):
                    return
            except (OSError, IMAP4.error):
                time.sleep(0.1)
        raise CannotServe(f"dovecot did not start. The end of its log:\n{self._log()}")

    def _log(self) -> str:
        log = self.folder / "log"
        return "\n".join(log.read_text("utf-8").splitlines()[-5:] if log.exists() else ())


def session(port: int, user: str, password: str) -> IMAP4:
    """Signed in as an address at the server of this machine."""
    opened = IMAP4("127.0.0.1", port, timeout=_PATIENCE)
    opened.login(user, password)
    return opened


def usable() -> str:
    """The program. Raises CannotServe with the next step."""
    if PROGRAM is None:
        raise CannotServe(NOT_INSTALLED)
    asked = subprocess.run([PROGRAM, "--version"], capture_output=True, text=True, check=False)
    if not asked.stdout.startswith(f"{_VERSION}."):
        raise CannotServe(
            f"This is written for dovecot {_VERSION}, and {PROGRAM} is {asked.stdout.strip()}.\n"
            "Any SMTP and IMAP server will do instead: docs/channels.md, A mailbox in ten minutes."
        )
    return PROGRAM


def _owner() -> pwd.struct_passwd:
    """Whose the mail is: who starts it, but for root, for whom dovecot serves nobody's."""
    return pwd.getpwuid(os.getuid()) if os.getuid() else pwd.getpwnam("nobody")
