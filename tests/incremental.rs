//! After any change, a build over what was published before gives the same bytes as a build into nothing.
//!
//! The changes are made up by a fixed rule. `BALAI_EDITS=1000 cargo test --test promises incremental` makes more of them.

use std::collections::{BTreeMap, BTreeSet};
use std::env;
use std::io;
use std::path::Path;
use std::sync::atomic::{AtomicUsize, Ordering};

use balai::build::{self, Away, Changes, Footing, Inputs, Known, Request};
use balai::diagnostic::{Diagnostic, any_error};
use balai::fingerprint::Fingerprint;
use balai::output::{Folder, Memory, Settings, Sink, kept};
use balai::path::OutputPath;
use jiff::Span;
use jiff::civil::Date;

use crate::support::{Portal, TODAY, tree};

/// How many changes are made to each portal, where the environment does not ask for more.
const EDITS: usize = 20;

/// What `languages:` can say.
const LANGUAGES: [&str; 4] =
    ["{id: {}}", "{id: {}, en: {}}", "{en: {}, id: {}}", "{id: {}, en: {}, ms: {fallback: [id]}}"];

/// A linear congruential generator (Knuth's MMIX constants).
pub struct Chance(pub u64);

impl Chance {
    pub fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % end
    }

    fn flip(&mut self) -> bool {
        self.below(2) == 0
    }

    /// A place in a list that is not empty.
    fn of<T>(&mut self, list: &[T]) -> usize {
        self.below(list.len())
    }
}

/// What a portal says, in numbers that stand for words; files are made of it.
#[derive(Clone)]
pub struct Model {
    /// The portal's title.
    title: usize,
    paginate: usize,
    untranslated: &'static str,
    languages: &'static str,
    license: bool,
    base_url: &'static str,
    regions: Vec<(String, usize)>,
    themes: Vec<Term>,
    groups: Vec<Term>,
    reports: Vec<Report>,
    about: Option<usize>,
    template: Option<usize>,
    message: Option<usize>,
    style: Option<usize>,
    icon: Option<usize>,
    file: Option<usize>,
    stamp: Option<usize>,
    programs: Vec<Program>,
    /// Whom to call: of the portal, and of the first region.
    contacts: [Option<usize>; 2],
    /// How many days after the first one it is.
    day: usize,
}

#[derive(Clone)]
struct Program {
    name: usize,
    region: usize,
    title: usize,
    theme: usize,
    group: Option<usize>,
    open: bool,
    deadline: Option<usize>,
    day: Option<usize>,
    slug: Option<usize>,
    words: usize,
    draft: bool,
    withdrawn: bool,
    english: Option<usize>,
}

#[derive(Clone)]
struct Term {
    id: String,
    name: usize,
    described: bool,
    need: bool,
}

#[derive(Clone)]
struct Report {
    stem: String,
    region: usize,
    title: usize,
    summary: Option<usize>,
    day: Option<usize>,
    updated: Option<usize>,
    body: usize,
    /// What its heading's id ends with, and the theme that the heading below names.
    id: Option<usize>,
    below: Option<usize>,
    theme: usize,
    group: Option<usize>,
    need: Option<usize>,
    /// The program that the heading below tells about.
    tells: Option<usize>,
    slug: Option<usize>,
    alias: bool,
    link: Option<usize>,
    draft: bool,
    withdrawn: bool,
    english: Option<usize>,
}

impl Model {
    pub fn new(chance: &mut Chance) -> Self {
        let term = |id: &str, need| Term { id: id.to_owned(), name: 0, described: false, need };
        let mut model = Self {
            title: 0,
            paginate: 3,
            untranslated: "link",
            languages: "{id: {}, en: {}}",
            license: false,
            base_url: "https://portal.test/",
            regions: [("jambi", 0), ("jambi/sarolangun", 1), ("banten", 2)]
                .map(|(path, name)| (path.to_owned(), name))
                .into(),
            themes: vec![term("skills", false), term("capital", false), term("challenges", true)],
            groups: vec![term("women", false), term("farmers", false)],
            reports: Vec::new(),
            about: None,
            template: None,
            message: None,
            style: None,
            icon: None,
            file: None,
            stamp: None,
            programs: Vec::new(),
            contacts: [None; 2],
            day: 0,
        };
        for _ in 0..5 {
            model.add_report(chance);
        }
        model
    }

