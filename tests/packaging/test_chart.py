"""The chart: desks that share one Postgres, as the image starts them."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from steward.server.hosts import is_ours
from steward.settings import PROJECT, Settings
from tests.packaging.chart import CHART, filled, rendered


def of_kind(kind: str, **changed: Any) -> dict[str, Any]:
    [found] = [one for one in rendered(**changed) if one["kind"] == kind]
    return found


def pod(**changed: Any) -> tuple[dict[str, Any], dict[str, Any]]:
    """The pod's spec and its one container."""
    spec = of_kind("Deployment", **changed)["spec"]["template"]["spec"]
    [container] = spec["containers"]
    return spec, container


def test_chart_starts_the_images_program_with_options_that_it_has() -> None:
    _, container = pod()
    program = Path(sys.executable).with_name("steward")
    helped = subprocess.run(
        [program, container["args"][0], "--help"], capture_output=True, text=True, check=True
    ).stdout
    options = [word for word in container["args"] if word.startswith("--")]
    assert options
    assert [option for option in options if option not in helped] == []
    assert container["args"][container["args"].index("--engine") + 1] == "own"


def test_chart_runs_as_the_images_user_and_writes_to_its_home_alone() -> None:
    spec, container = pod()
    image = (PROJECT / "Dockerfile").read_text("utf-8")
    [uid] = re.findall(r"--uid (\d+)", image)
    [home] = re.findall(r"STEWARD_HOME=(\S+)", image)
    assert spec["securityContext"]["runAsNonRoot"] is True
    assert spec["securityContext"]["runAsUser"] == int(uid)
    assert container["securityContext"]["readOnlyRootFilesystem"] is True
    assert container["securityContext"]["capabilities"] == {"drop": ["ALL"]}
    writable = {m["mountPath"] for m in container["volumeMounts"] if not m.get("readOnly")}
    assert writable == {home}
    assert {m["name"] for m in container["volumeMounts"]} == {v["name"] for v in spec["volumes"]}


def test_chart_has_no_secret_in_it_and_names_settings_that_exist() -> None:
    _, container = pod(env=[{"name": "STEWARD_OIDC_ISSUER", "value": "https://login.example"}])
    assert container["envFrom"] == [{"secretRef": {"name": "steward"}}]
    named = {one["name"] for one in container["env"]} - {"TMPDIR"}
    assert named == {"STEWARD_OWN_URL", "STEWARD_OIDC_ISSUER"}
    known = {f"STEWARD_{field.upper()}" for field in Settings.model_fields} | {"DATABASE_URL"}
    told = re.findall(r"\b(?:STEWARD_[A-Z_]+|DATABASE_URL)\b", (CHART / "values.yaml").read_text())
    documented = (PROJECT / "docs" / "runbook.md").read_text("utf-8")
    assert {name for name in told if name not in known and name not in documented} == set()


def test_chart_asks_after_the_desk_where_anybody_may_by_address() -> None:
    _, container = pod()
    paths = {
        name: container[name]["httpGet"]["path"]
        for name in ("startupProbe", "livenessProbe", "readinessProbe")
    }
    assert paths["livenessProbe"] == "/health/live", "a database that is away restarts no desk"
    assert paths["readinessProbe"] == "/health/ready"
    own = Settings(own_url="https://desk.example")
    assert all(is_ours([b"10.1.2.3:8400"], path, own) for path in paths.values())
    [port] = container["ports"]
    assert str(port["containerPort"]) in container["args"]


def test_chart_service_leads_to_the_desks() -> None:
    deployment, service = of_kind("Deployment"), of_kind("Service")
    labels = deployment["spec"]["template"]["metadata"]["labels"]
    assert service["spec"]["selector"].items() <= labels.items()
    assert of_kind("PodDisruptionBudget")["spec"]["selector"]["matchLabels"] == labels
    assert deployment["spec"]["selector"]["matchLabels"] == labels
    assert [p["targetPort"] for p in service["spec"]["ports"]] == ["http"]
    assert deployment["spec"]["replicas"] == 2


def test_chart_files_that_change_start_the_desks_anew() -> None:
    def mark(**files: str) -> str:
        template = of_kind("Deployment", files=files)["spec"]["template"]
        found: str = template["metadata"]["annotations"]["steward/files"]
        return found

    files = {"systems.yaml": "systems: {}\n"}
    assert of_kind("ConfigMap", files=files)["data"] == files
    assert mark(**files) == mark(**files) != mark()


def test_chart_rendering_here_refuses_what_it_does_not_understand() -> None:
    with pytest.raises(ValueError, match="lookup"):
        filled("a: {{ .Values.a | lookup }}", {"Values": {"a": 1}})
    with pytest.raises(KeyError):
        filled("a: {{ .Values.b }}", {"Values": {"a": 1}})


@pytest.mark.skipif(shutil.which("helm") is None, reason="this machine has no helm")
def test_chart_is_one_that_helm_takes() -> None:
    for words in (["lint", "--strict"], ["template", "desk"]):
        done = subprocess.run(["helm", *words, CHART], capture_output=True, text=True)
        assert done.returncode == 0, done.stdout + done.stderr
