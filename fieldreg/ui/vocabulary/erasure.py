"""Words of erasing somebody, or one answer, for good, and of who has carried it out."""

from fieldreg.domain.records.values import ErasureReason
from fieldreg.ui.translation import translate


def reason(name: str) -> str:
    """Name a reason; one of a later release stands for itself."""
    return {
        ErasureReason.ASKED.value: translate("Erasing", "the person wants it"),
        ErasureReason.GUARDIAN_ASKED.value: translate("Erasing", "a parent or guardian wants it"),
        ErasureReason.NO_CONSENT.value: translate("Erasing", "there is no consent"),
        ErasureReason.MISTAKE.value: translate("Erasing", "registered by mistake"),
    }.get(name, name)
