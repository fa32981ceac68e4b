# Kata-kata tema laman lalai, Bahasa Melayu.

## Nama pendek bahagian portal: menu, jejak halaman, tajuk senarai

home = Laman utama
themes = Tema
regions = Kawasan
groups = Untuk siapa
reports = Laporan
programs = Program
# Di atas tajuk halaman sesuatu program
program = Program
# Tajuk lajur dan keterangan
region = Kawasan

## Kepala dan kaki setiap halaman

# Pautan pertama, kelihatan apabila dicapai dengan papan kekunci
skip-to-content = Terus ke kandungan
# Nama menu untuk pembaca skrin
main-navigation = Menu utama
# Nama pilihan bahasa untuk pembaca skrin
languages = Pilihan bahasa
# Hanya didengar: halaman ini tiada dalam bahasa itu
language-other-page = (halaman ini belum ada dalam bahasa itu; pautan membuka halaman terdekat)
# Hanya didengar: halamannya ada, tetapi teksnya dalam bahasa lain
language-not-translated = (teksnya belum diterjemahkan)
# Nama jejak halaman untuk pembaca skrin
breadcrumbs = Anda di sini
# Nama pautan di kaki halaman untuk pembaca skrin
footer-navigation = Tentang portal ini
feed = Ikuti khabar baharu (Atom)
feed-about = Ikuti khabar baharu tentang { $name } (Atom)
# Nama suapan sesuatu tema atau wilayah, dalam pembaca suapan
feed-title = { $portal }: { $name }
license = Teks di portal ini boleh digunakan semula di bawah lesen { $license }.
report-mistake = Laporkan kesilapan pada halaman ini
# Pesanan yang sudah diisi; alamat halaman menyusul di belakangnya
mistake-text = Saya menemui kesilapan pada halaman “{ $title }”.
# Pesan portal sendiri pada setiap halaman; kosong bermaksud tiada
site-note = {""}

## Yang sama pada banyak halaman

# Antara nama-nama yang berturutan
comma = {", "}
# Hanya didengar, sebelum nama bahasa sesuatu teks
in-language = Dalam bahasa:
# Pada setiap halaman yang menceritakan kegiatan
ask-first = Tidak diketahui sama ada kegiatan yang diceritakan di sini masih berjalan. Tanya dahulu sebelum datang.
# Kotak bantuan pada halaman kawasan, kumpulan, dan tema di sesuatu kawasan
help-title = Di mana boleh bertanya?
help-text = Belum ada maklumat hubungan. Tanyalah di pejabat kelurahan atau desa anda; tunjukkan halaman ini.
# Sebelum nama kumpulan, di bawah petikan kegiatan
for-whom = Untuk siapa:
# Sebelum nama kumpulan, di bawah petikan keperluan
names-whom = Yang disebut:
for-whom-not-said = tidak disebut. Sila tanya.
# Sebelum tajuk laporan
from-report = Daripada laporan
# Pautan daripada petikan kepada teks penuh
read-whole = Baca sepenuhnya: { $theme } di { $region }
needed-title = Disebut sebagai keperluan
report-count = { $count ->
    [0] Belum ada laporan
   *[other] { $count } laporan
}
program-count = { $count ->
    [0] Belum ada program
   *[other] { $count } program
}
# Di belakang bilangan program, jika ada yang dibuka
program-open-count = ({ $count } dibuka menurut semakan terakhir)
# Di belakang nama kawasan: kawasan di dalamnya yang tidak dipaparkan pada halaman itu
region-count-within = { $count } kawasan di dalamnya

## Senarai yang berhalaman

pager = Halaman lain dalam senarai ini
page-number = Halaman { $number } daripada { $count }
previous-page = Halaman sebelumnya
next-page = Halaman seterusnya
newer = Lebih baharu
older = Lebih lama

## Laman utama

