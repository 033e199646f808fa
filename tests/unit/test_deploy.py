"""What runs the bot elsewhere: image, compose file, service and proxy say what the program understands, and no more.

Read, not built: a container engine is on few machines.
"""

import http.server
import json
import os
import re
import shutil
import subprocess
import sys
import tomllib
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Thread
from typing import Any

import pytest
import yaml

from bot.settings import Settings

pytestmark = pytest.mark.check

ROOT = Path(__file__).parents[2]
DEPLOY = ROOT / "docs/deploy"
PYTHONS_OWN = {"PATH", "PYTHONDONTWRITEBYTECODE", "PYTHONUNBUFFERED", "MPLCONFIGDIR"}
SETTINGS = {name.upper() for name in Settings.model_fields}
ROOMS = {"bot", "db", "domain", "emulator", "exchange", "handlers", "locales", "messenger", "scheduler", "views"}


def instructions() -> list[tuple[str, str]]:
    """The Dockerfile: (word, the rest), lines joined."""
    text = re.sub(r"^#.*\n", "", (ROOT / "Dockerfile").read_text(encoding="utf-8"), flags=re.MULTILINE)
    lines = [line for line in text.replace("\\\n", " ").splitlines() if line.strip()]
    return [(word, rest.strip()) for word, _, rest in (line.partition(" ") for line in lines)]


def last_stage() -> list[tuple[str, str]]:
    """What becomes the image."""
    found = instructions()
    return found[max(number for number, (word, _) in enumerate(found) if word == "FROM") :]


def of(word: str, stage: list[tuple[str, str]]) -> list[str]:
    """The rest of every instruction of that name."""
    return [rest for name, rest in stage if name == word]


def environment() -> dict[str, str]:
    """What the image sets."""
    return dict(pair.split("=", 1) for line in of("ENV", last_stage()) for pair in line.split())


def compose() -> dict[str, Any]:
    """compose.yaml as a program reads it, anchors resolved."""
    return dict(yaml.safe_load((ROOT / "compose.yaml").read_text(encoding="utf-8")))


def services(profile: str) -> dict[str, dict[str, Any]]:
    """Those of one profile."""
    return {name: one for name, one in compose()["services"].items() if profile in one["profiles"]}


def ours() -> dict[str, dict[str, Any]]:
    """The services that run the bot."""
    return {name: one for name, one in compose()["services"].items() if "build" in one}


def test_both_stages_stand_on_the_same_small_python() -> None:
    assert {line.split()[0] for line in of("FROM", instructions())} == {"python:3.12-slim-trixie"}
    assert len(of("FROM", instructions())) == 2


def test_the_image_installs_nothing_that_is_not_pinned_by_a_hash() -> None:
    installs = [part for line in of("RUN", instructions()) for part in line.split("&&") if "pip install" in part]
    assert len(installs) == 3
    assert [one for one in installs if "--require-hashes" not in one and "--no-deps --no-index" not in one] == []


@pytest.mark.parametrize("name", ["run", "build"])
def test_every_requirement_of_the_image_has_a_version_and_a_hash(name: str) -> None:
    text = (ROOT / f"requirements/{name}.txt").read_text(encoding="utf-8").replace("\\\n", " ")
    lines = [line for line in text.splitlines() if line.strip()]
    assert [line for line in lines if not re.match(r"[\w.\[\],-]+==\S+ .*--hash=sha256:[0-9a-f]{64}", line)] == []


def test_the_bot_in_a_container_is_nobody_of_the_host() -> None:
    (user,) = of("USER", last_stage())
    assert user == "10001:10001"
    assert all(f"{flag} 10001" in " ".join(of("RUN", last_stage())) for flag in ("--uid", "--gid"))


def test_everything_that_has_to_outlive_a_container_is_in_its_volume() -> None:
    assert json.loads(of("VOLUME", last_stage())[0]) == ["/data"]
    set_here = environment()
    kept = {name: value for name, value in set_here.items() if name in SETTINGS and "/" in value}
    assert kept.keys() >= {"DATABASE_URL", "SECRETS_DIR", "FILES_DIR", "BACKUPS_DIR"}
    assert [
        value for value in kept.values() if not value.removeprefix("sqlite+aiosqlite:///").startswith("/data/")
    ] == []
    paths = {name for name, field in Settings.model_fields.items() if isinstance(field.default, Path)}
    assert {name.upper() for name in paths} <= kept.keys()


