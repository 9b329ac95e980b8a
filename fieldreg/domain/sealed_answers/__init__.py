"""The questionnaire that a trainee answers alone, the ethnic groups it offers, and the log of who opened answers."""
