# Kata-kata perintah dalam bahasa Indonesia. Pesan sebuah masalah ada di bawah kodenya; `.help` mengatakan apa yang perlu dilakukan.

# -- kata di sekitar pesan
error = kesalahan
warning = peringatan
help = bantuan
see-also = tempat yang lain: { $place }

# -- ringkasan
built = { $pages } berkas di { $output }, per { $today }: { $written } ditulis, { $unchanged } tidak berubah, { $removed } dihapus
lost-address = sudah tidak ada: { $address }
nothing-published = Tidak ada yang diterbitkan: { $errors } kesalahan perlu diperbaiki dahulu. Yang sudah terbit tidak berubah.
problem-count = { $errors } kesalahan, { $warnings } peringatan, per { $today }.
check-clean = Tidak ada masalah, per { $today }.
phase = { $name }: { $milliseconds } md
phase-read = Membaca dan menautkan tulisan
phase-render = Menyusun halaman
phase-check = Memeriksa aturan
phase-publish = Menerbitkan

# -- berkas dan nama
file-too-large = berkas ini lebih besar dari { $limit } KiB
    .help = bagi menjadi beberapa tulisan, atau buang bagian yang tidak sengaja tertempel
not-utf8 = berkas ini bukan UTF-8; tampaknya { $encoding }
    .help = buka di penyunting teks lalu simpan lagi dengan pengodean “UTF-8”, lalu periksa huruf-hurufnya
    .explain =
        UTF-8 adalah cara menyimpan huruf yang dipahami semua program masa kini.
        Program Windows yang lama menyimpannya dengan cara lain, sehingga é, “, atau – berubah menjadi tanda lain.
        Di Notepad: File, Save as (Simpan sebagai), Encoding: UTF-8.
control-character = ada karakter kendali yang tidak terlihat di sini
    .help = hapus karakter itu; biasanya terbawa saat menempelkan teks
symbolic-link = ini tautan simbolis ke { $target }; Balai tidak mengikuti tautan seperti itu
    .help = letakkan berkasnya langsung di sini
special-file = ini bukan berkas dan bukan folder
    .help = pindahkan ke luar folder portal
unreadable = ini tidak dapat dibaca: { $reason }
    .help = pastikan berkasnya masih ada dan Anda boleh membacanya
unreadable-name = nama berkas ini memuat karakter yang tidak dapat dibaca
    .help = ganti namanya; huruf, angka, dan tanda hubung aman dipakai
unexpected-file = berkas ini bukan bagian portal dan dilewati
    .help = tulisan disimpan sebagai `content/regions/…/<nama>.<bahasa>.md` atau `content/pages/<nama>.<bahasa>.md`; pindahkan atau ganti namanya, atau keluarkan dari `content/`
    .explain =
        Segala sesuatu di `content/` semestinya tulisan, wilayah, kosakata, atau berkas yang ditautkan sebuah tulisan.
        Dengan begitu catatan, konsep surat, atau salinan berkas Word tidak terlupakan di sana atau ikut terbit tanpa sengaja.
dot-in-name = ada titik dalam nama berkas ini yang tidak menandai bahasa
    .help = ganti namanya menjadi `{ $suggestion }`
    .explain =
        Bagian setelah titik terakhir pada nama tulisan adalah bahasanya: `pelatihan.id.md`.
        Titik lain dapat disangka bahasa, karena itu nama berkas memakai tanda hubung.
language-not-in-portal = berkas ini berbahasa “{ $language }”, yang tidak ada di portal
    .help = tambahkan `{ $language }: {"{}"}` di bawah `languages:` dalam balai.yaml, atau ganti nama berkasnya
    .explain =
        Bahasa portal terdaftar di bawah `languages:` dalam balai.yaml; urutannya sama dengan urutan pilihan bahasa.
        Tulisan dalam bahasa lain tidak akan memiliki alamat dan menu, karena itu tidak diterbitkan diam-diam.
name-without-slug = nama berkas ini tidak menghasilkan alamat: tidak ada huruf Latin atau angka di dalamnya
    .help = tulis `slug:` di bagian atas berkas, misalnya `slug: tani-organik`, atau ganti nama berkasnya
folder-name = nama folder “{ $text }” tidak dapat menjadi bagian alamat
    .help = { $suggestion ->
        [none] pakai huruf kecil a–z, angka, dan tanda hubung
       *[other] ganti nama foldernya menjadi `{ $suggestion }`
    }
names-collide = “{ $text }” dan { $first } dianggap bernama sama oleh komputer yang tidak membedakan huruf besar-kecil atau cara menulis aksen
    .help = ganti nama salah satunya
two-files-for-one-text = ini berkas kedua untuk tulisan yang sama dalam bahasa “{ $language }”; yang pertama { $first }
    .help = simpan salah satu saja; nama tanpa bahasa berarti bahasa utama portal
    .explain =
        Sebuah tulisan memiliki satu berkas untuk tiap bahasa. Nama tanpa bahasa berarti bahasa utama portal.
        Jadi `laporan.md` dan `laporan.id.md` adalah tulisan yang sama jika bahasa utamanya `id`, dan Balai tidak menebak mana yang berlaku.
