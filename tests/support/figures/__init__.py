"""What a reader of issued tables could compute."""