home-question = Adakah sesuatu untuk saya?
home-where = Di mana anda tinggal?
home-for-whom = Untuk siapa?
home-about = Tentang apa?
region-count = { $count } kawasan
group-count = { $count } kumpulan
theme-count = { $count } tema
home-latest = Laporan terkini
all-regions = Lihat semua kawasan
all-themes = Lihat tema di setiap kawasan
all-reports = Lihat semua laporan ({ $count })
all-programs = Lihat semua program ({ $count })

## Tema

themes-title = Tema laporan
themes-introduction = Pilih satu tema, atau lihat dalam jadual apa yang dilaporkan dan diperlukan di setiap kawasan.
theme-in-region = { $theme } di { $region }
theme-reported = Yang dilaporkan
# Untuk tema yang mengandungi keperluan
theme-named = Yang disebut dalam laporan
theme-empty = Belum ada laporan tentang tema ini.
theme-silent = Belum ada laporan
theme-silent-text = Laporan dari kawasan berikut tidak menyentuh tema ini. Keadaan sebenar mungkin berbeza.
other-themes = Tema lain
other-themes-here = Tema lain di { $region }

## Jadual tema dan kawasan

coverage-title = Tema di setiap kawasan
coverage-caption = Apa yang dilaporkan dan apa yang diperlukan, mengikut kawasan dan tema
coverage-caption-region = Apa yang dilaporkan dan apa yang diperlukan di { $region }, mengikut tema
coverage-legend = Maksud tanda
coverage-below = Jadual penuhnya terlalu panjang untuk satu halaman. Pilih kawasan untuk melihat temanya.
state-reported = Dilaporkan
state-needed = Diperlukan
state-both = Dilaporkan dan diperlukan
state-named = Disebut
state-none = Belum ada laporan
legend-reported = Laporan menceritakan sesuatu tentang tema ini. Belum tentu masih berjalan.
legend-needed = Laporan menyebut tema ini sebagai keperluan.
legend-both = Laporan menceritakannya, dan juga menyebutnya sebagai keperluan.
legend-named = Laporan menyebut cabaran atau keperluan.
legend-none = Laporan tidak menyentuh tema ini. Keadaan sebenar mungkin berbeza.

## Kawasan

regions-title = Semua kawasan
regions-introduction = Pilih kawasan anda untuk melihat apa yang dilaporkan di sana.
regions-empty = Belum ada kawasan di portal ini.
region-introduction = Apa yang dilaporkan di { $region }, untuk siapa, dan apa yang disebut sebagai keperluan.
region-reports = Laporan tentang kawasan ini
region-programs = Program di kawasan ini
# Program kawasan di atasnya, misalnya bandar bagi sebuah daerah
region-programs-above = Program di kawasan yang lebih luas
region-hidden = Ada { $count } laporan lain tentang kawasan ini dalam bahasa lain. Pilih bahasa di bahagian atas halaman.
region-empty = Belum ada laporan tentang kawasan ini.
region-empty-below = Lihat kawasan di dalamnya.
region-below = Kawasan di dalam { $region }
region-groups = Penduduk yang disebut dalam laporan
region-coverage = Tema di kawasan ini
region-facts = Tentang kawasan ini
region-level = Peringkat
region-above = Sebahagian daripada
region-aliases = Disebut juga
code-kemendagri = Kod Kementerian Dalam Negeri
code-bps = Kod BPS (perangkaan Indonesia)
neighbours-regions = Kawasan lain pada peringkat ini
previous-region = Kawasan sebelumnya
next-region = Kawasan seterusnya
# Peringkat kawasan
province = Provinsi
city = Kota
regency = Kabupaten
district = Kecamatan
village = Kelurahan atau desa

## Untuk siapa

