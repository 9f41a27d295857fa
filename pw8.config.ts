import base from './playwright.config'
const port = 5210
export default {
  ...base,
  timeout: 200_000, expect: { timeout: 60_000 },
  outputDir: '/tmp/lesson8/results',
  use: { ...base.use, baseURL: `http://localhost:${port}/some/sub/path/`, trace: 'off' },
  webServer: { command: `npx vite preview --base /some/sub/path/ --port ${port} --strictPort`, url: `http://localhost:${port}/some/sub/path/`, reuseExistingServer: true },
}
