# What the command says, in English. A problem's message stands under its code; `.help` says what to do.

# -- words around messages
error = error
warning = warning
help = help
see-also = the other place is { $place }

# -- summaries
built = { $pages ->
    [one] { $pages } file
   *[other] { $pages } files
  } in { $output } as of { $today }: { $written } written, { $unchanged } unchanged, { $removed } removed
lost-address = no longer there: { $address }
nothing-published = Nothing was published: { $errors ->
    [one] one error has
   *[other] { $errors } errors have
  } to be mended first. What was published before is untouched.
problem-count = { $errors ->
    [0] No errors
    [one] One error
   *[other] { $errors } errors
  }, { $warnings ->
    [0] no warnings
    [one] one warning
   *[other] { $warnings } warnings
  }, as of { $today }.
check-clean = No problems found, as of { $today }.
phase = { $name }: { $milliseconds } ms
phase-read = Reading and linking texts
phase-render = Making pages
phase-check = Checking the rules
phase-publish = Publishing

# -- files and names
file-too-large = this file is larger than { $limit } KiB
    .help = split it into several texts, or take out what was pasted by mistake
not-utf8 = this file is not UTF-8; it looks like { $encoding }
    .help = open it in an editor and save it again with the encoding “UTF-8”, then check its letters
    .explain =
        UTF-8 is the way of storing letters that all current programs understand.
        Older programs on Windows store them differently; then é, “ or – turn into other signs.
        In Notepad: File, Save as, Encoding: UTF-8.
control-character = there is an invisible control character here
    .help = delete the character; it often comes along when text is pasted
symbolic-link = this is a symbolic link to { $target }; Balai does not follow links
    .help = put the file itself here instead of the link
special-file = this is neither a file nor a folder
    .help = move it out of the portal's folder
unreadable = this cannot be read: { $reason }
    .help = check that the file is still there and that you may read it
unreadable-name = this file's name holds characters that cannot be read
    .help = rename it; letters, digits and hyphens are safe
unexpected-file = this file is not part of the portal and is left out
    .help = texts are `content/regions/…/<name>.<language>.md` and `content/pages/<name>.<language>.md`; move or rename the file, or take it out of `content/`
    .explain =
        Everything in `content/` should be a text, a region, a vocabulary, or a file that a text links to.
        Notes, drafts of letters or copies of Word files would otherwise be forgotten there, or published by mistake.
dot-in-name = there is a dot in this file's name that does not announce a language
    .help = rename it to `{ $suggestion }`
    .explain =
        The part after the last dot of a text's name is its language: `training.en.md`.
        Any other dot could be taken for one, so names have hyphens instead.
language-not-in-portal = this file is in the language “{ $language }”, which the portal does not have
    .help = add `{ $language }: {"{}"}` under `languages:` in balai.yaml, or rename the file
    .explain =
        The languages of a portal are listed under `languages:` in balai.yaml; their order is that of the language switch.
        A text in any other language would have no address and no menu, so it is not published silently.
name-without-slug = this file's name gives no address: it has no Latin letter or digit
    .help = write `slug:` in its front matter, such as `slug: organic-farming`, or rename the file
folder-name = the folder name “{ $text }” cannot be part of an address
    .help = { $suggestion ->
        [none] use small letters a–z, digits and hyphens
       *[other] rename the folder to `{ $suggestion }`
    }
names-collide = “{ $text }” and { $first } have the same name on computers that ignore letter case or accents' spelling
    .help = rename one of the two
two-files-for-one-text = this is a second file for the same text in “{ $language }”; the first is { $first }
    .help = keep one of the two; a name without a language means the default language
    .explain =
        A text has one file for each language. A name without a language means the default language.
        So `report.md` and `report.id.md` are the same text where `id` is the default language, and Balai does not guess which one counts.
no-region = the folder { $folder } is not a region: it has no region.yaml
    .help = add a `region.yaml` with at least `name:`, or move the text into a region's folder
    .explain =
        A folder below `content/regions/` is a region when it holds a `region.yaml`. The folder above it is the region it belongs to.
        A report is about the region in whose folder it stands.
site-theme-missing = there is no site theme “{ $text }”
    .help = make the folder `themes/{ $text }/` with a `theme.yaml`, or write `site_theme: default`
site-theme-views = this site theme was written for version { $found } of the views; this is version { $wanted }
    .help = compare its templates with the default site theme's, then write `views: { $wanted }` in theme.yaml
