"""Every key that a page names in states and roles where it offers other acts than usual.

Each state names its pages, and by page and key the effect, as `test_walker` does for the usual
ones. A role is offered what an officer is offered, or less, with the same effects.
"""

from contextlib import closing
from types import SimpleNamespace

import pytest

from fieldreg.domain import kinds
from fieldreg.domain.log.shown import AS_STORED
from fieldreg.domain.records.models import Erasure
from fieldreg.domain.records.values import ConsentMethod, ConsentState, Purpose
from fieldreg.domain.rights import Rights
from fieldreg.domain.roles import Role
from fieldreg.keys.devices.trust_list import DeviceStatus
from fieldreg.services import backups, consent_records, training_sessions
from fieldreg.services.conflicts import conflict_resolution
from fieldreg.services.consent_records import NewConsent
from fieldreg.services.devices import laptop_registry
from fieldreg.services.figures import editions
from fieldreg.services.installation import opening
from fieldreg.services.people import registration
from fieldreg.services.reference_lists import reference_entries
from fieldreg.services.reports import issued_reports, report_drafts
from fieldreg.services.sealed_answers import protected_desk
from fieldreg.store.metadata import DEVICE_STATUS
from tests.support.bundles.trips import exchange_by_stick
from tests.support.installations import DESK_PASSPHRASE, FIRST, PASSPHRASE, HeadOffice, fake_tools
from tests.support.reports import CATALOGUE, TEXTS
from tests.ui import tour
from tests.ui.in_sight import out_of_sight
from tests.ui.test_walker import BOTH, LAPTOP, OFFICE
from tests.ui.walker import Walker

pytestmark = pytest.mark.slow
# Who sees no people changes a session where an officer opens its sheet, and comes to the lists by
# the quotas of Today.
OTHERS = {
    (Role.PROGRAMME, "today", "Enter"): "page edition",
    (Role.PROGRAMME, "sessions", "Enter"): "title Change the session",
    (Role.PROGRAMME, "sessions", "Del"): "nothing",  # somebody is on its list
    (Role.PROGRAMME, "lists", "Ins"): "at Who counts",
    (Role.PROGRAMME, "lists", "F2"): "nothing",  # a quota has no name
    (Role.PROTECTED_DESK, "today", "Enter"): "page erasures",
}
EVERY_KIND = frozenset(kind.name for kind in kinds.KINDS)


def only(table, *keys):
    return {key: table[key] for key in keys}


def close(at, far):
    training_sessions.close_sessions(at.user_session(), far.session, lets_follow=True)


def retire(at, far):
    registration.retire_person(at.user_session(), far.person, shown=AS_STORED)


def refuse(at, far):
    declined = NewConsent(Purpose.KEEP, ConsentMethod.SPOKEN, ConsentState.DECLINED)
    consent_records.record_consent(at.user_session(), far.person, declined, shown=AS_STORED)


def plan_another(at, far):
    values = {"date": at.day, "half_days": 1}
    far.session = training_sessions.plan_session(at.user_session(), "Хүний эрх", values)


def set_aside(at, far):
    with at.store.transaction():
        at.store.quarantine_notices.replace_all({far.person: "value_refused"})


def be_cut_off(at, _far):
    with at.store.transaction():
        at.store.metadata.write(DEVICE_STATUS, DeviceStatus.REVOKED)


def register_many(at, _far):
    user = at.user_session()
    for number in range(120):
        registration.register_person(user, {"given_name": f"Хүн {number}"})
    for day in range(1, 29):
        training_sessions.plan_session(user, "Эрх", {"date": f"2026-02-{day:02}", "half_days": 1})


def list_many(at, _far):
    for number in range(14):
        reference_entries.add_entry(at.user_session(), kinds.COURSE, f"Эрх {number}")


def ask_to_erase(at, far):
    user = at.user_session()
    asked = {"trainees": str(far.person), "state": "asked", "reason": "asked"}
    with user.writing() as writing:
        writing.create(Erasure.validated(**asked, day=user.day))


