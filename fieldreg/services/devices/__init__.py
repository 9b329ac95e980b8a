"""Head office's laptops: inviting, confirming, revoking; the hub's card."""
