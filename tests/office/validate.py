"""Judges Word documents by the schemas of ECMA-376, and prints one JSON object for each file.

`validate.py FILE…` answers, for each file, what the validator of requirements.txt finds wrong with it.
"""

import json
import sys

from openxml_audit import FileFormat, OpenXmlValidator


def main(paths):
    for path in paths:
        found = []
        # What the oldest word processor in use reads, and the newest.
        for version in (FileFormat.OFFICE_2010, FileFormat.MICROSOFT_365):
            result = OpenXmlValidator(file_format=version).validate(path)
            found += [f"{error.description} ({error.path})" for error in result.errors]
        print(json.dumps({"file": path, "found": sorted(set(found))}))


main(sys.argv[1:])
