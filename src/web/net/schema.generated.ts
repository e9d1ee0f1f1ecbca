// Replaced by `npm run client` from test/golden/openapi.json.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type paths = any
