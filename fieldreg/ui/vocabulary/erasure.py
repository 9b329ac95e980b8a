"""Names of the reasons for an erasure."""

from fieldreg.domain.records.values import ErasureReason
from fieldreg.ui.translation import translate


def reason_label(reason: str) -> str:
    """Return the name of *reason*; a reason of a later release is returned unchanged."""
    return {
        ErasureReason.ASKED.value: translate("Erasing", "the person wants it"),
        ErasureReason.GUARDIAN_ASKED.value: translate("Erasing", "a parent or guardian wants it"),
        ErasureReason.NO_CONSENT.value: translate("Erasing", "there is no consent"),
        ErasureReason.MISTAKE.value: translate("Erasing", "registered by mistake"),
    }.get(reason, reason)
