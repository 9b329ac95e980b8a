"""The three people who hold the copy of head office's keys in these stories."""

HOLDERS = ("Энхтуул", "Болормаа", "Ганзориг")
HELD = tuple(part for name in HOLDERS for part in ("--holder", name))
SAID = {
    "first_passphrase": "цас бороо салхи намар",
    "second_passphrase": "тэмээ хонь ямаа үхэр",
    "third_passphrase": "гэр тооно хана унь",
}


def pair(first: str, second: str) -> dict[str, str]:
    """Give the passphrases of two of them, as they sit down one after the other."""
    return {
        "first_passphrase": SAID[f"{first}_passphrase"],
        "second_passphrase": SAID[f"{second}_passphrase"],
    }
