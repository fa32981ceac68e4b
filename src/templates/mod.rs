//! The site theme: what a portal looks like and how it speaks.

pub mod chain;
pub mod filters;
pub mod load;
pub mod render;

pub use load::{SiteTheme, load};
pub use render::Renderer;
