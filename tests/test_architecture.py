"""The project's shape, held by reading its imports: who may use what, what loads late, how long things get."""

import ast
import subprocess
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from fnmatch import fnmatch
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[1]
MODULES = sorted(
    path.relative_to(ROOT).as_posix() for package in ("app", "ingest") for path in (ROOT / package).rglob("*.py")
)
TEST_MODULES = sorted(
    path.relative_to(ROOT).as_posix()
    for package in ("app", "ingest")
    for path in (ROOT / "tests" / package).rglob("test_*.py")
)

RECORDS = [module for module in MODULES if module.startswith("app/records/")]
CONTRACTS = ["ingest/records.py", "ingest/errors.py", "app/errors.py", *RECORDS]
MODEL = ("ingest/minilm/*",)
CHAT = ("app/engines/model/provider.py",)
RETRIEVER = ("app/langchain_retriever.py",)
"""For use from elsewhere: it is a class of LangChain's, so it loads LangChain, and nothing here may import it."""

HOMES: dict[str, tuple[str, ...]] = {
    "alembic": ("app/store/*",),
    "chromadb": ("ingest/vectors.py",),
    "fastapi": ("app/main.py", "app/api/*", "app/web/*"),
    "fsrs": ("app/coach/schedule.py",),
    "langchain": CHAT,
    "langchain_anthropic": CHAT,
    "langchain_core.callbacks": RETRIEVER,
    "langchain_core.documents": RETRIEVER,
    "langchain_core.language_models": CHAT,
    "langchain_core.messages": CHAT,
    "langchain_core.retrievers": RETRIEVER,
    "langchain_core.runnables": CHAT,
    "langchain_google_genai": CHAT,
    "langchain_huggingface": ("app/engines/model/local.py",),
    "langchain_ollama": CHAT,
    "langchain_openai": CHAT,
    "langsmith": (*CHAT, "app/engines/model/local.py"),
    "mcp": ("app/api/mcp.py",),
    "mcp_types": ("app/api/mcp.py",),
    "openvino": MODEL,
    "prometheus_client": ("app/api/metrics.py",),
    "pypdfium2": ("ingest/formats/pdf.py", "ingest/formats/pdf_objects.py", "ingest/formats/pdf_page.py"),
    "safetensors": MODEL,
    "selectolax": ("ingest/formats/html.py", "ingest/formats/html_style.py"),
    "sentence_transformers": ("ingest/embed.py",),
    "sqlalchemy": ("app/store/*",),
    "starlette": ("app/main.py", "app/server.py", "app/api/*", "app/web/*"),
    "tokenizers": MODEL,
    "torch": (),
    "transformers": (),
    "uvicorn": ("app/server.py",),
}
"""Package → the modules that may import it; one home each, so that it can be replaced in one place."""

LATE = (
    "anthropic",
    "chromadb",
    "fsrs",
    "google",
    "langchain",
    "langchain_anthropic",
    "langchain_core",
    "langchain_google_genai",
    "langchain_huggingface",
    "langchain_ollama",
    "langchain_openai",
    "langsmith",
    "mcp",
    "mcp_types",
    "ollama",
    "openai",
    "openvino",
    "prometheus_client",
    "sentence_transformers",
    "tokenizers",
    "torch",
    "transformers",
)
"""Half a second to four seconds each, or of no use to a start: imported where they are used, never at the start."""

LATER_THAN_HELP = (
    *LATE,
    *("alembic", "bm25s", "fastapi", "httpx", "jinja2", "numpy", "pydantic", "sqlalchemy", "uvicorn"),
)
"""What ``greenroom --help`` does without."""


@cache
def _tree(module: str) -> ast.Module:
    return ast.parse((ROOT / module).read_text(encoding="utf-8"))


def _imported(node: ast.AST) -> list[str]:
    """The dotted names an import statement brings in."""
    if isinstance(node, ast.Import):
        return [alias.name for alias in node.names]
    if isinstance(node, ast.ImportFrom) and node.module and not node.level:
        return [f"{node.module}.{alias.name}" for alias in node.names]
    return []


@cache
def _imports(module: str) -> tuple[tuple[str, int], ...]:
    """Every name a module imports, with its line, wherever the import stands."""
    return tuple((name, node.lineno) for node in ast.walk(_tree(module)) for name in _imported(node))  # type: ignore[attr-defined]


def _at_import(node: ast.AST) -> Iterator[ast.AST]:
    """The statements that run when a module is imported: all but functions' and what is for type checkers."""
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda):
            continue
        if isinstance(child, ast.If) and "TYPE_CHECKING" in ast.dump(child.test):
            continue
        yield child
        yield from _at_import(child)


def _within(name: str, package: str) -> bool:
    return name == package or name.startswith(f"{package}.")


def _found(modules: Iterable[str], look: Callable[[str], Sequence[object]]) -> dict[str, Sequence[object]]:
    """What is found where there should be nothing, by module.

    A check of all modules is one test: to begin and to report thousands of tests takes longer than to look.
    """
    return {module: found for module in modules if (found := look(module))}


def _importing(packages: Iterable[str]) -> Callable[[str], Sequence[object]]:
    """Of a module, what it imports of some packages, with the lines."""
    return lambda module: [
        (name, line) for name, line in _imports(module) if any(_within(name, package) for package in packages)
    ]


def test_ingest_never_imports_app() -> None:
    """Ingest is pure and knows nothing of the service built upon it."""
    assert _found([module for module in MODULES if module.startswith("ingest/")], _importing(["app"])) == {}


