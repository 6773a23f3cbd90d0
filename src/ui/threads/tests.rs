//! Drives the screen by its accessibility tree.
