/** Names for invented people: one word, or two or three, Javanese, Madurese and Arabic-derived. Lists written for tests only. */
const split = (text: string): string[] => text.trim().split(/\s+/)

export const menFirst = split(`
  Muhammad Muhammad Muhammad Ahmad Ahmad Abdul Abdul Slamet Agus Budi Eko Dwi Tri Joko Hadi Imam Nur Zainal Saiful Khoirul
  Hasan Husen Ali Umar Usman Yusuf Ibrahim Ismail Ridwan Rudi Andi Dedi Hendra Hendri Bambang Bagus Wahyu Yudi Arif Rofiq
  Sholeh Mahfud Misbahul Syamsul Fathur Rizal Rizky Dimas Adi Mulyadi Junaidi Sutrisno Suharto Sukarno Tjipto Soegeng Djoko
  Sudarmaji Paimin Tukiman Ngatimin Buari Misnadi Sahri Hosnan Marsuki Satuki Matrawi Sunarto Supardi Supriyadi Suyitno
`)
export const womenFirst = split(`
  Siti Siti Siti Siti Sri Sri Nur Nur Dewi Dwi Tri Endang Titik Yuni Yayuk Umi Lilik Ning Rina Rini Rita Ratna Retno Wahyuni
  Fatimah Aminah Khotijah Zainab Maimunah Halimah Romlah Holifah Zubaidah Sumiati Sumiyati Misnati Tumini Ponirah Painem
  Sulastri Suparmi Sulistyowati Sutini Sarinah Buna Muyani Hosniyah Sahria Misyati Ngatini Juma'ati Nurul Luluk Anisa Nafisah
  Kholifah Faridah Hanifah Latifah Munawaroh Rodiyah Rohmah Rukayah Saudah Suaibah Sofiyah Asmaul Husnul Iin Indah Ika Eka
`)
export const lastOfMen = split(`
  Fauzi Rahman Hakim Hadi Wijaya Santoso Prasetyo Setiawan Kurniawan Hidayat Hidayatullah Anwar Arifin Basri Efendi Fadli
  Ghofur Hamid Huda Ihsan Karim Khalil Latif Malik Munir Mustofa Nasir Qodir Rohim Rosyid Salam Syafii Wahid Yasin Zaini Aziz
  Bahri Jalil Purnomo Wibowo Nugroho Saputra Susanto Suryadi Handoko Hariyanto Riyadi Mulyono Widodo Utomo Pranoto Subagyo
  Anam Umam Mubarok Muttaqin Ulum Bahar Rofiq Sodiq Toyyib Yahya Zamroni Maulana Ramadhan Firmansyah Irawan Gunawan Cahyono
`)
export const lastOfWomen = split(`
  Aminah Fatimah Khotijah Aisyah Maryam Zulaikha Rohmah Hasanah Jannah Hidayah Laila Nurhayati Wahyuni Lestari Rahayu Astuti
  Handayani Wulandari Puspitasari Rahmawati Susanti Yuliana Kartika Anggraini Damayanti Fitriani Fitriyah Hariyani Ismawati
  Kusumawati Mariyam Mulyani Ningsih Nuraini Oktavia Purwanti Romlah Sari Sholihah Sulastri Suryani Utami Wati Winarsih Yanti
  Zahroh Zuhriyah Mutmainnah Mukarromah Qomariyah Masruroh Munawaroh Musyarofah Badriyah Maghfiroh Faizah Azizah Kamilah
`)

const stems = split(`
  gi mar war par trisno yono priyanto darmo kirno gito tikno wito rono pono darto karto marto narto tarto warno dirjo karjo
  marjo parjo sarjo tarjo mardi pardi sardi wardi marno parno sarno tarno kamto manto santo wanto yanto wandi yadi naryo paryo
`)
const openings = split('Su Su Su Po Nga Tu Mi Sa Ma Ra Ka Wi Ju Bu')

/** A one-word name as half of the elders bear: "Sumarno", "Ngatini". `draw` gives a whole number below its argument. */
export function oneWord(draw: (below: number) => number, woman: boolean): string {
  const stem = stems[draw(stems.length)]!
  const name = openings[draw(openings.length)]! + stem + (draw(6) === 0 ? stems[draw(stems.length)]! : '')
  return woman ? name.replace(/o$/, '') + ['ti', 'ni', 'yah', 'sih', 'mi', 'nah'][draw(6)]! : name
}
