"""The command line: `guide check`, `build`, `offline`, `serve`, `render`, `explain`.

Exit status: 0 all is well, 1 mistakes were found, 2 the command was used wrongly.
"""

from __future__ import annotations

import gc
import io
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import click
import yaml

from evidence_guide import __version__
from evidence_guide.building import Built, build_site
from evidence_guide.diagnostics import did_you_mean
from evidence_guide.reporting import FORMATS, in_words, print_diagnostics
from evidence_guide.rules import RULES

_PROJECT = click.option(
    "--project",
    default=".",
    show_default="this folder",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="The folder that holds data/, content/ and mkdocs.yml.",
)


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="guide")
@click.pass_context
def main(context: click.Context) -> None:
    """Check an evidence guide and publish it.

    Exit status: 0 all is well, 1 mistakes were found, 2 the command was used wrongly.
    """
    # a file's name may hold what the terminal cannot show
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="backslashreplace")
    if context.invoked_subcommand != "serve":
        context.with_resource(_keeping_everything())


@contextmanager
def _keeping_everything() -> Iterator[None]:
    """Have Python not look for what could be forgotten: whatever a build makes lives as long as it.

    Looking takes a fifteenth of a build's time, for a tenth less memory. A preview, which builds again
    and again, must forget.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


@main.command()
@_PROJECT
@click.option(
    "--format",
    "form",
    type=click.Choice(FORMATS),
    default="text",
    show_default=True,
    help="How to show what is found.",
)
def check(project: Path, form: str) -> None:
    """Check every record and page, and change nothing."""
    built = _built(project)
    print_diagnostics(built.diagnostics, form)
    sys.exit(0 if built.ok else 1)


@main.command()
@_PROJECT
def build(project: Path) -> None:
    """Check everything and build the site into site/.

    With a mistake nothing is written: the site that was there stays as it was.
    """
    from evidence_guide.publishing.publish import publish

    _require_project(project)
    sys.exit(0 if publish(project.resolve()) else 1)


@main.command()
@_PROJECT
@click.option(
    "--out",
    default="dist",
    show_default=True,
    type=click.Path(file_okay=False, path_type=Path),
    help="The folder for the zip, seen from the project.",
)
def offline(project: Path, out: Path) -> None:
    """Build the site, and a zip of it that can be read without a server.

    Whoever has the zip unpacks it and opens index.html.
    """
    from evidence_guide.publishing.publish import publish_offline

    _require_project(project)
    file = publish_offline(project.resolve(), project.resolve() / out)
    if file is None:
        sys.exit(1)
    click.echo(f"The copy to take away is {file} ({file.stat().st_size / 1e6:.1f} MB).")


@main.command()
@_PROJECT
@click.option("--host", default="127.0.0.1", show_default=True, help="The address to serve on.")
@click.option(
    "--port", default=8000, show_default=True, type=click.IntRange(1, 65535), help="The port to serve on."
)
def serve(project: Path, host: str, port: int) -> None:
    """Show the site in a browser and follow every change.

    A mistake is shown here and in the browser, over the last good pages.
    """
    from evidence_guide.publishing.preview import serve as serve_preview

    _require_project(project)
    serve_preview(project.resolve(), host, port)


@main.command()
@_PROJECT
@click.option(
    "--out",
    required=True,
    type=click.Path(file_okay=False, path_type=Path),
    help="The folder to write into; new or empty.",
)
def render(project: Path, out: Path) -> None:
    """Write every page as plain Markdown, for any other generator."""
    try:
        if out.exists() and any(out.iterdir()):
            raise click.UsageError(f"{out} is not empty; name a new folder.")
        built = _built(project)
        print_diagnostics(built.diagnostics)
        if not built.ok:
            sys.exit(1)
        _fill(out, built, project)
    except OSError as error:
        raise click.UsageError(f"Cannot write the pages. {in_words(error)}.") from None
    click.echo(f"{len(built.site.pages)} pages are in {out}.")


@main.command()
@click.argument("code")
def explain(code: str) -> None:
    """Say what a check means and how to put right what it found. CODE is such as E201."""
    rule = RULES.get(code.upper())
    if rule is None:
        hint = did_you_mean(code.upper(), RULES) or f"codes are {', '.join(sorted(RULES))}"
        raise click.UsageError(f"There is no check {code} ({hint}).")
    click.echo(f"{rule.code}: {rule.title} ({rule.severity})\n\n{rule.explanation}")


def _fill(out: Path, built: Built, project: Path) -> None:
    for page in built.site.pages.values():
        front = yaml.safe_dump(
            {"title": page.title, "description": page.description}, allow_unicode=True, width=1000
        )
        _write(out / f"{page.url}index.md", f"---\n{front}---\n\n{page.html}\n".encode())
    for address, content in built.downloads.items():
        _write(out / address, content)
    for asset in sorted(built.corpus.assets):
        _write(out / asset, (project / "content" / asset).read_bytes())


def _write(path: Path, content: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)


def _require_project(project: Path) -> None:
    missing = [name for name in ("data", "content", "macros") if not (project / name).is_dir()]
    if missing:
        folder = "This folder" if project == Path(".") else str(project)
        message = f"{folder} is no guide: it has no {' and no '.join(f'{name}/' for name in missing)}."
        raise click.UsageError(
            f"{message} Go to the folder that holds mkdocs.yml, or name it with --project."
        )


def _built(project: Path) -> Built:
    _require_project(project)
    return build_site(project, title="Evidence guide")
