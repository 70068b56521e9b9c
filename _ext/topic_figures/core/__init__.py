"""One module a topic: what is computed, how it is drawn, and what it shows in words.

Each has its ``PICTURE``, whose name is that of the module, with hyphens, and computes with NumPy
from draws in the repository. It knows neither Sphinx nor, before something is drawn, matplotlib.
"""