no-region = folder { $folder } bukan wilayah: tidak ada region.yaml di dalamnya
    .help = tambahkan `region.yaml` yang setidaknya berisi `name:`, atau pindahkan tulisan ke folder sebuah wilayah
    .explain =
        Folder di dalam `content/regions/` menjadi wilayah jika memuat `region.yaml`. Folder di atasnya adalah wilayah induknya.
        Laporan bercerita tentang wilayah yang foldernya ditempati.
site-theme-missing = tidak ada tema situs “{ $text }”
    .help = buat folder `themes/{ $text }/` berisi `theme.yaml`, atau tulis `site_theme: default`
site-theme-views = tema situs ini dibuat untuk versi { $found } tampilan data; sekarang versi { $wanted }
    .help = bandingkan templatnya dengan tema situs bawaan, lalu tulis `views: { $wanted }` dalam theme.yaml
site-theme-cycle = tema situs “{ $text }” memperluas dirinya sendiri
    .help = isi `extends:` dalam theme.yaml dengan tema situs lain, misalnya `default`
explain-unknown = tidak ada masalah dengan kode “{ $code }”
    .help = { $suggestion ->
        [none] salin kodenya dari kurung siku di depan suatu masalah, misalnya `unknown-theme`
       *[other] maksud Anda `{ $suggestion }`?
    }
invalid-today = “{ $text }” bukan tanggal
    .help = { $suggestion ->
        [none] tulis misalnya `--today 2026-10-01` atau `--today "1 Oktober 2026"`
       *[other] tulis { $suggestion }
    }
    .explain =
        Balai membangun portal untuk suatu hari: tenggat dan jadwal pemeriksaan bergantung pada hari itu, yang lain tidak.
        Harinya diambil dari `--today`, kalau tidak ada dari `SOURCE_DATE_EPOCH`, kalau tidak ada juga dari jam mesin ini menurut UTC. Hari yang sama menghasilkan halaman yang sama.
invalid-epoch = { $name } berisi “{ $text }”, padahal itu bukan jumlah detik sejak 1970
    .help = isi dengan bilangan bulat, misalnya hasil `date +%s`, atau hapus variabelnya
    .explain =
        Program yang menghasilkan berkas yang sama persis setiap kali mengambil waktunya dari variabel ini (reproducible-builds.org). Balai mengambil harinya dari sana, menurut UTC.
no-portal = tidak ada balai.yaml di { $path }
    .help = jalankan Balai di folder sebuah portal, atau sebutkan foldernya dengan `--root`
    .explain =
        Portal adalah folder yang memuat berkas balai.yaml. Balai hanya mencarinya di folder tempat Anda berada.

# -- bagian atas berkas dan YAML
front-matter-missing = tulisan ini tidak diawali keterangan di antara dua baris `---`
    .help = awali berkas dengan baris `---`, lalu `judul: …`, lalu baris `---` lagi
    .explain =
        Setiap tulisan diawali keterangan tentangnya: judul, tanggal, tema. Keterangan itu diapit dua baris yang berisi tiga tanda hubung.
        Yang wajib hanya judul.
front-matter-unclosed = keterangan yang dimulai di sini tidak ditutup
    .help = tulis baris `---` di antara keterangan dan isi tulisan
    .explain =
        Baris tiga tanda hubung yang kedua menandai awal isi tulisan. Tanpa baris itu seluruh tulisan terbaca sebagai keterangan.
        Sebagian program mengubah tiga tanda hubung menjadi garis panjang: ketik ulang tanda hubungnya.
front-matter-too-long = keterangan di bagian atas lebih panjang dari { $limit } KiB
    .help = letakkan isi tulisan di bawah `---` yang kedua; mungkin `---` itu tersembunyi dalam baris yang lebih panjang
front-matter-fence = keterangan diapit baris yang tepat berisi tiga tanda hubung
    .help = tulis `---`
yaml-syntax = ini tidak dapat dibaca sebagai YAML: { $reason }
    .help = apit teks yang memuat : # [ ] atau tanda kutip dengan tanda kutip ganda, dan pakai spasi untuk menjorokkan baris
    .explain =
        Keterangan di awal tulisan, region.yaml, dan kosakata ditulis dalam YAML: satu `kunci: nilai` pada tiap baris, dengan spasi setelah titik dua.
        Isi sebuah kunci ditulis di bawahnya, menjorok dua spasi. Tab tidak dianggap spasi.
        Jika ragu, apit teks dengan tanda kutip ganda.
yaml-tab = ada tab di sini; baris YAML dijorokkan dengan spasi
    .help = tulis `{ $line }`
    .explain =
        Tab tampak seperti spasi, tetapi lebarnya berbeda-beda di tiap program. Karena itu YAML tidak mengizinkannya.
yaml-space-after-colon = kurang spasi setelah titik dua
    .help = tulis `{ $line }`
yaml-colon-in-text = teks yang memuat titik dua perlu diapit tanda kutip
    .help = tulis `{ $line }`
    .explain =
        Titik dua yang diikuti spasi memisahkan kunci dari nilainya. Titik dua kedua pada baris yang sama dapat disangka awal kunci lain.
        Tanda kutip menandai bahwa titik dua itu bagian teks.
yaml-quote = tanda kutip yang dimulai di sini tidak ditutup
    .help = tulis `{ $line }`
yaml-inner-quote = ada tanda kutip di dalam teks yang sudah diapit tanda kutip
    .help = tulis `{ $line }`
yaml-sign = teks yang diawali tanda ini perlu diapit tanda kutip
    .help = tulis `{ $line }`
