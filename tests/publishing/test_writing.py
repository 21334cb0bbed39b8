"""Writing a site: its policies, and a build of MkDocs that goes wrong."""

from __future__ import annotations

from pathlib import Path

import pytest

from evidence_guide.publishing.writing import run_mkdocs, write_policies


def test_every_page_of_a_folder_gets_the_policy_that_the_site_needs(tmp_path: Path):
    (tmp_path / "a" / "b").mkdir(parents=True)
    (tmp_path / "index.html").write_bytes(b"<head><script src=x></script>\r\ncaf\xe9")
    (tmp_path / "a" / "b" / "index.html").write_text("<head>")
    write_policies(tmp_path)
    plain = (tmp_path / "index.html").read_bytes()
    assert plain.endswith(b"<script src=x></script>\r\ncaf\xe9")
    assert b"img-src 'self';" in plain
    assert b"wasm" not in plain
    assert "Content-Security-Policy" in (tmp_path / "a" / "b" / "index.html").read_text()

    (tmp_path / "pagefind").mkdir()
    (tmp_path / "a.css").write_text("p{background:url(data:image/png;base64,AA)}")
    write_policies(tmp_path)
    searched = (tmp_path / "index.html").read_bytes()
    assert searched.count(b"Content-Security-Policy") == 1
    assert b"script-src 'self' 'wasm-unsafe-eval';" in searched
    assert b"img-src 'self' data:;" in searched


def test_a_mistake_of_ours_is_not_hidden():
    def build() -> None:
        raise KeyError("ours")

    with pytest.raises(KeyError):
        run_mkdocs(build)
