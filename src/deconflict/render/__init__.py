"""Render: a document to site pages and to the PDF."""
