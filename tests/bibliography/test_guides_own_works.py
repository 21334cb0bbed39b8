"""The works of the guide's own data, as other programs read them."""

from pathlib import Path

from tests.bibliography.classic_bibtex import database, in_style_plain

from evidence_guide.bibliography import read_bibtex, to_csl, to_ris

ROOT = Path(__file__).parents[2]
WORKS = [
    work
    for path in sorted(ROOT.glob("data/references/*.bib"))
    for work in read_bibtex(path.name, path.read_text(encoding="utf-8"))[0]
]
CLASSIC_TYPES = frozenset(
    {
        *("article", "book", "booklet", "inbook", "incollection", "inproceedings", "manual"),
        *("mastersthesis", "misc", "phdthesis", "proceedings", "techreport", "unpublished"),
    }
)
CLASSIC_FIELDS = frozenset(
    {
        *("address", "annote", "booktitle", "chapter", "crossref", "edition", "howpublished", "institution"),
        *("journal", "key", "month", "note", "number", "organization", "pages", "publisher", "school"),
        *("series", "title", "type", "volume", "year"),
    }
)


def letters(text: str) -> str:
    """Text without marks, which a style may set in its own way."""
    return "".join(character for character in text if character.isalnum())


class TestTheGuidesOwnWorks:
    """All of them, as a program reads them that knows classic BibTeX only."""

    def test_are_printed_with_their_whole_titles(self):
        lost = [work.key for work in WORKS if letters(work.title) not in letters(in_style_plain(work))]
        assert lost == []

    def test_keep_their_addresses(self):
        entries = database(*WORKS).entries
        assert {key: entry.fields.get("url", "") for key, entry in entries.items()} == {
            work.key: work.url for work in WORKS
        }
        pages = [entry.fields for entry in entries.values() if entry.type == "misc" and "url" in entry.fields]
        assert [page for page in pages if page["url"] not in page["howpublished"]] == []

    def test_have_no_type_or_field_of_later_programs(self):
        entries = database(*WORKS).entries.values()
        assert {entry.type for entry in entries} <= CLASSIC_TYPES
        fields = {name for entry in entries for name in entry.fields}
        assert fields <= CLASSIC_FIELDS | {"url", "doi", "isbn", "issn"}

    def test_have_their_whole_titles_in_ris_and_csl_json(self):
        assert [work.key for work in WORKS if f"\nTI  - {work.title}\n" not in to_ris([work])] == []
        assert [work.key for work in WORKS if to_csl(work)["title"] != work.title] == []
