/** Runs an act that a unique index lets only one of two win; undefined for the one that came second. */
export async function isTaken<T>(act: () => Promise<T>): Promise<T | undefined> {
  try {
    return await act()
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === '23505') return undefined
    throw error
  }
}
