"""REST systems whose answers are small on the wire and fill a machine: each is no answer."""

from __future__ import annotations

import gzip
import time
import tracemalloc
import zlib
from pathlib import Path

import pytest
import zstandard
from starlette.responses import Response

from steward.gateway.answers import Garbage
from tests.gateway.test_rest_calls import Server, get, load, server, session, url

__all__ = ["server", "url"]  # fixtures

_MEGABYTE = 1024 * 1024
_BOMB = b'{"id": "' + b"x" * (64 * _MEGABYTE) + b'"}'


@pytest.mark.parametrize(
    ("coding", "packed"),
    [
        ("gzip", gzip.compress(_BOMB, 1)),
        ("deflate", zlib.compress(_BOMB, 1)),
        ("zstd", zstandard.compress(_BOMB)),
        ("gzip, gzip", gzip.compress(gzip.compress(_BOMB, 1))),
        ("x-unknown", b'{"id": "1"}'),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
async def test_packed_answer_is_not_asked_for_and_not_unpacked(
    server: Server, url: str, tmp_path: Path, coding: str, packed: bytes
) -> None:
    made = session(load(tmp_path, url))
    server.answer = Response(packed, headers={"Content-Encoding": coding})
    tracemalloc.start()
    try:
        with pytest.raises(Garbage):
            await get(made)
        _, most = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert most < 16 * _MEGABYTE
    assert server.headers[0]["accept-encoding"] == "identity"


@pytest.mark.parametrize("number", ["1e1000000", "1E+999999999", "-1e400", "1e-999999999"])
async def test_number_that_fills_a_machine_is_no_answer(
    server: Server, url: str, tmp_path: Path, number: str
) -> None:
    made = session(load(tmp_path, url))
    server.answer = Response(f'{{"id": "1", "amounts": [{number}, 1]}}')
    began = time.process_time()
    with pytest.raises(Garbage):
        await get(made)
    assert time.process_time() - began < 2
