"""An answer read once: its sentences with their parts, and how English shows what is told, kept back or softened."""
