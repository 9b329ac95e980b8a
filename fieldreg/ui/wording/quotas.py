"""Words of quotas: at the door, where they are set, and how far they are reached."""

from collections.abc import Sequence
from fractions import Fraction

from PySide6.QtCore import QCoreApplication, QLocale

from fieldreg.domain.quotas import Aim, Figure, Reached, percent_text
from fieldreg.domain.records import Group

_translate = QCoreApplication.translate


def title() -> str:
    """Name the list."""
    return _translate("Quotas", "Quotas")


def group(which: str) -> str:
    """Name a group of people."""
    return {
        Group.RURAL: _translate("Quotas", "rural"),
        Group.WOMEN: _translate("Quotas", "women"),
        Group.YOUNG: _translate("Quotas", "young people"),
        Group.MINORS: _translate("Quotas", "minors"),
    }[Group(which)]


def percent(share: Fraction, *, towards: int = 0) -> str:
    """Write a share with one decimal, as the language sets it, without the sign."""
    text = percent_text(share, towards=towards)
    return text.replace(".", QLocale().decimalPoint())


def aim(wanted: Aim) -> str:
    """Say how much a quota wants."""
    if wanted.share is None:
        return _translate("Quotas", "people: {count}").format(count=wanted.number)
    share = percent(Fraction(wanted.share, 1000)).removesuffix(
        f"{QLocale().decimalPoint()}0"
    )
    return _translate("Quotas", "{share} %").format(share=share)


# At the door


def needed(count: int) -> str:
    """Stand under the mark in the row of stitches."""
    return _translate("Quotas", "{count} needed").format(count=count)


def at_door(
    which: str, count: int, *, wanted: int | None, seats: int | None, most: int
) -> str:
    """Say how far a quota is reached in this session; *most* may still come to be of it."""
    name = group(which)
    if wanted is None or seats is None:
        return _translate("Quotas", "{group} {count}").format(group=name, count=count)
    more = wanted - count
    if more <= 0:
        text = _translate("Quotas", "{group} {count}, quota met")
    elif more > most:
        text = _translate(
            "Quotas", "{group} {count}, quota out of reach: {more} more needed"
        )
    elif not count:
        text = _translate("Quotas", "{group} 0 of {seats}, {wanted} needed")
    else:
        text = _translate("Quotas", "{group} {count}, {more} more needed")
    return text.format(group=name, count=count, seats=seats, wanted=wanted, more=more)


def legend(which: str, counts: Sequence[int]) -> Sequence[str]:
    """Name the stitches: of the group, others, unknown."""
    matching, others, unknown = counts
    return (
        _translate("Quotas", "{group} {count}").format(group=group(which), count=matching),
        _translate("Quotas", "others {count}").format(count=others),
        _translate("Quotas", "unknown {count}").format(count=unknown),
    )


def told(wanted: Aim, share: Fraction | None, count: int, day: str) -> str:
    """Say what head office counted of it everywhere, in fives."""
    if wanted.share is None:
        text = _translate("Quotas", "head office, {day}: about {count} of {number}")
        return text.format(day=day, count=count, number=wanted.number)
    text = _translate("Quotas", "head office, {day}: about {share} %, {aim} wanted")
    whole = round((share or 0) * 100)
    return text.format(day=day, share=whole, aim=aim(wanted))


# Setting them


def whom() -> str:
    """Label the group."""
    return _translate("Quotas", "Of whom")


def whom_note(which: str) -> str:
    """Say who belongs to a group."""
    return {
        Group.RURAL: _translate(
            "Quotas", "Lives in a soum outside the capital that is no aimag’s centre."
        ),
        Group.WOMEN: _translate("Quotas", "Registered as a woman."),
        Group.YOUNG: _translate("Quotas", "15 to 34 on the day the session begins."),
        Group.MINORS: _translate("Quotas", "Under 18 on the day the session begins."),
    }[Group(which)]


def how_much() -> str:
    """Label the aim."""
    return _translate("Quotas", "How much")


def how_much_note() -> str:
    """Say how it is written."""
    return _translate("Quotas", "25 % of those who take part, or a number of people.")


def how_much_wanted() -> str:
    """Say that it cannot be read."""
    return _translate("Quotas", "Write 24.6 %, or a number of people such as 8.")


def course() -> str:
    """Label the course."""
    return _translate("Quotas", "Course")


def all_courses() -> str:
    """Name the choice of no course."""
    return _translate("Quotas", "all courses")


def since() -> str:
    """Label the first day."""
    return _translate("Quotas", "From")


def until() -> str:
    """Label the last day."""
    return _translate("Quotas", "Until")


def day_note() -> str:
    """Say what an empty day means."""
    return _translate("Quotas", "2026.03.14, or nothing")


def day_wanted() -> str:
    """Say that a day cannot be read, or comes too soon."""
    return _translate(
        "Quotas", "Write a day such as 2026.03.14, the last not before the first."
    )


def was_set() -> str:
    """Say that it is set."""
    return _translate(
        "Quotas", "The quota is set. The laptops hear of it with the next answers."
    )


def name(which: str, wanted: Aim, course_name: str, first: str, last: str) -> str:
    """Name a quota in one line."""
    parts = [f"{group(which)}, {aim(wanted)}", course_name or all_courses()]
    if first or last:
        parts.append(f"{first} – {last}".strip())
    return " · ".join(parts)


# What has arrived


def value(wanted: Aim, found: Figure | None) -> str:
    """Say the figure in one word."""
    if found is None or found.value is None:
        return _translate("Quotas", "not known yet")
    if wanted.share is None:
        return str(int(found.value))
    return _translate("Quotas", "{share} %").format(share=percent(found.value))


def certain(wanted: Aim, found: Figure | None) -> str:
    """Say between what it certainly is."""
    if found is None:
        return _translate("Quotas", "Nobody has arrived yet.")
    if wanted.share is None:
        low, high = str(int(found.low)), str(int(found.high))
    else:
        low, high = percent(found.low, towards=-1), percent(found.high, towards=1)
    if low == high:
        return _translate("Quotas", "certainly {low} of what has arrived").format(low=low)
    text = _translate("Quotas", "certainly {low}–{high} of what has arrived")
    return text.format(low=low, high=high)


def reached(state: Reached) -> str:
    """Say what that means for the quota."""
    return {
        Reached.YES: _translate("Quotas", "The quota is met."),
        Reached.NO: _translate("Quotas", "The quota is not met by what has arrived."),
        Reached.OPEN: _translate(
            "Quotas", "Neither can it be said that the quota is met, nor that it is not."
        ),
    }[state]


def unknown(which: str, count: int) -> str:
    """Say of how many it is not known whether they belong."""
    return {
        Group.RURAL: _translate("Quotas", "residence unknown: {count}"),
        Group.WOMEN: _translate("Quotas", "gender unknown: {count}"),
        Group.YOUNG: _translate("Quotas", "age unknown: {count}"),
        Group.MINORS: _translate("Quotas", "age unknown: {count}"),
    }[Group(which)].format(count=count)


def pairs(count: int) -> str:
    """Say how many pairs of people may be one person."""
    return _translate("Quotas", "perhaps registered twice: {count}").format(count=count)


def silent(count: int, seats: int) -> str:
    """Say how many laptops are silent, and how many seats they planned."""
    text = _translate("Quotas", "laptops silent: {count}, with planned seats: {seats}")
    return text.format(count=count, seats=seats)


def look_closer() -> str:
    """Label the way to the list of quotas."""
    return _translate("Quotas", "Look closer")
