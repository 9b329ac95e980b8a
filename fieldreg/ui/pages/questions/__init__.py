"""Questions to trainers: what head office asks, and what they answer."""
