//! The corpus as a portal for Balai.

use std::fmt::Write as _;
use std::io;
use std::path::Path;

use include_dir::{Dir, include_dir};

use crate::corpus::{Corpus, Dialect, GROUPS, NEEDS, Report, THEMES, Term, province_folder, province_name};
use crate::files::{Target, put_reports};
use crate::programs::Program;
use crate::words::Tongue;

/// The site theme with the same layout as those of the other programs.
static THEME: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/sites/balai");

/// Which site theme the portal has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SiteTheme {
    /// The one that all programs have.
    Bench,
    /// Balai's own.
    Default,
}

/// Braces that name theme, group, need and program; links by path.
struct Balai(Corpus);

impl Dialect for Balai {
    fn attributes(&self, report: &Report, theme: &Term) -> String {
        let need = report.need().filter(|_| theme.id == NEEDS).map(|need| format!(" need={}", need.id));
        let is_first = report.themes()[0].id == theme.id;
        let program = self.0.told_by(report).filter(|_| is_first).map(|program| format!(" program={}", program.stem()));
        let [need, program] = [need, program].map(Option::unwrap_or_default);
        format!(" theme={} group={}{need}{program}", theme.id, report.group().id)
    }

    fn link(&self, from: &Report, to: &Report) -> String {
        relative(from, to)
    }
}

/// The path from a report's folder to another report.
pub fn relative(from: &Report, to: &Report) -> String {
    if from.region.number == to.region.number {
        format!("{}.md", to.stem())
    } else {
        format!("../../{}/{}.md", to.region.folder(), to.stem())
    }
}

/// Writes the portal.
///
/// # Errors
/// Where the folder is there already, or the disk refuses.
pub fn write(corpus: Corpus, root: &Path, theme: SiteTheme) -> io::Result<()> {
    let target = Target::new(root)?;
    target.put("balai.yaml", settings(theme))?;
    target.put("content/themes.yaml", vocabulary(&THEMES))?;
    target.put("content/groups.yaml", vocabulary(&GROUPS))?;
    if theme == SiteTheme::Bench {
        target.put_folder("themes/bench/", &THEME)?;
    }
    for province in 0..corpus.provinces() {
        let names = Tongue::ALL.map(|tongue| province_name(province, tongue));
        target
            .put(&format!("content/regions/{}/region.yaml", province_folder(province)), region(&names, "province"))?;
    }
    for of_reports in corpus.regions() {
        let names = Tongue::ALL.map(|tongue| of_reports.name(tongue));
        target.put(&format!("content/regions/{}/region.yaml", of_reports.folder()), region(&names, "regency"))?;
    }
    for program in corpus.all_programs() {
        for tongue in Tongue::ALL {
            target.put(&program_file(&program, tongue), program.text(tongue))?;
        }
    }
    put_reports(corpus, |report, tongue| target.put(&report_file(report, tongue), text(corpus, report, tongue)))
}

/// Where a report's text is, from the portal's root.
pub fn report_file(report: &Report, tongue: Tongue) -> String {
    format!("content/regions/{}/{}.{}.md", report.region.folder(), report.stem(), tongue.tag())
}

/// Where a program's text is, from the portal's root.
pub fn program_file(program: &Program, tongue: Tongue) -> String {
    format!("content/regions/{}/programs/{}.{}.md", program.region.folder(), program.stem(), tongue.tag())
}

fn settings(theme: SiteTheme) -> String {
    let theme = match theme {
        SiteTheme::Bench => "bench",
        SiteTheme::Default => "default",
    };
    format!(
        "title: {{id: Kabar Uji, en: Test News}}\n\
         description: {{id: Kabar yang dibuat untuk mengukur kecepatan., en: News made up to measure speed.}}\n\
         base_url: https://kabar-uji.test/\n\
         languages: {{id: {{}}, en: {{}}}}\n\
         license: CC-BY-4.0\n\
         site_theme: {theme}\n"
    )
}

fn vocabulary(terms: &[Term]) -> String {
    let mut text = String::new();
    for term in terms {
        let [id, en] = Tongue::ALL;
        let _ = writeln!(text, "{}:", term.id);
        let _ = writeln!(text, "  name: {{id: {}, en: {}}}", term.name(id), term.name(en));
        let _ = writeln!(text, "  slug: {{id: {}, en: {}}}", term.slug(id), term.slug(en));
        let _ = writeln!(text, "  description:\n    id: {}\n    en: {}", term.description(id), term.description(en));
        if term.id == NEEDS {
            text.push_str("  kind: need\n");
        }
    }
    text
}

fn region([id, en]: &[String; 2], level: &str) -> String {
    format!("name: {{id: {id}, en: {en}}}\nlevel: {level}\n")
}

/// A report's file: facts in the original only, where they belong.
fn text(corpus: Corpus, report: &Report, tongue: Tongue) -> String {
    let (title, summary, slug) = (report.title(tongue), report.summary(tongue), report.slug(tongue));
    let facts = match tongue {
        Tongue::Indonesian => format!("published: {}\n", report.published()),
        Tongue::English => String::new(),
    };
    let body = report.body(corpus, tongue, &Balai(corpus));
    format!("---\ntitle: {title}\nsummary: {summary}\nslug: {slug}\n{facts}---\n{body}")
}
