/** A telephone number as `+62812…`, or undefined when the cell holds none. A leading 0 that Excel ate is put back. */
export function readPhone(text: string): string | undefined {
  const first = text.split(/[/,;&]|\batau\b/i, 1)[0] ?? ''
  const digits = first.replace(/[.,]0+$/, '').replace(/\D/g, '')
  const local = digits.startsWith('62') ? digits.slice(2) : digits.startsWith('0') ? digits.slice(1) : digits
  if (local.startsWith('8') ? local.length < 8 || local.length > 12 : local.length < 7 || local.length > 11)
    return undefined
  if (/^(\d)\1*$/.test(local)) return undefined
  return digits.startsWith('0') || digits.startsWith('62') || local.startsWith('8') ? `+62${local}` : undefined
}
