//! After any number of edits the preview serves what a build of that state would write.
//!
//! The edits are drawn from a seed, so a failure can be repeated. `BALAI_SOAK=1000` makes more of them than a test run
//! has time for; `tests/run.sh` does so.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;
use std::thread;
use std::time::{Duration, Instant};

use crate::support::preview::{PATIENCE, Preview, without_script};
use crate::support::{Portal, copy, tree};

/// How many edits there are where nobody says.
const EDITS: usize = 120;
/// After how many edits the preview is compared with a build.
const STRETCH: usize = 40;

/// Numbers from a seed (`SplitMix64`, Steele et al. 2014).
struct Dice(u64);

impl Dice {
    fn throw(&mut self, sides: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        ((mixed ^ (mixed >> 31)) % sides as u64) as usize
    }
}

/// A portal that is edited.
struct Desk<'p> {
    portal: &'p Portal,
    dice: Dice,
    made: usize,
    /// What broken files are to be mended to.
    broken: BTreeMap<String, String>,
}

impl Desk<'_> {
    /// The reports there are, by file.
    fn reports(&self) -> Vec<String> {
        let files = tree(&self.portal.path("content/regions"));
        files.into_keys().filter(|path| path.ends_with(".md")).map(|path| format!("content/regions/{path}")).collect()
    }

    fn pick(&mut self, files: &[String]) -> Option<String> {
        (!files.is_empty()).then(|| files[self.dice.throw(files.len())].clone())
    }

    fn text(&mut self, title: &str) -> String {
        let (theme, group) =
            (["skills", "capital", "education"][self.dice.throw(3)], ["women", "farmers"][self.dice.throw(2)]);
        let day = 1 + self.dice.throw(28);
        let draft = if self.dice.throw(5) == 0 { "draft: ya\n" } else { "" };
        format!(
            "---\ntitle: {title}\npublished: 2026-10-{day:02}\ngroups: [{group}]\n{draft}---\nIsi {title}.\n\n\
             ## Bagian {{#bagian theme={theme}}}\n\nKata {day}.[^1]\n\n[^1]: Catatan.\n"
        )
    }

    /// A report under a name that no report had before.
    fn add(&mut self) {
        self.made += 1;
        let regions = ["jambi/sarolangun", "banten/dalam", "jambi", "banten"];
        let is_there = |region: &&str| self.portal.path(&format!("content/regions/{region}/region.yaml")).exists();
        let regions: Vec<&str> = regions.into_iter().filter(is_there).collect();
        let region = regions[self.dice.throw(regions.len())];
        let language = ["id", "en"][self.dice.throw(2)];
        let text = self.text(&format!("Laporan {}", self.made));
        self.portal.write(&format!("content/regions/{region}/r{}.{language}.md", self.made), text);
    }

    /// As editors do that never write into the file itself.
    fn save_by_way_of_another_file(&self, file: &str, text: &str) {
        let other = self.portal.path(&format!("{file}.tmp~"));
        fs::write(&other, text).expect("a file beside it");
        fs::rename(other, self.portal.path(file)).expect("the file");
    }

    fn one_edit(&mut self) {
        let reports = self.reports();
        match self.dice.throw(14) {
            0..=2 => {
                if let Some(file) = self.pick(&reports) {
                    self.made += 1;
                    let text = self.text(&format!("Judul {}", self.made));
                    self.portal.write(&file, text);
                }
            }
            3 => {
                if let Some(file) = self.pick(&reports) {
                    self.made += 1;
                    let text = self.text(&format!("Simpan {}", self.made));
                    self.save_by_way_of_another_file(&file, &text);
                }
            }
            4 | 5 => self.add(),
            6 => {
                if let Some(file) = self.pick(&reports) {
                    self.portal.remove(&file);
                    self.broken.remove(&file);
                }
            }
            7 => {
                if let Some(file) = self.pick(&reports) {
                    self.made += 1;
                    let to = self.portal.path(&format!("content/regions/jambi/n{}.id.md", self.made));
                    fs::rename(self.portal.path(&file), to).expect("another name");
                    self.broken.remove(&file);
                }
            }
            8 => {
                if let Some(file) = self.pick(&reports) {
                    let text = fs::read_to_string(self.portal.path(&file)).expect("a report");
                    self.portal.write(&file, "---\ntitle: [\n---\n## x {theme=nope}\n");
                    self.broken.insert(file, text);
                }
            }
            9 => self.mend(),
            10 => {
                let (from, to) = ("content/regions/jambi/sarolangun", "content/regions/banten/dalam");
                let (from, to) = if self.portal.path(from).exists() { (from, to) } else { (to, from) };
                self.broken.clear();
                fs::rename(self.portal.path(from), self.portal.path(to)).expect("a folder moves");
            }
            11 => {
                let number = self.dice.throw(1000);
                let settings = crate::support::CONFIG.replace("id: Portal", &format!("id: Portal {number}"));
                let pages = 1 + self.dice.throw(4);
                self.portal.write("balai.yaml", format!("{settings}paginate: {pages}\n"));
            }
            12 => {
                let number = self.dice.throw(1000);
                let template =
                    format!("{{% extends \"base.html\" %}}{{% block main %}}<h1>{number}</h1>{{% endblock main %}}");
                self.portal.write("themes/default/templates/themes.html", template);
                self.portal.write("assets/custom.css", format!("p {{ margin: {number}px }}"));
            }
            _ => {
                let number = self.dice.throw(1000);
                let themes = crate::support::THEMES.replace("id: Modal usaha", &format!("id: Modal {number}"));
                self.portal.write("content/themes.yaml", themes);
            }
        }
    }

    fn mend(&mut self) {
        for (file, text) in std::mem::take(&mut self.broken) {
            if self.portal.path(&file).exists() {
                self.portal.write(&file, text);
            }
        }
        // A report that was renamed while it was broken.
        for file in self.reports() {
            let text = fs::read_to_string(self.portal.path(&file)).expect("a report");
            if text.contains("{theme=nope}") {
                let text = self.text("Diperbaiki");
                self.portal.write(&file, text);
            }
        }
    }
}

