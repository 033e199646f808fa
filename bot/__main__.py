"""`python -m bot` is `zvonok`."""

from bot.cli import main

if __name__ == "__main__":
    main()
