"""Reads the files of a project into typed records, keeping line and column for every value.

`text` opens files, `yaml_reader` and `front_matter` turn text into plain data with places, `validation`
turns plain data into records, `tree` walks a project. Everything that cannot be read becomes a fault;
nothing here raises for what an editor can write, and nothing here words a message.
"""
