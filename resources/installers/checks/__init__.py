"""``make windows-check`` and ``make debian-check``: what was built is installed, played and removed.

Under Wine, which is not Windows, or in a bare Debian: a silent installation, README's trip by command
line, the window unlocked, locked and unlocked again, a hub that receives unattended, an update that is
cut off, and what the removal leaves; under Wine the tests of the core and the installer's pages, too.
Pictures come beside the artefacts. Run under Xvfb, with xdotool; needs wine and mingw-w64, or root and
mmdebstrap.
"""
