//! Made-up programs of a portal. Only Balai knows programs, so they are in no comparison with others.

use crate::corpus::{Corpus, GROUPS, Region, Report, THEMES, Term};
use crate::words::{Tongue, Writer};

/// A program of a region, in both languages.
#[derive(Debug, Clone, Copy)]
pub struct Program {
    /// Its number.
    pub number: usize,
    /// Its region.
    pub region: Region,
}

impl Corpus {
    /// The programs of all regions that have reports.
    pub fn all_programs(self) -> impl Iterator<Item = Program> + Clone {
        self.regions().flat_map(move |region| (0..self.programs).map(move |place| self.program(region, place)))
    }

    /// A program of a region by its place there; any place will do, it is taken round. There must be programs.
    pub fn program(self, region: Region, place: usize) -> Program {
        Program { number: region.number * self.programs + place % self.programs, region }
    }

    /// The program that a report tells about, where there are programs.
    pub fn told_by(self, report: &Report) -> Option<Program> {
        (self.programs > 0).then(|| self.program(report.region, report.number))
    }
}

impl Program {
    /// The name of its file, without language and ending.
    pub fn stem(&self) -> String {
        format!("program-{}", self.number)
    }

    /// One or two of the themes that are no needs.
    fn themes(&self) -> Vec<&'static str> {
        let [first, second] = [self.number % 4, (self.number + self.number / 4) % 4];
        ids([&THEMES[first], &THEMES[second]])
    }

    /// Whom it is for: one or two groups; for every fifth program nobody said.
    fn groups(&self) -> Vec<&'static str> {
        let [first, second] = [self.number % GROUPS.len(), (self.number * 3 + 3) % GROUPS.len()];
        if self.number.is_multiple_of(5) { Vec::new() } else { ids([&GROUPS[first], &GROUPS[second]]) }
    }

    /// Its file: what is open is said of every third, whom to call of every second; facts in the original only.
    pub fn text(&self, tongue: Tongue) -> String {
        let mut writer = Writer::new(tongue, self.number * 11 + 5);
        let (title, summary) = (writer.words(4), writer.sentences(2));
        let (apply, outcome) = ([writer.words(6), writer.words(8)].join(", "), writer.sentences(2));
        let facts = match tongue {
            Tongue::Indonesian => self.facts(),
            Tongue::English => String::new(),
        };
        let front =
            format!("title: {title} {}\nsummary: {summary}\napply: [{apply}]\noutcome: {outcome}\n", self.number);
        format!("---\n{front}{facts}---\n{}\n", writer.sentences(12))
    }

    fn facts(&self) -> String {
        let is_open = self.number.is_multiple_of(3);
        let status = if is_open { "status: open\nverified: 2026-01-05\n" } else { "" };
        let phone = 1_200_000_000 + self.number;
        let contacts = format!("contacts:\n  - phone: 08{phone}\n    public: true\n");
        let contacts = if self.number.is_multiple_of(2) { contacts.as_str() } else { "" };
        let (themes, groups) = (self.themes().join(", "), self.groups().join(", "));
        format!("themes: [{themes}]\ngroups: [{groups}]\n{status}{contacts}")
    }
}

/// The ids of one or two terms.
fn ids([first, second]: [&'static Term; 2]) -> Vec<&'static str> {
    if first.id == second.id { vec![first.id] } else { vec![first.id, second.id] }
}
