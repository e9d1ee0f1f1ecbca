import fc from 'fast-check'

// A mutant is killed by any counterexample: few runs, and no search for the smallest one.
fc.configureGlobal({ ...fc.readConfigureGlobal(), numRuns: 15, endOnFailure: true })
