"""The documents for machines: one on standard output, nothing else, every key described."""

import hashlib
import json
import re
from collections.abc import Iterator
from contextlib import closing

import click
import pytest

from fieldreg.cli.root import root_command
from fieldreg.domain.log.ids import change_id
from fieldreg.domain.records.values import ConsentState
from fieldreg.domain.roles import Role
from fieldreg.domain.sealed_answers.access_log import AccessAction
from fieldreg.services.installation import opening
from fieldreg.services.releases import version_installation
from fieldreg.services.releases.installed_versions import InstalledVersions
from fieldreg.sync.codec.bundle_codec import AGE_HEADER
from fieldreg.system import resource_path
from tests.cli.trip_helpers import clone, note_quarantined, roll_back_office, shown_words
from tests.conformance.arrivals.test_authority import consent
from tests.support.installations import DESK_PASSPHRASE, PASSPHRASE
from tests.support.program_versions import write_deb

HELP = resource_path("help/cli.md").read_text(encoding="utf-8")

# Their keys are data: fields, counts by a code, what a problem is about.
OPEN = {
    "fields",
    "columns",
    "replies",
    "places",
    "made",
    "sent",
    "values",
    "counts",
    "outcomes",
    "effects",
    "facts",
    "notes",
    "by",
    "names",
    "definition",
    "content",
    "unknown",
    "promises",
}
SHARED = (
    "A problem",
    "A person in a list",
    "A session in a list",
    "A flag",
    "A laptop",
    "A copied laptop",
    "The keys of head office",
    "Who made a change",
    "A question",
    "A release",
    "An edition",
    "A report in a list",
    "What an undoing does",
    "The effect of erasing",
)


def commands(group: click.Group = root_command, before: str = "") -> Iterator[str]:
    context = click.Context(group)
    for name in group.list_commands(context):
        command = group.get_command(context, name)
        path = f"{before} {name}".strip()
        is_group = isinstance(command, click.Group)
        if is_group:
            yield from commands(command, path)
        if not is_group or command.invoke_without_command:
            yield path


def section(title: str) -> str:
    found = re.search(rf"^### {re.escape(title)}$(.*?)(?=^##|\Z)", HELP, re.MULTILINE | re.DOTALL)
    assert found, f"{title} is not described"
    return found[1]


def keys(document: object) -> Iterator[str]:
    match document:
        case dict():
            yield from document
            for key, value in document.items():
                if key not in OPEN:
                    yield from keys(value)
        case list():
            for one in document:
                yield from keys(one)


def test_every_deed_of_the_protected_desk_and_every_role_is_explained():
    assert [one for one in AccessAction if f"`{one}`" not in section("hq desk log")] == []
    assert [one for one in Role if f"`{one}`" not in section("hq role")] == []


