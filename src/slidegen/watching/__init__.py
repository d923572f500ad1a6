"""A deck that is being written into a page that shows it. The door to watchfiles, Starlette and uvicorn."""
