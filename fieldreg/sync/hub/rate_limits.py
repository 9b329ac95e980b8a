"""Rate limits per caller, by token buckets."""

import time
from collections import OrderedDict
from ipaddress import IPv6Address, ip_address, ip_network

_MAX_CALLERS = 10_000


class RateLimiter:
    """*burst* requests at once and *per_second* in the long run."""

    def __init__(self, burst: int, per_second: float) -> None:
        self._burst, self._rate = burst, per_second
        self._left: OrderedDict[str, tuple[float, float]] = OrderedDict()

    def try_acquire(self, caller: str) -> bool:
        now = time.monotonic()
        left, since = self._left.pop(caller, (float(self._burst), now))
        left = min(float(self._burst), left + (now - since) * self._rate)
        self._left[caller] = (left - 1 if left >= 1 else left, now)
        while len(self._left) > _MAX_CALLERS:
            self._left.popitem(last=False)
        return left >= 1


def client_key(address: str) -> str:
    """Return the key of an address, of IPv6 its whole /64."""
    try:
        parsed = ip_address(address.partition("%")[0])
    except ValueError:
        return address
    if isinstance(parsed, IPv6Address) and parsed.ipv4_mapped is None:
        return str(ip_network((parsed, 64), strict=False))
    return str(parsed)
