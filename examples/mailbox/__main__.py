"""Command: a mailbox on this machine, and letters that a customer writes to the desk.

Run: `python -m examples.mailbox serve [--folder F] [--smtp N] [--imap N]` until Ctrl+C, and beside
it `python -m examples.mailbox write TEXT [--as ADDRESS] [--code] [--new]`, which sends a letter,
waits, and shows what came back; `read` shows the newest mail, such as one that came later. Nothing
leaves this machine: whatever address a mail is for, it is kept here. docs/channels.md has the whole
walk.
"""

from __future__ import annotations

import argparse
import os
import secrets
import signal
import sys
import threading
from contextlib import ExitStack
from pathlib import Path

from examples.mailbox import letters
from examples.mailbox.dovecot import CannotServe, Dovecot
from examples.mailbox.taking import Taking

DESK = "help@fernhill.example"
_CHANNELS = """# By `python -m examples.mailbox serve`; docs/channels.md says what each key means.
email:
  address: {desk}
  smtp: {{host: 127.0.0.1, port: {smtp}, security: none}}
  imap: {{host: 127.0.0.1, port: {imap}, security: none,
    user: {desk}, password: "${{MAIL_PASSWORD}}", every: 2}}
"""
_SERVES = """The mailbox {desk} is open: SMTP at 127.0.0.1:{smtp}, IMAP at 127.0.0.1:{imap}.
Mail for any address stays here, in {folder}/mail. In the terminal of the desk:

  export MAIL_PASSWORD=$(cat {folder}/password) STEWARD_CHANNELS_FILE={folder}/channels.yaml

Ctrl+C stops it."""


def serve(folder: Path, smtp: int, imap: int) -> None:
    """Take and keep mail until somebody stops it."""
    folder.mkdir(parents=True, exist_ok=True)
    with ExitStack() as running:
        kept = Dovecot(folder, imap, _password(folder / "password"))
        running.callback(kept.stop)
        running.callback(Taking(smtp, kept).stop)
        stop = threading.Event()
        for number in (signal.SIGINT, signal.SIGTERM):
            signal.signal(number, lambda *_: stop.set())
        names = {"desk": DESK, "smtp": smtp, "imap": imap, "folder": folder}
        (folder / "channels.yaml").write_text(_CHANNELS.format_map(names), "utf-8")
        print(_SERVES.format_map(names), flush=True)
        while not stop.wait(1):
            kept.must_run()
    print(f"Stopped. The mails stay in {folder}/mail.")


def _password(file: Path) -> str:
    """Made once."""
    if not file.exists():
        file.touch(mode=0o600)
        file.write_text(secrets.token_hex(12), "utf-8")
    return file.read_text("utf-8")


def main() -> None:
    """Serve, write, or read."""
    parser = argparse.ArgumentParser(
        prog="python -m examples.mailbox",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    home = Path(os.environ.get("STEWARD_HOME", ".steward"))
    commands = parser.add_subparsers(required=True, metavar="serve|write|read")
    server = commands.add_parser("serve", help="take and keep mail until Ctrl+C")
    server.add_argument("--smtp", type=int, default=8425, help="its port (8425)")
    server.add_argument("--imap", type=int, default=8426, help="its port (8426)")
    server.set_defaults(run=lambda chosen: serve(chosen.folder, chosen.smtp, chosen.imap))
    writer = commands.add_parser("write", help="a customer's letter, and what comes back")
    writer.add_argument("text", nargs="?", default="", help="what the customer writes")
    writer.add_argument("--as", dest="sender", default=letters.DANA, help=f"({letters.DANA})")
    writer.add_argument("--code", action="store_true", help="write the code that came by mail")
    writer.add_argument("--new", action="store_true", help="begin, and answer no mail")
    writer.add_argument("--seconds", type=float, default=120, help="to wait for an answer (120)")
    writer.set_defaults(run=letters.write)
    reader = commands.add_parser("read", help="the customer's newest mails")
    reader.add_argument("--as", dest="sender", default=letters.DANA, help=f"({letters.DANA})")
    reader.add_argument("--last", type=int, default=1, help="how many (1)")
    reader.set_defaults(run=letters.read)
    for each in (server, writer, reader):
        each.add_argument("--folder", type=Path, default=home / "mailbox", help="where mail lies")
    chosen = parser.parse_args()
    try:
        chosen.run(chosen)
    except CannotServe as error:
        sys.exit(str(error))


if __name__ == "__main__":
    main()
