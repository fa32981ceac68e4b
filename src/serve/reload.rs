//! The stream of changes that every open page listens to (server-sent events, HTML standard).

use std::future::poll_fn;
use std::io;
use std::pin::pin;
use std::task::Poll;
use std::time::Duration;

use serde::Serialize;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio::time::timeout;

use crate::serve::http::COMMON;
use crate::serve::live::{Now, Watching};
use crate::serve::panel::Report;

/// How often a sign of life is sent, so that closed pages are noticed.
const HEARTBEAT: Duration = Duration::from_secs(15);
/// How long a page may take to read an event.
const PATIENCE: Duration = Duration::from_secs(10);

/// What a page is told: what is served now, and what is wrong.
#[derive(Serialize)]
struct State<'s> {
    version: &'s str,
    report: &'s Report,
}

/// Tells a page of every change until it is closed.
pub async fn stream(stream: TcpStream, now: Watching) {
    let (mut reading, mut writing) = stream.into_split();
    let gone = async {
        let mut rest = [0; 256];
        while reading.read(&mut rest).await.is_ok_and(|read| read > 0) {}
    };
    let (mut gone, mut told) = (pin!(gone), pin!(tell(&mut writing, now)));
    poll_fn(|context| match gone.as_mut().poll(context) {
        Poll::Pending => told.as_mut().poll(context).map(drop),
        ended @ Poll::Ready(()) => ended,
    })
    .await;
}

async fn tell(writing: &mut (impl AsyncWriteExt + Unpin), mut now: Watching) -> io::Result<()> {
    let head = format!("HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n{COMMON}\r\nretry: 500\n\n");
    write(writing, &head).await?;
    now.mark_changed();
    loop {
        match timeout(HEARTBEAT, now.changed()).await {
            Ok(Ok(())) => {
                let event = now.borrow_and_update().as_ref().map(event);
                write(writing, event.as_deref().unwrap_or(":\n\n")).await?;
            }
            Ok(Err(_)) => return Ok(()),
            Err(_) => write(writing, ":\n\n").await?,
        }
    }
}

fn event(now: &Now) -> String {
    let state = State { version: &now.version, report: &now.report };
    let json = serde_json::to_string(&state).expect("a state serializes");
    format!("data: {json}\n\n")
}

async fn write(writing: &mut (impl AsyncWriteExt + Unpin), text: &str) -> io::Result<()> {
    timeout(PATIENCE, writing.write_all(text.as_bytes())).await.map_err(|_| io::Error::from(io::ErrorKind::TimedOut))?
}
