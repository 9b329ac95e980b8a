"""Keys: key pairs, sealing, signing, wrapping, certificates, the trust list, words.

Everything here composes `pyrage` (age) and `cryptography` (Ed25519, Argon2id,
HKDF, ChaCha20-Poly1305); no cipher, no curve and no padding of plaintext is
our own.  Values go in and come out as bytes: this room reads no file, keeps
no clock, writes no log and knows nothing of records, bundles or tables.

It may import `fieldreg.domain` and nothing else of ours.

Two rules hold in every module:

* **Secrets have no text form by accident.**  No secret stands in a `repr`, in
  a fact of a `Problem` or in the text of an exception.
* **A document that was read has been verified.**  Every `from_bytes` checks
  size, form, types and signature before it returns; there is no half-trusted
  value to pass on by mistake.

A reader who is new here goes through `canonical`, `signing`, `sealing`,
`documents`, `pairs`, `certificates`, `entries`, `trust`, then `words`,
`passphrases`, `cost`, `slots` and `wrapping`.
"""
