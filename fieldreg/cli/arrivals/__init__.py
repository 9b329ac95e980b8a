"""Head office takes bundles in, lists them, undoes them, and handles pending and quarantined ones."""
