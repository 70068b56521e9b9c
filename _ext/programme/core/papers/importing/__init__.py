"""From what OpenReview or a table says of the papers to ``papers.yaml``."""
