//! Problems as values: what is wrong and where. Nothing here prints; `terminal` turns them into words.

use std::borrow::Cow;
use std::fmt;

use serde::{Deserialize, Serialize};

use crate::path::{SETTINGS, SourcePath};

/// A value together with the problems found on the way to it.
#[derive(Debug)]
pub struct Checked<T> {
    /// What was understood.
    pub value: T,
    /// What was not.
    pub diagnostics: Vec<Diagnostic>,
}

/// Whether a problem stops the portal from being published.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// Nothing is published.
    Error,
    /// Worth knowing; `--strict` makes it an error.
    Warning,
}

impl Severity {
    /// The word that stands for it in JSON and before the code.
    pub fn as_str(self) -> &'static str {
        match self {
            Severity::Error => "error",
            Severity::Warning => "warning",
        }
    }
}

/// Who can mend a problem; it decides the exit code.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Cause {
    /// An author, in `content/`: exit code 1.
    Content,
    /// Whoever set the portal up or called the command: exit code 2.
    Setup,
    /// Another build that is running: exit code 75 (`EX_TEMPFAIL` of sysexits.h).
    Busy,
}

/// From where to where in a file. Lines and columns count from 1, columns in Unicode scalar values; the end is exclusive.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default, Serialize, Deserialize)]
pub struct Span {
    /// The first line.
    pub line: u32,
    /// The first column.
    pub column: u32,
    /// The last line.
    pub end_line: u32,
    /// The column after the last one.
    pub end_column: u32,
}

/// A place in a file of the portal.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// The file.
    pub path: SourcePath,
    /// Where in it; `None` means the file as a whole.
    pub span: Option<Span>,
}

impl fmt::Display for Place {
    /// In one line: `path:line:column`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.span {
            Some(span) => write!(f, "{}:{}:{}", self.path, span.line, span.column),
            None => write!(f, "{}", self.path),
        }
    }
}

/// Something a message says: a text, or a number that plurals depend on.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Arg {
    /// Words of the author or of the system.
    Text(String),
    /// A count.
    Number(usize),
}

/// One problem.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Diagnostic {
    /// Which kind of problem.
    pub code: Code,
    /// Whether it stops the build.
    pub severity: Severity,
    /// Where it is, if it is in a file.
    pub place: Option<Place>,
    /// The other place that it is about, as of a duplicate.
    pub other: Option<Place>,
    /// What the message names. Every message finds all its variables here.
    pub args: Vec<(Cow<'static, str>, Arg)>,
}

impl Diagnostic {
    /// A problem of this kind, with the severity that the kind has.
    pub fn new(code: Code) -> Self {
        Self { code, severity: code.severity(), place: None, other: None, args: Vec::new() }
    }

    /// Says where it is.
    pub fn at(mut self, path: &SourcePath, span: Span) -> Self {
        self.place = Some(Place { path: path.clone(), span: Some(span) });
        self
    }

    /// Says in which file it is, where no line is to blame.
    pub fn in_file(mut self, path: &SourcePath) -> Self {
        self.place = Some(Place { path: path.clone(), span: None });
        self
    }

    /// Names the other place that it is about.
    pub fn other(mut self, path: &SourcePath, span: Option<Span>) -> Self {
        self.other = Some(Place { path: path.clone(), span });
        self
    }

    /// Gives the message a text to name; a long one is cut, and what could confuse a terminal is taken out.
    pub fn with(mut self, name: &'static str, text: impl ToString) -> Self {
        self.args.push((name.into(), Arg::Text(presentable(&text.to_string()))));
        self
    }

    /// Gives the message a count to name.
    pub fn count(mut self, name: &'static str, number: usize) -> Self {
        self.args.push((name.into(), Arg::Number(number)));
        self
    }

    /// Gives the message a suggestion, or tells it that there is none.
    pub fn suggest(self, suggestion: Option<impl ToString>) -> Self {
        let text = suggestion.map_or_else(|| "none".to_owned(), |suggestion| suggestion.to_string());
        self.with("suggestion", text)
    }