def test_every_command_tells_machines_what_the_help_describes(
    peopled, differing, machine, on_a_server, *, stick, tmp_path
):
    office = differing
    file, rows, locked = (tmp_path / name for name in ("x.csv", "rows.csv", "x.xlsx"))
    twin = machine("put back")
    _, waiting = roll_back_office(office, peopled, twin, tmp_path)
    backed_up = peopled.ask("backup", "--to", tmp_path)
    bundle = office.ask("arrivals")["bundles"][-1]["id"]
    peopled.done("people", "correct", "S2", "phone=88112233")
    corrected = peopled.ask("history", "S2")["entries"][-1]["change"]
    note_quarantined(peopled, corrected, "value_refused")
    aside = peopled.ask("arrivals")["set_aside_at_head_office"]
    office.done("hq", "confirm", "A2", "--words", shown_words(peopled))
    told = {
        "hq init": (other := machine("other")).ask("hq", "init"),
        "hq invite": office.ask(
            *("hq", "invite", "--name", "B", "--province", "83", "64"),
            *("--out", tmp_path / "b.fri"),
        ),
        "backup": backed_up,
        "restore": machine("restored").ask("restore", backed_up["file"]),
        "people import": peopled.ask("people", "import", rows, "--dry-run")
        | peopled.ask("people", "import", rows, "--report", tmp_path / "report.csv"),
        "people columns": peopled.ask("people", "columns"),
        "people phone-form": peopled.ask("people", "phone-form", "--out", tmp_path / "form.xlsx"),
        "match": peopled.ask("match", rows, "--out", tmp_path / "pairs.csv"),
        "people find": peopled.ask("people", "find", "Бат"),
        "people list": peopled.ask("people", "list"),
        "people correct": peopled.ask("people", "correct", "S1", "soum=Хаана ч биш"),
        "people show": peopled.ask("people", "show", "S1"),
        "people add": peopled.ask("people", "add", "given_name=Ганбаатар", "patronymic=Дорж"),
        "people retire": peopled.ask("people", "retire", "S3"),
        "people consent": peopled.ask(
            *("people", "consent", "S1", "--for", "keep", "--as", "given"), *("--how", "spoken")
        ),
        "people answer": peopled.ask(
            *("people", "answer", "S1", "--language", "mn"), typed='{"seeing": 1}'
        ),
        "people answers": peopled.ask("people", "answers", "S1"),
        "people export": peopled.ask("people", "export", file),
        "consents text": peopled.ask("consents", "text", "keep"),
        "consents outstanding": peopled.ask("consents", "outstanding"),
        "consents sheet": peopled.ask("consents", "sheet", "--out", tmp_path / "x.pdf"),
        "consents again": peopled.ask("consents", "again"),
        "consents refused": peopled.ask("consents", "refused"),
        "session plan": (
            planned := peopled.ask(
                *("session", "plan", "--course", "Эрх", "--date", "2026-03-14"), *("--soum", "6519")
            )
        ),
        "session add": peopled.ask("session", "add", planned["code"], "S1", "S2"),
        "session expect": peopled.ask("session", "expect", planned["code"], "--soum", "Тариат"),
        "session repeat": peopled.ask("session", "repeat", planned["code"]),
        "session remove": peopled.ask("session", "remove", planned["code"], "S2"),
        "session present": peopled.ask("session", "present", planned["code"], "--except", "S1"),
        "session list": peopled.ask("session", "list"),
        "session show": peopled.ask("session", "show", planned["code"])
        | quota_of_a_session(office),
        "people request": peopled.ask("people", "request", "--for", "copy", "--name", "Х."),
        "session claim": peopled.ask("session", "claim", planned["code"], "S1"),
        "session mark": peopled.ask("session", "mark", planned["code"], "S1", "--as", "present"),
        "session change": peopled.ask("session", "change", planned["code"], "--course", "Зуслан"),
        "session close": peopled.ask("session", "close", planned["code"]),
        "session reopen": peopled.ask("session", "reopen", planned["code"]),
        "session call-off": peopled.ask("session", "call-off", plan_another(peopled)),
        "session delete": peopled.ask("session", "delete", plan_another(peopled)),
        "undo": peopled.ask("undo"),
        "session export": peopled.ask("session", "export", locked, "--lock"),
        "export data": peopled.ask(
            "export", "data", "--as", "json", "--out", file.with_name("d.json")
        )
        | peopled.ask("export", "data", "--as", "dhis2", "--out", file.with_name("h.json")),
        "export calendar": peopled.ask("export", "calendar", "--out", file.with_name("c.ics")),
        "exports list": peopled.ask("exports", "list"),
        "exports delete": peopled.ask("exports", "delete", "2"),
        "history": differing.ask("history", "S1"),
        "conflicts": differing.ask("conflicts"),
        "conflicts settle-all": differing.ask(
            *("conflicts", "settle-all", "--keep", "other", "--dry-run"),
            *("--field", "trainee.phone"),
        ),
        "conflicts settle": differing.ask("conflicts", "settle", "1", "--take", "2"),
        "arrivals undo": office.ask("arrivals", "undo", bundle, "--reason", "Туршилт"),
        "arrivals redo": office.ask("arrivals", "redo", bundle),
        "arrivals": office.ask("arrivals") | {"set_aside_at_head_office": aside},
        "arrivals seen": peopled.ask("arrivals", "seen"),
        "arrivals put-away": peopled.ask("arrivals", "put-away", aside[0]["change"]),
        "exchange": peopled.ask("exchange", "--stick", stick),
        "folder": watched(peopled, stick),
        "auto-sync": peopled.ask("auto-sync"),
        "settings": peopled.ask("settings"),
        "today": peopled.ask("today") | office.ask("today"),
        "hq receive": office.ask("hq", "receive", stick),
        "hq received": office.ask("hq", "received") | office.ask("hq", "received", "--last"),
        "hq hub": other.ask(
            *("hq", "hub", "--url", "https://hub.example.org", "--out", tmp_path / "hub")
        ),
        **at_the_protected_desk(office),
        "hq role": office.ask("hq", "role", "Энхтуул", "--give", "officer"),
        "hq officers": office.ask("hq", "officers"),
        "digest": office.ask("digest", "--laptop", "A2"),
        "doctor": office.ask("doctor"),
    }
    told["laptop init"] = machine("b").ask(
        "laptop", "init", "--invitation", tmp_path / "b.fri", "--trainer", "Ану"
    )
    told |= erasing(office, peopled, stick)
    told |= asked(office, peopled, stick)
    told |= releasing(office, peopled, stick)
    told |= keeping_keys(office, peopled, machine, stick)
    told["arrivals let-in"] = twin.ask("arrivals", "let-in", waiting, "--reason", "Алга")
    told |= copied(office, peopled, machine("copy"), tmp_path)
    told |= cutting_off(office, peopled, stick)
    told |= letting_in(peopled)
    told |= deciding(office, machine("lost"), tmp_path / "lost stick")
    told |= on_a_server
    told["session mine"] = peopled.ask("session", "mine")
    told["session keep"] = keep_promise(peopled)
    told["exchange"] |= peopled.ask("exchange", "--stick", stick)
    told["people show"] = peopled.ask("people", "show", "S1")
    undone = peopled.ask("people", "import", "--undo", "1")
    listed = peopled.ask("people", "import", "--list")
    shown = peopled.ask("people", "import", "--show", "1")
    fields = peopled.ask("people", "withdraw", "S1")
    assert set(told) | {"demo", "hq serve", "self-test"} == set(commands())
    shared = "".join(map(section, SHARED))
    told_otherwise = [
        ("people import", undone),
        ("people import", listed),
        ("people import", shown),
        ("people withdraw", fields),
    ]
    for command, document in [*told.items(), *told_otherwise]:
        described = set(re.findall(r"`(\w+)`", section(command) + shared))
        assert set(keys(document)) <= described, command


