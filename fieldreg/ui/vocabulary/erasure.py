"""Names of the reasons for an erasure."""

from fieldreg.domain.records.values import ErasureReason
from fieldreg.ui.translation import translator

tr = translator("Erasing")


def reason_label(reason: str) -> str:
    """Return the name of *reason*; a reason of a later release is returned unchanged."""
    return {
        ErasureReason.ASKED.value: tr("the person wants it"),
        ErasureReason.GUARDIAN_ASKED.value: tr("a parent or guardian wants it"),
        ErasureReason.NO_CONSENT.value: tr("there is no consent"),
        ErasureReason.MISTAKE.value: tr("registered by mistake"),
    }.get(reason, reason)
