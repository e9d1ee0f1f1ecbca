/** What people write before and after a name that is no part of it. Keys are upper case without dots. */

const list = (text: string): ReadonlySet<string> => new Set(text.split(' '))

/** Taken away at the beginning, with or without a dot. */
export const titlesBefore = list(
  'H HJ KH KHR NYAI BUNYAI UST USTAD USTADZ USTADZAH USTDZ USTDZH USTZ USTH USTDH KIAI KYAI ' +
    'DR DRS DRA DRG IR PROF TN NY SDR SDRI BPK BAPAK BP SAUDARA SAUDARI TUAN NYONYA ALM ALMH ALMARHUM ALMARHUMAH',
)

/** Taken away at the beginning only when a dot follows: without it they may begin a name. */
export const titlesBeforeDotted = list('K BU IBU PAK P B GUS NING LORA HABIB')

/** The dead, named so on a list of workers. */
export const titlesOfTheDead = list('ALM ALMH ALMARHUM ALMARHUMAH')

/** Degrees after a comma, or with dots of their own: `S.Pd.`, `, SE`. */
export const degrees = list(
  'SPD SPDI SPDSD SSOS SSOSI SE SEI SH SHI SHUM ST STP SKOM SSI SAG SAP SKEP SKM SPSI SPT SPI SP SIP SSTP SSY SFIL SHUT SAN SPN SST SMN SAK SAKUN SIKOM SED ' +
    'MPD MPDI MSI MM MH MHI MHUM MKOM MKES MAG MA MSC MT MSOS MAP MSY MSE MBA MEI ME MIP MPSI AMD AMDKEB AMDKEP AMAPD AMA AMDKOM AMAG AMKEB AMK BA BSC LC NERS NS DII DIII SPOG SPA PHD APT GR CHT QH ALHAFIDZ',
)

/** Degrees that are no name even without a comma or dots. */
export const plainDegrees = list('SPD SPDI SPDSD MPD MPDI SKOM SSOS SSI MSI AMD SAG SIKOM AMDKEB')

/** Cells in a column of names that name nobody: an empty stall, a blank line of a form. */
export const nobody = list(
  'KOSONG TUTUP VACANT TIDAKADA TANPANAMA NIHIL NN NA NULL BELUMADA KIOSKOSONG TIDAKDITEMPATI LAPAKKOSONG TIDAKBERPENGHUNI',
)
