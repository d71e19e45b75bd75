// Runs before the first paint, so that a chosen theme does not flash in after the system's.
try {
  const theme = JSON.parse(localStorage.getItem('synapse-console') ?? '{}').theme;
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
} catch {
  // Storage is blocked or holds something else: the system's theme applies.
}
