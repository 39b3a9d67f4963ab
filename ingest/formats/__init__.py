"""One reader per format, each from bytes to the text a reader would see."""
