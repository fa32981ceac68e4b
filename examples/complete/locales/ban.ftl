site-note = Conto rekaan: genah, lembaga, jadma, miwah angka ring portal puniki sami nenten sujati.
