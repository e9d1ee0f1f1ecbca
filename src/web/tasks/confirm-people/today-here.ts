/** The calendar day where the reader is, as `2026-11-23`. */
export const todayHere = (): string => new Intl.DateTimeFormat('sv-SE').format(new Date())