    fn add_report(&mut self, chance: &mut Chance) {
        let report = Report {
            stem: format!("kabar-{}", chance.below(1_000_000)),
            region: chance.of(&self.regions),
            title: chance.below(1000),
            summary: chance.flip().then(|| chance.below(1000)),
            day: chance.flip().then(|| chance.below(28)),
            updated: None,
            body: chance.below(1000),
            id: None,
            below: chance.flip().then(|| chance.of(&self.themes)),
            theme: chance.of(&self.themes),
            group: chance.flip().then(|| chance.of(&self.groups)),
            need: chance.flip().then(|| chance.of(&self.themes)),
            tells: chance.flip().then(|| chance.below(100)),
            slug: None,
            alias: false,
            link: chance.flip().then(|| chance.below(100)),
            draft: false,
            withdrawn: false,
            english: chance.flip().then(|| chance.below(1000)),
        };
        self.reports.push(report);
    }

    /// All files by name.
    pub fn files(&self) -> BTreeMap<String, String> {
        let mut files = BTreeMap::new();
        files.insert("balai.yaml".to_owned(), self.settings());
        files.insert("content/themes.yaml".to_owned(), vocabulary(&self.themes));
        files.insert("content/groups.yaml".to_owned(), vocabulary(&self.groups));
        for (at, (path, name)) in self.regions.iter().enumerate() {
            let contact = self.contacts[1].filter(|_| at == 0).map(contact).unwrap_or_default();
            let text = format!("name: {{id: Wilayah {name}, en: Area {name}}}\n{contact}");
            files.insert(format!("content/regions/{path}/region.yaml"), text);
        }
        for program in &self.programs {
            let path = format!("content/regions/{}/programs/program-{}", self.regions[program.region].0, program.name);
            files.insert(format!("{path}.id.md"), self.program(program));
            if let Some(title) = program.english {
                files.insert(format!("{path}.en.md"), format!("---\ntitle: Program {title} in English\n---\nWords.\n"));
            }
        }
        for report in &self.reports {
            let path = format!("content/regions/{}/{}", self.regions[report.region].0, report.stem);
            files.insert(format!("{path}.id.md"), self.original(report));
            if let Some(title) = report.english {
                files.insert(format!("{path}.en.md"), translation(title));
            }
        }
        let mut put = |name: &str, number: Option<usize>, text: &dyn Fn(usize) -> String| {
            files.extend(number.map(|number| (name.to_owned(), text(number))));
        };
        put("content/pages/about.id.md", self.about, &|number| format!("---\ntitle: Tentang {number}\n---\nIsi.\n"));
        put("content/data.txt", Some(self.file.unwrap_or(0)), &|number| format!("{number}\n"));
        put("themes/default/templates/groups.html", self.template, &|number| {
            format!(
                "{{% extends \"base.html\" %}}{{% block main %}}<h1>{{{{ page.title }}}} {number}</h1>{{% endblock main %}}"
            )
        });
        put("content/translations.lock", self.stamp, &|number| self.stamps(number));
        put("locales/id.ftl", self.message, &|number| format!("reports = Laporan {number}\n"));
        put("assets/custom.css", self.style, &|number| format!("body {{ margin: {number}px }}\n"));
        put("themes/default/icons/place.svg", self.icon, &|number| format!("<svg><path d=\"M{number} 0\"/></svg>\n"));
        files
    }

    fn settings(&self) -> String {
        let Self { title, paginate, untranslated, languages, base_url, .. } = self;
        let license = if self.license { "license: CC-BY-4.0\n" } else { "" };
        let contact = self.contacts[0].map(contact).unwrap_or_default();
        format!(
            "title: {{id: Portal {title}, en: Portal {title}}}\nbase_url: {base_url}\nlanguages: {languages}\n\
             paginate: {paginate}\nuntranslated: {untranslated}\n{license}{contact}"
        )
    }

