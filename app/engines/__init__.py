"""The coach's engines: one protocol, the embedded rules (default) and, when configured, a chat model."""
