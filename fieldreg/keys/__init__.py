"""Keys: key pairs, sealing, signing, key rings, certificates, the trust list, words.

This room reads no file, keeps no clock and knows no records, bundles or tables. Two rules hold in
every module:

* **Secrets have no accidental text form**: not in a `repr`, a fact of a `Problem`, or an
  exception's text.
* **A document that was read is verified**: `from_bytes` checks size, form, types and signature.
"""
