/** What an approver says of a line of a proposal. `held`: the gate stopped it, and nobody was asked. */
export const verdicts = ['open', 'approved', 'returned', 'held'] as const
export type LineVerdict = (typeof verdicts)[number]

/** Where a person named by a decree stands with the insurer. */
export const standings = ['enrolled', 'sent', 'accepted', 'refused'] as const
export type Standing = (typeof standings)[number]

export type ProposalState = 'proposed' | 'approved' | 'signed' | 'withdrawn'

/** The next standing an act may give, by the standing before. A refused person is sent again only in a new batch. */
const next: Record<Standing, readonly Standing[]> = {
  enrolled: ['sent'],
  sent: ['accepted', 'refused'],
  accepted: ['refused'],
  refused: ['sent', 'accepted'],
}

export const mayBecome = (from: Standing, to: Standing): boolean => next[from].includes(to)

/** Why somebody leaves before the decree's last month. The first two follow from facts, the others a person decides. */
export const endings = ['died', 'wage-job', 'moved', 'aged-out', 'withdrew', 'other'] as const
export type Ending = (typeof endings)[number]
