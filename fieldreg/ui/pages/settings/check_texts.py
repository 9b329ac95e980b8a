"""The notices of the health check."""

from fieldreg.services.diagnostics import CheckResult, CheckState, HealthCheck
from fieldreg.ui.formatting import dates
from fieldreg.ui.translation import translate
from fieldreg.ui.vocabulary import problems as problems_words
from fieldreg.ui.widgets.notices import Notice, Tone

_TONES = {CheckState.ADVICE: Tone.ATTENTION, CheckState.FAILED: Tone.FAILURE}


def build_notice(result: CheckResult) -> Notice:
    facts = {**result.facts, "on": dates.format_date(str(result.facts.get("on", "")))}
    if result.problem is not None:
        line = problems_words.sentence(result.problem)
    else:
        line = _describe_finding(result.check, is_dated=bool(facts["on"])).format(**facts)
        if result.state is CheckState.ADVICE and (advice := _describe_advice(result.check)):
            line = f"{line} {advice}"
    notice = Notice(_TONES[result.state], check_label(result.check), line)
    notice.setAccessibleName(notice.display_text)
    return notice


def check_label(check: HealthCheck) -> str:
    return {
        HealthCheck.OPENING: translate("Settings", "Opening"),
        HealthCheck.CONTINUITY: translate("Settings", "Continuity"),
        HealthCheck.ERASURE_LIST: translate("Settings", "List of who was erased"),
        HealthCheck.FOLDER: translate("Settings", "Folder"),
        HealthCheck.DISK_SPACE: translate("Settings", "Room on the disk"),
        HealthCheck.DAMAGE: translate("Settings", "Register"),
        HealthCheck.KEYS: translate("Settings", "Keys"),
        HealthCheck.OUTBOX: translate("Settings", "Entries on their way"),
        HealthCheck.ARRIVALS: translate("Settings", "Bundles that came in"),
        HealthCheck.BACKUP: translate("Settings", "Backup"),
        HealthCheck.CLOCK: translate("Settings", "Calendar"),
        HealthCheck.PLACES: translate("Settings", "List of places"),
        HealthCheck.ENCRYPTION: translate("Settings", "Encryption of the disk"),
        HealthCheck.JOURNAL: translate("Settings", "Faults of the program"),
    }[check]


def _describe_finding(check: HealthCheck, *, is_dated: bool) -> str:
    return {
        HealthCheck.OPENING: translate("Settings", "It opens with your passphrase."),
        HealthCheck.CONTINUITY: translate("Settings", "It is the one that wrote here last."),
        HealthCheck.ERASURE_LIST: translate("Settings", "It is the one that was kept."),
        HealthCheck.FOLDER: translate("Settings", "It lies on this computer’s own disk."),
        HealthCheck.DISK_SPACE: translate(
            "Settings", "{free_mib} MB are free, the register takes {store_mib} MB."
        ),
        HealthCheck.DAMAGE: translate("Settings", "Every page was read and is whole."),
        HealthCheck.KEYS: translate("Settings", "All keys are there."),
        HealthCheck.OUTBOX: translate(
            "Settings",
            "People on this computer only: {here}, on the way: {way}, at head office: {held}.",
        ),
        HealthCheck.ARRIVALS: translate(
            "Settings", "Waiting: {held}, set aside: {set_aside}, changes set aside: {changes}."
        ),
        HealthCheck.BACKUP: (
            translate("Settings", "Last made {on}.")
            if is_dated
            else translate("Settings", "None was made yet.")
        ),
        HealthCheck.CLOCK: translate("Settings", "It says {today}."),
        HealthCheck.PLACES: translate("Settings", "Version {version}."),
        # Shown only if something is wrong.
        HealthCheck.ENCRYPTION: translate(
            "Settings", "This computer’s disk or its swap is not encrypted."
        ),
        HealthCheck.JOURNAL: translate("Settings", "Noted so far: {faults}."),
    }[check]


def _describe_advice(check: HealthCheck) -> str:
    """Return what to do, or "" for a check without advice."""
    return {
        HealthCheck.ENCRYPTION: translate(
            "Settings",
            "The register is, but the system may write what is on the screen to the disk"
            " when memory is tight or the computer sleeps. Have the disk encrypted.",
        ),
        HealthCheck.DISK_SPACE: translate("Settings", "Make room before the disk is full."),
        HealthCheck.KEYS: translate("Settings", "No copy on paper holds them; make one."),
        HealthCheck.OUTBOX: translate("Settings", "Exchange when a stick goes that way."),
        HealthCheck.BACKUP: translate("Settings", "Make one now."),
    }.get(check, "")