def test_the_image_sets_nothing_but_settings() -> None:
    assert environment().keys() - PYTHONS_OWN <= SETTINGS
    known = {name.lower(): value for name, value in environment().items() if name.lower() in Settings.model_fields}
    assert Settings(_env_file=None, **known).http_host == "0.0.0.0"  # type: ignore[arg-type]  # noqa: S104 - as the environment spells it


@contextmanager
def answering(status: int) -> Iterator[int]:
    """A bot that says `status` when it is asked how it is."""

    class Answer(http.server.BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(status if self.path == "/healthz" else 404)
            self.end_headers()

        def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 - the library's name
            """Nothing."""

    server = http.server.HTTPServer(("127.0.0.1", 0), Answer)
    thread = Thread(target=server.serve_forever)
    thread.start()
    try:
        yield server.server_port
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def health(port: int) -> int:
    """How the image's own check ends."""
    (line,) = of("HEALTHCHECK", last_stage())
    _, *command = json.loads(line.partition("CMD ")[2])
    around = {**os.environ, "HTTP_PORT": str(port), "http_proxy": "http://127.0.0.1:9"}
    return subprocess.run([sys.executable, *command], env=around, check=False, stderr=subprocess.DEVNULL).returncode


def test_a_container_is_well_while_its_bot_says_so() -> None:
    with answering(200) as port:
        assert health(port) == 0
    assert health(port) != 0  # nobody there
    with answering(503) as port:
        assert health(port) != 0


def ignored() -> tuple[str, set[str], set[str]]:
    """.dockerignore: the first rule, what is let in again, what is left out after that."""
    lines = (ROOT / ".dockerignore").read_text(encoding="utf-8").splitlines()
    first, *rest = [line for line in lines if line and not line.startswith("#")]
    let_in = {line[1:] for line in rest if line.startswith("!")}
    return first, let_in, {line for line in rest if not line.startswith("!")}


def test_an_image_is_made_of_the_program_and_never_of_a_schools_data() -> None:
    first, let_in, out = ignored()
    build = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    named = {build["project"]["readme"], "LICENSE", "pyproject.toml", "requirements"}
    assert (first, let_in, out) == ("*", ROOMS | named, {"**/__pycache__"})
    assert {name.rstrip("*") for name in build["tool"]["setuptools"]["packages"]["find"]["include"]} == ROOMS
    assert [name for name in let_in if not (ROOT / name).exists()] == []


def test_the_wheel_of_the_image_holds_every_file_of_the_program(tmp_path: Path) -> None:
    _, let_in, _ = ignored()
    for name in let_in:
        copy = shutil.copytree if (ROOT / name).is_dir() else shutil.copy
        copy(ROOT / name, tmp_path / name)
    written = {
        file.relative_to(tmp_path).as_posix()
        for room in ROOMS
        for file in (tmp_path / room).rglob("*")
        if file.is_file() and "__pycache__" not in file.parts
    }
    wheel = "from setuptools.build_meta import build_wheel; build_wheel('.')"
    subprocess.run([sys.executable, "-c", wheel], cwd=tmp_path, check=True, capture_output=True)
    (made,) = tmp_path.glob("*.whl")
    with zipfile.ZipFile(made) as held:
        assert {name for name in held.namelist() if ".dist-info/" not in name} == written


@pytest.mark.parametrize("profile", ["school", "region"])
def test_a_profile_is_complete_in_itself(profile: str) -> None:
    there = services(profile)
    written = compose()
    for one in there.values():
        assert set(one.get("depends_on", ())) <= there.keys()
        assert set(one.get("networks", ())) <= written["networks"].keys()
        named = [mount.split(":")[0] for mount in one["volumes"]] if "volumes" in one else []
        assert {name for name in named if not name.startswith("./")} <= written["volumes"].keys()
        files = {name for name in named if name.startswith("./")} - {"./certificates"}
        assert [name for name in files if not (ROOT / name).is_file()] == []


def test_a_school_is_one_bot_with_its_data_in_a_volume() -> None:
    (bot,) = services("school").values()
    assert bot["volumes"] == ["school:/data"]
    assert "environment" not in bot  # SQLite, as the image says


def test_a_region_is_two_bots_on_postgresql_and_redis_behind_a_proxy() -> None:
    region = services("region")
    assert region.keys() == {"replica", "postgres", "redis", "nginx"}
    assert region["replica"]["deploy"] == {"replicas": 2}
    url = region["replica"]["environment"]["DATABASE_URL"]
    assert Settings(_env_file=None, database_url=url).database_url == url
    assert int(region["postgres"]["image"].removeprefix("postgres:")) >= 15
    assert url.endswith(f"/{region['postgres']['environment']['POSTGRES_DB']}")


@pytest.mark.parametrize("name", ["bot", "replica"])
def test_the_bot_in_a_container_may_do_little(name: str) -> None:
    one = ours()[name]
    assert one["read_only"] is True
    assert one["cap_drop"] == ["ALL"]
    assert one["security_opt"] == ["no-new-privileges:true"]
    assert "privileged" not in one
    assert "user" not in one  # the image's own, which is not root


def test_only_the_proxy_is_reached_from_outside() -> None:
    ports = {name: one["ports"] for name, one in compose()["services"].items() if "ports" in one}
    assert ports == {"bot": ["127.0.0.1:8081:8081"], "nginx": ["443:443"]}
    assert compose()["networks"]["inside"] == {"internal": True}
    assert {name for name, one in services("region").items() if "outside" not in one["networks"]} == {
        "postgres",
        "redis",
    }


def test_compose_tells_the_bot_nothing_but_settings() -> None:
    told = {name for one in ours().values() for name in one.get("environment", {})}
    asked = set(re.findall(r"\$\{(\w+)", (ROOT / "compose.yaml").read_text(encoding="utf-8")))
    assert told <= SETTINGS
    assert asked - SETTINGS == {"POSTGRES_PASSWORD"}


def unit() -> dict[str, list[str]]:
    """The service's lines; a name may stand there more than once."""
    found: dict[str, list[str]] = {}
    for line in (DEPLOY / "zvonok.service").read_text(encoding="utf-8").splitlines():
        if "=" in line and not line.startswith("#"):
            name, _, value = line.partition("=")
            found.setdefault(name, []).append(value)
    return found


def test_the_service_starts_the_bot_as_a_user_of_its_own() -> None:
    lines = unit()
    assert (lines["User"], lines["ExecStart"]) == (["zvonok"], ["/opt/zvonok/.venv/bin/zvonok run"])
    assert lines["WorkingDirectory"] == [f"/var/lib/{lines['StateDirectory'][0]}"]
    names = {pair.split("=")[0] for line in lines["Environment"] for pair in line.split()}
    assert names - PYTHONS_OWN <= SETTINGS


def test_systemd_waits_for_the_bot_to_say_that_it_is_up_and_hears_that_it_lives() -> None:
    lines = unit()
    assert (lines["Type"], lines["NotifyAccess"], lines["TimeoutStartSec"]) == (["notify"], ["main"], ["infinity"])
    assert lines["WatchdogSec"] == ["60"]
    assert "AF_UNIX" in lines["RestrictAddressFamilies"][0].split()


@pytest.mark.skipif(shutil.which("systemd-analyze") is None, reason="no systemd on this machine")
def test_systemd_understands_the_service_and_finds_little_exposed(tmp_path: Path) -> None:
    here = tmp_path / "zvonok.service"
    text = (DEPLOY / "zvonok.service").read_text(encoding="utf-8")
    here.write_text(text.replace("/opt/zvonok/.venv/bin/zvonok", sys.executable), encoding="utf-8")
    verified = subprocess.run(["systemd-analyze", "verify", here], capture_output=True, text=True, check=False)
    assert (verified.returncode, verified.stderr) == (0, "")
    exposed = ["systemd-analyze", "security", "--offline=true", "--threshold=15", str(here)]
    assert subprocess.run(exposed, capture_output=True, check=False).returncode == 0


@pytest.mark.parametrize("name", ["nginx.conf", "region.nginx.conf"])
def test_the_proxy_lets_through_calendars_and_telegram_and_nothing_else(name: str) -> None:
    text = re.sub(r"#.*", "", (DEPLOY / name).read_text(encoding="utf-8"))
    locations = dict(re.findall(r"location (\S+) \{(.*?)\}", text, re.DOTALL))
    assert [place for place, inside in locations.items() if "proxy_pass" in inside] == ["/calendar/", "/webhook"]
    assert locations["/"].split() == ["return", "404;"]
    assert "deny all;" in locations["/webhook"]
    assert text.count("proxy_set_header X-Forwarded-For $remote_addr;") == 1  # or the bot would show it /metrics
    assert "access_log off;" in text
