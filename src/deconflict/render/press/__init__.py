"""The press: sections are laid out one by one, kept, and bound into one file.

section -> layout -> sheet -> piece -> binding. A sheet is what was laid out; a piece is
a sheet at its place in the file. Both are functions of what they are made of and are
kept on the disk, so that a change lays out only the sections that it touches.
"""
