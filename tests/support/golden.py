"""Golden installations: what a release wrote, kept for every later one to open.

``make golden`` writes those of this release into ``tests/golden``, in the place of what it
wrote there before; once the release is out, its folder is never touched again. Names,
places and days are invented and always the same; keys are drawn anew.
"""

import json
import shutil
import sys
import zipfile
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Final

import pytest

import fieldreg
from fieldreg.domain import kinds
from fieldreg.domain.log.changes import Changes, Creations, UnknownChange
from fieldreg.domain.log.shown import AS_STORED
from fieldreg.domain.log.stamps import build_stamp
from fieldreg.domain.problems import Problem
from fieldreg.domain.records.mission import Partner
from fieldreg.domain.records.values import (
    AttendanceMark,
    ConsentMethod,
    ErasureReason,
    Purpose,
    RequestedBy,
)
from fieldreg.domain.sealed_answers import questionnaire
from fieldreg.keys import canonical_json
from fieldreg.keys.devices.trust_list import TrustList
from fieldreg.keys.key_ring.store_key_ring import KeyRing
from fieldreg.keys.signing import VerifyKey
from fieldreg.services import (
    backups,
    consent_records,
    erasure_orders,
    trainer_questions,
    training_sessions,
)
from fieldreg.services.arrivals import arrival_undo
from fieldreg.services.devices import invitations
from fieldreg.services.installation import opening
from fieldreg.services.installation.erasure_list import ERASURE_LIST_SUFFIX
from fieldreg.services.installation.home import DatabaseAddress
from fieldreg.services.installation.model import Installation
from fieldreg.services.people import registration
from fieldreg.services.reference_lists import quota_progress, reference_entries
from fieldreg.services.sealed_answers import answer_sealing
from fieldreg.store.records import kind_sql
from fieldreg.store.store import Store
from fieldreg.sync.codec.bundle_codec import open_bundle
from fieldreg.sync.codec.bundle_header import SenderRole
from tests.support.bundles.trips import exchange_by_stick, go_round, list_bundles, receive_sticks
from tests.support.installations import (
    ARKHANGAI,
    BAYAN_OLGII,
    FIRST,
    PASSPHRASE,
    SECOND,
    TARIAT,
    THIRD,
    HeadOffice,
    Laptop,
    fake_tools,
)
from tests.support.registers.nouns import note_each_kind
from tests.support.stores.kinds_in_use import kinds_in_use
from tests.support.stores.postgres import Server

HERE: Final = Path(__file__).parents[1] / "golden"

GOLDEN_HOST: Final = "golden"


@contextmanager
def _only_fields(counts: Mapping[str, int]) -> Iterator[None]:
    """Know only the first so many fields of each kind, as a release before this one."""
    every, fields = kinds.KINDS, {kind: kind.fields for kind in kinds.KINDS}
    kinds.KINDS = tuple(kind for kind in every if kind.name in counts)
    for kind in kinds.KINDS:
        object.__setattr__(kind, "fields", kind.fields[: counts[kind.name]])
    _forget_sql()
    try:
        yield
    finally:
        kinds.KINDS = every
        for kind, own in fields.items():
            object.__setattr__(kind, "fields", own)
        _forget_sql()


def _forget_sql() -> None:
    for function in vars(kind_sql).values():
        if hasattr(function, "cache_clear"):
            function.cache_clear()


@dataclass(frozen=True)
class GoldenRelease:
    """What one release left in *folder*; every word in it is protected by nothing."""

    folder: Path

    def read(self, name: str) -> bytes:
        return (self.folder / name).read_bytes()

    @property
    def facts(self) -> dict[str, Any]:
        """What was true there, as that release said it."""
        facts: dict[str, Any] = json.loads(self.read("facts.json"))
        return facts

    @property
    def passphrase(self) -> str:
        """The passphrase of everything in it; earlier releases took weaker ones."""
        return str(self.facts["passphrase"])

    @property
    def is_early(self) -> bool:
        """Whether it took weak passphrases and signed no acts; later ones name their fields."""
        return "fields" not in self.facts

    def digest(self, installation: Installation) -> str:
        """Return the digest over the fields that the release knew, which its facts name."""
        in_use = {head.split()[1]: len(fields) for head, fields in kinds_in_use()}
        with _only_fields(self.facts.get("fields", in_use)):
            return installation.store.digest()

    def lay_out(self, who: str, folder: Path, own: Path) -> Path:
        """Let the installation of *who*, ``office`` or ``laptop``, lie in *folder*.

        The lists of who was erased lie in *own*, as on the machine that wrote them.
        """
        with zipfile.ZipFile(self.folder / f"{who}.frk") as backup:
            backup.extractall(folder)
        lists = own / "erasures"
        lists.mkdir(parents=True, exist_ok=True)
        for ledger in self.folder.glob(f"*{ERASURE_LIST_SUFFIX}"):
            shutil.copy(ledger, lists)
        return folder

    def opened(self, who: str, folder: Path, seed: int = 40) -> Installation:
        with_those = fake_tools(seed)
        self.lay_out(who, folder, with_those.host.user_data_dir())
        return opening.unlock(folder, self.passphrase, with_those)

    def on(self, server: Server, folder: Path) -> Installation:
        """Open head office as it was in a database on a server."""
        url = server.new_database()
        server.load(url, self.read("office.sql"))
        with_those = fake_tools(41)
        self.lay_out("office", folder, with_those.host.user_data_dir())
        key = KeyRing.from_bytes((folder / "keyring.json").read_bytes())
        address = DatabaseAddress(url, GOLDEN_HOST).to_bytes(key.unlock(self.passphrase).key)
        (folder / "address").write_bytes(address)
        (folder / "fieldreg.db").unlink()
        return opening.unlock(folder, self.passphrase, with_those)

    def carry(self, name: str, stick: Path) -> Path:
        stick.mkdir(exist_ok=True)
        shutil.copy(self.folder / name, stick / f"{'0' * 16}.frb")
        return stick


