"""Looks at the settings before anything is started: what they name is there and can be used."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import get_args

from steward.bad_settings import bad_setting
from steward.errors import BadInput, BadSetting
from steward.ports import HIGHEST_PORT
from steward.settings import Settings, settings

_MADE = {"home", "erased_file"}  # the desk makes these itself


def check_settings() -> None:
    """Raises BadSetting for the first one that cannot be used."""
    chosen = settings()
    _check_files(chosen)
    _check_hours(chosen)
    _check_company(chosen)
    if "policies" in chosen.model_fields_set:
        _check_policies(chosen)
    if "systems_file" in chosen.model_fields_set:
        _check_systems(chosen)
    if chosen.channels_file is not None:
        _check_channels(chosen)
    for name in ("database_url", "owner_url"):
        if getattr(chosen, name):
            _check_database(name, getattr(chosen, name))


def port_after(port: int) -> int:
    """The one after the desk's, for the company's systems. Raises BadSetting where none is."""
    if port < HIGHEST_PORT:
        return port + 1
    raise BadSetting(
        f"No port is left after {port} for the company's systems",
        next_step="Choose another one for them, such as --systems-port 8401.",
    )


def _check_files(chosen: Settings) -> None:
    for name, field in Settings.model_fields.items():
        given = getattr(chosen, name)
        if name in _MADE or not isinstance(given, Path):
            continue
        assert Path in (field.annotation, *get_args(field.annotation))
        folder = isinstance(field.default, Path) and field.default.is_dir()
        if folder and not given.is_dir():
            raise bad_setting(Settings, name, str(given), "there is no such folder")
        if not folder and not given.is_file():
            raise bad_setting(Settings, name, str(given), "there is no such file")


def _check_hours(chosen: Settings) -> None:
    from steward.domain.business_hours import read_opening

    with _said_of("hours", chosen.hours, "these are no business hours"):
        read_opening(chosen.hours)


def _check_company(chosen: Settings) -> None:
    with _said_of("company_file", str(chosen.company_file)):
        _ = chosen.voice


def _check_policies(chosen: Settings) -> None:
    from steward.policy.cedar import CedarPolicy

    with _said_of("policies", str(chosen.policies)):
        CedarPolicy(chosen.policies)


def _check_systems(chosen: Settings) -> None:
    from steward.cli.starting import connected

    with _said_of("systems_file"):
        connected(chosen.systems_url)


def _check_channels(chosen: Settings) -> None:
    from steward.channels.configuration import load

    with _said_of("channels_file"):
        load(chosen)


@contextmanager
def _said_of(name: str, value: str = "", why: str = "") -> Iterator[None]:
    """What cannot be used is said of this setting; `value` is empty where `why` names it."""
    try:
        yield
    except BadInput as error:
        raise bad_setting(Settings, name, value, why or error.message) from error


def _check_database(name: str, address: str) -> None:
    """Whether it is an address; whether somebody answers there is seen at the start."""
    import psycopg
    from psycopg.conninfo import conninfo_to_dict

    try:
        conninfo_to_dict(address)
    except psycopg.ProgrammingError as error:
        why = "this is no address of a Postgres database"  # the value may hold a password
        raise bad_setting(Settings, name, "", why) from error
