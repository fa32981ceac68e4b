//! `balai hosting`: what a web server has to be told about the portal, to be put into its configuration.

use std::process::ExitCode;

use clap::{Args, ValueEnum};
use jiff::civil::Date;

use crate::build::{self, Request};
use crate::commands::Global;
use crate::pages::Site;
use crate::pages::hosting::{self, Host};

/// Print what a web server has to be told: policy, caching, the page for what is not found
#[derive(Debug, Args)]
pub struct Hosting {
    /// Which one; `headers` is for Netlify and Cloudflare Pages
    host: HostName,
    /// Where it will be published, instead of what balai.yaml says
    #[arg(long, value_name = "URL")]
    base_url: Option<String>,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum HostName {
    Headers,
    Apache,
    Nginx,
    Caddy,
}

impl Hosting {
    /// Prints the text; problems of the portal are named, and those that stop a build stop this too.
    pub fn run(&self, global: &Global) -> ExitCode {
        let terminal = global.terminal();
        // Nothing that a host is told depends on the day.
        let today = Date::constant(1970, 1, 1);
        let request = Request { root: &global.root, drafts: false, base_url: self.base_url.as_deref(), today };
        let understood = build::understand(&request);
        if let Some(code) = global.refuse(&terminal, understood.diagnostics) {
            return code;
        }
        let understood = understood.value.expect("a portal without errors is understood");
        let site = Site::new(&understood.portal, &understood.speeches);
        terminal.line(hosting::text(self.host.into(), &site, &understood.theme).trim_end());
        ExitCode::SUCCESS
    }
}

impl From<HostName> for Host {
    fn from(name: HostName) -> Self {
        match name {
            HostName::Headers => Host::Headers,
            HostName::Apache => Host::Apache,
            HostName::Nginx => Host::Nginx,
            HostName::Caddy => Host::Caddy,
        }
    }
}
