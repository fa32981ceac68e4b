//! The corpus as a site for Hugo.
//!
//! Hugo knows no passages. What Balai reads from the braces of headings stands in the front matter here: themes and the
//! group are taxonomies, and the passages' headings are parameters, in the order of the sections. Pages that Balai makes
//! without a file (a theme in a region) come from a content adapter.

use std::fmt::Write as _;
use std::io;
use std::path::Path;

use include_dir::{Dir, include_dir};

use crate::balai::relative;
use crate::corpus::{Corpus, Dialect, GROUPS, Report, THEMES, Term, province_folder, province_name};
use crate::files::{Target, put_reports};
use crate::words::Tongue;

static SITE: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/sites/hugo");

/// Plain ids in braces; links by path, which Hugo resolves itself.
struct Hugo;

impl Dialect for Hugo {
    fn attributes(&self, _: &Report, _: &Term) -> String {
        String::new()
    }

    fn link(&self, from: &Report, to: &Report) -> String {
        relative(from, to)
    }
}

/// Writes the site.
///
/// # Errors
/// Where the folder is there already, or the disk refuses.
pub fn write(corpus: Corpus, root: &Path) -> io::Result<()> {
    let target = Target::new(root)?;
    target.put_folder("", &SITE)?;
    for tongue in Tongue::ALL {
        let tag = tongue.tag();
        for (kind, terms) in [("themes", &THEMES[..]), ("groups", &GROUPS[..])] {
            for (weight, term) in terms.iter().enumerate() {
                let (name, about, slug) = (term.name(tongue), term.description(tongue), term.slug(tongue));
                let text =
                    format!("---\ntitle: {name}\ndescription: {about}\nslug: {slug}\nweight: {}\n---\n", weight + 1);
                target.put(&format!("content/{kind}/{}/_index.{tag}.md", term.id), text)?;
            }
        }
        for province in 0..corpus.provinces() {
            let text = section(&province_name(province, tongue), "province");
            target.put(&format!("content/regions/{}/_index.{tag}.md", province_folder(province)), text)?;
        }
        for region in corpus.regions() {
            let text = section(&region.name(tongue), "regency");
            target.put(&format!("content/regions/{}/_index.{tag}.md", region.folder()), text)?;
        }
    }
    target.put("data/regions.json", regions(corpus))?;
    put_reports(corpus, |report, tongue| {
        let name = format!("content/regions/{}/{}.{}.md", report.region.folder(), report.stem(), tongue.tag());
        target.put(&name, text(corpus, report, tongue))
    })
}

fn section(title: &str, level: &str) -> String {
    format!("---\ntitle: {title}\nlayout: region\nlevel: {level}\n---\n")
}

/// The folders of all regions with reports, for the content adapter.
fn regions(corpus: Corpus) -> String {
    let folders: Vec<String> = corpus.regions().map(|region| format!("\"{}\"", region.folder())).collect();
    format!("[{}]\n", folders.join(","))
}

fn text(corpus: Corpus, report: &Report, tongue: Tongue) -> String {
    let mut front = String::from("---\n");
    let _ = writeln!(front, "title: {}\nsummary: {}", report.title(tongue), report.summary(tongue));
    let _ = writeln!(front, "slug: {}\ndate: {}", report.slug(tongue), report.published());
    let [first, second] = report.passages(tongue);
    let _ = writeln!(front, "themes: [{}, {}]\ngroups: [{}]", first.theme.id, second.theme.id, report.group().id);
    let _ = writeln!(front, "passages: [{}, {}]\nids: [{}, {}]", first.title, second.title, first.id, second.id);
    if let Some(need) = report.need() {
        let _ = writeln!(front, "need: {}", need.id);
    }
    format!("{front}---\n{}", report.body(corpus, tongue, &Hugo))
}
