"""Every key of every form that a page opens, pressed: what the form names, and no more.

Forms that both ends have are pressed at a laptop.

A form is named by its page and the keys that open it. Keys that it does not have are the page's,
which `test_walker` presses.
"""

import pytest

from tests.ui import tour
from tests.ui.screens.input import press
from tests.ui.test_walker import LAPTOP as PAGES
from tests.ui.test_walker import OFFICE as OFFICE_PAGES
from tests.ui.walker import Walker

BACK = {"Esc": "views PersonOverview0"}
OPENED = {
    "F2": "offers Use the new passphrase, Cancel",
    "F7": "offers Use the new PIN, Cancel",
    "Ins": "at Name; every entry",
}
ACCESS = {
    ("settings", "F2"): OPENED | {"Esc": "title Settings"},
    ("settings", "F2", "F2"): {
        "Ins": OPENED["Ins"],
        "Ctrl+J": "at New passphrase once more",
        "Enter": "This is not the current passphrase.",
        "Esc": "at Change the passphrase",
    },
    ("settings", "F2", "F7"): {"Ins": OPENED["Ins"], "Enter": "PIN", "Esc": "at Set a PIN"},
    ("settings", "F2", "Ins"): OPENED
    | {
        "Ins": "nothing",
        "Ctrl+J": "at Once more",
        "Enter": "A given name is needed",
        "Esc": "at Let another trainer in",
    },
}
BOTH = ACCESS | {
    ("sessions", "Ctrl+N"): {
        "Enter": "A course is needed",
        "Ctrl+O": "asks Which table names the people",
        "Esc": "title Sessions",
    },
    ("sessions", "F2"): {"Enter": "The session is changed", "Esc": "title Sessions"},
    ("people", "Ins"): {"Enter": "A given name is needed", "Esc": "at Name, birth year"},
    ("people", "Ctrl+E"): {"Enter": "asks Where to write the file", "Esc": "title People"},
    ("people", "F9"): {"Esc": "title People"},
    ("person", "F2"): {"Enter": "Nothing was different", "Esc": "views PersonOverview0"},
    ("person", "H"): BACK,
    ("person", "Ctrl+I"): BACK | {"Ctrl+P": "at Reason"},
    ("person", "Ctrl+I", "Ctrl+P"): BACK
    | {"Enter": "Say why it has to leave", "Ctrl+P": "nothing"},
    ("person", "F3"): BACK | {"Ctrl+R": "reason "},
    ("register", "Ctrl+P"): {"Enter": "asks Where is the sheet", "Esc": "at Attendance"},
    ("register", "F9"): {"Esc": "at Attendance"},
    ("register", "F3"): {"Enter": "Marked present: 4", "Esc": "at Attendance"},
    ("door", "Ins"): {
        "Enter": "A given name is needed",
        "F7": "at Given name",
        "F8": "at May we keep your details?",
        "Esc": "views ArrivalView0",
    },
}
LAPTOP = BOTH | {
    ("people", "F8"): {"Enter": "Choose what is asked for", "Esc": "title People"},
    ("questions", "Enter"): {"Ctrl+Enter": "Write", "Esc": "at Questions"},
}
OFFICE = {
    ("conflicts", "E"): {"Esc": "Keep this one"},
    # She is in conflict; the form says that what is saved decides.
    ("person", "F2"): BACK | {"Enter": "The correction is saved"},
    ("laptops", "Ins"): {"Enter": "Write", "Esc": "views BoardView"},
    ("laptops", "F2"): {"Enter": "The call to", "Esc": "at Arrivals by laptop and week"},
    ("laptops", "Enter"): {
        "Ctrl+R": "question Cut this laptop off?",
        "F8": "views DeviceRecoveryForm",
        "F6": "writes",
        "Esc": "title Arrivals board",
    },
    ("laptops", "F6"): {"Enter": "title Дорноговь", "F6": "title Arrivals board"},
    ("lists", "Ins"): {"Enter": "Write the name first.", "Esc": "at Lists"},
    ("lists", "F2"): {"Enter": "It has this name everywhere now.", "Esc": "at Lists"},
    ("questions", "F8"): {"Ctrl+Enter": "Write", "Esc": "at Questions"},
    ("settings", "F4"): {
        "Ctrl+O": "asks Choose a file",
        "Ctrl+R": "question Do not offer",
        "Esc": "title Settings",
    },
    ("custody", "Enter"): {"Esc": "at Make a copy for three people"},
    ("inbox", "F9"): {"F9": "Earlier bundles", "Ctrl+Z": "Undo"},
}
FORMS = {"laptop": (LAPTOP, PAGES), "head office": (OFFICE, OFFICE_PAGES)}


@pytest.mark.slow
@pytest.mark.share(of=4)
@pytest.mark.parametrize("end", FORMS)
def test_every_key_that_a_form_names_does_what_it_says(visit, far_away, end):
    home = far_away if end == "laptop" else far_away.office
    there, found = visit(home.folder, "en", far_away.stick), []
    there.unlock()
    if end != "laptop":
        tour.contradict(there.book, far_away)
    session, person = far_away.session, far_away.person
    about = {"person": person, "register": session, "door": session, "questions": person}
    walker = Walker(there, about)
    forms, pages = FORMS[end]
    for way, table in forms.items():
        page, *keys = way
        for key in table:
            walker.come_back(page)
            for each in keys:
                press(each)
                there.lay_out()
            named = walker.named_keys() - set(table)
            found += [f"{way}: {each} is in no table" for each in named - set(pages[page]) - WINDOW]
            if table[key] not in (effect := walker.effect(key)):
                found.append(f"{way}: {key}: {effect[:400]}")
        walker.come_back(page)
    found += map(str, there.desktop._runner.failures)
    assert not found, "\n".join(dict.fromkeys(found))


WINDOW = {"Ctrl+F", "Ctrl+S", "Ctrl+Z", "Ctrl+Y", "Ctrl+L", "Ctrl+W", "Ctrl+Q", "Alt+0", "Alt+Left"}
WINDOW |= {"F1", "F8", *(f"Alt+{number}" for number in range(1, 10))}
