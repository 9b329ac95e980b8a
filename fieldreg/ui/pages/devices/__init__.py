"""Devices page of head office: list laptops, invite, confirm and revoke them."""