site-theme-cycle = the site theme “{ $text }” extends itself
    .help = let `extends:` in theme.yaml name another site theme, such as `default`
explain-unknown = no problem has the code “{ $code }”
    .help = { $suggestion ->
        [none] copy the code from the brackets before a problem, such as `unknown-theme`
       *[other] did you mean `{ $suggestion }`?
    }
invalid-today = “{ $text }” is not a day
    .help = { $suggestion ->
        [none] write for example `--today 2026-10-01` or `--today "1 October 2026"`
       *[other] write { $suggestion }
    }
    .explain =
        Balai builds a portal for a day: what has a deadline, and what is due for review, depends on it, and nothing else does.
        The day is that of `--today`, else that of `SOURCE_DATE_EPOCH`, else this machine's day in UTC. The same day gives the same pages.
invalid-epoch = { $name } is “{ $text }”, which is no number of seconds since 1970
    .help = set it to a whole number, such as that of `date +%s`, or take it out of the environment
    .explain =
        Programs that make the same bytes again take the time of a build from this variable (reproducible-builds.org). Balai takes the day from it, in UTC.
no-portal = there is no balai.yaml in { $path }
    .help = call Balai in the folder of a portal, or name it with `--root`
    .explain =
        A portal is a folder with the file balai.yaml in it. Balai looks for it in the folder you are in, and in no other.

# -- front matter and YAML
front-matter-missing = this text does not begin with front matter
    .help = begin the file with a line `---`, then `title: …`, then another line `---`
    .explain =
        Each text begins with what is known about it: title, date, themes. These lines stand between two lines of three hyphens.
        Only the title is required.
front-matter-unclosed = the front matter that begins here is not closed
    .help = put a line `---` between the front matter and the text
    .explain =
        The second line of three hyphens says where the text itself begins. Without it the whole text would be read as front matter.
        Some editors turn three hyphens into a long dash: type them again.
front-matter-too-long = this front matter is longer than { $limit } KiB
    .help = put the text below the second `---`; if there is a second `---`, it may be hidden in a longer line
front-matter-fence = front matter stands between lines of exactly three hyphens
    .help = write `---`
yaml-syntax = this cannot be read as YAML: { $reason }
    .help = put a text that has : # [ ] or quotation marks in double quotes, and indent with spaces
    .explain =
        Front matter, region.yaml and the vocabularies are YAML: one `key: value` on each line, with a space after the colon.
        What belongs to a key stands below it, indented by two spaces. Tabs do not count as spaces.
        When in doubt, put a text in double quotes.
yaml-tab = there is a tab here; YAML is indented with spaces
    .help = write `{ $line }`
    .explain =
        A tab looks like spaces, but how wide it is differs from editor to editor. So YAML does not allow it.
yaml-space-after-colon = a space is missing after the colon
    .help = write `{ $line }`
yaml-colon-in-text = a text with a colon in it has to stand in quotes
    .help = write `{ $line }`
    .explain =
        A colon followed by a space separates a key from its value. A second one on the same line could begin another key.
        Quotes say that it belongs to the text.
yaml-quote = the quotation mark that begins here is not closed
    .help = write `{ $line }`
yaml-inner-quote = there are quotation marks inside a text in quotation marks
    .help = write `{ $line }`
yaml-sign = a text that begins with this sign has to stand in quotes
    .help = write `{ $line }`
yaml-feature = { $feature ->
    [alias] aliases (`*name`) are not read
    [anchor] anchors (`&name`) are not read
    [merge] merge keys (`<<`) are not read
    [key] a key has to be one text on one line
    [tag] tags (`!name`) are not read
   *[documents] only one document is read; here a second one begins
  }
    .help = write the value out in full, or put it in quotes if it is meant as text
yaml-nesting = brackets and lists are nested more than { $limit } deep here
    .help = write it flatter; if the brackets are text, put them in quotes
yaml-comment = everything from ` #` on is a comment and was left out of the text
    .help = if it belongs to the text, write { $quoted }
duplicate-key = the key “{ $key }” stands here a second time; the first is in line { $line }
    .help = keep one of the two
unknown-key = there is no key “{ $key }”
    .help = { $suggestion ->
        [none] delete it, or put it under `extra:` if it is for your own use
       *[other] did you mean `{ $suggestion }`?
    }
    .explain =
        Balai refuses keys that it does not know: a misspelt key would otherwise be lost without anyone noticing.
        Keys are English or Indonesian. Notes of your own stand under `extra:`.