def keep_promise(machine):
    """Let a promise be kept by a session, and give what was told."""
    session = plan_another(machine, "Зуслан")
    person = machine.ask("people", "show", "S1")["code"]
    values = (f"trainee={person}", f"session={session}", "text=Сургалт хийнэ")
    promise = machine.ask("records", "add", "promise", *values)["record"]
    return machine.ask("session", "keep", promise, "--by", session)


def plan_another(peopled, course="Эрх"):
    planned = ("--course", course, "--date", "2026-03-15", "--soum", "6519")
    return peopled.ask("session", "plan", *planned)["code"]


def quota_of_a_session(office):
    """Return what `session show` tells of a session that is within a quota."""
    quota = office.ask("quotas", "set", "women", "50%")["quota"]
    session = office.ask(
        *("session", "plan", "--course", "Эрх", "--date", "2026-03-14", "--soum", "6519")
    )
    told = office.ask("session", "show", session["code"])
    office.done("quotas", "retire", quota)
    return told


def at_the_protected_desk(office):
    """Give what its commands tell of the answers that came in."""
    return {
        "hq desk begin": office.ask("hq", "desk", "begin"),
        "hq desk people": office.ask("hq", "desk", "people"),
        "hq desk open": office.ask("hq", "desk", "open", "S1", "--reason", "Тайлан"),
        "hq desk totals": office.ask("hq", "desk", "totals"),
        "hq desk log": office.ask("hq", "desk", "log"),
        "hq desk forget": office.ask("hq", "desk", "forget", "S1"),
        "hq desk passphrase": office.ask("hq", "desk", "passphrase"),
    }


def keeping_keys(office, laptop, machine, stick):
    """Give what the commands about keys tell, and those of a forgotten passphrase."""
    holders = [part for name in "АБВ" for part in ("--holder", name)]
    said = {
        f"{which}_passphrase": text
        for which, text in (
            ("first", "цас бороо салхи будан жавар шуурга"),
            ("second", "тэмээ туурай ямаан сүүлтэй үхрийн эвэр дэл"),
            ("third", "гэрийн тооно хана унь багана хаяавч"),
            ("desk", f"{DESK_PASSPHRASE} шинэ"),
        )
    }
    laptop.done("exchange", "--stick", stick)
    office.done("hq", "receive", stick)
    sheet, later = stick.parent / "sheet.html", stick.parent / "later.html"
    told = {
        "hq keys copy": office.ask("hq", "keys", "copy", *holders, "--out", sheet, **said),
        "hq keys rotate": office.ask("hq", "keys", "rotate", *holders, "--out", later, **said),
        "hq keys": office.ask("hq", "keys"),
        "hq recover": machine("r").ask("hq", "recover", "--copy", later, **said),
    }
    read = office.ask("hq", "recovery", "A2", "--reason", "Мартсан", **said)
    words = " ".join(read["words"])
    told["laptop recover"] = laptop.ask("laptop", "recover", recovery_words=words)
    told["hq recovery"] = read | office.ask("hq", "recovery")
    office.done("hq", "withdraw", "B")
    for _ in range(2):
        laptop.done("exchange", "--stick", stick)
        office.done("hq", "receive", stick)
    office.clock.go_on(days=90)
    return told | {"hq keys retire": office.ask("hq", "keys", "retire")}


