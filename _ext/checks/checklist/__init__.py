"""The list of checks that every change passes, and the checks that no other package has."""
