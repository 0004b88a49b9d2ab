"""The rules of the house that a machine can see. CONTRIBUTING.md says why they are there."""

import ast
import hashlib
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest

import mediadesk

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "mediadesk"
MODULES = sorted(PACKAGE.rglob("*.py"))
LONGEST_MODULE = 400
LONGEST_FUNCTION = 40
TEXT_ENDINGS = {".py", ".md", ".toml", ".txt", ".sh", ".yml", ".sql", ".json", ".svg", ".html", ".csv", ""}
VAGUE_NAMES = {"utils", "helpers", "common", "managers", "services", "controllers", "core", "base", "misc"}
# Third-party package: the only places below mediadesk/ that may import it.
AT_HOME = {
    "PySide6": ("ui/", "app.py"),
    "shiboken6": ("ui/", "app.py"),
    "peewee": ("library/",),
    "playhouse": ("library/",),
    "pysqlite3": ("library/",),
    "psycopg": ("library/",),
    "reportlab": ("press_kit/pdf/",),
    "markdown_it": ("intake/documents/",),
}
# Put together here so that this file does not hold what it looks for.
FORBIDDEN = {
    "a path of somebody's machine": re.compile(
        r"(?<![\w./~-])/(?:" + "|".join(["work", "root", "farm", "tmp"]) + r")/[\w.]"
    ),
    "a package registry's host": re.compile(r"\b(?:pypi|pythonhosted|npmjs|debian)\." + r"(?:org|com)\b"),
    "the tool it was written with": re.compile(
        r"\b(?:" + "|".join(["cla" + "ude", "anth" + "ropic", "chat" + "gpt", "open" + "ai"]) + r")\b", re.I
    ),
    "how the work was handed out": re.compile(
        r"\b(?:the " + r"brief|sub" + r"agents?|" + r"issue #?" + r"\d+|AI " + r"assistant)\b", re.I
    ),
    "something left over": re.compile(r"\b(?:TO" + r"DO|FIX" + r"ME|XX" + r"X|HA" + r"CK)\b"),
}


def named(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


@dataclass(frozen=True)
class Module:
    """What the rules ask of one source file; places are line numbers."""

    docstring: str | None
    imports: frozenset[str]
    function_lengths: dict[str, int]
    made_up_words: tuple[int, ...]
    swallowed: tuple[int, ...]


@cache
def look_at(path: Path) -> Module:
    tree = ast.parse(path.read_text(encoding="utf-8"), filename=str(path))
    nodes = list(ast.walk(tree))
    functions = [node for node in nodes if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef))]
    return Module(
        ast.get_docstring(tree),
        imports_of(nodes),
        {f"{node.name} (line {node.lineno})": (node.end_lineno or 0) - node.lineno + 1 for node in functions},
        tuple(node.lineno for node in nodes if isinstance(node, ast.Call) and says_made_up_words(node)),
        tuple(node.lineno for node in nodes if isinstance(node, ast.ExceptHandler) and swallows(node)),
    )


def says_made_up_words(call: ast.Call) -> bool:
    name = getattr(call.func, "attr", getattr(call.func, "id", ""))
    return name == "tr" and [type(part) for part in call.args[:1]] != [ast.Constant]


def swallows(handler: ast.ExceptHandler) -> bool:
    unnamed = handler.type is None or getattr(handler.type, "id", "") in {"Exception", "BaseException"}
    return unnamed and all(isinstance(part, ast.Pass) for part in handler.body)


def imports_of(nodes: list[ast.AST]) -> frozenset[str]:
    found = set()
    for node in nodes:
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module and node.level == 0:
            found.add(node.module)
    return frozenset(found)


