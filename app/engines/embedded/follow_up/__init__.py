"""What to ask next about an answer: what each clause leaves open, how much it matters, and the question in words."""
