//! The preview: from the bytes of a PDF to pixels. Owns hayro and the worker thread; knows nothing of the window.
