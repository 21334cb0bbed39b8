"""The files of the open data, all together."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from evidence_guide.bibliography import Bibliography, to_bibtex, to_ris
from evidence_guide.corpus import Corpus, Graph
from evidence_guide.exports.csv_files import write_csv
from evidence_guide.exports.datapackage import DATAPACKAGE, describe
from evidence_guide.exports.json_content import collect_json_content
from evidence_guide.exports.json_files import write_json
from evidence_guide.exports.tables import tabulate


def export(
    corpus: Corpus, graph: Graph, bibliography: Bibliography, *, title: str, version: str
) -> Mapping[str, bytes]:
    """Write the whole corpus as open data. The same corpus always gives the same bytes.

    Args:
        corpus: the records and references, checked.
        graph: their links.
        bibliography: the references as printed.
        title: the site's name.
        version: of the data, as `datapackage.json` states it.

    Returns:
        The content of each file by its path below `data/`.
    """
    json_content = collect_json_content(corpus, graph, bibliography)
    tables = tabulate(json_content)
    references = [corpus.references[key] for key in sorted(corpus.references)]
    files = {f"{name}.json": write_json(value) for name, value in json_content.items()}
    files |= {f"{table.name}.csv": write_csv(table) for table in tables}
    files["references.bib"] = to_bibtex(references).encode()
    files["references.ris"] = to_ris(references).encode()
    package = describe(files, tables, _works_read(corpus, bibliography), title=title, version=version)
    files[DATAPACKAGE] = write_json(package)
    return MappingProxyType(dict(sorted(files.items())))


def _works_read(corpus: Corpus, bibliography: Bibliography) -> list[tuple[str, str]]:
    """List the works that the data were drawn from: each as printed, and its address or an empty text."""
    keys = {key for reference in corpus.references.values() for key in reference.read_in}
    keys |= {key for located in corpus.claims.values() for e in located.claim.evidence for key in e.via}
    works = (bibliography[key] for key in sorted(keys & bibliography.keys()))
    return [(work.text, work.reference.url) for work in works]