def releasing(office, laptop, stick):
    """Give what the commands about later versions tell."""
    file = write_deb(stick.parent, "9.0.0")
    noted = ("--version", "9.0.0", "--note", "mn", "Шинэ")
    offered = office.ask("hq", "release", "offer", file, *noted)
    office.done("hq", "receive", stick)
    laptop.done("exchange", "--stick", stick)
    laptop.done("backup", "--to", stick.parent)
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(version_installation, "is_installed_program", lambda: True)
        installed = laptop.ask("release", "install", "--stick", stick)
    versions = InstalledVersions(laptop.tools.host.user_data_dir() / "versions")
    for _ in range(3):
        versions.find_start("0.0.1")
    again = laptop.run("--json", "release", "again")
    return {
        "release install": installed,
        "release again": json.loads(again.stdout),
        "release remove": laptop.ask("release", "remove"),
        "hq release offer": offered,
        "hq release": office.ask("hq", "release"),
        "release": laptop.ask("release"),
        "release decline": laptop.ask("release", "decline"),
        "release take": laptop.ask("release", "take", stick.parent / "new.deb", "--stick", stick),
        "hq release withdraw": office.ask("hq", "release", "withdraw", "9.0.0"),
    }


def letting_in(laptop):
    """Give what the commands about those who open a laptop answer."""
    new = "гурван хөх тэнгэр дор салхи исгэрэн намдав хурдан"
    changed = laptop.ask("passphrase", "change", new=new)
    laptop.ask("passphrase", "change", passphrase=new, new=PASSPHRASE)
    return {
        "passphrase propose": laptop.ask("passphrase", "propose"),
        "passphrase change": changed,
        "passphrase keyring": laptop.ask("passphrase", "keyring", "status"),
        "passphrase pin": laptop.ask("passphrase", "pin", "status"),
        "trainer add": laptop.ask("trainer", "add", "Болд", new=new),
        "trainer list": laptop.ask("trainer", "list"),
        "trainer remove": laptop.ask("trainer", "remove", "Болд"),
    }


def deciding(office, lost, stick):
    """Return what is told of changes that wait, and of a laptop that was lost unconfirmed."""
    stick.mkdir()
    file = stick / "lost.fri"
    office.done("hq", "invite", "--name", "C", "--province", "83", "--out", file)
    lost.done("laptop", "init", "--invitation", file, "--trainer", "Оюун")
    person = lost.ask("people", "add", "given_name=Цэцэг")["code"]
    lost.done("session", "claim", plan_another(office, "Хүний эрх"), person)
    installation = opening.unlock(lost.home, PASSPHRASE, lost.tools)
    with closing(installation), installation.user_session().writing() as writing:
        writing.create(consent(change_id(7, 9), ConsentState.WITHDRAWN))
    lost.done("exchange", "--stick", stick)
    office.run("hq", "receive", stick)
    waiting = {
        one["reason"]: one["change"]
        for one in office.ask("arrivals")["changes_set_aside"]
        if one["reason"] in ("claim", "request")
    }
    office.done("hq", "revoke", "C")
    return {
        "arrivals accept": office.ask("arrivals", "accept", waiting["claim"]),
        "arrivals attach": office.ask("arrivals", "attach", waiting["request"], person),
        "hq count": office.ask("hq", "count", "C"),
    }


def watched(laptop, folder):
    """Return what `folder` tells of one that was chosen and exchanged by, and then forgotten."""
    laptop.done("folder", folder)
    laptop.done("exchange", "--folder")
    told = laptop.ask("folder")
    assert laptop.ask("folder", "--forget") == {"folder": None, "last": None}
    return told