groups-title = Untuk siapa?
groups-introduction = Pilih satu kumpulan untuk melihat laporan yang menyebutnya.
groups-empty = Belum ada kumpulan di portal ini.
group-named = Kegiatan yang menyebut kumpulan ini
group-programs = Program untuk kumpulan ini
group-unsaid-programs = Program yang tidak disebut untuk siapa
group-unsaid-programs-text = Tidak disebut untuk siapa program berikut. Mungkin juga untuk anda. Tanya dahulu.
group-needs = Cabaran dan keperluan yang menyebut kumpulan ini
group-never-named = Belum ada program atau laporan kegiatan yang menyebut kumpulan ini. Anda tetap boleh bertanya.
group-unsaid = Kegiatan yang tidak menyebut untuk siapa
group-unsaid-text = Laporan tidak menyatakan untuk siapa kegiatan berikut. Mungkin juga untuk anda. Tanya dahulu.
group-reports = Laporan yang menyentuh kumpulan ini
other-groups = Kumpulan lain

## Hubungan

contact-of-program = Hubungi program ini
contact-of-organization = Hubungi { $name }
contact-of-region = Hubungan untuk { $name }
contact-of-portal = Hubungi pengendali portal ini
contact-phone = Telefon:
contact-whatsapp = WhatsApp:
contact-email = E-mel:
contact-address = Alamat:
contact-hours = Waktu perkhidmatan:
contact-languages = Bahasa:
# Soalan yang sudah diisi dalam WhatsApp dan e-mel; alamat halaman menyusul di belakangnya
ask-about-program = Salam, saya ingin bertanya tentang program “{ $title }”. Adakah program ini masih berjalan?
ask-about-page = Salam, saya ingin bertanya tentang “{ $title }” di portal ini.

## Program

programs-title = Semua program
programs-introduction = Program dari semua kawasan: untuk siapa, dan apa yang diketahui tentangnya.
programs-in-region = Semua program di { $region }
programs-in-region-introduction = Program di { $region }: untuk siapa, dan apa yang diketahui tentangnya.
program-description = Program di { $region }: untuk siapa, apa syaratnya, dan di mana boleh bertanya.
program-facts = Tentang program ini
# Keadaan program, ayat penuh di atas halamannya; setiap ayat mesti kekal benar walaupun portal lama tidak dikemas kini
program-status-unknown = Tidak diketahui sama ada program ini masih berjalan. Tanya dahulu sebelum datang.
program-status-planned = Program ini dirancang. Tanya dahulu sama ada sudah dibuka.
program-status-begun = Menurut rancangan, program ini dibuka mulai { $opens }. Tanya dahulu sama ada sudah dibuka.
program-status-open = Menurut semakan pada { $verified }, program ini dibuka. Keadaannya boleh berubah; tanya dahulu sebelum datang.
program-status-aged = Pada { $verified } program ini dibuka. Selepas itu keadaannya tidak disemak lagi. Tanya dahulu sebelum datang.
program-status-ahead = Menurut semakan pada { $verified }, program ini akan dibuka mulai { $opens }. Tanya dahulu sebelum datang.
program-status-closed = Menurut maklumat terakhir, program ini ditutup. Tanya sama ada akan dibuka lagi.
program-status-late = Tarikh akhirnya, { $deadline }, sudah berlalu. Tanya sama ada akan dibuka lagi.
program-status-ended = Program ini sudah berakhir.
# Di belakang keadaan program, dalam senarai dan pada halamannya
program-deadline = Tarikh akhir: { $deadline }.
# Keadaan program, ringkas, dalam senarai
program-short-unknown = Tidak diketahui sama ada masih berjalan
program-short-planned = Dirancang
program-short-begun = Dirancang mulai { $opens }
program-short-open = Dibuka menurut semakan pada { $verified }
program-short-aged = Dibuka pada { $verified }; selepas itu tidak disemak lagi
program-short-ahead = Akan dibuka mulai { $opens }
program-short-closed = Ditutup menurut maklumat terakhir
program-short-late = Tarikh akhir { $deadline } sudah berlalu
program-short-ended = Sudah berakhir
# Di belakang keadaan program, ringkas, dalam senarai
program-short-deadline = {""}, tarikh akhir { $deadline }
fact-ages = Umur
ages-from = mulai { $from } tahun
ages-to = hingga { $to } tahun
ages-between = { $from } hingga { $to } tahun
fact-provider = Penganjur
provider-not-said = tidak disebut
fact-opens = Dibuka mulai
fact-deadline = Tarikh akhir
# Hari terakhir seseorang bertanya kepada penganjur
fact-verified = Keadaan disemak
# Enam bahagian standard perkhidmatan Indonesia
program-service = Syarat, cara dan bayaran
part-requirements = Syarat
part-documents = Yang perlu dibawa:
part-procedure = Cara menyertai
part-time = Tempoh
part-cost = Bayaran
part-outcome = Yang diterima
part-complaints = Aduan
part-unknown = Belum diketahui
# Soalan siap untuk perkara yang belum diketahui
program-questions = Yang perlu ditanya
program-questions-text = Perkara berikut belum diketahui. Bawa senarai soalan ini apabila bertanya.
question-status = Adakah program ini masih berjalan? Bilakah pendaftarannya?
question-groups = Untuk siapa program ini? Bolehkah saya menyertainya?
question-provider = Siapakah penganjurnya?
question-requirements = Apakah syaratnya? Apa yang perlu dibawa?
question-procedure = Bagaimanakah cara mendaftar?
question-time = Berapa lamakah prosesnya?
question-cost = Adakah bayarannya? Berapa?
question-outcome = Apakah yang akan saya terima?
question-complaints = Ke manakah saya mengadu jika ada masalah?
program-told = Diceritakan dalam laporan
# Bahagian laporan kawasan ini yang menyebut keperluan dengan tema program ini
program-needs = Keperluan yang disebut di kawasan ini
# Dalam laporan, sebelum pautan ke program yang diceritakan
about-program = Tentang program ini:

