"""Reading and checking the file of references, without Sphinx."""
