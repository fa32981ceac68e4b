//! Where everything lies in an output folder.

use std::path::{Path, PathBuf};

use crate::path::OutputPath;

/// The folder for everything Balai has to remember.
const STATE: &str = ".balai";

/// The names and places in one output folder.
#[derive(Debug, Clone)]
pub(super) struct Layout {
    /// The output folder, as the person wrote it.
    pub output: PathBuf,
    /// `.balai/`: what Balai remembers about the output folder.
    pub state: PathBuf,
    /// What the running build holds locked.
    pub lock: PathBuf,
    /// The list of the files that Balai wrote.
    pub manifest: PathBuf,
    /// What a build leaves for the next one, and of which manifest that is true.
    pub note: PathBuf,
    /// What a build leaves beside the note, and of which note that is true.
    pub footing: PathBuf,
    /// What a build keeps for later ones, whatever is published.
    pub kept: PathBuf,
    /// The steps of an exchange, while it is under way.
    pub journal: PathBuf,
    /// The same steps, while they are undone.
    pub undo: PathBuf,
    /// New files before they are in place, replaced ones until all is done.
    pub stage: PathBuf,
    /// New folders before they are in place, each as it will be.
    pub tree: PathBuf,
}

impl Layout {
    /// Takes the output folder as the person wrote it, except for slashes at its end, which would follow a link.
    pub fn new(output: &Path) -> Self {
        let output = if output.as_os_str().is_empty() { Path::new(".") } else { output };
        let output: PathBuf = output.components().collect();
        let state = output.join(STATE);
        Self {
            lock: state.join("lock"),
            manifest: state.join("manifest"),
            note: state.join("note"),
            footing: state.join("footing"),
            kept: state.join("kept"),
            journal: state.join("journal"),
            undo: state.join("undo"),
            stage: state.join("stage"),
            tree: state.join("stage").join("tree"),
            output,
            state,
        }
    }

    /// Where a page is served from.
    pub fn target(&self, path: &OutputPath) -> PathBuf {
        self.output.join(path.as_str())
    }

    /// Where a new file waits.
    pub fn staged(&self, number: usize) -> PathBuf {
        self.stage.join(number.to_string())
    }

    /// Where a new file waits, or a whole folder, that comes with a folder which is not there yet.
    pub fn staged_in_tree(&self, path: &OutputPath) -> PathBuf {
        self.tree.join(path.as_str())
    }

    /// Where a file that a step takes out of its place is kept until all is done.
    pub fn saved(&self, number: usize) -> PathBuf {
        self.stage.join(format!("{number}.old"))
    }

    /// Where bytes wait that this build needs again.
    pub fn depot(&self) -> PathBuf {
        self.stage.join("depot")
    }

    /// Where the new manifest waits. While it is there, the exchange is not done.
    pub fn next_manifest(&self) -> PathBuf {
        self.stage.join("manifest")
    }

    /// Where the journal is written before it counts.
    pub fn next_journal(&self) -> PathBuf {
        self.stage.join("journal")
    }

    /// A file or folder of the output as a person finds it from where they are.
    pub fn shown(&self, path: &str) -> String {
        self.output.join(path).display().to_string()
    }
}

/// Whether a path of the output lies where Balai keeps its own memory, on any file system.
pub(super) fn is_state(path: &str) -> bool {
    path.split('/').next().is_some_and(|first| first.eq_ignore_ascii_case(STATE))
}

/// The folders above a file of the output, the outermost first: `id`, `id/tema` for `id/tema/index.html`.
pub(super) fn folders_above(path: &str) -> impl Iterator<Item = &str> {
    path.match_indices('/').map(|(slash, _)| &path[..slash])
}

/// The folder of the output that a file lies in, directly or further down: `id` for `id/tema/index.html`.
pub(super) fn outermost(path: &str) -> Option<&str> {
    folders_above(path).next()
}

/// Whether something stands at this place, be it a link that leads nowhere.
pub(super) fn exists(path: &Path) -> bool {
    path.symlink_metadata().is_ok()
}
