//! The first half of the pipeline: all files read and linked, all their problems in one run.

use std::sync::Arc;

use crate::build::away::Away;
use crate::build::content::Content;
use crate::build::kept::Kept;
use crate::build::{Changes, Request, Understood};
use crate::config::{self, Config};
use crate::diagnostic::{Checked, Code, Diagnostic, any_error};
use crate::document::Names;
use crate::document::vocabulary::{Kind, Vocabularies, Vocabulary};
use crate::fingerprint::Fingerprint;
use crate::i18n::Speech;
use crate::portal::{self, Documents, Parts, Stamps};
use crate::source;
use crate::templates::{self, SiteTheme};

/// Reads and understands a portal: all problems of all files in one run. `None` where the settings cannot be read.
pub fn understand(request: &Request<'_>) -> Checked<Option<Understood>> {
    understand_again(request, &mut Known::default(), &Changes::Everything)
}

/// What was read and understood of a portal before. It saves time and changes nothing else: where it is empty, everything
/// is read, and what comes out is the same.
#[derive(Debug, Default)]
pub struct Known {
    pub(super) settings: Option<Settings>,
    pub(super) theme: Option<Checked<Arc<SiteTheme>>>,
    speeches: Vec<Arc<Speech>>,
    pub(super) content: Content,
    vocabularies: Arc<Vocabularies>,
    nothing: Nothing,
    portal: portal::Known,
    /// What has changed and was not read yet.
    pub(super) pending: Option<Changes>,
    /// Which program this is, where something may be kept from it.
    pub(super) program: Option<Fingerprint>,
    /// What an earlier build understood, until texts are read.
    pub(super) kept: Option<Kept>,
    /// When and where the bodies of texts are put away.
    away: Away,
}

/// What stands for files that are not there; always the same, so that it is known again.
#[derive(Debug, Default)]
struct Nothing {
    vocabulary: Arc<Vocabulary>,
    stamps: Arc<Stamps>,
}

#[derive(Debug)]
pub(super) struct Settings {
    pub(super) fingerprint: Fingerprint,
    config: Arc<Config>,
    problems: Vec<Diagnostic>,
}

impl Known {
    /// Nothing yet, for a portal that will be understood again and again: always with the same request but for the day.
    pub fn of_a_watched_portal() -> Self {
        Self { content: Content::new(true), ..Self::default() }
    }

    /// Says when and where the bodies of texts that are read from now on are put away. It changes nothing that is published.
    pub fn put_away(&mut self, away: Away) {
        self.away = away;
    }
}

/// Understands a portal of which something is known already. Only what may have changed is read again.
pub fn understand_again(request: &Request<'_>, known: &mut Known, changes: &Changes) -> Checked<Option<Understood>> {
    let mut changes = changes.clone();
    changes.add(known.pending.take().unwrap_or_else(Changes::none));
    let mut problems = Vec::new();
    let before = known.settings.as_ref().map(|settings| Arc::clone(&settings.config));
    let Some(config) = known.read_settings(request, &mut problems) else {
        known.pending = Some(changes);
        return Checked { value: None, diagnostics: problems };
    };
    let same_settings = before.is_some_and(|before| Arc::ptr_eq(&before, &config));
    if !same_settings {
        known.content.forget_roles(&config);
    }
    let theme = known.load_theme(request, &config, same_settings, &changes);
    problems.extend(known.theme.iter().flat_map(|theme| theme.diagnostics.iter().cloned()));
    known.content.list(request.root, &config, &changes);
    known.content.read_frame(&config);
    let vocabularies = known.vocabularies();
    let kept = known.take_kept();
    known.content.read_texts(Names { config: &config, vocabularies: &vocabularies }, kept.as_ref(), &known.away);
    drop(kept);
    let unreadable: Vec<Code> = known.unreadable_vocabularies().collect();
    problems.extend(known.content.problems(|problem| !unreadable.contains(&problem.code)));
    let altered = known.content.altered_texts();
    let all = || known.content.texts();
    let stamps = known.content.stamps().unwrap_or(&known.nothing.stamps);
    let parts = Parts {
        config,
        vocabularies,
        regions: known.content.regions(),
        documents: Documents { altered, all: &all },
        files: known.content.others(),
        stamps: Arc::clone(stamps),
        drafts: request.drafts,
        today: request.today,
    };
    let Checked { value: portal, diagnostics } = portal::link(parts, &mut known.portal);
    problems.extend(diagnostics);
    let root = request.root.to_owned();
    let speeches = known.speeches.clone();
    Checked { value: Some(Understood { portal, theme, speeches, root }), diagnostics: problems }
}

