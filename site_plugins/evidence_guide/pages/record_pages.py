"""The page of a record."""

from __future__ import annotations

from typing import Any

from markupsafe import Markup

from evidence_guide.corpus import Node
from evidence_guide.diagnostics import locate_in_body
from evidence_guide.model import KINDS, Study
from evidence_guide.pages.frame import Extras, Frame, Head
from evidence_guide.pages.printer import Printer
from evidence_guide.prose import find_passages
from evidence_guide.site import RenderedPage
from evidence_guide.views import newest_date


def record_page(printer: Printer, frame: Frame, node: Node) -> RenderedPage:
    """Render the page of a record.

    Args:
        printer: prints its fields and its text.
        frame: what stands around it.
        node: the record.
    """
    view = printer.views.record(node)
    record: Any = view.record
    study = record if isinstance(record, Study) else None
    origin = printer.corpus.origin(node)

    def content() -> Markup:
        printer.log.current.node = node
        is_first = printer.pager.is_first
        body: list[Markup] = []
        if view.body and is_first:
            locate = locate_in_body(origin.path, view.body, origin.body_line)
            body.append(printer.prose(view.body, locate, f"{node.kind}:"))
        study_views = (printer.views.study(study),) if study else ()
        html = printer.show(node.kind, "page", view, *study_views, *body)
        if not is_first or not getattr(record, "changes", ()):
            return html
        return html + printer.show("changes", "record", record, "what-changed.md" in printer.corpus.pages)

    kind = KINDS[node.kind]
    return frame.finish(
        Head(
            printer.address(node),
            printer.views.heading(node),
            getattr(record, "summary", "") or f"{record.title}: what it found and what rests on it.",
            origin.path,
            node.kind,
            ((kind.plural, f"{kind.folder}/"),),
            newest_date(printer.corpus, (node,)),
        ),
        content,
        Extras(
            offered=tuple(printer.known(study.reports)) if study else (),
            passages=tuple(find_passages(origin.path, view.body, origin.body_line)),
            evidence_required=bool(view.body),
            facets=printer.record_facets.of(node),
            studies=printer.record_facets.count_studies(node),
            summary=printer.views.study_line(study) if study else "",
            names=printer.views.search_names(record),
        ),
    )