    /// Who can mend it. A problem in `balai.yaml` is one of setup whatever its kind.
    pub fn cause(&self) -> Cause {
        match &self.place {
            Some(place) if place.path.as_str() == SETTINGS => Cause::Setup,
            _ => self.code.cause(),
        }
    }
}

/// Puts problems into the order in which a person reads them: by file, line and column, then by code.
pub fn sort(diagnostics: &mut Vec<Diagnostic>) {
    diagnostics.sort_by(|a, b| (&a.place, a.code, &a.args).cmp(&(&b.place, b.code, &b.args)));
    diagnostics.dedup();
}

/// Whether any problem stops the build.
pub fn any_error(diagnostics: &[Diagnostic]) -> bool {
    diagnostics.iter().any(|diagnostic| diagnostic.severity == Severity::Error)
}

/// The longest text that a message names, in letters.
const MAX_ARG: usize = 400;

fn presentable(text: &str) -> String {
    let mut letters = text.chars().map(|letter| if letter.is_control() { ' ' } else { letter });
    let mut cut: String = letters.by_ref().take(MAX_ARG).collect();
    if letters.next().is_some() {
        cut.push('…');
    }
    cut
}

/// The longest word that a suggestion is looked for, in bytes.
const MAX_WORD: usize = 300;

/// The known word nearest to `word`, for "did you mean"; `None` where nothing is near. Words that are too long to be
/// near, or that share too few letters, are passed over without being compared.
pub fn nearest<'w>(word: &str, known: impl IntoIterator<Item = &'w str>) -> Option<&'w str> {
    if word.is_empty() || word.len() > MAX_WORD {
        return None;
    }
    let word = word.to_lowercase();
    let farthest = (word.chars().count() / 3).max(2);
    let letters = Letters::of(&word);
    let mut best: Option<(usize, &str)> = None;
    for candidate in known.into_iter().filter(|candidate| candidate.len() <= 2 * MAX_WORD) {
        let folded = candidate.to_lowercase();
        let allowed = best.map_or(farthest + 1, |(distance, _)| distance);
        if letters.distance(&Letters::of(&folded)) >= allowed {
            continue;
        }
        let distance = strsim::damerau_levenshtein(&word, &folded);
        if distance < allowed {
            best = Some((distance, candidate));
        }
    }
    best.map(|(_, candidate)| candidate)
}

/// How often a word has each letter, a few letters counted together: two words are at least as far apart as their letters.
struct Letters([i16; 32]);

impl Letters {
    fn of(word: &str) -> Self {
        let mut counts = [0; 32];
        for letter in word.chars() {
            counts[letter as usize % 32] += 1;
        }
        Self(counts)
    }

    fn distance(&self, other: &Self) -> usize {
        let (mut more, mut less) = (0_usize, 0_usize);
        for (own, theirs) in self.0.iter().zip(&other.0) {
            let difference = own - theirs;
            *(if difference > 0 { &mut more } else { &mut less }) += usize::from(difference.unsigned_abs());
        }
        more.max(less)
    }
}

