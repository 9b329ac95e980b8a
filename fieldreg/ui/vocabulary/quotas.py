"""Names of quotas, and sentences on their progress."""

from fractions import Fraction

from PySide6.QtCore import QLocale

from fieldreg.domain.quotas import QuotaFigure, QuotaTarget, TargetStatus, format_percent
from fieldreg.domain.records.values import QuotaGroup
from fieldreg.ui.translation import translate


def group_label(group: str) -> str:
    return {
        QuotaGroup.RURAL: translate("Quotas", "rural"),
        QuotaGroup.WOMEN: translate("Quotas", "women"),
        QuotaGroup.YOUNG: translate("Quotas", "young people"),
        QuotaGroup.MINORS: translate("Quotas", "minors"),
    }[QuotaGroup(group)]


def _format_share(share: Fraction, *, towards: int = 0) -> str:
    """Return a share with one decimal, as the language writes it, without the sign."""
    text = format_percent(share, towards=towards)
    return text.replace(".", QLocale().decimalPoint())


def format_target(target: QuotaTarget) -> str:
    if target.share is None:
        return translate("Quotas", "people: {count}").format(count=target.number)
    share = _format_share(Fraction(target.share, 1000)).removesuffix(f"{QLocale().decimalPoint()}0")
    return translate("Quotas", "{share} %").format(share=share)


def format_quota(group: str, target: QuotaTarget, course_name: str, first: str, last: str) -> str:
    """Return the name of a quota in one line."""
    parts = [
        f"{group_label(group)}, {format_target(target)}",
        course_name or translate("Quotas", "all courses"),
    ]
    if first or last:
        parts.append(f"{first} – {last}".strip())
    return " · ".join(parts)


def format_figure(target: QuotaTarget, figure: QuotaFigure | None) -> str:
    if figure is None or figure.value is None:
        return translate("Quotas", "not known yet")
    if target.share is None:
        return str(int(figure.value))
    return translate("Quotas", "{share} %").format(share=_format_share(figure.value))


def describe_bounds(target: QuotaTarget, figure: QuotaFigure | None) -> str:
    if figure is None:
        return translate("Quotas", "Nobody has arrived yet.")
    if target.share is None:
        low, high = str(int(figure.low)), str(int(figure.high))
    else:
        low = _format_share(figure.low, towards=-1)
        high = _format_share(figure.high, towards=1)
    if low == high:
        return translate("Quotas", "certainly {low} of what has arrived").format(low=low)
    text = translate("Quotas", "certainly {low}–{high} of what has arrived")
    return text.format(low=low, high=high)


def describe_status(status: TargetStatus) -> str:
    return {
        TargetStatus.REACHED: translate("Quotas", "The quota is met."),
        TargetStatus.MISSED: translate("Quotas", "The quota is not met by what has arrived."),
        TargetStatus.UNCERTAIN: translate(
            "Quotas", "Neither can it be said that the quota is met, nor that it is not."
        ),
    }[status]
