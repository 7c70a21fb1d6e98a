"""What stands behind the guidance editor: the pieces of a file, and changes that touch no other.

``fields`` says what can be filled in, ``pieces`` what there is in a file, ``toml_edit`` changes
one piece in the text of a file, ``draft`` keeps what was changed and takes it back, ``sample``
makes up a call to look at the words in.
"""
