import { ingestRefusalWords, type IngestRefusalCode } from '../../../domain/ingest/refusal-words.ts'
import type { Told } from './told.ts'

const english: Record<IngestRefusalCode, string> = {
  'file-empty': 'This file is empty. See whether the right one was chosen.',
  'file-too-large': 'This file is too large to be read at once. Split it into several, for instance by village.',
  'file-not-a-list': 'This file is not a list. Send an Excel workbook (.xlsx) or a CSV.',
  'file-encrypted':
    'This file is locked with a password. Open it in Excel, remove the password, save, and send it again.',
  'file-old-excel': 'This is an old Excel file (.xls). Save it as an Excel Workbook (.xlsx) and send it again.',
  'file-binary-excel': 'This is a binary Excel file (.xlsb). Save it as an Excel Workbook (.xlsx) and send it again.',
  'file-open-document': 'This is an OpenDocument file (.ods). Save it as Excel 2007–365 (.xlsx) and send it again.',
  'file-web-page': 'This is a web page called Excel. Open it in Excel, save it as .xlsx, and send it again.',
  'file-macros': 'This file holds macros, which are not accepted. Save it as an Excel Workbook (.xlsx) without macros.',
  'file-bomb': 'What this file holds expands far beyond its size; it is not read. Copy the data into a new workbook.',
  'file-damaged': 'This file is damaged or cut off. Open it in Excel, save it anew, and send it again.',
  'file-bad-xml': 'This workbook cannot be read. Open it in Excel, save it anew, and send it again.',
  'file-no-sheets': 'This workbook holds no sheets.',
  'sender-missing': 'Say who sent the list, for instance “Desa Sukorejo” or “UPT Pasar Tanjung”.',
  'file-missing': 'Choose the file to load.',
  'list-reading': 'This list is still being read. Wait until it is done.',
  'list-being-read': 'This list is being read elsewhere. Wait until it is done.',
  'list-preview': 'This list waits for a decision: keep it or discard it.',
  'list-kept': 'This list is already kept.',
  'list-discarded': 'This list was discarded. Send the file again if it is still needed.',
  'list-failed': 'The file of this list is damaged and could not be read. Send a new one.',
  'headings-unsure': 'The headings are not certain yet. First look at the columns for name, NIK and birth day.',
  'headings-without-name': 'Mark at least one column as the name or the NIK.',
  'nothing-to-keep': 'No row about a person can be kept. Look at the headings, or discard this list.',
  'columns-unknown':
    'No column for a name or a NIK was found. See whether it is the right file, or point the columns out.',
  'file-erased':
    'The original file was destroyed because it held data of somebody who asked to be erased. The rows of the others are kept.',
  'reason-missing': 'Write why you open these data.',
}

/** Refusals of the room `ingest`, by code. */
export const ingest: Record<string, Told> = Object.fromEntries(
  (Object.keys(english) as IngestRefusalCode[]).map((code) => [
    code,
    { says: [ingestRefusalWords[code], english[code]] as const },
  ]),
)
