# What the command says, in English. A problem's message stands under its code; `.help` says what to do.

# -- words around messages
error = error
warning = warning
help = help
see-also = the other place is { $place }

# -- summaries
built = { $pages ->
    [one] { $pages } page
   *[other] { $pages } pages
  } in { $output }: { $written } written, { $unchanged } unchanged, { $removed } removed
lost-address = no longer there: { $address }
day-used = Day used for the build: { $day }
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
  }.
check-clean = No problems found.
phase = { $name }: { $milliseconds } ms
explain-unknown = There is no problem with the code “{ $code }”.

# -- files and names
file-too-large = this file is larger than { $limit } KiB
    .help = split it into several texts, or take out what was pasted by mistake
not-utf8 = this file is not UTF-8; it looks like { $encoding }
    .help = open it in an editor and save it again with the encoding “UTF-8”, then check its letters
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
dot-in-name = there is a dot in this file's name that does not announce a language
    .help = rename it to `{ $suggestion }`
language-not-in-portal = this file is in the language “{ $language }”, which the portal does not have
    .help = add `{ $language }: {"{}"}` under `languages:` in balai.yaml, or rename the file
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
no-region = the folder { $folder } is not a region: it has no region.yaml
    .help = add a `region.yaml` with at least `name:`, or move the text into a region's folder
site-theme-missing = there is no site theme “{ $text }”
    .help = make the folder `themes/{ $text }/` with a `theme.yaml`, or write `site_theme: default`
site-theme-views = this site theme was written for version { $found } of the views; this is version { $wanted }
    .help = compare its templates with the default site theme's, then write `views: { $wanted }` in theme.yaml
site-theme-cycle = the site theme “{ $text }” extends itself
    .help = let `extends:` in theme.yaml name another site theme, such as `default`
no-portal = there is no balai.yaml in { $path }
    .help = call Balai in the folder of a portal, or name it with `--root`

# -- front matter and YAML
front-matter-missing = this text does not begin with front matter
    .help = begin the file with a line `---`, then `title: …`, then another line `---`
front-matter-unclosed = the front matter that begins here is not closed
    .help = put a line `---` between the front matter and the text
front-matter-too-long = this front matter is longer than { $limit } KiB
    .help = put the text below the second `---`; if there is a second `---`, it may be hidden in a longer line
front-matter-fence = front matter stands between lines of exactly three hyphens
    .help = write `---`
yaml-syntax = this cannot be read as YAML: { $reason }
    .help = put a text that has : # [ ] or quotation marks in double quotes, and indent with spaces
yaml-tab = there is a tab here; YAML is indented with spaces
    .help = write `{ $line }`
yaml-space-after-colon = a space is missing after the colon
    .help = write `{ $line }`
yaml-colon-in-text = a text with a colon in it has to stand in quotes
    .help = write `{ $line }`
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
missing-key = “{ $key }” is missing
    .help = add a line `{ $key }: …`
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
    .help = write it as 2026-10-01 or 1 October 2026
ambiguous-date = “{ $text }” can be read in two ways
    .help = { $suggestion ->
        [none] write it as 2026-10-01 or 1 October 2026
       *[other] write one of { $suggestion }
    }
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
no-base-url = the portal has no address of its own, so canonical links, hreflang, feeds, the sitemap and 404.html are left out
    .help = write `base_url: https://…/` in balai.yaml as soon as you know where it will be published
missing-name = “{ $key }” is missing in the portal's default language ({ $language })
    .help = write `{ $key }: {"{"}{ $language }: …{"}"}`
shared-label = “{ $label }” stands for both “{ $first }” and “{ $second }”
    .help = change the name, alias or slug of one of the two

# -- vocabularies and headings
unknown-theme = there is no theme “{ $label }”
    .help = { $suggestion ->
        [none] the themes are in { $file }
       *[other] did you mean { $suggestion }?
    }
unknown-group = there is no group “{ $label }”
    .help = { $suggestion ->
        [none] the groups are in { $file }
       *[other] did you mean { $suggestion }?
    }
unknown-organization = there is no organization “{ $label }”
    .help = { $suggestion ->
        [none] the organizations are in { $file }
       *[other] did you mean { $suggestion }?
    }
heading-braces = the braces of this heading cannot be read
    .help = write `{ $line }`; a brace that is text is written `\{"{"}`
heading-attribute = “{ $token }” cannot stand in a heading's braces; only #id, theme, group and need can, values without spaces or quotes
    .help = write `{ $line }`
duplicate-id = another heading of this text has the id “{ $id }” too
    .help = give one of them another id
unknown-heading = this text has no heading “{ $text }”
    .help = { $suggestion ->
        [none] write the heading exactly as it stands in the text
       *[other] did you mean “{ $suggestion }”?
    }
title-in-body = the page's title is the one in the front matter; this heading becomes a section
    .help = write it with `##`
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
broken-anchor = “{ $text }” names a heading that is not there
    .help = { $suggestion ->
        [none] give the heading an id, such as `## Heading {"{"}#id{"}"}`, and link to it
       *[other] did you mean `{ $suggestion }`?
    }
link-outside = “{ $text }” leads out of the portal's content
    .help = link to a file in `content/` or to a whole web address
link-absolute = “{ $text }” begins with a slash
    .help = write the path to the file from this file's folder, such as `../other-region/report.md`

# -- the portal as a whole
fact-conflict = this translation states “{ $what }” differently from its original ({ $original }, line { $line })
    .help = delete it here; dates, themes, groups and the like belong to the original
original-missing = this text has no version in “{ $language }”, which `original:` names
    .help = name a language that the text has
heading-unpaired = { $how ->
    [order] headings of this translation were paired with those of { $original } by their order
   *[none] this heading has no counterpart in { $original }
  }
    .help = give both headings the same id, such as {"{"}#training{"}"}
stamp-line = this line cannot be read; it may be left over from a merge
    .help = restore the file from your version control, or delete the line and stamp the translation again with `balai translations stamp`
not-a-translation = { $path } is not a translation
    .help = name the files of translations, such as `content/regions/jambi/report.en.md`
address-changed = this text was at { $from } before and is now at { $to }
    .help = so that old links still work, write `aliases: [{ $from }]` in its front matter
address-taken = the address “{ $address }” is taken already, by { $second }
    .help = change `slug:`, the file's name or the alias of one of the two

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
message-syntax = this message cannot be read: { $reason }
    .help = write `name = text`; continue a long text on an indented line
message-missing = no language of the portal has the message “{ $id }”
    .help = add `{ $id } = …` to a file in `locales/`

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
output-edited = { $path } was changed by hand since it was written
    .help = move your change into content/ or the site theme, then build with `--force` to overwrite it
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
