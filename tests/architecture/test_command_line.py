"""Every service that asks for a permission can be reached from the command line.

Read from the source: a function is reachable if a command refers to it, or a function or
class that a command reaches, through whatever modules. A guarded method counts where its
name is used.
"""

import ast
from collections.abc import Iterator
from dataclasses import fields
from pathlib import Path

from fieldreg.cli.common.list_options import PEOPLE_FILTERS, SESSION_FILTERS
from fieldreg.store.records.list_filters import PeopleFilter, SessionFilter

ROOT = Path(__file__).parents[2]
WINDOWS = ("fieldreg.ui", "fieldreg.app", "fieldreg.demo")
SERVICES = "fieldreg.services."

# Nothing here does to data what no command does.
ONLY_AT_THE_WINDOW = {
    # Texts of unfinished forms; a command has no form.
    "records.form_drafts.save_draft",
    "records.form_drafts.load_draft",
    "records.form_drafts.completing_draft",
    "records.form_drafts.find_check_in_session",
    "records.form_drafts.note_check_in_session",
    "records.form_drafts.take_check_in_session",
    # The door; `people find`, `people add`, `session mark` and `people consent` do each part of it.
    "check_in.load_check_in",
    "check_in.find_candidates",
    "check_in.mark_present",
    "check_in.register_and_mark_present",
    # Covers and uncovers a window; `answer` seals and refuses.
    "installation.hand_back.begin_handover",
    "installation.hand_back.take_back_by_pin",
    "installation.hand_back.take_back_by_passphrase",
    "sealed_answers.answer_sealing.load_former_answer",
    # Choices of a form; `lists show` and `session list` show them.
    "training_sessions.list_joinable_sessions",
    "training_sessions.find_near_place",
    # A column of the window's list; `people show` has every session of a person.
    "people.people_search.list_last_sessions",
    # Two records side by side; `people show` has each of them, and `duplicates` the reasons.
    "pairs.compared_pairs.load_compared",
    "pairs.compared_pairs.load_shown_values",
    "pairs.compared_pairs.count_shared",
    # Several pairs as one question; `pairs judge` answers each.
    "pairs.clusters.list_open_clusters",
    "pairs.clusters.load_cluster",
    "pairs.clusters.judge_cluster",
    # In short steps beside the user's work; `duplicates` compares at once.
    "pairs.comparing.compare_new",
    # Choices of the form of filters; each filter is an option of `people list` or `session list`.
    "records.list_filters.load_filter_choices",
    # A person with consents, sessions and questions; `people show` and others have each of them.
    "people.person_summary.load_person",
    # Tries columns that a form shows; `people import --dry-run` tries those on its line.
    "imports.import_run.load_table_preview",
    "imports.columns.column_questions.map_with_questions",
    # Fills a field of a form; `hq release offer` reads the version itself.
    "releases.program_releases.read_file_version",
    # In short steps beside the user's work; `doctor` checks all at once.
    # Several in a row, as the window remembers them; `undo` takes back the last, or repeats it.
    "user_acts.take_back",
    "user_acts.do_again",
}


def sources() -> dict[str, ast.Module]:
    """Return every module outside the windows, by its dotted name."""
    found = {}
    for path in sorted((ROOT / "fieldreg").rglob("*.py")):
        parts = path.relative_to(ROOT).with_suffix("").parts
        name = ".".join(parts[:-1] if parts[-1] == "__init__" else parts)
        if not f"{name}.".startswith(tuple(f"{room}." for room in WINDOWS)):
            found[name] = ast.parse(path.read_text(encoding="utf-8"))
    return found


def imports(tree: ast.AST) -> dict[str, str]:
    """Return the dotted origin of each name that *tree* imports."""
    return {
        alias.asname or alias.name: f"{node.module}.{alias.name}"
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom)
        for alias in node.names
    }


def definitions(tree: ast.Module) -> Iterator[tuple[str, ast.stmt]]:
    for node in tree.body:
        match node:
            case ast.FunctionDef(name=name) | ast.ClassDef(name=name):
                yield name, node
            case ast.Assign(targets=[ast.Name(id=name)]) | ast.AnnAssign(target=ast.Name(id=name)):
                yield name, node
            case _:
                pass


def references(node: ast.AST, names: dict[str, str]) -> Iterator[str]:
    """Yield the dotted origin of each name of *names* in *node*, with an attribute of it."""
    for part in ast.walk(node):
        match part:
            case ast.Name(id=name) if name in names:
                yield names[name]
            case ast.Attribute(value=ast.Name(id=name), attr=attribute) if name in names:
                yield f"{names[name]}.{attribute}"
            case _:
                pass


def is_guarded(node: ast.AST) -> bool:
    return isinstance(node, ast.FunctionDef) and any(
        isinstance(decorator, ast.Call)
        and isinstance(decorator.func, ast.Name)
        and decorator.func.id == "needs"
        for decorator in node.decorator_list
    )


def guarded_services(modules: dict[str, ast.Module]) -> tuple[set[str], dict[str, str]]:
    """Return the guarded functions, and the guarded methods with their names."""
    functions, methods = set(), {}
    for module, tree in modules.items():
        if not f"{module}.".startswith(SERVICES):
            continue
        for name, node in definitions(tree):
            if is_guarded(node):
                functions.add(f"{module}.{name}")
            if isinstance(node, ast.ClassDef):
                methods |= {f"{module}.{name}.{m.name}": m.name for m in node.body if is_guarded(m)}
    return functions, methods


def reachable(modules: dict[str, ast.Module]) -> tuple[set[str], set[str]]:
    """Return what commands reach, and every attribute that commands use."""
    graph: dict[str, set[str]] = {}
    pending, attributes = set(), set()
    for module, tree in modules.items():
        imported = imports(tree)
        if f"{module}.".startswith("fieldreg.cli."):
            pending |= set(references(tree, imported))
            attributes |= {node.attr for node in ast.walk(tree) if isinstance(node, ast.Attribute)}
            continue
        names = {name: f"{module}.{name}" for name, _ in definitions(tree)} | imported
        graph |= {
            f"{module}.{name}": set(references(node, names)) for name, node in definitions(tree)
        }
    found: set[str] = set()
    while pending:
        name = pending.pop()
        found.add(name)
        pending |= graph.get(name, set()) - found
    return found, attributes


def test_every_guarded_service_is_reached_by_a_command():
    modules = sources()
    functions, methods = guarded_services(modules)
    found, attributes = reachable(modules)
    assert len(functions) > 150
    assert methods
    missing = functions - found
    missing |= {name for name, method in methods.items() if method not in attributes}
    only = {f"{SERVICES}{name}" for name in ONLY_AT_THE_WINDOW}
    assert missing - only == set(), "give it a command in fieldreg/cli"
    assert only - missing == set(), "a command reaches it; take it from the list"


def test_every_filter_of_the_store_is_an_option():
    for filters, kind in ((PEOPLE_FILTERS, PeopleFilter), (SESSION_FILTERS, SessionFilter)):
        assert set(filters) == {field.name for field in fields(kind)}
