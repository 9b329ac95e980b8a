"""The notices of the health check."""

from fieldreg.services.diagnostics import CheckResult, CheckState, HealthCheck
from fieldreg.ui.formatting import dates
from fieldreg.ui.translation import translator
from fieldreg.ui.vocabulary import problems as problems_words
from fieldreg.ui.widgets.notices import Notice, Tone

tr = translator("Settings")


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
        HealthCheck.OPENING: tr("Opening"),
        HealthCheck.CONTINUITY: tr("Same register as before"),
        HealthCheck.ERASURE_LIST: tr("List of who was erased"),
        HealthCheck.FOLDER: tr("Folder"),
        HealthCheck.DISK_SPACE: tr("Room on the disk"),
        HealthCheck.DAMAGE: tr("Register"),
        HealthCheck.KEYS: tr("Keys"),
        HealthCheck.OUTBOX: tr("Entries on their way"),
        HealthCheck.ARRIVALS: tr("Bundles that came in"),
        HealthCheck.BACKUP: tr("Backup"),
        HealthCheck.CLOCK: tr("Calendar"),
        HealthCheck.PLACES: tr("List of places"),
        HealthCheck.ENCRYPTION: tr("Encryption of the disk"),
        HealthCheck.JOURNAL: tr("Faults of the program"),
    }[check]


def _describe_finding(check: HealthCheck, *, is_dated: bool) -> str:
    return {
        HealthCheck.OPENING: tr("It opens with your passphrase."),
        HealthCheck.CONTINUITY: tr("It is the one that wrote here last."),
        HealthCheck.ERASURE_LIST: tr("It is the one that was kept."),
        HealthCheck.FOLDER: tr("It is on this computer’s own disk."),
        HealthCheck.DISK_SPACE: tr("{free_mib} MB are free, the register takes {store_mib} MB."),
        HealthCheck.DAMAGE: tr("Every page was read and is whole."),
        HealthCheck.KEYS: tr("All keys are there."),
        HealthCheck.OUTBOX: tr(
            "People on this computer only: {here}, on the way: {way}, at head office: {held}."
        ),
        HealthCheck.ARRIVALS: tr(
            "Waiting: {held}, set aside: {set_aside}, changes set aside: {changes}."
        ),
        HealthCheck.BACKUP: (tr("Last made {on}.") if is_dated else tr("None was made yet.")),
        HealthCheck.CLOCK: tr("It says {today}."),
        HealthCheck.PLACES: tr("Version {version}."),
        # Shown only if something is wrong.
        HealthCheck.ENCRYPTION: tr("This computer’s disk or its swap is not encrypted."),
        HealthCheck.JOURNAL: tr("Noted so far: {faults}."),
    }[check]


def _describe_advice(check: HealthCheck) -> str:
    """Return what to do, or "" for a check without advice."""
    return {
        HealthCheck.ENCRYPTION: tr(
            "The register is, but the system may write what is on the screen to the disk"
            " when memory is tight or the computer sleeps. Have the disk encrypted."
        ),
        HealthCheck.DISK_SPACE: tr("Make room before the disk is full."),
        HealthCheck.KEYS: tr("No copy on paper has them; make one."),
        HealthCheck.OUTBOX: tr("Exchange when a stick can go to head office."),
        HealthCheck.BACKUP: tr("Make one now."),
    }.get(check, "")
