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
from fieldreg.sync.transports.hub_mailbox import Mailbox, MailboxRoute

hub_logger: Final = logging.getLogger("fieldreg.hub")


@dataclass(slots=True)
class HubMetrics:
    """What a hub did since it was started."""

    response_counts: Counter[tuple[str, int]] = field(default_factory=Counter)
    received_bytes: int = 0
    sent_bytes: int = 0
    file_counts: Counter[str] = field(default_factory=Counter)
    certificate_expiry: datetime | None = None

    def record_response(
        self, method: str, status: int, *, way: str = "", device: str = "", code: str = ""
    ) -> None:
        """Count one answer, and write its line."""
        self.response_counts[method, status] += 1
        told = {"method": method, "status": status, "way": way, "device": device[:8]}
        line = {key: value for key, value in (told | {"code": code}).items() if value}
        hub_logger.info(json.dumps(line))

    def record_certificate(self, ends: datetime) -> None:
        """Note that the certificate which is shown *ends* then, and write it down once.

        Its files are read again whenever either was written, and one after the other.
        """
        if ends != self.certificate_expiry:
            self.certificate_expiry = ends
            hub_logger.info(json.dumps({"certificate_ends": ends.date().isoformat()}))

    def format_prometheus(self, mailbox: Mailbox) -> str:
        """Write them as Prometheus reads them, with what lies in *mailbox* now."""
        lines = [
            f'fieldreg_hub_answers_total{{method="{method}",status="{status}"}} {count}'
            for (method, status), count in sorted(self.response_counts.items())
        ]
        lines += [
            f"fieldreg_hub_received_bytes_total {self.received_bytes}",
            f"fieldreg_hub_sent_bytes_total {self.sent_bytes}",
            f"fieldreg_hub_free_bytes {mailbox.free_bytes()}",
        ]
        if self.certificate_expiry is not None:
            ends = int(self.certificate_expiry.timestamp())
            lines.append(f"fieldreg_hub_certificate_ends_seconds {ends}")
        damaged = list_damage(mailbox)
        lines.append(f"fieldreg_hub_damaged {len(damaged)}")
        for way in MailboxRoute:
            held = []
            with suppress(Problem):
                found, _ = mailbox.list_boxes(way)
                held = [one for files in found.values() for one in files if one.is_whole]
            size = sum(one.size_bytes for one in held)
            lines += [
                f'fieldreg_hub_files_total{{way="{way}"}} {self.file_counts[way]}',
                f'fieldreg_hub_waiting_files{{way="{way}"}} {len(held)}',
                f'fieldreg_hub_waiting_bytes{{way="{way}"}} {size}',
            ]
        return "\n".join(lines) + "\n"


def list_damage(mailbox: Mailbox) -> list[str]:
    """Name what of *mailbox* cannot be read: its list, a folder of boxes, or a box."""
    found = []
    try:
        mailbox.read_trust_list()
    except Problem:
        found.append("trust.json")
    for way in MailboxRoute:
        try:
            _, damaged = mailbox.list_boxes(way)
        except Problem:
            found.append(way.value)
        else:
            found += [f"{way}/{one[:8]}" for one in damaged]
    return found
