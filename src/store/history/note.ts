/**
 * One act in the history. `subject` names things by number and counts; `personal` holds values of one worker
 * (before and after), which are sealed under that worker's own key.
 */
export type Note = {
  act: string
  subject?: Record<string, string | number | boolean | null | string[] | number[]>
  worker?: number
  personal?: Record<string, unknown>
}
