"""Metrics and log lines for the operator; a device is the beginning of its box's name."""

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
    response_counts: Counter[tuple[str, int]] = field(default_factory=Counter)
    received_bytes: int = 0
    sent_bytes: int = 0
    file_counts: Counter[str] = field(default_factory=Counter)
    certificate_expiry: datetime | None = None

    def record_response(
        self, method: str, status: int, *, route: str = "", device: str = "", code: str = ""
    ) -> None:
        self.response_counts[method, status] += 1
        fields = {"method": method, "status": status, "way": route, "device": device[:8]}
        line = {key: value for key, value in (fields | {"code": code}).items() if value}
        hub_logger.info(json.dumps(line))

    def record_certificate(self, ends: datetime) -> None:
        if ends != self.certificate_expiry:
            self.certificate_expiry = ends
            hub_logger.info(json.dumps({"certificate_ends": ends.date().isoformat()}))

    def format_prometheus(self, mailbox: Mailbox) -> str:
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
        for route in MailboxRoute:
            files = []
            with suppress(Problem):
                found, _ = mailbox.list_boxes(route)
                files = [file for box in found.values() for file in box if file.is_whole]
            size = sum(file.size_bytes for file in files)
            lines += [
                f'fieldreg_hub_files_total{{way="{route}"}} {self.file_counts[route]}',
                f'fieldreg_hub_waiting_files{{way="{route}"}} {len(files)}',
                f'fieldreg_hub_waiting_bytes{{way="{route}"}} {size}',
            ]
        return "\n".join(lines) + "\n"


def list_damage(mailbox: Mailbox) -> list[str]:
    found = []
    try:
        mailbox.read_trust_list()
    except Problem:
        found.append("trust.json")
    for route in MailboxRoute:
        try:
            _, damaged = mailbox.list_boxes(route)
        except Problem:
            found.append(route.value)
        else:
            found += [f"{route}/{device[:8]}" for device in damaged]
    return found
