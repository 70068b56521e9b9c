"""The finished site made light: the same look and every function in a fraction of the bytes."""
