/** What a proof of payment may be, by how the file begins: what somebody calls it is not believed. */
export type ProofType = { type: string; ending: string }

const kinds: readonly (ProofType & { begins: readonly number[] })[] = [
  { type: 'application/pdf', ending: 'pdf', begins: [0x25, 0x50, 0x44, 0x46, 0x2d] },
  { type: 'image/jpeg', ending: 'jpg', begins: [0xff, 0xd8, 0xff] },
  { type: 'image/png', ending: 'png', begins: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] },
]

/** A scan or a photograph, or undefined: then it is no proof that can be shown later. */
export function proofType(bytes: Uint8Array): ProofType | undefined {
  const found = kinds.find(({ begins }) => begins.every((byte, at) => bytes[at] === byte))
  return found && { type: found.type, ending: found.ending }
}

/** Megabytes of a scan. */
export const mostProofMegabytes = 10
