"""Every check of the guide, one module each; `RULES` is all of them by code.

A rule's module holds a code that never changes, an explanation for editors, and a check. Modules are
found by their names (`e101_unknown_field.py`), so that adding a rule is adding a file.
"""

from __future__ import annotations

import pkgutil
from collections.abc import Mapping
from importlib import import_module
from types import MappingProxyType
from typing import Final

from evidence_guide.rules.rule import Rule, Scope


def _find() -> dict[str, Rule]:
    names = sorted(found.name for found in pkgutil.iter_modules(__path__) if found.name[1:4].isdigit())
    rules = (import_module(f"{__name__}.{name}").RULE for name in names)
    return {rule.code: rule for rule in rules}


RULES: Final[Mapping[str, Rule]] = MappingProxyType(_find())

__all__ = ["RULES", "Rule", "Scope"]
