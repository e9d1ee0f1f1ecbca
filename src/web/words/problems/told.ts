export type Pair = readonly [id: string, en: string]

/** What a refusal is called on screen, and what the reader can do about it: Indonesian, English. */
export type Told = { says: Pair; remedy?: Pair }
