"""What a hub tells whoever runs it: figures and lines of log, and never a name.

A device is told by the beginning of its box's name, which nothing but head office's trust
list joins to a laptop.
"""

import json
import logging
from collections import Counter
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime
from typing import Final

from fieldreg.domain.problems import Problem
from fieldreg.sync.transports.hub_mailbox import Mailbox, Way

log: Final = logging.getLogger("fieldreg.hub")


@dataclass(slots=True)
class Figures:
    """What a hub did since it was started."""

    answers: Counter[tuple[str, int]] = field(default_factory=Counter)
    received_bytes: int = 0
    sent_bytes: int = 0
    files: Counter[str] = field(default_factory=Counter)
    certificate_ends: datetime | None = None

    def note(
        self, method: str, status: int, *, way: str = "", device: str = "", code: str = ""
    ) -> None:
        """Count one answer, and write its line."""
        self.answers[method, status] += 1
        told = {"method": method, "status": status, "way": way, "device": device[:8]}
        line = {key: value for key, value in (told | {"code": code}).items() if value}
        log.info(json.dumps(line))

    def note_shown(self, ends: datetime) -> None:
        """Note that the certificate which is shown *ends* then, and write it down once.

        Its files are read again whenever either was written, and one after the other.
        """
        if ends != self.certificate_ends:
            self.certificate_ends = ends
            log.info(json.dumps({"certificate_ends": ends.date().isoformat()}))

    def text(self, mailbox: Mailbox) -> str:
        """Write them as Prometheus reads them, with what lies in *mailbox* now."""
        lines = [
            f'fieldreg_hub_answers_total{{method="{method}",status="{status}"}} {count}'
            for (method, status), count in sorted(self.answers.items())
        ]
        lines += [
            f"fieldreg_hub_received_bytes_total {self.received_bytes}",
            f"fieldreg_hub_sent_bytes_total {self.sent_bytes}",
            f"fieldreg_hub_free_bytes {mailbox.free_bytes()}",
        ]
        if self.certificate_ends is not None:
            ends = int(self.certificate_ends.timestamp())
            lines.append(f"fieldreg_hub_certificate_ends_seconds {ends}")
        damaged = damage(mailbox)
        lines.append(f"fieldreg_hub_damaged {len(damaged)}")
        for way in Way:
            held = []
            with suppress(Problem):
                found, _ = mailbox.looked_through(way)
                held = [one for files in found.values() for one in files if one.is_whole]
            size = sum(one.size_bytes for one in held)
            lines += [
                f'fieldreg_hub_files_total{{way="{way}"}} {self.files[way]}',
                f'fieldreg_hub_waiting_files{{way="{way}"}} {len(held)}',
                f'fieldreg_hub_waiting_bytes{{way="{way}"}} {size}',
            ]
        return "\n".join(lines) + "\n"


def damage(mailbox: Mailbox) -> list[str]:
    """Name what of *mailbox* cannot be read: its list, a folder of boxes, or a box."""
    found = []
    try:
        mailbox.trust()
    except Problem:
        found.append("trust.json")
    for way in Way:
        try:
            _, damaged = mailbox.looked_through(way)
        except Problem:
            found.append(way.value)
        else:
            found += [f"{way}/{one[:8]}" for one in damaged]
    return found
