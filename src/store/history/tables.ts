export type HistoryTables = {
  'history.head': { regency: string; room: string; seq: number; hash: Buffer }
  'history.link': {
    regency: string
    room: string
    seq: number
    at: Date
    account: string
    role: string
    notes: { act: string; worker?: number; [subject: string]: unknown }[]
    personal: { note: number; sealed: string }[]
    previous: Buffer
    hash: Buffer
    xid: string
  }
  'history.person_key': { regency: string; worker: number; wrapped: Buffer | null; destroyed_at: Date | null }
}
