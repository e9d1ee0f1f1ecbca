import { parentPort, workerData } from 'node:worker_threads'
import { findAll, type Task } from '../../domain/identity/fast/parts.ts'

// One part of a linkage on a thread of its own: shared columns come in, edges go out, progress is told in between.
const task = workerData as Extract<Task, { kind: 'find' }>
const found = findAll(task.roll, task.scales, task.part, ({ done, of }) => parentPort!.postMessage({ done: done / of }))
parentPort!.postMessage({ found })
