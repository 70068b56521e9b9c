"""Whether the addresses on the site still answer: settings, report and command; no Sphinx here."""
