"""Doors to the outside: a site generator and the command line. They translate and decide nothing."""
