// @ts-nocheck
/* Runs before everything else, on whatever Node there is: old syntax only. */
var wanted = [20, 19]
var have = process.versions.node.split('.').map(Number)
if (have[0] < wanted[0] || (have[0] === wanted[0] && have[1] < wanted[1])) {
  console.error(
    'Unrolled needs Node ' + wanted.join('.') + ' or newer; this is ' + process.version + ': https://nodejs.org',
  )
  process.exit(1)
}
