"""The open data of the guide itself, read by programs that know nothing of the guide."""

from __future__ import annotations

import csv
import io
import json

import pytest
from frictionless import Package, system
from jsonschema import Draft202012Validator
from tests.exports.json_schemas import schema_of_each_list


@pytest.fixture(scope="module")
def data(built):
    assert built.ok
    return {
        address.removeprefix("data/"): content
        for address, content in built.downloads.items()
        if address.startswith("data/")
    }


def test_frictionless_finds_every_table_as_the_package_describes_it(data, tmp_path):
    for name, content in data.items():
        (tmp_path / name).write_bytes(content)
    with system.use_context(trusted=True):
        package = Package(str(tmp_path / "datapackage.json"))
        report = package.validate()
    assert len(package.resources) == len(data) - 1
    assert report.flatten(["name", "rowNumber", "fieldName", "type", "note"]) == []


def test_every_json_file_fits_its_schema(data):
    content = {name.removesuffix(".json"): json.loads(data[name]) for name in data if name.endswith(".json")}
    lists = schema_of_each_list(content)
    assert lists.keys() > {"claims", "references", "studies", "places"}
    for name, (schema, rows) in lists.items():
        validator = Draft202012Validator(schema)
        found = [
            f"{name} {row['id']} {error.json_path}: {error.message}"
            for row in rows
            for error in validator.iter_errors(row)
        ]
        assert found == []


def test_a_place_west_of_greenwich_is_a_number(data):
    rows = csv.DictReader(io.StringIO(data["places.csv"].decode(), newline=""))
    longitudes = {row["id"]: row["longitude"] for row in rows if row["longitude"]}
    assert len(longitudes) >= 15
    assert any(float(longitude) < 0 for longitude in longitudes.values())