    fn original(&self, report: &Report) -> String {
        let mut front = format!("title: Laporan {}\n", report.title);
        let mut say = |key: &str, value: Option<String>| front.extend(value.map(|value| format!("{key}: {value}\n")));
        say("summary", report.summary.map(|number| format!("Ringkasan {number}.")));
        say("published", report.day.map(|day| format!("2026-03-{:02}", day + 1)));
        say("updated", report.updated.map(|day| format!("2026-04-{:02}", day + 1)));
        say("slug", report.slug.map(|number| format!("alamat-{number}")));
        say("aliases", report.alias.then(|| format!("/lama/{}.html", report.stem)));
        say("draft", report.draft.then(|| "ya".to_owned()));
        say("withdrawn", report.withdrawn.then(|| "{date: 2026-04-01, reason: Keliru.}".to_owned()));
        let id = |terms: &[Term], at: usize| terms[at % terms.len()].id.clone();
        let group = report.group.map(|at| format!(" group={}", id(&self.groups, at))).unwrap_or_default();
        let need = report.need.map(|at| format!(" need={}", id(&self.themes, at))).unwrap_or_default();
        let link = report.link.map(|at| self.link(report, at)).unwrap_or_default();
        let own = report.id.map(|number| format!("-{number}")).unwrap_or_default();
        let below = report.below.map(|at| format!(" theme={}", id(&self.themes, at))).unwrap_or_default();
        let tells = report.tells.and_then(|at| self.telling(report, at)).unwrap_or_default();
        format!(
            "---\n{front}---\nPembuka {body}.[^1] {link}\n\n## Bagian {body} {{#bagian{own} theme={theme}{group}{need}}}\n\nIsi.\n\n\
             ### Lanjutan {{#lanjutan{below}{tells}}}\n\nLagi.[^2]\n\n[^1]: Catatan.\n\n[^2]: Dan lagi.\n",
            body = report.body,
            theme = id(&self.themes, report.theme),
        )
    }

    fn program(&self, program: &Program) -> String {
        let id = |terms: &[Term], at: usize| terms[at % terms.len()].id.clone();
        let group = program.group.map(|at| format!("groups: [{}]\n", id(&self.groups, at))).unwrap_or_default();
        let status = if program.open { "status: open\nverified: 2026-11-20\n" } else { "" };
        let deadline =
            program.deadline.map(|day| format!("deadline: 2026-12-{:02}\n", 1 + day % 28)).unwrap_or_default();
        let day = program.day.map(|day| format!("published: 2026-02-{:02}\n", 1 + day % 28)).unwrap_or_default();
        let slug = program.slug.map(|number| format!("slug: ikut-{number}\n")).unwrap_or_default();
        let draft = if program.draft { "draft: ya\n" } else { "" };
        let withdrawn = if program.withdrawn { "withdrawn: {date: 2026-04-01, reason: Keliru.}\n" } else { "" };
        let (title, words, theme) = (program.title, program.words, id(&self.themes, program.theme));
        let front = format!("{group}{status}{deadline}{day}{slug}{draft}{withdrawn}");
        format!("---\ntitle: Program {title}\nthemes: [{theme}]\n{front}---\nIsi {words}.\n")
    }

    /// What names a program that a report may tell about, by its file or by its title; now and then one that is not there.
    fn telling(&self, report: &Report, at: usize) -> Option<String> {
        let own = &self.regions[report.region].0;
        let may = |program: &&Program| Path::new(own).starts_with(&self.regions[program.region].0);
        let programs: Vec<&Program> = self.programs.iter().filter(may).collect();
        let program = programs.get(at % programs.len().max(1))?;
        Some(match at % 20 {
            0 => " program=tidak-ada".to_owned(),
            1..10 => format!(" program=program-{}", program.name),
            _ => format!(" program=program-{}", program.title),
        })
    }

    /// A link to another report, or to a file.
    fn link(&self, from: &Report, at: usize) -> String {
        let up = "../".repeat(self.regions[from.region].0.split('/').count() + 1);
        let other = &self.reports[at % self.reports.len()];
        if at.is_multiple_of(5) || other.draft != from.draft {
            return format!("[berkas]({up}data.txt)");
        }
        format!("[lain]({up}regions/{}/{}.md)", self.regions[other.region].0, other.stem)
    }

