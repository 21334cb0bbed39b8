"""The description of the data: complete, and true of every file."""

import csv
import hashlib
import io
import json

import pytest
from pybtex.database import parse_string


@pytest.fixture
def package(files):
    return json.loads(files["datapackage.json"])


@pytest.fixture
def resources(package):
    return {resource["path"]: resource for resource in package["resources"]}


def test_says_what_the_data_are_and_how_they_may_be_used(package):
    assert (package["name"], package["title"], package["version"]) == (
        "northshire-guide",
        "Northshire Guide",
        "1.2.0",
    )
    assert package["licenses"] == [
        {
            "name": "CC-BY-4.0",
            "path": "https://creativecommons.org/licenses/by/4.0/",
            "title": "Creative Commons Attribution 4.0 International",
        }
    ]


def test_names_the_works_that_were_read_as_sources(package):
    assert package["sources"] == [
        {
            "title": "Ash, A. (2012) What helps. Northshire Institute. Available at: https://example.org/what-helps.",
            "path": "https://example.org/what-helps",
        }
    ]


def test_a_title_without_latin_letters_still_gives_a_name(make):
    assert json.loads(make(title="Οδηγός")["datapackage.json"])["name"] == "evidence-guide"


def test_lists_every_other_file_with_its_size_and_hash(files, resources):
    assert resources.keys() == files.keys() - {"datapackage.json"}
    for path, resource in resources.items():
        assert resource["bytes"] == len(files[path])
        assert resource["hash"] == "sha256:" + hashlib.sha256(files[path]).hexdigest()
        assert resource["name"] == path
        assert all(resource[name] for name in ("title", "description", "mediatype", "format"))


def test_a_table_has_a_schema_with_a_described_field_for_each_column(files, resources):
    tables = {path: resource for path, resource in resources.items() if path.endswith(".csv")}
    for path, resource in tables.items():
        header = next(csv.reader(io.StringIO(files[path].decode(), newline="")))
        fields = resource["schema"]["fields"]
        assert [field["name"] for field in fields] == header
        # A new field of a record wants a line in `exports/data_dictionary.py`.
        assert [(path, field["name"]) for field in fields if not field.get("description")] == []


def test_fields_are_typed(resources):
    fields = {field["name"]: field for field in resources["pen-pictures.csv"]["schema"]["fields"]}
    assert fields["reviewed"]["type"] == "date"
    assert fields["number"]["type"] == "integer"
    assert fields["title"]["constraints"] == {"required": True}
    assert fields["outcome"]["constraints"]["enum"] == [
        "continuing",
        "ended",
        "changed",
        "planned",
        "not-stated",
    ]
    levels = {name: fields["levels"][name] for name in ("type", "itemType", "delimiter")}
    assert levels == {"type": "list", "itemType": "string", "delimiter": "; "}


def test_tables_name_the_tables_that_their_cells_lead_to(resources):
    assert resources["factors.csv"]["schema"]["foreignKeys"] == [
        {"fields": ["theme"], "reference": {"resource": "themes.csv", "fields": ["id"]}}
    ]
    links = resources["evidence.csv"]["schema"]["foreignKeys"]
    assert [link["reference"]["resource"] for link in links] == ["claims.csv", "studies.csv"]


def test_every_cell_fits_its_field(files, resources):
    for path, resource in resources.items():
        fields = {field["name"]: field for field in resource.get("schema", {}).get("fields", ())}
        for row in csv.DictReader(io.StringIO(files[path].decode(), newline="")) if fields else ():
            for name, value in row.items():
                constraints = fields[name].get("constraints", {})
                assert value or not constraints.get("required"), (path, name)
                assert not value or value in constraints.get("enum", [value])
                assert fields[name]["type"] != "integer" or not value or value.isdigit()


def test_references_go_to_reference_managers(files, corpus):
    read = parse_string(files["references.bib"].decode(), "bibtex")
    assert list(read.entries) == sorted(corpus.references)
    assert files["references.ris"].decode().count("\nER  - ") == len(corpus.references)
