"""The token of this machine and this version of the guide: what is kept without it is not believed.

Half of it is secret and lies outside every project, so that no file that comes with a project is ever
believed; the other half differs where the guide, its libraries or Python do.
"""

from __future__ import annotations

import os
import secrets
import sys
from contextlib import suppress
from hashlib import blake2b
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Final

from platformdirs import user_cache_path

_PACKAGE: Final = Path(__file__).parents[1]
_LIBRARIES: Final = (
    *("jinja2", "markdown", "markupsafe", "pybtex", "pydantic", "pymdown-extensions", "pyyaml"),
    *("mkdocs", "mkdocs-material", "pagefind"),
)
"""What has a say in how a site turns out, besides the guide itself."""


def machine_token() -> bytes | None:
    """Return what a file of this machine and version begins with; None where the machine keeps no secret."""
    secret = _secret()
    return None if secret is None else blake2b(_version().encode(), key=secret).digest()


def _secret() -> bytes | None:
    """Return 32 bytes that no one else knows, which are kept outside every project."""
    file = user_cache_path("evidence-guide") / "secret"
    with suppress(OSError):
        file.parent.mkdir(parents=True, exist_ok=True)
        with suppress(FileExistsError):
            descriptor = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
            with os.fdopen(descriptor, "wb") as new:
                new.write(secrets.token_bytes(32))
        secret = file.read_bytes()
        return secret if len(secret) == 32 else None
    return None


def _version() -> str:
    """Return a text that differs where the guide, its libraries or Python do."""
    files = sorted(file for file in _PACKAGE.rglob("*") if file.suffix != ".pyc" and file.is_file())
    own = [(str(file), file.stat().st_size, file.stat().st_mtime_ns) for file in files]
    return repr((sys.version, [(name, _version_of(name)) for name in _LIBRARIES], own))


def _version_of(library: str) -> str:
    try:
        return version(library)
    except PackageNotFoundError:
        return ""
