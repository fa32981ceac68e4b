# Kruna-kruna téma situs bawaan, basa Bali.

## Wastan cutet pahan portal: menu, margin kaca, murdan daptar

home = Kaca utama
themes = Téma
regions = Wewidangan
groups = Majeng ring sira
reports = Laporan
programs = Program
# Ring duur murdan kaca program
program = Program
# Murdan kolom miwah katerangan
region = Wewidangan

## Duur miwah beten sabilang kaca

# Pranala kapertama, kacingak ritatkala karauhin antuk papan ketik
skip-to-content = Raris ka dagingnyané
# Wastan menu majeng ring pangwacén layar
main-navigation = Menu utama
# Wastan pilihan basa majeng ring pangwacén layar
languages = Pilihan basa
# Kapireng kémanten: kaca puniki nenten wénten ring basa punika
language-other-page = (kaca puniki durung wénten ring basa punika; pranala ngungkab kaca sané pinih nampek)
# Kapireng kémanten: kacané wénten, nanging teksnyané ring basa siosan
language-not-translated = (teksnyané durung katerjemahang)
# Wastan margin kaca majeng ring pangwacén layar
breadcrumbs = Ragané wénten iriki
# Wastan pranala ring beten kaca majeng ring pangwacén layar
footer-navigation = Indik portal puniki
feed = Tuutin orti anyar (Atom)
feed-about = Tuutin orti anyar indik { $name } (Atom)
# Wastan umpan téma utawi wewidangan, ring pangwacén umpan
feed-title = { $portal }: { $name }
license = Tulisan ring portal puniki dados kaanggén malih manut lisénsi { $license }.
report-mistake = Laporang kaiwangan ring kaca puniki
# Pabesen sané sampun kadagingin; alamat kaca nuut ring ungkurnyané
mistake-text = Titiang manggihin kaiwangan ring kaca “{ $title }”.
# Pabesen portal ring sabilang kaca; puyung mateges nenten wénten
site-note = {""}

## Sané pateh ring akéh kaca

# Ring pantaran wastan sané maruntutan
comma = {", "}
# Kapireng kémanten, sadurung wastan basa teks
in-language = Ring basa:
# Ring sabilang kaca sané nyatuayang kegiatan
ask-first = Durung kauningin napiké kegiatan sané kasatuayang iriki kantun mamargi. Durus pitakénang dumun sadurung rauh.
# Kotak wantuan ring kaca wewidangan, kelompok, miwah téma ring wewidangan
help-title = Ka dija dados mapitakén?
help-text = Durung wénten kontak. Durus mapitakén ring kantor kelurahan utawi désa ragané; édéngang kaca puniki.
# Sadurung wastan kelompok, ring beten pethikan kegiatan
for-whom = Majeng ring sira:
# Sadurung wastan kelompok, ring beten pethikan kabuatan
names-whom = Sané kabaosang:
for-whom-not-said = nenten kabaosang. Durus pitakénang.
# Sadurung murdan laporan
from-report = Saking laporan
# Pranala saking pethikan ka daging sané jangkep
read-whole = Wacén sajangkepnyané: { $theme } ring { $region }
needed-title = Kabaosang pinaka kabuatan
report-count = { $count ->
    [0] Durung wénten laporan
   *[other] { $count } laporan
}
program-count = { $count ->
    [0] Durung wénten program
   *[other] { $count } program
}
# Ring ungkur akéh program, yéning wénten sané kabukak
program-open-count = ({ $count } kabukak manut pamariksan pamuput)
# Ring ungkur wastan wewidangan: wewidangan ring tengahnyané sané nénten kasinahang ring kaca punika
region-count-within = { $count } wewidangan ring tengahnyané

## Daptar sané makaca-kaca

pager = Kaca siosan ring daptar puniki
page-number = Kaca { $number } saking { $count }
previous-page = Kaca sadurungnyané
next-page = Kaca salanturnyané
newer = Sané anyaran
older = Sané lawasan

## Kaca utama

