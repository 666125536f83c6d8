"""How fast the site is, and how that changes with size: a corpus, a load, three yardsticks.

Nothing here belongs to the product, which never imports it. The people, the outlets and every
word are made up; only countries and alliances are real, for the map of the allies.
"""
