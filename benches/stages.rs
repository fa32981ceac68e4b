//! How long each stage of the pipeline takes, on a made-up portal of 400 texts: `cargo bench --package balai-bench`.

use std::env;
use std::fs;
use std::hint::black_box;
use std::path::Path;
use std::process;
use std::sync::Arc;

use balai::build::{Press, Request, Understood, understand};
use balai::config::{self, Config};
use balai::diagnostic::any_error;
use balai::document::name::{Role, TextName, role};
use balai::document::{self, Names};
use balai::language::Language;
use balai::pages::{self, Page, Site};
use balai::path::SourcePath;
use balai::source;
use balai::text::SourceText;
use balai_bench::balai::{SiteTheme, write};
use balai_bench::corpus::Corpus;
use criterion::{Criterion, criterion_group, criterion_main};
use jiff::civil::Date;

/// The portal's size.
const CORPUS: Corpus = Corpus { reports: 200, programs: 0 };

/// What one of its texts says, and under which name.
fn a_text(root: &Path, config: &Config) -> (SourceText, Arc<TextName>) {
    let report = CORPUS.report(7);
    let name = format!("content/regions/{}/{}.id.md", report.region.folder(), report.stem());
    let path = SourcePath::new(&name);
    let text = fs::read_to_string(root.join(&name)).expect("it was just written");
    match role(&path, config) {
        Ok(Role::Text(name)) => (SourceText::new(path, text), name),
        other => panic!("{name} is {other:?}"),
    }
}

fn understood(root: &Path) -> Understood {
    let request = Request { root, drafts: false, base_url: None, today: Date::constant(2026, 12, 1) };
    let understood = understand(&request);
    assert!(!any_error(&understood.diagnostics), "{:?}", understood.diagnostics);
    understood.value.expect("it has settings")
}

fn stages(criterion: &mut Criterion) {
    let root = env::temp_dir().join(format!("balai-stages-{}", process::id()));
    write(CORPUS, &root, SiteTheme::Default).expect("a portal");
    let settings = source::read_root_file(&root, config::FILE).expect("it is readable").expect("it is there");
    let config = config::parse(&settings).value;
    let portal = understood(&root);
    let (text, name) = a_text(&root, &config);
    let names = Names { config: &config, vocabularies: &portal.portal.vocabularies };
    criterion.bench_function("parse a text", |bencher| {
        bencher.iter(|| document::parse(black_box(&text), name.clone(), names));
    });
    criterion.bench_function("read, parse and link 400 texts", |bencher| bencher.iter(|| understood(&root)));
    criterion.bench_function("cards and lists of 400 texts", |bencher| {
        bencher.iter(|| Site::new(&portal.portal, &portal.speeches));
    });
    let site = Site::new(&portal.portal, &portal.speeches);
    criterion.bench_function("plan, and prepare the templates", |bencher| {
        bencher.iter(|| Press::set_up(&portal, &site, None));
    });
    let press = Press::set_up(&portal, &site, None).value;
    let indonesian = Language::parse("id").expect("a language");
    let kinds = [
        ("a report", press.plan.pages.values().find(|page| matches!(page, Page::Report(..))).cloned()),
        ("a theme", Some(Page::Theme(indonesian, 0, 1))),
        ("a region", press.plan.pages.values().rfind(|page| matches!(page, Page::Region(..))).cloned()),
    ];
    for (kind, page) in kinds {
        let page = page.expect("the portal has one");
        criterion.bench_function(&format!("view of {kind}"), |bencher| {
            bencher.iter(|| pages::view(&press.pieces, &press.plan, black_box(&page)));
        });
        criterion.bench_function(&format!("view and render {kind}"), |bencher| {
            bencher.iter(|| press.bytes(black_box(&page)).expect("it renders"));
        });
    }
    fs::remove_dir_all(&root).expect("it is ours");
}

criterion_group!(benches, stages);
criterion_main!(benches);