home-question = Napiké wénten sané majeng ring titiang?
home-where = Ring dija ragané meneng?
home-for-whom = Majeng ring sira?
home-about = Indik napi?
region-count = { $count } wewidangan
group-count = { $count } kelompok
theme-count = { $count } téma
home-latest = Laporan pinih anyar
all-regions = Cingak makasami wewidangan
all-themes = Cingak téma ring soang-soang wewidangan
all-reports = Cingak makasami laporan ({ $count })
all-programs = Cingak makasami program ({ $count })

## Téma

themes-title = Téma laporan
themes-introduction = Pilih téma, utawi cingak ring tabél napi sané kalaporang miwah sané kabuatang ring soang-soang wewidangan.
theme-in-region = { $theme } ring { $region }
theme-reported = Sané kalaporang
# Majeng ring téma sané madaging kabuatan
theme-named = Sané kabaosang ring laporan
theme-empty = Durung wénten laporan indik téma puniki.
theme-silent = Durung wénten laporan
theme-silent-text = Laporan saking wewidangan puniki nenten nyatuayang téma puniki. Ring lapangan minab mabinayan.
other-themes = Téma siosan
other-themes-here = Téma siosan ring { $region }

## Tabél téma miwah wewidangan

coverage-title = Téma ring soang-soang wewidangan
coverage-caption = Napi sané kalaporang miwah napi sané kabuatang, manut wewidangan miwah téma
coverage-caption-region = Napi sané kalaporang miwah napi sané kabuatang ring { $region }, manut téma
coverage-legend = Teges cihna
coverage-below = Tabel jangkepné kalintang lantang antuk akaca. Pilih wewidangan mangda prasida nyingak témanyané.
state-reported = Kalaporang
state-needed = Kabuatang
state-both = Kalaporang miwah kabuatang
state-named = Kabaosang
state-none = Durung wénten laporan
legend-reported = Laporan nyatuayang indik téma puniki. Durung janten kantun mamargi.
legend-needed = Laporan maosang téma puniki pinaka kabuatan.
legend-both = Laporan nyatuayang téma puniki, tur taler maosang pinaka kabuatan.
legend-named = Laporan maosang pakéweh utawi kabuatan.
legend-none = Laporan nenten nyatuayang téma puniki. Ring lapangan minab mabinayan.

## Wewidangan

regions-title = Makasami wewidangan
regions-introduction = Pilih wewidangan ragané mangda uning napi sané kalaporang irika.
regions-empty = Durung wénten wewidangan ring portal puniki.
region-introduction = Napi sané kalaporang ring { $region }, majeng ring sira, miwah napi sané kabaosang pinaka kabuatan.
region-reports = Laporan indik wewidangan puniki
region-programs = Program ring wewidangan puniki
# Program wewidangan ring duurnyané, minakadi kota majeng ring kecamatan
region-programs-above = Program ring wewidangan sané linggahan
region-hidden = Wénten { $count } laporan lianan indik wewidangan puniki ring basa lianan. Pilih basa ring baduur kaca.
region-empty = Durung wénten laporan indik wewidangan puniki.
region-empty-below = Cingak wewidangan ring tengahnyané.
region-below = Wewidangan ring tengah { $region }
region-groups = Krama sané kabaosang ring laporan
region-coverage = Téma ring wewidangan puniki
region-facts = Indik wewidangan puniki
region-level = Undag
region-above = Pahan saking
region-aliases = Taler kabaos
code-kemendagri = Kode Kemendagri
code-bps = Kode BPS
neighbours-regions = Wewidangan siosan ring undag puniki
previous-region = Wewidangan sadurungnyané
next-region = Wewidangan salanturnyané
# Tingkat wewidangan
province = Provinsi
city = Kota
regency = Kabupatén
district = Kecamatan
village = Kelurahan utawi désa

## Majeng ring sira

