//! The site theme: what a portal looks like and how it speaks.

pub mod chain;
pub mod code;
pub mod filters;
pub mod fold;
pub mod load;
mod named;
pub mod prepared;
pub mod render;
mod seen;
pub mod squeeze;
pub mod steady;

pub use code::literals;
pub use load::{SiteTheme, load};
pub use named::Named;
pub use render::Renderer;
pub use steady::{Html, Steady};
