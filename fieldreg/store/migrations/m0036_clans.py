"""Migration 36: people by their clan names; those of older registers come with the next check."""

SQL = """
ALTER TABLE trainee ADD COLUMN clan_key TEXT;
CREATE INDEX trainee_clan ON trainee (retired, clan_key, sort_key, birth_date)
    WHERE clan_key IS NOT NULL;
"""