fn portal() -> Portal {
    Portal::new().region("banten", "Banten").report("a.id.md", "Awal", "Isi.\n").report("a.en.md", "Start", "Text.\n")
}

/// What a build with drafts writes, in a folder of its own.
fn built(portal: &Portal) -> BTreeMap<String, Vec<u8>> {
    let copied = Portal::empty();
    for name in ["content", "themes", "locales", "assets"] {
        if portal.path(name).exists() {
            copy(&portal.path(name), &copied.path(name));
        }
    }
    fs::copy(portal.path("balai.yaml"), copied.path("balai.yaml")).expect("settings");
    let output = copied.balai(&["build", "--drafts"]);
    assert!(output.status.success(), "{}", crate::support::text(&output.stderr));
    tree(&copied.path("output"))
}

/// Waits until the preview serves what a build would write, all of it and nothing else.
fn assert_same(preview: &Preview, portal: &Portal, known: &mut BTreeSet<String>) {
    let built = built(portal);
    known.extend(built.keys().cloned());
    let since = Instant::now();
    loop {
        let different = known.iter().find(|path| !is_same(preview, path, built.get(*path)));
        let Some(path) = different else { return };
        let is_late = since.elapsed() > PATIENCE;
        assert!(!is_late, "{path} is served otherwise than it is built");
        thread::sleep(Duration::from_millis(50));
    }
}

fn is_same(preview: &Preview, path: &str, built: Option<&Vec<u8>>) -> bool {
    let answer = preview.get(&format!("/{path}"));
    match built {
        None => answer.status == 404,
        Some(bytes) if path.ends_with(".html") => without_script(&answer.text()).as_bytes() == bytes,
        Some(bytes) => answer.body == *bytes,
    }
}

#[test]
fn after_many_edits_the_preview_serves_what_a_build_writes() {
    let edits = std::env::var("BALAI_SOAK").ok().and_then(|number| number.parse().ok()).unwrap_or(EDITS);
    let portal = portal();
    let preview = Preview::of(&portal);
    let mut desk = Desk { portal: &portal, dice: Dice(2026), made: 0, broken: BTreeMap::new() };
    let mut known = BTreeSet::new();
    for edit in 1..=edits {
        desk.one_edit();
        // Sometimes in quick succession, sometimes with time to rebuild in between.
        thread::sleep(Duration::from_millis([0, 0, 0, 3, 20, 60][desk.dice.throw(6)]));
        if edit % STRETCH == 0 || edit == edits {
            desk.mend();
            assert_same(&preview, &portal, &mut known);
        }
    }
    assert!(known.len() > 60, "the portal has pages: {}", known.len());
}

#[test]
fn a_portal_that_goes_and_comes_back_is_followed() {
    let portal = portal();
    let preview = Preview::of(&portal);
    let mut known = BTreeSet::new();
    assert_same(&preview, &portal, &mut known);
    let aside = Portal::empty();
    for name in ["content", "balai.yaml"] {
        fs::rename(portal.path(name), aside.path(name)).expect("aside");
    }
    fs::remove_dir_all(portal.root()).expect("the root goes");
    thread::sleep(Duration::from_millis(700));
    fs::create_dir_all(portal.root()).expect("the root comes back");
    copy(&aside.path("content"), &portal.path("content"));
    fs::copy(aside.path("balai.yaml"), portal.path("balai.yaml")).expect("settings");
    portal.write("content/regions/jambi/sarolangun/b.id.md", "---\ntitle: Kembali\n---\nIsi.\n");
    assert_same(&preview, &portal, &mut known);
    portal.write("content/regions/jambi/sarolangun/b.id.md", "---\ntitle: Berubah\n---\nIsi.\n");
    assert_same(&preview, &portal, &mut known);
}

#[test]
fn a_change_of_branches_is_followed() {
    let portal = portal();
    let other = portal_of_another_branch();
    let preview = Preview::of(&portal);
    let mut known = BTreeSet::new();
    assert_same(&preview, &portal, &mut known);
    // As version control does it: files go and come one by one, folders with them.
    remove_all(&portal.path("content"));
    copy(&other.path("content"), &portal.path("content"));
    copy(&other.path("themes"), &portal.path("themes"));
    assert_same(&preview, &portal, &mut known);
    portal.write("themes/default/templates/themes.html", "dua");
    assert_same(&preview, &portal, &mut known);
}

fn portal_of_another_branch() -> Portal {
    Portal::new()
        .region("aceh", "Aceh")
        .report("c.id.md", "Cabang lain", "Isi.\n")
        .file("themes/default/templates/themes.html", "satu")
}

fn remove_all(folder: &Path) {
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            remove_all(&path);
        } else {
            fs::remove_file(path).expect("a file goes");
        }
    }
    fs::remove_dir(folder).expect("an empty folder goes");
}
