"""Packs a folder as a ZIP whose bytes depend on nothing but names, contents and the time given; keeps what may be run."""

import os
import sys
import time
import zipfile

folder, name, file, stamp = sys.argv[1:]
# ZIP knows no year before 1980.
day = max(time.gmtime(int(stamp))[:6], (1980, 1, 1, 0, 0, 0))
paths = sorted(
    os.path.relpath(os.path.join(place, entry), folder).replace(os.sep, "/")
    for place, _, entries in os.walk(os.path.join(folder, name))
    for entry in entries
)
with zipfile.ZipFile(os.path.join(folder, file), "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
    for path in paths:
        source = os.path.join(folder, path)
        may_run = path.endswith(".exe") or os.access(source, os.X_OK)
        entry = zipfile.ZipInfo(path, day)
        entry.create_system = 3
        entry.compress_type = zipfile.ZIP_DEFLATED
        entry.external_attr = (0o100755 if may_run else 0o100644) << 16
        with open(source, "rb") as content:
            archive.writestr(entry, content.read())
