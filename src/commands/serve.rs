//! `balai serve`: a preview that follows every saved file, with problems shown in the page.

use std::env;
use std::net::{SocketAddr, TcpListener};
use std::process::ExitCode;
use std::sync::Arc;
use std::time::Duration;

use clap::Args;

use crate::build::Known;
use crate::check;
use crate::commands::today::Today;
use crate::commands::{Global, program};
use crate::diagnostic::{Arg, Code, Diagnostic, Severity};
use crate::output;
use crate::serve::{self, Hosts, Settings, Voice};
use crate::terminal::Terminal;

/// Show the portal in the browser as it is being written
#[derive(Debug, Args)]
pub struct Serve {
    /// The address on which the preview answers; others than the default let other machines look in
    #[arg(long, value_name = "HOST", default_value = "127.0.0.1")]
    host: String,
    /// The port on which it answers; 0 takes any free one
    #[arg(long, value_name = "PORT", default_value_t = 4000)]
    port: u16,
    /// Open the browser
    #[arg(long)]
    open: bool,
    /// Leave drafts out
    #[arg(long)]
    no_drafts: bool,
    #[command(flatten)]
    today: Today,
}

/// How the person opens a file in their editor: an address with `{path}`, `{line}` and `{column}`.
const EDITOR: &str = "BALAI_EDITOR";

impl Serve {
    /// Serves until it is stopped.
    pub fn run(&self, global: &Global) -> ExitCode {
        let today = match self.today.day() {
            Ok(today) => today,
            Err(problem) => return global.refuse(&global.terminal(), vec![*problem]).unwrap_or(ExitCode::FAILURE),
        };
        // A folder that is deleted and made anew has the same name; as a working folder it would stay the deleted one.
        let root = global.root.canonicalize().unwrap_or_else(|_| global.root.clone());
        let global = &Global { root: root.clone(), ..global.clone() };
        let speaker = Speaker { terminal: global.terminal(), global: global.clone() };
        let (listener, address) = match self.listen() {
            Ok(listening) => listening,
            Err(problem) => {
                let refused = global.refuse(&speaker.terminal, vec![*problem]);
                return refused.expect("a taken port is an error");
            }
        };
        let url = format!("http://{}/", self.shown(address));
        speaker.terminal.say("serving", &[("address", Arg::Text(url.clone()))]);
        if self.open
            && let Err(error) = serve::open(&url)
        {
            let problem = Diagnostic::new(Code::BrowserMissing).with("reason", error);
            global.show(&speaker.terminal, &mut vec![problem]);
        }
        let hosts = Hosts::new(&self.host, address);
        let (drafts, said) = (!self.no_drafts, self.today.clone());
        let terminal = global.terminal();
        let output = root.join("output");
        let recall = move |known: &mut Known| {
            if let Some(program) = program::fingerprint() {
                known.recall(program, output::kept(&output));
            }
        };
        let settings = Settings {
            root,
            drafts,
            recall: Box::new(recall),
            today: Box::new(move || said.day().unwrap_or(today)),
            rules: check::check,
            voice: Arc::new(speaker),
            editor: env::var(EDITOR).ok(),
        };
        match serve::run(listener, hosts, settings) {
            Ok(()) => ExitCode::SUCCESS,
            Err(error) => {
                let problem = Diagnostic::new(Code::ServeFailed).with("reason", error);
                global.refuse(&terminal, vec![problem]).unwrap_or(ExitCode::FAILURE)
            }
        }
    }

    fn listen(&self) -> Result<(TcpListener, SocketAddr), Box<Diagnostic>> {
        let listener = serve::bind(&self.host, self.port)?;
        let address =
            listener.local_addr().map_err(|error| Diagnostic::new(Code::ServeFailed).with("reason", error))?;
        Ok((listener, address))
    }

    /// The address as it is typed into a browser.
    fn shown(&self, address: SocketAddr) -> String {
        match address.ip() {
            ip if ip.is_unspecified() => format!("localhost:{}", address.port()),
            _ if self.host == "localhost" => format!("localhost:{}", address.port()),
            _ => address.to_string(),
        }
    }
}

/// Speaks through the terminal.
struct Speaker {
    terminal: Terminal,
    global: Global,
}

impl Voice for Speaker {
    fn language(&self) -> String {
        self.terminal.language().to_string()
    }

    fn text(&self, id: &str, args: &[(&'static str, Arg)]) -> String {
        self.terminal.text(id, args)
    }

    fn message(&self, problem: &Diagnostic) -> String {
        self.terminal.message(problem)
    }

    fn help(&self, problem: &Diagnostic) -> String {
        self.terminal.help(problem)
    }

    fn rebuilt(&self, problems: &[Diagnostic], took: Duration) {
        self.global.show(&self.terminal, &mut problems.to_vec());
        let count = |severity| problems.iter().filter(|problem| problem.severity == severity).count();
        let milliseconds = usize::try_from(took.as_millis()).unwrap_or(usize::MAX);
        let counts = [
            ("errors", Arg::Number(count(Severity::Error))),
            ("warnings", Arg::Number(count(Severity::Warning))),
            ("milliseconds", Arg::Number(milliseconds)),
        ];
        self.terminal.say("serve-rebuilt", &counts);
    }

    fn found(&self, problems: &[Diagnostic]) {
        self.global.show(&self.terminal, &mut problems.to_vec());
    }
}
