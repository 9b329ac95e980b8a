"""Every page opened twice, every selection moved, every key that a page names pressed.

`EFFECTS` is written by hand: by page and key, words of what must come of it. No two keys of a page
have the same, so two acts that changed places turn it red.
"""

import itertools

import pytest

from fieldreg.domain.languages import INTERFACE_LANGUAGES
from fieldreg.system import resource_path
from fieldreg.ui.navigation import PageName
from fieldreg.ui.pages.first_run.page import FirstRunCover
from fieldreg.ui.pages.unlock import PassphraseRecoveryCover, UnlockCover
from fieldreg.ui.window.help_texts import read_help_texts
from tests.ui import tour
from tests.ui.screens.input import press
from tests.ui.walker import Walker

BOTH = {
    "sessions": {
        "Enter": "page register",
        "Ins": "page door",
        "F2": "title Change the session",
        "F9": "Close this session now?",
        "F5": "writes session",
        "Del": "question Delete the session",
        "Ctrl+N": "title New session",
        "Ctrl+I": "page lists",
        "F3": "title Which sessions",
        "Ctrl+E": "title Export sessions",
        "Ctrl+J": "title ",
        "F8": "Planned once more",
        "F4": "title My sessions",
        "Ctrl+T": "page partners",
    },
    "people": {
        "Enter": "page person",
        "Ctrl+E": "title Export people",
        "F3": "title Which people",
        "F6": "at Add to a session",
        "F9": "title Earlier imports",
        "Ins": "at Patronymic",
        "Ctrl+O": "asks Which table to import",
        "Ctrl+F": "nothing",  # the focus is there already
        "Ctrl+T": "title Records out of use",
    },
    "person": {
        "Enter": "page register",
        "F2": "title Correct what is wrong",
        "F6": "at Add to a session",
        "F7": "cover HandoverCover",
        "Ctrl+U": "page questions",
        "H": "title History",
        "Ctrl+I": "title All that is kept",
        "Ctrl+R": "question Take out of use?",
        "Ctrl+J": "RecordsView",
    },
    "register": {
        "Space": "present",
        "Del": "absent",
        "L": "late",
        "E": "left early",
        "X": "excused",
        "Enter": "page person",
        "F3": "everyone present, except",
        "Ins": "page door",
        "Ctrl+P": "at Language of the sheet",
        "Ctrl+J": "page sessions",
        "Ctrl+U": "page questions",
        "F7": "answered already",
        "F2": "title Change the session",
        "F9": "Close this session now?",
        "Ctrl+R": "question Take off the list: Бат-Эрдэнэжаргалсүрэнгийн",
    },
    "door": {
        "Enter": "writes attendance",
        "F3": "They get no mark until they come",
        "Ins": "at Patronymic",
        "F6": "page register",
        "F7": "cover HandoverCover",
        "PgDn": "half-day 2",
        "PgUp": "half-day 1",
        "Ctrl+F": "nothing",
    },
    "consents": {},
    "figures": {
        "F6": "title Who could move it",
        "F9": "title Saved questions",
        "Ctrl+E": "title Export figures",
        "Ctrl+T": "Exact figures",
    },
}
LAPTOP = BOTH | {
    "today": {
        "Enter": "page door",
        "F6": "page register",
        "F9": "Close this session now?",
        "Ctrl+N": "title New session",
        "Ctrl+F": "page people",
        "Ctrl+B": "page settings",
    },
    "people": BOTH["people"] | {"F8": "title Somebody asks for something"},
    "person": BOTH["person"] | {"F3": "title Ask head office to erase", "F7": "answered already"},
    "exchange": {
        "Enter": "is on the stick",
        "Ctrl+G": "asks Choose a folder",
        "F7": "asks Write one sealed file",
        "Ctrl+O": "asks Read a reply file",
        "Ctrl+H": "at Exchange by network",
        "F2": "asks Choose a shared folder",
        "Ctrl+U": "Automatic again",
        "F4": "asks First a backup",
        "F5": "This version after all",
    },
    "settings": {
        "F2": "title Who opens this computer",
        "Ctrl+B": "asks Where should the backup go?",
        "Ctrl+H": "None was made yet",
    },
    "conflicts": {},
    "duplicates": {"F9": "Nothing was judged yet"},
    "lists": {"Ctrl+J": "title What grew out of trainings", "Ctrl+T": "page partners"},
    "partners": {"Enter": "title Залуучуудын", "F6": "at Date"},
    "questions": {"Enter": "at Your answer", "Ctrl+U": "page person"},
}
OFFICE = BOTH | {
    "today": {
        "Enter": "page conflicts",
        "Ctrl+M": "page custody",
        "Ctrl+I": "page lists",
        "Ctrl+U": "page questions",
        "Ctrl+F": "page people",
        "Ctrl+B": "page settings",
    },
    "person": BOTH["person"]
    | {"F3": "title Erase for good", "F4": "page conflicts", "F7": "answered already"},
    "inbox": {
        "Enter": "Replies for 1 laptop were written",
        "Ctrl+H": "The hub cannot be reached",
        "F2": "asks Choose a shared folder",
        "Ctrl+U": "Automatic again",
        "F9": "Back to the sticks",
        "Ctrl+O": "asks Open a file",
        "Ctrl+G": "asks Add a folder",
    },
    "conflicts": {
        "Enter": "page person",
        "E": "offers Keep this one, Keep this one, Keep what is typed",
        "F8": "row 1 0",
        "1": "Decided",
        "2": "Decided",
    },
    "duplicates": {"F9": "Nothing was judged yet"},
    "laptops": {
        "Enter": "title Дорноговь",
        "F3": "page erasures",
        "Ins": "at Name of the laptop",
        "F2": "at What came of the call",
        "F6": "title Laptops",
        "F8": "page questions",
    },
    "protected": {},
    "settings": LAPTOP["settings"]
    | {"Ctrl+H": "No copy on paper", "Ctrl+M": "page custody", "F4": "title Versions for laptops"},
    "custody": {"Enter": "at Name", "F2": "at Name"},
    "figures": BOTH["figures"] | {"Ctrl+J": "page reports"},
    "reports": {"Ins": "title A new draft", "Ctrl+T": "page edition"},
    "edition": {"F9": "question Make the first edition?", "Ctrl+O": "asks Which edition to open"},
    "erasures": {},
    "lists": {
        "Ctrl+J": "title What grew out of trainings",
        "Ctrl+T": "page partners",
        "F2": "at Name",
        "Ctrl+R": "question Take out of use?",
        "Ins": "at Name",
    },
    "partners": {
        "Enter": "title Залуучуудын",
        "F6": "at Date",
        "Ins": "title A new partner",
        "F2": "at Name",
        "Ctrl+R": "question Take out of use?",
    },
    "questions": {"Enter": "page person", "Del": "Archived", "F8": "at Question"},
}
WINDOW = {
    "Ctrl+F": "page people",
    "Ctrl+S": "Everything here is saved already.",
    "Ctrl+Z": "Taken back:",
    "Ctrl+Y": "Done again:",
    "Alt+Left": "page today",
}
COVERS = {each.help_name for each in (UnlockCover, PassphraseRecoveryCover, FirstRunCover)}
EFFECTS = {"laptop": LAPTOP, "head office": OFFICE}
WAYS = {
    "door": ["door", "register", "sessions", "today"],
    "register": ["register", "sessions", "today"],
    "person": ["person", "people", "today"],
    "lists": ["lists", "sessions", "today"],
    "custody": ["custody", "settings", "today"],
    "reports": ["reports", "figures", "today"],
    "edition": ["edition", "reports", "figures", "today"],
    "erasures": ["erasures", "laptops", "today"],
    "today": ["today"],
}
OFF_THE_RAIL = {"partners": ["partners", "sessions", "today"]}  # of an officer


