"""The records of the guide: frozen, typed, and independent of where they are kept.

`fields` holds the building blocks (ids that link, inline text, enumerations), `records` the record
types, `kinds` the one table of kinds. Nothing here reads a file, parses YAML or knows of a page.
"""
