/** Words that invented names are put together from; common words only, no list of real persons. */
const words = (text: string): string[] => text.trim().split(/\s+/)

/** By culture, sex and era: `old` for people born before 1975, `young` for later ones. */
export const firstWords = {
  javanese: {
    L: {
      old: words(`Slamet Sutrisno Suparman Wagiman Sukardi Suwarno Ponimin Paiman Ngatiman Suroso Sugiyanto Sukirman
        Mulyono Suyitno Suhartono Sunarto Wakijan Tukiman Sarwono Juwari Samsuri Kasiman Sumarno Legiman Katimin
        Supardi Sunyoto Gunawan Darmaji Sarman Saiman Poniran Wagito Sadikin Karsono Tumiran Sudarmo Pardi Warsito
        Kusnadi Jumadi Sukamto Subandi Suharto Wiyono Rebo Kemis Seger Untung Waluyo Sujarwo Sumantri`),
      young: words(`Agus Eko Dwi Tri Bayu Rudi Hendra Dedi Arif Yoga Andika Wahyu Bagus Dimas Rizal Fajar Galih Joko
        Bambang Hariyanto Budi Yudi Nanang Didik Edi Heri Sugeng Andri Rendra Feri Teguh Imam Anton Purwanto Supriyadi
        Hadi Sigit Catur Danang Gatot Ilham Krisna Mahendra Prasetyo Rangga Satria Tegar Vicky Widodo Zaenal`),
    },
    P: {
      old: words(`Sulastri Suparmi Sumiati Wagiyem Ponirah Tukinem Sutini Kasmiati Suminah Sukinah Parti Legiyem Sarinem
        Juminten Rukmini Sriatun Ngatini Mujiati Suyati Kartini Tumini Supinah Paini Satinah Mariyem Suharti Sundari
        Yatemi Sumarni Wasilah Rusmini Suwarni Karsinem Painem Samini Tuminah Kasiani Sriyani Endang Sumirah Poniyem`),
      young: words(`Siti Sri Dewi Ika Yuli Rina Fitri Lilik Nur Wiwik Ratna Indah Eka Dwi Tri Anis Retno Titik Erna Yeni
        Nanik Lestari Ayu Puji Rini Winarti Umi Susi Diah Evi Linda Mega Novi Putri Reni Santi Tutik Vina Wulan Yanti
        Citra Della Elsa Febri Galuh Hesti Intan Kiki Laila Maya`),
    },
  },
  madurese: {
    L: {
      old: words(`Sahri Misto Busri Tolak Sanawi Buadin Mistar Matsari Hosnan Sahwi Marsuki Satuki Buhari Arsuni Sattar
        Mattali Asmawi Saruji Suhan Misdi Marhawi Dulla Tohari Sabar Jumali Nawi Matrawi Sanima Holil Saleh Sahlan
        Armoyo Niman Suli Sahid Astro Buasan Jamal Karyo Maslan Nasir Pusari Ruslan Sinal Tayib Zaini Ahwan Budin`),
      young: words(`Muhammad Ahmad Abdul Hasan Husen Fathor Hairul Saiful Imam Moh Zainul Syamsul Khoirul Nurul Badrus
        Samsul Mahfud Rofiq Ubaidillah Taufik Jamaluddin Sholeh Hafidz Faisol Ainul Bahrul Rohman Mukhlis Sofyan Nurhadi
        Kholil Rasyid Anwar Baidowi Fauzi Ghofur Hamzah Iqbal Junaidi Karim Latif Munir Nawawi Qosim Ridwan Sirojul`),
    },
    P: {
      old: words(`Misnati Jumaati Sumiyati Satima Misnari Buniati Asmani Toyani Marwani Sahati Niwati Sutima Misyati
        Arsima Buyati Marsiti Hosnia Jumaina Satuni Sanati Rohani Maryani Asiya Tija Sahriya Nyami Busiya Karima Maisaroh
        Misja Nisa Paima Rumsia Sami Tolati Ummi Wasia Yatima Zubaida Atmi Bujati Durahma Fatma Halima Jatima Khotija`),
      young: words(`Siti Nur Hosniyah Khotimah Halimatus Faridatul Ulfatul Uswatun Lailatul Hikmatul Zainab Aisyah
        Fatimah Maimunah Romlah Kholifah Musyarofah Nafisah Qomariyah Rofiqoh Sofiyah Ummul Wardatul Yuliatin Zulfa
        Ainun Badriyah Cholifah Dewi Elok Faizah Hamidah Imroatul Jannatul Kiptiyah Luluk Masruroh Nikmatul Raudatul`),
    },
  },
} as const

