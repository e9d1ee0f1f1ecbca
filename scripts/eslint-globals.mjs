/** Names Node gives to plain scripts, for the linter. */
const names = ['process', 'console', 'URL', 'Buffer', 'setTimeout', 'clearTimeout', 'fetch']
export default Object.fromEntries(names.map((name) => [name, 'readonly']))
