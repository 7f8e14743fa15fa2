"""Run the console script as ``python -m agentops_showcase``."""

from agentops_showcase.adapters.cli import main

if __name__ == "__main__":
    main()