def settle(at, far):
    """Let conflicts come up, and another officer settle them all."""
    user = at.user_session()
    book = SimpleNamespace(context=SimpleNamespace(user=user), notify_changed=lambda _kinds: None)
    tour.contradict(book, far)
    while refs := conflict_resolution.list_conflicts(user, record=far.person):
        conflict = conflict_resolution.load_conflict(user, refs[0])
        conflict_resolution.resolve_conflict(user, conflict, conflict.choices[0].value)


def revoke(at, far):
    """Revoke the laptop, which writes one more bundle onto the stick."""
    laptop_registry.revoke_laptop(at, tour.LAPTOP_NAME)
    go_on(far)


def go_on(far):
    """Let somebody be registered at the laptop, and its bundle lie on the stick."""
    far.restart()
    far.register("Болд")
    exchange_by_stick(far, far.stick)
    far.installation.close()


def register_twice(at, _far):
    names = (
        "Анужин Болд Гэрэл Дулам Ерлан Жавзан Зориг Итгэл Лхагва Мишээл Номин Оюун Пүрэв Сувд"
        " Тэмүүлэн Уянга Хулан Цэцэг Чимгээ Шинэбаяр"
    )
    for number, name in enumerate(names.split()):
        born = f"{1970 + number}-{1 + number % 12:02}-14"
        values = {"given_name": name, "birth_date": born, "phone": f"9{number:02}{number:02}321"}
        for _ in range(2):
            registration.register_person(at.user_session(), values)


def draft(installation, _far):
    report_drafts.draft_report(installation.user_session(), title="Хаврын тайлан")


def issue(installation, _far):
    row = report_drafts.list_reports(installation.user_session())[0]
    issued_reports.issue_report(installation, row.id, CATALOGUE, TEXTS)


def make_edition(installation, _far):
    editions.make_edition(installation, CATALOGUE)


def set_up_desk(installation, _far):
    protected_desk.set_up_protected_desk(installation, DESK_PASSPHRASE)


