"""The facts and dates of the workshop: reading, checking and wording them, without Sphinx."""
