"""Head office with the people of one session, about whom reports are."""

import pytest

from tests.support.bundles.trips import go_round


@pytest.fixture
def came(office, laptop, stick):
    """Nine women and seven men who came to a session, as head office knows by now."""
    people = [
        laptop.register(
            f"Хүн {'АБВГДЕЖЗИКЛМНОПР'[n]}",
            gender="female" if n < 9 else "male",
            soum="6525",
            birth_date="1990",
        )
        for n in range(16)
    ]
    session = laptop.hold_session(*people)
    go_round(office, stick, laptop)
    return session, people
