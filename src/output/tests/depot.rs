//! What is put into a depot comes back, unless the disk fails, and nothing of it stays.

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;
use std::time::SystemTime;

use super::faults::{Fault, disk, steps_of};
use super::{Page, Site, name, put, told};
use crate::diagnostic::Code::OutputFailed;
use crate::document::held::{Held, Lost};
use crate::output::disk::{Disk, Operation};

const PAGES: [Page; 2] = [("404.html", "lost"), ("id/index.html", "home")];

/// Some bytes that no other number has.
fn bytes(number: usize) -> Vec<u8> {
    number.to_string().repeat(number % 700).into_bytes()
}

/// A disk on which an operation fails from the given time on that it is tried.
fn failing(operation: Operation, from: usize) -> Disk {
    let times = AtomicUsize::new(0);
    Disk::failing(move |step| {
        let strikes = step == operation && times.fetch_add(1, Ordering::SeqCst) >= from;
        if strikes { Err(io::ErrorKind::StorageFull.into()) } else { Ok(()) }
    })
}

/// What is in the stage; `None` where there is none.
fn stage(site: &Site) -> Option<Vec<String>> {
    let entries = fs::read_dir(site.state("stage")).ok()?;
    Some(entries.map(|entry| name(&entry.unwrap())).collect())
}

/// All that lies in the output folder, with times but for that of the folder in which the stage comes and goes.
fn everything(site: &Site) -> BTreeMap<String, (String, SystemTime)> {
    let mut everything = site.everything();
    everything.remove(".balai/");
    everything
}

#[test]
fn what_many_threads_put_comes_back_to_any_of_them() {
    let site = Site::with(&PAGES);
    let folder = site.open().unwrap();
    let depot = folder.depot().unwrap();
    assert_eq!(stage(&site), None, "nothing is made before there is something to put");
    let put =
        |from: usize| (from..2000).step_by(8).map(|number| (number, depot.put(&bytes(number)).unwrap())).collect();
    let places: Vec<Vec<(usize, u64)>> = thread::scope(|scope| {
        let threads: Vec<_> = (0..8).map(|from| scope.spawn(move || put(from))).collect();
        threads.into_iter().map(|thread| thread.join().unwrap()).collect()
    });
    for (number, at) in places.into_iter().flatten() {
        let bytes = bytes(number);
        assert!(depot.get(at, bytes.len()).unwrap() == bytes, "{number}");
    }
    assert!(folder.lost().is_none());
}

#[test]
fn nothing_of_it_stays_and_on_unix_it_has_no_name() {
    let site = Site::with(&PAGES);
    let before = everything(&site);
    let folder = site.open().unwrap();
    let held = Held::away(b"kopi", folder.depot().as_ref());
    assert!(matches!(held, Held::Away(..)));
    let named = if cfg!(windows) { vec!["depot".to_owned()] } else { vec![] };
    assert_eq!(stage(&site), Some(named));
    assert_eq!(held.bytes().unwrap(), b"kopi".as_slice());
    drop(held);
    put(&folder, &PAGES);
    assert_eq!(folder.publish().unwrap().unchanged, 2);
    assert_eq!(everything(&site), before);

    let folder = site.open().unwrap();
    drop(Held::away(b"kopi", folder.depot().as_ref()));
    drop(folder);
    assert_eq!(everything(&site), before, "without being published");
}

#[test]
fn what_a_killed_build_left_of_it_goes() {
    let site = Site::with(&PAGES);
    let before = everything(&site);
    site.write(".balai/stage/depot", "kopi");
    let folder = site.open().unwrap();
    let held = Held::away(b"lada", folder.depot().as_ref());
    assert!(matches!(held, Held::Away(..)));
    assert_eq!(held.bytes().unwrap(), b"lada".as_slice());
    drop((held, folder));
    assert_eq!(everything(&site), before);
}

