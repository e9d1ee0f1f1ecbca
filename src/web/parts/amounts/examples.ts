export const examples = {
  money: [16800, 8400, 6012748644, 0, -16800, null],
  days: ['2026-11-23', '2024-02-29', null],
  months: ['2026-11', null],
  moments: ['2026-11-23T07:05:00Z', null],
}
