"""Judges Word documents by the schemas of ECMA-376, and prints one JSON object for each file.

`validate.py FILE…` answers, for each file, what the validator of requirements.txt finds wrong with it.
"""

import json
import sys

from openxml_audit import FileFormat, OpenXmlValidator


def main(paths):
    # What the oldest word processor in use reads, all later ones do.
    validator = OpenXmlValidator(file_format=FileFormat.OFFICE_2010)
    for path in paths:
        found = [f"{error.description} ({error.path})" for error in validator.validate(path).errors]
        print(json.dumps({"file": path, "found": sorted(set(found))}))


main(sys.argv[1:])
