//! Words without meaning, the same in every run: texts of the size and shape of real reports.

/// Words of an Indonesian report.
const INDONESIAN: &[&str] = &[
    "warga",
    "desa",
    "petani",
    "modal",
    "usaha",
    "pelatihan",
    "keterampilan",
    "pasar",
    "kelompok",
    "perempuan",
    "anak",
    "sekolah",
    "pinjaman",
    "hasil",
    "panen",
    "kerajinan",
    "tangan",
    "kegiatan",
    "daerah",
    "pemerintah",
    "lembaga",
    "komunitas",
    "jaringan",
    "informasi",
    "peluang",
    "kerja",
    "keluarga",
    "pendapatan",
    "bersama",
    "dengan",
    "untuk",
    "yang",
    "dalam",
    "mereka",
    "dan",
    "belum",
    "sudah",
    "masih",
    "lebih",
    "banyak",
    "tahun",
    "bulan",
    "pertemuan",
    "benih",
    "lahan",
    "kompos",
    "jahit",
    "mesin",
    "bahan",
    "harga",
    "pembeli",
    "tetangga",
    "kelurahan",
    "kecamatan",
];

/// Words of an English report.
const ENGLISH: &[&str] = &[
    "residents",
    "village",
    "farmers",
    "capital",
    "business",
    "training",
    "skills",
    "market",
    "group",
    "women",
    "child",
    "school",
    "loan",
    "yield",
    "harvest",
    "craft",
    "hand",
    "activity",
    "district",
    "government",
    "office",
    "community",
    "network",
    "information",
    "chance",
    "work",
    "family",
    "income",
    "together",
    "with",
    "for",
    "which",
    "within",
    "they",
    "and",
    "not",
    "already",
    "still",
    "more",
    "many",
    "year",
    "month",
    "meeting",
    "seed",
    "land",
    "compost",
    "sewing",
    "machine",
    "material",
    "price",
    "buyer",
    "neighbour",
    "town",
    "county",
];

/// A language of the corpus.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tongue {
    /// Indonesian, the language of the originals.
    Indonesian,
    /// English, the language of the translations.
    English,
}

impl Tongue {
    /// Both, the original first.
    pub const ALL: [Self; 2] = [Self::Indonesian, Self::English];

    /// Its BCP 47 tag.
    pub fn tag(self) -> &'static str {
        self.pick("id", "en")
    }

    /// The first of two things for Indonesian, the second for English.
    pub fn pick<T>(self, indonesian: T, english: T) -> T {
        match self {
            Self::Indonesian => indonesian,
            Self::English => english,
        }
    }
}

/// Gives words by a linear congruential generator (Knuth's MMIX constants), so that a seed stands for a text.
#[derive(Debug)]
pub struct Writer {
    state: u64,
    pool: &'static [&'static str],
}

impl Writer {
    /// A writer of one text.
    pub fn new(tongue: Tongue, seed: usize) -> Self {
        let state = (seed as u64 + 1).wrapping_mul(0x9e37_79b9_7f4a_7c15);
        Self { state, pool: tongue.pick(INDONESIAN, ENGLISH) }
    }

    fn word(&mut self) -> &'static str {
        self.state = self.state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        self.pool[(self.state >> 33) as usize % self.pool.len()]
    }

    /// Some words with a capital at the front.
    pub fn words(&mut self, count: usize) -> String {
        let mut text = (0..count).map(|_| self.word()).collect::<Vec<_>>().join(" ");
        text[..1].make_ascii_uppercase();
        text
    }

    /// A paragraph of sentences of eleven words each.
    pub fn sentences(&mut self, count: usize) -> String {
        (0..count).map(|_| format!("{}.", self.words(11))).collect::<Vec<_>>().join(" ")
    }
}
