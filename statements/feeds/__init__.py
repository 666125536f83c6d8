"""Lists that other programs follow, as Atom."""
