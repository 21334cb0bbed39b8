"""`guide serve`: a port that is in use."""

from __future__ import annotations

import socket
from pathlib import Path

from tests.commands.running import run


def test_a_port_in_use_ends_with_two(plain: Path):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        ended = run("serve", "--port", str(port), cwd=plain)
    assert ended.returncode == 2
    assert ended.stdout.decode() == "Building the guide …\nNo mistakes.\n"
    assert ended.stderr.decode() == (
        f"Cannot serve on http://127.0.0.1:{port}/: Address already in use. Try --port with another number.\n"
    )