missing-key = “{ $key }” is missing
    .help = add a line `{ $key }: …`
    .explain =
        Few keys are required: of a text its title, of a program its themes, of a region and of an entry in a vocabulary its name.
empty-value = “{ $key }” says nothing
    .help = write its value after the colon
expected-text = a text is expected here, not a list or a map
    .help = write one value on the same line; put it in quotes if it holds brackets or colons
expected-list = a list is expected here
    .help = write `[first, second]`
expected-map = keys with values are expected here
    .help = write one `key: value` on each line, indented by two spaces
unknown-value = “{ $text }” is not a value of “{ $key }”
    .help = { $suggestion ->
        [none] it can be: { $values }
       *[other] did you mean `{ $suggestion }`? It can be: { $values }
    }
invalid-number = “{ $text }” is not a whole number from { $from } to { $to }
    .help = write digits only
invalid-yes-no = “{ $text }” is neither yes nor no
    .help = write `{ $key }: yes` or `{ $key }: no`
invalid-date = “{ $text }” is not a day
    .help = { $suggestion ->
        [none] write it as 2026-10-01 or 1 October 2026
       *[other] write { $suggestion }
    }
    .explain =
        Days are written as 2026-10-01, 1 October 2026 or 1 Oktober 2026. The day has to exist.
ambiguous-date = “{ $text }” can be read in two ways
    .help = { $suggestion ->
        [none] write it as 2026-10-01 or 1 October 2026
       *[other] write one of { $suggestion }
    }
    .explain =
        01/10/2026 is 1 October in Indonesia and 10 January in the United States. Balai does not guess.
        A month in words, or the year first, can be read in one way only.
invalid-period = “{ $text }” is not a span of time
    .help = write `6 months` or `1 year`
invalid-slug = “{ $text }” cannot be part of an address
    .help = { $suggestion ->
        [none] use small letters a–z, digits and hyphens
       *[other] write `{ $suggestion }`
    }
reserved-slug = the address part “{ $text }” belongs to pages that Balai makes itself
    .help = choose another name, such as `{ $text }-1`
invalid-alias = “{ $text }” is not an old address of this portal
    .help = write it from the portal's root on, such as `/old/page.html` or `/old/page/`, with letters, digits and hyphens only
invalid-file = “{ $text }” is not a file in this text's folder
    .help = { $suggestion ->
        [none] write its path from this file's folder on, such as `photos/harvest.jpg`
       *[other] put the file into this text's folder and write `{ $suggestion }`
    }
invalid-url = “{ $text }” is not a web address
    .help = write it whole, beginning with https://
invalid-coordinates = “{ $text }” are not coordinates
    .help = write latitude, then longitude, in degrees: `[-2.306, 102.673]`
invalid-language = “{ $text }” is not a language tag
    .help = use a BCP 47 tag such as `id`, `en`, `jv`, `ban`
unknown-language = the portal does not have the language “{ $text }”
    .help = { $suggestion ->
        [none] add it under `languages:` in balai.yaml
       *[other] did you mean `{ $suggestion }`? Otherwise add it under `languages:` in balai.yaml
    }
invalid-phone = “{ $text }” is not a telephone number that can be dialled
    .help = { $suggestion ->
        [none] write one number, with the country code as in +62 812 3456 7890, or as it is dialled in Indonesia: 0812 3456 7890
       *[other] write `{ $suggestion }`
    }
    .explain =
        Numbers are kept in their international form, +62 and so on, so that a tap dials them from anywhere.
        A number that begins with 0 is one of Indonesia; one of another country begins with + and its code.
        Spaces, hyphens, dots and parentheses do not matter. Two numbers are two contacts.
        Short service numbers such as 112 can be called, but not written to.
invalid-email = “{ $text }” is not an e-mail address
    .help = write it as in `info@office.example`, nothing before or after it
contact-empty = nobody can be reached with this contact
    .help = give it `phone:`, `whatsapp:`, `email:` or `address:`, or delete it
contact-not-public = this contact does not say whether it may be published, so it is left out
    .help = write `public: true` if the person or office agreed, or `public: no` to keep it for yourselves
    .explain =
        A telephone number on a public page cannot be taken back. So a contact is published only where someone wrote `public: true`.
        Use numbers of offices, not of persons, wherever there is one.
