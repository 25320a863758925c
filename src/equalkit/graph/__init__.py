"""The only package that knows the RDF libraries."""
