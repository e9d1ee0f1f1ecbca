import { formatNumber } from '../../../domain/basics/rupiah.ts'
import type { SameBook } from '../../words/define-words.ts'
import type { id } from './words-id.ts'
import { en as frame } from '../../words/en.ts'

const degrees = ['', 'slightly ', '', 'strongly ', 'very strongly ']

function strength(bits: number): string {
  const size = Math.abs(bits)
  if (size < 0.5) return 'no effect'
  const degree = degrees[size < 2 ? 1 : size < 5 ? 2 : size < 9 ? 3 : 4]
  return `${degree}${bits > 0 ? 'for' : 'against'}`
}

function odds(chance: number): string {
  if (chance >= 0.001) return `${Math.min(999, Math.floor(chance * 1000)) / 10}\u00a0%`
  const [size, word] = chance <= 1e-9 ? [1e9, ' billion'] : chance <= 1e-6 ? [1e6, ' million'] : chance <= 1e-4 ? [1e3, ',000'] : [1, ''] // prettier-ignore
  return `1 in ${formatNumber(Math.round(1 / chance / size))}${word}`
}

const rules = {
  'no-name-in-common': 'No word of the names is the same.',
  'two-things-differ': 'Name or NIK differs, and so does the birth day.',
  twins: 'One household, one birth day, different names: perhaps twins.',
  'twins-perhaps': 'One household, one birth day, nearly the same name: a slip, or twins?',
  'nik-differs': 'Both have a NIK that fits its row, and they differ: never joined without an officer.',
  'nik-of-another': "The NIK is the same, the person seems another: perhaps a relative's number was copied.",
  'sex-differs': 'The sex differs.',
  'birth-differs': 'The birth day differs.',
  'little-known': 'Too little can be compared to be sure.',
  'two-registered': 'Both are registered workers: joining them takes an officer.',
  'one-clean-list': 'Both are rows of one list that names each person once.',
  'officer-said-different': 'An officer has called them different people.',
}