yaml-feature = { $feature ->
    [alias] alias (`*nama`) tidak dibaca
    [anchor] jangkar (`&nama`) tidak dibaca
    [merge] kunci penggabung (`<<`) tidak dibaca
    [key] kunci harus berupa satu teks pada satu baris
    [tag] tag (`!nama`) tidak dibaca
   *[documents] hanya satu dokumen yang dibaca; di sini dimulai yang kedua
  }
    .help = tulis nilainya lengkap, atau apit dengan tanda kutip jika maksudnya teks
yaml-nesting = kurung dan daftar di sini bersarang lebih dari { $limit } lapis
    .help = tulis lebih datar; jika kurungnya bagian teks, apit dengan tanda kutip
yaml-comment = mulai dari ` #` dianggap komentar dan tidak ikut dibaca
    .help = jika itu bagian teks, tulis { $quoted }
duplicate-key = kunci “{ $key }” muncul dua kali; yang pertama di baris { $line }
    .help = simpan salah satu saja
unknown-key = tidak ada kunci “{ $key }”
    .help = { $suggestion ->
        [none] hapus, atau letakkan di bawah `extra:` jika untuk keperluan Anda sendiri
       *[other] maksud Anda `{ $suggestion }`?
    }
    .explain =
        Balai menolak kunci yang tidak dikenalnya, sebab kunci yang salah ketik akan hilang tanpa disadari siapa pun.
        Kunci boleh berbahasa Inggris atau Indonesia. Catatan Anda sendiri dapat ditulis di bawah `extra:`.
missing-key = “{ $key }” belum ada
    .help = tambahkan baris `{ $key }: …`
    .explain =
        Hanya sedikit kunci yang wajib: judul untuk tulisan, tema untuk program, nama untuk wilayah dan untuk tiap isi kosakata.
empty-value = “{ $key }” belum berisi apa-apa
    .help = tulis isinya setelah titik dua
expected-text = di sini diharapkan satu teks, bukan daftar atau pasangan kunci
    .help = tulis satu nilai pada baris yang sama; apit dengan tanda kutip jika memuat kurung atau titik dua
expected-list = di sini diharapkan sebuah daftar
    .help = tulis `[pertama, kedua]`
expected-map = di sini diharapkan kunci dan nilai
    .help = tulis satu `kunci: nilai` pada tiap baris, menjorok dua spasi
unknown-value = “{ $text }” bukan nilai untuk “{ $key }”
    .help = { $suggestion ->
        [none] pilihannya: { $values }
       *[other] maksud Anda `{ $suggestion }`? Pilihannya: { $values }
    }
invalid-number = “{ $text }” bukan bilangan bulat dari { $from } sampai { $to }
    .help = tulis angka saja
invalid-yes-no = “{ $text }” bukan ya dan bukan tidak
    .help = tulis `{ $key }: ya` atau `{ $key }: tidak`
invalid-date = “{ $text }” bukan tanggal
    .help = { $suggestion ->
        [none] tulis misalnya 2026-10-01 atau 1 Oktober 2026
       *[other] tulis { $suggestion }
    }
    .explain =
        Tanggal ditulis 2026-10-01, 1 Oktober 2026, atau 1 October 2026. Tanggalnya harus benar-benar ada.
ambiguous-date = “{ $text }” dapat dibaca dengan dua cara
    .help = { $suggestion ->
        [none] tulis misalnya 2026-10-01 atau 1 Oktober 2026
       *[other] tulis salah satu: { $suggestion }
    }
    .explain =
        01/10/2026 berarti 1 Oktober di Indonesia, tetapi 10 Januari di Amerika Serikat. Balai tidak menebak.
        Tulis nama bulannya, atau dahulukan tahunnya, agar hanya ada satu arti.
invalid-period = “{ $text }” bukan jangka waktu
    .help = tulis `6 bulan` atau `1 tahun`
invalid-slug = “{ $text }” tidak dapat menjadi bagian alamat
    .help = { $suggestion ->
        [none] pakai huruf kecil a–z, angka, dan tanda hubung
       *[other] tulis `{ $suggestion }`
    }
reserved-slug = bagian alamat “{ $text }” dipakai halaman yang dibuat Balai sendiri
    .help = pilih nama lain, misalnya `{ $text }-1`
invalid-alias = “{ $text }” bukan alamat lama portal ini
    .help = tulis mulai dari akar portal, misalnya `/lama/halaman.html` atau `/lama/halaman/`, hanya dengan huruf, angka, dan tanda hubung
invalid-file = “{ $text }” bukan berkas di dalam folder teks ini
    .help = { $suggestion ->
        [none] tulis letaknya dari folder berkas ini, misalnya `photos/panen.jpg`
       *[other] letakkan berkas itu di folder teks ini, lalu tulis `{ $suggestion }`
    }
invalid-url = “{ $text }” bukan alamat web
    .help = tulis lengkap, diawali https://
invalid-coordinates = “{ $text }” bukan koordinat
    .help = tulis lintang lalu bujur dalam derajat: `[-2.306, 102.673]`
invalid-language = “{ $text }” bukan kode bahasa
    .help = pakai kode BCP 47, misalnya `id`, `en`, `jv`, `ban`
