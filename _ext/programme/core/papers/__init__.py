"""The papers of a workshop: their file, its checks, and what is written from it."""
