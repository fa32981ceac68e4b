# The words of the default site theme, English.

## Short names of the portal's parts: menu, breadcrumbs, headings of lists

home = Home
themes = Themes
regions = Regions
groups = For whom
reports = Reports
programs = Programs
# Above the title of a program's page
program = Program
# Heading of a column and of a fact
region = Region

## Head and foot of every page

# The first link, seen when reached with the keyboard
skip-to-content = Skip to content
# The menu's name for screen readers
main-navigation = Main menu
# The language switch's name for screen readers
languages = Languages
# Only heard: this page does not exist in that language
language-other-page = (this page is not yet in that language; the link opens the nearest page)
# Only heard: the page exists, but its text is in another language
language-not-translated = (the text is not translated yet)
# The breadcrumbs' name for screen readers
breadcrumbs = You are here
# The name of the links at the foot for screen readers
footer-navigation = About this portal
feed = Follow what is new (Atom)
feed-about = Follow what is new about { $name } (Atom)
# The name of a theme's or a region's feed, in feed readers
feed-title = { $portal }: { $name }
license = You may reuse the texts on this portal under the licence { $license }.
report-mistake = Report a mistake on this page
# A message ready to be sent; the page's address follows it
mistake-text = I found a mistake on the page “{ $title }”.
# The portal's own note on every page; empty for none
site-note = {""}

## The same on many pages

# Between names in a row
comma = {", "}
# Only heard, before the name of a text's language
in-language = In the language:
# On every page that tells of activities
ask-first = We do not know whether the activities described here still run. Ask before you come.
# The help box on pages of regions, groups and themes in a region
help-title = Where can I ask?
help-text = There is no contact yet. Ask at your kelurahan or village office; show them this page.
# Before the names of groups, below an excerpt of an activity
for-whom = For whom:
# Before the names of groups, below an excerpt of a need
names-whom = People named:
for-whom-not-said = not said. Ask.
# Before a report's title
from-report = From the report
# The link from an excerpt to the whole
read-whole = Read in full: { $theme } in { $region }
needed-title = Named as a need
report-count = { $count ->
    [0] No reports yet
    [one] { $count } report
   *[other] { $count } reports
}
program-count = { $count ->
    [0] No programs yet
    [one] { $count } program
   *[other] { $count } programs
}
# Behind how many programs there are, where some are open
program-open-count = ({ $count } open when last checked)
# Behind the name of a region: the regions within it that the page does not show
region-count-within = { $count ->
    [one] { $count } region within it
   *[other] { $count } regions within it
}

## Lists with several pages

pager = Other pages of this list
page-number = Page { $number } of { $count }
previous-page = Previous page
next-page = Next page
newer = Newer
older = Older

## First page

home-question = Is there something for me?
home-where = Where do you live?
home-for-whom = Who is it for?
home-about = What is it about?
region-count = { $count ->
    [one] { $count } region
   *[other] { $count } regions
}
group-count = { $count ->
    [one] { $count } group
   *[other] { $count } groups
}
theme-count = { $count ->
    [one] { $count } theme
   *[other] { $count } themes
}
home-latest = Latest reports
all-regions = See all regions
all-themes = See the themes in each region
all-reports = See all reports ({ $count })
all-programs = See all programs ({ $count })

## Themes

themes-title = Themes of the reports
themes-introduction = Choose a theme, or see in the table what is reported and needed in each region.
theme-in-region = { $theme } in { $region }
theme-reported = What is reported
# For a theme that holds needs
theme-named = What the reports name
theme-empty = There are no reports on this theme yet.
theme-silent = No reports yet
theme-silent-text = The reports from these regions do not speak of this theme. Things on the ground may differ.
other-themes = Other themes
other-themes-here = Other themes in { $region }

## The table of themes and regions

coverage-title = Themes in each region
coverage-caption = What is reported and what is needed, by region and theme
coverage-caption-region = What is reported and what is needed in { $region }, by theme
coverage-legend = What the marks mean
coverage-below = The whole table is too long for one page. Choose a region to see its themes.
state-reported = Reported
state-needed = Needed
state-both = Reported and needed
state-named = Named
state-none = No reports yet
legend-reported = A report tells something about this theme. It may not be running any more.
legend-needed = A report names this theme as a need.
legend-both = A report tells something about it and also names it as a need.
legend-named = A report names challenges or needs.
legend-none = The reports do not speak of this theme. Things on the ground may differ.

