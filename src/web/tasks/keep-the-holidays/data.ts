import { useState } from 'react'
import type { Answer } from '../../net/client.ts'
import { Refusal } from '../../net/refusal.ts'
import { upload } from '../../net/upload.ts'
import { useGet, useRefresh, useSend } from '../../net/use-api.ts'

const path = '/api/law/holidays'

export type Calendar = Answer<'/api/law/holidays', 'get'>
export type CalendarDay = Calendar['rows'][number]
export type Loaded = Answer<'/api/law/holidays/file', 'post'>

export const useCalendar = (year: number) => useGet(path, { query: { year } })
export const useAddHoliday = () => useSend('post', path, { then: [path] })
export const useRemoveHoliday = () => useSend('delete', '/api/law/holidays/{on}', { then: [path] })

/** Sends a list and keeps what came of it. */
export function useLoadHolidays() {
  const refresh = useRefresh()
  const [busy, setBusy] = useState(false)
  const [loaded, setLoaded] = useState<Loaded>()
  const [error, setError] = useState<Refusal>()
  async function load(file: File) {
    setBusy(true)
    setError(undefined)
    setLoaded(undefined)
    try {
      setLoaded(await upload<Loaded>(`${path}/file`, { file }))
      await refresh([path])
    } catch (caught) {
      if (!(caught instanceof Refusal)) throw caught
      setError(caught)
    } finally {
      setBusy(false)
    }
  }
  return { busy, loaded, error, load }
}
