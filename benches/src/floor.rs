//! What no generator can do without: reading the inputs, and writing the very same output from memory.

use std::collections::BTreeSet;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use rayon::prelude::*;

use crate::measure::Cost;

/// Reads all files below `inputs` and writes the files below `output` once more, below `copy`. What is in them has been
/// read before and does not count.
///
/// # Errors
/// Where the disk refuses.
pub fn run(inputs: &Path, output: &Path, copy: &Path) -> io::Result<Cost> {
    let inputs = files(inputs)?;
    let names = files(output)?;
    let pages = names.par_iter().map(|path| Ok((place(path, output, copy), fs::read(path)?)));
    let pages: Vec<(PathBuf, Vec<u8>)> = pages.collect::<io::Result<_>>()?;
    let folders: BTreeSet<&Path> = pages.iter().filter_map(|(path, _)| path.parent()).collect();
    Cost::of_this_process(|| {
        inputs.par_iter().try_for_each(|path| fs::read(path).map(drop))?;
        folders.par_iter().try_for_each(fs::create_dir_all)?;
        pages.par_iter().try_for_each(|(path, bytes)| fs::write(path, bytes))
    })
}

fn place(path: &Path, from: &Path, to: &Path) -> PathBuf {
    to.join(path.strip_prefix(from).expect("the file is below it"))
}

/// All files below a folder but those of Balai's own state.
///
/// # Errors
/// Where the folder cannot be read.
pub fn files(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    let mut open = vec![folder.to_owned()];
    while let Some(folder) = open.pop() {
        for entry in fs::read_dir(folder)? {
            let entry = entry?;
            if !entry.file_type()?.is_dir() {
                found.push(entry.path());
            } else if entry.file_name() != ".balai" {
                open.push(entry.path());
            }
        }
    }
    found.sort();
    Ok(found)
}
