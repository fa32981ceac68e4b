//! Our located tree and `serde_yaml` agree on plain YAML.

use balai::path::SourcePath;
use balai::text::SourceText;
use balai::yaml::{self, Node, Value};

/// A small generator of numbers that are the same in every run.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % sides
    }
}

const TEXTS: [&str; 24] = [
    "modal usaha",
    "kafé “kita”",
    "\"dalam: kutip # \\\" satu\"",
    "'kutip ''tunggal'''",
    "2026",
    "010",
    "0312345678901234",
    "2026-10-01",
    "yes",
    "null",
    "~",
    "1e3",
    "0x1F",
    ".5",
    "https://a.test/x#y",
    "a:b",
    "a # komentar",
    "",
    "\"\"",
    "\"\\u00e9\\n\\t\"",
    "Jum'at",
    "-1",
    "+62 812",
    "学校 😀",
];

/// A value, either behind its key or in lines of its own.
fn value(dice: &mut Dice, depth: usize, indent: usize) -> String {
    let pad = " ".repeat(indent);
    match dice.roll(if depth > 3 { 3 } else { 7 }) {
        0..3 => format!(" {}\n", TEXTS[dice.roll(TEXTS.len())]),
        3 => {
            let items = (0..dice.roll(4)).map(|_| ["a", "\"b, c\"", "'d'", "e f", "12"][dice.roll(5)]);
            format!(" [{}]\n", items.collect::<Vec<_>>().join(", "))
        }
        4 => format!(" |\n{pad}  baris satu: x\n{pad}  # bukan komentar\n\n{pad}  tiga\n"),
        5 => {
            let items = (0..=dice.roll(3)).map(|_| format!("{pad}  -{}", value(dice, depth + 2, indent + 4)));
            format!("\n{}", items.collect::<String>())
        }
        _ => format!("\n{}", map(dice, depth + 1, indent + 2)),
    }
}

fn map(dice: &mut Dice, depth: usize, indent: usize) -> String {
    let pad = " ".repeat(indent);
    let keys = ["title", "judul", "a b", "\"kunci: satu\"", "kafé", "x-y", "n_1"];
    let first = dice.roll(keys.len());
    let entry =
        |at: usize, dice: &mut Dice| format!("{pad}{}:{}", keys[(first + at) % keys.len()], value(dice, depth, indent));
    (0..=dice.roll(3)).map(|at| entry(at, dice)).collect()
}

fn assert_same(ours: &Node, theirs: &serde_yaml::Value, text: &str) {
    match (&ours.value, theirs) {
        (Value::Empty, serde_yaml::Value::Null) => {}
        (Value::Scalar { text: own, quoted: false }, serde_yaml::Value::Null) => {
            assert!(["null", "~"].contains(&own.as_str()), "{own} in {text}");
        }
        (Value::Scalar { text: own, .. }, serde_yaml::Value::String(theirs)) => assert_eq!(own, theirs, "{text}"),
        (Value::Scalar { text: own, quoted: false }, serde_yaml::Value::Bool(_)) => {
            assert!(["yes", "true", "false", "no"].contains(&own.as_str()), "{text}");
        }
        (Value::Scalar { text: own, quoted: false }, serde_yaml::Value::Number(_)) => {
            assert!(own.contains(|letter: char| letter.is_ascii_digit()), "{own} in {text}");
        }
        (Value::List(own), serde_yaml::Value::Sequence(theirs)) => {
            assert_eq!(own.len(), theirs.len(), "{text}");
            own.iter().zip(theirs).for_each(|(own, theirs)| assert_same(own, theirs, text));
        }
        (Value::Map(own), serde_yaml::Value::Mapping(theirs)) => {
            assert_eq!(own.len(), theirs.len(), "{text}");
            for ((key, own), (their_key, theirs)) in own.iter().zip(theirs) {
                assert_eq!(key.text(), their_key.as_str(), "{text}");
                assert_same(own, theirs, text);
            }
        }
        (own, theirs) => panic!("{own:?} is not {theirs:?} in\n{text}"),
    }
}

#[test]
fn hostile_inputs_aside_two_readers_of_yaml_agree() {
    let mut dice = Dice(20_261_001);
    for _ in 0..600 {
        let text = map(&mut dice, 0, 0);
        let source = SourceText::new(SourcePath::new("a.yaml"), text.clone());
        let mut problems = Vec::new();
        let ours = yaml::read(&source, 0..text.len(), &mut problems);
        let theirs: Result<serde_yaml::Value, _> = serde_yaml::from_str(&text);
        match (ours, theirs) {
            (Some(ours), Ok(theirs)) => assert_same(&ours, &theirs, &text),
            (None, Err(_)) => {}
            (ours, theirs) => panic!("{ours:?} {problems:?} is not {theirs:?} in\n{text}"),
        }
    }
}
