/** The operator's key of every test: known, so that a failing case can be replayed. */
export const testKey = Buffer.alloc(32, 7)
