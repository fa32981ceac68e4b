# Kata-kata tema situs bawaan, bahasa Indonesia.

## Nama pendek bagian portal: menu, remah roti, judul daftar

home = Beranda
themes = Tema
regions = Wilayah
groups = Untuk siapa
reports = Laporan
programs = Program
# Di atas judul halaman suatu program
program = Program
# Judul kolom dan keterangan
region = Wilayah

## Kepala dan kaki setiap halaman

# Tautan pertama, terlihat saat dijangkau dengan papan ketik
skip-to-content = Langsung ke isi
# Nama menu bagi pembaca layar
main-navigation = Menu utama
# Nama pilihan bahasa bagi pembaca layar
languages = Pilihan bahasa
# Hanya terdengar: halaman ini tidak ada dalam bahasa itu
language-other-page = (halaman ini belum ada dalam bahasa itu; tautan membuka halaman terdekat)
# Hanya terdengar: halamannya ada, tetapi teksnya dalam bahasa lain
language-not-translated = (teksnya belum diterjemahkan)
# Nama remah roti bagi pembaca layar
breadcrumbs = Anda di sini
# Nama tautan di kaki halaman bagi pembaca layar
footer-navigation = Tentang portal ini
feed = Ikuti kabar baru (Atom)
feed-about = Ikuti kabar baru tentang { $name } (Atom)
# Nama umpan suatu tema atau wilayah, di pembaca umpan
feed-title = { $portal }: { $name }
license = Teks di portal ini boleh dipakai ulang dengan lisensi { $license }.
report-mistake = Laporkan kekeliruan di halaman ini
# Pesan yang sudah terisi; alamat halaman menyusul di belakangnya
mistake-text = Saya menemukan kekeliruan di halaman “{ $title }”.
# Pesan portal sendiri di setiap halaman; kosong berarti tidak ada
site-note = {""}

## Yang sama di banyak halaman

# Di antara nama-nama yang berurutan
comma = {", "}
# Hanya terdengar, sebelum nama bahasa suatu teks
in-language = Dalam bahasa:
# Di setiap halaman yang memuat cerita kegiatan
ask-first = Belum diketahui apakah kegiatan yang diceritakan di sini masih berjalan. Tanyakan dulu sebelum datang.
# Kotak bantuan di halaman wilayah, kelompok, dan tema di suatu wilayah
help-title = Ke mana bertanya?
help-text = Belum ada kontak. Tanyakan ke kantor kelurahan atau desa Anda; tunjukkan halaman ini.
# Sebelum nama kelompok, di bawah cuplikan kegiatan
for-whom = Untuk siapa:
# Sebelum nama kelompok, di bawah cuplikan kebutuhan
names-whom = Yang disebut:
for-whom-not-said = tidak disebut. Tanyakan.
# Sebelum judul laporan
from-report = Dari laporan
# Tautan dari cuplikan ke isi lengkapnya
read-whole = Baca lengkap: { $theme } di { $region }
needed-title = Disebut sebagai kebutuhan
report-count = { $count ->
    [0] Belum ada laporan
   *[other] { $count } laporan
}
program-count = { $count ->
    [0] Belum ada program
   *[other] { $count } program
}
# Di belakang banyaknya program, jika ada yang dibuka
program-open-count = ({ $count } dibuka menurut pemeriksaan terakhir)
# Di belakang nama wilayah: wilayah di dalamnya yang tidak ditampilkan di halaman itu
region-count-within = { $count } wilayah di dalamnya

## Daftar yang berhalaman

pager = Halaman lain dalam daftar ini
page-number = Halaman { $number } dari { $count }
previous-page = Halaman sebelumnya
next-page = Halaman berikutnya
newer = Lebih baru
older = Lebih lama

## Beranda

