"""Head office's laptops: inviting, confirming, revoking, and the hub's card."""
