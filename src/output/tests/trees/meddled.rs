//! Folders that are put into place whole while somebody else puts something there, or takes something away.

use super::*;

#[test]
fn what_somebody_puts_into_a_new_folder_is_not_taken_away() {
    for before in BEFORE {
        let old = before.files().0;
        let mut seen = 0;
        for step in 0..before.steps() {
            let Some(site) = before.under_way(Fault::Killed(step)) else { continue };
            if !site.path("en").exists() {
                continue;
            }
            seen += 1;
            let mut expected = old.clone();
            for (path, text) in
                [("en/mine.txt", "mine"), ("en/a/b/mine.txt", "mine"), ("en/index.html", "home, edited")]
            {
                site.write(path, text);
                expected.insert(path.to_owned(), text.to_owned());
            }
            expected.extend(["en/", "en/a/", "en/a/b/"].map(|folder| (folder.to_owned(), String::new())));
            turn_back(&site);
            drop(site.open().unwrap());
            assert_eq!(files(&site), expected, "{before:?}, {step}");
        }
        assert!(seen > 1);
    }
}

#[test]
fn files_whose_bytes_were_lost_are_taken_back_all_the_same() {
    for before in BEFORE {
        let old = before.files().0;
        for step in 0..before.steps() {
            let Some(site) = before.under_way(Fault::Killed(step)) else { continue };
            if site.path("en").exists() {
                site.write("en/index.html", "");
                site.write("en/a/b/c/index.html", "\0\0\0\0");
                turn_back(&site);
                drop(site.open().unwrap());
                assert_eq!(files(&site), old, "{before:?}, {step}");
            }
        }
    }
}

#[test]
fn what_stands_where_a_folder_goes_stops_the_exchange() {
    type Come = fn(&Path);
    let comes: [Come; 3] = [
        |place| fs::create_dir(place).unwrap(),
        |place| fs::write(place, "mine").unwrap(),
        |place| {
            fs::create_dir(place).unwrap();
            fs::write(place.join("index.html"), "home").unwrap();
        },
    ];
    for before in BEFORE {
        let old = before.files().0;
        for (number, come) in comes.into_iter().enumerate() {
            for step in 0..before.steps() {
                let Some(site) = before.under_way(Fault::Killed(step)) else { continue };
                if site.path("en").exists() {
                    continue;
                }
                come(&site.path("en"));
                drop(site.open().unwrap());
                let mut files = files(&site);
                files.retain(|path, _| !path.starts_with("en"));
                assert_eq!(files, old, "{before:?}, {step}");
                let stays =
                    [!site.path("en").is_file(), site.path("en").is_file(), site.path("en/index.html").is_file()];
                assert!(stays[number], "{before:?}, {step}");
            }
        }
    }
}

#[test]
fn what_comes_while_the_portal_is_built_is_in_the_way_and_stays() {
    for before in BEFORE {
        for (path, text) in [("en", "a file"), ("en/mine.txt", "mine"), ("en/index.html", "home")] {
            let site = before.site();
            let folder = site.open().unwrap();
            put(&folder, &WHOLE);
            site.write(path, text);
            let there = files(&site);
            assert_eq!(told(&site, folder.publish()), [(OutputInTheWay, "en".to_owned())]);
            assert_eq!(files(&site), there);
            assert!(!site.state("stage").exists() && !site.state("journal").exists());
            fs::remove_file(site.path(path)).unwrap();
            let _ = fs::remove_dir(site.path("en"));
            site.publish(&WHOLE).unwrap();
            assert_eq!(files(&site), before.files().1);
        }
    }
}

#[test]
fn what_comes_in_the_last_moment_stays() {
    for operation in [Operation::Sync, Operation::RenameFolder] {
        for before in BEFORE {
            let site = before.site();
            let place = site.path("en");
            let disk = Disk::failing(move |now| {
                if now == operation && !place.exists() {
                    fs::create_dir(&place)?;
                    fs::write(place.join("mine.txt"), "mine")?;
                }
                Ok(())
            });
            let told = told(&site, site.publish_on(disk, &WHOLE));
            assert_eq!(told, [(OutputFailed, "en".to_owned())], "{operation:?}");
            let mut expected = before.files().0;
            expected
                .extend([("en/", ""), ("en/mine.txt", "mine")].map(|(path, text)| (path.to_owned(), text.to_owned())));
            assert_eq!(files(&site), expected, "{operation:?}");
        }
    }
}

#[test]
fn what_comes_while_files_are_put_into_place_one_by_one_stays() {
    for before in BEFORE {
        let site = before.site();
        let folder = site.path("en");
        let disk = Disk::failing(move |operation| {
            let page = folder.join("index.html");
            if operation == Operation::Add && folder.exists() && !page.exists() {
                fs::write(page, "mine")?;
            }
            if operation == Operation::RenameFolder { Err(std::io::ErrorKind::PermissionDenied.into()) } else { Ok(()) }
        });
        let told = told(&site, site.publish_on(disk, &WHOLE));
        assert_eq!(told, [(OutputFailed, "en/index.html".to_owned())]);
        let mut expected = before.files().0;
        expected
            .extend([("en/", ""), ("en/index.html", "mine")].map(|(path, text)| (path.to_owned(), text.to_owned())));
        assert_eq!(files(&site), expected);
    }
}