    /// What the translations were made from: sometimes the original as it is not any more.
    fn stamps(&self, number: usize) -> String {
        let translated = self.reports.iter().filter(|report| report.english.is_some());
        let line = |report: &Report| {
            let path = format!("regions/{}/{}.en.md", self.regions[report.region].0, report.stem);
            format!("{path}\t-\t{number:032x}\n{path}\tbagian\t{number:032x}\n")
        };
        translated.map(line).collect()
    }

    pub fn today(&self) -> Date {
        TODAY.checked_add(Span::new().days(self.day as i64)).expect("a day")
    }

    /// Changes something; says what.
    pub fn edit(&mut self, chance: &mut Chance) -> &'static str {
        let number = chance.below(1000);
        match chance.below(13) {
            10..13 => self.edit_words(chance, number),
            8 => self.edit_programs(chance, number),
            9 => self.edit_people(chance, number),
            0 => self.edit_settings(chance, number),
            1 => self.edit_look(chance, number),
            2 => self.edit_terms(chance, number),
            3 => self.edit_regions(chance, number),
            4 => self.edit_reports(chance),
            _ => self.edit_report(chance, number),
        }
    }

    fn edit_settings(&mut self, chance: &mut Chance, number: usize) -> &'static str {
        match chance.below(6) {
            0 => self.title = number,
            1 => self.paginate = 1 + number % 5,
            2 => self.untranslated = ["link", "page", "hide"][number % 3],
            3 => self.languages = LANGUAGES[number % LANGUAGES.len()],
            4 => self.license = !self.license,
            _ => self.base_url = ["https://portal.test/", "https://portal.test/di/sini/", ""][number % 3],
        }
        "settings"
    }

    fn edit_look(&mut self, chance: &mut Chance, number: usize) -> &'static str {
        let kept = (!number.is_multiple_of(3)).then_some(number);
        match chance.below(7) {
            0 => self.template = kept,
            1 => self.message = kept,
            2 => self.style = kept,
            3 => self.icon = kept,
            4 => self.about = kept,
            5 => self.stamp = kept,
            _ => self.file = kept,
        }
        "template, message, style, icon, free page, stamps or file"
    }

    fn edit_terms(&mut self, chance: &mut Chance, number: usize) -> &'static str {
        let terms = if chance.flip() { &mut self.themes } else { &mut self.groups };
        let at = chance.of(terms);
        match chance.below(5) {
            0 => terms.push(Term { id: format!("baru-{number}"), name: number, described: true, need: false }),
            1 if terms.len() > 1 => drop(terms.remove(at)),
            2 => terms.reverse(),
            3 => terms[at].described = !terms[at].described,
            _ => terms[at].name = number,
        }
        "vocabulary"
    }

    fn edit_regions(&mut self, chance: &mut Chance, number: usize) -> &'static str {
        let at = chance.of(&self.regions);
        match chance.below(3) {
            0 => self.regions.push((format!("riau/baru-{number}"), number)),
            1 => self.regions[at].0 = format!("ganti-{number}"),
            _ => self.regions[at].1 = number,
        }
        "region"
    }

    fn edit_programs(&mut self, chance: &mut Chance, number: usize) -> &'static str {
        if self.programs.is_empty() || chance.below(3) == 0 {
            let (region, group) = (chance.of(&self.regions), chance.flip().then_some(number));
            let open = chance.flip();
            self.programs.push(Program {
                name: number,
                region,
                title: number,
                theme: number,
                group,
                open,
                deadline: None,
                day: chance.flip().then_some(number),
                slug: None,
                words: number,
                draft: false,
                withdrawn: false,
                english: chance.flip().then_some(number),
            });
            return "a new program";
        }
        let at = chance.of(&self.programs);
        let program = &mut self.programs[at];
        let some = (!number.is_multiple_of(3)).then_some(number);
        match chance.below(13) {
            0 => drop(self.programs.remove(at)),
            1 => program.title = number,
            2 => program.theme = number,
            3 => program.group = some,
            4 => program.open = !program.open,
            5 => program.deadline = some,
            6 => program.day = some,
            7 => program.slug = some,
            8 => program.words = number,
            9 => program.draft = !program.draft,
            10 => program.withdrawn = !program.withdrawn,
            11 => program.english = some,
            _ => program.region = number % self.regions.len(),
        }
        "a program"
    }

    fn edit_people(&mut self, chance: &mut Chance, number: usize) -> &'static str {
        let kept = (!number.is_multiple_of(3)).then_some(number);
        match chance.below(3) {
            0 => self.day = number % 40,
            at => self.contacts[at - 1] = kept,
        }
        "a contact or the day"
    }

    fn edit_reports(&mut self, chance: &mut Chance) -> &'static str {
        let at = chance.of(&self.reports);
        if chance.flip() || self.reports.len() < 3 {
            self.add_report(chance);
            "a new report"
        } else {
            self.reports.remove(at);
            "a removed report"
        }
    }

    /// Changes what a report says, and neither where it is nor what it is about.
    fn edit_words(&mut self, chance: &mut Chance, number: usize) -> &'static str {
        let at = chance.of(&self.reports);
        let report = &mut self.reports[at];
        let some = (!number.is_multiple_of(3)).then_some(number);
        match chance.below(8) {
            0 => report.title = number,
            1 => report.summary = some,
            7 => report.tells = some,
            2 => report.body = number,
            3 => report.id = some,
            4 => report.link = some,
            5 => report.english = report.english.map(|_| number),
            _ => report.updated = some.map(|number| number % 28),
        }
        "the words of a report"
    }

    fn edit_report(&mut self, chance: &mut Chance, number: usize) -> &'static str {
        let (regions, themes, groups) = (self.regions.len(), self.themes.len(), self.groups.len());
        let at = chance.of(&self.reports);
        let report = &mut self.reports[at];
        let some = (!number.is_multiple_of(3)).then_some(number);
        match chance.below(18) {
            0 => report.title = number,
            1 => report.summary = some,
            2 => report.day = some.map(|number| number % 28),
            3 => report.body = number,
            4 => report.theme = number % themes,
            5 => report.group = some.map(|number| number % groups),
            6 => report.need = some.map(|number| number % themes),
            7 => report.slug = some,
            8 => report.alias = !report.alias,
            9 => report.link = some,
            10 => report.draft = !report.draft,
            11 => report.withdrawn = !report.withdrawn,
            12 => report.english = some,
            13 => report.region = number % regions,
            14 => report.id = some,
            15 => report.below = some.map(|number| number % themes),
            16 => report.tells = some,
            _ => report.stem = format!("ganti-{number}"),
        }
        "a report"
    }
}

