/**
 * The colours of Bahu. Nila is the indigo-teal of the first dye bath of batik, soga the brown-gold of the last;
 * the ground is the warm white of the cloth. `palette.test.ts` holds every pair of text and ground to WCAG AA.
 */
export type Shades = readonly [string, string, string, string, string, string, string, string, string, string]

export const nila: Shades = [
  '#eff6f6', '#dcebec', '#b8d6d9', '#8dbcc1', '#79bfc8', '#3f818c', '#266773', '#17505c', '#103f49', '#0a2b33',
] // prettier-ignore

export const soga: Shades = [
  '#fdf6ec', '#faead5', '#f3d3a8', '#eaba78', '#e8a95c', '#c87c2c', '#a8601b', '#8c4c12', '#6b390f', '#4a270a',
] // prettier-ignore

export const brick: Shades = [
  '#fdf2ef', '#fae2dc', '#f4c1b7', '#f0a498', '#ee9489', '#cd5245', '#b63d31', '#a23028', '#7c241e', '#561712',
] // prettier-ignore

export const leaf: Shades = [
  '#f0f7f0', '#e0efe1', '#bddbc0', '#9ccba3', '#8fce9c', '#4d9060', '#37784b', '#2a663c', '#20502f', '#153821',
] // prettier-ignore

export const warmGray: Shades = [
  '#faf7f2', '#f3eee6', '#e8e1d6', '#d9d0c2', '#bcb2a3', '#918778', '#6b6358', '#514b42', '#3a3630', '#262320',
] // prettier-ignore

export const night: Shades = [
  '#e9eeec', '#cdd6d4', '#abb9b7', '#8b9c9a', '#3d5053', '#2a3b3e', '#1b292c', '#131d1f', '#0e1618', '#090f10',
] // prettier-ignore

/** What the style sheets call by meaning: `var(--ink)`, `var(--good-soft)` … */
export type Tokens = Record<
  | 'ink' | 'ink-soft' | 'paper' | 'card' | 'line' | 'line-strong'
  | 'accent' | 'accent-soft' | 'on-accent' | 'soga' | 'soga-soft' | 'soga-line'
  | 'good' | 'good-soft' | 'wait' | 'wait-soft' | 'bad' | 'bad-soft' | 'note' | 'note-soft' | 'plain' | 'plain-soft'
  | 'bar' | 'bar-soft' | 'rail' | 'on-rail' | 'on-rail-soft' | 'rail-active' | 'focus',
  string
> // prettier-ignore

export const light: Tokens = {
  ink: '#17292e', 'ink-soft': '#566461', paper: '#faf7f2', card: '#fffefb', line: '#e8e1d6', 'line-strong': '#908676',
  accent: '#17505c', 'accent-soft': '#e3eff0', 'on-accent': '#ffffff', soga: '#8c4c12', 'soga-soft': '#fcf0de', 'soga-line': '#e3b271',
  good: '#245c36', 'good-soft': '#e2f0e3', wait: '#774b00', 'wait-soft': '#fcefcf', bad: '#98291f', 'bad-soft': '#fbe6e1',
  note: '#26517f', 'note-soft': '#e4eef8', plain: '#514b42', 'plain-soft': '#f0ebe2',
  bar: '#2f7682', 'bar-soft': '#e6dfd3', rail: '#14424c', 'on-rail': '#f4f8f8', 'on-rail-soft': '#b9d3d6', 'rail-active': '#23606c', focus: '#c87423',
} // prettier-ignore

export const dark: Tokens = {
  ink: '#e9eeec', 'ink-soft': '#abb9b7', paper: '#131d1f', card: '#1b292c', line: '#2f4144', 'line-strong': '#788a8a',
  accent: '#86c9d1', 'accent-soft': '#1f3c42', 'on-accent': '#0a2126', soga: '#ebb673', 'soga-soft': '#37291a', 'soga-line': '#8a602d',
  good: '#97d4a4', 'good-soft': '#1d3726', wait: '#ecc46c', 'wait-soft': '#3b3016', bad: '#f3a69c', 'bad-soft': '#46241f',
  note: '#a6caf0', 'note-soft': '#1e324a', plain: '#c9d2d0', 'plain-soft': '#28383b',
  bar: '#5fa9b3', 'bar-soft': '#2c3d40', rail: '#0c2a31', 'on-rail': '#eef4f4', 'on-rail-soft': '#a5c3c7', 'rail-active': '#1c4a54', focus: '#efb062',
} // prettier-ignore
