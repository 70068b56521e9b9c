"""From one edition of the workshop to the next; knows no Sphinx."""
