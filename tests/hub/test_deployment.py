"""What a hub is run by: its unit and its container call it as it is."""

import json
import re
import shlex
from pathlib import Path

from tests.support.command_lines import parse_command_line

HERE = Path("resources/hub")


def test_the_unit_and_the_container_serve_a_mailbox_as_the_page_says():
    page = (HERE / "README.md").read_text()
    unit = (HERE / "fieldreg-hub.service").read_text()
    (start,) = re.findall(r"^ExecStart=(.*)$", unit, re.MULTILINE)
    of_unit = parse_command_line(shlex.split(start)[1:])
    assert str(of_unit["folder"]) in page
    assert f"http://{of_unit['operator']}/health" in page
    container = (HERE / "Containerfile").read_text()
    (command,) = re.findall(r"^CMD (.*)$", container, re.MULTILINE)
    of_container = parse_command_line(json.loads(command)[1:])
    assert f"EXPOSE {of_container['listen'].rpartition(':')[2]}" in container
    assert f":{of_container['folder']}:" in container


def test_the_container_is_built_of_what_is_there():
    container = (HERE / "Containerfile").read_text()
    copied = re.findall(r"^COPY (?!--from)(.*) \S+$", container, re.MULTILINE)
    names = [name for one in copied for name in one.split()]
    assert {"fieldreg", "resources", "pyproject.toml", "constraints.txt"} <= set(names)
    assert all(Path(one).exists() for one in names)
