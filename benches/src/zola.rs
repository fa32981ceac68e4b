//! The corpus as a site for Zola.
//!
//! As for Hugo, what Balai reads from the braces of headings stands in the front matter. Zola makes no page without a
//! file, so each theme in a region has an empty one; and a list of all reports is a taxonomy with one term.

use std::fmt::Write as _;
use std::io;
use std::path::Path;

use include_dir::{Dir, include_dir};

use crate::corpus::{Corpus, Dialect, GROUPS, Region, Report, THEMES, Term, province_folder, province_name};
use crate::files::{Target, put_reports};
use crate::words::Tongue;

static SITE: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/sites/zola");

/// Plain ids in braces; links as Zola writes them.
struct Zola(Tongue);

impl Dialect for Zola {
    fn attributes(&self, _: &Report, _: &Term) -> String {
        String::new()
    }

    fn link(&self, _: &Report, to: &Report) -> String {
        format!("@/regions/{}/{}{}.md", to.region.folder(), to.stem(), suffix(self.0))
    }
}

/// Whether the lists are cut into pages of fifty.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lists {
    /// As all programs do it.
    Paginated,
    /// All on one page, which costs Zola far less.
    Whole,
}

/// What a language's files have before their ending.
fn suffix(tongue: Tongue) -> &'static str {
    tongue.pick("", ".en")
}

/// Writes the site.
///
/// # Errors
/// Where the folder is there already, or the disk refuses.
pub fn write(corpus: Corpus, root: &Path, lists: Lists) -> io::Result<()> {
    let target = Target::new(root)?;
    target.put_folder("", &SITE)?;
    target.put("config.toml", settings(lists))?;
    for tongue in Tongue::ALL {
        let end = suffix(tongue);
        for (kind, template) in [("", "home.html"), ("regions/", "regions.html")] {
            let text = format!("+++\ntitle = \"\"\ntemplate = \"{template}\"\n+++\n");
            target.put(&format!("content/{kind}_index{end}.md"), text)?;
        }
        for province in 0..corpus.provinces() {
            let text = section(&province_name(province, tongue), "", province);
            target.put(&format!("content/regions/{}/_index{end}.md", province_folder(province)), text)?;
        }
        for region in corpus.regions() {
            let text = section(&region.name(tongue), &province_name(region.province(), tongue), region.number);
            target.put(&format!("content/regions/{}/_index{end}.md", region.folder()), text)?;
            for theme in &THEMES {
                let name = format!("content/theme-in-region/{}-{}{end}.md", theme.id, region.number);
                target.put(&name, theme_in_region(region, theme, tongue))?;
            }
        }
        target.put(&format!("content/theme-in-region/_index{end}.md"), "+++\nrender = false\n+++\n")?;
    }
    put_reports(corpus, |report, tongue| {
        let name = format!("content/regions/{}/{}{}.md", report.region.folder(), report.stem(), suffix(tongue));
        target.put(&name, text(corpus, report, tongue))
    })
}

fn settings(lists: Lists) -> String {
    let paginate = |count| match lists {
        Lists::Paginated => format!(", paginate_by = {count}"),
        Lists::Whole => String::new(),
    };
    let taxonomies = format!(
        "taxonomies = [{{name = \"themes\"{}}}, {{name = \"groups\"{}}}, {{name = \"lists\"{}}}]",
        paginate(42),
        paginate(14),
        paginate(50)
    );
    let mut words = [String::new(), String::new()];
    for tongue in Tongue::ALL {
        let text = &mut words[tongue.pick(0, 1)];
        for term in THEMES.iter().chain(&GROUPS) {
            let _ = writeln!(text, "{} = \"{}\"", term.id, term.name(tongue));
            let _ = writeln!(text, "about-{} = \"{}\"", term.id, term.description(tongue));
        }
    }
    let frame = SITE.get_file("words.toml").and_then(|file| file.contents_utf8()).expect("it is built in");
    let [id, en] = words;
    frame.replace("TAXONOMIES", &taxonomies).replace("TERMS_ID\n", &id).replace("TERMS_EN\n", &en)
}

fn section(title: &str, above: &str, weight: usize) -> String {
    format!(
        "+++\ntitle = \"{title}\"\ntemplate = \"region.html\"\nsort_by = \"date\"\nweight = {weight}\n\
         [extra]\nabove = \"{above}\"\n+++\n"
    )
}

fn theme_in_region(region: Region, theme: &Term, tongue: Tongue) -> String {
    format!(
        "+++\ntitle = \"{} – {}\"\npath = \"{}themes/{}/{}\"\ntemplate = \"theme-in-region.html\"\n[extra]\n\
         theme = \"{}\"\nregion = \"regions/{}/_index{}.md\"\n+++\n",
        theme.name(tongue),
        region.name(tongue),
        tongue.pick("", "en/"),
        theme.id,
        region.folder(),
        theme.id,
        region.folder(),
        suffix(tongue),
    )
}

fn text(corpus: Corpus, report: &Report, tongue: Tongue) -> String {
    let mut front = String::from("+++\n");
    let _ = writeln!(front, "title = \"{}\"\ndescription = \"{}\"", report.title(tongue), report.summary(tongue));
    let _ = writeln!(
        front,
        "slug = \"{}\"\ndate = {}\ntemplate = \"report.html\"",
        report.slug(tongue),
        report.published()
    );
    let [first, second] = report.passages(tongue);
    let _ = writeln!(front, "[taxonomies]\nthemes = [\"{}\", \"{}\"]", first.theme.id, second.theme.id);
    let _ = writeln!(front, "groups = [\"{}\"]\nlists = [\"reports\"]\n[extra]", report.group().id);
    let _ = writeln!(front, "passages = [\"{}\", \"{}\"]", first.title, second.title);
    let _ = writeln!(front, "ids = [\"{}\", \"{}\"]", first.id, second.id);
    let _ = writeln!(front, "need = \"{}\"", report.need().map_or("", |need| need.id));
    let (region, province) = (report.region, report.region.province());
    let _ = writeln!(front, "region = \"{}\"\nabove = \"{}\"", region.name(tongue), province_name(province, tongue));
    let _ =
        writeln!(front, "region_folder = \"{}\"\nprovince_folder = \"{}\"", region.folder(), province_folder(province));
    format!("{front}+++\n{}", report.body(corpus, tongue, &Zola(tongue)))
}
