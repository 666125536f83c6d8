"""The container files, as far as they can be checked without a container engine."""

import re
from pathlib import Path

import yaml
from django.core.management import get_commands
from django.utils.module_loading import import_string

ROOT = Path(__file__).parent.parent.parent
COMPOSE = yaml.safe_load((ROOT / "docker-compose.yml").read_text())
DOCKERFILE = (ROOT / "Dockerfile").read_text()


def test_the_web_and_the_migration_wait_for_a_healthy_postgresql_18():
    services = COMPOSE["services"]
    assert services["db"]["image"] == "postgres:18"
    assert services["db"]["volumes"] == ["database:/var/lib/postgresql"]
    assert services["migrate"]["depends_on"] == {"db": {"condition": "service_healthy"}}
    assert services["web"]["depends_on"] == {
        "migrate": {"condition": "service_completed_successfully"}
    }


def test_the_worker_works_off_the_queue_of_the_same_database():
    services = COMPOSE["services"]
    assert services["worker"]["depends_on"] == services["web"]["depends_on"]
    assert services["worker"]["environment"] == {
        **services["migrate"]["environment"],
        "STATEMENT_TIMEOUT": "5000",
    }
    program, name, *command = services["worker"]["command"]
    assert (program, name, command) == ("python", "manage.py", ["procrastinate", "worker"])
    assert command[0] in get_commands()


def test_no_secret_has_a_default():
    text = (ROOT / "docker-compose.yml").read_text()
    asked = set(re.findall(r"\$\{(\w+):\?", text))
    assert asked == {"POSTGRES_PASSWORD", "SECRET_KEY", "ALLOWED_HOSTS"}
    assert set(re.findall(r"\$\{(\w+)", text)) == asked


def test_every_variable_is_one_that_the_settings_read():
    readers = "".join(path.read_text() for path in (ROOT / "natotracker").glob("*.py"))
    web = COMPOSE["services"]["web"]["environment"]
    assert web["STATEMENT_TIMEOUT"] == "5000"
    assert {name for name in web if f'"{name}"' not in readers} == {"PGPASSWORD"}


def test_the_image_runs_the_web_without_the_embedded_server(monkeypatch):
    monkeypatch.setenv("DATABASE_URL", "postgresql:///nowhere")
    assert "uv sync --locked --no-default-groups" in DOCKERFILE
    command = re.search(r'CMD \["gunicorn", "-c", "python:([\w.]+)", "([\w.]+)"', DOCKERFILE)
    assert import_string(f"{command[1]}.preload_app")
    assert callable(import_string(f"{command[2]}.application"))