unknown-language = portal ini tidak memiliki bahasa “{ $text }”
    .help = { $suggestion ->
        [none] tambahkan di bawah `languages:` dalam balai.yaml
       *[other] maksud Anda `{ $suggestion }`? Jika bukan, tambahkan di bawah `languages:` dalam balai.yaml
    }
invalid-phone = “{ $text }” bukan nomor telepon yang dapat dihubungi
    .help = { $suggestion ->
        [none] tulis satu nomor, dengan kode negara seperti +62 812 3456 7890, atau seperti biasa di Indonesia: 0812 3456 7890
       *[other] tulis `{ $suggestion }`
    }
    .explain =
        Nomor disimpan dalam bentuk internasional, +62 dan seterusnya, agar dapat dihubungi dari mana pun dengan satu ketukan.
        Nomor yang diawali 0 adalah nomor Indonesia; nomor negara lain diawali + dan kodenya.
        Spasi, tanda hubung, titik, dan tanda kurung tidak berpengaruh. Dua nomor berarti dua kontak.
        Nomor layanan pendek seperti 112 dapat ditelepon, tetapi tidak dapat dikirimi pesan.
invalid-email = “{ $text }” bukan alamat surel
    .help = tulis seperti `info@kantor.example`, tanpa tambahan apa pun
contact-empty = tidak ada yang dapat dihubungi dengan kontak ini
    .help = tambahkan `phone:` (telepon), `whatsapp:`, `email:` (surel), atau `address:` (alamat), atau hapus kontaknya
contact-not-public = kontak ini tidak mengatakan apakah boleh diterbitkan, jadi tidak ditampilkan
    .help = tulis `public: true` (atau `umum: ya`) jika orang atau kantornya setuju, atau `public: no` untuk catatan sendiri
    .explain =
        Nomor telepon yang sudah terbit tidak dapat ditarik kembali. Karena itu kontak hanya terbit jika seseorang menulis `public: true`.
        Sedapat mungkin pakailah nomor kantor, bukan nomor pribadi.
status-unverified = program hanya disebut dibuka dengan hari pemeriksaannya
    .help = tambahkan `verified: 2026-10-01` (diperiksa) dengan hari Anda menanyakannya kepada penyelenggara, atau tulis `status: unknown`
    .explain =
        Ongkos perjalanan ke program yang sudah tidak berjalan bisa sebesar upah sehari. Karena itu halaman tidak pernah mengatakan bahwa sesuatu tersedia sekarang tanpa menyebut kapan hal itu ditanyakan.
day-ahead = `{ $key }:` menyebut hari yang belum tiba: { $day }, sedangkan hari ini { $today }
    .help = tulis hari ketika seseorang benar-benar bertanya atau memeriksanya
    .explain =
        `verified:` (diperiksa) adalah hari seseorang bertanya kepada penyelenggara; `reviewed:` (ditinjau) adalah hari seseorang memastikan bahwa tulisannya masih benar. Keduanya tidak mungkin terjadi pada hari yang belum tiba; biasanya tahunnya yang keliru.
        Sebelum hari itu tiba, program tidak disebut dibuka karenanya. Hari peninjauan tetap ditampilkan seperti tertulis.
        “Hari ini” adalah hari pembangunan portal: dari `--today`; kalau tidak ada, dari `SOURCE_DATE_EPOCH`; kalau tidak ada juga, hari di komputer ini menurut UTC. Pada pagi hari di Indonesia, UTC masih menunjukkan hari sebelumnya.
range-reversed = “{ $second }” mendahului “{ $first }”
    .help = tukar kedua nilainya, atau perbaiki salah satunya
program-need-theme = “{ $theme }” adalah tema kebutuhan; program berisi apa yang ditawarkan
    .help = sebutkan tema yang dikerjakan program itu sendiri
program-heading = judul bagian di dalam program tidak mempunyai tema, kelompok, kebutuhan, atau program; `#id` boleh tetap
    .help = tulis di awal berkas tentang apa program ini (`themes:`) dan untuk siapa (`groups:`), lalu hapus isi lain di dalam kurung kurawal
unknown-program = { $region ->
    [none] tidak ada program “{ $label }”
   *[other] wilayah ini dan wilayah di atasnya tidak mempunyai program “{ $label }”
  }
    .help = { $suggestion ->
        [none] program adalah berkas dalam folder `programs/` di folder wilayah; tulis nama berkasnya tanpa bahasa dan akhiran
       *[other] maksud Anda `{ $suggestion }`?
    }
    .explain =
        `program=` dalam kurung kurawal sebuah judul menyebut program dari wilayah yang sama atau wilayah di atasnya, dengan nama berkas atau judulnya.
        Bagian laporan itu lalu mengantar ke programnya, dan halaman program ke bagian itu.
no-base-url = portal ini belum memiliki alamat sendiri, sehingga tautan kanonis, hreflang, umpan, peta situs, dan 404.html tidak dibuat
    .help = tulis `base_url: https://…/` dalam balai.yaml begitu Anda tahu di mana portal akan diterbitkan
    .explain =
        Tautan di dalam portal berfungsi di alamat mana pun. Namun mesin pencari, umpan, dan 404.html memerlukan alamat lengkap.
        Balai tidak mengarangnya: bagian-bagian itu tidak dibuat sampai `base_url:` diisi.