macro_rules! codes {
    ($($(#[doc = $doc:literal])+ $variant:ident = $code:literal, $severity:ident, $cause:ident;)+) => {
        /// The kinds of problems. Their messages stand in `locales/cli/`, under the code's name.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Code { $($(#[doc = $doc])+ $variant,)+ }

        impl Code {
            /// All of them.
            pub const ALL: &[Code] = &[$(Code::$variant,)+];

            /// The name that stays the same in every language and version.
            pub fn as_str(self) -> &'static str {
                match self { $(Code::$variant => $code,)+ }
            }

            /// Whether it stops the build.
            pub fn severity(self) -> Severity {
                match self { $(Code::$variant => Severity::$severity,)+ }
            }

            fn cause(self) -> Cause {
                match self { $(Code::$variant => Cause::$cause,)+ }
            }
        }
    };
}

codes! {
    /// A file is larger than its limit.
    FileTooLarge = "file-too-large", Error, Content;
    /// A file is not UTF-8.
    NotUtf8 = "not-utf8", Error, Content;
    /// A file holds a NUL or another control character.
    ControlCharacter = "control-character", Error, Content;
    /// A symbolic link stands in the content or the site theme.
    SymbolicLink = "symbolic-link", Error, Content;
    /// Something that is neither a file nor a folder.
    SpecialFile = "special-file", Error, Content;
    /// A file or folder cannot be read.
    Unreadable = "unreadable", Error, Content;
    /// A file's name is not UTF-8 or holds control characters.
    UnreadableName = "unreadable-name", Error, Content;
    /// A file that is no part of a portal stands where content is expected.
    UnexpectedFile = "unexpected-file", Warning, Content;
    /// A dot in a file's name that is no language.
    DotInName = "dot-in-name", Error, Content;
    /// A file's suffix is a language that the portal does not have.
    LanguageNotInPortal = "language-not-in-portal", Error, Content;
    /// A text's name gives no address.
    NameWithoutSlug = "name-without-slug", Error, Content;
    /// A folder's name cannot be part of an address.
    FolderName = "folder-name", Error, Content;
    /// Two names that some file systems take for the same.
    NamesCollide = "names-collide", Error, Content;
    /// Two files for one text in one language.
    TwoFilesForOneText = "two-files-for-one-text", Error, Content;
    /// A report stands in a folder that is not a region.
    NoRegion = "no-region", Error, Content;
    /// A setting names a site theme that is not there.
    SiteThemeMissing = "site-theme-missing", Error, Setup;
    /// A site theme was written for another version of the views.
    SiteThemeViews = "site-theme-views", Error, Setup;
    /// A site theme extends itself.
    SiteThemeCycle = "site-theme-cycle", Error, Setup;
    /// A code to be explained that no problem has.
    ExplainUnknown = "explain-unknown", Error, Setup;
    /// The finder would have more pages than it may.
    FinderTooLarge = "finder-too-large", Warning, Setup;
    /// `--today` is not a day.
    InvalidToday = "invalid-today", Error, Setup;
    /// `SOURCE_DATE_EPOCH` is not a number of seconds.
    InvalidEpoch = "invalid-epoch", Error, Setup;
    /// There is no `balai.yaml` here.
    NoPortal = "no-portal", Error, Setup;

    /// A file does not begin with front matter.
    FrontMatterMissing = "front-matter-missing", Error, Content;
    /// Front matter is not closed.
    FrontMatterUnclosed = "front-matter-unclosed", Error, Content;
    /// Front matter is longer than its limit.
    FrontMatterTooLong = "front-matter-too-long", Error, Content;
    /// The line around front matter is not `---`.
    FrontMatterFence = "front-matter-fence", Error, Content;
    /// YAML that cannot be read.
    YamlSyntax = "yaml-syntax", Error, Content;
    /// A tab where YAML wants spaces.
    YamlTab = "yaml-tab", Error, Content;
    /// No space after the colon of a key.
    YamlSpaceAfterColon = "yaml-space-after-colon", Error, Content;
    /// A colon in a text that is not quoted.
    YamlColonInText = "yaml-colon-in-text", Error, Content;
    /// A quotation mark that is not closed.
    YamlQuote = "yaml-quote", Error, Content;
    /// A quotation mark inside a text in quotation marks.
    YamlInnerQuote = "yaml-inner-quote", Error, Content;
    /// A text that begins with a sign that YAML reads as its own.
    YamlSign = "yaml-sign", Error, Content;
    /// Anchors, aliases, merge keys, tags or several documents.
    YamlFeature = "yaml-feature", Error, Content;
    /// Brackets nested too deep.
    YamlNesting = "yaml-nesting", Error, Content;
    /// ` #` cuts a text short.
    YamlComment = "yaml-comment", Warning, Content;
    /// A key stands twice.
    DuplicateKey = "duplicate-key", Error, Content;
    /// A key that Balai does not know.
    UnknownKey = "unknown-key", Error, Content;
    /// A required key is missing.
    MissingKey = "missing-key", Error, Content;
    /// A key without a value where one is needed.
    EmptyValue = "empty-value", Error, Content;
    /// A list or a map where one text is expected.
    ExpectedText = "expected-text", Error, Content;
    /// Something else where a list is expected.
    ExpectedList = "expected-list", Error, Content;
    /// Something else where a map is expected.
    ExpectedMap = "expected-map", Error, Content;
    /// A value outside the closed list of values.
    UnknownValue = "unknown-value", Error, Content;
    /// A value that is not a number in its range.
    InvalidNumber = "invalid-number", Error, Content;
    /// A value that is neither yes nor no.
    InvalidYesNo = "invalid-yes-no", Error, Content;
    /// A date that does not exist or cannot be read.
    InvalidDate = "invalid-date", Error, Content;
    /// A date that can be read in two ways.
    AmbiguousDate = "ambiguous-date", Error, Content;
    /// A span of time that cannot be read.
    InvalidPeriod = "invalid-period", Error, Content;
    /// A slug that is not safe in an address.
    InvalidSlug = "invalid-slug", Error, Content;
    /// A slug that Balai's own pages use.
    ReservedSlug = "reserved-slug", Error, Content;
    /// An alias that is not an address below the portal's root.
    InvalidAlias = "invalid-alias", Error, Content;
    /// A file's path that leads out of the text's folder or is not safe.
    InvalidFile = "invalid-file", Error, Content;
    /// An address that is not http or https.
    InvalidUrl = "invalid-url", Error, Content;
    /// Coordinates out of range or swapped.
    InvalidCoordinates = "invalid-coordinates", Error, Content;
    /// A tag that is not a language.
    InvalidLanguage = "invalid-language", Error, Content;
    /// A language that is not the portal's.
    UnknownLanguage = "unknown-language", Error, Content;
    /// A telephone number that nobody can dial.
    InvalidPhone = "invalid-phone", Error, Content;
    /// Something that is not an e-mail address.
    InvalidEmail = "invalid-email", Error, Content;
    /// A contact without a way to reach anyone.
    ContactEmpty = "contact-empty", Error, Content;
    /// A contact that does not say whether it may be published; it is left out.
    ContactNotPublic = "contact-not-public", Warning, Content;
    /// A program is open, but nobody says when that was checked.
    StatusUnverified = "status-unverified", Error, Content;
    /// Somebody is said to have looked on a day that has not come yet.
    DayAhead = "day-ahead", Warning, Content;
    /// A span that ends before it begins.
    RangeReversed = "range-reversed", Error, Content;
    /// A program is said to be about a theme that names needs.
    ProgramNeedTheme = "program-need-theme", Error, Content;
    /// Braces on a heading of a program's text; a program says all of it in its front matter.
    ProgramHeading = "program-heading", Error, Content;
    /// A heading names a program that its region does not have.
    UnknownProgram = "unknown-program", Error, Content;
    /// The portal has no address of its own yet.
    NoBaseUrl = "no-base-url", Warning, Setup;
    /// A name is missing in the default language.
    MissingName = "missing-name", Error, Content;
    /// Two terms share a label or a slug.
    SharedLabel = "shared-label", Error, Content;

    /// A theme that the portal does not have.
    UnknownTheme = "unknown-theme", Error, Content;
    /// A group that the portal does not have.
    UnknownGroup = "unknown-group", Error, Content;
    /// An organization that the portal does not have.
    UnknownOrganization = "unknown-organization", Error, Content;
    /// Braces in a heading that are not closed or do not end it.
    HeadingBraces = "heading-braces", Error, Content;
    /// A heading attribute that Balai does not know.
    HeadingAttribute = "heading-attribute", Error, Content;
    /// Braces on a heading inside a quote, a list or a footnote.
    HeadingNested = "heading-nested", Warning, Content;
    /// A heading without words.
    HeadingEmpty = "heading-empty", Warning, Content;
    /// An id that two headings share.
    DuplicateId = "duplicate-id", Error, Content;
    /// `sections:` names a heading that the text does not have.
    UnknownHeading = "unknown-heading", Error, Content;
    /// A link to a script or to data; it is left out.
    ScriptAddress = "script-address", Warning, Content;
    /// A link leads to a file that is not there.
    BrokenLink = "broken-link", Error, Content;
    /// A link leads to a heading that is not there.
    BrokenAnchor = "broken-anchor", Error, Content;
    /// A link would lead out of the portal's folder.
    LinkOutside = "link-outside", Error, Content;
    /// A link begins with a slash.
    LinkAbsolute = "link-absolute", Error, Content;
    /// Pictures are not supported yet.
    PictureNotSupported = "picture-not-supported", Warning, Content;
    /// Quotes and lists nested too deep.
    NestingTooDeep = "nesting-too-deep", Error, Content;
    /// A level-one heading in a body; the title is the page's.
    TitleInBody = "title-in-body", Warning, Content;

    /// A translation says another fact than its original.
    FactConflict = "fact-conflict", Error, Content;
    /// `original:` names a language the text does not have.
    OriginalMissing = "original-missing", Error, Content;
    /// A translation's heading has no counterpart in the original.
    HeadingUnpaired = "heading-unpaired", Warning, Content;
    /// A line of `translations.lock` that cannot be read.
    StampLine = "stamp-line", Error, Content;
    /// A file that is named as a translation and is none.
    NotATranslation = "not-a-translation", Error, Setup;
    /// A text has another address than in the last build.
    AddressChanged = "address-changed", Warning, Content;
    /// Two pages on one address.
    AddressTaken = "address-taken", Error, Content;

    /// A template that cannot be read or rendered.
    Template = "template", Error, Setup;
    /// A template names a filter, function, component or template that is not there.
    TemplateUnknown = "template-unknown", Error, Setup;
    /// Templates include one another too deep.
    TemplateIncludes = "template-includes", Error, Setup;
    /// A page grows beyond all measure.
    PageTooLarge = "page-too-large", Error, Setup;
    /// A page is heavier than the portal allows.
    PageTooHeavy = "page-too-heavy", Warning, Content;
    /// The stylesheets alone are heavier than a page may be.
    StylesTooHeavy = "styles-too-heavy", Warning, Setup;
    /// A required file of the site theme is missing.
    TemplateMissing = "template-missing", Error, Setup;
    /// A message file that cannot be read.
    MessageSyntax = "message-syntax", Error, Setup;
    /// A message that no language of the chain has.
    MessageMissing = "message-missing", Error, Setup;
    /// A message stands twice in one file.
    MessageTwice = "message-twice", Warning, Setup;
    /// A language lacks a message that pages use.
    MessageUntranslated = "message-untranslated", Warning, Setup;
    /// A message of the portal that no page shows.
    MessageUnused = "message-unused", Warning, Setup;
    /// A message takes other variables than the one it is compared with.
    MessageVariables = "message-variables", Warning, Setup;
    /// The day on which a text was to be reviewed has passed.
    ReviewOverdue = "review-overdue", Warning, Content;
    /// A text is to be reviewed every so often, but has no day to count from.
    ReviewWithoutDay = "review-without-day", Warning, Content;

    /// The output folder is one that must not be written to.
    OutputRefused = "output-refused", Error, Setup;
    /// The output folder holds files that Balai did not write.
    OutputForeign = "output-foreign", Error, Setup;
    /// A generated file was changed by hand.
    OutputEdited = "output-edited", Error, Setup;
    /// A file in the way that Balai did not write.
    OutputInTheWay = "output-in-the-way", Error, Setup;
    /// The output cannot be written.
    OutputFailed = "output-failed", Error, Setup;
    /// Another build is running.
    OutputBusy = "output-busy", Error, Busy;

    /// The port on which the preview was to answer is taken.
    PortTaken = "port-taken", Error, Setup;
    /// The preview cannot answer on this address.
    ServeAddress = "serve-address", Error, Setup;
    /// The preview cannot go on for reasons of the system.
    ServeFailed = "serve-failed", Error, Setup;
    /// No program opens the browser.
    BrowserMissing = "browser-missing", Warning, Setup;
    /// The system does not tell of changes; the preview looks for them from time to time.
    WatchSlow = "watch-slow", Warning, Setup;
}
