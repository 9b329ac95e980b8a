"""Words of the laptops: who carries one, when it was heard from, inviting a new one."""

from fieldreg.ui.translation import translate


def state(name: str) -> str:
    """Name the state of a laptop."""
    return {
        "invited": translate("Laptops", "invited"),
        "unconfirmed": translate("Laptops", "at work, not confirmed yet"),
        "confirmed": translate("Laptops", "at work"),
        "ended": translate("Laptops", "its time has ended"),
        "withdrawn": translate("Laptops", "invitation withdrawn"),
        "revoked": translate("Laptops", "cut off"),
    }[name]
