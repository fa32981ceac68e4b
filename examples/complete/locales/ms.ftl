site-note = Contoh rekaan: semua tempat, pertubuhan, orang dan angka di portal ini tidak benar-benar wujud.