## Laporan dan halaman bebas

reports-title = Semua laporan
reports-introduction = Laporan dari semua kawasan, yang terbaharu dahulu.
reports-in-region = Semua laporan tentang { $region }
reports-in-region-introduction = Laporan tentang { $region }, yang terbaharu dahulu.
# Tajuk kotak ringkasan dengan kata-kata mudah
plain-title = Secara ringkas
report-facts = Tentang laporan ini
fact-published = Diterbitkan
fact-updated = Dikemas kini
# Di kaki setiap teks: bila disemak dan siapa yang bertanggungjawab
upkeep = Tentang halaman ini
fact-reviewed = Kali terakhir disemak
review-not-recorded = tidak dicatatkan
fact-next-review = Semakan seterusnya
review-by = selewat-lewatnya { $day }
review-not-planned = belum dijadualkan
# Di atas teks yang sudah melepasi tarikh semakannya
review-overdue = Halaman ini sepatutnya disemak semula selewat-lewatnya { $day }, tetapi belum. Isinya mungkin sudah berubah. Tanya dahulu.
fact-responsible = Pihak bertanggungjawab
fact-organizations = Pertubuhan
contents = Pada halaman ini
footnotes = Nota kaki
footnote-back = Kembali ke nota { $number } dalam teks
source = Sumber
changes = Perubahan
translated-by = Diterjemahkan oleh { $name }.
# Sebelum pautan kepada teks asal
read-original = Teks asal:
copy-notice = Teks ini belum diterjemahkan. Anda sedang membaca teks asalnya.
stale-section = Terjemahan bahagian ini belum mengikuti perubahan teks asalnya.
stale-text = Terjemahan ini belum mengikuti perubahan teks asalnya.
draft = Draf
draft-notice = Ini draf: belum diterbitkan.
machine-notice = Teks ini diterjemahkan oleh mesin dan belum disemak oleh sesiapa. Mungkin ada kesilapan.
withdrawn-title = Teks ini telah ditarik balik.
# Nama pautan ke laporan lain untuk pembaca skrin
neighbours = Laporan lain tentang kawasan ini
newer-report = Laporan lebih baharu
older-report = Laporan lebih lama
related = Laporan serupa dari kawasan lain

## Kebolehcapaian dan privasi

