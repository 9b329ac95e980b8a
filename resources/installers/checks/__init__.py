"""``make windows-check`` and ``make debian-check``: what was built is installed, played and removed.

Under Wine, which is not Windows, or in a bare Debian: a silent installation, README's trip by command
line, the window unlocked, locked and unlocked again, and what the removal leaves. Pictures come
beside the artefacts. Run under Xvfb, with xdotool; needs wine and mingw-w64, or root and mmdebstrap.
"""