missing-name = “{ $key }” belum ada dalam bahasa utama portal ({ $language })
    .help = tulis `{ $key }: {"{"}{ $language }: …{"}"}`
    .explain =
        Setiap nama setidaknya perlu ada dalam bahasa utama portal, sebab bahasa lain mengikutinya.
        Satu teks tanpa keterangan bahasa berlaku untuk semua bahasa.
shared-label = “{ $label }” dipakai untuk “{ $first }” sekaligus “{ $second }”
    .help = ubah nama, alias, atau slug salah satunya

# -- kosakata dan judul bagian
unknown-theme = tidak ada tema “{ $label }”
    .help = { $suggestion ->
        [none] daftar tema ada di { $file }
       *[other] maksud Anda { $suggestion }?
    }
    .explain =
        Tema sebuah bagian diambil dari daftar dalam content/themes.yaml, supaya bagian-bagian tentang hal yang sama ditemukan di satu tempat.
        Tema boleh ditulis dengan id, nama, atau aliasnya dalam bahasa portal mana pun, dengan tanda hubung sebagai pengganti spasi.
        Tema baru ditambahkan sebagai isi baru dalam berkas itu.
unknown-group = tidak ada kelompok “{ $label }”
    .help = { $suggestion ->
        [none] daftar kelompok ada di { $file }
       *[other] maksud Anda { $suggestion }?
    }
    .explain =
        Kelompok yang diceritakan sebuah tulisan diambil dari daftar dalam content/groups.yaml.
        Kelompok boleh ditulis dengan id, nama, atau aliasnya dalam bahasa portal mana pun, dengan tanda hubung sebagai pengganti spasi.
unknown-organization = tidak ada organisasi “{ $label }”
    .help = { $suggestion ->
        [none] daftar organisasi ada di { $file }
       *[other] maksud Anda { $suggestion }?
    }
    .explain =
        Organisasi didaftarkan satu kali dalam content/organizations.yaml, supaya nama dan situs webnya sama di mana-mana.
        Organisasi boleh ditulis dengan id, nama, atau aliasnya dalam bahasa portal mana pun.
heading-braces = kurung kurawal pada judul bagian ini tidak dapat dibaca
    .help = tulis `{ $line }`; kurung yang merupakan teks ditulis `\{"{"}`
    .explain =
        Kurung kurawal di akhir judul bagian menerangkan isi bagian itu. Kurungnya dibuka dan ditutup di akhir baris yang sama.
heading-attribute = “{ $token }” tidak dapat dipakai dalam kurung kurawal judul; yang dapat hanya #id, theme, group, need, dan program, nilainya tanpa spasi atau tanda kutip
    .help = tulis `{ $line }`
    .explain =
        Kurung kurawal pada judul bagian dapat memuat `#id`, `tema=`, `kelompok=`, `kebutuhan=`, dan `program=`, atau `theme=`, `group=`, dan `need=`.
        Beberapa nilai dipisahkan koma tanpa spasi; spasi di dalam nilai diganti tanda hubung.
        Jika program Anda menghapus kurung kurawal, `bagian:` di awal tulisan menyatakan hal yang sama.
heading-nested = kurung kurawal tidak bermakna pada judul di dalam kutipan, daftar, atau catatan kaki; kurung itu dilewati
    .help = pindahkan judulnya ke luar agar menjadi awal sebuah bagian
heading-empty = judul bagian ini kosong dan dilewati
    .help = tulis kata-katanya, atau hapus barisnya
duplicate-id = judul bagian lain dalam tulisan ini juga memakai id “{ $id }”
    .help = beri salah satunya id lain
unknown-heading = tulisan ini tidak memiliki judul bagian “{ $text }”
    .help = { $suggestion ->
        [none] tulis judulnya persis seperti dalam tulisan
       *[other] maksud Anda “{ $suggestion }”?
    }
title-in-body = judul halaman diambil dari bagian atas berkas; judul ini menjadi judul bagian
    .help = tulis dengan `##`
    .explain =
        Sebuah halaman memiliki satu judul, yaitu `judul:` di awal tulisan. Judul bagian di dalam tulisan diawali dua tanda: `## Judul bagian`.
nesting-too-deep = kutipan dan daftar di sini bersarang lebih dari { $limit } lapis
    .help = tulis lebih datar
picture-not-supported = gambar belum diterbitkan; “{ $text }” dilewati dan keterangannya ditampilkan
    .help = biarkan dahulu atau hapus barisnya