accessibility = Kebolehcapaian
accessibility-title = Kebolehcapaian portal ini
accessibility-introduction = Halaman-halaman ini dibuat supaya dapat digunakan oleh semua orang: dengan telefon kecil, pembaca skrin, papan kekunci sahaja, atau huruf besar.
accessibility-standard-title = Garis panduan yang diikuti
accessibility-standard = Halaman-halaman ini dibuat mengikut Garis Panduan Kebolehcapaian Kandungan Web (WCAG) 2.2 tahap AA.
accessibility-checks-title = Apa yang diperiksa
accessibility-checks = Balai, program yang membuat halaman-halaman ini, memeriksa reka bentuk terbina dalamnya secara automatik setiap kali reka bentuk itu diubah:
accessibility-check-axe = peraturan WCAG 2.0 hingga 2.2 tahap A dan AA serta amalan baik, dengan axe-core: pada skrin telefon dan skrin lebar, dalam warna cerah dan gelap
accessibility-check-html = HTML yang sah, dengan Nu Html Checker
accessibility-check-keyboard = semuanya dapat dicapai dan digunakan dengan papan kekunci sahaja, dan sentiasa kelihatan di mana anda berada
accessibility-check-noscript = setiap halaman lengkap tanpa JavaScript
accessibility-check-preferences = halaman mengikut warna yang anda tetapkan pada peranti, dan tidak bergerak jika anda tidak menghendakinya
accessibility-check-print = setiap halaman dapat dicetak sepenuhnya
accessibility-check-reflow = halaman muat pada skrin selebar 1280 hingga 256 piksel, dengan huruf dua kali lebih besar, dan dengan jarak huruf yang dilonggarkan
accessibility-own-design = Portal ini mengubah reka bentuk terbina dalam. Perubahan itu tidak turut diperiksa.
accessibility-limits-title = Batasan yang diketahui
accessibility-limit-people = Pemeriksaan automatik hanya menemui sebahagian halangan. Di sini tiada catatan ujian bersama orang kurang upaya.
accessibility-limit-words = Mudah atau tidaknya sesuatu teks difahami bergantung pada penulisnya. { $own ->
    [0] Belum ada teks dalam bahasa ini.
   *[other] { $plain } daripada { $own } teks dalam bahasa ini dimulakan dengan ringkasan dalam kata-kata mudah.
}
accessibility-limit-files = { $count } fail yang dipautkan daripada teks, misalnya PDF atau jadual, tidak diperiksa.
accessibility-limit-languages = Tidak semua teks ada dalam setiap bahasa.
accessibility-languages-title = Bilangan teks dalam setiap bahasa, daripada { $count } kesemuanya
accessibility-texts = { $count } teks
accessibility-stale = { $count } terjemahan belum mengikuti perubahan teks asalnya
accessibility-machine = { $count } terjemahan mesin belum diperiksa oleh manusia
accessibility-report-title = Jika ada yang tidak dapat anda gunakan
accessibility-report = Sebutkan halamannya, apa yang anda mahu lakukan, dan apa yang menghalang.
# Di akhir kedua-dua halaman, jika portal tidak menyebut maklumat hubungan
about-contact = Belum ada maklumat hubungan di portal ini. Sampaikan kepada pejabat kelurahan atau desa anda; tunjukkan halaman ini.
privacy = Privasi
privacy-title = Privasi anda di portal ini
privacy-introduction = Anda boleh membaca semua halaman tanpa memberitahu siapa diri anda.
privacy-pages-title = Apa yang tidak dilakukan oleh halaman-halaman ini
privacy-cookies = Tidak menggunakan kuki.
privacy-tracking = Tidak mengira atau mengikuti siapa membaca apa.
privacy-others = Tidak memuatkan apa-apa dari laman lain: tiada peta, fon, pengira, atau iklan dari luar.
privacy-account = Tidak meminta nama, nombor telefon, atau pendaftaran.
privacy-policy = Setiap halaman mempunyai peraturan (Content-Security-Policy) yang membuat pelayar menolak skrip dan fail dari tempat lain.
privacy-own-design = Portal ini mengubah reka bentuk terbina dalam. Perubahan itu tidak turut diperiksa.
privacy-stored-title = Apa yang disimpan pada peranti anda
privacy-stored = Jika anda memilih bahasa di halaman pertama portal, pelayar mengingati pilihan itu pada peranti anda, supaya lain kali halaman itu terus membuka bahasa tersebut. Itu sahaja yang disimpan, dan tidak dihantar kepada sesiapa.
privacy-stored-remove = Pilihan itu hilang jika anda memadam data laman ini dalam pelayar. Tanpa JavaScript, atau jika penyimpanan ditolak, tiada apa-apa disimpan, dan semua halaman tetap lengkap.
privacy-host-title = Apa yang diketahui oleh komputer yang menghantar halaman
privacy-host = Seperti semua laman, komputer yang menghantar halaman mengetahui alamat internet (IP) peranti anda dan halaman yang diminta, dan mungkin mencatatnya. Berapa lama catatan itu disimpan terserah kepada pengurus komputer tersebut.
privacy-feed = Hal yang sama berlaku jika anda mengikuti khabar baharu melalui Atom.
privacy-elsewhere-title = Pautan ke luar
privacy-elsewhere = Pautan ke laman lain, telefon, atau aplikasi pesanan hanya terbuka apabila anda mengetiknya. Selepas itu peraturan laman atau aplikasi tersebut terpakai.
privacy-people-title = Orang yang diceritakan
privacy-people = Teks di portal ini bercerita tentang kegiatan warga. Penulisnya bertanggungjawab atas isinya. Jika ada perkara tentang anda atau keluarga anda yang tidak sepatutnya dibaca umum, mintalah supaya diubah atau dipadam.

