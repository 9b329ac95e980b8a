"""What only tests need: clocks, chance, people, and whole installations."""
