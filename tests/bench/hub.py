"""Two hundred bundles at once at a hub, each three times: how many a second, how long each.

Before them, head office asks the hub some times where nothing is new.

The hub is a program of its own, over TLS on loopback; its memory is its own growth. What
the callers cost is not in its time but shares the machine.
"""

import statistics
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory

from fieldreg.keys.hub.hub_card import mailbox_name
from fieldreg.services.devices import invitations
from tests.bench.clocks import Clock
from tests.support.hub.raw_client import RawHubSession
from tests.support.hub.running_hub import RunningHub, receive_by_hub
from tests.support.installations import HeadOffice

_LAPTOPS, _EACH, _TIMES = 20, 10, 3
_IDLE = 5  # rounds
_BUNDLE_BYTES = 20_000


def measure() -> dict[str, float]:
    with TemporaryDirectory() as name:
        folder = Path(name)
        office = HeadOffice(folder / "office")
        hub = RunningHub(folder / "mailbox", office)
        laptops = [office.enrol(f"A{place}") for place in range(_LAPTOPS)]
        hub.tell_trust()
        known = []
        for one in laptops:
            certificate = one.installation.store.metadata.get("certificate") or b""
            known.append((one.installation.device_keys().signing, certificate))
        card = invitations.load_hub_card(office.installation)
        for one in laptops:
            one.installation.close()

        def send(place: int) -> float:
            key, certificate = known[place % _LAPTOPS]
            caller = RawHubSession(card, certificate, key)
            body = place.to_bytes(4, "big") * (_BUNDLE_BYTES // 4)
            with closing(caller.client):
                started = time.perf_counter()
                while caller.send(mailbox_name(key.verify_key), body).status_code == 409:
                    pass
                return time.perf_counter() - started

        program = subprocess.Popen(
            [
                *(sys.executable, "-m", "fieldreg", "hq", "serve", "--mailbox"),
                *(str(hub.folder), "--listen", f"127.0.0.1:{hub.port}"),
            ],
            stderr=subprocess.PIPE,
            text=True,
        )
        assert program.stderr is not None
        program.stderr.readline()
        drained = ThreadPoolExecutor(1).submit(program.stderr.read)
        receive_by_hub(office)  # leaves a reply for each
        idle = Clock()
        with idle.running():
            for _ in range(_IDLE):
                receive_by_hub(office)
        office.installation.close()
        before = _memory_kib(program.pid, "VmRSS")
        started = time.perf_counter()
        with ThreadPoolExecutor(50) as pool:
            spent = list(pool.map(send, [*range(_LAPTOPS * _EACH)] * _TIMES))
        took = time.perf_counter() - started
        grown = _memory_kib(program.pid, "VmHWM") - before
        program.terminate()
        program.wait()
        drained.result()
        whole = sum(1 for one in hub.folder.glob("bundles/*/*") if not one.suffix)
    return {
        "bundles sent": len(spent),
        "bundles held": whole,
        "a round of head office with nothing new, CPU ms": round(1000 * idle.seconds / _IDLE, 1),
        "bundles/s": round(len(spent) / took),
        "one bundle, ms (median)": round(statistics.median(spent) * 1000, 1),
        "one bundle, ms (95th)": round(statistics.quantiles(spent, n=20)[-1] * 1000, 1),
        "memory that it took, MB": round(grown / 1024, 1),
    }


def _memory_kib(process: int, which: str) -> int:
    lines = Path(f"/proc/{process}/status").read_text(encoding="ascii").splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith(f"{which}:"))