def every_release() -> list[GoldenRelease]:
    return [
        GoldenRelease(path) for path in sorted(HERE.iterdir()) if (path / "facts.json").exists()
    ]


# Making them


def write_golden(folder: Path) -> None:
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    server = Server()
    try:
        with TemporaryDirectory() as place, pytest.MonkeyPatch.context() as patch:
            patch.setenv("XDG_STATE_HOME", f"{place}/state")  # not whoever's who makes it
            _make(folder, Path(place), server)
    finally:
        server.stop()


def _make(folder: Path, place: Path, server: Server) -> None:
    office = HeadOffice(place / "office")
    laptops = [office.enrol(name) for name in (FIRST, SECOND)]
    first = laptops[0]
    (folder / "invitation.fri").write_bytes(office.invite(THIRD, BAYAN_OLGII))
    stick = place / "stick"
    stick.mkdir()
    _live(office, laptops, stick)
    facts = {
        "fields": {kind.name: len(kind.fields) for kind in kinds.KINDS},
        "people": office.installation.store.people.count(),
        "passphrase": PASSPHRASE,
    }
    # Both are on their way: neither has what the other said last.
    fresh, answers = place / "fresh", place / "answers"
    for path in (fresh, answers):
        path.mkdir()
    first.register("Сүүлчийн", aimag=ARKHANGAI, phone="88001122")
    exchange_by_stick(first, fresh)
    sent = _said(office.installation, fresh)
    person = office.desk.store.people.list_page(0, 1)[0].id
    registration.correct_person(office.desk, person, {"school": "12-р сургууль"}, shown=AS_STORED)
    receive_sticks(office, answers)
    (folder / "to-head-office.frb").write_bytes(sent)
    (folder / "to-laptop.frb").write_bytes(_answered(first.installation, answers))
    for name, one in (("office", office), ("laptop", first)):
        store = one.installation.store
        facts[name] = store.digest()
        backup = backups.create_backup(one.installation, place / name / "backups")
        for ledger in backup.parent.glob(f"*{ERASURE_LIST_SUFFIX}"):
            shutil.move(ledger, folder)
        shutil.move(backup, folder / f"{name}.frk")
    (folder / "office.sql").write_bytes(_on_server(folder / "office.frk", place, server))
    papers = first.installation.store.metadata
    (folder / "certificate.json").write_bytes(papers.get("certificate") or b"")
    (folder / "trust.json").write_bytes(office.installation.store.metadata.get("trust") or b"")
    facts["head_office_key"] = (papers.get("head-office") or b"").hex()
    receive_sticks(office, fresh)
    exchange_by_stick(first, answers)
    facts["office_after"] = office.installation.store.digest()
    facts["laptop_after"] = first.installation.store.digest()
    for one in (office, *laptops):
        one.installation.close()
    text = json.dumps(facts, ensure_ascii=False, indent=1, sort_keys=True)
    (folder / "facts.json").write_text(text + "\n", "utf-8")


