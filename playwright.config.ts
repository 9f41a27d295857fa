import { defineConfig } from '@playwright/test'
import { findChromium } from './scripts/chromium.js'

/** A sub-path that nothing in the source knows: the built site must work from anywhere. */
const port = Number(process.env.E2E_PORT ?? 4519)
const base = '/some/sub/path/'
const flags = ['--no-sandbox', '--disable-background-networking', '--disable-component-update', '--no-first-run']
const executablePath = findChromium() ?? undefined

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  fullyParallel: false,
  workers: 1,
  // Software WebGPU on a small machine is slow; the limits only stop what hangs.
  timeout: 240_000,
  expect: { timeout: 120_000 },
  reporter: [['list']],
  use: { baseURL: `http://localhost:${port}${base}`, trace: 'retain-on-failure' },
  projects: [
    {
      name: 'chromium-wasm',
      grepInvert: /@webgpu/,
      use: { launchOptions: { executablePath, args: [...flags, '--disable-features=WebGPU'] } },
    },
    {
      name: 'chromium-webgpu',
      grepInvert: /@wasm/,
      use: {
        launchOptions: {
          executablePath,
          args: [...flags, '--enable-unsafe-webgpu', '--use-webgpu-adapter=swiftshader'],
        },
      },
    },
  ],
  webServer: {
    command: `npx vite preview --base ${base} --port ${port} --strictPort`,
    url: `http://localhost:${port}${base}`,
    reuseExistingServer: false,
  },
})