## Regions

regions-title = All regions
regions-introduction = Choose your region to see what is reported there.
regions-empty = There are no regions on this portal yet.
region-introduction = What is reported in { $region }, for whom, and what is named as a need.
region-reports = Reports about this region
region-programs = Programs in this region
# Programs of the region above, such as the city's for a district
region-programs-above = Programs of the wider region
region-hidden = { $count ->
    [one] There is one more report
   *[other] There are { $count } more reports
  } about this region in other languages. Choose a language at the top of the page.
region-empty = There are no reports about this region yet.
region-empty-below = Look at the regions within it.
region-below = Regions within { $region }
region-groups = People named in the reports
region-coverage = Themes in this region
region-facts = About this region
region-level = Level
region-above = Part of
region-aliases = Also called
code-kemendagri = Ministry of Home Affairs code
code-bps = Statistics Indonesia (BPS) code
# Name of the links to the regions beside it, for screen readers
neighbours-regions = Other regions at this level
previous-region = Previous region
next-region = Next region
# Levels of regions
province = Province
city = City
regency = Regency
district = District
village = Village

## For whom

groups-title = Who is it for?
groups-introduction = Choose a group to see the reports that name it.
groups-empty = There are no groups on this portal yet.
group-named = Activities that name this group
group-programs = Programs for this group
group-unsaid-programs = Programs that do not say who they are for
group-unsaid-programs-text = It is not said who these programs are for. They may be for you too. Ask first.
group-needs = Challenges and needs that name this group
group-never-named = No program and no report of an activity names this group yet. You can still ask.
group-unsaid = Activities that do not say who they are for
group-unsaid-text = The reports do not say who these activities are for. They may be for you too. Ask first.
group-reports = Reports that speak of this group
other-groups = Other groups

## Contacts

contact-of-program = Contact of this program
contact-of-organization = Contact of { $name }
contact-of-region = Contact for { $name }
contact-of-portal = Contact of those who run this portal
contact-phone = Phone:
contact-whatsapp = WhatsApp:
contact-email = E-mail:
contact-address = Address:
contact-hours = Hours:
contact-languages = Languages:
# A question ready to be sent by WhatsApp or e-mail; the page's address follows it
ask-about-program = Hello, I would like to ask about the program “{ $title }”. Is it still running?
ask-about-page = Hello, I would like to ask about “{ $title }” on this portal.

## Programs

programs-title = All programs
programs-introduction = Programs from all regions: who they are for, and what is known about them.
programs-in-region = All programs in { $region }
programs-in-region-introduction = Programs in { $region }: who they are for, and what is known about them.
program-description = A program in { $region }: who it is for, what it takes, and where to ask.
program-facts = About this program
# A program's state, a whole sentence at the top of its page; each has to stay true though the portal is not updated for long
program-status-unknown = We do not know whether this program still runs. Ask before you come.
program-status-planned = This program is planned. Ask whether it has opened yet.
program-status-begun = This program was planned to open on { $opens }. Ask whether it has.
program-status-open = When this was checked on { $verified }, the program was open. That can change; ask before you come.
program-status-aged = On { $verified } this program was open. Nobody has checked since. Ask before you come.
program-status-ahead = When this was checked on { $verified }, the program was to open on { $opens }. Ask before you come.
program-status-closed = By the latest information, this program is closed. Ask whether it will open again.
program-status-late = The deadline, { $deadline }, has passed. Ask whether it will open again.
program-status-ended = This program has ended.
# Behind a program's state, in lists and on its page
program-deadline = Deadline: { $deadline }.
# A program's state, in short, in lists
program-short-unknown = Not known whether it still runs
program-short-planned = Planned
program-short-begun = Planned from { $opens } on
program-short-open = Open when checked on { $verified }
program-short-aged = Open on { $verified }; not checked since
program-short-ahead = To open on { $opens }
program-short-closed = Closed by the latest information
program-short-late = The deadline { $deadline } has passed
program-short-ended = Has ended
# Behind a program's state in short, in lists
program-short-deadline = {""}, deadline { $deadline }
fact-ages = Age
ages-from = from { $from } years
ages-to = up to { $to } years
ages-between = { $from } to { $to } years
fact-provider = Provider
provider-not-said = not said
fact-opens = Opens
fact-deadline = Deadline
# The day on which someone last asked the provider
fact-verified = State checked
# The six parts of Indonesia's service standard
program-service = Requirements, procedure and cost
part-requirements = Requirements
part-documents = What to bring:
part-procedure = How to join
part-time = Time
part-cost = Cost
part-outcome = What you get
part-complaints = Complaints
part-unknown = Not known
# Questions for what is not known, ready to be taken along
program-questions = What to ask
program-questions-text = The following is not known yet. Take these questions along when you ask.
question-status = Does this program still run? When can I register?
question-groups = Who is this program for? May I take part?
question-provider = Who provides it?
question-requirements = What are the requirements? What do I have to bring?
question-procedure = How do I register?
question-time = How long does it take?
question-cost = Does it cost anything? How much?
question-outcome = What will I get?
question-complaints = Where can I complain if something goes wrong?
program-told = Told in reports
# Sections of this region's reports that name a need with the program's theme
program-needs = Needs named in this region
# In a report, before the link to the program it tells about
about-program = About this program:

