"""What Zotero's translators read of a page, by their rules."""

from urllib.parse import unquote

from tests.bibliography.one_of_each_type import read_work

from evidence_guide.bibliography import to_coins


def type_by_tags(tags: dict[str, str]) -> str:
    """Tell the type as “Embedded Metadata” does: by the tags that tell one, then by Dublin Core's type,
    then a guess: a book where there is an ISBN, else an article.
    """
    for tag, kind in (
        ("citation_journal_title", "journalArticle"),
        ("citation_technical_report_institution", "report"),
        ("citation_conference_title", "conferencePaper"),
        ("citation_book_title", "bookSection"),
        ("citation_inbook_title", "bookSection"),
        ("citation_dissertation_institution", "thesis"),
    ):
        if tag in tags:
            return kind
    return tags.get("dc.type") or ("book" if "citation_isbn" in tags else "journalArticle")


def type_by_coins(pairs: list[tuple[str, str]]) -> str:
    """Tell the type as Zotero's reading of context objects does."""
    values = dict(pairs)
    metadata_format = values["rft_val_fmt"].rpartition(":")[2]
    if metadata_format == "book":
        genres = {"bookitem": "bookSection", "proceeding": "conferencePaper", "report": "report"}
        return genres.get(values.get("rft.genre", ""), "book")
    return {"journal": "journalArticle", "dissertation": "thesis"}.get(metadata_format) or values["rft.type"]


def coins_pairs(bibtex: str) -> list[tuple[str, str]]:
    """Take a context object apart as Zotero does: at each `&`, and at the first two `=` of a part."""
    parts = [part.split("=") for part in to_coins(read_work(bibtex)).split("&")]
    assert all(len(part) == 2 for part in parts)
    return [(key, unquote(value.replace("+", " "))) for key, value in parts]
