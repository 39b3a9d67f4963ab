"""English text as a careful reader sees it: sentences, words, quantities, names, verbs. No state, no model."""
