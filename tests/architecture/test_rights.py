"""Every service says which verb it is, and every verb, kind and field has its line."""

import inspect
import pkgutil
import re
from importlib import import_module
from pathlib import Path

import pytest

import fieldreg.services
import fieldreg.ui
from fieldreg.domain import kinds
from fieldreg.domain.rights import ALL_RIGHTS, CHANGE_ROLES, VIEW_ROLES
from fieldreg.domain.roles import PERMISSION_ROLES, Permission, Role
from fieldreg.store.restricted import (
    RestrictedConsents,
    RestrictedHistory,
    RestrictedPeople,
    RestrictedRecords,
    RestrictedSessions,
)
from fieldreg.sync.office.office_sync import OfficeSync
from tests.support.stores.store_files import new_store

# They are handed the store itself, tell of no person, and are called by services alone.
INNER = {
    "fieldreg.services.consent_records.is_kept_today",
    "fieldreg.services.consent_records.list_in_use",
    "fieldreg.services.keys.key_escrow.load_escrow_status",
    "fieldreg.services.keys.key_escrow.replace_office_keys",
    "fieldreg.services.keys.key_escrow.require_newest",
    "fieldreg.services.installation.erasure_list.note_backup_folder",
    "fieldreg.services.installation.unlock_methods.renew_recovery_secret",
    "fieldreg.services.installation.unlock_methods.ensure_recovery_secret",
    "fieldreg.services.installation.hand_back.forget_pin",
    "fieldreg.services.user_session.grant_usual_rights",
    "fieldreg.services.user_session.revoke_rights",
    "fieldreg.services.user_session.record_rights",
    "fieldreg.services.user_session.load_rights",
    "fieldreg.services.device_status.count_unheard",
    "fieldreg.services.device_status.count_unconfirmed",
    "fieldreg.services.device_status.save_merged_trust_list",
    "fieldreg.services.device_status.filter_unconfirmed",
    "fieldreg.services.device_status.note_confirmations",
    "fieldreg.services.device_status.forget_put_away",
    "fieldreg.services.device_status.find_unconfirmed_devices",
    "fieldreg.services.device_status.find_vouched_keys",
    "fieldreg.services.device_status.load_device_statuses",
    "fieldreg.services.pairs.verdicts.bridge_over",
    "fieldreg.services.host.file_writing.staged_file",
    "fieldreg.services.host.file_writing.settle_interrupted_exports",
}
GUIDE = (
    "say @needs(Verb.…) over it (fieldreg/services/user_session.py); a new verb or kind gets its"
    " line in fieldreg/domain/roles.py or its model and in tests/services/officers/test_roles.py"
)


def services():
    """Return every public function of the services that is handed a desk or a store."""
    for module in pkgutil.walk_packages(fieldreg.services.__path__, "fieldreg.services."):
        for name, act in vars(import_module(module.name)).items():
            if (
                inspect.isfunction(act)
                and act.__module__ == module.name
                and not name.startswith("_")
                and is_handed_something(inspect.unwrap(act))
            ):
                yield f"{module.name}.{name}", act


def is_handed_something(act):
    return any(
        re.search(r"\b(UserSession|Installation|Store)\b", str(one.annotation))
        for one in inspect.signature(act).parameters.values()
    )


def test_every_service_says_which_verb_it_is():
    silent = {
        name
        for name, act in services()
        if not isinstance(vars(act).get("verb"), Permission) and name not in INNER
    }
    assert not silent, f"{sorted(silent)}: {GUIDE}"


def test_there_are_services_and_no_exception_is_of_the_past():
    found = dict(services())
    assert len(found) > 70
    assert set(found) >= INNER


def test_every_verb_is_asked_somewhere_and_somebody_may_do_it():
    asked = {vars(act).get("verb") for _, act in services()}
    asked.add(Permission.APPLY_PENDING)  # at the reception, below
    asked.add(Permission.EXCHANGE_DATA)
    assert asked - {None} == set(Permission) == set(PERMISSION_ROLES)
    assert all(PERMISSION_ROLES.values())


@pytest.mark.parametrize(
    "name",
    [
        name
        for name, act in vars(OfficeSync).items()
        if inspect.isfunction(act) and not name.startswith("_")
    ],
)
def test_every_act_of_the_reception_asks_first(name):
    """It stands in sync, and is handed whom to ask by wiring."""

    class Asked(Exception):  # noqa: N818  no fault
        pass

    def permit(_verb):
        raise Asked

    absent = dict.fromkeys(OfficeSync.__dataclass_fields__)
    reception = OfficeSync(**absent | {"require_permission": permit})
    act = getattr(reception, name)
    taken = inspect.signature(act).parameters.values()
    given = [None for one in taken if one.kind is not one.KEYWORD_ONLY]
    with pytest.raises(Asked):
        act(*given)


