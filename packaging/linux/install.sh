#!/bin/sh
# Installs Chancery for one user, without an administrator, or takes it away again.
#
#   ./install.sh             into ~/.local
#   ./install.sh --remove    what this script has put there, and nothing else
set -eu
here=$(cd "$(dirname "$0")" && pwd)
bin="$HOME/.local/bin"
share="${XDG_DATA_HOME:-$HOME/.local/share}"

# Tells the desktop, where it has the tools for it.
tell() {
    if [ -d "$share/applications" ] && command -v update-desktop-database >/dev/null; then update-desktop-database -q "$share/applications" || true; fi
    if [ -d "$share/mime/packages" ] && command -v update-mime-database >/dev/null; then update-mime-database "$share/mime" || true; fi
    if [ -d "$share/icons/hicolor" ] && command -v gtk-update-icon-cache >/dev/null; then gtk-update-icon-cache -qft "$share/icons/hicolor" || true; fi
}

files() {
    (cd "$here/share" && find . -type f | sed 's|^\./||')
}

case "${1:-}" in
"")
    mkdir -p "$bin"
    # A program that runs cannot be written over, but another can take its name.
    cp "$here/chancery" "$bin/chancery.new"
    chmod 755 "$bin/chancery.new"
    mv "$bin/chancery.new" "$bin/chancery"
    files | while IFS= read -r file; do
        mkdir -p "$share/$(dirname "$file")"
        cp "$here/share/$file" "$share/$file"
    done
    # Menus may not look into ~/.local/bin.
    sed "s|^Exec=chancery |Exec=\"$bin/chancery\" |" "$here/share/applications/chancery.desktop" > "$share/applications/chancery.desktop"
    tell
    echo "Chancery is in the menu, and here: $bin/chancery"
    ;;
--remove)
    rm -f "$bin/chancery"
    files | while IFS= read -r file; do rm -f "$share/$file"; done
    # The desktop forgets it only as long as its folders are there.
    tell
    # Folders that are empty now were made for this.
    files | while IFS= read -r file; do
        (cd "$share" 2>/dev/null && rmdir -p "$(dirname "$file")" 2>/dev/null) || true
    done
    echo "Chancery is removed; notes and settings stay."
    ;;
*)
    echo "usage: ./install.sh [--remove]" >&2
    exit 2
    ;;
esac
