"""Runs the rules over a project and collects the diagnostics. The one validator.

The command line, the MkDocs plug-in and the tests all call it. It prints nothing, and no violation ends it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date
from typing import Final

from evidence_guide.corpus import Corpus, Graph
from evidence_guide.diagnostics import Diagnostic, Fault, causes_first
from evidence_guide.rules.registry import RULES
from evidence_guide.rules.rule import CheckContext, Rule
from evidence_guide.site import RenderedPage, Site

_OF_FILES: Final = ("E403", "E404", "E421", "E422")
"""The rules that look at what any file leads to and asks for, whoever has written it."""


def check_records(corpus: Corpus, graph: Graph, faults: Iterable[Fault], today: date) -> list[Diagnostic]:
    """Check the files and the records: the first pass.

    Args:
        corpus: everything that could be read.
        graph: the links between its records.
        faults: everything that could not be read.
        today: for rules that look at dates.

    Returns:
        The diagnostics: causes first, then by file and line.
    """
    return causes_first(_record_diagnostics(CheckContext(corpus, graph, today), tuple(faults)))


def check_faults(faults: Iterable[Fault]) -> list[Diagnostic]:
    """Put faults into words.

    Args:
        faults: what could not be read.

    Returns:
        The diagnostics, sorted by file and line.
    """
    return causes_first(_fault_diagnostics(tuple(faults)))


def check_files(site: Site, files: Iterable[RenderedPage] | None = None) -> list[Diagnostic]:
    """Check files that are published as they are, by the rules of links, anchors, other hosts and policies.

    Args:
        site: what they may lead to.
        files: the files, as pages; None for all pages of the site.

    Returns:
        The diagnostics, sorted by file and line.
    """
    checks = [
        (rule, rule.check_page) for code, rule in RULES.items() if code in _OF_FILES and rule.check_page
    ]
    pages = list(site.pages.values()) if files is None else list(files)
    return sorted(
        rule.diagnostic(violation)
        for rule, check in checks
        for page in pages
        for violation in check(page, site)
    )


def check_pages(site: Site, *, forgiving: bool = False) -> list[Diagnostic]:
    """Check the rendered pages: the second pass.

    Args:
        site: the pages.
        forgiving: whether to pass over links that templates made, because the records are known to be at
            fault and a page or a place may be missing for that reason alone. Rules of last resort are left
            out for the same reason.

    Returns:
        The diagnostics: causes first, then by file and line.
    """
    pages = [_without_template_links(page) if forgiving else page for page in site.pages.values()]
    rules = [rule for rule in RULES.values() if not (forgiving and rule.last_resort)]
    return causes_first(_page_diagnostics(rules, pages, site))


def _without_template_links(page: RenderedPage) -> RenderedPage:
    """Return a page with only the links that an editor wrote."""
    return replace(page, links=tuple(link for link in page.links if link.written))


def _page_diagnostics(
    rules: Iterable[Rule], pages: Iterable[RenderedPage], site: Site
) -> Iterator[Diagnostic]:
    for rule in rules:
        if rule.check_page:
            for page in pages:
                yield from map(rule.diagnostic, rule.check_page(page, site))
        elif rule.check_site:
            yield from map(rule.diagnostic, rule.check_site(site))


def _fault_diagnostics(faults: tuple[Fault, ...]) -> Iterator[Diagnostic]:
    for rule in RULES.values():
        if rule.check_file:
            for fault in faults:
                if fault.kind in rule.faults:
                    yield from map(rule.diagnostic, rule.check_file(fault))


def _record_diagnostics(context: CheckContext, faults: tuple[Fault, ...]) -> Iterator[Diagnostic]:
    yield from _fault_diagnostics(faults)
    for rule in RULES.values():
        if rule.check_record:
            for node in context.corpus.nodes():
                yield from map(rule.diagnostic, rule.check_record(node, context))
        elif rule.check_corpus:
            yield from map(rule.diagnostic, rule.check_corpus(context))
