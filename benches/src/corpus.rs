//! A made-up portal of any size: what it holds, whichever program it is written for.

use crate::words::{Tongue, Writer};

/// How many reports a region has.
pub const REPORTS_A_REGION: usize = 20;
/// How many regions stand below one of the highest regions.
pub const REGIONS_A_PROVINCE: usize = 20;

/// What reports are about: id, name in Indonesian and English, address part in both, whether it names needs.
pub const THEMES: [Term; 5] = [
    Term { id: "skills", names: ["Keterampilan", "Skills"], slugs: ["keterampilan", "skills"] },
    Term { id: "education", names: ["Pendidikan", "Education"], slugs: ["pendidikan", "education"] },
    Term { id: "capital", names: ["Modal usaha", "Capital"], slugs: ["modal", "capital"] },
    Term { id: "networks", names: ["Jaringan", "Networks"], slugs: ["jaringan", "networks"] },
    Term { id: NEEDS, names: ["Tantangan", "Challenges"], slugs: ["tantangan", "challenges"] },
];

/// The theme whose sections name needs and never offers.
pub const NEEDS: &str = "challenges";

/// Whom reports are about.
pub const GROUPS: [Term; 10] = [
    Term { id: "women", names: ["Perempuan", "Women"], slugs: ["perempuan", "women"] },
    Term { id: "farmers", names: ["Petani", "Farmers"], slugs: ["petani", "farmers"] },
    Term { id: "children", names: ["Anak", "Children"], slugs: ["anak", "children"] },
    Term { id: "elders", names: ["Lansia", "Elders"], slugs: ["lansia", "elders"] },
    Term { id: "fishers", names: ["Nelayan", "Fishers"], slugs: ["nelayan", "fishers"] },
    Term { id: "learners", names: ["Pelajar dewasa", "Adult learners"], slugs: ["pelajar", "learners"] },
    Term { id: "labourers", names: ["Buruh harian", "Day labourers"], slugs: ["buruh", "labourers"] },
    Term { id: "families", names: ["Keluarga", "Families"], slugs: ["keluarga", "families"] },
    Term { id: "youth", names: ["Pemuda", "Youth"], slugs: ["pemuda", "youth"] },
    Term { id: "artisans", names: ["Perajin", "Artisans"], slugs: ["perajin", "artisans"] },
];

/// A theme or a group.
#[derive(Debug)]
pub struct Term {
    /// Its id.
    pub id: &'static str,
    names: [&'static str; 2],
    slugs: [&'static str; 2],
}

impl Term {
    /// Its name.
    pub fn name(&self, tongue: Tongue) -> &'static str {
        tongue.pick(self.names[0], self.names[1])
    }

    /// Its part of addresses.
    pub fn slug(&self, tongue: Tongue) -> &'static str {
        tongue.pick(self.slugs[0], self.slugs[1])
    }

    /// What it is, in a sentence.
    pub fn description(&self, tongue: Tongue) -> String {
        let seed = self.id.bytes().map(usize::from).sum();
        format!("{}.", Writer::new(tongue, seed).words(9))
    }
}

/// How large the portal is.
#[derive(Debug, Clone, Copy)]
pub struct Corpus {
    /// How many reports it has; each in both languages.
    pub reports: usize,
    /// How many programs each region with reports has; none where other programs than Balai are to make the same portal.
    pub programs: usize,
}

/// A region with reports, below one without.
#[derive(Debug, Clone, Copy)]
pub struct Region {
    /// Its number.
    pub number: usize,
}

impl Region {
    /// The number of the region above.
    pub fn province(self) -> usize {
        self.number / REGIONS_A_PROVINCE
    }

    /// Its folder below `regions/`.
    pub fn folder(self) -> String {
        format!("{}/kabupaten-{}", province_folder(self.province()), self.number)
    }

    /// Its name.
    pub fn name(self, tongue: Tongue) -> String {
        format!("{} {}", tongue.pick("Kabupaten", "Regency"), self.number)
    }
}

/// The folder of one of the highest regions below `regions/`.
pub fn province_folder(number: usize) -> String {
    format!("provinsi-{number}")
}

/// The name of one of the highest regions.
pub fn province_name(number: usize, tongue: Tongue) -> String {
    format!("{} {number}", tongue.pick("Provinsi", "Province"))
}

impl Corpus {
    /// The regions that have reports.
    pub fn regions(self) -> impl Iterator<Item = Region> + Clone {
        (0..self.region_count()).map(|number| Region { number })
    }

    fn region_count(self) -> usize {
        (self.reports / REPORTS_A_REGION).max(1)
    }

    /// How many regions there are above those with reports.
    pub fn provinces(self) -> usize {
        self.region_count().div_ceil(REGIONS_A_PROVINCE)
    }

    /// A report by its number. Any number will do: it is taken round.
    pub fn report(self, number: usize) -> Report {
        let number = number % self.reports;
        let place = number / self.region_count();
        Report { number, place, region: Region { number: number % self.region_count() } }
    }
}

/// A report in both languages: two themes, one group, five to seven sections.
#[derive(Debug, Clone, Copy)]
pub struct Report {
    /// Its number.
    pub number: usize,
    /// Its place among the reports of its region.
    place: usize,
    /// Its region.
    pub region: Region,
}

/// A heading that begins what is said about a theme.
#[derive(Debug)]
pub struct Passage {
    /// The theme.
    pub theme: &'static Term,
    /// The heading's id.
    pub id: &'static str,
    /// The heading.
    pub title: String,
}