groups-title = Majeng ring sira?
groups-introduction = Pilih kelompok mangda uning laporan sané maosang kelompok punika.
groups-empty = Durung wénten kelompok ring portal puniki.
group-named = Kegiatan sané maosang kelompok puniki
group-programs = Program majeng ring kelompok puniki
group-unsaid-programs = Program sané nenten maosang majeng ring sira
group-unsaid-programs-text = Nenten kabaosang majeng ring sira program puniki. Minab taler majeng ring ragané. Durus pitakénang dumun.
group-needs = Pakéweh miwah kabuatan sané maosang kelompok puniki
group-never-named = Durung wénten program utawi laporan kegiatan sané maosang kelompok puniki. Ragané tetep dados mapitakén.
group-unsaid = Kegiatan sané nenten maosang majeng ring sira
group-unsaid-text = Laporan nenten maosang majeng ring sira kegiatan puniki. Minab taler majeng ring ragané. Durus pitakénang dumun.
group-reports = Laporan sané nyatuayang kelompok puniki
other-groups = Kelompok siosan

## Kontak

contact-of-program = Kontak program puniki
contact-of-organization = Kontak { $name }
contact-of-region = Kontak majeng ring { $name }
contact-of-portal = Kontak pangelola portal puniki
contact-phone = Télépon:
contact-whatsapp = WhatsApp:
contact-email = Surél:
contact-address = Alamat:
contact-hours = Galah layanan:
contact-languages = Basa:
# Pitakén sané sampun kadagingin ring WhatsApp miwah surél; alamat kaca nuut ring ungkurnyané
ask-about-program = Om Swastyastu, titiang jagi mapitakén indik program “{ $title }”. Napiké program puniki kantun mamargi?
ask-about-page = Om Swastyastu, titiang jagi mapitakén indik “{ $title }” ring portal puniki.

## Program

programs-title = Makasami program
programs-introduction = Program saking makasami wewidangan: majeng ring sira, miwah napi sané sampun kauningin.
programs-in-region = Sami program ring { $region }
programs-in-region-introduction = Program ring { $region }: majeng ring sira, miwah napi sané sampun kauningin.
program-description = Program ring { $region }: majeng ring sira, napi saratnyané, miwah ka dija mapitakén.
program-facts = Indik program puniki
# Kahanan program, lengkara jangkep ring duur kacané; sabilang lengkara mangda tetep beneh yadiastun portal sué nenten kaanyarin
program-status-unknown = Durung kauningin napiké program puniki kantun mamargi. Durus pitakénang dumun sadurung rauh.
program-status-planned = Program puniki karencanayang. Durus pitakénang dumun napiké sampun kabukak.
program-status-begun = Manut rencana, program puniki kabukak ngawit { $opens }. Durus pitakénang dumun napiké sampun kabukak.
program-status-open = Manut pamariksan duk { $verified }, program puniki kabukak. Kahanannyané dados mauwah; durus pitakénang dumun sadurung rauh.
program-status-aged = Duk { $verified } program puniki kabukak. Sasampuné nénten kapariksa malih. Durus pitakénang dumun sadurung rauh.
program-status-ahead = Manut pamariksan duk { $verified }, program puniki jagi kabukak ngawit { $opens }. Durus pitakénang dumun sadurung rauh.
program-status-closed = Manut katerangan pinih anyar, program puniki katutup. Durus pitakénang napiké jagi kabukak malih.
program-status-late = Wates galahnyané, { $deadline }, sampun lintang. Durus pitakénang napiké jagi kabukak malih.
program-status-ended = Program puniki sampun puput.
# Ring ungkur kahanan program, ring daptar miwah ring kacané
program-deadline = Wates galah: { $deadline }.
# Kahanan program, cutet, ring daptar
program-short-unknown = Durung kauningin napiké kantun mamargi
program-short-planned = Karencanayang
program-short-begun = Karencanayang ngawit { $opens }
program-short-open = Kabukak manut pamariksan duk { $verified }
program-short-aged = Kabukak duk { $verified }; sasampuné nénten kapariksa malih
program-short-ahead = Jagi kabukak ngawit { $opens }
program-short-closed = Katutup manut katerangan pinih anyar
program-short-late = Wates galah { $deadline } sampun lintang
program-short-ended = Sampun puput
# Ring ungkur kahanan program, cutet, ring daptar
program-short-deadline = {""}, wates galah { $deadline }
fact-ages = Yusa
ages-from = ngawit { $from } warsa
ages-to = kantos { $to } warsa
ages-between = { $from } kantos { $to } warsa
fact-provider = Sané ngamargiang
provider-not-said = nenten kabaosang
fact-opens = Kabukak ngawit
fact-deadline = Wates galah
# Rahina pinih untat wénten sané mapitakén ring sané ngamargiang
fact-verified = Kahanan kapariksa
# Nem pahan Standar Pelayanan
program-service = Sarat, tata cara, miwah prabéa
part-requirements = Sarat
part-documents = Sané patut kabakta:
part-procedure = Tata cara nyarengin
part-time = Suénnyané
part-cost = Prabéa
part-outcome = Sané katerima
part-complaints = Pangaduan
part-unknown = Durung kauningin
# Pitakén majeng ring sané durung kauningin
program-questions = Sané patut kapitakénang
program-questions-text = Puniki sané durung kauningin. Bakta daptar pitakén puniki ritatkala mapitakén.
question-status = Napiké program puniki kantun mamargi? Malih pidan dados ndaptar?
question-groups = Majeng ring sira program puniki? Napiké titiang dados nyarengin?
question-provider = Sira sané ngamargiang?
question-requirements = Napi saratnyané? Napi sané patut kabakta?
question-procedure = Sapunapi antuk ndaptar?
question-time = Sapunapi suénnyané?
question-cost = Napiké wénten prabéannyané? Akuda?
question-outcome = Napi sané jagi tampi titiang?
question-complaints = Ka dija titiang matur yéning wénten pakéweh?
program-told = Kasatuayang ring laporan
# Pahan laporan wewidangan puniki sané maosang kabuatan antuk téma program puniki
program-needs = Kabuatan sané kabaosang ring wewidangan puniki
# Ring laporan, sadurung pranala ka program sané kasatuayang
about-program = Indik program puniki:

## Laporan miwah kaca lepas

reports-title = Makasami laporan
reports-introduction = Laporan saking makasami wewidangan, sané pinih anyar kapertama.
reports-in-region = Sami laporan indik { $region }
reports-in-region-introduction = Laporan indik { $region }, sané pinih anyar kapertama.
# Murdan kotak ringkesan antuk kruna sané sederana
plain-title = Cutetnyané
report-facts = Indik laporan puniki
fact-published = Kamedalang
fact-updated = Kaanyarin
# Ring sor suang-suang tulisan: pidan kapariksa miwah sira sané ngamong
upkeep = Indik lembar puniki
fact-reviewed = Kapariksa pinih untat
review-not-recorded = nénten kacatet
fact-next-review = Pariksa salanturnyané
review-by = pinih kasép { $day }
review-not-planned = durung kajadwalang
# Ring duur tulisan sané sampun liwat jadwal pariksanyané
review-overdue = Lembar puniki patutnyané kapariksa malih pinih kasép { $day }, nanging durung. Daginnyané minab sampun mauwah. Durus pitakénang dumun.
fact-responsible = Sané ngamong
fact-organizations = Lembaga
contents = Daging kaca puniki
footnotes = Catetan suku
footnote-back = Mawali ka catetan { $number } ring teks
source = Sumber
changes = Pauwahan
translated-by = Katerjemahang olih { $name }.
# Sadurung pranala ka teks asli
read-original = Teks asli:
copy-notice = Teks puniki durung katerjemahang. Ragané ngwacén teks asli.
stale-section = Terjemahan bagian puniki durung nganutin parobahan teks aslinnyané.
stale-text = Terjemahan puniki durung nganutin parobahan teks aslinnyané.
draft = Draf
draft-notice = Puniki draf: durung kawedar.
machine-notice = Teks puniki katerjemahang olih mesin tur durung kapariksa olih jadma. Minab wénten sané iwang.
withdrawn-title = Teks puniki sampun kacabut.
# Wastan pranala ka laporan siosan majeng ring pangwacén layar
neighbours = Laporan siosan indik wewidangan puniki
newer-report = Laporan sané anyaran
older-report = Laporan sané lawasan
related = Laporan sané masaih saking wewidangan siosan

## Aksésibilitas miwah privasi