@pytest.fixture(params=EFFECTS)
def walker(request, visit, far_away):
    is_laptop = request.param == "laptop"
    there = visit((far_away if is_laptop else far_away.office).folder, "en", far_away.stick)
    there.unlock()
    if not is_laptop:
        tour.contradict(there.book, far_away)
    session, person = far_away.session, far_away.person
    subjects = {"person": person, "register": session, "door": session, "questions": person}
    made = Walker(there, subjects)
    made.role = request.param
    return made


@pytest.mark.slow
@pytest.mark.share(of=2)
def test_every_key_that_a_page_names_does_what_it_says(walker):
    amiss, table = [], EFFECTS[walker.role]
    assert set(table) == set(walker.names)
    for name in walker.names:
        for _ in range(2):
            walker.open(name)
            walker.move_selections()
        walker.come_back(name)
        keys = walker.named_keys() - {"Esc"}
        amiss += [f"{name}: {key} has no effect in the table" for key in keys - set(table[name])]
        for key in filter(keys.__contains__, table[name]):
            walker.come_back(name)
            found = walker.effect(key)
            if table[name][key] not in found:
                amiss.append(f"{name}: {key}: {found}")
            if table[name][key] == "writes session":  # the pages after this need it open
                press("Ctrl+Z")
        walker.come_back(name)
        walker.open(name)
        way = walker.way_up()
        ways = WAYS if walker.role == "laptop" else WAYS | OFF_THE_RAIL
        if way != ways.get(name, [name, "today"]):
            amiss.append(f"{name}: Esc leads {way}")
    amiss += [*_window_keys_amiss(walker), *walker.visit.desktop._runner.failures]
    assert not amiss, "\n".join(map(str, amiss))


def _window_keys_amiss(walker):
    """The keys that hold on every page, tried on the page of settings."""
    rail = [entry.name for entry in walker.window.pages.entries_in_rail]
    table = WINDOW | {
        f"Alt+{place}": f"page {name}" for place, name in enumerate(rail[:9], start=1)
    }
    del table[f"Alt+{rail.index('settings') + 1}"]
    walker.open("settings")
    named = walker.named_keys(are_windows=True)
    yield from (f"the window: {key}" for key in set(table) - named)
    for key in table:
        walker.open("settings")
        if table[key] not in (found := walker.effect(key)):
            yield f"the window: {key}: {found}"


@pytest.mark.parametrize("role", EFFECTS)
def test_no_two_keys_of_a_page_have_the_same_effect_in_the_table(role):
    alike = {("conflicts", "Decided")}
    alike |= {("custody", "at Name"), ("lists", "at Name")}
    for page, effects in EFFECTS[role].items():
        for one, other in itertools.combinations(effects.values(), 2):
            assert one != other or (page, one) in alike, (page, one)


@pytest.mark.parametrize("language", INTERFACE_LANGUAGES)
@pytest.mark.parametrize("is_office", [False, True])
def test_every_page_has_its_help_in_every_language(language, is_office):
    text = resource_path(f"help/pages_{language}.md").read_text(encoding="utf-8")
    texts = read_help_texts(lambda _language: text, language, is_office=is_office)
    assert {*PageName, "today-office", *COVERS} == set(texts)
    for each in texts.values():
        assert each.title
        assert each.purpose
        assert each.acts
        assert each.safety
    assert (texts["today"] is texts["today-office"]) == is_office
