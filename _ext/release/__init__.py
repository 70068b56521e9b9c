"""From a build to a published site: light pages, policy, links, the next edition."""
