"""A job advert read: what it asks for, line by line, whether it lists or tells in prose."""
