"""The table of all rules by code, made of the modules of this folder."""

from __future__ import annotations

import pkgutil
import sys
from collections.abc import Mapping
from importlib import import_module
from pkgutil import ModuleInfo
from types import MappingProxyType
from typing import Final

from evidence_guide.rules.rule import Rule


def _holds_rule(module: ModuleInfo) -> bool:
    return module.name[1:4].isdigit()


def _rules_by_code() -> dict[str, Rule]:
    folder = sys.modules[__package__]
    names = sorted(module.name for module in filter(_holds_rule, pkgutil.iter_modules(folder.__path__)))
    rules = (import_module(f"{__package__}.{name}").RULE for name in names)
    return {rule.code: rule for rule in rules}


RULES: Final[Mapping[str, Rule]] = MappingProxyType(_rules_by_code())
"""Every rule by its code. A module whose name begins with a code, such as `e101_unknown_field`, adds one."""
