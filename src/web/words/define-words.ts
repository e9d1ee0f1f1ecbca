import { languageNow, useLanguage } from './language.ts'

/** A book of sentences: plain, built from arguments, or grouped. */
export type Book = { readonly [key: string]: string | ((...given: never[]) => string) | Book }

/** The same keys with the same arguments: what the English book must have for the Indonesian one. */
export type SameBook<T> = {
  readonly [K in keyof T]: T[K] extends string
    ? string
    : T[K] extends (...given: infer A) => string
      ? (...given: A) => string
      : SameBook<T[K]>
}

/** A task's own sentences. Gives a hook; a key that one language lacks does not compile. */
export function defineWords<T extends Book>(id: T, en: SameBook<T>): () => SameBook<T> {
  return function useText() {
    return useLanguage() === 'en' ? en : (id as unknown as SameBook<T>)
  }
}

/** A pair [Indonesian, English] where no component is at hand (toasts, titles). */
export const inLanguage = ([id, en]: readonly [string, string]): string => (languageNow() === 'en' ? en : id)