#[test]
fn where_nobody_knows_what_a_folder_came_with_it_stays_and_the_next_build_goes_on() {
    for before in BEFORE {
        for broken in [None, Some("balai-manifest 2 0\n")] {
            for step in 0..before.steps() {
                let Some(site) = before.under_way(Fault::Killed(step)) else { continue };
                let trees = site.path("en").exists();
                match broken {
                    None => site.remove(".balai/stage/manifest"),
                    Some(text) => site.write(".balai/stage/manifest", text),
                }
                turn_back(&site);
                if trees {
                    site.write("en/mine.txt", "mine");
                }
                drop(site.open().unwrap());
                assert_eq!(site.path("en/index.html").exists(), trees, "{before:?}, {step}");
                if let Before::OneLanguage = before {
                    let is_known = fs::read_to_string(site.state("manifest")).unwrap().starts_with("balai-manifest");
                    assert_eq!(is_known, !site.path("data").exists() && !trees, "{step}");
                }
                site.publish(&WHOLE).unwrap_or_else(|problems| panic!("{before:?}, {step}: {problems:?}"));
                for (path, text) in WHOLE {
                    assert_eq!(site.read(path), text);
                }
                assert!(!trees || site.read("en/mine.txt") == "mine");
            }
        }
    }
}

#[test]
fn a_folder_that_was_deleted_by_hand_comes_back_whole() {
    let site = Site::with(&WHOLE);
    fs::remove_dir_all(site.path("en")).unwrap();
    let pages: Vec<Page> = WHOLE.into_iter().filter(|(path, _)| *path != "en/a/b/c/index.html").collect();
    for step in 0..LIMIT {
        let fault = Fault::Killed(step);
        let is_done = site.publish_on(disk(fault).0, &pages).is_ok();
        drop(site.open().unwrap());
        let there = files(&site);
        assert!(!there.contains_key("en/") || there.contains_key("en/index.html"), "{fault:?}: {there:#?}");
        if is_done {
            break;
        }
    }
    assert_eq!(files(&site), files(&Site::with(&pages)));
    assert_eq!(site.open().unwrap().stands().unwrap().unchanged, pages.len());
}

#[test]
fn a_file_that_was_deleted_by_hand_leaves_its_place_to_a_folder() {
    let site = Site::with(&[("en", "a file"), ("id", "a file")]);
    site.remove("en");
    let published = site.publish(&[("en/index.html", "home"), ("id/index.html", "beranda")]).unwrap();
    assert_eq!((published.written, published.removed.len()), (2, 2));
    assert_eq!((site.read("en/index.html"), site.read("id/index.html")), ("home".to_owned(), "beranda".to_owned()));
}

#[test]
fn whether_a_folder_is_new_is_decided_by_its_first_file() {
    let site = Site::with(&EARLIER);
    fs::create_dir(site.path("en")).unwrap();
    let folder = site.open().unwrap();
    put(&folder, &WHOLE[..5]);
    fs::remove_dir(site.path("en")).unwrap();
    put(&folder, &WHOLE[5..]);
    folder.publish().unwrap();
    assert_eq!((site.read("en/a/b/c/index.html"), site.read("en/index.html")), ("deep".to_owned(), "home".to_owned()));
}

#[test]
fn folders_whose_names_differ_in_letter_case_come_both_also_where_they_are_one() {
    let pages: [Page; 3] = [("EN/index.html", "home"), ("en/a/index.html", "a"), ("index.html", "which language")];
    for step in 0..LIMIT {
        let site = Site::new();
        let fault = Fault::Killed(step);
        let is_done = site.publish_on(disk(fault).0, &pages).is_ok();
        drop(site.open().unwrap());
        let there = pages.iter().filter(|(path, text)| fs::read_to_string(site.path(path)).is_ok_and(|is| is == *text));
        assert!([0, pages.len()].contains(&there.count()), "{fault:?}");
        assert_eq!(site.path("en").exists(), site.path("index.html").exists(), "{fault:?}");
        if is_done {
            break;
        }
        assert!(step + 1 < LIMIT);
    }
}

#[cfg(unix)]
#[test]
fn a_link_that_comes_in_a_new_folders_place_is_not_followed() {
    for before in BEFORE {
        for step in 0..before.steps() {
            let Some(site) = before.under_way(Fault::Killed(step)) else { continue };
            if !site.path("en").exists() {
                continue;
            }
            let elsewhere = site.root.join("elsewhere");
            fs::rename(site.path("en"), &elsewhere).unwrap();
            std::os::unix::fs::symlink(&elsewhere, site.path("en")).unwrap();
            let there = listing(&elsewhere);
            drop(site.open().unwrap());
            assert_eq!(listing(&elsewhere), there, "{before:?}, {step}");
            let mut files = files(&site);
            files.retain(|path, _| !path.starts_with("en"));
            assert_eq!(files, before.files().0, "{before:?}, {step}");
        }
    }
}

#[test]
fn a_page_that_cannot_be_written_into_a_new_folder_is_told() {
    let page = ("en/a/index.html", "a");
    for full in 2..6 {
        let site = Before::OneLanguage.site();
        let before = files(&site);
        let folder = site.open_on(disk(Fault::Full(full)).0).unwrap();
        put(&folder, &[page]);
        assert_eq!(told(&site, folder.publish()), [(OutputFailed, page.0.to_owned())], "{full}");
        assert_eq!(files(&site), before);
        assert_eq!(site.memory(), ["lock", "manifest"]);
    }
}
