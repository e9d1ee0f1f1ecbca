import type { Generated } from 'kysely'
import type { RefusalGround, RequestKind, RequestState } from '../../domain/access/privacy-request.ts'

export type PrivacyTables = {
  'access.privacy_request': {
    regency: string
    id: Generated<number>
    kind: RequestKind
    state: Generated<RequestState>
    worker: number
    personal: Buffer | null
    received_at: Date
    filed_by: string
    filed_at: Generated<Date>
    agreed_by: string | null
    agreed_at: Date | null
    answered_by: string | null
    answered_at: Date | null
    ground: RefusalGround | null
    kept: string | null
    files: Generated<string[]>
  }
}
