//! The server: connections, the first lines of a request, and the answer to it.
//!
//! One request and one answer for each connection, without bodies in requests. That is all that a preview needs, and so
//! little that reading it takes `httparse` and no framework; it also keeps the promise that an address of any length is
//! answered with 400 or 404. Connections are tasks, so slow clients cost next to nothing, and the oldest gives way where
//! there are too many.

use std::collections::VecDeque;
use std::future::poll_fn;
use std::io;
use std::pin::pin;
use std::sync::Arc;
use std::task::Poll;
use std::time::Duration;

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::signal::ctrl_c;
use tokio::task::AbortHandle;
use tokio::time::{sleep, timeout};

use crate::path::OutputPath;
use crate::serve::address::{Address, Wanted, wanted};
use crate::serve::guard::{Hosts, is_own};
use crate::serve::live::Watching;
use crate::serve::panel::Report;
use crate::serve::snapshot::{Answer, File};
use crate::serve::{Settings, panel, reload, script};

/// The longest head of a request, in bytes.
const MAX_HEAD: usize = 16 * 1024;
/// The most header lines of a request.
const MAX_HEADERS: usize = 64;
/// How long a client may take for its request.
const PATIENCE: Duration = Duration::from_secs(10);
/// How long a client may take for an answer.
const DELIVERY: Duration = Duration::from_secs(60);
/// How many connections there may be at once, and how many streams of changes.
const CONNECTIONS: usize = 256;

/// Answers until Ctrl-C. That is listened for, since shells start programs in the background so that they do not hear it.
pub async fn serve(
    listener: std::net::TcpListener,
    hosts: Hosts,
    settings: Arc<Settings>,
    now: Watching,
) -> io::Result<()> {
    let desk = Arc::new(Desk { hosts, settings, now });
    let listener = TcpListener::from_std(listener)?;
    let (mut answering, mut stopping) = (pin!(answer(listener, desk)), pin!(ctrl_c()));
    poll_fn(|context| match stopping.as_mut().poll(context) {
        Poll::Ready(stopped) => Poll::Ready(stopped),
        Poll::Pending => answering.as_mut().poll(context).map(Ok),
    })
    .await
}

async fn answer(listener: TcpListener, desk: Arc<Desk>) {
    let mut pages = Crowd::default();
    loop {
        let Ok((stream, _)) = listener.accept().await else {
            // Too many files are open, or the client has gone already.
            pages.make_room();
            sleep(Duration::from_millis(20)).await;
            continue;
        };
        let _ = stream.set_nodelay(true);
        let desk = Arc::clone(&desk);
        pages.add(tokio::spawn(async move { desk.converse(stream).await }).abort_handle());
    }
}

/// The connections there are, the oldest first.
#[derive(Default)]
struct Crowd(VecDeque<AbortHandle>);

impl Crowd {
    fn add(&mut self, newest: AbortHandle) {
        self.0.retain(|handle| !handle.is_finished());
        if self.0.len() >= CONNECTIONS {
            self.make_room();
        }
        self.0.push_back(newest);
    }

    fn make_room(&mut self) {
        if let Some(oldest) = self.0.pop_front() {
            oldest.abort();
        }
    }
}

/// What an answer begins with.
struct Response {
    status: &'static str,
    kind: &'static str,
    /// Further header lines, each with its end.
    more: String,
    body: Vec<u8>,
}

impl Response {
    fn new(status: &'static str, kind: &'static str, body: impl Into<Vec<u8>>) -> Self {
        Self { status, kind, more: String::new(), body: body.into() }
    }

    /// A refusal in the words of the standard; only programs and those who attack see it.
    fn refusal(status: &'static str) -> Self {
        Self::new(status, "text/plain; charset=utf-8", format!("{status}\n"))
    }

    fn file(status: &'static str, file: File) -> Self {
        Self::new(status, media_type(&file.path), file.bytes)
    }
}

/// What is known of a request once its head was read.
#[derive(Debug, Default)]
struct Request {
    method: String,
    target: String,
    hosts: Vec<String>,
    origin: Option<String>,
    fetch_site: Option<String>,
}

/// What all connections share.
struct Desk {
    hosts: Hosts,
    settings: Arc<Settings>,
    now: Watching,
}

impl Desk {
    async fn converse(&self, mut stream: TcpStream) {
        let Ok(request) = timeout(PATIENCE, read(&mut stream)).await else { return };
        let request = match request {
            Ok(Some(request)) => request,
            Ok(None) => return send(stream, &Response::refusal("400 Bad Request"), true).await,
            Err(_) => return,
        };
        let with_body = request.method != "HEAD";
        match route(&request, &self.hosts) {
            Ok(Wanted::Events) => reload::stream(stream, self.now.clone()).await,
            Ok(Wanted::Own(name)) => send(stream, &own_file(&name), with_body).await,
            Ok(Wanted::Page(address)) => send(stream, &self.page(address).await, with_body).await,
            Err(refusal) => send(stream, &refusal, with_body).await,
        }
    }

    /// A page of the snapshot; where there is none, the problems.
    async fn page(&self, address: Address) -> Response {
        let mut watching = self.now.clone();
        let now = match watching.wait_for(Option::is_some).await {
            Ok(now) => now.clone(),
            Err(_) => None,
        };
        let Some(now) = now else { return Response::refusal("503 Service Unavailable") };
        let words = &now.report.words;
        let Some(snapshot) = &now.snapshot else {
            return html("503 Service Unavailable", panel::page(&now.report, &words.nothing));
        };
        let slash = format!("Location: /{}\r\n", address.folder.as_ref().unwrap_or(&address.file).url());
        match snapshot.page(address).await {
            Answer::Found(file) => Response::file("200 OK", file),
            Answer::WithSlash => Response { more: slash, ..Response::refusal("302 Found") },
            Answer::Missing(Some(file)) => Response::file("404 Not Found", file),
            Answer::Missing(None) => html("404 Not Found", panel::page(&now.report, &words.missing)),
            Answer::Failed(problem) => {
                let report = Report::new(&[*problem], &self.settings);
                html("500 Internal Server Error", panel::page(&report, &report.words.failed))
            }
        }
    }
}