/// A text in English. Some have no ids: what stands in them follows the original's headings.
fn translation(number: usize) -> String {
    let id = |id: &str| if number.is_multiple_of(4) { String::new() } else { format!(" {{#{id}}}") };
    let (part, more) = (id("bagian"), id("lanjutan"));
    format!(
        "---\ntitle: Report {number}\n---\nText {number}.\n\n## Part {number}{part}\n\nWords.\n\n\
         ### More{more}\n\nMore.[^1]\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n[^1]: A note.\n"
    )
}

fn contact(number: usize) -> String {
    format!("contacts: [{{label: Kantor {number}, phone: \"021 555 {number:04}\", public: true}}]\n")
}

fn vocabulary(terms: &[Term]) -> String {
    let entry = |term: &Term| {
        let (id, name) = (&term.id, term.name);
        let description = if term.described { format!("  description: Tentang {id}.\n") } else { String::new() };
        let kind = if term.need { "  kind: need\n" } else { "" };
        format!(
            "{id}:\n  name: {{id: {id} {name}, en: {id} in English {name}}}\n  slug: {{id: {id}-{name}}}\n{description}{kind}"
        )
    };
    terms.iter().map(entry).collect()
}

/// Writes what differs and removes what is gone.
pub fn sync(portal: &Portal, before: &BTreeMap<String, String>, after: &BTreeMap<String, String>) {
    for name in before.keys().filter(|name| !after.contains_key(*name)) {
        portal.remove(name);
    }
    for (name, text) in after.iter().filter(|(name, text)| before.get(*name) != Some(text)) {
        portal.write(name, text);
    }
}

/// What a build into nothing would publish; `None` where there is an error.
pub fn clean(request: &Request<'_>) -> Option<BTreeMap<String, Vec<u8>>> {
    let understood = build::understand(request);
    let portal = understood.value.filter(|_| !any_error(&understood.diagnostics))?;
    let sink = Memory::default();
    let rendered = build::render(&portal, &sink, None);
    let files = sink.into_files().into_iter().map(|(path, bytes)| (path.to_string(), bytes)).collect();
    (!any_error(&rendered.diagnostics)).then_some(files)
}

