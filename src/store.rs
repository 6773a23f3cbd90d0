//! Sessions and settings on disk, templates and samples as they are read.

pub mod directories;
mod files;
pub mod photos;
pub mod settings;
pub mod templates;
