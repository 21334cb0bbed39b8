"""The command line: its help, and the status with which every command ends."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from tests.commands.running import complaints, guide, run

from evidence_guide.commands import main

# Help


def test_help_names_every_command_and_the_exit_statuses():
    result = guide("--help")
    assert result.exit_code == 0
    assert result.output == guide("-h").output
    for name in ("build", "check", "explain", "render", "serve"):
        assert re.search(rf"^  {name} +\w", result.output, re.MULTILINE)
    words = "Exit status: 0 all is well, 1 mistakes were found, 2 the command was used wrongly."
    assert words in " ".join(result.output.split())


@pytest.mark.parametrize("name", main.commands)
def test_every_command_and_option_says_what_it_is_for(name: str):
    command = main.commands[name]
    result = guide(name, "--help")
    assert result.exit_code == 0
    assert command.help
    assert " ".join(command.help.split()) in " ".join(result.output.split())
    for option in command.params:
        if option.param_type_name == "option":
            assert getattr(option, "help", ""), option.name
            assert f"--{option.name}" in result.output or option.opts[0] in result.output


def test_the_version_is_printed():
    assert re.fullmatch(r"guide, version \d+\.\d+\S*\n", guide("--version").output)


# Exit statuses


def test_a_clean_project_ends_with_nought(plain: Path):
    result = guide("check", "--project", plain)
    assert (result.exit_code, result.stdout) == (0, "No mistakes.\n")
    result = guide("build", "--project", plain)
    assert (result.exit_code, result.stdout) == (0, "No mistakes.\n")
    assert (plain / "site" / "index.html").is_file()


@pytest.mark.parametrize("command", ["check", "build", "offline"])
def test_a_mistake_ends_with_one(command: str, broken: Path):
    result = guide(command, "--project", broken)
    assert result.exit_code == 1
    assert result.stdout.startswith("content/index.md:8:1: error E407 ")


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["chekc"], "No such command 'chekc'."),
        (["check", "--fromat", "json"], "No such option"),
        (["check", "--format", "xml"], "'xml' is not one of"),
        (["check", "--project", "no-such-folder"], "does not exist"),
        (["render"], "Missing option '--out'"),
        (["explain"], "Missing argument 'CODE'"),
        (["explain", "E999"], "There is no check E999"),
        (["serve", "--port", "0"], "0 is not in the range"),
        (["serve", "--port", "http"], "'http' is not a valid integer range"),
    ],
)
def test_a_command_used_wrongly_ends_with_two(words: list[str], message: str):
    ended = guide(*words)
    assert ended.exit_code == 2
    assert message in ended.output


@pytest.mark.parametrize(
    "command", [["check"], ["build"], ["offline"], ["serve"], ["render", "--out", "out"]]
)
def test_the_wrong_folder_is_named_with_what_it_lacks(command: list[str], tmp_path: Path):
    result = guide(*command, "--project", tmp_path)
    assert result.exit_code == 2
    assert result.output.endswith(
        f"Error: {tmp_path} is no guide: it has no data/ and no content/ and no macros/. "
        "Go to the folder that holds mkdocs.yml, or name it with --project.\n"
    )


def test_the_folder_one_is_in_is_called_this_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    (tmp_path / "data").mkdir()
    (tmp_path / "macros").mkdir()
    monkeypatch.chdir(tmp_path)
    assert "Error: This folder is no guide: it has no content/. Go to" in guide("check").output


def test_a_folder_within_the_project_is_not_the_project(plain: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.chdir(plain / "data")
    assert guide("check").exit_code == 2
    monkeypatch.chdir(plain)
    assert guide("check").exit_code == 0


# As a program


def test_the_program_ends_as_its_commands_do(plain: Path, broken: Path, tmp_path: Path):
    ended = run("build", cwd=plain)
    assert (ended.returncode, ended.stdout, complaints(ended)) == (0, b"No mistakes.\n", "")
    ended = run("build", cwd=broken)
    assert (ended.returncode, complaints(ended)) == (1, "")
    ended = run("build", cwd=tmp_path)
    assert (ended.returncode, ended.stdout) == (2, b"")
    assert b"This folder is no guide" in ended.stderr
