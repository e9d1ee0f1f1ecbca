const table: [number, string][] = [
  [1, 'januari january jan januwari jnuari i'],
  [2, 'februari february feb febr peb pebruari febuari pebuari ii'],
  [3, 'maret march mar mrt mart iii'],
  [4, 'april apr aprl iv'],
  [5, 'mei may mey v'],
  [6, 'juni june jun vi'],
  [7, 'juli july jul vii'],
  [8, 'agustus august aug agu ags agt agst agus agustu viii'],
  [9, 'september sep sept septembr ix'],
  [10, 'oktober october okt oct x'],
  [11, 'november nov nop nopember novem xi'],
  [12, 'desember december des dec desembr xii'],
]

/** Month names as they are written, Indonesian, English and Roman, in lower case → 1–12. */
export const monthWords = new Map(
  table.flatMap(([month, words]) => words.split(' ').map((word) => [word, month] as const)),
)
