import { useState } from 'react'
import type { Day } from '../../../domain/basics/day.ts'
import { articleOf } from '../../../domain/law/cite.ts'
import type { Entry, Period } from '../../../domain/law/entry.ts'
import { reliefText, writtenValue, type ValueWords } from '../../../domain/law/written-value.ts'
import { todayInJakarta } from '../../net/today.ts'

export const useToday = (): Day => useState(todayInJakarta)[0]

/** The period of an entry on a day; an entry counted in months is asked for the month. */
export const periodOn = (entry: Entry, on: Day): Period | undefined =>
  entry.periods.find(({ from, to }) => {
    const asked = on.slice(0, from.length)
    return from <= asked && asked <= to
  })

/** What an entry says in a period, in one line. */
export const sentenceOf = (entry: Entry, { value }: Period, words: ValueWords): string =>
  entry.relief ? reliefText(entry.relief, words) : value ? writtenValue(value, entry.rule.unit, words).text : ''

/** The articles of a period, each once. */
export const articlesOf = (period: Period | undefined): string[] => [...new Set((period?.cites ?? []).map(articleOf))]