status-unverified = a program is called open only with the day on which that was checked
    .help = add `verified: 2026-10-01` with the day on which you asked the provider, or write `status: unknown`
    .explain =
        Readers spend a day's wage on the way to a program that no longer runs. So pages never say that something is available now without saying when somebody asked.
day-ahead = `{ $key }:` names a day that has not come yet: { $day }, and today is { $today }
    .help = write the day on which somebody really asked or looked
    .explain =
        `verified:` is the day on which somebody asked the provider, `reviewed:` the day on which somebody saw that a text is still true. Nobody has done either on a day that lies ahead; most often the year is wrong.
        Until that day comes, a program is not called open because of it. Pages about reviews show the day as it is written.
        “Today” is the day for which the portal is built: that of `--today`, else that of `SOURCE_DATE_EPOCH`, else this machine's day in UTC. In the morning in Indonesia UTC still has the day before.
range-reversed = “{ $second }” comes before “{ $first }”
    .help = swap the two values, or correct one of them
program-need-theme = “{ $theme }” is a theme of needs; a program is about what it offers
    .help = name the themes that the program itself is about
program-heading = headings of a program's text have no themes, groups, needs or programs; an `#id` may stay
    .help = say in the front matter what the program is about (`themes:`) and for whom (`groups:`), and delete the rest of the braces
unknown-program = { $region ->
    [none] there is no program “{ $label }”
   *[other] neither this region nor one above it has a program “{ $label }”
  }
    .help = { $suggestion ->
        [none] programs are files in the region's folder `programs/`; write the file's name without language and ending
       *[other] did you mean `{ $suggestion }`?
    }
    .explain =
        `program=` in a heading's braces names a program of the same region or of a region above it, by its file's name or its title.
        The report's section then leads to the program, and the program's page to the section.
no-base-url = the portal has no address of its own, so canonical links, hreflang, feeds, the sitemap and 404.html are left out
    .help = write `base_url: https://…/` in balai.yaml as soon as you know where it will be published
    .explain =
        Links within the portal work at any address. But search engines, feeds and 404.html need the whole one.
        Balai does not invent it: those parts are left out until `base_url:` says it.
missing-name = “{ $key }” is missing in the portal's default language ({ $language })
    .help = write `{ $key }: {"{"}{ $language }: …{"}"}`
    .explain =
        Every name needs at least the default language: other languages fall back to it.
        One text without languages counts for all of them.
shared-label = “{ $label }” stands for both “{ $first }” and “{ $second }”
    .help = change the name, alias or slug of one of the two

# -- vocabularies and headings
unknown-theme = there is no theme “{ $label }”
    .help = { $suggestion ->
        [none] the themes are in { $file }
       *[other] did you mean { $suggestion }?
    }
    .explain =
        What a section is about comes from the list in content/themes.yaml, so that sections about the same thing are found together.
        A theme may be written as its id, or as any name or alias in any of the portal's languages, with hyphens for spaces.
        A new theme is a new entry in that file.
unknown-group = there is no group “{ $label }”
    .help = { $suggestion ->
        [none] the groups are in { $file }
       *[other] did you mean { $suggestion }?
    }
    .explain =
        Whom a text is about comes from the list in content/groups.yaml.
        A group may be written as its id, or as any name or alias in any of the portal's languages, with hyphens for spaces.
unknown-organization = there is no organization “{ $label }”
    .help = { $suggestion ->
        [none] the organizations are in { $file }
       *[other] did you mean { $suggestion }?
    }
    .explain =
        Organizations are listed once, in content/organizations.yaml, so that name and website are the same everywhere.
        One may be written as its id, or as any name or alias in any of the portal's languages.
heading-braces = the braces of this heading cannot be read
    .help = write `{ $line }`; a brace that is text is written `\{"{"}`
    .explain =
        Braces at the end of a heading say what its section is about. They open and close at the end of the same line.
heading-attribute = “{ $token }” cannot stand in a heading's braces; only #id, theme, group, need and program can, values without spaces or quotes
    .help = write `{ $line }`
    .explain =
        In the braces of a heading stand `#id`, `theme=`, `group=`, `need=` and `program=`, or `tema=`, `kelompok=` and `kebutuhan=`.
        Several values are separated by commas without spaces; a space within a value becomes a hyphen.
        Where an editor drops braces, `sections:` in the front matter says the same.
