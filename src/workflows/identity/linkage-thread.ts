import { parentPort, workerData } from 'node:worker_threads'
import { doTask, type Task } from '../../domain/identity/fast/parts.ts'

// One part of a linkage, or of what it learns from, on a thread of its own: shared columns come in, edges or counts go out.
const done = doTask(workerData as Task, ({ done, of }) => parentPort!.postMessage({ share: done / of }))
parentPort!.postMessage({ done })
