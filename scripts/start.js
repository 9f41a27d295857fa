/** `npm start`: installs what is missing and opens the notebook in the reader's browser. */
import { installPackages, run } from './packages.js'

if (!installPackages()) {
  console.error('The packages could not be installed; npm said why above.')
  process.exit(1)
}
process.exit(run('npx', ['vite', '--open', ...process.argv.slice(2)]) ? 0 : 1)
