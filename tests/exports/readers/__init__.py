"""Programs of others that read the exported references, and what each of them is asked about a work."""
