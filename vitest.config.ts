import { defineConfig } from 'vitest/config'

// Pure code and the Node engine; what needs a browser is in tests/e2e.
export default defineConfig({
  test: {
    environment: 'node',
    include: ['{app,lessons,models,scripts,tests}/**/*.test.{ts,tsx}'],
    exclude: ['tests/e2e/**', '**/node_modules/**', 'models/training/**'],
    // Sessions of onnxruntime take seconds to create on a busy machine; no test asserts a time.
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
})
