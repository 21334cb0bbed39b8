"""The pages that list things: the records of a kind, the references, the library; and the page of search."""

from __future__ import annotations

from evidence_guide.corpus import Node
from evidence_guide.model import Kind
from evidence_guide.pages.frame import Extras, Frame, Head
from evidence_guide.pages.printer import Printer
from evidence_guide.pages.templates import template_of
from evidence_guide.site import INDEX, Findable, RenderedPage
from evidence_guide.views import newest_date, published_kinds

_NO_CONTENTS = Extras(hide=("toc",))


def index_page(printer: Printer, frame: Frame, kind: Kind) -> RenderedPage:
    """Render the list of a kind's records.

    Args:
        printer: prints its rows.
        frame: what stands around it; the pages of the records come before it, since it offers what they cite.
        kind: the kind.
    """
    nodes = _nodes(printer, kind)
    file_path = f"macros/{template_of(kind.name)}"
    if kind.in_vocabulary:
        file_path = f"data/vocabulary/{kind.folder}.yml"
    return frame.finish(
        Head(f"{kind.folder}/", kind.plural, "", file_path, INDEX, dated=newest_date(printer.corpus, nodes)),
        lambda: printer.show(kind.name, "index", kind, printer.views.index_rows(kind)),
        Extras(
            introduction=lambda: printer.show(kind.name, "introduction", kind),
            facets={"kind": (INDEX,)},
            parts=tuple(_part(printer, node) for node in nodes) if _shares_a_page(kind) else (),
        ),
    )


def references_page(printer: Printer, frame: Frame) -> RenderedPage:
    """Render the list of all works that the guide cites.

    Args:
        printer: prints its rows.
        frame: what stands around it.
    """
    keys = tuple(printer.bibliography)
    return frame.finish(
        Head("references/", "References", "Every work that the guide cites.", "data/references", INDEX),
        lambda: printer.show("references", "index", printer.views.references()),
        Extras(offered=keys, cites=keys, facets={"kind": (INDEX,)}),
    )


def library_page(printer: Printer, frame: Frame) -> RenderedPage:
    """Render the list of every record, under its kind.

    Args:
        printer: prints its rows.
        frame: what stands around it.
    """
    about = "Every record of the guide, to be filtered by what it is about."
    day = newest_date(printer.corpus, tuple(printer.corpus.nodes()))
    head = Head("library/", "Library", about, "", INDEX, dated=day)
    return frame.finish(head, lambda: printer.show("library", "page", head, _shelves(printer)), _NO_CONTENTS)


def search_page(printer: Printer, frame: Frame) -> RenderedPage:
    """Render the page that shows the results of a search.

    Args:
        printer: prints it.
        frame: what stands around it.
    """
    head = Head("search/", "Search", "Search the whole guide.", "", INDEX)
    return frame.finish(head, lambda: printer.show("search", "page", head), _NO_CONTENTS)


def _nodes(printer: Printer, kind: Kind) -> list[Node]:
    return [Node(kind.name, record_id) for record_id in printer.corpus.ids(kind.name)]


def _shares_a_page(kind: Kind) -> bool:
    """Whether the records of a kind are found as parts of the page that lists them."""
    return kind.has_index and not kind.has_page


def _part(printer: Printer, node: Node) -> Findable:
    record = printer.corpus.record(node)
    short = getattr(record, "abbreviation", None) or ""
    title = f"{record.title} ({short})" if short else record.title
    summary, facets = printer.plain(record.summary), printer.record_facets.of(node)
    return Findable(title, printer.address(node), summary, facets, abbreviation=short)


def _shelves(printer: Printer) -> list[tuple[str, list[Node]]]:
    """Return records by their kind in the library, in which works that are no studies stand apart."""
    kinds = [kind for kind in published_kinds(printer.corpus) if kind.has_page or _shares_a_page(kind)]
    nodes = [node for kind in kinds for node in _nodes(printer, kind)]
    shelves: dict[str, list[Node]] = {}
    for node in sorted(nodes, key=lambda node: printer.views.heading(node).lower()):
        shelves.setdefault(printer.record_facets.of(node)["kind"][0], []).append(node)
    return [(kind, shelves[kind]) for kind in printer.facet_labels["kind"] if kind in shelves]
