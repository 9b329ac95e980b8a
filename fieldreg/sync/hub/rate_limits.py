"""How often one caller may ask: a bucket that fills at a steady rate.

Generous, for a laptop that comes back has to ask a few dozen times; what it keeps out is
a machine that asks without end.
"""

import time
from collections import OrderedDict
from ipaddress import IPv6Address, ip_address, ip_network

_MOST_CALLERS = 10_000


class RateLimiter:
    """Allows each caller *burst* requests at once and *per_second* in the long run."""

    def __init__(self, burst: int, per_second: float) -> None:
        self._burst, self._rate = burst, per_second
        self._left: OrderedDict[str, tuple[float, float]] = OrderedDict()

    def try_acquire(self, caller: str) -> bool:
        """Take one from the bucket of *caller*; tell whether there was one."""
        now = time.monotonic()
        left, since = self._left.pop(caller, (float(self._burst), now))
        left = min(float(self._burst), left + (now - since) * self._rate)
        self._left[caller] = (left - 1 if left >= 1 else left, now)
        while len(self._left) > _MOST_CALLERS:
            self._left.popitem(last=False)
        return left >= 1


def client_key(address: str) -> str:
    """Give whom a network *address* is counted for: of IPv6 each has a whole /64."""
    try:
        read = ip_address(address.partition("%")[0])
    except ValueError:
        return address
    if isinstance(read, IPv6Address) and read.ipv4_mapped is None:
        return str(ip_network((read, 64), strict=False))
    return str(read)