accessibility = Aksésibilitas
accessibility-title = Aksésibilitas portal puniki
accessibility-introduction = Kaca-kaca puniki kakaryanin mangda dados kaanggén olih sareng sami: antuk ponsél alit, pangwacén layar, papan ketik kémanten, utawi aksara ageng.
accessibility-standard-title = Pedoman sané katuutin
accessibility-standard = Kaca-kaca puniki kakaryanin manut Pedoman Aksésibilitas Konten Web (WCAG) 2.2 tingkat AA.
accessibility-checks-title = Sané kapariksa
accessibility-checks = Balai, program sané ngaryanin kaca-kaca puniki, mariksa désain bawaannyané otomatis sabilang désain punika kauwah:
accessibility-check-axe = uger-uger WCAG 2.0 ngantos 2.2 tingkat A miwah AA taler praktik becik, antuk axe-core: ring layar ponsél miwah layar linggah, antuk warna galang miwah peteng
accessibility-check-html = HTML sané patut, antuk Nu Html Checker
accessibility-check-keyboard = makasami dados kajangkau miwah kaanggén antuk papan ketik kémanten, tur setata kanten ring dija ragané
accessibility-check-noscript = sabilang kaca jangkep yadiastun nénten wénten JavaScript
accessibility-check-preferences = kaca nganutin warna sané katata ring piranti ragané, tur nénten magerak yéning ragané nénten mabuat
accessibility-check-print = sabilang kaca dados kacétak jangkep
accessibility-check-reflow = kaca cukup ring layar sané linggahnyané 1280 ngantos 256 piksel, antuk aksara kaping kalih agengnyané, miwah antuk selag aksara sané lebian
accessibility-own-design = Portal puniki ngauwah désain bawaan. Pauwahannyané nénten sareng kapariksa.
accessibility-limits-title = Kakirangan sané sampun kauningin
accessibility-limit-people = Pamariksan otomatis wantah manggihin akidik alangan. Iriki nénten wénten catetan uji coba sareng penyandang disabilitas.
accessibility-limit-words = Dangan nénten tulisan karesepang gumantung ring pangawinyané. { $own ->
    [0] Durung wénten tulisan antuk basa puniki.
   *[other] { $plain } saking { $own } tulisan antuk basa puniki kakawitin antuk ringkesan madaging kruna sané sederana.
}
accessibility-limit-files = { $count } berkas sané kapranalain saking tulisan, minakadi PDF utawi tabél, nénten kapariksa.
accessibility-limit-languages = Nénten makasami tulisan wénten ring sabilang basa.
accessibility-languages-title = Akéh tulisan ring sabilang basa, saking { $count } makasami
accessibility-texts = { $count } tulisan
accessibility-stale = { $count } terjemahan durung nganutin parobahan teks aslinnyané
accessibility-machine = { $count } terjemahan mesin durung kapariksa olih jadma
accessibility-report-title = Yéning wénten sané nénten prasida anggén ragané
accessibility-report = Durus baosang kacané, napi sané jagi laksanayang ragané, miwah napi sané ngalangin.
# Ring panguntat kalih kaca puniki, yéning portal nénten madué kontak
about-contact = Durung wénten kontak ring portal puniki. Durus aturang ring kantor kelurahan utawi désa ragané; édéngang kaca puniki.
privacy = Privasi
privacy-title = Privasi ragané ring portal puniki
privacy-introduction = Ragané dados ngwacén makasami kaca nénten ja nguningayang sira ragané.
privacy-pages-title = Sané nénten kalaksanayang olih kaca-kaca puniki
privacy-cookies = Nénten nganggén kuki.
privacy-tracking = Nénten ngitung utawi nuutin sira ngwacén napi.
privacy-others = Nénten ngambil napi-napi saking situs siosan: nénten wénten péta, aksara, pangitung, utawi iklan saking jaba.
privacy-account = Nénten nunas wastan, nomor télepon, utawi pandaftaran.
privacy-policy = Ring sabilang kaca wénten uger-uger (Content-Security-Policy) sané ngawinang peramban nulak skrip miwah berkas saking genah siosan.
privacy-own-design = Portal puniki ngauwah désain bawaan. Pauwahannyané nénten sareng kapariksa.
privacy-stored-title = Sané kasimpen ring piranti ragané
privacy-stored = Yéning ragané milih basa ring kaca kapertama portal, peramban ngélingang pilihan punika ring piranti ragané, mangda benjang kaca kapertama punika langsung mukak basa punika. Wantah punika sané kasimpen, tur nénten kakirim ring sira ugi.
privacy-stored-remove = Pilihan punika ical yéning ragané ngapus data situs puniki ring peramban. Yéning JavaScript mati utawi panyimpenan katulak, nénten wénten sané kasimpen, tur makasami kaca tetep jangkep.
privacy-host-title = Sané kauningin olih komputer sané ngirim kaca
privacy-host = Sakadi ring makasami situs, komputer sané ngirim kaca nguningin alamat internét (IP) piranti ragané miwah kaca sané katunas, tur minab nyatet indiké punika. Sué catetan punika kasimpen gumantung ring sang sané ngelola komputer punika.
privacy-feed = Taler asapunika yéning ragané nuutin orti anyar antuk Atom.
privacy-elsewhere-title = Pranala ka jaba
privacy-elsewhere = Pranala ka situs siosan, télepon, utawi aplikasi pesen wau mabukak yéning ragané ngetik ipun. Sasampuné punika, uger-uger situs utawi aplikasi punika sané mamargi.
privacy-people-title = Jadma sané kasatuayang
privacy-people = Tulisan ring portal puniki nyatuayang kegiatan krama. Dagingnyané tanggung jawab pangawinyané. Yéning wénten indik ragané utawi kulawargan ragané sané nénten patut kawacén olih sareng sami, durus tunas mangda kauwah utawi kaapus.