/** Second and third words. After `Abdul`, `Saiful` and their kind an Arabic word must follow: `completions`. */
export const laterWords = {
  javanese: {
    L: words(`Santoso Wibowo Setiawan Nugroho Prayitno Susanto Hartono Utomo Raharjo Hidayat Kurniawan Saputra Purnomo
      Wijaya Hermawan Sulistyo Cahyono Handoko Suprapto Basuki Riyadi Pranoto Firmansyah Iswanto Haryono Wicaksono
      Suryadi Mujiono Sutomo Effendi Rahmat Efendi Priyono Siswanto Budiman Subagyo Yulianto Irawan Maulana Ramadani`),
    P: words(`Wahyuni Rahayu Lestari Handayani Astuti Utami Ningsih Wulandari Purwati Susanti Hartatik Yuliana Kusuma
      Indrawati Mulyani Setyowati Widayati Agustin Maryati Hidayati Fitriani Puspita Anggraini Rahmawati Safitri
      Wijayanti Suryani Andayani Permatasari Sulistyowati Kartika Winarsih Arini Oktavia Nuraini Sugiarti Mardiana`),
  },
  madurese: {
    L: words(`Hidayatullah Hasbullah Mukarrom Syafii Maulana Rizki Efendi Hosen Arifin Romadhon Anwar Bahri Rosidi
      Fadli Huda Amin Yasin Mustofa Fauzan Zaini Hamid Kurniawan Haris Muslim Faruq Jazuli Kamil Lutfi Mubarok Nasrullah
      Qodir Rozi Sulaiman Toha Umar Wahid Yusuf Zubair Alwi Basri Dahlan Firdaus Ghozali Hakim Ismail Junaid`),
    P: words(`Hasanah Fitriyah Jannah Rohmah Maghfiroh Aini Zahro Hidayah Sholehah Kamilah Latifah Munawaroh Nisak
      Qibtiyah Rosidah Soleha Ulfa Wahyuni Yuliana Zakiyah Aminah Bariroh Fauziyah Holila Istiqomah Jamilah Komariyah
      Lutfiyah Mukarromah Nadhiroh Rahmah Sa'diyah Turfa'ah Umamah Azizah Farida Habibah Insiyah Mufidah Rofi'ah`),
  },
} as const

export const completions = {
  L: words(`Rohman Rohim Aziz Wahid Halim Karim Latif Malik Jalil Basit Hamid Kodir Majid Mukti Syukur Wahab Bahri Anam
    Huda Arifin Umam Islam Hadi Munir Fikri`),
  P: words(`Hasanah Jannah Aini Fitriyah Mukarromah Rohmah Kamilah Hidayah Ummah Maghfiroh Sa'adah Qomariyah Badriyah
    Munawaroh Zahro Amaliyah Ilmiyah Imaniyah`),
} as const

/** Words that never stand alone as a name. */
export const openWords: ReadonlySet<string> = new Set(
  words(`Abdul Saiful Zainul Syamsul Khoirul Nurul Badrus Samsul Hairul Fathor Ainul Bahrul Sirojul Muhammad Ahmad Moh
    Siti Nur Halimatus Faridatul Ulfatul Uswatun Lailatul Hikmatul Wardatul Ummul Imroatul Jannatul Nikmatul Raudatul`),
)