/// A folder that counts for how many pages it is asked what they were made from: those that stay without being looked at.
struct Asked<'f> {
    folder: &'f Folder,
    unseen: AtomicUsize,
}

impl Sink for Asked<'_> {
    fn holds(&self, path: &OutputPath) -> Option<Fingerprint> {
        self.unseen.fetch_add(1, Ordering::Relaxed);
        self.folder.holds(path)
    }

    fn is_current(&self, path: &OutputPath, view: Fingerprint) -> bool {
        self.folder.is_current(path, view)
    }

    fn put(&self, path: &OutputPath, view: Fingerprint, bytes: Vec<u8>) -> io::Result<()> {
        self.folder.put(path, view, bytes)
    }
}

/// What came of a build.
pub struct Built {
    /// How many files stayed as they were.
    pub stayed: usize,
    /// How many pages stayed without a look at what is on them.
    pub unseen: usize,
}

/// Builds over what is in the output folder as the command does, unless there is nothing to do; what is wrong where
/// there is an error. In a portal of more files than `beyond`, bodies are put away.
pub fn over(request: &Request<'_>, portal: &Portal, beyond: usize) -> Result<Built, Vec<Diagnostic>> {
    let program = Fingerprint::of(b"this program");
    let output = portal.path("output");
    let settings = Settings { output: &output, root: portal.root(), home: None, keep: &[], force: false };
    let open = || Folder::open(&settings).expect("the folder is this test's own");
    let mut known = Known::default();
    let opened = match build::standing(&mut known, request, program, |_| Some(open())) {
        Ok(standing) => return Ok(Built { stayed: standing.published.unchanged, unseen: 0 }),
        Err(opened) => opened,
    };
    let (folder, before) = opened.map(|it| (it.folder, it.before)).unzip();
    known.recall(program, kept(&output));
    known.put_away(Away { beyond, depot: folder.as_ref().and_then(|folder| folder.depot()) });
    let understood = build::understand_again(request, &mut known, &Changes::none());
    let mut problems = understood.diagnostics;
    let Some(of_portal) = understood.value.filter(|_| !any_error(&problems)) else { return Err(problems) };
    let mut folder = folder.map_or_else(open, |folder| *folder);
    let inputs = Inputs::of(&known, request, program).expect("all was read");
    let earlier = before.flatten().and_then(|before| Footing::since(&folder, before, &inputs, &of_portal));
    if let Some(pieces) = known.to_keep() {
        folder.keep(pieces);
    }
    let sink = Asked { folder: &folder, unseen: AtomicUsize::new(0) };
    let rendered = build::render(&of_portal, &sink, earlier.as_ref());
    let unseen = sink.unseen.into_inner();
    problems.extend(rendered.diagnostics);
    if any_error(&problems) {
        return Err(problems);
    }
    folder.leave_note(inputs.to_text(&problems), rendered.value.footing.to_bytes());
    Ok(Built { stayed: folder.publish().expect("nothing is in the way").unchanged, unseen })
}

/// How many changes are made to each portal.
pub fn count() -> usize {
    env::var("BALAI_EDITS").ok().and_then(|count| count.parse().ok()).unwrap_or(EDITS)
}

