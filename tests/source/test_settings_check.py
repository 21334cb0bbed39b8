"""The settings of a site: what is wrong with them is told with its place, without MkDocs."""

from __future__ import annotations

from pathlib import Path

import pytest
from mkdocs.config.defaults import MkDocsConfig
from tests.conftest import ROOT

from evidence_guide.publishing.mkdocs_plugin import EvidenceGuideConfig
from evidence_guide.source.settings_check import PLUGIN_SETTINGS, SETTINGS, check_settings

GOOD = "site_name: A guide\ndocs_dir: content\nplugins:\n  - evidence-guide\n"


def wrong(tmp_path: Path, text: str) -> list[str]:
    (tmp_path / "mkdocs.yml").write_text(text, encoding="utf-8")
    faults = check_settings(tmp_path).faults
    return [f"{f.place.line}:{f.place.column} {f.kind} {f.detail.get('problem', '')}".strip() for f in faults]


def test_the_settings_that_are_known_are_those_of_mkdocs_and_of_the_plug_in():
    assert {name for name, _ in MkDocsConfig._schema} == SETTINGS
    assert {name for name, _ in EvidenceGuideConfig._schema} == PLUGIN_SETTINGS


def test_the_guides_own_settings_have_no_mistake():
    assert check_settings(ROOT).faults == ()


@pytest.mark.parametrize(
    "more",
    [
        "",
        "site_url: https://guide.invalid/x/\n",
        "site_url: https://example.org.uk/example.org/\n",
        "site_url: ~\ncopyright: '2026'\n",
        "extra_css: [assets/guide.css, own.css, https://elsewhere.invalid/x.css]\n",
        "extra_javascript: [{path: own.css?v=1, defer: true}]\ntheme: {name: material, logo: own.css}\n",
        "site_url: ''\nstrict: !ENV [STRICT, true]\n",
        "extra: &a {x: 1}\nvalidation: *a\n",
        "hooks: [x.py] # a remark\nmarkdown_extensions:\n  - x: {y: !!python/name:a.b }\n",
        "nav:\n  - index.md\n  - Part:\n      - One: one.md\n",
    ],
)
def test_settings_without_a_mistake(more: str, tmp_path: Path):
    (tmp_path / "content").mkdir()
    (tmp_path / "content/own.css").touch()
    assert wrong(tmp_path, GOOD + more) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (GOOD.replace("site_name", "site_nmae"), ["1:1 setting unknown", "1:1 setting missing"]),
        (GOOD.replace("A guide", "''"), ["1:12 setting missing"]),
        (GOOD.replace("docs_dir: content\n", ""), ["1:1 setting missing"]),
        (GOOD.replace("content", "docs"), ["2:11 setting docs-dir"]),
        (GOOD.replace("evidence-guide", "evidence-guid"), ["4:3 setting plugin"]),
        (f"{GOOD}      edit_ulr: x\n".replace("guide\n  ", "guide:\n  "), ["5:17 setting unknown"]),
        (f"{GOOD}site_url: guide.example\n", ["5:11 setting address"]),
        (f"{GOOD}site_url: https://example.org/\n", ["5:11 setting stand-in"]),
        (f"{GOOD}site_url: https://guide.example:8000/x\n", ["5:11 setting stand-in"]),
        (
            f"{GOOD}      edit_url: https://www.example.com/{{path}}\n".replace("guide\n  ", "guide:\n  "),
            ["5:17 setting stand-in"],
        ),
        (f"{GOOD}copyright: 2026\n", ["5:12 setting words"]),
        (f"{GOOD}site_url: [x]\n", ["5:11 setting words"]),
        (f"{GOOD}      edit_url: 3\n".replace("guide\n  ", "guide:\n  "), ["5:17 setting words"]),
        (f"{GOOD}extra_css: [gone.css]\n", ["5:13 setting file"]),
        (f"{GOOD}extra_javascript: [{{path: gone.js, defer: true}}]\n", ["5:27 setting file"]),
        (f"{GOOD}theme: {{name: material, favicon: gone.png}}\n", ["5:34 setting file"]),
        (f"{GOOD}strict: maybe\n", ["5:9 setting yes-or-no"]),
        (f"{GOOD}theme: {{name: null, custom_dir: gone}}\n", ["5:33 setting folder"]),
        (f"{GOOD}nav: index.md\n", ["5:6 setting list"]),
        (f"{GOOD}site_name: Another\n", ["5:1 duplicate-key"]),
        (f"{GOOD}extra: {{x: 1, x: 2}}\n", ["5:15 duplicate-key"]),
        (f"{GOOD}site_url: [x\n", ["5:11 yaml-syntax did not find expected ',' or ']'"]),
        (f"{GOOD}extra: *gone\n", ["5:8 yaml-syntax found undefined alias"]),
        (f"{GOOD}<<<<<<< HEAD\n", ["5:1 merge"]),
        (f"{GOOD}copyright: a\u200b\n", ["5:13 odd-character invisible"]),
        ("", ["1:1 setting missing"]),
    ],
)
def test_a_mistake_in_the_settings_is_told_with_its_place(text: str, expected: list[str], tmp_path: Path):
    assert wrong(tmp_path, text) == expected


def test_another_plug_in_may_bring_the_files_along(tmp_path: Path):
    assert wrong(tmp_path, f"{GOOD}  - other\nextra_css: [gone.css]\n") == []


def test_settings_of_another_file_may_hold_what_is_missing(tmp_path: Path):
    assert wrong(tmp_path, "INHERIT: base.yml\nstrict: true\n") == []


def test_the_pages_of_the_navigation_are_found_at_every_depth(tmp_path: Path):
    nav = "nav:\n  - index.md\n  - Part:\n      - One: one.md\n      - Out: https://x.example/a.md\n"
    (tmp_path / "mkdocs.yml").write_text(GOOD + nav)
    named = check_settings(tmp_path).navigation
    assert [(page.path, page.place.line) for page in named] == [("index.md", 6), ("one.md", 8)]
