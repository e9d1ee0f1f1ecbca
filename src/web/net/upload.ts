import { Refusal } from './refusal.ts'

type Upload = {
  file: File
  fields?: Record<string, string>
  /** Called with the share sent, 0 to 1. */
  onProgress?: (share: number) => void
  signal?: AbortSignal
}

/**
 * Sends one file as multipart, with its progress; `fetch` cannot tell how much has left. The fields go before the file,
 * so that the server knows them when the stream begins. @throws Refusal; `cancelled` when the signal aborts it.
 */
export function upload<T>(path: string, { file, fields = {}, onProgress, signal }: Upload): Promise<T> {
  return new Promise((resolve, reject) => {
    const form = new FormData()
    for (const [name, value] of Object.entries(fields)) form.append(name, value)
    form.append('file', file, file.name)
    const request = new XMLHttpRequest()
    request.open('POST', path)
    request.responseType = 'json'
    request.upload.onprogress = (event) => {
      if (event.lengthComputable) onProgress?.(event.loaded / event.total)
    }
    request.onload = () => {
      if (request.status >= 200 && request.status < 300) resolve(request.response as T)
      else reject(Refusal.from(request.status, request.response))
    }
    request.onerror = () => reject(new Refusal({ code: 'offline', status: 0, place: { file: file.name } }))
    request.onabort = () => reject(new Refusal({ code: 'cancelled', status: 0, place: { file: file.name } }))
    if (signal?.aborted) return reject(new Refusal({ code: 'cancelled', status: 0 }))
    signal?.addEventListener('abort', () => request.abort(), { once: true })
    request.send(form)
  })
}
