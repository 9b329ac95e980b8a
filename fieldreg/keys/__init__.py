"""Keys: key pairs, sealing, signing, key rings, certificates, the trust list, words.

Everything composes `pyrage` (age) and `cryptography` (Ed25519, Argon2id, HKDF, ChaCha20-Poly1305).
This room reads no file, keeps no clock and knows no records, bundles or tables. Two rules hold in
every module:

* **Secrets have no accidental text form**: not in a `repr`, a fact of a `Problem`, or an
  exception's text.
* **A document that was read is verified**: `from_bytes` checks size, form, types and signature.
"""