def test_contracts_import_almost_nothing() -> None:
    """Records and errors need the standard library, pydantic and each other, so anything may import them."""
    others = [path.removesuffix(".py").replace("/", ".") for path in CONTRACTS]
    allowed = {*sys.stdlib_module_names, "pydantic"}

    def foreign(module: str) -> list[tuple[str, int]]:
        return [
            (name, line)
            for name, line in _imports(module)
            if name.split(".")[0] not in allowed and not any(_within(name, other) for other in others)
        ]

    assert _found(CONTRACTS, foreign) == {}


def test_big_packages_have_one_home() -> None:
    """A big package is imported in its home only; elsewhere the home's own functions are used."""

    def astray(module: str) -> list[tuple[str, int]]:
        return [
            (name, line)
            for name, line in _imports(module)
            for package, homes in HOMES.items()
            if _within(name, package) and not any(fnmatch(module, home) for home in homes)
        ]

    assert _found(MODULES, astray) == {}


def test_slow_packages_load_late() -> None:
    """What takes long to import is imported by the function that needs it, at home too."""

    def early(module: str) -> list[str]:
        names = [name for node in _at_import(_tree(module)) for name in _imported(node)]
        return [name for name in names if name.split(".")[0] in LATE]

    assert _found([module for module in MODULES if module not in RETRIEVER], early) == {}


def test_nothing_here_imports_the_retriever() -> None:
    """What is made for use from elsewhere, and loads slow packages at once, is used by nothing in the program."""
    assert _found(MODULES, _importing(["app.langchain_retriever"])) == {}


def test_only_settings_read_the_environment() -> None:
    """One module knows about environment variables; the rest is given its settings."""

    def reads(module: str) -> list[int]:
        return [
            node.lineno
            for node in ast.walk(_tree(module))
            if isinstance(node, ast.Attribute)
            and isinstance(node.value, ast.Name)
            and node.value.id == "os"
            and node.attr in ("environ", "environb", "getenv", "putenv")
        ]

    others = [module for module in MODULES if module != "app/settings.py"]
    assert _found(others, reads) == {}
    assert _found(others, _importing(["os.environ", "os.getenv"])) == {}


ROOMS = (
    ("remembered",),
    ("fixed",),
    ("notes", "question", "answer", "advert"),
    ("claims", "measures"),
    ("critique",),
    ("follow_up",),
    ("pitch",),
    ("preparation",),
    ("interview",),
)
"""The embedded coach's rooms from the foot up; those of one line know nothing of each other."""


def test_rooms_build_on_those_below() -> None:
    """A room of the embedded coach uses itself and the rooms below it; the engine alone uses all."""
    level = {room: i for i, rooms in enumerate(ROOMS) for room in rooms}
    embedded = [module for module in MODULES if module.startswith("app/engines/embedded/")]

    def room_of(module: str) -> str:
        return module.split("/")[3].removesuffix(".py")

    def above(module: str) -> list[str]:
        own = room_of(module)
        used = {name.split(".")[3] for name, _ in _imports(module) if _within(name, "app.engines.embedded")}
        return [room for room in sorted(used - {own}) if level[room] >= level.get(own, len(ROOMS))]

    assert {room_of(module) for module in embedded} <= {*level, "engine", "__init__"}
    assert _found(embedded, above) == {}


def test_language_analysis_knows_nothing_of_the_product() -> None:
    """What reads English uses itself, records and ``ingest``, so that either engine and any measure may use it."""

    def product(module: str) -> list[str]:
        used = [name for name, _ in _imports(module) if _within(name, "app")]
        return [name for name in used if not _within(name, "app.english") and not _within(name, "app.records")]

    assert _found([module for module in MODULES if module.startswith("app/english/")], product) == {}


def _loaded_after(statement: str) -> set[str]:
    """The packages loaded in a fresh interpreter once a statement has run, and every module by its full name."""
    listing = "import sys; print(*{name.split('.')[0] for name in sys.modules}, *sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", f"{statement}\n{listing}"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    return set(done.stdout.split())


def test_help_needs_nothing_heavy() -> None:
    """The command line answers at once, because it imports nothing big before a command runs."""
    assert sorted(_loaded_after("import app.cli") & set(LATER_THAN_HELP)) == []


def test_server_starts_without_the_slow_packages() -> None:
    """The server answers /healthz before any model or vector store is imported."""
    loaded = _loaded_after("import app.main, app.services")
    assert sorted(loaded & set(LATE)) == []
    # Modules of rules, the coach's and those that outline notes, take a fifth of the start.
    assert sorted(name for name in loaded if name.startswith(("app.engines.embedded.", "ingest.outline."))) == []


def test_modules_stay_short() -> None:
    """A module is readable in one sitting: 300 lines at the very most."""
    assert _found(MODULES, lambda module: (ROOT / module).read_text(encoding="utf-8").splitlines()[300:]) == {}


def test_functions_stay_short() -> None:
    """A function fits on a screen: 60 lines at the very most. A migration is a list, as long as its tables."""

    def long(module: str) -> list[tuple[str, int]]:
        nodes = [node for node in ast.walk(_tree(module)) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)]
        return [(node.name, length) for node in nodes if (length := (node.end_lineno or 0) - node.lineno + 1) > 60]

    assert _found([module for module in MODULES if "/migrations/versions/" not in module], long) == {}


def test_tests_mirror_modules() -> None:
    """tests/app/x/test_y.py, or test_y_<aspect>.py, is about app/x/y.py, so both are found at once."""

    def is_about_something(test_module: str) -> bool:
        folder = Path(test_module).parent.relative_to("tests")
        words = Path(test_module).stem.removeprefix("test_").split("_")
        names = ["_".join(words[:count]) for count in range(1, len(words) + 1)]
        return any((ROOT / folder / f"{name}.py").exists() or (ROOT / folder / name).is_dir() for name in names)

    assert [test_module for test_module in TEST_MODULES if not is_about_something(test_module)] == []
