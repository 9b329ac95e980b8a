"""The page of the protected desk."""
