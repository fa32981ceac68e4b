//! A portal as it was at one moment, with all that its pages need; it makes each page when somebody asks for it.
//!
//! A snapshot lives on the stack of a thread of its own: the press borrows from the site, the site from the portal, and so
//! nothing has to own itself. Whoever wants a page sends the thread a question. The thread ends when nobody holds the
//! snapshot any more.

use std::sync::mpsc::{self, Receiver, Sender};
use std::sync::{Mutex, PoisonError};
use std::thread;

use tokio::sync::oneshot;

use crate::build::{self, Kept, Press, Understood};
use crate::diagnostic::{Checked, Code, Diagnostic, any_error};
use crate::pages::Page;
use crate::path::OutputPath;
use crate::serve::address::Address;
use crate::serve::{Rules, script};

/// How many threads make pages of one snapshot: one slow page does not keep the others waiting.
const HANDS: usize = 2;

/// A portal as it was at one moment.
#[derive(Debug)]
pub struct Snapshot {
    questions: Sender<Asked>,
    /// What the next snapshot can take over.
    kept: Kept,
}

/// What a snapshot tells when it has got ready: its problems, and what the next one can take over.
type Ready = (Vec<Diagnostic>, Kept);

/// What a snapshot is asked for.
enum Asked {
    /// Somebody wants a page.
    Page(Address, oneshot::Sender<Answer>),
    /// What do these rules find?
    LookOver(Rules, Sender<Vec<Diagnostic>>),
}

/// What comes of asking for a page.
#[derive(Debug)]
pub enum Answer {
    /// A page or file.
    Found(File),
    /// It is at the same address with a slash at the end.
    WithSlash,
    /// There is none; the portal's page that says so, where it has one.
    Missing(Option<File>),
    /// It cannot be made.
    Failed(Box<Diagnostic>),
}

/// A page or file as it is served.
#[derive(Debug)]
pub struct File {
    /// Where `build` would write it.
    pub path: OutputPath,
    /// What is in it; in a page the preview's script is there already.
    pub bytes: Vec<u8>,
}

impl Snapshot {
    /// Plans the pages of a portal. Where there is an error among the problems, there is no snapshot.
    pub fn start(understood: Understood, earlier: Option<&Self>) -> Checked<Option<Self>> {
        let earlier = earlier.map(|earlier| earlier.kept.clone());
        let (questions, inbox) = mpsc::channel();
        let (tell, told) = mpsc::channel();
        let life = move || live(&understood, earlier, &tell, inbox);
        let started = thread::Builder::new().name("snapshot".to_owned()).spawn(life);
        let (problems, kept) = match started.map(|_| told.recv()) {
            Ok(Ok(ready)) => ready,
            Ok(Err(_)) => return Checked { value: None, diagnostics: vec![unwell("the snapshot did not start")] },
            Err(error) => return Checked { value: None, diagnostics: vec![unwell(error)] },
        };
        let good = !any_error(&problems);
        Checked { value: good.then_some(Self { questions, kept }), diagnostics: problems }
    }

    /// The page at an address.
    pub async fn page(&self, address: Address) -> Answer {
        let (answer, waiting) = oneshot::channel();
        let asked = self.questions.send(Asked::Page(address, answer));
        match asked {
            Ok(()) => waiting.await.unwrap_or_else(|_| Answer::Failed(Box::new(unwell("no answer")))),
            Err(_) => Answer::Failed(Box::new(unwell("no answer"))),
        }
    }

    /// What rules find in the portal.
    pub fn look_over(&self, rules: Rules) -> Vec<Diagnostic> {
        let (tell, told) = mpsc::channel();
        let _ = self.questions.send(Asked::LookOver(rules, tell));
        told.recv().unwrap_or_default()
    }
}

/// Something that only the system can be blamed for.
fn unwell(reason: impl ToString) -> Diagnostic {
    Diagnostic::new(Code::ServeFailed).with("reason", reason)
}

/// The life of a snapshot: get ready, tell the problems, then answer until nobody can ask any more.
fn live(understood: &Understood, earlier: Option<Kept>, tell: &Sender<Ready>, inbox: Receiver<Asked>) {
    let site = build::site(understood, earlier.as_ref());
    let Checked { value: press, diagnostics } = Press::set_up(understood, &site, earlier.as_ref());
    drop(earlier);
    let good = !any_error(&diagnostics);
    let _ = tell.send((diagnostics, press.keep()));
    if !good {
        return;
    }
    let inbox = Mutex::new(inbox);
    thread::scope(|scope| {
        for _ in 0..HANDS {
            scope.spawn(|| {
                while let Some(asked) = next(&inbox) {
                    match asked {
                        Asked::Page(address, to) => _ = to.send(answer(understood, &press, &address)),
                        Asked::LookOver(rules, to) => _ = to.send(rules(understood)),
                    }
                }
            });
        }
    });
}

fn next(inbox: &Mutex<Receiver<Asked>>) -> Option<Asked> {
    inbox.lock().unwrap_or_else(PoisonError::into_inner).recv().ok()
}

fn answer(understood: &Understood, press: &Press<'_>, address: &Address) -> Answer {
    let make = |path: &OutputPath, page: &Page| {
        let bytes = press.bytes(page)?;
        let bytes = if script::belongs_into(path) { script::add(bytes, &understood.theme.stylesheets) } else { bytes };
        Ok(File { path: path.clone(), bytes })
    };
    let pages = &press.plan.pages;
    let base = understood.portal.config.base_url.as_deref().map(base_path).unwrap_or_default();
    let found = |file: &OutputPath| pages.get_key_value(file).or_else(|| pages.get_key_value(&below(base, file)?));
    if let Some((path, page)) = found(&address.file) {
        return make(path, page).map_or_else(Answer::Failed, Answer::Found);
    }
    if address.folder.as_ref().and_then(found).is_some() {
        return Answer::WithSlash;
    }
    let missing = OutputPath::file("404.html").and_then(|path| pages.get_key_value(&path));
    match missing.map(|(path, page)| make(path, page)).transpose() {
        Ok(file) => Answer::Missing(file),
        Err(problem) => Answer::Failed(problem),
    }
}

/// The path in a portal's whole address, without a slash in front: `kabar/`. The 404 page names its files with it, for it
/// stands at any address.
fn base_path(base_url: &str) -> &str {
    let host = base_url.split_once("://").map_or(base_url, |(_, rest)| rest);
    host.split_once('/').map_or("", |(_, path)| path)
}

/// The file that has this address where the portal lies below a path.
fn below(base: &str, file: &OutputPath) -> Option<OutputPath> {
    OutputPath::file(file.as_str().strip_prefix(base).filter(|_| !base.is_empty())?)
}
