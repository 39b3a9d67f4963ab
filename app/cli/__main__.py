"""``python -m app.cli`` is ``greenroom``."""

from app.cli.commands import main

main()
