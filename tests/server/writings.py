"""The ways in which a path can be written so that one reader takes it for another than the next
reader does.
"""

from __future__ import annotations

import socket
from collections.abc import Iterator
from urllib.parse import urlsplit

ENDS = (
    "%0a",
    "%0d%0a",
    "%0A%0A",
    "%00",
    "%00.html",
    "%09",
    "%20",
    "%20%20",
    "%1f",
    "%7f",
    "%85",
    "%c2%85",
    "%e2%80%a8",
    "%e2%80%a9",
    "/",
    "//",
    "/.",
    "/..",
    "/%2e",
    "/x/..",
    ";",
    ";a=b",
    "%3b",
    "?",
    "%3f",
    "%23",
    "#x",
    ".",
    "..",
    "%ff",
    "%c0%af",
    "%ef%bc%8f",
    "\\",
    "%5c",
    "*",
    ".json",
    "%252f",
)
STARTS = (
    "/",
    "//",
    "/./",
    "/../",
    "/x/../",
    "/%2e/",
    "/%2e%2e/",
    "/%2f",
    "/%5c",
    "\\",
    "/%0a",
    "/%00",
    "/;/",
    "/.;/",
    "/..;/",
    "/%20",
    "/noauth/",
    "/ui/../",
    "/ui/%2e%2e/",
    "/ui/..%2f",
    "/threads/../",
    "/health/../",
    "/health%2f..%2f",
    "/desk/..;/",
    "/ok%0a/",
    "/%c0%ae%c0%ae/",
)


def writings(path: str) -> Iterator[str]:
    """`path`, which begins with a slash, and everything that somebody may take for it."""
    name = path.removeprefix("/")
    yield path
    yield from (path + end for end in ENDS)
    yield from (start + name for start in STARTS)
    yield path.upper()
    yield path.title()
    yield path.replace("/", "//")
    yield "/" + name.replace("/", "%2f")
    yield "/" + name.replace("/", "%252f")
    yield "/" + name.replace("/", "\\")
    yield "/" + "".join(f"%{ord(letter):02x}" for letter in name)
    yield "/" + "".join(f"%25{ord(letter):02x}" for letter in name)
    yield f"/%{ord(name[0]):02X}{name[1:]}"
    yield f"http://127.0.0.1{path}"
    yield f"http://elsewhere.example{path}%0a"
    yield f"//elsewhere.example{path}"


def spoken(url: str, method: str, target: str, body: str = "{}", *more: str) -> int:
    """The status of one request whose line is written by hand; 400 where the server hangs up
    without a word.
    """
    parts = urlsplit(url)
    head = [
        f"{method} {target} HTTP/1.1",
        f"Host: {parts.netloc}",
        "Content-Type: application/json",
        "Connection: close",
        *more,
    ]
    said = "\r\n".join([*head, f"Content-Length: {len(body)}", "", body])
    with socket.create_connection((parts.hostname or "", parts.port or 0), timeout=60) as there:
        there.sendall(said.encode("latin-1"))
        answer = there.recv(64)
    return int(answer.split(b" ")[1]) if answer else 400
