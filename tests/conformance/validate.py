"""Judges PDFs by the validators of requirements.txt and prints one JSON object for each file.

`validate.py FILE…` answers, for each file, the rules it fails of PDF/A (the part and level it claims), of PDF/UA-1 (where
it claims that), of outloud's own checks, and its text as PDFium reads it, page by page.
"""

import json
import re
import subprocess
import sys
import tempfile
from pathlib import Path

import page
import pypdfium2


def claims(data):
    """The PDF/A profile and whether PDF/UA-1 is claimed, as the metadata say."""
    part = re.search(rb"<pdfaid:part>(\d)<", data)
    level = re.search(rb"<pdfaid:conformance>([ABU])<", data)
    profile = (part[1] + level[1].lower()).decode() if part and level else None
    return profile, b"<pdfuaid:part>1<" in data


def failures(path, profile):
    report = page.validate_pdf(path, profile=profile)
    return sorted({failure.rule_id for failure in report.failures})


def outloud(paths):
    """The errors and warnings of outloud by file."""
    with tempfile.TemporaryDirectory() as folder:
        target = Path(folder) / "report.json"
        program = Path(sys.executable).with_name("outloud")
        subprocess.run([program, "--quiet", "--json", target, *paths], capture_output=True, check=False)
        results = json.loads(target.read_text())["results"]
    return {result["path"]: sorted({finding["rule"] for finding in result["findings"]}) for result in results}


def text(path):
    document = pypdfium2.PdfDocument(path)
    return [sheet.get_textpage().get_text_range() for sheet in document]


def main(paths):
    heard = outloud(paths)
    for path in paths:
        profile, accessible = claims(Path(path).read_bytes())
        judged = {
            "file": path,
            "profile": profile,
            "archive": failures(path, profile) if profile else None,
            "accessible": failures(path, "ua1") if accessible else None,
            "outloud": heard[str(path)],
            "text": text(path),
        }
        print(json.dumps(judged))


main(sys.argv[1:])