NEW_LAPTOP = {
    "today": {"Ctrl+F": "page people", "Ctrl+N": "title New session", "Ins": "at Patronymic"},
    "sessions": only(BOTH["sessions"], "Ctrl+N", "Ctrl+I", "Ctrl+T", "F4"),
    "people": only(LAPTOP["people"], "Ctrl+O", "F8", "F9", "Ins"),
    "exchange": only(LAPTOP["exchange"], "Ctrl+G", "Ctrl+O", "F2", "F7"),
    "settings": LAPTOP["settings"] | {"Ctrl+H": "All is well"},
    "lists": LAPTOP["lists"],
    **{name: {} for name in ("conflicts", "consents", "questions")},
}
NEW_OFFICE = {
    "today": {
        "Enter": "page inbox",
        "Ctrl+M": "page custody",
        "Ctrl+I": "page lists",
        "Ctrl+U": "page questions",
        "Ctrl+F": "page people",
        "Ctrl+B": "page settings",
    },
    "inbox": only(OFFICE["inbox"], "F2", "F9", "Ctrl+O", "Ctrl+G"),
    "people": only(BOTH["people"], "Ctrl+O", "F9", "Ins"),
    "sessions": only(OFFICE["sessions"], "Ctrl+N", "Ctrl+I", "Ctrl+T", "F4"),
    "laptops": {"Ins": "at Name of the laptop", "F3": "page erasures"},
    "settings": OFFICE["settings"],
    "custody": OFFICE["custody"],
    "lists": only(OFFICE["lists"], "Ctrl+J", "Ctrl+T") | {"Ins": "at Who counts"},  # the quotas
    "questions": {"F8": "at Question"},
    **{name: {} for name in ("conflicts", "protected", "erasures", "consents")},
}
CHANGES = {
    "laptop": {
        close: {
            "register": only(BOTH["register"], "Ctrl+J", "Ctrl+P", "Ctrl+U", "Enter", "F2", "F7"),
            "door": only(BOTH["door"], "F6", "PgDn", "PgUp"),
        },
        retire: {
            "person": only(LAPTOP["person"], "Ctrl+I", "Ctrl+J", "Ctrl+U", "Enter", "F3", "H")
            | {"Ctrl+R": "The record is in use again"}
        },
        refuse: {
            "person": only(
                LAPTOP["person"],
                "Ctrl+I",
                "Ctrl+J",
                "Ctrl+R",
                "Ctrl+U",
                "Enter",
                "F2",
                "F3",
                "F6",
                "F7",
                "H",
            ),
            "consents": {"Enter": "page person", "F2": "title Consent: "},
        },
        plan_another: {
            "register": only(BOTH["register"], "Ctrl+J", "Ctrl+P", "Ctrl+U", "F2", "F9", "Ins"),
            "door": only(BOTH["door"], "F3", "F6", "Ins"),
        },
        set_aside: {
            "exchange": LAPTOP["exchange"]
            | {"Enter": "is on the stick", "F9": "at Set aside at head office"}
        },
        be_cut_off: {"today": LAPTOP["today"]},
        register_many: {"people": LAPTOP["people"], "sessions": BOTH["sessions"]},
    },
    "head office": {
        ask_to_erase: {
            "erasures": {"Enter": "title Erase for good", "F5": "writes erasure"},
            "today": only(OFFICE["today"], "Ctrl+B", "Ctrl+M", "Ctrl+I", "Ctrl+U", "Ctrl+F")
            | {"Enter": "page questions"},
        },
        settle: {
            "conflicts": {},
            "person": {key: OFFICE["person"][key] for key in OFFICE["person"] if key != "F4"},
        },
        revoke: {
            "laptops": only(OFFICE["laptops"], "F3", "Ins", "F6"),
            "inbox": OFFICE["inbox"]
            | {"Enter": "offers Write the replies, Put it away, Take it in"},
        },
        register_twice: {
            "duplicates": {
                "Enter": "page person",
                "Ctrl+U": "page person",
                "F8": "row 1 0",
                "U": "Noted as unsure",
                "F5": "Two people",
                "F6": "One person now",
                "F9": "Those that wait",
                "Ctrl+F": "at Find in this list",
            }
        },
        set_up_desk: {"protected": {}},
        draft: {
            "reports": {
                "Enter": "title Хаврын тайлан",
                "F2": "title Change the draft",
                "Del": "question Discard this report?",
                "Ins": "title A new draft",
                "Ctrl+T": "page edition",
            }
        },
        issue: {
            "reports": {
                "Enter": "title Хаврын тайлан",
                "Ins": "title A new draft",
                "Ctrl+T": "page edition",
            }
        },
        make_edition: {
            "edition": OFFICE["edition"]
            | {
                "Ctrl+E": "title A file of the edition",
                "F9": "question Make the next edition? The one before it is destroyed.",
            }
        },
        list_many: {"lists": OFFICE["lists"] | {"Ctrl+F": "at Find in this list"}},
    },
}
# What was registered after the backup is on the stick.
RESTORED = {
    "laptop": {
        "today": LAPTOP["today"],
        "exchange": LAPTOP["exchange"],
        "settings": LAPTOP["settings"],
    },
    "head office": {
        "today": only(OFFICE["today"], "Ctrl+B", "Ctrl+M", "Ctrl+I", "Ctrl+U", "Ctrl+F")
        | {"Enter": "page questions"},
        "inbox": OFFICE["inbox"],
        "laptops": OFFICE["laptops"],
        "settings": OFFICE["settings"],
        "custody": OFFICE["custody"],
    },
}


def amiss(walker, table):
    """Tell which keys of the pages of *table* are others, or do another thing."""
    for name, effects in table.items():
        walker.open(name)
        walker.move_selections()
        walker.come_back(name)
        yield from (f"{name}: {fault}" for fault in out_of_sight(walker.window))
        for key in set(effects) ^ walker.named_keys() - {"Esc"}:
            yield f"{name}: {key} is not in both table and hints"
        for key in filter(walker.named_keys().__contains__, effects):
            walker.come_back(name)
            if effects[key] not in (found := walker.effect(key)):
                yield f"{name}: {key}: {found}"
        walker.come_back(name)
    yield from map(str, walker.visit.desktop._runner.failures)


