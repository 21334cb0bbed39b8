"""The evidence guide: checks a body of cited records and publishes it as linked pages.

The package is the library; `cli` and `mkdocs_plugin` are its two doors. This file holds the version
and nothing else, so that importing one module never loads another.
"""

__version__ = "0.1.0"
