"""Words of quotas: at the door, where they are set, and how far they are reached."""

from fractions import Fraction

from PySide6.QtCore import QLocale

from fieldreg.domain.quotas import QuotaFigure, QuotaTarget, TargetStatus, format_percent
from fieldreg.domain.records.values import QuotaGroup
from fieldreg.ui.translation import translate


def group(which: str) -> str:
    """Name a group of people."""
    return {
        QuotaGroup.RURAL: translate("Quotas", "rural"),
        QuotaGroup.WOMEN: translate("Quotas", "women"),
        QuotaGroup.YOUNG: translate("Quotas", "young people"),
        QuotaGroup.MINORS: translate("Quotas", "minors"),
    }[QuotaGroup(which)]


def percent(share: Fraction, *, towards: int = 0) -> str:
    """Write a share with one decimal, as the language sets it, without the sign."""
    text = format_percent(share, towards=towards)
    return text.replace(".", QLocale().decimalPoint())


def aim(wanted: QuotaTarget) -> str:
    """Say how much a quota wants."""
    if wanted.share is None:
        return translate("Quotas", "people: {count}").format(count=wanted.number)
    share = percent(Fraction(wanted.share, 1000)).removesuffix(f"{QLocale().decimalPoint()}0")
    return translate("Quotas", "{share} %").format(share=share)


def name(which: str, wanted: QuotaTarget, course_name: str, first: str, last: str) -> str:
    """Name a quota in one line."""
    parts = [f"{group(which)}, {aim(wanted)}", course_name or translate("Quotas", "all courses")]
    if first or last:
        parts.append(f"{first} – {last}".strip())
    return " · ".join(parts)


def value(wanted: QuotaTarget, found: QuotaFigure | None) -> str:
    """Say the figure in one word."""
    if found is None or found.value is None:
        return translate("Quotas", "not known yet")
    if wanted.share is None:
        return str(int(found.value))
    return translate("Quotas", "{share} %").format(share=percent(found.value))


def certain(wanted: QuotaTarget, found: QuotaFigure | None) -> str:
    """Say between what it certainly is."""
    if found is None:
        return translate("Quotas", "Nobody has arrived yet.")
    if wanted.share is None:
        low, high = str(int(found.low)), str(int(found.high))
    else:
        low, high = percent(found.low, towards=-1), percent(found.high, towards=1)
    if low == high:
        return translate("Quotas", "certainly {low} of what has arrived").format(low=low)
    text = translate("Quotas", "certainly {low}–{high} of what has arrived")
    return text.format(low=low, high=high)


def reached(state: TargetStatus) -> str:
    """Say what that means for the quota."""
    return {
        TargetStatus.REACHED: translate("Quotas", "The quota is met."),
        TargetStatus.MISSED: translate("Quotas", "The quota is not met by what has arrived."),
        TargetStatus.UNCERTAIN: translate(
            "Quotas", "Neither can it be said that the quota is met, nor that it is not."
        ),
    }[state]
