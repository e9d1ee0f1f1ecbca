/**
 * The many ways one and the same given name is written, the full form first. The words are respelled (`spell`) before
 * they are looked up, so doubled letters and the old spelling need no line of their own.
 */
export const variants: ReadonlyArray<readonly [full: string, ...written: string[]]> = [
  // Names of the Prophet, and the names most often shortened
  [
    'muhammad',
    ...list('moh mohd moch much muh mhd md muhd mohamad mochamad mohammad muhamat mohamat muchamad mukhamad mokhamad'),
  ],
  ['ahmad', ...list('ach acmad ahmat achmat akhmat achmad akhmad akmad ahm')],
  ['abdul', ...list('abd abdoel abdol abdur abdus abdun abdud abdut abdush abduz')],
  ['siti', ...list('st sitti sity siety')],
  ['nur', ...list('noer noor nour nor')],
  ['nurul', ...list('noerul noorul nuroel norul')],
  ['sri', ...list('srie')],
  // Arabic-derived, with the vowels of Javanese and Madurese mouths
  ['abdullah', ...list('abdulloh abdullo abdulah abdilah abdillah')],
  ['rahman', ...list('rohman rachman rochman rakhman rokhman')],
  ['rahim', ...list('rohim rochim rachim')],
  ['rahmat', ...list('rohmat rochmat rachmat rakhmat')],
  ['rahmah', ...list('rohmah rochmah rachmah')],
  ['rahmawati', ...list('rohmawati rachmawati rochmawati')],
  ['saleh', ...list('sholeh soleh sholih solih shaleh shalih salih')],
  ['salehah', ...list('sholehah solehah sholihah solihah solikhah sholikhah salihah')],
  ['saiful', ...list('syaiful saifuul saefull saeful sayful')],
  ['saifuddin', ...list('syaifuddin saifudin saefudin syaifudin saefuddin')],
  ['fathur', ...list('fatkhur fathor fatchur fatkur fathurr fatur')],
  ['fatimah', ...list('patimah fatima fathimah fatmah')],
  ['hasan', ...list('khasan hassan chasan hasen')],
  ['husen', ...list('husein husain husin hosen hosein hosain khusen khusain chusen')],
  ['husnul', ...list('khusnul chusnul hosnul')],
  ['usman', ...list('utsman ustman osman oesman')],
  ['umar', ...list('omar oemar')],
  ['umi', ...list('ummi umy')],
  ['yusuf', ...list('jusuf yusup yusof jusup yoesoef joesoef')],
  ['yunus', ...list('junus yoenoes')],
  ['zainal', ...list('jainal zaenal sainal jaenal zenal')],
  ['zainab', ...list('jainab zaenab jaenab senab')],
  ['zainuddin', ...list('jainudin zaenudin zainudin jaenudin')],
  ['zulaikha', ...list('zulaiha julaikha julaiha suleha zulaicha')],
  ['fauzi', ...list('fauzy pauzi fausi fawzi')],
  ['fauziah', ...list('fauziyah pausiah fausiyah')],
  ['ramli', ...list('romli romly')],
  ['rasyid', ...list('rosyid rosid rasid roshid')],
  ['razak', ...list('rozak rozaq razaq rojak')],
  ['karim', ...list('kariem')],
  ['kholifah', ...list('holifah khalifah cholifah kolipah holipah')],
  ['khotijah', ...list('khodijah khadijah hotijah kotijah chotijah hatijah katijah')],
  ['khoirul', ...list('choirul hoirul khairul hairul')],
  ['kholil', ...list('cholil halil holil khalil')],
  ['imam', ...list('emam')],
  ['ibrahim', ...list('ibrohim ibrahem')],
  ['ismail', ...list('ismael ismaiel')],
  ['ishak', ...list('iskak iskhak ishaq')],
  ['ridwan', ...list('ridhwan rizwan ridlwan ritwan')],
  ['ridho', ...list('rido ridlo ridha rida')],
  ['rodiyah', ...list('rodiah rodhiyah')],
  ['nafisah', ...list('napisah nafisa')],
  ['latifah', ...list('latipah lathifah latifa')],
  ['jamal', ...list('djamal jamaal')],
  ['syamsul', ...list('samsul syamsoel shamsul')],
  ['syamsuddin', ...list('samsudin syamsudin samsuddin')],
  ['subhan', ...list('subkhan subchan')],
  ['shodiq', ...list('sodiq sodik sidik siddiq shidiq sidiq sadik')],
  ['toyyib', ...list('toyib tayib thoyib toyeb')],
  ['thohir', ...list('tohir tahir thahir')],
  ['wahid', ...list('wakhid wachid')],
  ['yahya', ...list('jahja yahja yachya')],
  // Javanese and Madurese
  ['sukarno', ...list('soekarno sukarna')],
  ['suharto', ...list('soeharto suharta')],
  ['sutrisno', ...list('soetrisno sutrisna')],
  ['wijaya', ...list('widjaja wijaja widjaya')],
  ['wahyu', ...list('wahju wahyoe')],
  ['misnati', ...list('mesnati')],
  ['tumini', ...list('toemini')],
  ['ponidi', ...list('punidi')],
]

/** Long first parts that are written with and without a space: "Nurhayati", "Nur Hayati". */
export const detachable: ReadonlyArray<readonly [part: string, leastRest: number]> = [
  ['muhamad', 4],
  ['ahmad', 4],
  ['siti', 4],
  ['nurul', 4],
  ['nur', 4],
  ['sri', 5],
]

function list(text: string): string[] {
  return text.split(' ')
}
