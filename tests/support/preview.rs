//! `balai serve` on a port of its own, asked over real sockets.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use super::Portal;

/// How long a test waits for something to happen.
pub const PATIENCE: Duration = Duration::from_secs(60);

/// A preview that is stopped at the end.
pub struct Preview {
    pub child: Child,
    pub address: SocketAddr,
}

/// An answer.
#[derive(Debug)]
pub struct Answer {
    pub status: u16,
    pub head: String,
    pub body: Vec<u8>,
}

impl Answer {
    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }
}

impl Preview {
    pub fn of(portal: &Portal) -> Self {
        Self::start(portal.command(&["serve", "--port", "0"]))
    }

    pub fn start(mut command: Command) -> Self {
        let mut child = command.stdout(Stdio::piped()).stderr(Stdio::null()).spawn().expect("balai runs");
        let mut lines = BufReader::new(child.stdout.take().expect("its output")).lines();
        let first = lines.next().expect("the address").expect("text");
        let address = first.split("http://").nth(1).and_then(|rest| rest.trim_end_matches('/').parse().ok());
        // Whoever writes must be read, or it waits.
        thread::spawn(move || lines.for_each(drop));
        Self { child, address: address.unwrap_or_else(|| panic!("no address in {first:?}")) }
    }

    /// Asks for an address as a browser does.
    pub fn get(&self, target: &str) -> Answer {
        self.ask(&format!("GET {target} HTTP/1.1\r\nHost: {}\r\n\r\n", self.address))
    }

    /// Sends some bytes and reads the answer.
    pub fn ask(&self, request: &str) -> Answer {
        let mut stream = self.connect();
        // A refused client may be told before it has said everything.
        let _ = stream.write_all(request.as_bytes());
        let mut bytes = Vec::new();
        stream.read_to_end(&mut bytes).expect("an answer");
        let end = bytes.windows(4).position(|four| four == b"\r\n\r\n").expect("a head") + 4;
        let head = String::from_utf8_lossy(&bytes[..end]).into_owned();
        let status = head.split(' ').nth(1).and_then(|word| word.parse().ok()).expect("a status");
        Answer { status, head, body: bytes[end..].to_vec() }
    }

    pub fn connect(&self) -> TcpStream {
        let stream = TcpStream::connect(self.address).expect("somebody listens");
        stream.set_read_timeout(Some(PATIENCE)).expect("a limit");
        stream
    }

    /// A page as `build` would write it: without the preview's line.
    pub fn page(&self, target: &str) -> String {
        let answer = self.get(target);
        assert_eq!(answer.status, 200, "{target}: {}", answer.text());
        without_script(&answer.text())
    }

    /// Waits until an answer is as wanted.
    pub fn wait(&self, target: &str, wanted: impl Fn(&Answer) -> bool) -> Answer {
        let since = Instant::now();
        loop {
            let answer = self.get(target);
            if wanted(&answer) {
                return answer;
            }
            assert!(since.elapsed() < PATIENCE, "{target} stays {}: {}", answer.status, answer.text());
            thread::sleep(Duration::from_millis(5));
        }
    }

    /// The stream of changes, from now on.
    pub fn events(&self) -> Events {
        let mut stream = self.connect();
        let request = format!("GET /-/balai/events HTTP/1.1\r\nHost: {}\r\n\r\n", self.address);
        stream.write_all(request.as_bytes()).expect("a request");
        Events { lines: BufReader::new(stream) }
    }
}

impl Drop for Preview {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// What open pages are told.
pub struct Events {
    lines: BufReader<TcpStream>,
}

impl Events {
    /// The next state that is as wanted.
    pub fn wait(&mut self, wanted: impl Fn(&serde_json::Value) -> bool) -> serde_json::Value {
        let since = Instant::now();
        loop {
            // Signs of life come every few seconds, so this is reached in time.
            assert!(since.elapsed() < 2 * PATIENCE, "no such state came");
            let mut line = String::new();
            assert!(self.lines.read_line(&mut line).expect("a line") > 0, "the stream has ended");
            let Some(data) = line.strip_prefix("data: ") else { continue };
            let state = serde_json::from_str(data).expect("JSON");
            if wanted(&state) {
                return state;
            }
        }
    }

    /// The next state with so many errors.
    pub fn errors(&mut self, count: u64) -> serde_json::Value {
        self.wait(|state| state["report"]["errors"] == count)
    }
}

/// Takes the preview's line out of a page.
pub fn without_script(page: &str) -> String {
    let is_own = |line: &&str| !line.starts_with("<script src=\"/-/balai/preview.js\"");
    let lines: Vec<&str> = page.split_inclusive('\n').filter(is_own).collect();
    lines.concat()
}