#[test]
fn killed_at_any_step_beside_a_depot_the_site_is_the_old_or_the_new_one() {
    const NEW: [Page; 2] = [("404.html", "lost and found"), ("id/index.html", "home")];
    let build = |site: &Site, disk: Disk| {
        let folder = site.open_on(disk).ok()?;
        let held: Vec<Held> = (0..3).map(|number| Held::away(&bytes(number), folder.depot().as_ref())).collect();
        drop(held);
        put(&folder, &NEW);
        folder.publish().ok()
    };
    let steps = steps_of(|disk| assert!(build(&Site::with(&PAGES), disk).is_some()));
    let is_new = (0..steps).map(|step| {
        let site = Site::with(&PAGES);
        build(&site, disk(Fault::Killed(step)).0);
        drop(site.open().unwrap());
        assert_eq!(site.memory(), ["lock", "manifest"], "{step}");
        let is = site.read("404.html");
        assert!(["lost", "lost and found"].contains(&is.as_str()), "{step}: {is}");
        is != "lost"
    });
    let is_new: Vec<bool> = is_new.collect();
    assert!(is_new.is_sorted() && is_new.contains(&true) && is_new.contains(&false), "{is_new:?}");
}

#[test]
fn where_there_is_no_room_bytes_are_packed_and_the_site_is_built() {
    let site = Site::new();
    drop(site.open().unwrap());
    // To open the folder takes one step that adds something; the stage and the file take one each.
    for from in 1..8 {
        let folder = site.open_on(failing(Operation::Add, from)).unwrap();
        let held: Vec<Held> = (0..5).map(|number| Held::away(&bytes(number), folder.depot().as_ref())).collect();
        let away = held.iter().filter(|held| matches!(held, Held::Away(..))).count();
        assert_eq!(away, from.saturating_sub(3).min(5), "{from}");
        for (number, held) in held.iter().enumerate() {
            assert_eq!(held.bytes().unwrap(), bytes(number), "{from}");
        }
        assert!(folder.lost().is_none());
    }
    let made_late = Arc::new(AtomicUsize::new(0));
    let count = Arc::clone(&made_late);
    let folder = site.open_on(Disk::failing(move |step| {
        let first = step == Operation::Add && count.fetch_add(1, Ordering::SeqCst) == 1;
        if first { Err(io::ErrorKind::StorageFull.into()) } else { Ok(()) }
    }));
    let folder = folder.unwrap();
    assert!(matches!(Held::away(b"kopi", folder.depot().as_ref()), Held::Packed(..)));
    put(&folder, &PAGES);
    assert_eq!(folder.publish().unwrap().written, 2);
}

#[test]
fn what_cannot_be_read_back_is_a_problem_and_nothing_is_published() {
    let site = Site::with(&PAGES);
    let before = everything(&site);
    let folder = site.open_on(failing(Operation::Read, 1)).unwrap();
    let held = Held::away(b"kopi", folder.depot().as_ref());
    assert_eq!(held.bytes().unwrap(), b"kopi".as_slice());
    assert!(folder.lost().is_none());
    assert_eq!(held.bytes(), Err(Lost));
    assert_eq!(held.bytes(), Err(Lost));
    let lost = folder.lost().expect("a problem");
    assert_eq!(told(&site, Err::<(), _>(vec![lost])), [(OutputFailed, ".balai/stage/depot".to_owned())]);
    put(&folder, &[("404.html", "half a page")]);
    assert_eq!(told(&site, folder.publish()), [(OutputFailed, ".balai/stage/depot".to_owned())]);
    drop(held);
    assert_eq!(everything(&site), before);
}

#[cfg(unix)]
#[test]
fn a_place_where_nothing_was_put_is_lost_and_not_made_up() {
    let site = Site::new();
    let folder = site.open().unwrap();
    let depot = folder.depot().unwrap();
    let at = depot.put(b"kopi").unwrap();
    assert_eq!(depot.get(at, 5), Err(Lost));
    assert!(folder.lost().is_some());
}