/// Reads the head of a request; `None` where it is none.
async fn read(stream: &mut TcpStream) -> io::Result<Option<Request>> {
    let mut head = Vec::with_capacity(1024);
    loop {
        if stream.read_buf(&mut head).await? == 0 {
            return if head.is_empty() { Err(io::ErrorKind::UnexpectedEof.into()) } else { Ok(None) };
        }
        match parse(&head) {
            Ok(Some(request)) => return Ok(Some(request)),
            Ok(None) if head.len() < MAX_HEAD => {}
            _ => return Ok(None),
        }
    }
}

/// `None` where there is more to come.
fn parse(head: &[u8]) -> Result<Option<Request>, ()> {
    let mut headers = [httparse::EMPTY_HEADER; MAX_HEADERS];
    let mut parsed = httparse::Request::new(&mut headers);
    if parsed.parse(head).map_err(drop)?.is_partial() || head.len() > MAX_HEAD {
        return if head.len() > MAX_HEAD { Err(()) } else { Ok(None) };
    }
    let text = |text: Option<&str>| text.unwrap_or_default().to_owned();
    let mut request = Request { method: text(parsed.method), target: text(parsed.path), ..Request::default() };
    for header in parsed.headers {
        let value = || String::from_utf8_lossy(header.value).trim().to_owned();
        match header.name.to_ascii_lowercase().as_str() {
            "host" => request.hosts.push(value()),
            "origin" => request.origin = Some(value()),
            "sec-fetch-site" => request.fetch_site = Some(value()),
            _ => {}
        }
    }
    Ok(Some(request))
}

/// What a request wants, if it may want anything.
fn route(request: &Request, hosts: &Hosts) -> Result<Wanted, Response> {
    let [host] = request.hosts.as_slice() else { return Err(Response::refusal("400 Bad Request")) };
    if !hosts.knows(host) {
        return Err(Response::refusal("403 Forbidden"));
    }
    if !matches!(request.method.as_str(), "GET" | "HEAD") {
        let mut refusal = Response::refusal("405 Method Not Allowed");
        refusal.more.push_str("Allow: GET, HEAD\r\n");
        return Err(refusal);
    }
    let wanted = wanted(&request.target).ok_or_else(|| Response::refusal("400 Bad Request"))?;
    let is_page = matches!(wanted, Wanted::Page(_));
    if !is_page && !is_own(host, request.origin.as_deref(), request.fetch_site.as_deref()) {
        return Err(Response::refusal("403 Forbidden"));
    }
    if wanted == Wanted::Events && request.method == "HEAD" {
        return Err(Response::refusal("400 Bad Request"));
    }
    Ok(wanted)
}

fn own_file(name: &str) -> Response {
    let Some(text) = script::file(name) else { return Response::refusal("404 Not Found") };
    let kind = OutputPath::file(name).map_or("text/plain", |path| media_type(&path));
    Response::new("200 OK", kind, text)
}

fn html(status: &'static str, text: String) -> Response {
    Response::new(status, "text/html; charset=utf-8", script::add(text.into_bytes(), &[]))
}

/// The lines that every answer has. None of them lets another site read anything.
pub const COMMON: &str = "Cache-Control: no-store\r\nX-Content-Type-Options: nosniff\r\n\
                          Cross-Origin-Resource-Policy: same-origin\r\nConnection: close\r\n";

async fn send(mut stream: TcpStream, response: &Response, with_body: bool) {
    let Response { status, kind, more, body } = response;
    let length = body.len();
    let mut bytes =
        format!("HTTP/1.1 {status}\r\nContent-Type: {kind}\r\nContent-Length: {length}\r\n{more}{COMMON}\r\n")
            .into_bytes();
    if with_body {
        bytes.extend_from_slice(body);
    }
    let deliver = async {
        stream.write_all(&bytes).await?;
        stream.shutdown().await?;
        // What the client still sends is read, or the system would take the answer back.
        let mut rest = [0; 4096];
        let mut read = 0;
        while read < 16 * MAX_HEAD {
            match stream.read(&mut rest).await? {
                0 => break,
                more => read += more,
            }
        }
        io::Result::Ok(())
    };
    let _ = timeout(DELIVERY, deliver).await;
}

/// The media type of a file by its ending.
fn media_type(path: &OutputPath) -> &'static str {
    let ending = path.as_str().rsplit_once('.').map(|(_, ending)| ending.to_ascii_lowercase());
    match ending.as_deref().unwrap_or_default() {
        "html" => "text/html; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "json" => "application/json",
        "webmanifest" => "application/manifest+json",
        "xml" => "application/xml; charset=utf-8",
        "txt" => "text/plain; charset=utf-8",
        "csv" => "text/csv; charset=utf-8",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "jpg" | "jpeg" => "image/jpeg",
        "webp" => "image/webp",
        "avif" => "image/avif",
        "ico" => "image/x-icon",
        "woff2" => "font/woff2",
        "pdf" => "application/pdf",
        "zip" => "application/zip",
        _ => "application/octet-stream",
    }
}
