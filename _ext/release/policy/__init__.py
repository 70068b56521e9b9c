"""A Content-Security-Policy in each finished page, made from the page's own bytes."""