/// What differs between programs in a text: how braces and links are written.
pub trait Dialect {
    /// What stands in the braces of a heading after its id, where the heading names a theme.
    fn attributes(&self, report: &Report, theme: &Term) -> String;
    /// Where a link to another report leads.
    fn link(&self, from: &Report, to: &Report) -> String;
}

impl Report {
    /// Its two themes in the order of its sections.
    pub fn themes(&self) -> [&'static Term; 2] {
        let first = (self.number + self.place) % 5;
        let step = 1 + (self.number + self.place / 5) % 4;
        [&THEMES[first], &THEMES[(first + step) % 5]]
    }

    /// The theme that it names as missing, where one of its themes is about needs.
    pub fn need(&self) -> Option<&'static Term> {
        let has_needs = self.themes().iter().any(|theme| theme.id == NEEDS);
        has_needs.then(|| &THEMES[(self.number + self.place / 2) % 4])
    }

    /// The group that it is about.
    pub fn group(&self) -> &'static Term {
        &GROUPS[(self.number / 7 + self.place) % GROUPS.len()]
    }

    /// The name of its file, without language and ending.
    pub fn stem(&self) -> String {
        format!("laporan-{}", self.number)
    }

    /// Its part of addresses.
    pub fn slug(&self, tongue: Tongue) -> String {
        format!("{}-{}", tongue.pick("laporan", "report"), self.number)
    }

    /// The day it was published.
    pub fn published(&self) -> String {
        let (year, month, day) = (2012 + self.number % 14, 1 + (self.number / 14) % 12, 1 + (self.number / 168) % 28);
        format!("{year}-{month:02}-{day:02}")
    }

    /// Its title.
    pub fn title(&self, tongue: Tongue) -> String {
        format!("{} {}", Writer::new(tongue, self.number * 7).words(5), self.number)
    }

    /// Its summary, of the length of an excerpt.
    pub fn summary(&self, tongue: Tongue) -> String {
        Writer::new(tongue, self.number * 7 + 1).sentences(3)
    }

    /// What it says about its themes.
    pub fn passages(&self, tongue: Tongue) -> [Passage; 2] {
        let mut writer = Writer::new(tongue, self.number * 7 + 2);
        let [first, second] = self.themes();
        [(first, "pertama"), (second, "kedua")].map(|(theme, id)| Passage { theme, id, title: writer.words(4) })
    }

    /// Its text: an opening, a section with subsections for each of its themes, a list, a table, a quote, links to other
    /// reports, a footnote.
    pub fn body(&self, corpus: Corpus, tongue: Tongue, dialect: &impl Dialect) -> String {
        let mut writer = Writer::new(tongue, self.number * 7 + 3);
        let [first, second] = self.passages(tongue);
        let mut parts = vec![format!("{}[^1]", writer.sentences(10))];
        parts.push(self.heading(dialect, &first));
        parts.push(writer.sentences(6));
        parts.push(list(&mut writer));
        parts.push(format!("### {} {{#ketiga}}", writer.words(3)));
        parts.push(self.linked(corpus, &mut writer, dialect));
        if self.number.is_multiple_of(2) {
            parts.push(format!("### {} {{#keempat}}", writer.words(3)));
            parts.push(writer.sentences(5));
        }
        parts.push(self.heading(dialect, &second));
        parts.push(writer.sentences(6));
        parts.push(table(&mut writer));
        parts.push(format!("### {} {{#kelima}}", writer.words(3)));
        parts.push(format!("> {}", writer.sentences(2)));
        parts.push(writer.sentences(4));
        if self.number.is_multiple_of(3) {
            parts.push(format!("### {} {{#keenam}}", writer.words(3)));
            parts.push(writer.sentences(5));
        }
        parts.push(format!("## {} {{#akhir}}", writer.words(3)));
        parts.push(writer.sentences(11));
        parts.push(format!("[^1]: {}", writer.sentences(1)));
        parts.join("\n\n") + "\n"
    }

    fn heading(&self, dialect: &impl Dialect, passage: &Passage) -> String {
        let attributes = dialect.attributes(self, passage.theme);
        format!("## {} {{#{}{attributes}}}", passage.title, passage.id)
    }

    /// A paragraph with two links to reports of the same region and one to a web address.
    fn linked(&self, corpus: Corpus, writer: &mut Writer, dialect: &impl Dialect) -> String {
        let near = corpus.report(self.number + corpus.region_count());
        let far = corpus.report(self.number + 1);
        format!(
            "{} [{}]({}). {} [{}]({}). {} [{}](https://contoh.test/{}).",
            writer.words(12),
            writer.words(3),
            dialect.link(self, &near),
            writer.words(12),
            writer.words(3),
            dialect.link(self, &far),
            writer.words(8),
            writer.words(2),
            self.number,
        )
    }
}

fn list(writer: &mut Writer) -> String {
    (0..5).map(|_| format!("- {}", writer.words(7))).collect::<Vec<_>>().join("\n")
}

fn table(writer: &mut Writer) -> String {
    let mut rows = vec![format!("| {} | {} |", writer.words(1), writer.words(1)), "|---|---|".to_owned()];
    rows.extend((0..4).map(|_| format!("| {} | {} |", writer.words(3), writer.words(2))));
    rows.join("\n")
}