def cutting_off(office, laptop, stick):
    """Give what the commands about laptops tell, the last of which is a loss."""
    words = laptop.ask("laptop", "words")
    told = {
        "laptop words": words,
        "hq confirm": office.ask("hq", "confirm", "A2", "--words", " ".join(words["words"])),
        "hq hold": office.ask("hq", "hold", "off"),
        "hq withdraw": office.ask("hq", "withdraw", "B"),
        "hq revoke": office.ask("hq", "revoke", "A2", "--reason", "Алдсан"),
        "hq exposed": office.ask("hq", "exposed", "A2"),
        "hq laptops": office.ask("hq", "laptops"),
    }
    laptop.done("exchange", "--stick", stick)
    assert office.run("hq", "receive", stick).exit_code == 1
    aside = office.ask("arrivals")["bundles"][0]
    told["arrivals show"] = office.ask("arrivals", "show", aside["id"])
    (junk := stick / "junk.frb").write_bytes(AGE_HEADER + bytes(1_000))
    office.run("hq", "receive", junk)
    ref = hashlib.sha256(junk.read_bytes()).hexdigest()
    office.done("arrivals", "put-away", ref)
    told["arrivals throw-away"] = office.ask("arrivals", "throw-away", ref)
    return told | {"arrivals take": office.ask("arrivals", "take", aside["id"])}


def copied(office, laptop, twin, folder):
    """Return what is told of a laptop whose disk was cloned, and of which both go on."""
    clone(laptop, twin)
    for number, one in enumerate((laptop, twin)):
        one.done("people", "correct", "S1", f"phone=8811223{number}")
        one.done("exchange", "--file", folder / f"{number}.frb")
        office.run("hq", "receive", folder / f"{number}.frb")
    return {
        "hq phone": office.ask("hq", "phone", "A2", "99112233"),
        "hq call": office.ask("hq", "call", "A2", "no-answer"),
        "hq board": office.ask("hq", "board"),
        "hq copies": office.ask("hq", "copies"),
        "hq settle-copy": office.ask("hq", "settle-copy", "A2", "found"),
    }


def asked(office, laptop, stick):
    """Give what the commands about questions tell, at both ends of a laptop that is known."""
    words = " ".join(laptop.ask("laptop", "words")["words"])
    office.done("hq", "confirm", "A2", "--words", words)
    question = office.ask(
        *("questions", "ask", "Хэн дагаж ирсэн бэ?", "--laptop", "A2", "--about", "S1")
    )
    office.run("hq", "receive", stick)
    laptop.done("exchange", "--stick", stick)
    answered = laptop.ask("questions", "answer", question["code"], "Ээж нь")
    return {
        "lists add": (
            listed := office.ask("lists", "add", "places", "Шинэ баг", "--code", "652599")
        ),
        "lists rename": office.ask("lists", "rename", listed["entry"], "Ногоон баг"),
        "lists retire": office.ask("lists", "retire", listed["entry"]),
        "lists show": office.ask("lists", "show", "places"),
        **judging(office),
        "records fields": office.ask("records", "fields", "promise"),
        "records add": (
            grown := office.ask("records", "add", "project", "name=Тэгш эрх", "donor=Сан")
        ),
        "records show": office.ask("records", "show", grown["record"]),
        "records list": office.ask("records", "list", "project"),
        "records change": office.ask("records", "change", grown["record"], "until=2026.12.31"),
        "records withdraw": office.ask("records", "withdraw", grown["record"]),
        "records partners": office.ask("records", "partners"),
        "records me": laptop.ask("records", "me"),
        "quotas set": (
            wanted := office.ask("quotas", "set", "rural", "24.6%", "--since", "2026-01-01")
        ),
        "quotas show": office.ask("quotas", "show"),
        "quotas retire": office.ask("quotas", "retire", wanted["quota"]),
        "figures show": office.ask("figures", "people", "--by", "aimag"),
        "edition make": office.ask("edition", "make"),
        "edition aim": office.ask("edition", "aim", "women", "50%"),
        "edition show": office.ask("edition", "show"),
        "edition write": office.ask(
            *("edition", "write", "--out", office.home.parent / "figures.edition"),
            edition_passphrase=PASSPHRASE,
        ),
        "edition open": office.ask(
            *("edition", "open", office.home.parent / "figures.edition"),
            edition_passphrase=PASSPHRASE,
        ),
        "cascade": office.ask("cascade", "--waiting"),
        "figures indicator": office.ask("figures", "indicator", "women")
        | office.ask("figures", "indicator", "--list"),
        "figures values": office.ask("figures", "values", "gender"),
        "figures save": office.ask("figures", "save", "Аймгаар", "people", "--by", "aimag"),
        "figures saved": office.ask("figures", "saved"),
        "figures ask": office.ask("figures", "ask", "аймгаар"),
        "figures forget": office.ask("figures", "forget", "Аймгаар"),
        "figures map": office.ask(
            *("figures", "map", "people", "--by", "aimag"),
            *("--out", office.home.parent / "map.svg"),
        ),
        "figures open": office.ask("figures", "open", "people", "--by", "aimag"),
        **reporting(office, office.home.parent),
        "questions": laptop.ask("questions", "--about", "S1"),
        "questions ask": question,
        "questions laptops": office.ask("questions", "laptops"),
        "questions answer": answered,
        "questions close": office.ask("questions", "close", question["code"]),
    }