export const en: SameBook<typeof id> = {
  title: frame.pages.matches,
  lead: 'Two records that may be one person. Until this is settled neither is proposed for cover.',
  tabs: { label: 'Part', open: 'Waiting', settled: 'Settled' },
  figures: {
    open: 'Waiting',
    openOf: 'pairs in all',
    risk: 'Money at risk',
    riskNote: 'contributions paid twice, or a benefit the family is not told of',
    today: 'Settled today',
    todayOf: 'with those still waiting',
    byMe: (mine: number, all: number) => `${formatNumber(mine)} by you · ${formatNumber(all)} since the beginning`,
    postponed: (count: number) => `${formatNumber(count)} put off`,
    asked: (count: number) => `${formatNumber(count)} asked by colleagues`,
    mine: (count: number) => `${formatNumber(count)} waiting for a colleague`,
  },
  kind: 'Between',
  anyKind: 'All',
  kinds: {
    workers: 'two workers',
    insurer: "a worker and the insurer's list",
    welfare: 'a worker and the welfare list',
    deaths: 'a worker and the death list',
    employees: 'a worker and the list of employees',
  },
  listKinds: {
    workers: 'List of workers',
    insurer: "Insurer's participants",
    welfare: 'Welfare deciles',
    deaths: 'Deaths',
    employees: 'Employees and wage earners',
    recap: "Insurer's recap",
    attestations: 'Field verification',
    payments: 'Proof of contributions paid',
  },
  left: (count: number) => (count === 1 ? 'Only this pair is left.' : `${formatNumber(count)} pairs left.`),
  postponed: 'Put off',
  pairNumber: (pair: number) => `Pair ${pair}`,
  sides: {
    caption: 'Both records side by side',
    field: 'Field',
    agreement: 'Comparison',
    worker: (worker: number) => `Worker ${worker}`,
    merged: 'joined already',
    row: 'Row of a list',
    blank: 'blank',
    untrusted: 'not valid',
    work: 'Work',
    place: 'Place of work',
    fact: 'Remark',
    mentions: 'Named in',
    mention: (sender: string, row: number) => `${sender}, row ${row}`,
    more: (count: number) => `and ${count} more`,
    differsAt: (places: string) => `differs at digit ${places}`,
    notCompared: 'not compared',
  },
  facts: {
    diedOn: (day: string) => `died ${day}`,
    insured: (segment: string) => `participant ${segment}`,
    inactive: 'not active',
    until: (day: string) => `until ${day}`,
    employee: { asn: 'civil servant', tni: 'armed forces', polri: 'police', wage: 'wage earner' },
    decile: (decile: number) => `decile ${decile}`,
  },
  fields: {
    prior: 'Starting point',
    name: 'Name',
    birth: 'Birth day',
    sex: 'Sex',
    desa: 'Desa',
    kk: 'Family card (KK)',
    mother: "Mother's name",
    nik: 'NIK',
    'household-bound': 'Household bound',
  },
  levels: {
    name: {
      same: 'the same, in whatever order',
      alike: 'the same if spelling and slips are forgiven',
      within: 'the shorter is part of the longer',
      'within-alike': 'the shorter is part of the longer, spelt otherwise',
      some: 'some words the same, some different',
      'some-alike': 'some words alike only',
      none: 'no word in common',
    },
    birth: {
      same: 'the same',
      'same-default': 'the same, but a day that is written when only the year is known',
      swapped: 'day and month swapped',
      'one-digit': 'one digit off',
      'same-year': 'only the year is the same',
      other: 'different',
    },
    sex: { same: 'the same', other: 'different' },
    desa: { same: 'the same', 'same-kecamatan': 'another desa, one kecamatan', other: 'another kecamatan' },
    kk: { same: 'the same', other: 'different' },
    mother: { same: 'the same', alike: 'alike', other: 'different' },
    nik: {
      same: 'the same',
      stem: 'the same as far as legible; its last digit is lost',
      near: 'one typing step apart, and one does not fit its own row',
      unsound: 'different, and one does not fit its own row',
      slip: 'one typing step apart, though both fit their rows',
      serial: 'only the serial differs, and both fit their rows',
      apart: 'different, and both fit their rows',
    },
  },
  blank: 'blank on one side, not counted',
  sexes: { L: 'Male', P: 'Female' },
  why: {
    title: 'Why it is doubted',
    weightOnly: 'Like enough to be looked at, not enough to be joined by itself.',
    prior: 'Any two records are nearly always two people.',
    bound: "Siblings share desa, family card and mother's name, so their weight is bounded.",
    strength,
    scale:
      'To the left: two people. To the right: one person. The upright line: as likely as not. At the right, the chance of one person after each step.',
    sum: 'Together: the chance of being one person.',
    leaves: 'Chance of one person after it:',
    blanks: (fields: string) => `Blank on one side, not counted: ${fields}.`,
    odds,
    rules,
  },
  acts: {
    label: 'Verdict',
    same: 'One person',
    different: 'Two people',
    later: 'Later',
    ask: 'Ask a colleague',
    undo: 'Undo the last',
    previous: 'Previous',
    next: 'Next',
  },
  done: {
    same: 'Joined.',
    different: 'Kept apart.',
    later: 'Put off.',
    asked: 'A colleague is asked.',
    undone: 'Undone; both records are what they were.',
    together: {
      same: (pairs: number) => `${formatNumber(pairs)} pairs joined at once.`,
      different: (pairs: number) => `${formatNumber(pairs)} pairs kept apart at once.`,
    },
    leftAlone: (pairs: number) => `${formatNumber(pairs)} left to be looked at one by one.`,
    reopened: (pairs: number) => `Undone; ${formatNumber(pairs)} pairs are what they were.`,
    stay: (pairs: number) => `${formatNumber(pairs)} stay: something else rests on them.`,
  },
  opinion: {
    label: 'Second opinion',
    any: 'Ordinary queue',
    asked: (count: number) => `Asked by colleagues (${formatNumber(count)})`,
    mine: (count: number) => `Asked by me (${formatNumber(count)})`,
    asks: (name: string) => `${name} asks what you think.`,
    youAsk: 'You ask what a colleague thinks.',
    another: 'Another officer settles it.',
  },
  ask: {
    title: 'Ask for a second opinion',
    lead: 'Another officer will then settle this pair, not you.',
    note: 'What do you doubt?',
    hint: 'Shown to the other officer beside the pair. Ctrl + Enter sends.',
    short: 'Write a few words.',
    cancel: 'Cancel',
    act: 'Ask',
  },
  alike: {
    others: (count: number) =>
      count === 1 ? '1 more pair of the same pattern' : `${formatNumber(count)} more pairs of the same pattern`,
    title: 'Pairs of the same pattern',
    none: 'No pair of this pattern is left.',
    pairs: (count: number) => `${formatNumber(count)} pairs of this pattern are waiting`,
    chance: (from: string, to: string) =>
      from === to ? `chance of one person ${from}.` : `chance of one person ${from} to ${to}.`,
    blank: 'blank',
    sample: (count: number) => `Some of them, the most doubtful first (${count})`,
    bars: {
      ...rules,
      'nik-equal': 'Both have the same NIK: one person, or one of the numbers is wrong.',
      'a-death': 'Deaths are declared one by one.',
    },
    not: { same: 'Not joined at once.', different: 'Not kept apart at once.' },
    oneByOne: 'Look at them one by one.',
    atMost: (count: number) => `At most ${formatNumber(count)} in one act; the rest is offered again.`,
    undoable:
      'Each pair gets a verdict of its own; all of them can be undone at once. Those put off or asked about are left out.',
    same: (pairs: number) => `One person: ${formatNumber(pairs)} pairs`,
    different: (pairs: number) => `Two people: ${formatNumber(pairs)} pairs`,
    cancel: 'Cancel',
  },
  besides: (count: number) => `${count} more pairs settled with it.`,
  readOnly: 'You may look at this pair; settling it is for the programme officer.',
  empty: {
    title: 'No pair is waiting',
    text: 'New pairs come here after a list is kept, when two records may be one person.',
    lists: 'See the lists',
    settled: 'No pair has been settled yet.',
    filtered: 'No pair of this kind is waiting.',
  },
  settled: {
    label: 'Settled pairs',
    first: 'First record',
    second: 'Second record',
    verdict: 'Verdict',
    same: 'One person',
    different: 'Two people',
    undo: 'Undo',
    act: 'Act',
    by: 'By',
    askedBy: (name: string) => `asked by ${name}`,
    undoTogether: 'Undo them all',
    undoTogetherOf: (name: string) => `Undo everything settled at once with ${name}`,
    undoOf: (name: string) => `Undo the verdict on ${name}`,
  },
}
