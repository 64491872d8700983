"""A browser in the tests' hands: it keeps cookies, follows nothing by itself,
and clicks on the issuer's page.
"""

from __future__ import annotations

import html
import re
from typing import Any

import httpx

from steward.server.processes import Stack

ISSUER = "/sandbox/issuer/"


class Browser:
    """One browser on the desk's own pages."""

    def __init__(self, live: Stack) -> None:
        self.url = live.urls.desk
        self.http = httpx.Client(base_url=self.url, trust_env=False, timeout=30.0)
        self.csrf = ""

    def sign_in(self, login: str, return_to: str = "/health") -> httpx.Response:
        """The whole way; the answer of the callback."""
        came_back = self.http.get(self.back(login, return_to))
        self.csrf = str(self.http.get("/auth/me").json().get("csrf") or "")
        return came_back

    def back(self, login: str, return_to: str = "/health") -> str:
        """Up to the address that the issuer sends the browser back to."""
        began = self.http.get("/auth/sign-in", params={"return_to": return_to})
        assert began.status_code == 303, began.text
        return self.click(self.http.get(began.headers["location"]).text, login)

    def click(self, page: str, login: str, origin: str | None = None) -> str:
        """One of the buttons."""
        form = re.search(r'<form method="post" action="([^"]+)"', page)
        assert form, page
        sent = self.http.post(
            ISSUER + html.unescape(form[1]),
            data={"login": login},
            headers={"Origin": origin or self.url},
        )
        return str(sent.headers.get("location", "")) or f"{sent.status_code}"

    def post(self, path: str, body: Any = None, **headers: str) -> httpx.Response:
        """As a page of the desk does it."""
        return self.http.post(
            path,
            json=body or {},
            headers={"X-CSRF-Token": self.csrf, "Origin": self.url, **headers},
        )

    @property
    def secret(self) -> str:
        """The value of the session's cookie."""
        return str(self.http.cookies.get("steward_session") or "")
