// Before the first paint, so that a dark screen does not flash white. A file of its own: the policy forbids inline scripts.
;(function () {
  var chosen = 'auto'
  try {
    chosen = localStorage.getItem('bahu-scheme') || 'auto'
  } catch (_) {
    // A browser that keeps nothing follows the system.
  }
  var dark = chosen === 'dark' || (chosen === 'auto' && matchMedia('(prefers-color-scheme: dark)').matches)
  document.documentElement.setAttribute('data-mantine-color-scheme', dark ? 'dark' : 'light')
})()