## Pilihan basa, alamat lawas, miwah kaca sané nenten kapanggih

read-in-language = Wacén antuk basa Bali
page-moved = Kaca puniki sampun magingsir
not-found-title = Kaca nenten kapanggih
not-found-text = Alamatnyané minab iwang ketik, utawi kacané sampun nenten wénten.
not-found-home = Ka kaca utama

## Ngrereh program: ring dija, majeng ring sira, indik napi

# Ring duur murdan lembar
finder = Rereh program
finder-title = { $group } ring { $region }
finder-theme-title = { $theme } – { $group } ring { $region }
finder-count = { $named ->
    [0] { $unsaid } program sané nénten nyambatang majeng ring sira
   *[other] { $named } program majeng ring kelompok puniki{ $unsaid ->
        [0] {""}
       *[other] , miwah { $unsaid } sané nénten nyambatang majeng ring sira
    }
  }
finder-what = Indik napi?
finder-whom = Program iriki: majeng ring sira?
# Ring sor wastan téma utawi kelompok sané nénten madué program
finder-empty = Durung wénten program iriki
finder-elsewhere = Durung wénten program iriki. Sané pinih nampek: { $region }
finder-none-named = Durung wénten program ring { $region } sané nyambatang kelompok puniki. Ragané tetep dados mataken.
# Sadurung tautan ka wewidangan pinih nampek sané madué program
finder-nearest = Sané pinih nampek:
finder-nowhere = Ring wewidangan siosan ring portal puniki taler durung wénten.
finder-group = { $group } ring sami wewidangan
# Ring lembar kelompok
group-no-program = Saking { $count } program ring portal puniki, durung wénten sané nyambatang kelompok puniki. Ragané tetep dados mataken.
group-program-count = { $count ->
    [0] Durung wénten program sané nyambatang kelompok puniki
   *[other] { $count } program nyambatang kelompok puniki
}
group-places = Ring dija miwah indik napi
group-places-more = Ring { $count } wewidangan lianan taler wénten program sané minab anggén kelompok puniki.
# Ring lembar wewidangan sané nénten madué program
region-no-programs = Durung wénten program majeng ring { $region } ring portal puniki.
region-no-programs-above = Ring sor program saking wewidangan sané linggahan.
region-no-programs-below = Cingak wewidangan ring tengahnyané.
region-no-programs-near = Sané pinih nampek:
region-covers = Ngranjing
place-names = Wastan genah lianan
place-names-text = Wastan-wastan puniki ngranjing ring wewidangan puniki.