fn edits(seed: u64) {
    let count = count();
    let mut chance = Chance(seed);
    let (portal, mut model) = (Portal::empty(), Model::new(&mut chance));
    let (mut files, mut published) = (BTreeMap::new(), BTreeMap::new());
    let (mut stayed, mut unseen, mut built) = (0, 0, 0);
    for edit in 0..count {
        let before = model.clone();
        let what = if edit == 0 { "the first build" } else { model.edit(&mut chance) };
        let after = model.files();
        sync(&portal, &files, &after);
        files = after;
        let request = Request { root: portal.root(), drafts: false, base_url: None, today: model.today() };
        let over = over(&request, &portal, if edit % 2 == 0 { usize::MAX } else { 0 });
        let (is, expected) = (tree(&portal.path("output")), clean(&request));
        assert_eq!(over.is_ok(), expected.is_some(), "seed {seed}, edit {edit}, {what}: one build had errors");
        if let Ok(over) = over {
            (stayed, unseen, built) = (stayed + over.stayed, unseen + over.unseen, built + 1);
        } else {
            // What was wrong is taken back, and what was published has stayed as it was.
            model = before;
        }
        published = expected.unwrap_or(published);
        let names: BTreeSet<&String> = is.keys().chain(published.keys()).collect();
        let differing: Vec<&String> = names.into_iter().filter(|name| is.get(*name) != published.get(*name)).collect();
        assert!(differing.is_empty(), "seed {seed}, edit {edit}, {what}: {differing:#?}");
    }
    assert!(
        built * 2 > count && stayed > 0 && unseen > 0,
        "seed {seed}: {built} of {count} builds had no error, {stayed} files stayed, {unseen} pages were not looked at"
    );
}

/// Writes these files, builds over what is there, and says which files are not as a build into nothing makes them.
fn differing(portal: &Portal, files: &[(&str, String)]) -> Vec<String> {
    for (name, text) in files {
        portal.write(name, text);
    }
    let request = Request { root: portal.root(), drafts: false, base_url: None, today: TODAY };
    assert!(over(&request, portal, usize::MAX).is_ok(), "{files:#?}");
    let (is, expected) = (tree(&portal.path("output")), clean(&request).expect("no error"));
    assert_eq!(is.keys().collect::<Vec<_>>(), expected.keys().collect::<Vec<_>>());
    is.into_iter().filter(|(name, bytes)| expected[name] != *bytes).map(|(name, _)| name).collect()
}

#[test]
fn whatever_a_text_is_filled_with_counts_for_every_page_that_shows_it() {
    let portal = Portal::new();
    let folder = "content/regions/jambi/sarolangun";
    let original = |words: &str, note: &str, id: &str, below: &str| {
        let text = format!(
            "---\ntitle: A\nsummary: S.\n---\n## Satu {{#{id} theme=skills}}\n\n{words}[^1] [lain](../c.md)\n\n\
             ### Dua {{#dua{below}}}\n\nLagi.[^2]\n\n[^1]: {note}\n\n[^2]: Lain.\n"
        );
        (format!("{folder}/a.id.md"), text)
    };
    // Newer, and about both themes: what the pages of these say in brief, and to what they lead, is not the first text's.
    let newer = "---\ntitle: B\npublished: 2026-01-01\n---\n## Tiga {theme=skills}\n\nIsi.\n\n## Empat {theme=capital}\n\nIsi.\n";
    let newer = (format!("{folder}/b.id.md"), newer.to_owned());
    let other =
        |slug: &str| ("content/regions/jambi/c.id.md".to_owned(), format!("---\ntitle: C\nslug: {slug}\n---\nIsi.\n"));
    let english = "---\ntitle: A\n---\n## One\n\nWords.[^1]\n\n| a |\n|---|\n| 1 |\n\n### Two\n\nMore.[^2]\n\n[^1]: One.\n\n[^2]: Two.\n";
    let english = (format!("{folder}/a.en.md"), english.to_owned());
    let steps = [
        vec![original("Isi.", "Catatan.", "satu", ""), other("c"), newer, english],
        vec![original("Apa.", "Catatan.", "satu", "")],
        vec![original("Apa.", "Selipan.", "satu", "")],
        vec![original("Apa.", "Selipan.", "pertama", "")],
        vec![original("Apa.", "Selipan.", "pertama", " theme=capital")],
        vec![other("lain")],
    ];
    for (at, files) in steps.iter().enumerate() {
        let files: Vec<(&str, String)> = files.iter().map(|(name, text)| (name.as_str(), text.clone())).collect();
        assert_eq!(differing(&portal, &files), [""; 0], "step {at}");
    }
}

#[test]
fn whatever_is_changed_a_build_over_the_old_output_equals_a_clean_one() {
    edits(1);
}

#[test]
fn whatever_else_is_changed_a_build_over_the_old_output_equals_a_clean_one() {
    edits(2);
}

#[test]
fn whatever_more_is_changed_a_build_over_the_old_output_equals_a_clean_one() {
    edits(3);
}
