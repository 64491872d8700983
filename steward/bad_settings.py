"""Says which setting cannot be used, why not, and what it is for."""

from __future__ import annotations

import json
import os

from pydantic import ValidationError
from pydantic_settings import BaseSettings, SettingsError

from steward.errors import BadSetting

type Model = type[BaseSettings]


def bad_setting(model: Model, name: str, value: str, why: str) -> BadSetting:
    """Which one, why not, and what it is for. `value` is empty where it is nobody's to read."""
    field = model.model_fields[name]
    variable = _variable(name)
    said = f"{variable}={value}" if value and field.repr else variable
    default = _default(model, name)
    without = f" Without it: {default}." if default and field.repr else ""
    form = ' As JSON: ["a", "b"].' if isinstance(default, tuple) else ""
    form = ' As JSON: {"a": "b"}.' if isinstance(default, dict) else form
    what = (field.description or name.replace("_", " ")).rstrip(".")
    return BadSetting(f"{said}: {why}", next_step=f"{variable}: {what}.{form}{without}")


def _default(model: Model, name: str) -> object:
    return model.model_fields[name].get_default(call_default_factory=True, validated_data={})


def _variable(name: str) -> str:
    """As which variable a setting was given, or would be."""
    if name == "database_url" and not os.environ.get("STEWARD_DATABASE_URL"):
        return "DATABASE_URL"
    return f"STEWARD_{name.upper()}"


def read[T: BaseSettings](model: type[T]) -> T:
    """The settings of the environment. Raises BadSetting for the first that cannot be read."""
    try:
        return model()
    except ValidationError as error:
        first = error.errors()[0]
        name = str(first["loc"][0])
        known = name if name in model.model_fields else "database_url"
        value = os.environ.get(_variable(known), "")
        why = first["msg"].removeprefix("Value error, ")
        raise bad_setting(model, known, value, f"{why[:1].lower()}{why[1:]}") from None
    except SettingsError:
        name = next(name for name in model.model_fields if _is_no_json(model, name))
        value = os.environ.get(_variable(name), "")
        raise bad_setting(model, name, value, "this is no JSON") from None


def _is_no_json(model: Model, name: str) -> bool:
    """Whether a list or mapping was given that is none."""
    given = os.environ.get(_variable(name), "")
    if not given or not isinstance(_default(model, name), tuple | dict):
        return False
    try:
        json.loads(given)
    except ValueError:
        return True
    return False
