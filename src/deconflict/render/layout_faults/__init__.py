"""What went wrong on laid-out pages: texts over each other, cut off, parted.

`checking` looks at the pages; it may run in any process, and what it returns
goes from one to the other. `telling` makes findings of it, and loads no WeasyPrint.
"""
