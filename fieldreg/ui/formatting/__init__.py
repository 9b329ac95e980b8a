"""Values as text for the screen, without widgets."""