def test_every_kind_has_its_line_and_no_line_is_of_nothing():
    known = {kind.name for kind in kinds.KINDS}
    fields = {f"{kind.name}.{one.name}" for kind in kinds.KINDS for one in kind.fields}
    for table in (VIEW_ROLES, CHANGE_ROLES):
        assert known <= set(table), GUIDE
        assert set(table) <= known | fields
        assert all(table.values())


def test_pages_say_what_an_action_needs_and_ask_for_no_rights():
    """So that nothing is offered which is then refused; `keyboard.may` is for what is no action."""
    asking = {
        str(path)
        for path in Path(fieldreg.ui.__path__[0]).rglob("*.py")
        if path.parent.name != "window"
        and re.search(r"user\.may\(|user_rights", path.read_text(encoding="utf-8"))
    }
    assert asking == set()


def test_of_a_person_everything_is_seen_or_nothing():
    """`RestrictedPeople` masks no field."""
    assert [field.name for field in kinds.TRAINEE.fields if field.viewers] == []


@pytest.mark.parametrize("role", Role)
def test_nobody_changes_what_she_does_not_see(role):
    """So no value that was masked can be written back."""
    for kind in kinds.KINDS:
        for one in ("", *(field.name for field in kind.editable_fields)):
            key = f"{kind.name}.{one}"
            if role in CHANGE_ROLES.get(key, CHANGE_ROLES[kind.name]):
                assert role in VIEW_ROLES[kind.name]
                assert role in VIEW_ROLES.get(key, VIEW_ROLES[kind.name])


# The shelves on which nothing of people stands that somebody might not see: ids, counts,
# what is sealed, and what a service guards itself.
PLAIN = {
    *("releases", "seal"),
    *(
        "access_log",
        "sealed_answers",
        "quarantine_notices",
        "log_forks",
        "bundles",
        "keys",
        "plaintext_exports",
    ),
    *(
        "devices",
        "sent_records",
        "drafts",
        "erasures",
        "quota_figures",
        "fact_reader",
        "imports",
        "officers",
        "restore_epochs",
        "outbox",
        "sync_states",
        "metadata",
        "own_acts",
        "slips",
        "questions",
        "segments",
        "typed_places",
        "pairs",
        "reports",
    ),
    "undoings",
}
SEEN = {
    "consents": (RestrictedConsents, set()),
    "history": (RestrictedHistory, {"authors", "list_trainers"}),
    "people": (  # which read through `_lines`, `_scan` and `_visible`
        RestrictedPeople,
        {
            "adding",  # reads nobody
            "load_frequencies",  # of nobody in particular
            "renew_frequencies",
            "is_of_size",
            "find_similar",
            "count",
            "list_by_ids",
            "list_records",
            "list_all_records",
            "list_first",
            "list_page",
            "list_ids",
            "search",
            "filter_ids",
        },
    ),
    "records": (RestrictedRecords, {"load", "load_many", "list_all"}),  # which read through `_some`
    "sessions": (
        RestrictedSessions,
        {
            "list_page",
            "list_counted",
            "count",
            "list_between",
            "list_marking_writers",  # installations, and nobody's marks
            "list_planned_from",
            "list_overdue",
            "list_before",
            "list_closed",
            "count_closed",
            "find",
            "list_marks",
            "list_parts_of_partners",
        },
    ),
}


def test_every_shelf_with_people_on_it_is_read_through_what_the_holder_sees(tmp_path):
    store = new_store(tmp_path / "a.db", 11)
    shelves = {
        name
        for name, one in vars(store).items()
        if type(one).__module__.startswith("fieldreg.store.") and not name.startswith("_")
    }
    assert shelves == PLAIN | set(SEEN), "put the new shelf in PLAIN, or into store/restricted.py"
    seen = store.restricted_to(lambda: ALL_RIGHTS)
    for name, (shelf, plain) in SEEN.items():
        assert type(getattr(seen, name)) is shelf
        public = {
            one
            for one, _ in inspect.getmembers(shelf.__bases__[-1], inspect.isfunction)
            if not one.startswith("_")
        }
        assert public == {one for one in vars(shelf) if one in public} | plain, name
    store.close()
