//! What measuring needs: portals of any size for Balai and for other generators, what a program costs, the comparison.

pub mod balai;
pub mod compare;
pub mod corpus;
pub mod files;
pub mod floor;
pub mod hugo;
pub mod measure;
pub mod preview;
pub mod programs;
pub mod words;
pub mod zola;
