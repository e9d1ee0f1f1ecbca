import { useMemo } from 'react'
import { kecamatanOf } from '../../../domain/basics/ids.ts'
import type { Answer } from '../../net/client.ts'
import { useGet, useSend } from '../../net/use-api.ts'

export type Account = Answer<'/api/access/accounts', 'get'>['rows'][number]

const touched = { then: ['/api/access', '/api/history'] }

export const useAccounts = () => useGet('/api/access/accounts')
export const useAddAccount = () => useSend('post', '/api/access/accounts', touched)
export const useChangeAccount = () => useSend('patch', '/api/access/accounts/{account}', touched)

export type AreaNames = {
  nameOf: (code: string) => string
  kecamatan: { value: string; label: string }[]
  desa: { value: string; label: string }[]
}

/** The regency's areas by name; a desa is named with its kecamatan, since names repeat. */
export function useAreaNames(): AreaNames {
  const { data } = useGet('/api/areas', undefined, { staleTime: Infinity })
  return useMemo(() => {
    const rows = data?.rows ?? []
    const names = new Map(rows.map((area) => [area.code, area.name]))
    const nameOf = (code: string) => {
      const name = names.get(code) ?? code
      return code.length > 8 ? `${name}, ${names.get(kecamatanOf(code)) ?? ''}` : name
    }
    const of = (level: number) =>
      rows
        .filter(({ code }) => code.split('.').length === level)
        .map(({ code }) => ({ value: code, label: nameOf(code) }))
        .sort((a, b) => a.label.localeCompare(b.label))
    return { nameOf, kecamatan: of(3), desa: of(4) }
  }, [data])
}
