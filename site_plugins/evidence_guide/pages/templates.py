"""The templates of `macros/` in Jinja's sandbox: prints a thing in a form, and says which line is at fault.

What templates may ask for (filters, names) is the renderer's to give; a kind is printed by the
template of its name.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import suppress
from types import BuiltinMethodType, TracebackType
from typing import Any, Final

from jinja2 import BytecodeCache, FunctionLoader, StrictUndefined, TemplateSyntaxError, Undefined
from jinja2.bccache import Bucket
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup

from evidence_guide.diagnostics import Place

FOLDER: Final = "macros"
"""Where a project keeps its templates."""


class _Compiled(BytecodeCache):
    """Keeps compiled templates between the builds of one process, by what is in them."""

    def __init__(self) -> None:
        self.code: dict[str, bytes] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        if code := self.code.get(bucket.key + bucket.checksum):
            bucket.bytecode_from_string(code)

    def dump_bytecode(self, bucket: Bucket) -> None:
        self.code[bucket.key + bucket.checksum] = bucket.bytecode_to_string()


_COMPILED: Final = _Compiled()


def compiled_templates() -> dict[str, bytes]:
    """Return the code of the templates that this process has compiled, by what is in them; to be added to.

    It is carried out as it is, so what is added must come from where nobody else writes.
    """
    return _COMPILED.code


class _Sandbox(ImmutableSandboxedEnvironment):
    """Jinja’s sandbox, which asks of each attribute of each type once.

    What it allows depends on the type and the name alone; over a site it is asked 170,000 times.
    """

    def __init__(self, **options: Any) -> None:
        super().__init__(**options)
        self._safe: set[tuple[type, str]] = set()

    def getattr(self, obj: Any, attribute: str) -> Any:
        key = type(obj), attribute
        if key in self._safe:
            with suppress(AttributeError):  # what this object alone has not, the sandbox says in its own way
                value = getattr(obj, attribute)
                if not isinstance(value, BuiltinMethodType):  # as a string’s `format`, which it wraps
                    return value
        value = super().getattr(obj, attribute)
        if not isinstance(value, Undefined) and self.is_safe_attribute(obj, attribute, value):
            self._safe.add(key)
        return value


class Templates:
    """The templates of one site.

    Args:
        texts: the templates by file name.
        filters: what they may apply, by name.
        names: what they may use, by name.
    """

    def __init__(
        self, texts: Mapping[str, str], filters: Mapping[str, Any], names: Mapping[str, Any]
    ) -> None:
        def load(name: str) -> tuple[str, str, Callable[[], bool]] | None:
            text = texts.get(name)
            return None if text is None else (text, f"{FOLDER}/{name}", lambda: True)

        self._environment = _Sandbox(
            loader=FunctionLoader(load),
            undefined=StrictUndefined,
            autoescape=True,
            trim_blocks=True,
            lstrip_blocks=True,
            bytecode_cache=_COMPILED,
        )
        self._environment.filters |= filters
        self._environment.globals |= names
        self._shown: list[str] = []
        self._names = tuple(texts)

    def compile_all(self) -> None:
        """Compile every template; one that cannot be is left to the page that asks for it."""
        for name in self._names:
            with suppress(Exception):  # a template can raise anything
                self._environment.get_template(name)

    def begin(self) -> None:
        """Begin a page: what an earlier one was printing when it failed is forgotten."""
        self._shown.clear()

    def show(self, kind: str, form: str, *arguments: Any) -> Markup:
        """Have the template of a kind print something.

        Args:
            kind: a kind of record, or the name of a template of its own.
            form: which macro of the template: “page”, “card”, “index” …
            arguments: what the macro takes.
        """
        name = template_of(kind)
        self._shown.append(name)
        shown = Markup(getattr(self._environment.get_template(name).module, form)(*arguments))
        self._shown.pop()
        return shown

    def place_of(self, error: BaseException) -> Place | None:
        """Return the line of the template that an error comes from; None where it comes from our own code."""
        if isinstance(error, TemplateSyntaxError):
            return Place(error.filename or f"{FOLDER}/{error.name}", error.lineno)
        place = None
        trace: TracebackType | None = error.__traceback__
        while trace:
            path, _, name = trace.tb_frame.f_code.co_filename.rpartition("/")
            if path == FOLDER:
                line = self._environment.get_template(name).get_corresponding_lineno(trace.tb_lineno)
                place = Place(f"{path}/{name}", line)
            trace = trace.tb_next
        if place is None and self._shown:  # it is not there, or has no such form
            place = Place(f"{FOLDER}/{self._shown[-1]}")
        return place


def template_of(kind: str) -> str:
    """Return the file name of the template that prints a kind."""
    return f"{kind.replace('-', '_')}.jinja"
