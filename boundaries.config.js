// Which part may import which. Each rule says what to do instead. Read by dependency-cruiser in `npm run check`.
import { beside, flow } from './src/domain/flow.ts'

const rooms = [...flow]

const storeys = [
  {
    name: 'domain-is-alone',
    comment: 'The domain imports only itself: no Node, no package, no storey above. Pass what it needs as an argument.',
    from: { path: '^src/domain', pathNot: '\\.test\\.ts$' },
    to: { pathNot: '^src/domain' },
  },
  {
    name: 'store-knows-no-caller',
    comment: 'The store answers workflows; it does not call them. Move the decision up.',
    from: { path: '^src/store', pathNot: '\\.test\\.ts$' },
    to: { path: '^src/(workflows|api|cli|web|demo)' },
  },
  {
    name: 'workflows-know-no-door',
    comment: 'Workflows are called by the API and the command line; they know neither.',
    from: { path: '^src/workflows', pathNot: '\\.test\\.ts$' },
    to: { path: '^src/(api|cli|web)' },
  },
  {
    name: 'api-is-not-for-the-command-line',
    comment: 'What both doors need belongs in workflows. (The serve command starts the server, and nothing else.)',
    from: { path: '^src/cli', pathNot: '(operate|\\.test)\\.ts$' },
    to: { path: '^src/(api|web)' },
  },
  {
    name: 'api-knows-no-command-line',
    comment: 'What both doors need belongs in workflows.',
    from: { path: '^src/api', pathNot: '\\.test\\.ts$' },
    to: { path: '^src/(cli|web)' },
  },
  {
    name: 'web-speaks-http',
    comment: 'Pages import the domain and talk HTTP; nothing of the server enters the bundle.',
    from: { path: '^src/web', pathNot: '\\.test\\.tsx?$' },
    to: { path: '^src/(store|workflows|api|cli|demo)' },
  },
  {
    name: 'only-store-knows-postgresql',
    comment: 'Put the query in store/<room>.',
    from: { path: '^src/(workflows|api|cli|web|demo)', pathNot: '\\.test\\.ts$' },
    to: { path: 'node_modules/(pg|pg-copy-streams|pg-boss|kysely)/' },
  },
  {
    name: 'only-api-knows-http',
    comment: 'Put the route in api/<room>.ts.',
    from: { path: '^src/(workflows|store|cli|demo)', pathNot: '\\.test\\.ts$' },
    to: { path: 'node_modules/(fastify|@fastify)/' },
  },
  {
    name: 'tasks-are-strangers',
    comment: 'A task never imports a sister task: what both need is a part.',
    from: { path: '^src/web/tasks/([^/]+)/' },
    to: { path: '^src/web/tasks/', pathNot: '^src/web/tasks/$1/' },
  },
  {
    name: 'nobody-imports-a-test',
    comment: 'Tests import the code, never the other way.',
    from: { path: '^src', pathNot: '\\.test\\.tsx?$' },
    to: { path: '(\\.test\\.tsx?$)|^(test|e2e|bench)/' },
  },
  {
    name: 'no-circle',
    comment: 'Arrows point one way: break the circle.',
    from: { path: '^src' },
    to: { circular: true },
  },
]

/** A room imports only rooms before it in the flow, basics, law; access stands beside. */
const order = rooms.map((room, index) => ({
  name: `flow-${room}`,
  comment: `domain/${room} may use only rooms before it: what the world changes upstream comes in again through ingest.`,
  from: { path: `^src/domain/${room}/`, pathNot: '\\.test\\.ts$' },
  to: { path: `^src/domain/(${[...rooms.slice(index + 1), beside].join('|')})/` },
}))

const below = ['basics', 'law'].map((room) => ({
  name: `below-${room}`,
  comment: `domain/${room} lies below the flow and knows no room.`,
  from: { path: `^src/domain/${room}/`, pathNot: '\\.test\\.ts$' },
  to: { path: `^src/domain/(${[...rooms, beside].join('|')})/` },
}))

export default {
  forbidden: [...storeys, ...order, ...below].map((rule) => ({ severity: 'error', ...rule })),
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default'],
      extensions: ['.ts', '.tsx', '.js', '.mjs'],
    },
  },
}
