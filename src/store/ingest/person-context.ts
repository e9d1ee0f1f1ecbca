/** What personal cells are sealed as, here and in the registry, so that a row's bytes become a worker's unopened. */
export const personContext = 'person'
export const healthContext = 'person-health'
export const blockContext = 'ingest.block'
