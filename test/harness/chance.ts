import fc from 'fast-check'

// One seed for everybody, so that a red run can be replayed; FC_SEED=random looks further than yesterday.
const wanted = process.env.FC_SEED ?? '20261123'
if (wanted !== 'random') fc.configureGlobal({ seed: Number(wanted) })
