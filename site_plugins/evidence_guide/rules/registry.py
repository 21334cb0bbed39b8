"""Finds the rules: all of them, by code."""

from __future__ import annotations

import pkgutil
import sys
from collections.abc import Mapping
from importlib import import_module
from pkgutil import ModuleInfo
from types import MappingProxyType
from typing import Final

from evidence_guide.rules.rule import Rule


def _is_rule(module: ModuleInfo) -> bool:
    return module.name[1:4].isdigit()


def _find() -> dict[str, Rule]:
    folder = sys.modules[__package__]
    names = sorted(module.name for module in filter(_is_rule, pkgutil.iter_modules(folder.__path__)))
    rules = (import_module(f"{__package__}.{name}").RULE for name in names)
    return {rule.code: rule for rule in rules}


RULES: Final[Mapping[str, Rule]] = MappingProxyType(_find())
"""Every check of the guide. Adding one is adding a file such as `e101_unknown_field.py`."""
