"""WCAG 2.2 AA as far as a machine can tell: what axe-core objects to on a page."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import Any, Final

from tests.browser.windows import Visit

EVERYTHING: Final[dict[str, Any]] = {"rules": {"target-size": {"enabled": True}}}

COLOURS: Final[dict[str, Any]] = {
    "runOnly": {"type": "rule", "values": ["color-contrast", "link-in-text-block"]}
}
"""Colours are all that a scheme changes, so the other rules are asked once."""

_RUN: Final = """async (options) => {
    // on its way there the foot of the filters lies over rows that can be moved from under it, and axe-core,
    // which moves nothing, takes them for small: it is looked at in its own place
    const foot = document.querySelector('.guide-facets__done');
    foot?.style.setProperty('position', 'static');
    const usual = { resultTypes: ['violations'], preload: false };
    const { violations } = await axe.run(document, { ...usual, ...options });
    foot?.style.removeProperty('position');
    return violations.flatMap(({ id, nodes }) =>
        nodes.map(({ target, failureSummary }) => `${id}: ${target[0]}: ${failureSummary}`)) }"""

THIN_OUT: Final = """() => {
    const telling = ['class', 'role', 'type', 'lang', 'tabindex', 'open', 'hidden'];
    const shapes = new Map();
    const shape = (element) => {
        if (!shapes.has(element)) {
            const attributes = [...element.attributes].map(({ name, value }) =>
                telling.includes(name) || name.startsWith('aria-') && value.length < 9 ? `${name}=${value}`
                    : `${name}${value.trim() ? '' : '='}`);
            const words = [...element.childNodes].some((node) => node.nodeType == 3 && node.data.trim());
            const inside = [...new Set([...element.children].map(shape))];
            shapes.set(element, `${element.localName} ${attributes.sort()} ${words} (${inside})`);
        }
        return shapes.get(element);
    };
    let removed = 0;
    for (const parent of document.querySelectorAll('main, main *')) {
        const seen = new Map();
        for (const child of [...parent.children]) {
            const times = (seen.get(shape(child)) ?? 0) + 1;
            seen.set(shape(child), times);
            const isNamed = child.matches("th[id]");
            if (times > 2 && child.nextElementSibling && !isNamed) { child.remove(); removed += 1; }
        }
    }
    return removed }"""
"""Of things side by side that differ in words alone, leaves the first two and the last.

Headings of a table that its cells name are all left.
"""


_MARK: Final = """(seen) => {
    const known = new Set(seen);
    const found = [];
    const states = ['open', 'disabled', 'aria-current', 'aria-expanded', 'aria-selected'];
    const mark = (element, above) => {
        const words = [...element.childNodes].some((node) => node.nodeType == 3 && node.data.trim());
        const first = !element.previousElementSibling;
        const told = ['class', 'role', 'type', ...states].map((name) => element.getAttribute(name) ?? '');
        let kind = above;
        for (const letter of [element.localName, first, words, told].join()) {
            kind = (kind * 31 + letter.codePointAt(0)) % 9007199254740;
        }
        element.toggleAttribute('data-axe', !known.has(kind));
        if (!known.has(kind)) { known.add(kind); found.push(kind); }
        for (const child of element.children) mark(child, kind);
    };
    mark(document.documentElement, 7);
    axe.configure({ rules: [
        { id: 'color-contrast', selector: '[data-axe]' },
        { id: 'target-size', selector: '[data-axe]' },
        { id: 'link-in-text-block', selector: 'a[href][data-axe]' },
    ] });
    return found }"""
"""Has the rules on looks ask only of elements whose like, inside the like, has not been looked at before."""

_SEEN: Final[dict[str, set[int]]] = {}


@cache
def _axe() -> str:
    return files("axe_playwright_python").joinpath("axe.min.js").read_text(encoding="utf-8")


def violations(visit: Visit, options: dict[str, Any], *, once_as: str = "") -> list[str]:
    """Return what axe-core objects to, each as the rule, the element, and what to do.

    Args:
        visit: the page.
        options: which rules are asked.
        once_as: where given, the rules on looks, which take longest, pass over what was looked at on another
            page under this name: the same tags and classes inside the same.
    """
    if not visit.ask("'axe' in window"):
        visit.ask(_axe())
    if once_as:
        seen = _SEEN.setdefault(once_as, set())
        seen.update(visit.page.evaluate(_MARK, list(seen)))
    found: list[str] = visit.page.evaluate(_RUN, options)
    return found


def thin_out(visit: Visit) -> int:
    """Take away of things side by side all that differ in words alone but three, and count what is gone.

    To axe-core they are all the same, and a list of a thousand takes it half a minute. The page is of no use
    for anything else after that.
    """
    removed: int = visit.ask(f"({THIN_OUT})()")
    return removed
