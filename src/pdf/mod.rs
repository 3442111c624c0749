//! The writer: from pages to the bytes of a PDF. Owns printpdf, lopdf and subsetter; knows nothing of notes.