home-question = Adakah sesuatu untuk saya?
home-where = Di mana Anda tinggal?
home-for-whom = Untuk siapa?
home-about = Tentang apa?
region-count = { $count } wilayah
group-count = { $count } kelompok
theme-count = { $count } tema
home-latest = Laporan terbaru
all-regions = Lihat semua wilayah
all-themes = Lihat tema di setiap wilayah
all-reports = Lihat semua laporan ({ $count })
all-programs = Lihat semua program ({ $count })

## Tema

themes-title = Tema laporan
themes-introduction = Pilih tema, atau lihat dalam tabel apa yang dilaporkan dan dibutuhkan di setiap wilayah.
theme-in-region = { $theme } di { $region }
theme-reported = Yang dilaporkan
# Untuk tema yang berisi kebutuhan
theme-named = Yang disebut dalam laporan
theme-empty = Belum ada laporan tentang tema ini.
theme-silent = Belum ada laporan
theme-silent-text = Laporan dari wilayah berikut tidak bercerita tentang tema ini. Di lapangan bisa saja berbeda.
other-themes = Tema lain
other-themes-here = Tema lain di { $region }

## Tabel tema dan wilayah

coverage-title = Tema di setiap wilayah
coverage-caption = Apa yang dilaporkan dan apa yang dibutuhkan, menurut wilayah dan tema
coverage-caption-region = Apa yang dilaporkan dan apa yang dibutuhkan di { $region }, menurut tema
coverage-legend = Arti tanda
coverage-below = Tabel lengkapnya terlalu panjang untuk satu halaman. Pilih wilayah untuk melihat temanya.
state-reported = Dilaporkan
state-needed = Dibutuhkan
state-both = Dilaporkan dan dibutuhkan
state-named = Disebut
state-none = Belum ada laporan
legend-reported = Laporan menceritakan sesuatu tentang tema ini. Belum tentu masih berjalan.
legend-needed = Laporan menyebut tema ini sebagai kebutuhan.
legend-both = Laporan menceritakannya, dan menyebutnya juga sebagai kebutuhan.
legend-named = Laporan menyebut tantangan atau kebutuhan.
legend-none = Laporan tidak bercerita tentang tema ini. Di lapangan bisa saja berbeda.

## Wilayah

regions-title = Semua wilayah
regions-introduction = Pilih wilayah Anda untuk melihat apa yang dilaporkan di sana.
regions-empty = Belum ada wilayah di portal ini.
region-introduction = Apa yang dilaporkan di { $region }, untuk siapa, dan apa yang disebut sebagai kebutuhan.
region-reports = Laporan tentang wilayah ini
region-programs = Program di wilayah ini
# Program milik wilayah di atasnya, misalnya kota bagi sebuah kecamatan
region-programs-above = Program di wilayah yang lebih luas
region-hidden = Ada { $count } laporan lain tentang wilayah ini dalam bahasa lain. Pilih bahasa di bagian atas halaman.
region-empty = Belum ada laporan tentang wilayah ini.
region-empty-below = Lihat wilayah di dalamnya.
region-below = Wilayah di dalam { $region }
region-groups = Warga yang disebut dalam laporan
region-coverage = Tema di wilayah ini
region-facts = Tentang wilayah ini
region-level = Tingkat
region-above = Bagian dari
region-aliases = Disebut juga
code-kemendagri = Kode Kemendagri
code-bps = Kode BPS
# Nama tautan ke wilayah sebelah bagi pembaca layar
neighbours-regions = Wilayah lain di tingkat ini
previous-region = Wilayah sebelumnya
next-region = Wilayah berikutnya
# Tingkat wilayah
province = Provinsi
city = Kota
regency = Kabupaten
district = Kecamatan
village = Kelurahan atau desa

## Untuk siapa