def taking_out(office, ends):
    office.done("pairs", "judge", *ends, "same")
    return office.ask("pairs", "take-out", ends[0], "--reason", "Андуурсан")


def reporting(office, folder):
    """Give what the commands about reports tell: of one that is issued, and moved since."""
    asked = ("--title", "Тайлан", "--indicator", "materials", "--table", "people:gender")
    drafted = office.ask("report", "draft", *asked)
    other = office.ask("report", "draft", *asked)
    told = {
        "report draft": drafted,
        "report list": office.ask("report", "list"),
        "report issue": office.ask("report", "issue", "1"),
        "report show": office.ask("report", "show", "1"),
        "report export": office.ask("report", "export", "1", "--out", folder / "report.html"),
        "report discard": office.ask("report", "discard", str(other["report"])),
    }
    office.done("records", "add", "material", "name=Зурагт хуудас")
    told["report changes"] = office.ask("report", "changes", "1")
    assert told["report changes"]["changed"]
    told["report movers"] = office.ask("report", "movers", "1", "1")
    file = ("--file", folder / "report.html")
    return {**told, "report verify": office.ask("report", "verify", "1", *file)}


def judging(office):
    """Give what the commands about pairs tell, of courses: two of one name."""
    for name in ("Хоёр дахь", "хоёр дахь"):
        office.done("records", "add", "course", f"name={name}")
    office.done("people", "add", "given_name=Номин", "soum=Уулын цаана")
    for name in ("Манлайлагч бэлтгэх", "Манлалагч бэлтгэх"):
        office.done("records", "add", "course", f"name={name}")
    waiting = office.ask("lists", "pairs", "courses")
    assert [each["one_name"] for each in waiting["pairs"]] == [True, True, False]
    assert office.fail("lists", "judge", "courses", "same", "Манлалагч бэлтгэх") == "not_found"
    ends = [waiting["pairs"][0][key] for key in ("code_a", "code_b")]
    told = office.ask("pairs", "preview", *ends)
    apart = [use["session_count"] for use in told["apart"]]
    assert (sum(apart), told["quotas"]) == (told["joined"]["session_count"], [])
    return {
        "lists pairs": waiting,
        "lists judge": office.ask("lists", "judge", "courses", "unsure", "ХОЁР ДАХЬ"),
        "lists alias": office.ask("lists", "alias", "уулын цаана", "6525"),
        "lists populations": office.ask("lists", "populations"),
        "duplicates": office.ask("duplicates"),
        "pairs preview": office.ask("pairs", "preview", "S1", "S1"),
        "pairs judge": office.ask("pairs", "judge", *ends, "same"),
        "pairs pin": office.ask("pairs", "pin", ends[1], "name"),
        "pairs show": office.ask("pairs", "show", ends[0]),
        "pairs part": office.ask("pairs", "part", *ends),
        "pairs take-out": taking_out(office, ends),
    }


def erasing(office, laptop, stick):
    """Give what the commands about erasing tell; only head office orders."""
    her = office.ask("people", "show", "S1")["code"]
    asked = [
        laptop.ask("people", "erase", ref, "--reason", "mistake", "--confirm", ref)
        for ref in (laptop.ask("people", "show", name)["code"] for name in ("S2", "S3"))
    ]
    assert all(one["is_request"] for one in asked)
    for one in laptop.ask("erasures")["requests"]:  # nobody there may decide
        for deed in ("order", "decline"):
            assert laptop.fail("erasures", deed, one["erasure"]) == "not_head_office"
    laptop.done("exchange", "--stick", stick)
    office.run("hq", "receive", stick)
    first, second = (one["erasure"] for one in office.ask("erasures")["requests"])
    ref, other = (one["code"] for one in asked)
    return {
        "people see": office.ask("people", "see", "S1", "--out", stick / "her.html"),
        "people withdraw": office.ask("people", "withdraw", "S1", "phone", "--confirm", her),
        "erasures order": office.ask("erasures", "order", first, "--confirm", ref),
        "erasures": office.ask("erasures"),
        "erasures decline": office.ask("erasures", "decline", second),
        "people erase": office.ask("people", "erase", other, "--confirm", other),
    }


