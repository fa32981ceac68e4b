# Kruna-kruna téma situs bawaan, basa Bali.

## Wastan cutet pahan portal: menu, margin kaca, murdan daptar

home = Kaca utama
themes = Téma
regions = Wewidangan
groups = Majeng ring sira
reports = Laporan
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
feed = Tuutin laporan anyar (Atom)
license = Tulisan ring portal puniki dados kaanggén malih manut lisénsi { $license }.
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
group-needs = Pakéweh miwah kabuatan sané maosang kelompok puniki
group-never-named = Durung wénten laporan indik kegiatan sané maosang kelompok puniki. Ragané tetep dados mapitakén.
group-unsaid = Kegiatan sané nenten maosang majeng ring sira
group-unsaid-text = Laporan nenten maosang majeng ring sira kegiatan puniki. Minab taler majeng ring ragané. Durus pitakénang dumun.
group-reports = Laporan sané nyatuayang kelompok puniki
other-groups = Kelompok siosan

## Laporan miwah kaca lepas

reports-title = Makasami laporan
reports-introduction = Laporan saking makasami wewidangan, sané pinih anyar kapertama.
# Murdan kotak ringkesan antuk kruna sané sederana
plain-title = Cutetnyané
report-facts = Indik laporan puniki
fact-published = Kamedalang
fact-updated = Kaanyarin
fact-reviewed = Kapariksa
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
machine-notice = Teks puniki katerjemahang olih mesin tur durung kapariksa olih jadma. Minab wénten sané iwang.
withdrawn-title = Teks puniki sampun kacabut.
# Wastan pranala ka laporan siosan majeng ring pangwacén layar
neighbours = Laporan siosan indik wewidangan puniki
newer-report = Laporan sané anyaran
older-report = Laporan sané lawasan
related = Laporan sané masaih saking wewidangan siosan

## Pilihan basa, alamat lawas, miwah kaca sané nenten kapanggih

read-in-language = Wacén antuk basa Bali
page-moved = Kaca puniki sampun magingsir
not-found-title = Kaca nenten kapanggih
not-found-text = Alamatnyané minab iwang ketik, utawi kacané sampun nenten wénten.
not-found-home = Ka kaca utama