## Reports and free pages

reports-title = All reports
reports-introduction = Reports from all regions, the newest first.
reports-in-region = All reports about { $region }
reports-in-region-introduction = Reports about { $region }, the newest first.
# Heading of the box with the summary in plain words
plain-title = In short
report-facts = About this report
fact-published = Published
fact-updated = Updated
# At the foot of every text: when it was checked and who answers for it
upkeep = About this page
fact-reviewed = Last checked
review-not-recorded = not recorded
fact-next-review = Next check
review-by = by { $day }
review-not-planned = not planned yet
# Above a text that was to be checked before today
review-overdue = This page was due to be checked again by { $day }, and it has not been. What it says may have changed. Ask first.
fact-responsible = Who answers for it
fact-organizations = Organizations
contents = On this page
footnotes = Footnotes
footnote-back = Back to note { $number } in the text
source = Source
changes = Changes
translated-by = Translated by { $name }.
# Before the link to the original
read-original = Original text:
copy-notice = This text has not been translated yet. You are reading the original.
stale-section = The translation of this section does not follow the latest change of the original yet.
stale-text = This translation does not follow the latest changes of the original yet.
draft = Draft
draft-notice = This is a draft: it is not published yet.
machine-notice = This text was translated by a machine and no one has checked it. It may contain mistakes.
withdrawn-title = This text has been withdrawn.
# The name of the links to other reports for screen readers
neighbours = Other reports about this region
newer-report = Newer report
older-report = Older report
related = Similar reports from other regions

## Accessibility and privacy

