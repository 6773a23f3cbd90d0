//! STUB until the report lands.
use crate::{base::Moment, session::Session, words::Words};
#[derive(Debug, Clone, Default)] pub struct Options;
pub struct Report;
impl Report { pub fn of(_: &Session, _: Moment, _: &Words, _: &Options) -> Self { Self } }
pub fn html(_: &Report, _: &Words) -> String { String::new() }
pub fn markdown(_: &Report, _: &Words) -> String { String::new() }
pub fn json(_: &Session, _: &Report) -> String { String::new() }