# -- tautan
script-address = tautan ini menuju “{ $text }” yang dapat menjalankan skrip atau bukan alamat web; teksnya tetap, tautannya dilewati
    .help = tautkan ke halaman (https://…), surel (mailto:…), telepon (tel:…), atau berkas portal
broken-link = tidak ada berkas “{ $text }”
    .help = { $suggestion ->
        [none] tulis jalur berkas dari folder berkas ini, misalnya `../wilayah-lain/laporan.md`
       *[other] maksud Anda `{ $suggestion }`?
    }
    .explain =
        Tautan di dalam portal adalah jalur berkas, dilihat dari folder tulisan: `../palangka-raya/pelatihan.md`.
        Tanpa keterangan bahasa, tautan itu membawa tiap pembaca ke versi dalam bahasanya.
broken-anchor = “{ $text }” menyebut judul bagian yang tidak ada
    .help = { $suggestion ->
        [none] beri judul itu id, misalnya `## Judul {"{"}#id{"}"}`, lalu tautkan ke sana
       *[other] maksud Anda `{ $suggestion }`?
    }
    .explain =
        Yang mengikuti `#` dalam tautan adalah id judul bagian. Id yang dibentuk dari kata-kata judul ikut berubah bersama judulnya; id dalam kurung kurawal tetap.
link-outside = “{ $text }” menuju ke luar isi portal
    .help = tautkan ke berkas dalam `content/` atau ke alamat web lengkap
link-absolute = “{ $text }” diawali garis miring
    .help = tulis jalur berkas dari folder berkas ini, misalnya `../wilayah-lain/laporan.md`

# -- portal sebagai keseluruhan
fact-conflict = terjemahan ini menyatakan “{ $what }” yang berbeda dari aslinya ({ $original }, baris { $line })
    .help = hapus di sini; tanggal, tema, kelompok, dan sejenisnya milik tulisan asli
    .explain =
        Fakta dinyatakan oleh tulisan asli: tanggal, tema, kelompok, kebutuhan, organisasi, sumber.
        Terjemahan hanya membawa kata-katanya sendiri, supaya semua bahasa menyatakan hal yang sama. Fakta yang diulang dengan nilai yang sama diterima.
original-missing = tulisan ini tidak ada dalam bahasa “{ $language }” yang disebut `original:`
    .help = sebutkan bahasa yang dimiliki tulisan ini
heading-unpaired = { $how ->
    [order] judul-judul bagian terjemahan ini dipasangkan dengan { $original } menurut urutannya
   *[none] judul bagian ini tidak memiliki pasangan di { $original }
  }
    .help = beri kedua judul id yang sama, misalnya {"{"}#pelatihan{"}"}
    .explain =
        Judul bagian terjemahan dipasangkan dengan judul bagian aslinya, supaya tema, kelompok, dan alamatnya sama.
        Judul dipasangkan menurut id. Pemasangan menurut urutan keliru begitu salah satunya mendapat bagian baru.
stamp-line = baris ini tidak dapat dibaca; mungkin sisa penggabungan
    .help = kembalikan berkas dari kendali versi, atau hapus barisnya lalu tandai lagi terjemahannya dengan `balai translations stamp`
not-a-translation = { $path } bukan berkas terjemahan di portal ini
    .help = sebutkan berkas terjemahan, misalnya `content/regions/jambi/laporan.en.md`
address-changed = yang sebelumnya di { $from } kini di { $to }
    .help = { $of ->
        [text] agar tautan lama tetap berfungsi, tulis `aliases: [{ $from }]` di bagian atas berkasnya
       *[term] agar tautan lama tetap berfungsi, pertahankan `slug:` yang lama, atau minta penyedia web mengalihkan { $from } ke { $to }
    }
finder-too-large = pencari program akan berisi { $pages } halaman, lebih dari batasnya, yakni { $limit }; { $left_out ->
    [themes] langkah terakhirnya dilewati, dan program semua tema ada di satu halaman
   *[groups] pencarinya dilewati, dan halaman wilayah menampilkan programnya
  }
    .help = naikkan `limits: {"{"}finder_pages: …{"}"}`, atau bagi portal menurut wilayah
    .explain =
        Pencari membawa pembaca dari wilayah melalui kelompok ke tema, lewat tautan biasa. Setiap gabungan yang ada programnya menjadi satu halaman, dalam setiap bahasa.
        Program yang tidak menyebut kelompok dihitung untuk semua kelompok. Karena itu halamannya paling cepat bertambah kalau program tidak menyebut untuk siapa: `groups:` di program menolong pembaca sekaligus mengecilkan pencari.
address-taken = alamat “{ $address }” sudah dipakai { $second }
    .help = ubah `slug:`, nama berkas, atau alias salah satunya
    .explain =
        Setiap halaman memiliki alamat sendiri. Alamat itu berasal dari wilayah, dan dari `slug:` atau nama berkas; huruf besar-kecil tidak membedakannya.

# -- tema situs dan pesan
template = templat ini tidak dapat dipakai: { $reason }
    .help = bandingkan dengan templat tema situs bawaan
template-unknown = tidak ada “{ $what }”
    .help = yang ada: { $known }
template-missing = tema situs tidak memiliki { $name }
    .help = tambahkan, atau tulis `extends: default` dalam theme.yaml
template-includes = templat saling menyertakan tanpa akhir atau lebih dari { $limit } lapis: { $name }
    .help = kurangi penyertaan antartemplat
page-too-large = halaman yang dibuat templat ini lebih besar dari { $limit } MiB
    .help = tampilkan lebih sedikit, atau bagi tulisan yang menjadi isinya
page-too-heavy = { $address } berbobot { $size } bita sebelum dapat dibaca; batasnya { $limit }. HTML: { $html }{ $share ->
        [0] {""}
       *[other] , { $share } % di antaranya di bawah { $part } ({ $entries ->
            [0] tanpa daftar atau tabel
           *[other] { $entries } butir dalam daftar dan tabel
        })
    }. Gaya: { $styles }
    .help = persingkat atau bagi bagian yang disebut itu, atau kecilkan `paginate` jika halamannya berupa daftar; batas lain dapat ditetapkan dengan `limits: {"{first_view_kb: …}"}` di balai.yaml
    .explain =
        Pembaca dengan sambungan lambat baru melihat halaman setelah HTML dan lembar gaya yang ditunggunya tiba, dalam keadaan dimampatkan (gzip).
        Empat belas KiB dikirim peladen sekaligus; selebihnya menunggu satu putaran lagi, yang pada sebagian sambungan makan waktu satu detik.
        Bita dihitung setelah dimampatkan, sedangkan persentase bagian dihitung sebelumnya. Halaman yang berat karena teks atau daftar panjang lebih baik dibagi dua.
styles-too-heavy = lembar gaya saja sudah berbobot { $size } bita setelah dimampatkan, padahal satu halaman seluruhnya hanya boleh { $limit }: { $styles }
    .help = buang yang tidak dipakai; bobot halaman baru diperiksa setelah ini dibereskan
message-syntax = pesan ini tidak dapat dibaca: { $reason }
    .help = tulis `nama = teks`; lanjutkan teks panjang pada baris yang menjorok
message-missing = tidak ada bahasa portal yang memiliki pesan “{ $id }”
    .help = tambahkan `{ $id } = …` ke berkas dalam `locales/`
    .explain =
        Templat dan halaman meminta pesan menurut namanya. Jika tidak satu pun bahasa portal memilikinya, tidak ada yang dapat ditampilkan, juga tidak dalam bahasa lain.
message-untranslated = { $how ->
    [language] bahasa “{ $language }” belum memiliki pesan sendiri; { $count } pesan diambil dari “{ $fallback }”
   *[message] pesan “{ $id }” belum ada dalam bahasa “{ $language }”; halaman mengambilnya dari “{ $fallback }”
  }
    .help = { $how ->
        [language] terjemahkan pesan-pesan tema situs, lalu simpan di portal sebagai `locales/{ $language }.ftl`
       *[message] tambahkan `{ $id }` ke `locales/{ $language }.ftl`
    }
    .explain =
        Kata yang muncul di setiap halaman, seperti “Beranda”, disebut pesan: satu berkas untuk tiap bahasa.
        Jika suatu bahasa belum memiliki sebuah pesan, pembacanya menemukan kata berbahasa lain di tengah halaman.
        `balai check` menyebut setiap pesan yang belum ada, pada berkas pesan terakhir bahasa itu.
        Bahasa yang sama sekali belum memiliki berkas dilaporkan satu kali saja, beserta jumlah pesannya.
message-twice = pesan “{ $id }” tertulis dua kali dalam berkas ini; halaman menampilkan yang belakangan
    .help = pertahankan salah satu, atau beri nama lain pada salah satunya
    .explain =
        Dalam satu berkas, setiap pesan cukup ditulis sekali. Jika dua pesan bernama sama, yang belakangan berlaku dan yang pertama tidak pernah ditampilkan.
        Biasanya sebuah pesan semestinya mendapat nama sendiri, atau sudah dipindahkan tetapi tertinggal di tempat lama.
message-unused = tidak ada halaman yang memakai pesan “{ $id }”
    .help = hapus, atau cocokkan namanya dengan nama dalam templat
    .explain =
        Sebuah pesan dianggap terpakai jika templat menyebut namanya dalam tanda kutip, jika templat menyusun namanya dari awalan yang berakhir dengan tanda hubung, jika halaman bawaan Balai memintanya, atau jika pesan lain memuatnya.
        Aturan ini memeriksa `locales/` milik portal dan tema situsnya, bukan tema situs bawaan.
        Biasanya namanya salah ketik, atau templatnya sudah diubah sedangkan pesannya tertinggal.
message-variables = { $unknown ->
    [none] pesan “{ $id }” tidak memuat { $missing } yang ada dalam “{ $reference }”
   *[other] { $missing ->
        [none] pesan “{ $id }” memuat { $unknown } yang tidak ada dalam “{ $reference }”
       *[other] pesan “{ $id }” memuat { $unknown }, padahal dalam “{ $reference }” tertulis { $missing }
    }
  }
    .help = pakai variabel yang sama dengan ejaan yang sama; kata-kata di sekitarnya boleh berbeda
    .explain =
        Templat mengisi variabel dalam pesan, misalnya nama wilayah.
        Variabel yang tertinggal membuat pembaca kehilangan keterangan; variabel yang tidak diisi templat tampil sebagai nama variabelnya saja.
        Pesan dibandingkan dengan pesan bawaan berbahasa Inggris atau, untuk pesan buatan portal sendiri, dengan pesan dalam bahasa utama portal.
        Variabel yang hanya menentukan pilihan kata juga dihitung.

review-overdue = tulisan ini seharusnya ditinjau paling lambat { $due }
    .help = periksa apakah isinya masih benar, lalu tulis harinya sebagai `ditinjau:`
    .explain =
        `tinjau_setiap:` mengatakan seberapa sering sebuah tulisan ditinjau, dihitung dari `ditinjau:`; kalau tidak ada, dari yang terbaru antara `diperbarui:` dan `terbit:`.
        Setelah hari itu lewat, halamannya mengatakannya kepada pembaca begitu portal dibangun lagi. `balai next-change` menyebutkan harinya sebelum itu terjadi.
        Hanya orang yang dapat memastikan apakah sebuah tulisan masih benar. Mengganti tanggal tanpa memeriksa tidak menolong siapa pun.
review-without-day = `tinjau_setiap:` tidak punya hari untuk mulai menghitung
    .help = tulis `ditinjau:` atau `terbit:`
    .explain =
        Peninjauan berikutnya dihitung dari `ditinjau:`; kalau tidak ada, dari yang terbaru antara `diperbarui:` dan `terbit:`.
        Tanpa satu pun dari itu, peninjauannya tidak pernah jatuh tempo dan tidak ada yang diingatkan.

# -- folder keluaran
output-refused = { $why ->
    [root] folder keluaran { $path } adalah folder portal itu sendiri
    [ancestor] portal berada di dalam folder keluaran { $path }
    [home] folder keluaran { $path } adalah folder rumah Anda
    [filesystem-root] folder keluaran { $path } adalah puncak disk
    [inside-content] folder keluaran { $path } berada di dalam content/
    [inside-themes] folder keluaran { $path } berada di dalam themes/
    [symlink] folder keluaran { $path } adalah tautan simbolis
   *[not-a-folder] keluaran { $path } bukan folder
  }
    .help = pilih folder tersendiri, misalnya `--output output`
output-foreign = folder { $path } tidak kosong dan tidak ditulis oleh Balai: { $files }{ $more ->
    [0] {""}
   *[other] {" "}dan { $more } lagi
  }
    .help = pilih folder kosong, atau sebutkan berkas yang boleh tetap ada di bawah `keep:` dalam balai.yaml
    .explain =
        Balai tidak pernah menghapus atau menimpa berkas yang tidak ditulisnya. Di folder yang berisi berkas lain, kelak berkas itu sulit dibedakan dari miliknya.
output-edited = { $path } diubah dengan tangan setelah ditulis
    .help = pindahkan perubahan Anda ke content/ atau tema situs, lalu jalankan dengan `--force` untuk menimpanya
    .explain =
        Halaman dibuat dari content/ dan tema situs. Perubahan di folder keluaran akan hilang pada pembuatan berikutnya, karena itu Balai bertanya dahulu.
output-in-the-way = { $path } tidak ditulis oleh Balai dan menempati tempat sebuah halaman
    .help = pindahkan berkas itu; Balai tidak pernah menimpa berkas yang bukan miliknya
output-failed = { $path } tidak dapat ditulis: { $reason }
    .help = periksa apakah disk penuh atau foldernya dilindungi; yang sudah terbit tidak berubah
output-busy = { $path } sedang ditulis oleh proses lain
    .help = tunggu sampai selesai, atau pilih folder lain dengan `--output`

# -- terjemahan
translations-text = tulisan
standing-original = asli
standing-current = sesuai
standing-stale = tertinggal
standing-unstamped = belum ditandai
standing-machine = mesin, belum diperiksa
standing-fallback = bahasa lain
standing-missing = tidak ada
translations-count = { $language }: { $counts }
stamped = { $path } kini tercatat sesuai dengan aslinya
translations-incomplete = { $count } tulisan belum ada, atau belum sesuai, dalam suatu bahasa.

# -- perubahan berikutnya
next-change-none = Sejak { $today } tidak ada hari yang mengubah apa pun.
next-change-turn = { $turn ->
    [status] { $path }: keadaannya berubah
   *[review-overdue] { $path }: jadwal peninjauannya lewat
  }

# -- pratinjau
serving = Pratinjau: { $address }
    Ctrl-C menghentikannya. Halaman berubah begitu sebuah berkas disimpan.
serve-rebuilt = { $errors ->
    [0] { $warnings ->
        [0] Sudah terbaru ({ $milliseconds } md).
       *[other] Sudah terbaru ({ $milliseconds } md), dengan { $warnings } peringatan.
    }
   *[other] Ada { $errors } kesalahan: pratinjau tetap seperti sebelumnya.
  }
preview-problems = Masalah di portal ini
preview-summary = { $errors ->
    [0] { $warnings } peringatan
   *[other] { $errors } kesalahan; yang tampil ini versi terakhir tanpa kesalahan
  }
preview-nothing = Belum ada versi tanpa kesalahan. Halaman ini menyusul begitu kesalahannya diperbaiki.
preview-missing = Tidak ada halaman di alamat ini.
preview-failed = Halaman ini tidak dapat dibuat.
preview-cleared = Sudah tidak ada masalah
preview-show = Tampilkan masalah
preview-hide = Sembunyikan masalah
preview-copy = Salin tempat ini
preview-copied = Tersalin
preview-more = { $count } lagi tercantum di terminal.
preview-lost = Pratinjau sudah berhenti. Jalankan lagi dengan “balai serve”.
port-taken = port { $port } sedang dipakai program lain
    .help = { $suggestion ->
        [none] pilih yang lain dengan `--port`
       *[other] yang kosong berikutnya: `--port { $suggestion }`
    }
serve-address = pratinjau tidak dapat dibuka di { $host }, port { $port }: { $reason }
    .help = hilangkan `--host`, atau sebutkan alamat komputer ini
serve-failed = pratinjau tidak dapat dilanjutkan: { $reason }
    .help = tutup program lain lalu jalankan lagi
browser-missing = tidak ada program yang membuka peramban: { $reason }
    .help = buka alamatnya sendiri
watch-slow = sistem tidak memberitahukan berkas yang berubah ({ $reason }); pratinjau mencarinya sendiri setiap detik
    .help = di Linux, `fs.inotify.max_user_watches` dan `max_user_instances` menentukan berapa folder yang boleh diamati
