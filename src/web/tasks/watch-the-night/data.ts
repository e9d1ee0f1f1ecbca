import type { Answer } from '../../net/client.ts'
import { useGet, useSend } from '../../net/use-api.ts'

export type Task = Answer<'/api/operate/nightly', 'get'>['rows'][number]
export type Backup = Answer<'/api/operate/backups', 'get'>['rows'][number]

export const useTasks = () => useGet('/api/operate/nightly')
export const useBackups = () => useGet('/api/operate/backups')

/** Has a task run now; what it did is read again afterwards. */
export const useRunNow = () =>
  useSend('post', '/api/operate/nightly/{task}/run', { then: ['/api/operate/nightly', '/api/operate/backups'] })