accessibility = Accessibility
accessibility-title = Accessibility of this portal
accessibility-introduction = These pages are made for everyone: on a small phone, with a screen reader, with a keyboard alone, or with large text.
accessibility-standard-title = The standard we follow
accessibility-standard = These pages are made to meet the Web Content Accessibility Guidelines (WCAG) 2.2 at level AA.
accessibility-checks-title = What is checked
accessibility-checks = Balai, the program that makes these pages, checks its built-in design automatically whenever that design changes:
accessibility-check-axe = the rules of WCAG 2.0 to 2.2 at levels A and AA and best practices, with axe-core: on a phone's screen and a wide one, in light and dark colours
accessibility-check-html = valid HTML, with the Nu Html Checker
accessibility-check-keyboard = everything can be reached and used with a keyboard alone, and it always shows where you are
accessibility-check-noscript = every page is complete without JavaScript
accessibility-check-preferences = pages follow the colours that you set on your device, and do not move if you do not want them to
accessibility-check-print = every page can be printed as a whole
accessibility-check-reflow = pages fit on screens 1280 to 256 pixels wide, with text twice as large, and with wider spacing of letters
accessibility-own-design = This portal has changed the built-in design. What was changed is not covered by these checks.
accessibility-limits-title = Known limits
accessibility-limit-people = Automatic checks find only some obstacles. No test with people with disabilities is recorded here.
accessibility-limit-words = How easy a text is to understand is up to its author. { $own ->
    [0] There are no texts in this language yet.
   *[other] { $plain } of { $own } texts in this language begin with a summary in plain words.
}
accessibility-limit-files = { $count ->
    [one] { $count } file that a text links to, such as a PDF or a table, is not checked.
   *[other] { $count } files that texts link to, such as PDFs or tables, are not checked.
}
accessibility-limit-languages = Not every text is there in every language.
accessibility-languages-title = How many texts there are in each language, of { $count } in all
accessibility-texts = { $count ->
    [one] { $count } text
   *[other] { $count } texts
}
accessibility-stale = { $count ->
    [one] { $count } translation does not follow the changes of its original yet
   *[other] { $count } translations do not follow the changes of their originals yet
}
accessibility-machine = { $count ->
    [one] { $count } machine translation that nobody has checked yet
   *[other] { $count } machine translations that nobody has checked yet
}
accessibility-report-title = If there is something you cannot use
accessibility-report = Say which page it is, what you wanted to do, and what kept you from it.
# At the end of both pages, where the portal names no contact
about-contact = This portal has no contact yet. Tell your kelurahan or village office; show them this page.
privacy = Privacy
privacy-title = Your privacy on this portal
privacy-introduction = You can read every page without telling anyone who you are.
privacy-pages-title = What these pages do not do
privacy-cookies = They use no cookies.
privacy-tracking = They do not count or follow who reads what.
privacy-others = They load nothing from other sites: no maps, fonts, counters or advertisements from outside.
privacy-account = They ask for no name, no phone number and no registration.
privacy-policy = Every page holds a rule (Content-Security-Policy) that makes browsers refuse scripts and files from anywhere else.
privacy-own-design = This portal has changed the built-in design. What was changed has not been checked.
privacy-stored-title = What is kept on your device
privacy-stored = If you choose a language on the portal's first page, your browser remembers that choice on your device, so that next time that page opens your language at once. That is all that is kept, and it is sent to no one.
privacy-stored-remove = The choice is gone when you delete this site's data in your browser. Without JavaScript, or where storage is refused, nothing is kept, and all pages are still complete.
privacy-host-title = What the computer that sends the pages knows
privacy-host = As with every website, the computer that sends a page knows the internet address (IP) of your device and which page is asked for, and it may keep a record. How long that record is kept is up to those who run the computer.
privacy-feed = The same holds if you follow what is new by Atom.
privacy-elsewhere-title = Links that lead elsewhere
privacy-elsewhere = Links to other sites, to the telephone or to a messaging app open only when you tap them. After that, the rules of that site or app apply.
privacy-people-title = The people in the texts
privacy-people = The texts on this portal tell of what residents do. Their authors answer for what they say. If something about you or your family should not be read by everyone, ask for it to be changed or removed.

## Choice of language, old addresses and pages that are not found

read-in-language = Read in English
page-moved = This page has moved
not-found-title = Page not found
not-found-text = The address may be mistyped, or the page may no longer exist.
not-found-home = Go to the home page

## The finder: where, for whom, about what

# Above the title of a page of the finder
finder = Find a program
finder-title = { $group } in { $region }
finder-theme-title = { $theme } – { $group } in { $region }
finder-count = { $named ->
    [0] { $unsaid ->
        [one] { $unsaid } program that does not say who it is for
       *[other] { $unsaid } programs that do not say who they are for
    }
   *[other] { $named ->
        [one] { $named } program
       *[other] { $named } programs
    } for this group{ $unsaid ->
        [0] {""}
       *[other] , and { $unsaid } that { $unsaid ->
            [one] does not say who it is for
           *[other] do not say who they are for
        }
    }
  }
finder-what = What is it about?
finder-whom = Programs here: who is it for?
# Below a theme's or a group's name that has no program
finder-empty = No program here yet
finder-elsewhere = No program here yet. The nearest: { $region }
finder-none-named = No program in { $region } names this group yet. You can still ask.
# Before the link to the nearest region that has a program for this group
finder-nearest = The nearest one that does:
finder-nowhere = Nor does one in any other region of this portal.
finder-group = { $group } in all regions
# On the page of a group
group-no-program = { $count ->
    [one] The one program on this portal does not name this group.
   *[other] None of the { $count } programs on this portal names this group.
  } You can still ask.
group-program-count = { $count ->
    [0] No program names this group yet
    [one] { $count } program names this group
   *[other] { $count } programs name this group
}
group-places = Where, and about what
group-places-more = { $count ->
    [one] { $count } more region has a program that may be for this group.
   *[other] { $count } more regions have programs that may be for this group.
}
# On the page of a region that has no program of its own
region-no-programs = There is no program for { $region } on this portal yet.
region-no-programs-above = Below are the programs of the wider area.
region-no-programs-below = Look at the regions within it.
region-no-programs-near = The nearest:
region-covers = Includes
place-names = Other names of places
place-names-text = These names belong to the following regions.