heading-nested = braces have no meaning on a heading inside a quote, a list or a footnote; they are left out
    .help = move the heading out, so that it begins a section of the text
heading-empty = this heading has no words and is left out
    .help = write its words, or delete the line
duplicate-id = another heading of this text has the id “{ $id }” too
    .help = give one of them another id
unknown-heading = this text has no heading “{ $text }”
    .help = { $suggestion ->
        [none] write the heading exactly as it stands in the text
       *[other] did you mean “{ $suggestion }”?
    }
title-in-body = the page's title is the one in the front matter; this heading becomes a section
    .help = write it with `##`
    .explain =
        A page has one title, and it comes from `title:` in the front matter. Headings within the text begin with two signs: `## Heading`.
nesting-too-deep = quotes and lists are nested more than { $limit } deep here
    .help = write it flatter
picture-not-supported = pictures are not published yet; “{ $text }” is left out and its description is shown
    .help = leave it for later or take the line out

# -- links
script-address = this link leads to “{ $text }”, which could run a script or is not a web address; the text stays, the link is left out
    .help = link to a page (https://…), an e-mail address (mailto:…), a telephone number (tel:…) or a file of the portal
broken-link = there is no file “{ $text }”
    .help = { $suggestion ->
        [none] write the path to the file from this file's folder, such as `../other-region/report.md`
       *[other] did you mean `{ $suggestion }`?
    }
    .explain =
        Links within the portal are paths of files, seen from the folder of the text: `../palangka-raya/training.md`.
        Without a language they lead each reader to the version in their own.
broken-anchor = “{ $text }” names a heading that is not there
    .help = { $suggestion ->
        [none] give the heading an id, such as `## Heading {"{"}#id{"}"}`, and link to it
       *[other] did you mean `{ $suggestion }`?
    }
    .explain =
        What follows `#` in a link is the id of a heading. Ids made from the heading's words change with them; one in braces stays.
link-outside = “{ $text }” leads out of the portal's content
    .help = link to a file in `content/` or to a whole web address
link-absolute = “{ $text }” begins with a slash
    .help = write the path to the file from this file's folder, such as `../other-region/report.md`

# -- the portal as a whole
fact-conflict = this translation states “{ $what }” differently from its original ({ $original }, line { $line })
    .help = delete it here; dates, themes, groups and the like belong to the original
    .explain =
        The original owns the facts: dates, themes, groups, needs, organizations, the source.
        A translation has its own words only, so that all languages say the same. A fact repeated with the same value is accepted.
original-missing = this text has no version in “{ $language }”, which `original:` names
    .help = name a language that the text has
heading-unpaired = { $how ->
    [order] headings of this translation were paired with those of { $original } by their order
   *[none] this heading has no counterpart in { $original }
  }
    .help = give both headings the same id, such as {"{"}#training{"}"}
    .explain =
        Headings of a translation are paired with those of the original, so that sections share themes, groups and addresses.
        They are paired by their id. Pairing by order goes wrong as soon as a section is added in one of the two.
stamp-line = this line cannot be read; it may be left over from a merge
    .help = restore the file from your version control, or delete the line and stamp the translation again with `balai translations stamp`
not-a-translation = { $path } is not the file of a translation of this portal
    .help = name the files of translations, such as `content/regions/jambi/report.en.md`
address-changed = what was at { $from } before is now at { $to }
    .help = { $of ->
        [text] so that old links still work, write `aliases: [{ $from }]` in its front matter
       *[term] so that old links still work, keep the old `slug:`, or let your web host redirect { $from } to { $to }
    }
finder-too-large = the finder would have { $pages } pages, more than its limit of { $limit }; { $left_out ->
    [themes] its last step is left out, and programs of all themes stand on one page
   *[groups] it is left out, and the pages of regions show their programs
  }
    .help = raise `limits: {"{"}finder_pages: …{"}"}`, or split the portal by region
    .explain =
        The finder leads from a region by way of a group to a theme, over plain links. Each combination for which there is a program is a page, in each language.
        A program that names no group counts for every group. So the pages grow fastest where programs do not say for whom they are: `groups:` in programs helps readers, and makes the finder smaller.
address-taken = the address “{ $address }” is taken already, by { $second }
    .help = change `slug:`, the file's name or the alias of one of the two
    .explain =
        Every page has an address of its own. It comes from the region, and from `slug:` or the file's name; letter case does not count.

# -- site theme and messages
template = this template cannot be used: { $reason }
    .help = compare it with the one of the default site theme
template-unknown = there is no “{ $what }”
    .help = what there is: { $known }
template-missing = the site theme has no { $name }
    .help = add it, or write `extends: default` in theme.yaml
template-includes = templates include one another without end, or more than { $limit } deep: { $name }
    .help = let them include fewer of one another
page-too-large = a page that this template makes is larger than { $limit } MiB
    .help = let it show less, or split the texts it is made of
page-too-heavy = { $address } weighs { $size } bytes before it can be read; the limit is { $limit }. HTML: { $html }{ $share ->
        [0] {""}
       *[other] , of which { $share } % under { $part } ({ $entries ->
            [0] no lists or tables
            [one] { $entries } entry
           *[other] { $entries } entries
        } in lists and tables)
    }. Styles: { $styles }
    .help = shorten or split the part that is named, or lower `paginate` where it is a list; `limits: {"{first_view_kb: …}"}` in balai.yaml sets another limit
    .explain =
        Readers on a slow connection see a page when its HTML and the stylesheets it waits for have arrived, compressed (gzip).
        Fourteen KiB are what a server sends at once; everything beyond waits for another round trip, a second on some connections.
        Bytes are counted after compression, the share of a part before it. A page that long text or long lists make heavy is better as two.
styles-too-heavy = the stylesheets alone weigh { $size } bytes, compressed; a page with everything may weigh { $limit }: { $styles }
    .help = take out what is not used; pages themselves are not weighed until this is mended
message-syntax = this message cannot be read: { $reason }
    .help = write `name = text`; continue a long text on an indented line
message-missing = no language of the portal has the message “{ $id }”
    .help = add `{ $id } = …` to a file in `locales/`
    .explain =
        Templates and pages ask for messages by name. Where no language of the portal has one, there is nothing to show, not even in another language.
message-untranslated = { $how ->
    [language] the language “{ $language }” has no messages of its own; { $count ->
        [one] one message comes
       *[other] { $count } messages come
    } from “{ $fallback }”
   *[message] “{ $language }” lacks the message “{ $id }”; pages take it from “{ $fallback }”
  }
    .help = { $how ->
        [language] translate the messages of the site theme and put them into the portal as `locales/{ $language }.ftl`
       *[message] add `{ $id }` to `locales/{ $language }.ftl`
    }
    .explain =
        Words that stand on every page, such as “Home”, are messages: one file for each language.
        Where a language lacks one, its readers find a word in another language in the middle of their page.
        `balai check` names each missing message, at the last message file of the language.
        A language without any file of its own gives one problem, with the number of messages.
message-twice = the message “{ $id }” stands in this file twice; pages show the later one
    .help = keep one of the two, or give one of them another name
    .explain =
        A file says each message once. Where two have the same name, the later one counts and the earlier one is never shown.
        Mostly a message was meant to get a name of its own, or was moved and left behind.
message-unused = no page uses the message “{ $id }”
    .help = delete it, or compare its name with the one in the template
    .explain =
        A message counts as used where a template names it in quotes, where a template puts its name together from a beginning that ends in a hyphen, where a page of Balai asks for it, or where another message contains it.
        The rule looks at the portal's `locales/` and at its site themes, not at the built-in one.
        Mostly the name is misspelt, or a template was changed and the message stayed behind.
message-variables = { $unknown ->
    [none] the message “{ $id }” leaves out { $missing }, which it has in “{ $reference }”
   *[other] { $missing ->
        [none] the message “{ $id }” has { $unknown }, which it does not have in “{ $reference }”
       *[other] the message “{ $id }” has { $unknown } instead of { $missing } in “{ $reference }”
    }
  }
    .help = give it the same variables, spelt the same; the words around them are yours
    .explain =
        Templates fill the variables of a message, such as the name of a region.
        One that is left out hides something from readers; one that no template fills is shown as its bare name.
        A message is compared with the built-in English one or, where the portal brings it itself, with the one in the default language.
        Variables that only choose between variants count too.

review-overdue = this text was to be reviewed by { $due }
    .help = see whether it is still true, then write the day as `reviewed:`
    .explain =
        `review_every:` says how often a text is to be reviewed. It counts from `reviewed:`; where that is missing, from the later of `updated:` and `published:`.
        Once that day has passed, the page says so to its readers as soon as the portal is built again. `balai next-change` names the day beforehand.
        Only a person can say whether a text is still true. Changing the date without looking helps nobody.
review-without-day = `review_every:` has no day to count from
    .help = write `reviewed:` or `published:`
    .explain =
        The next review counts from `reviewed:`; where that is missing, from the later of `updated:` and `published:`.
        Without any of them there is no day on which the review would be due, and nobody is reminded of it.

# -- the output folder
output-refused = { $why ->
    [root] the output folder { $path } is the portal's own folder
    [ancestor] the portal lies inside the output folder { $path }
    [home] the output folder { $path } is your home folder
    [filesystem-root] the output folder { $path } is the top of the disk
    [inside-content] the output folder { $path } lies inside content/
    [inside-themes] the output folder { $path } lies inside themes/
    [symlink] the output folder { $path } is a symbolic link
   *[not-a-folder] the output { $path } is not a folder
  }
    .help = choose a folder of its own, such as `--output output`
output-foreign = the folder { $path } is not empty and was not written by Balai: { $files }{ $more ->
    [0] {""}
   *[other] {" "}and { $more } more
  }
    .help = choose an empty folder, or name files that may stay under `keep:` in balai.yaml
    .explain =
        Balai never deletes or overwrites what it did not write. In a folder with other files it could not tell them from its own later.
output-edited = { $path } was changed by hand since it was written
    .help = move your change into content/ or the site theme, then build with `--force` to overwrite it
    .explain =
        Pages are made from content/ and the site theme. A change in the output folder would be lost at the next build, so Balai asks first.
output-in-the-way = { $path } was not written by Balai and is in the way of a page
    .help = move it away; Balai never overwrites files that are not its own
output-failed = { $path } cannot be written: { $reason }
    .help = see whether the disk is full or the folder is write-protected; what was published before is untouched
output-busy = another build is writing to { $path }
    .help = wait until it is done, or choose another folder with `--output`

# -- translations
translations-text = text
standing-original = original
standing-current = current
standing-stale = stale
standing-unstamped = unstamped
standing-machine = machine, unreviewed
standing-fallback = fallback
standing-missing = missing
translations-count = { $language }: { $counts }
stamped = { $path } now follows its original
translations-incomplete = { $count ->
    [one] One text is
   *[other] { $count } texts are
  } not there, or not up to date, in a language.

# -- the next change
next-change-none = From { $today } on, no day changes anything.
next-change-turn = { $turn ->
    [status] { $path }: its status changes
   *[review-overdue] { $path }: its review is overdue
  }

# -- the preview
serving = Preview: { $address }
    Ctrl-C stops it. Pages change as soon as a file is saved.
serve-rebuilt = { $errors ->
    [0] { $warnings ->
        [0] Up to date ({ $milliseconds } ms).
        [one] Up to date ({ $milliseconds } ms), with one warning.
       *[other] Up to date ({ $milliseconds } ms), with { $warnings } warnings.
    }
    [one] One error: the preview stays as it was.
   *[other] { $errors } errors: the preview stays as it was.
  }
preview-problems = Problems in this portal
preview-summary = { $errors ->
    [0] { $warnings ->
        [one] One warning
       *[other] { $warnings } warnings
    }
    [one] One error; this is the last version without errors
   *[other] { $errors } errors; this is the last version without errors
  }
preview-nothing = There is no version without errors yet. This page follows as soon as the errors are mended.
preview-missing = There is no page at this address.
preview-failed = This page cannot be made.
preview-cleared = No problems any more
preview-show = Show problems
preview-hide = Hide problems
preview-copy = Copy this place
preview-copied = Copied
preview-more = { $count ->
    [one] One more is listed in the terminal.
   *[other] { $count } more are listed in the terminal.
  }
preview-lost = The preview has stopped. Start it again with “balai serve”.
port-taken = port { $port } is taken by another program
    .help = { $suggestion ->
        [none] choose another one with `--port`
       *[other] the next free one: `--port { $suggestion }`
    }
serve-address = the preview cannot answer on { $host }, port { $port }: { $reason }
    .help = leave `--host` out, or name an address of this machine
serve-failed = the preview cannot go on: { $reason }
    .help = close other programs and start it again
browser-missing = no program opened the browser: { $reason }
    .help = open the address by hand
watch-slow = the system does not tell of changed files ({ $reason }); the preview looks for them every second instead
    .help = on Linux, `fs.inotify.max_user_watches` and `max_user_instances` set how many folders may be watched
