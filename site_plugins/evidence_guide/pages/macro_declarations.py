"""How a macro is declared: its arguments are checked, and the editors' page documents it with an example."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import wraps
from typing import Any, Final

from markupsafe import Markup

from evidence_guide.prose import MacroMisuse

Macro = Callable[..., Markup]


@dataclass(frozen=True, slots=True)
class MacroDoc:
    """What the editors' page says of a macro.

    Args:
        name: as it is called.
        usage: its name and arguments.
        text: what it shows, and what its arguments are.
        example: a call of it.
        result: what the call shows; nothing where that is long, or where this guide has no such record.
    """

    name: str
    usage: str
    text: str
    example: str
    result: Markup


@dataclass(frozen=True, slots=True)
class Example:
    """A call of a macro for the editors' page.

    Args:
        args: its arguments.
        named: its named arguments.
        shown: whether the result is short enough to show.
    """

    args: tuple[str | int, ...]
    named: Mapping[str, str]
    shown: bool = True

    def written(self, name: str) -> str:
        """Return the call as an editor writes it.

        Args:
            name: the macro's name.
        """
        words = [f'"{value}"' if isinstance(value, str) else str(value) for value in self.args]
        words += [f'{key}="{value}"' for key, value in self.named.items()]
        return f"{name}({', '.join(words)})"


EXAMPLES: Final[dict[str, Example]] = {}
"""The example of each declared macro, by its name."""


def declared(*args: str | int, shown: bool = True, **named: str) -> Callable[[Macro], Macro]:
    """Declare a method as a macro: callable from prose, documented, its arguments checked.

    Args:
        args: the arguments of its example.
        shown: whether the example's result is short enough to show on the editors' page.
        named: the named arguments of its example.
    """

    def decorate(method: Macro) -> Macro:
        EXAMPLES[method.__name__] = Example(args, named, shown)
        signature = inspect.signature(method)
        usage = usage_of(method.__name__, list(signature.parameters.values())[1:])

        @wraps(method)
        def checked(self: Any, /, *args: Any, **named: Any) -> Markup:
            bound(signature, method.__name__, usage, self, *args, **named)
            return method(self, *args, **named)

        return checked

    return decorate


def bound(signature: inspect.Signature, name: str, usage: str, /, *args: Any, **named: Any) -> None:
    """Check the arguments of a call against what the macro takes.

    Args:
        signature: what it takes.
        name: its name.
        usage: its name and arguments, for the message.
        args: the arguments of the call.
        named: its named arguments.

    Raises:
        MacroMisuse: they do not fit.
    """
    try:
        signature.bind(*args, **named)
    except TypeError as error:
        raise MacroMisuse(f"{name}: {error}", usage) from None


def usage_of(name: str, parameters: list[inspect.Parameter]) -> str:
    """Return a macro's name with its arguments, as the editors' page shows it.

    Args:
        name: the macro's name.
        parameters: its arguments.
    """
    words = [p.name if p.default is p.empty else _optional(p.name, p.default) for p in parameters]
    return f"{name}({', '.join(words)})"


def _optional(name: str, default: object) -> str:
    return f"{name}={default}" if isinstance(default, int) else f'{name}="…"'
