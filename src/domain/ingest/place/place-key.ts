const before =
  /^(?:\s*(?:desa|ds|kelurahan|kel|kecamatan|kec|dsn|pemerintah|kantor)\b[\s.:,/]*(?:\/\s*kel(?:urahan)?[\s.:]*)?)+/i

/** A place's name as a key: letters only, capitals, without *Desa*, *Kel.*, *Kec.*; `Ds. Karang Duren` → KARANGDUREN. */
export function placeKey(text: string): string {
  return text
    .replace(before, '')
    .toUpperCase()
    .replace(/[^A-Z]/g, '')
}