@pytest.fixture
def on_a_server(machine, server, tmp_path):
    url, file, place = server.new_database(), tmp_path / "Хулан.zip", tmp_path / "Центр.zip"
    first, second = machine("first"), machine("second")
    first.ask("hq", "init", "--database", url)
    return {
        "hq admit": first.ask("hq", "admit", "Хулан", "--out", file),
        "hq join": second.ask("hq", "join", file),
        "hq follow": second.ask("hq", "follow", "--database", url),
        "hq receiver create": first.ask("hq", "receiver", "create", "Центр", "--out", place),
        "hq receiver list": first.ask("hq", "receiver", "list"),
        "hq receiver revoke": first.ask("hq", "receiver", "revoke", "Центр"),
    }


SHORTEST = {
    "hq admit": ("Хулан", "--out", "x.zip"),
    "hq receiver create": ("Центр", "--out", "x.zip"),
    "hq receiver list": (),
    "hq receiver revoke": ("Центр",),
    "hq officers": (),
    "hq role": ("Хулан", "--give", "programme"),
    "hq follow": ("--database", "postgresql://nobody@nowhere/register"),
    "hq invite": ("--name", "B", "--province", "83", "--out", "b.fri"),
    "hq receive": ("stick",),
    "hq received": (),
    "hq copies": (),
    "hq board": (),
    "hq phone": ("A2", "99112233"),
    "hq call": ("A2", "no-answer"),
    "hq settle-copy": ("A2", "found"),
    "hq release": (),
    "hq release offer": ("x.whl",),
    "hq release withdraw": ("9.0.0",),
    "release": (),
    "release take": ("x.whl",),
    "release install": (),
    "release again": (),
    "release remove": (),
    "release decline": (),
    "hq hub": ("--url", "https://hub.example.org", "--out", "mailbox"),
    "hq laptops": (),
    "hq confirm": ("A2", "--words", "x"),
    "hq withdraw": ("A2",),
    "hq count": ("A2",),
    "hq revoke": ("A2",),
    "hq exposed": ("A2",),
    "hq hold": ("on",),
    "hq desk begin": (),
    "hq desk passphrase": (),
    "hq desk people": (),
    "hq desk open": ("S1",),
    "hq desk log": (),
    "hq desk totals": ("2026-H1",),
    "hq desk forget": ("S1",),
    "hq keys": (),
    "hq keys copy": ("--holder", "А", "--holder", "Б", "--holder", "В", "--out", "x"),
    "hq keys rotate": ("--holder", "А", "--holder", "Б", "--holder", "В", "--out", "x"),
    "hq keys retire": (),
    "hq recovery": (),
    "laptop recover": (),
    "laptop words": (),
    "passphrase change": (),
    "passphrase keyring": ("status",),
    "passphrase pin": ("status",),
    "trainer add": ("Болд",),
    "trainer list": (),
    "trainer remove": ("Болд",),
    "people import": ("--undo", "1"),
    "people columns": (),
    "people add": ("given_name=Наран",),
    "people find": ("Бат",),
    "people list": (),
    "people show": ("S1",),
    "people correct": ("S1", "phone="),
    "people retire": ("S1",),
    "people consent": ("S1", "--for", "keep", "--as", "withdrawn"),
    "people request": ("--for", "copy"),
    "people answer": ("S1", "--language", "mn"),
    "people answers": ("S1",),
    "people export": ("x.csv",),
    "export data": ("--as", "json", "--out", "x.json"),
    "export calendar": ("--out", "x.ics"),
    "people phone-form": ("--out", "x.xlsx"),
    "people erase": ("S1", "--dry-run"),
    "people see": ("S1", "--out", "her.html"),
    "people withdraw": ("S1", "phone", "--confirm", "x"),
    "erasures": (),
    "erasures order": ("0000001-1", "--dry-run"),
    "erasures decline": ("0000001-1",),
    "consents outstanding": (),
    "consents sheet": ("--out", "x.pdf"),
    "consents again": (),
    "consents refused": (),
    "session plan": ("--course", "Эрх", "--date", "2026-03-14", "--soum", "6519"),
    "session list": (),
    "session show": ("S1",),
    "session add": ("S1", "S1"),
    "session expect": ("S1",),
    "session repeat": ("S1",),
    "session keep": ("0000001-1",),
    "session mine": (),
    "session remove": ("S1", "S1"),
    "session present": ("S1",),
    "session reopen": ("S1",),
    "session call-off": ("S1",),
    "session delete": ("S1",),
    "session claim": ("0000001-1", "S1"),
    "session mark": ("S1", "S1", "--as", "late"),
    "session change": ("S1", "--course", "Зуслан"),
    "session close": ("S1",),
    "session export": ("x.csv",),
    "exports list": (),
    "exports delete": ("1",),
    "history": ("S1",),
    "undo": (),
    "records add": ("project", "name=x"),
    "records change": ("0000001-1", "name=x"),
    "records list": ("promise",),
    "records me": (),
    "records partners": (),
    "records show": ("0000001-1",),
    "records withdraw": ("0000001-1",),
    "lists add": ("courses", "x"),
    "lists rename": ("0000001-1", "x"),
    "lists retire": ("0000001-1",),
    "lists pairs": ("courses",),
    "lists judge": ("courses", "same", "x"),
    "pairs preview": ("x", "y"),
    "lists alias": ("x", "6525"),
    "lists populations": (),
    "duplicates": (),
    "pairs judge": ("S1", "S2", "same"),
    "pairs part": ("S1", "S2"),
    "pairs take-out": ("S1",),
    "pairs pin": ("S1", "phone"),
    "pairs show": ("S1",),
    "lists show": ("courses",),
    "quotas set": ("rural", "8"),
    "quotas retire": ("0000001-1",),
    "quotas show": (),
    "figures show": ("people",),
    "figures values": ("gender",),
    "figures save": ("А", "people"),
    "figures saved": (),
    "figures ask": ("А",),
    "figures forget": ("А",),
    "figures map": ("people", "--by", "aimag", "--out", "map.svg"),
    "figures open": ("people",),
    "figures indicator": ("women",),
    "edition make": (),
    "edition aim": ("women", "50%"),
    "edition show": (),
    "edition write": ("--out", "e.edition"),
    "cascade": (),
    "report draft": (),
    "report list": (),
    "report show": ("1",),
    "report issue": ("1",),
    "report discard": ("1",),
    "report export": ("1", "--out", "x.pdf"),
    "report changes": ("1",),
    "report movers": ("1", "1"),
    "report verify": ("1",),
    "questions": (),
    "questions ask": ("x", "--laptop", "A2"),
    "questions laptops": (),
    "questions answer": ("0000001-1", "x"),
    "questions close": ("0000001-1",),
    "conflicts": (),
    "conflicts settle": ("1", "--take", "2"),
    "conflicts settle-all": ("--keep", "own"),
    "arrivals": (),
    "arrivals undo": ("0123456789ab",),
    "arrivals redo": ("0123456789ab",),
    "arrivals take": ("0123456789ab",),
    "arrivals show": ("0123456789ab",),
    "arrivals let-in": ("0123456789ab",),
    "arrivals put-away": ("0000001-1",),
    "arrivals accept": ("0000001-1",),
    "arrivals attach": ("0000001-1", "S1"),
    "arrivals throw-away": ("0123456789ab",),
    "arrivals seen": (),
    "exchange": ("--stick", "stick"),
    "folder": (),
    "auto-sync": (),
    "settings": (),
    "today": (),
    "backup": ("--to", "backups"),
    "digest": (),
    "doctor": (),
}


