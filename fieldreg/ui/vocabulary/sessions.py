"""Words of the list of sessions, and of planning one."""

from fieldreg.ui.translation import translate


def field(name: str) -> str:
    """Name a field of the form."""
    return {
        "course": translate("Sessions", "Course"),
        "date": translate("Sessions", "Date"),
        "half_days": translate("Sessions", "Half-days"),
        "starts": translate("Sessions", "Begins in the"),
        "capacity": translate("Sessions", "Seats"),
        "soum": translate("Sessions", "Soum"),
        "venue": translate("Sessions", "Place"),
        "mode": translate("Sessions", "How it is held"),
        "facilitators": translate("Sessions", "Facilitators"),
        "partners": translate("Sessions", "Partner organisations"),
        "parent": translate("Sessions", "Grew out of the session"),
        "notes": translate("Sessions", "Notes"),
    }[name]
