import { hash, verify } from '@node-rs/argon2'
import { betterAuth } from 'better-auth'
import { twoFactor } from 'better-auth/plugins'
import type { Database } from '../../store/database.ts'

/** The header in which our own route says whose attempts to count; what a client sends under this name is overwritten. */
export const addressHeader = 'x-bahu-address'

export type SignIn = ReturnType<typeof openSignIn>

/**
 * Sign-in by e-mail and password (argon2id), with TOTP for those who turn it on; sessions in PostgreSQL under a role
 * of their own. Nobody registers themselves: accounts are made by the administrator.
 * @param baseUrl the address people open, for cookies and the check of the Origin header
 */
export function openSignIn(database: Database, baseUrl: string, trustedOrigins: string[] = []) {
  return betterAuth({
    appName: 'Bahu',
    baseURL: baseUrl,
    basePath: '/api/auth',
    secret: database.keys.session,
    trustedOrigins,
    database: database.auth,
    telemetry: { enabled: false },
    logger: { level: 'error' },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: 10,
      password: { hash: (password) => hash(password), verify: ({ hash: kept, password }) => verify(kept, password) },
    },
    session: { expiresIn: 60 * 60 * 12, updateAge: 60 * 60 },
    rateLimit: { enabled: true, window: 60, max: 100, customRules: { '/sign-in/email': { window: 60, max: 10 } } },
    advanced: {
      cookiePrefix: 'bahu',
      useSecureCookies: baseUrl.startsWith('https:'),
      ipAddress: { ipAddressHeaders: [addressHeader] },
    },
    plugins: [twoFactor({ issuer: 'Bahu' })],
  })
}
