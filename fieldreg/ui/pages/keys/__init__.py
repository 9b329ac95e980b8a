"""Page of head office's keys.

The paper copy that three people make together, and rotation of the sealing key.
"""
