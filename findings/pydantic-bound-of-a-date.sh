#!/bin/sh
# pydantic tells the bound of a date as "2000-01-01", in the message and in `ctx`. Once a validator stands before
# the bound in `Annotated`, even one that does nothing, the same bound is told as "datetime.date(2000, 1, 1)":
# Python's own way of writing it, as a text. So who shows messages or `ctx` to people cannot rely on the form.
#
# Seen with pydantic 2.14.3 on Python 3.11. Ends with 1 where that has changed.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet pydantic==2.14.3
"$folder/venv/bin/python" - <<'END'
from datetime import date
from typing import Annotated

import pydantic
from pydantic import BeforeValidator, Field, TypeAdapter, ValidationError

bound = Field(ge=date(2000, 1, 1))
told = []
for annotated in (Annotated[date, bound], Annotated[date, BeforeValidator(lambda value: value), bound]):
    try:
        TypeAdapter(annotated).validate_python("1999-12-31")
    except ValidationError as error:
        told.append(error.errors()[0]["ctx"]["ge"])
print(f"pydantic {pydantic.VERSION}: the bound alone {told[0]!r}, behind a validator {told[1]!r}")
assert told == ["2000-01-01", "datetime.date(2000, 1, 1)"], "this has changed"
END