@pytest.mark.parametrize("command", SHORTEST)
def test_without_an_installation_each_command_says_so_in_one_sentence(
    command, machine, tmp_path, monkeypatch
):
    monkeypatch.chdir(tmp_path)
    nowhere = machine("nowhere")
    assert nowhere.fail(*command.split(), *SHORTEST[command]) == "no_installation"
    assert list(tmp_path.iterdir()) == []


def test_every_command_that_opens_an_installation_is_asked_without_one():
    needs_none = {"hq init", "hq join", "hq recover", "hq serve", "laptop init"}
    needs_none |= {"restore", "demo", "self-test", "match", "records fields", "consents text"}
    needs_none |= {"passphrase propose", "edition open"}
    assert set(SHORTEST) | needs_none == set(commands())


@pytest.mark.parametrize(
    "args", [(), ("people", "find"), ("nonsense",), ("people", "find", "x", "--json"), ("--nope",)]
)
def test_wrong_usage_is_one_document_too(args, machine):
    result = machine("nowhere").run("--json", *args)
    told = json.loads(result.stdout)
    assert (result.exit_code, told["problem"]) == (2, "wrong_usage")
    assert told["sentence"]
    assert "Usage: " in result.stderr


def test_wrong_usage_leaves_standard_output_empty(machine):
    result = machine("nowhere").run("people", "find")
    assert (result.exit_code, result.stdout) == (2, "")
    assert "Usage: " in result.stderr


def test_letters_of_every_script_stay_letters(peopled):
    result = peopled.run("--json", "people", "find", "S1")
    assert "Ганбаатар" in result.stdout
    assert json.loads(result.stdout)["people"][0]["name"] == "Дорж Ганбаатар"
