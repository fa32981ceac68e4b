//! The preview: the portal served to the browser of the person who writes it, always as it is on the disk.
//!
//! ```text
//! watch ──changes──► rebuild ──a snapshot, or problems──► live ──► http: pages on request
//!  disk               understand, plan                      └────► reload: events to open pages
//! ```
//!
//! Three threads: one watches, one rebuilds, one answers. A `Snapshot` is a portal understood, with everything that its
//! pages need, and never changes; pages are made when somebody asks for them. While there is an error in the portal, the
//! last good snapshot stays and the problems are shown beside it.

mod address;
mod browser;
mod guard;
mod http;
mod live;
mod panel;
mod rebuild;
mod reload;
mod script;
mod snapshot;
mod watch;

use std::io;
use std::net::{SocketAddr, TcpListener, ToSocketAddrs};
use std::path::PathBuf;
use std::sync::Arc;
use std::thread;
use std::time::Duration;

use jiff::civil::Date;

use crate::build::{Known, Understood};
use crate::diagnostic::{Arg, Code, Diagnostic};

pub use browser::open;
pub use guard::Hosts;

/// What is asked for.
pub struct Settings {
    /// The portal's folder.
    pub root: PathBuf,
    /// Whether drafts are shown.
    pub drafts: bool,
    /// Lets the first run take texts from what a build understood of them.
    pub recall: Box<dyn Fn(&mut Known) + Send + Sync>,
    /// The day that the portal is shown for; asked for at each rebuild, since a preview may run past midnight.
    pub today: Box<dyn Fn() -> Date + Send + Sync>,
    /// What a portal that can be shown is still warned of.
    pub rules: Rules,
    /// How the person at the keyboard is spoken to.
    pub voice: Arc<dyn Voice>,
    /// The address of a file in the person's editor, with `{path}`, `{line}` and `{column}` in it.
    pub editor: Option<String>,
}

/// Says what a portal is warned of beyond what stops it from being published.
pub type Rules = fn(&Understood) -> Vec<Diagnostic>;

/// Speaks to the person at the keyboard, in their language.
pub trait Voice: Send + Sync {
    /// The tag of that language.
    fn language(&self) -> String;
    /// A message of the command.
    fn text(&self, id: &str, args: &[(&'static str, Arg)]) -> String;
    /// What is wrong.
    fn message(&self, problem: &Diagnostic) -> String;
    /// What to do about it.
    fn help(&self, problem: &Diagnostic) -> String;
    /// Told after each rebuild, with all problems in order.
    fn rebuilt(&self, problems: &[Diagnostic], took: Duration);
    /// Told what the rules find, where that is something else than before.
    fn found(&self, problems: &[Diagnostic]);
}

/// How many ports after a taken one are tried, to name a free one.
const TRIED: u16 = 100;

/// Takes the address on which the preview answers.
///
/// # Errors
/// Where the host is unknown or the port is taken; then the problem names the next free one.
pub fn bind(host: &str, port: u16) -> Result<TcpListener, Box<Diagnostic>> {
    let fail = |error: &io::Error| {
        let problem = Diagnostic::new(Code::ServeAddress).with("host", host);
        Box::new(problem.with("port", port).with("reason", error))
    };
    match listen(host, port) {
        Ok(listener) => Ok(listener),
        Err(error) if error.kind() == io::ErrorKind::AddrInUse => {
            let next = (port..port.saturating_add(TRIED)).map(|port| port.saturating_add(1));
            let free = next.into_iter().find(|next| listen(host, *next).is_ok());
            Err(Box::new(Diagnostic::new(Code::PortTaken).with("port", port).suggest(free)))
        }
        Err(error) => Err(fail(&error)),
    }
}

fn listen(host: &str, port: u16) -> io::Result<TcpListener> {
    let host = host.trim_start_matches('[').trim_end_matches(']');
    let addresses: Vec<SocketAddr> = (host, port).to_socket_addrs()?.collect();
    TcpListener::bind(addresses.as_slice())
}

/// Serves the portal until the person stops it with Ctrl-C.
///
/// # Errors
/// Where the system gives neither threads nor sockets.
pub fn run(listener: TcpListener, hosts: Hosts, settings: Settings) -> io::Result<()> {
    listener.set_nonblocking(true)?;
    let (live, now) = live::Live::new();
    let settings = Arc::new(settings);
    let shared = Arc::clone(&settings);
    thread::Builder::new().name("rebuild".to_owned()).spawn(move || rebuild::keep_up(&shared, &live))?;
    let runtime = tokio::runtime::Builder::new_current_thread().enable_io().enable_time().build()?;
    runtime.block_on(http::serve(listener, hosts, settings, now))
}
