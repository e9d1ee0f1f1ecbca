import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { ask } from '../../net/client.ts'
import type { Refusal } from '../../net/refusal.ts'
import { proof } from '../../net/session.ts'

const key = ['second-code']

/** Whether the account asks for a second code. */
export function useSecondCode() {
  return useQuery<boolean, Refusal>({
    queryKey: key,
    queryFn: async ({ signal }) => {
      const session = (await ask('get', '/api/auth/get-session', { signal })) as {
        user?: { twoFactorEnabled?: boolean }
      } | null
      return session?.user?.twoFactorEnabled ?? false
    },
  })
}

/** What the app needs, and the spare codes: shown once. */
export type SecondCodeKey = { totpURI: string; backupCodes: string[] }

export const useBeginCode = () =>
  useMutation<SecondCodeKey, Refusal, string>({
    mutationFn: (password) =>
      proof('/api/auth/two-factor/enable', { password }, 'wrong-password') as Promise<SecondCodeKey>,
  })

function useThenAskAgain<T>(act: (given: T) => Promise<unknown>) {
  const cache = useQueryClient()
  return useMutation<unknown, Refusal, T>({
    mutationFn: act,
    onSuccess: () => cache.invalidateQueries({ queryKey: key }),
  })
}

export const useFinishCode = () =>
  useThenAskAgain((code: string) => proof('/api/auth/two-factor/verify-totp', { code }, 'wrong-code'))

export const useEndCode = () =>
  useThenAskAgain((password: string) => proof('/api/auth/two-factor/disable', { password }, 'wrong-password'))

export const useChangePassword = () =>
  useMutation<unknown, Refusal, { now: string; next: string }>({
    mutationFn: ({ now, next }) =>
      proof(
        '/api/auth/change-password',
        { currentPassword: now, newPassword: next, revokeOtherSessions: true },
        'wrong-password',
      ),
  })
