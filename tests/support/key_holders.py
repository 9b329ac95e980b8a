"""The three people who hold the copy of head office's keys in these stories."""

KEY_HOLDERS = ("Энхтуул", "Болормаа", "Ганзориг")
HOLDER_OPTIONS = tuple(part for name in KEY_HOLDERS for part in ("--holder", name))
HOLDER_PASSPHRASES = {
    "first_passphrase": "цас бороо салхи будан жавар шуурга",
    "second_passphrase": "тэмээ туурай ямаан сүүлтэй үхрийн эвэр дэл",
    "third_passphrase": "гэрийн тооно хана унь багана хаяавч",
}


def two_passphrases(first: str, second: str) -> dict[str, str]:
    return {
        "first_passphrase": HOLDER_PASSPHRASES[f"{first}_passphrase"],
        "second_passphrase": HOLDER_PASSPHRASES[f"{second}_passphrase"],
    }