def _live(office: HeadOffice, laptops: list[Laptop], stick: Path) -> None:
    """Let all happen that leaves something in a store."""
    first, second = laptops
    asked = tuple(consent_records.NewConsent(one, ConsentMethod.SPOKEN) for one in Purpose)
    people = [
        registration.register_person(
            first.desk,
            {
                "given_name": name,
                "patronymic": "Дорж",
                "birth_date": "~1999",
                "gender": "female",
                "phone": f"9911000{number}",
                "aimag": ARKHANGAI,
                "soum": TARIAT,
                "languages": "kk mn",
                "notes": "Өөрөө ирсэн",
                "source_ref": f"№ {number}",
            },
            asked,
        )
        for number, name in enumerate(("Ганбаатар", "Өлзийсайхан", "Сарантуяа", "Ш"))
    ]
    held = first.hold_session(*people[:3])
    shared = training_sessions.plan_session(
        office.desk, "Хүний эрх", {"date": office.desk.day, "half_days": 2, "soum": TARIAT}
    )
    registration.retire_person(first.desk, people[3], shown=AS_STORED)
    with first.desk.writing() as writing:
        writing.create(Partner.validated(name="Сургууль", contact="70112233"))
    go_round(office, stick, *laptops)
    # A conflict, two marks for one half-day, and a consent that is withdrawn.
    for one, phone in ((first, "99112233"), (second, "99445566")):
        registration.correct_person(
            one.desk, people[0], {"phone": phone, "notes": phone}, shown=AS_STORED
        )
    training_sessions.mark_attendance(
        first.desk, shared, people[:1], AttendanceMark.LATE, shown=AS_STORED
    )
    training_sessions.mark_attendance(
        second.desk, shared, people[:1], AttendanceMark.ABSENT, shown=AS_STORED
    )
    consent_records.withdraw_consent(first.desk, people[1], Purpose.KEEP, shown=AS_STORED)
    _say_what_nobody_knows(second.desk.store)
    go_round(office, stick, *laptops)
    second.register("Буруу", aimag=ARKHANGAI)
    go_round(office, stick, *laptops)
    last = next(one for one in office.desk.store.bundles.list_latest() if one.people == 1)
    arrival_undo.undo_arrival(office.desk, last.sha.hex(), reason="Туршилт байв")
    go_round(office, stick, *laptops)
    # Answers that are sealed, somebody who is erased, a hub that laptops learn of.
    sealed = {"ethnicity": questionnaire.build_reply("07")}
    answer_sealing.seal_answers(first.desk, people[0], sealed, session=held, language="mn")
    gone = first.register("Устгуулсан", aimag=ARKHANGAI, phone="99887766")
    invitations.set_hub_address(office.installation, "https://hub.example.org:8443")
    go_round(office, stick, *laptops)
    erasure_orders.erase_people(office.installation, [gone], ErasureReason.ASKED)
    for _ in range(2):
        go_round(office, stick, *laptops)
    note_each_kind(office.desk, first.desk, held, people[0])
    go_round(office, stick, *laptops)
    # A question and what was said to it, lists and quotas that head office keeps, a wish of the trainee.
    question = trainer_questions.ask_trainer(
        office.desk, "Утас нь зөв үү?", laptop=FIRST, about=people[0]
    )
    reference_entries.add_entry(office.desk, kinds.PLACE, "Шинэ баг", code=f"{TARIAT}99")
    quota_progress.add_quota(office.desk, "rural", "24.6 %", since=office.desk.day)
    (course,) = reference_entries.list_entries(office.desk, kinds.COURSE)[:1]
    reference_entries.rename_entry(office.desk, course.id, "Хүний эрх 1", shown=AS_STORED)
    go_round(office, stick, *laptops)
    trainer_questions.respond_to_question(first.desk, question, "Зөв")
    registration.correct_person(
        first.desk, people[0], {"school": "3-р сургууль"}, RequestedBy.SELF, shown=AS_STORED
    )
    go_round(office, stick, *laptops)


def _say_what_nobody_knows(store: Store) -> None:
    """Say what a later release may: a field, and a kind of record."""
    with store.writing("Оюунчимэг", "2026-03-14") as writing:
        writing._begin_session()
        identity, at = writing._take(1), build_stamp(writing._lamport, writing.writer)
        columns = [["Хамтрагч" if one.name == "name" else None] for one in kinds.PARTNER.fields]
        extras = canonical_json.dumps({"wish": "ном"})
        partner = Creations(kinds.PARTNER, [identity], [at], columns, [extras])
        body = canonical_json.dumps({"created": {"promise": "Гэртээ хичээл заана"}})
        later, after = writing._take(1), build_stamp(writing._lamport, writing.writer)
        strange = UnknownChange(later, after, 200, body)
        writing._apply(Changes(creations=(partner,), unknown=(strange,)))


def _said(office: Installation, stick: Path) -> bytes:
    """Return the bundle on *stick* in which a laptop says something itself."""
    keys = office.head_office_keys()
    papers = office.store.metadata
    trust = TrustList.from_bytes(papers.get("trust") or b"", keys.signing.verify_key)
    return next(
        body
        for body in map(Path.read_bytes, list_bundles(stick))
        if open_bundle(body, keys.opening_identities, trust=trust).header.role is SenderRole.LAPTOP
    )


def _answered(laptop: Installation, stick: Path) -> bytes:
    identity = laptop.device_keys().identity
    office = VerifyKey(laptop.store.metadata.get("head-office") or b"")

    def is_ours(body: bytes) -> bool:
        try:
            open_bundle(body, [identity], trust=office)
        except Problem:
            return False
        return True

    return next(filter(is_ours, map(Path.read_bytes, list_bundles(stick))))


def _on_server(backup: Path, place: Path, server: Server) -> bytes:
    """Return head office's *backup* as a server dumps it."""
    url = server.new_database()
    moved = backups.restore_backup(place / "moved", backup, PASSPHRASE, fake_tools(9), url)
    with closing(moved):
        return server.dump(url)


if __name__ == "__main__":
    write_golden(HERE / fieldreg.__version__)
    sys.stdout.write(
        "\n".join(
            f"{one.stat().st_size:8} {one.name}" for one in (HERE / fieldreg.__version__).iterdir()
        )
        + "\n"
    )