groups-title = Untuk siapa?
groups-introduction = Pilih kelompok untuk melihat laporan yang menyebutnya.
groups-empty = Belum ada kelompok di portal ini.
group-named = Kegiatan yang menyebut kelompok ini
group-programs = Program untuk kelompok ini
group-unsaid-programs = Program yang tidak disebut untuk siapa
group-unsaid-programs-text = Tidak disebut untuk siapa program berikut. Mungkin juga untuk Anda. Tanyakan dulu.
group-needs = Tantangan dan kebutuhan yang menyebut kelompok ini
group-never-named = Belum ada program atau laporan kegiatan yang menyebut kelompok ini. Anda tetap boleh bertanya.
group-unsaid = Kegiatan yang tidak menyebut untuk siapa
group-unsaid-text = Laporan tidak mengatakan untuk siapa kegiatan berikut. Mungkin juga untuk Anda. Tanyakan dulu.
group-reports = Laporan yang bercerita tentang kelompok ini
other-groups = Kelompok lain

## Kontak

contact-of-program = Kontak program ini
contact-of-organization = Kontak { $name }
contact-of-region = Kontak untuk { $name }
contact-of-portal = Kontak pengelola portal ini
contact-phone = Telepon:
contact-whatsapp = WhatsApp:
contact-email = Surel:
contact-address = Alamat:
contact-hours = Jam layanan:
contact-languages = Bahasa:
# Pertanyaan yang sudah terisi di WhatsApp dan surel; alamat halaman menyusul di belakangnya
ask-about-program = Halo, saya ingin bertanya tentang program “{ $title }”. Apakah program ini masih berjalan?
ask-about-page = Halo, saya ingin bertanya tentang “{ $title }” di portal ini.

## Program

programs-title = Semua program
programs-introduction = Program dari semua wilayah: untuk siapa, dan apa yang diketahui tentangnya.
programs-in-region = Semua program di { $region }
programs-in-region-introduction = Program di { $region }: untuk siapa, dan apa yang diketahui tentangnya.
program-description = Program di { $region }: untuk siapa, apa syaratnya, dan ke mana bertanya.
program-facts = Tentang program ini
# Keadaan program, kalimat lengkap di atas halamannya; setiap kalimat harus tetap benar walaupun portal lama tidak diperbarui
program-status-unknown = Belum diketahui apakah program ini masih berjalan. Tanyakan dulu sebelum datang.
program-status-planned = Program ini direncanakan. Tanyakan dulu apakah sudah dibuka.
program-status-begun = Menurut rencana, program ini dibuka mulai { $opens }. Tanyakan dulu apakah sudah dibuka.
program-status-open = Menurut pemeriksaan pada { $verified }, program ini dibuka. Keadaannya bisa berubah; tanyakan dulu sebelum datang.
program-status-aged = Pada { $verified } program ini dibuka. Sesudah itu keadaannya tidak diperiksa lagi. Tanyakan dulu sebelum datang.
program-status-ahead = Menurut pemeriksaan pada { $verified }, program ini akan dibuka mulai { $opens }. Tanyakan dulu sebelum datang.
program-status-closed = Menurut keterangan terakhir, program ini ditutup. Tanyakan apakah akan dibuka lagi.
program-status-late = Batas waktunya, { $deadline }, sudah lewat. Tanyakan apakah akan dibuka lagi.
program-status-ended = Program ini sudah berakhir.
# Di belakang keadaan program, dalam daftar dan di halamannya
program-deadline = Batas waktu: { $deadline }.
# Keadaan program, singkat, dalam daftar
program-short-unknown = Belum diketahui apakah masih berjalan
program-short-planned = Direncanakan
program-short-begun = Direncanakan mulai { $opens }
program-short-open = Dibuka menurut pemeriksaan pada { $verified }
program-short-aged = Dibuka pada { $verified }; sesudah itu tidak diperiksa lagi
program-short-ahead = Akan dibuka mulai { $opens }
program-short-closed = Ditutup menurut keterangan terakhir
program-short-late = Batas waktu { $deadline } sudah lewat
program-short-ended = Sudah berakhir
# Di belakang keadaan program, singkat, dalam daftar
program-short-deadline = {""}, batas waktu { $deadline }
fact-ages = Usia
ages-from = mulai { $from } tahun
ages-to = sampai { $to } tahun
ages-between = { $from } sampai { $to } tahun
fact-provider = Penyelenggara
provider-not-said = tidak disebut
fact-opens = Dibuka mulai
fact-deadline = Batas waktu
# Hari terakhir seseorang menanyakan keadaan program kepada penyelenggaranya
fact-verified = Keadaan diperiksa
# Enam bagian Standar Pelayanan
program-service = Syarat, cara, dan biaya
part-requirements = Syarat
part-documents = Yang perlu dibawa:
part-procedure = Cara ikut
part-time = Jangka waktu
part-cost = Biaya
part-outcome = Yang didapat
part-complaints = Pengaduan
part-unknown = Belum diketahui
# Pertanyaan siap pakai untuk hal yang belum diketahui
program-questions = Yang perlu ditanyakan
program-questions-text = Hal berikut belum diketahui. Bawa daftar pertanyaan ini saat bertanya.
question-status = Apakah program ini masih berjalan? Kapan pendaftarannya?
question-groups = Untuk siapa program ini? Apakah saya boleh ikut?
question-provider = Siapa penyelenggaranya?
question-requirements = Apa syaratnya? Apa yang perlu dibawa?
question-procedure = Bagaimana cara mendaftar?
question-time = Berapa lama prosesnya?
question-cost = Apakah ada biayanya? Berapa?
question-outcome = Apa yang akan saya dapat?
question-complaints = Ke mana saya mengadu jika ada masalah?
program-told = Diceritakan dalam laporan
# Bagian laporan wilayah ini yang menyebut kebutuhan dengan tema program ini
program-needs = Kebutuhan yang disebut di wilayah ini
# Di laporan, sebelum tautan ke program yang diceritakan
about-program = Tentang program ini:

## Laporan dan halaman lepas

reports-title = Semua laporan
reports-introduction = Laporan dari semua wilayah, yang terbaru lebih dulu.
reports-in-region = Semua laporan tentang { $region }
reports-in-region-introduction = Laporan tentang { $region }, yang terbaru lebih dulu.
# Judul kotak ringkasan dengan kata-kata sederhana
plain-title = Singkatnya
report-facts = Tentang laporan ini
fact-published = Terbit
fact-updated = Diperbarui
# Di kaki setiap tulisan: kapan diperiksa dan siapa yang bertanggung jawab
upkeep = Tentang halaman ini
fact-reviewed = Terakhir diperiksa
review-not-recorded = tidak dicatat
fact-next-review = Pemeriksaan berikutnya
review-by = paling lambat { $day }
review-not-planned = belum dijadwalkan
# Di atas tulisan yang jadwal pemeriksaannya sudah lewat
review-overdue = Halaman ini seharusnya diperiksa lagi paling lambat { $day }, tetapi belum. Isinya bisa sudah berubah. Tanyakan dulu.
fact-responsible = Penanggung jawab
fact-organizations = Lembaga
contents = Isi halaman ini
footnotes = Catatan kaki
footnote-back = Kembali ke catatan { $number } dalam teks
source = Sumber
changes = Perubahan
translated-by = Diterjemahkan oleh { $name }.
# Sebelum tautan ke teks asli
read-original = Teks asli:
copy-notice = Teks ini belum diterjemahkan. Anda membaca teks aslinya.
stale-section = Terjemahan bagian ini belum mengikuti perubahan teks aslinya.
stale-text = Terjemahan ini belum mengikuti perubahan teks aslinya.
draft = Draf
draft-notice = Ini draf: belum diterbitkan.
machine-notice = Teks ini diterjemahkan oleh mesin dan belum diperiksa orang. Isinya bisa keliru.
withdrawn-title = Teks ini ditarik.
# Nama tautan ke laporan lain bagi pembaca layar
neighbours = Laporan lain tentang wilayah ini
newer-report = Laporan lebih baru
older-report = Laporan lebih lama
related = Laporan serupa dari wilayah lain

## Aksesibilitas dan privasi

