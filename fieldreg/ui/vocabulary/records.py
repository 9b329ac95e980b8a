"""Texts about records: fields, changes, erasures, quotas."""

from fractions import Fraction

from PySide6.QtCore import QLocale

from fieldreg.domain.quotas import QuotaFigure, QuotaTarget, TargetStatus, format_percent
from fieldreg.domain.records.declarations import Field, Kind
from fieldreg.domain.records.judgements import SecondReader
from fieldreg.domain.records.values import (
    Answer,
    ContributionPart,
    CourseForm,
    ErasureReason,
    PartnerCategory,
    PartnerRole,
    PartnershipEvent,
    PromiseState,
    QuotaGroup,
    ResidenceReason,
    Verdict,
)
from fieldreg.services.reference_lists.quota_progress import QuotaLine, QuotaProgress
from fieldreg.store.log.history import Author
from fieldreg.ui.translation import join_parts, translate, translator


def field_label(field: Field) -> str:
    return translate(*field.label) if field.label else field.name


def field_hint(field: Field) -> str:
    return translate(*field.hint) if field.hint else ""


def label_of(kind: Kind, name: str) -> str:
    return field_label(kind.get_field(name))


def unconfirmed_label(is_unconfirmed: object) -> str:
    return translate("People", "unconfirmed") if is_unconfirmed else ""


def format_author(author: Author) -> str:
    known = ", ".join(part for part in (author.trainer, author.device) if part)
    return known or translate("History", "unknown person")


def format_change(label: str, value: str, former: str = "") -> str:
    return f"{label}: {former} → {value}" if former else f"{label}: {value}"


tr = translator("Erasing")


def erasure_reason_label(reason: str) -> str:
    return {
        ErasureReason.ASKED.value: tr("the person wants it"),
        ErasureReason.GUARDIAN_ASKED.value: tr("a parent or guardian wants it"),
        ErasureReason.NO_CONSENT.value: tr("there is no consent"),
        ErasureReason.MISTAKE.value: tr("registered by mistake"),
    }.get(reason, reason)


tr_quotas = translator("Quotas")


def quota_group_label(group: str) -> str:
    return {
        QuotaGroup.RURAL: tr_quotas("rural"),
        QuotaGroup.WOMEN: tr_quotas("women"),
        QuotaGroup.YOUNG: tr_quotas("young people"),
        QuotaGroup.MINORS: tr_quotas("minors"),
    }[QuotaGroup(group)]


def quota_status_label(status: TargetStatus) -> str:
    return {
        TargetStatus.REACHED: tr_quotas("The quota is met."),
        TargetStatus.MISSED: tr_quotas("The quota is not met by what has arrived."),
        TargetStatus.UNCERTAIN: tr_quotas("It is not certain yet whether the quota is met."),
    }[status]


def quota_label(line: QuotaLine) -> str:
    quota = line.quota
    first, last = ((day or "").replace("-", ".") for day in (quota.since, quota.until))
    return join_parts(
        [
            f"{quota_group_label(quota.whom)}, {format_quota_target(line.target)}",
            line.course or tr_quotas("all courses"),
            format_course_count(line),
            line.project,
            f"{first} – {last}".strip() if first or last else "",
        ]
    )


def format_course_count(line: QuotaLine) -> str:
    """Return how many courses share a name, or the code of one; "" without namesakes."""
    if line.course_code:
        return line.course_code
    return tr_quotas("%Ln courses of this name", line.course_count) if line.course_count > 1 else ""


def format_quota_target(target: QuotaTarget) -> str:
    if target.share is None:
        return tr_quotas("people: {count}").format(count=target.number)
    share = _format_share(Fraction(target.share, 1000))
    share = share.removesuffix(f"{QLocale().decimalPoint()}0")
    return tr_quotas("{share} %").format(share=share)


def format_quota_figure(target: QuotaTarget, figure: QuotaFigure | None) -> str:
    if figure is None or figure.value is None:
        return tr_quotas("not known yet")
    if target.share is None:
        return str(int(figure.value))
    return tr_quotas("{share} %").format(share=_format_share(figure.value))


