"""Puts the subsets of each face together: one line of standard input a face, its files separated by tabs, the result first."""
import logging
import sys

from fontTools.merge import Merger

logging.disable(logging.WARNING)
for line in sys.stdin:
    result, *subsets = line.rstrip("\n").split("\t")
    Merger().merge(subsets).save(result)