def tracked_files() -> list[Path]:
    """What git keeps and what it would keep; in an unpacked source archive, every file."""
    asked = subprocess.run(
        ["git", "-C", str(ROOT), "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        capture_output=True,
        check=False,
    )
    if asked.returncode == 0:
        names = [ROOT / name for name in asked.stdout.decode().split("\0") if name]
    else:
        names = [path for path in ROOT.rglob("*") if ".venv" not in path.parts]
    return [path for path in names if path.is_file()]


def tracked_texts() -> Iterator[tuple[Path, str]]:
    for path in tracked_files():
        if path.suffix in TEXT_ENDINGS:
            try:
                yield path, path.read_text(encoding="utf-8")
            except UnicodeDecodeError:
                continue


def test_modules_are_short_enough_to_read() -> None:
    lengths = {named(path): len(path.read_text(encoding="utf-8").splitlines()) for path in MODULES}
    assert {name: length for name, length in lengths.items() if length > LONGEST_MODULE} == {}


def test_functions_are_short_enough_to_see_at_once() -> None:
    lengths = {
        f"{named(path)}: {name}": length for path in MODULES for name, length in look_at(path).function_lengths.items()
    }
    assert {name: length for name, length in lengths.items() if length > LONGEST_FUNCTION} == {}


def test_library_of_others_is_imported_only_where_it_is_at_home() -> None:
    strays = [
        f"{named(path)}: {name}"
        for path in MODULES
        for name in look_at(path).imports
        if (homes := AT_HOME.get(name.partition(".")[0])) and not path.relative_to(PACKAGE).as_posix().startswith(homes)
    ]
    assert strays == []


def test_records_and_paths_need_only_the_standard_library() -> None:
    # platformdirs is the one exception: it knows where each system keeps a user's data.
    for path in [PACKAGE / "paths.py", *sorted((PACKAGE / "records").rglob("*.py"))]:
        roots = {name.partition(".")[0] for name in look_at(path).imports}
        allowed = sys.stdlib_module_names | {"mediadesk"} | ({"platformdirs"} if path.name == "paths.py" else set())
        assert roots <= allowed, named(path)


def test_modules_are_named_after_what_they_are() -> None:
    assert [named(path) for path in MODULES if {path.stem, *path.relative_to(PACKAGE).parts} & VAGUE_NAMES] == []


def test_every_package_says_what_it_is() -> None:
    assert [named(path) for path in MODULES if path.name == "__init__.py" and not look_at(path).docstring] == []


def test_words_on_screen_are_literals_that_can_be_translated() -> None:
    assert [f"{named(path)}:{line}" for path in MODULES for line in look_at(path).made_up_words] == []


def test_no_error_is_swallowed_unnamed() -> None:
    assert [f"{named(path)}:{line}" for path in MODULES for line in look_at(path).swallowed] == []


def test_migrations_know_no_module_of_ours() -> None:
    for path in sorted((ROOT / "db" / "migrations").glob("*.py")):
        assert not any(name.partition(".")[0] == "mediadesk" for name in look_at(path).imports), named(path)


def test_no_package_folder_hides_the_shipped_ones() -> None:
    assert not (PACKAGE / "resources").exists()
    assert not (PACKAGE / "db").exists()


@pytest.mark.parametrize("what", FORBIDDEN)
def test_files_speak_of_the_project_alone(what: str) -> None:
    pattern = FORBIDDEN[what]
    found = [
        f"{named(path)}:{text.count(chr(10), 0, hit.start()) + 1}: {hit.group()}"
        for path, text in tracked_texts()
        if not path.name.startswith(("OFL-", "LICENSE")) and not path.name.endswith(".LICENSE.txt")
        # Press texts have gaps to fill in.
        if what != "something left over" or not named(path).startswith("tests/corpus/")
        for hit in pattern.finditer(text)
    ]
    assert found == []


def test_locks_are_hashed_and_name_no_host() -> None:
    for lock in sorted((ROOT / "requirements").glob("*.txt")):
        text = lock.read_text(encoding="utf-8")
        assert "://" not in text
        pinned = [part for part in re.split(r"\n(?=\S)", text) if part.strip()]
        assert pinned
        assert [part.split()[0] for part in pinned if "--hash=sha256:" not in part] == []


def test_user_lock_is_part_of_the_developer_lock() -> None:
    run, dev = (
        set(re.findall(r"^(\S+==\S+)", (ROOT / "requirements" / name).read_text(encoding="utf-8"), re.M))
        for name in ("run.txt", "dev.txt")
    )
    assert run
    assert run <= dev


def test_version_is_the_same_everywhere() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert project["version"] == mediadesk.__version__
    assert f"## {mediadesk.__version__}" in (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("folder", ["fonts", "icons", "dictionaries"])
def test_shipped_assets_are_the_ones_listed(folder: str) -> None:
    place = ROOT / "resources" / folder
    listed = dict(re.findall(r"^([0-9a-f]{64})  (\S+)$", (place / "README.md").read_text(encoding="utf-8"), re.M))
    files = [path for path in place.iterdir() if path.name != "README.md"]
    assert {hashlib.sha256(path.read_bytes()).hexdigest(): path.name for path in files} == listed


def test_every_font_has_its_licence_beside_it() -> None:
    licences = {
        path.stem.removeprefix("OFL-").replace("-", "") for path in (ROOT / "resources" / "fonts").glob("OFL-*.txt")
    }
    families = {re.split(r"[-_]", path.stem)[0].lower() for path in (ROOT / "resources" / "fonts").glob("*.ttf")}
    assert families == licences


def test_documents_link_only_to_what_is_there() -> None:
    for name in ("README.md", "CONTRIBUTING.md"):
        links = re.findall(r"\]\(([^):#]+)\)", (ROOT / name).read_text(encoding="utf-8"))
        assert [link for link in links if not (ROOT / link).is_file()] == [], name


def test_documented_jobs_of_run_are_there() -> None:
    script = (ROOT / "run").read_text(encoding="utf-8")
    developer_jobs = {
        word for line in re.findall(r"^((?:[a-z-]+ \| )+[a-z-]+)\)", script, re.M) for word in line.split(" | ")
    }
    assert developer_jobs == {"test", "check-code", "bench", "soak"}
    documented = {
        word
        for name in ("README.md", "CONTRIBUTING.md")
        for word in re.findall(r"^\./run ([a-z][a-z-]*)", (ROOT / name).read_text(encoding="utf-8"), re.M)
    }
    told = subprocess.run(
        [sys.executable, "-m", "mediadesk", "--help"], capture_output=True, check=True, text=True
    ).stdout
    assert documented <= developer_jobs | set(re.findall(r"^  ([a-z][a-z-]*)", told, re.M))
