"""A template into what a person should know of it before decks are built with it."""
