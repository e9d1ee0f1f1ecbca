/** Words between names that are no name themselves. */

/** "son of", "daughter of": the word goes, the father's name stays as evidence. */
export const kinship: ReadonlySet<string> = new Set('bin binti bn bt bte binte bint ibn ibnu'.split(' '))

/** "also called": what follows is a second name. It is left out, since most lists know only the first. */
export const alias: ReadonlySet<string> = new Set('alias als al aka dikenal panggilan'.split(' '))
