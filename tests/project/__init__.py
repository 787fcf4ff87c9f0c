"""What the repository promises about itself: no machine paths, small files, documents that run."""