def describe_quota_bounds(progress: QuotaProgress) -> str:
    tally, figure = progress.tally, progress.figure
    if tally.is_empty:
        return tr_quotas("No records have arrived yet.")
    if figure is None or figure.value is None:
        return tr_quotas("Nothing certain can be said yet.")
    if progress.line.target.share is None:
        low, high = str(int(figure.low)), str(int(figure.high))
    else:
        low, high = _format_share(figure.low, towards=-1), _format_share(figure.high, towards=1)
    is_one = low == high
    if progress.line.target.share is not None:
        high = tr_quotas("{share} %").format(share=high)
    if tally.possible_count:
        text = tr_quotas("{low}–{high}, as courses may be the same")
    elif is_one:
        text = tr_quotas("certainly {high} of what has arrived")
    else:
        text = tr_quotas("certainly {low}–{high} of what has arrived")
    return text.format(low=low, high=high)


def _format_share(share: Fraction, *, towards: int = 0) -> str:
    text = format_percent(share, towards=towards)
    return text.replace(".", QLocale().decimalPoint())


tr_records = translator("Records")


def choice_label(code: str) -> str:
    return {
        "in-person": translate("Sessions", "in person"),
        "online": translate("Sessions", "online"),
        "morning": translate("Sessions", "morning"),
        "afternoon": translate("Sessions", "afternoon"),
        "planned": tr_records("planned"),
        "closed": translate("Sessions", "closed"),
        "called-off": translate("Sessions", "called off"),
        Verdict.SAME: tr_records("the same"),
        Verdict.PROPOSED: tr_records("the same, by one reader"),
        Verdict.DIFFERENT: tr_records("different"),
        Verdict.TAKEN_OUT: tr_records("taken out"),
        Verdict.UNSURE: tr_records("unsure"),
        SecondReader.OFFICER: tr_records("another officer"),
        SecondReader.TRAINER: tr_records("the trainer who registered her"),
        SecondReader.LATER_DAY: tr_records("the same officer, on a later day"),
    }.get(code) or _noun_choice(code)


def _noun_choice(code: str) -> str:
    return {
        Answer.YES: tr_records("yes"),
        Answer.NO: tr_records("no"),
        CourseForm.TRAINING: tr_records("training"),
        CourseForm.AWARENESS: tr_records("awareness event"),
        PartnerCategory.YOUTH_LED: tr_records("led by young people"),
        PartnerCategory.YOUTH_FOCUSED: tr_records("for young people"),
        PartnerCategory.LGBTI: tr_records("LGBTI organisation"),
        PartnerCategory.DISABILITY: tr_records("organisation of people with disabilities"),
        PartnerCategory.MINORITY: tr_records("organisation of a national minority"),
        PartnerCategory.NGO: tr_records("other NGO"),
        PartnerCategory.SCHOOL: tr_records("school or university"),
        PartnerCategory.STATE: tr_records("state organisation"),
        PartnerCategory.PRIVATE: tr_records("private company"),
        ResidenceReason.REGISTERED: tr_records("as registered"),
        ResidenceReason.MOVED: tr_records("moved"),
        ResidenceReason.CORRECTED: tr_records("corrected"),
        ContributionPart.LEAD: tr_records("lead"),
        ContributionPart.CO_FACILITATOR: tr_records("co-facilitator"),
        ContributionPart.ORGANISER: tr_records("organiser"),
        ContributionPart.HELPER: tr_records("helper"),
        ContributionPart.OBSERVER: tr_records("observer"),
        PartnershipEvent.BEGUN: tr_records("begun"),
        PartnershipEvent.STRENGTHENED: tr_records("strengthened"),
        PartnershipEvent.ENDED: tr_records("ended"),
        PartnerRole.PLANNING: tr_records("planning"),
        PartnerRole.DELIVERY: tr_records("delivery"),
        PartnerRole.FOLLOW_UP: tr_records("follow-up"),
        PromiseState.OPEN: tr_records("open"),
        PromiseState.KEPT: tr_records("kept"),
        PromiseState.DROPPED: tr_records("dropped"),
        "": translate("Person", "unknown"),
    }.get(code, code)
