import { cp } from 'node:fs/promises'
import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'
import { lessonMdx } from './lessons/mdx.ts'

/** `npm run build -- --mode bench` also ships the PyTorch fixtures, which bench.html holds every model to. */
function benchFixtures(mode: string): Plugin {
  return {
    name: 'unrolled-bench-fixtures',
    apply: 'build',
    async closeBundle() {
      if (mode === 'bench') await cp('models/fixtures', 'dist/fixtures', { recursive: true })
    },
  }
}

export default defineConfig(({ mode }) => ({
  // Relative addresses: the built site works under any sub-path of any static host.
  base: './',
  plugins: [lessonMdx(), react(), benchFixtures(mode)],
  worker: { format: 'es' as const },
  // onnxruntime-web finds its .wasm beside itself; pre-bundling would move the one without the other.
  optimizeDeps: { exclude: ['onnxruntime-web'] },
  build: {
    target: 'es2022',
    // No data: URLs: a model, font or wasm file is always a file, so that it can be cached and checked.
    assetsInlineLimit: 0,
    rolldownOptions: {
      input: { index: resolve(import.meta.dirname, 'index.html'), bench: resolve(import.meta.dirname, 'bench.html') },
    },
  },
}))