## Pilihan bahasa, alamat lama, dan halaman yang tidak ditemui

read-in-language = Baca dalam Bahasa Melayu
page-moved = Halaman ini telah berpindah
not-found-title = Halaman tidak ditemui
not-found-text = Alamat ini mungkin tersalah taip, atau halamannya sudah tiada.
not-found-home = Ke laman utama

## Carian program: di mana, untuk siapa, tentang apa

# Di atas tajuk halaman carian
finder = Cari program
finder-title = { $group } di { $region }
finder-theme-title = { $theme } – { $group } di { $region }
finder-count = { $named ->
    [0] { $unsaid } program yang tidak menyatakan untuk siapa
   *[other] { $named } program untuk kumpulan ini{ $unsaid ->
        [0] {""}
       *[other] , dan { $unsaid } yang tidak menyatakan untuk siapa
    }
  }
finder-what = Tentang apa?
finder-whom = Program di sini: untuk siapa?
# Di bawah nama tema atau kumpulan yang tiada program
finder-empty = Belum ada program di sini
finder-elsewhere = Belum ada program di sini. Yang terdekat: { $region }
finder-none-named = Belum ada program di { $region } yang menyebut kumpulan ini. Anda tetap boleh bertanya.
# Sebelum pautan ke kawasan terdekat yang ada program untuk kumpulan ini
finder-nearest = Yang terdekat:
finder-nowhere = Di kawasan lain dalam portal ini juga belum ada.
finder-group = { $group } di semua kawasan
# Di halaman kumpulan
group-no-program = Daripada { $count } program dalam portal ini, belum ada yang menyebut kumpulan ini. Anda tetap boleh bertanya.
group-program-count = { $count ->
    [0] Belum ada program yang menyebut kumpulan ini
   *[other] { $count } program menyebut kumpulan ini
}
group-places = Di mana dan tentang apa
group-places-more = Di { $count } kawasan lain juga ada program yang mungkin untuk kumpulan ini.
# Di halaman kawasan yang tiada program sendiri
region-no-programs = Belum ada program untuk { $region } dalam portal ini.
region-no-programs-above = Di bawah ialah program bagi kawasan yang lebih luas.
region-no-programs-below = Lihat kawasan di dalamnya.
region-no-programs-near = Yang terdekat:
region-covers = Merangkumi
place-names = Nama tempat lain
place-names-text = Nama-nama ini termasuk dalam kawasan yang berikut.