accessibility = Aksesibilitas
accessibility-title = Aksesibilitas portal ini
accessibility-introduction = Halaman-halaman ini dibuat agar dapat dipakai semua orang: dengan ponsel kecil, pembaca layar, papan ketik saja, atau huruf besar.
accessibility-standard-title = Pedoman yang diikuti
accessibility-standard = Halaman-halaman ini dibuat menurut Pedoman Aksesibilitas Konten Web (WCAG) 2.2 tingkat AA.
accessibility-checks-title = Yang diperiksa
accessibility-checks = Balai, program yang membuat halaman-halaman ini, memeriksa desain bawaannya secara otomatis setiap kali desain itu diubah:
accessibility-check-axe = aturan WCAG 2.0 sampai 2.2 tingkat A dan AA serta praktik baik, dengan axe-core: di layar ponsel dan layar lebar, dalam warna terang dan gelap
accessibility-check-html = HTML yang sah, dengan Nu Html Checker
accessibility-check-keyboard = semuanya dapat dicapai dan dipakai dengan papan ketik saja, dan selalu terlihat di mana Anda berada
accessibility-check-noscript = setiap halaman lengkap tanpa JavaScript
accessibility-check-preferences = halaman mengikuti warna yang Anda atur sendiri di perangkat, dan tidak bergerak jika Anda tidak menginginkannya
accessibility-check-print = setiap halaman dapat dicetak utuh
accessibility-check-reflow = halaman muat di layar selebar 1280 sampai 256 piksel, dengan huruf dua kali lebih besar, dan dengan jarak huruf yang dilonggarkan
accessibility-own-design = Portal ini mengubah desain bawaan. Perubahan itu tidak ikut diperiksa.
accessibility-limits-title = Keterbatasan yang diketahui
accessibility-limit-people = Pemeriksaan otomatis hanya menemukan sebagian hambatan. Di sini tidak tercatat uji coba bersama penyandang disabilitas.
accessibility-limit-words = Mudah tidaknya sebuah tulisan dipahami bergantung pada penulisnya. { $own ->
    [0] Belum ada tulisan dalam bahasa ini.
   *[other] { $plain } dari { $own } tulisan dalam bahasa ini diawali ringkasan dengan kata-kata sederhana.
}
accessibility-limit-files = { $count } berkas yang ditautkan dari tulisan, misalnya PDF atau tabel, tidak diperiksa.
accessibility-limit-languages = Tidak semua tulisan ada dalam setiap bahasa.
accessibility-languages-title = Banyaknya tulisan dalam setiap bahasa, dari { $count } seluruhnya
accessibility-texts = { $count } tulisan
accessibility-stale = { $count } terjemahan belum mengikuti perubahan teks aslinya
accessibility-machine = { $count } terjemahan mesin belum diperiksa orang
accessibility-report-title = Jika ada yang tidak dapat Anda pakai
accessibility-report = Sebutkan halamannya, apa yang ingin Anda lakukan, dan apa yang menghalangi.
# Di akhir halaman aksesibilitas dan privasi, jika portal tidak mencantumkan kontak
about-contact = Belum ada kontak di portal ini. Sampaikan ke kantor kelurahan atau desa Anda; tunjukkan halaman ini.
privacy = Privasi
privacy-title = Privasi Anda di portal ini
privacy-introduction = Anda dapat membaca semua halaman tanpa memberi tahu siapa diri Anda.
privacy-pages-title = Yang tidak dilakukan halaman-halaman ini
privacy-cookies = Tidak memakai kuki.
privacy-tracking = Tidak menghitung atau mengikuti siapa membaca apa.
privacy-others = Tidak memuat apa pun dari situs lain: tidak ada peta, huruf, penghitung, atau iklan dari luar.
privacy-account = Tidak meminta nama, nomor telepon, atau pendaftaran.
privacy-policy = Di setiap halaman ada aturan (Content-Security-Policy) yang membuat peramban menolak skrip dan berkas dari tempat lain.
privacy-own-design = Portal ini mengubah desain bawaan. Perubahan itu tidak ikut diperiksa.
privacy-stored-title = Yang disimpan di perangkat Anda
privacy-stored = Jika Anda memilih bahasa di halaman pertama portal, peramban mengingat pilihan itu di perangkat Anda, agar lain kali halaman itu langsung membuka bahasa tersebut. Hanya itu yang disimpan, dan tidak dikirim ke siapa pun.
privacy-stored-remove = Pilihan itu hilang jika Anda menghapus data situs ini di peramban. Jika JavaScript mati atau penyimpanan ditolak, tidak ada yang disimpan, dan semua halaman tetap lengkap.
privacy-host-title = Yang diketahui komputer pengirim halaman
privacy-host = Seperti pada semua situs, komputer yang mengirimkan halaman mengetahui alamat internet (IP) perangkat Anda dan halaman yang diminta, dan mungkin mencatatnya. Berapa lama catatan itu disimpan ditentukan oleh pengelola komputer tersebut.
privacy-feed = Hal yang sama berlaku jika Anda mengikuti kabar baru lewat Atom.
privacy-elsewhere-title = Tautan ke luar
privacy-elsewhere = Tautan ke situs lain, telepon, atau aplikasi pesan baru terbuka jika Anda mengetuknya. Sesudah itu berlaku aturan situs atau aplikasi tersebut.
privacy-people-title = Orang yang diceritakan
privacy-people = Tulisan di portal ini bercerita tentang kegiatan warga. Isinya tanggung jawab penulisnya. Jika ada hal tentang Anda atau keluarga Anda yang tidak sepatutnya dibaca umum, mintalah agar diubah atau dihapus.

