"""`steward run`: everything on this machine, watched over until Ctrl-C."""

from __future__ import annotations

import os
import shlex
import signal
import threading
import time
from collections.abc import Mapping
from functools import partial
from pathlib import Path
from types import FrameType
from typing import TYPE_CHECKING

from steward.access.configuration import oidc_settings
from steward.called import BY_MAKE, program, run_again
from steward.cli.output import bold, dim, fail, say
from steward.cli.starting import connected_soon, mail_address, on_a_screen, said_of
from steward.errors import StewardError
from steward.ports import free_port, is_free
from steward.server import log_files, ui
from steward.server.processes import HOST, Stack, stay
from steward.server.ui import CannotBuild
from steward.settings import Settings, settings

if TYPE_CHECKING:
    from steward.gateway.registry import Registry

_SCREEN = """
{title}   {took}

  Open {tour}{url}/chat            the customer's chat alone
       {url}/approvals       what waits for people
       {url}/conversations   the floor; /day for leads, /board for figures

  Or in a second terminal:
{commands}

  Be dana.whitfield@example.com. Try: "I was charged twice", "where is my order", "a human, please".
  {whose}

  The API: {url}/reference. Logs and data: {home}
  Ctrl-C stops everything; the next run goes on where this one ended.
"""

_TOUR = """{url}/try             the tour: a customer, the approver beside, the company's books
       """
_SANDBOX = """Codes that the desk e-mails to you appear beside the chat; the company is invented
  and nothing leaves this machine."""
_CONNECTED = """Connected, and no part of the sandbox: {systems}.
  What the desk does there is done there, so there is no tour. Codes appear beside the chat too."""

_DEBUGGING = """
  DEBUGGING on a copy of the company, which the next start throws away: state may be edited,
  runs forked and stopped at a step, and nothing of it is real.
       https://smith.langchain.com/studio/?baseUrl={url}
"""


_NAMED = ("STEWARD_SYSTEMS_FILE", "STEWARD_CHANNELS_FILE")


class _Stop:
    """Set by the first signal; a second one does not disturb the clean-up."""

    def __init__(self) -> None:
        self.asked = False

    def __call__(self, number: int, frame: FrameType | None) -> None:
        """A signal handler."""
        if not self.asked:
            self.asked = True
            raise KeyboardInterrupt


def run_until_stopped(
    home: Path | None,
    port: int,
    systems_port: int,
    given: Mapping[str, str],
    *,
    debug: bool = False,
) -> int:
    """Start, watch, stop; the exit code. `given`: options that the same command has again."""
    folder, stop = (home or settings().home).resolve(), _Stop()
    began = time.monotonic()
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, stop)
    database_url = settings().database_url
    stack = Stack(
        folder,
        port=port,
        systems_port=systems_port,
        database_url=database_url,
        debug=debug,
        say=lambda text: say(dim(text)),
    )
    try:
        _check_models()
        oidc_settings(settings())  # half a sign-in is said before anything is started
        pages = threading.Thread(target=_pages, name="pages", daemon=True)
        pages.start()
        systems = connected_soon(stack.urls.systems)
        stack.start()
        pages.join()
        connected = systems.result()
        for sentence in said_of(connected, stack.desk_dsn):
            say(dim(on_a_screen(sentence)))
        took = dim(f"started in {time.monotonic() - began:.1f} s")
        say(
            _SCREEN.format(
                title=bold(f"Steward is running at {stack.urls.desk}"),
                took=took,
                url=stack.urls.desk,
                home=_short(folder),
                commands=_commands(folder),
                **_whose(connected, stack.urls.desk),
            )
        )
        if debug:
            say(_DEBUGGING.format(url=stack.urls.desk))
        stay(stack, partial(tell, folder), lambda: stop.asked)
    except KeyboardInterrupt:
        say(dim("\nStopping …"))
    except StewardError as error:
        stack.stop()
        fail(error.message, _instead(error, given))
    finally:
        stop.asked = True
        stack.stop()
    say(f"Stopped. Nothing is lost: `{run_again(given)}` goes on from here{_with_what()}.")
    return 0


def _instead(error: StewardError, given: Mapping[str, str]) -> str:
    """What to do next; where something is taken, the same command with another one."""
    option = str(error.data.get("another", ""))
    if option == "--home":
        another = run_again({**given, option: "FOLDER"})
        return f"Use that one, stop it with Ctrl-C, or take another folder: {another}"
    if option:
        port = _free(with_next=not given.get("--systems-port"))
        another = run_again({**given, option: str(port)})
        return f"Stop that program, or choose another port: {another}"
    return error.next_step


def _free(*, with_next: bool) -> int:
    """A free port; with `with_next` the one after it is free, too: the systems take that."""
    while True:
        port = free_port()
        if not with_next or is_free(HOST, port + 1):
            return port


def tell(home: Path, text: str) -> None:
    """What happens while it runs, with the time: on the screen, and in `logs/run.log`."""
    line = f"{time.strftime('%Y-%m-%d %H:%M:%S')} {text}"
    say(line)
    log_files.add(home / "logs" / "run.log", line)


def _whose(systems: Registry, url: str) -> dict[str, str]:
    """What is opened first, and whose the company is: the sandbox's, or partly somebody's."""
    outside = [f"{name} at {place}" for name, place in systems.outside().items()]
    if mail := mail_address():
        outside.append(f"mail as {mail}")
    if not outside:
        return {"tour": _TOUR.format(url=url), "whose": _SANDBOX}
    return {"tour": "", "whose": _CONNECTED.format(systems=", ".join(outside))}


def _with_what() -> str:
    """Which settings of this shell the next run needs to go on with what this one did; else
    another system would be asked.
    """
    own = [name for name in _NAMED if os.environ.get(name)]
    return (
        f", with the same settings ({' '.join(f'{x}={os.environ[x]}' for x in own)}, and the "
        "variables that they name)"
        if own
        else ""
    )


def _check_models() -> None:
    """A model that cannot be used is said before anything is started.

    Raises BadInput with the next step.
    """
    if settings().model or settings().models:
        # imports LangChain: only where a model is configured
        from steward.llm.roles import build_models

        build_models(settings().model_copy(update={"scripted_model": None}), 1)


def _pages() -> None:
    """Build the web pages beside the rest; without them everything else runs."""
    try:
        ui.ensure(lambda text: say(dim(text)))
    except CannotBuild as error:
        say(f"{error.message}\n{error.next_step}")


def _commands(folder: Path) -> str:
    """What to type in a second terminal, which knows another home by `--home` alone."""
    default = (Path.cwd() / Settings.model_fields["home"].default).resolve()
    where = "" if folder == default else f" --home {shlex.quote(_short(folder))}"
    steward = program()
    by_make = os.environ.get(BY_MAKE) == "make" and not where
    chat = "make chat" if by_make else f"{steward} chat{where}"
    told = (
        (chat, "write to the desk as a customer"),
        (f"{steward} approvals list{where}", "what waits for a person"),
        (
            f"{steward} approvals approve ID --as lena{where}",
            "decide it (leads: lena,",
        ),
        ("", "marcus; finance: priya, joost)"),
    )
    wide = max(len(command) for command, _ in told) + 3
    return "\n".join(f"    {command:{wide}}{what}" for command, what in told)


def _short(folder: Path) -> str:
    """The home as a person would type it from here."""
    try:
        return str(folder.relative_to(Path.cwd()))
    except ValueError:
        return str(folder)
