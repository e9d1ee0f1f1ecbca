#!/usr/bin/env node
// Runs the command line under the Node the project brings, whatever `node` is on this machine.
import { runUnderOurNode } from '../scripts/our-node.mjs'

process.exitCode = await runUnderOurNode(['src/cli/main.ts', ...process.argv.slice(2)])