## Pilihan bahasa, alamat lama, dan halaman yang tidak ditemukan

read-in-language = Baca dalam bahasa Indonesia
page-moved = Halaman ini sudah pindah
not-found-title = Halaman tidak ditemukan
not-found-text = Alamat ini mungkin salah ketik, atau halamannya sudah tidak ada.
not-found-home = Ke beranda

## Pencari program: di mana, untuk siapa, tentang apa

# Di atas judul halaman pencari
finder = Cari program
finder-title = { $group } di { $region }
finder-theme-title = { $theme } – { $group } di { $region }
finder-count = { $named ->
    [0] { $unsaid } program yang tidak disebut untuk siapa
   *[other] { $named } program untuk kelompok ini{ $unsaid ->
        [0] {""}
       *[other] , dan { $unsaid } yang tidak disebut untuk siapa
    }
  }
finder-what = Tentang apa?
finder-whom = Program di sini: untuk siapa?
# Di bawah nama tema atau kelompok yang tidak ada programnya
finder-empty = Belum ada program di sini
finder-elsewhere = Belum ada program di sini. Yang terdekat: { $region }
finder-none-named = Belum ada program di { $region } yang menyebut kelompok ini. Anda tetap boleh bertanya.
# Sebelum tautan ke wilayah terdekat yang punya program untuk kelompok ini
finder-nearest = Yang terdekat:
finder-nowhere = Di wilayah lain di portal ini juga belum ada.
finder-group = { $group } di semua wilayah
# Di halaman kelompok
group-no-program = Dari { $count } program di portal ini, belum ada yang menyebut kelompok ini. Anda tetap boleh bertanya.
group-program-count = { $count ->
    [0] Belum ada program yang menyebut kelompok ini
   *[other] { $count } program menyebut kelompok ini
}
group-places = Di mana dan tentang apa
group-places-more = Di { $count } wilayah lain juga ada program yang mungkin untuk kelompok ini.
# Di halaman wilayah yang tidak punya program sendiri
region-no-programs = Belum ada program untuk { $region } di portal ini.
region-no-programs-above = Di bawah ini program dari wilayah yang lebih luas.
region-no-programs-below = Lihat wilayah di dalamnya.
region-no-programs-near = Yang terdekat:
region-covers = Mencakup
place-names = Nama tempat lain
place-names-text = Nama-nama ini termasuk dalam wilayah berikut.