@pytest.mark.share(of=4)
@pytest.mark.parametrize("is_laptop", [True, False])
def test_every_key_of_a_register_in_which_nothing_is(visit, tmp_path, *, is_laptop):
    office = HeadOffice(tmp_path / "office")
    folder = office.folder
    if is_laptop:
        laptop = office.enrol(FIRST)
        folder = laptop.folder
    office.close()
    there = visit(folder, "en")
    there.unlock()
    found = list(amiss(Walker(there), NEW_LAPTOP if is_laptop else NEW_OFFICE))
    assert not found, "\n".join(found)


@pytest.mark.share(of=4)
@pytest.mark.parametrize("end", CHANGES)
def test_every_key_of_a_page_whose_record_is_in_another_state(visit, far_away, end):
    home = far_away if end == "laptop" else far_away.office
    there, found = visit(home.folder, "en", far_away.stick), []
    there.unlock()
    for change, table in CHANGES[end].items():
        change(there.book.context.installation, far_away)
        there.book.notify_changed(EVERY_KIND)
        session, person = far_away.session, far_away.person
        about = {"person": person, "register": session, "door": session, "questions": person}
        found += [f"{change.__name__}: {each}" for each in amiss(Walker(there, about), table)]
    assert not found, "\n".join(found)


@pytest.mark.share(of=4)
@pytest.mark.parametrize("end", RESTORED)
def test_every_key_of_a_restored_backup(visit, far_away, tmp_path, end):
    home = far_away if end == "laptop" else far_away.office
    with closing(opening.unlock(home.folder, PASSPHRASE, fake_tools(5))) as lost:
        backup = backups.create_backup(lost, tmp_path)
    go_on(far_away)
    folder = tmp_path / "restored"
    backups.restore_backup(folder, backup, PASSPHRASE, fake_tools(6)).close()
    there = visit(folder, "en", far_away.stick)
    there.unlock()
    found = list(amiss(Walker(there, {"person": far_away.person}), RESTORED[end]))
    assert not found, "\n".join(found)


@pytest.mark.share(of=6)
@pytest.mark.parametrize("role", [Role.PROGRAMME, Role.PROTECTED_DESK, Role.ADMINISTRATOR])
def test_a_role_is_offered_what_all_are_or_less_and_told_who_may_do_the_rest(visit, far_away, role):
    with closing(opening.unlock(far_away.office.folder, PASSPHRASE, fake_tools(3))) as office:
        ask_to_erase(office, far_away)
        take_other_roles(office, role)
    there = visit(far_away.office.folder, "en", far_away.stick)
    there.unlock()
    session, person = far_away.session, far_away.person
    about = {"person": person, "register": session, "door": session, "questions": person}
    walker, found = Walker(there, about), []
    every = OFFICE | {"erasures": CHANGES["head office"][ask_to_erase]["erasures"]}
    if role is Role.PROGRAMME:  # who reads the edition from there
        every["today"] = OFFICE["today"] | {"Ctrl+T": "page edition"}
    for name in walker.names:
        walker.open(name)
        walker.move_selections()
        walker.come_back(name)
        keys = walker.named_keys() - {"Esc"}
        found += [f"{name}: {key} is nobody else's" for key in keys - set(every[name])]
        for key in every[name]:
            walker.come_back(name)
            effect = walker.effect(key)
            wanted = OTHERS.get((role, name, key), every[name][key])
            if key not in keys and effect == "nothing" != wanted:
                found.append(f"{name}: {key} does nothing, and nothing says why")
            elif key in keys and wanted not in effect:
                found.append(f"{name}: {key}: {effect}")
        walker.come_back(name)
    found += map(str, there.desktop._runner.failures)
    assert not found, "\n".join(found)


def take_other_roles(office, role):
    with office.store.transaction():
        for name, held in (("Сараа", [Role.ADMINISTRATOR]), (office.user_name, [role])):
            office.store.officers.set_rights(
                name, Rights.from_roles(held), author="Сараа", day=office.day
            )