impl Known {
    pub(super) fn read_settings(
        &mut self,
        request: &Request<'_>,
        problems: &mut Vec<Diagnostic>,
    ) -> Option<Arc<Config>> {
        let source = match source::read_root_file(request.root, config::FILE) {
            Ok(Some(source)) => source,
            Ok(None) => {
                problems.push(Diagnostic::new(Code::NoPortal).with("path", request.root.display()));
                return None;
            }
            Err(problem) => {
                problems.push(*problem);
                return None;
            }
        };
        let fingerprint = Fingerprint::of(source.text.as_bytes());
        if let Some(settings) = self.settings.as_ref().filter(|settings| settings.fingerprint == fingerprint) {
            problems.extend(settings.problems.iter().cloned());
            return Some(Arc::clone(&settings.config));
        }
        let mut parsed = config::parse(&source);
        if let Some(url) = request.base_url {
            parsed.value.base_url = Some(format!("{}/", url.trim_end_matches('/')));
            parsed.diagnostics.retain(|problem| problem.code != Code::NoBaseUrl);
        }
        problems.extend(parsed.diagnostics.iter().cloned());
        if any_error(&parsed.diagnostics) {
            return None;
        }
        let config = Arc::new(parsed.value);
        self.settings = Some(Settings { fingerprint, config: Arc::clone(&config), problems: parsed.diagnostics });
        Some(config)
    }

    /// The site theme, and with it how the languages speak.
    pub(super) fn load_theme(
        &mut self,
        request: &Request<'_>,
        config: &Arc<Config>,
        same_settings: bool,
        changes: &Changes,
    ) -> Arc<SiteTheme> {
        let earlier = self.theme.take().filter(|_| same_settings);
        if let Some(theme) = &earlier
            && !changes.concern(&["themes", "locales", "assets"])
        {
            let same = Arc::clone(&theme.value);
            self.theme = earlier;
            return same;
        }
        let Checked { value, diagnostics } = templates::load(request.root, config);
        let same = earlier.map(|theme| theme.value).filter(|theme| theme.fingerprint == value.fingerprint);
        let theme = same.unwrap_or_else(|| {
            let speech = |language| Arc::new(Speech::new(config, language, &value.messages));
            self.speeches = config.tags().into_iter().map(speech).collect();
            Arc::new(value)
        });
        self.theme = Some(Checked { value: Arc::clone(&theme), diagnostics });
        theme
    }

    /// The vocabularies; where one has changed, all texts have to be read anew.
    fn vocabularies(&mut self) -> Arc<Vocabularies> {
        let of = |kind| {
            Arc::clone(self.content.vocabulary(kind).map_or(&self.nothing.vocabulary, |(vocabulary, _)| vocabulary))
        };
        let now =
            Vocabularies { themes: of(Kind::Themes), groups: of(Kind::Groups), organizations: of(Kind::Organizations) };
        let same = |kind| Arc::ptr_eq(now.of(kind), self.vocabularies.of(kind));
        if !Kind::ALL.into_iter().all(same) {
            self.vocabularies = Arc::new(now);
            self.content.forget_texts();
        }
        Arc::clone(&self.vocabularies)
    }

    /// The problems of texts that the errors of a vocabulary explain.
    fn unreadable_vocabularies(&self) -> impl Iterator<Item = Code> {
        let is_unreadable = |kind: &Kind| self.content.vocabulary(*kind).is_some_and(|(_, good)| !good);
        Kind::ALL.into_iter().filter(is_unreadable).map(Kind::unknown)
    }
}
