site-note = Contoh rekaan: semua tempat, lembaga, orang, dan angka di portal ini tidak nyata.
