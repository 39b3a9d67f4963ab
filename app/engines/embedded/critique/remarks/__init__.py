"""The remarks themselves, a module for what they are about; each quotes the answer or cites a note."""
