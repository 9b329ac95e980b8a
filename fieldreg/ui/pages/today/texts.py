"""Words of Today: the session of the day, and what waits for somebody."""

from datetime import date

from fieldreg.ui.translation import translate


def weekday(text: str) -> str:
    """Name the weekday of the day *text*, in a running line."""
    return (
        translate("Today", "Monday"),
        translate("Today", "Tuesday"),
        translate("Today", "Wednesday"),
        translate("Today", "Thursday"),
        translate("Today", "Friday"),
        translate("Today", "Saturday"),
        translate("Today", "Sunday"),
    )[date.fromisoformat(text).weekday()]


def line(day: str, weekday_name: str, place: str) -> str:
    """Say which day it is, and where the session is."""
    return " · ".join(filter(None, (f"{day}, {weekday_name}", place)))


def to_follow(count: int) -> str:
    """Count the guardians' consents that are still to come."""
    return translate("Today", "%Ln guardians’ consents outstanding", "", count)


def refused(count: int) -> str:
    """Count the people who refused to be kept."""
    return translate("Today", "%Ln people refuse to be kept", "", count)


def plaintext_files(count: int) -> str:
    """Count the files in the clear that were written here and lie about."""
    return translate("Today", "%Ln files from the register lie open", "", count)
