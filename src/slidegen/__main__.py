"""`python -m slidegen`, where no script of that name is on the path."""

from slidegen.cli.main import main

main(prog_name="slidegen")
