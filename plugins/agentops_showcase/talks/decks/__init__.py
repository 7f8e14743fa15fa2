"""Decks of a subject and of the whole, and the kits that a speaker takes on a plane."""
