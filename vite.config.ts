import { existsSync } from 'node:fs'
import { cp } from 'node:fs/promises'
import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'
import { cardOf } from './app/gallery/cards.ts'
import { lessonMdx, lessonOutlines } from './lessons/mdx.ts'

/** What bench.html compares with: the PyTorch fixtures, and transformers.js where models/bench/rival/make.sh has run. */
const rival = [
  'transformers.js',
  'llama',
  'ort-wasm-simd-threaded.asyncify.mjs',
  'ort-wasm-simd-threaded.asyncify.wasm',
]

/** `npm run build -- --mode bench` ships these too. */
function benchFiles(mode: string): Plugin {
  return {
    name: 'unrolled-bench-files',
    apply: 'build',
    async closeBundle() {
      if (mode !== 'bench') return
      await cp('models/fixtures', 'dist/fixtures', { recursive: true })
      if (existsSync('.cache/rival/transformers.js'))
        for (const name of rival) await cp(`.cache/rival/${name}`, `dist/rival/${name}`, { recursive: true })
    },
  }
}

/**
 * Nothing but our own origin, and WebAssembly. Styles may be inline: charts and formulas write them. The rival of a bench
 * build makes modules of its own, so that build goes without.
 */
const policy = [
  "default-src 'self'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "object-src 'none'",
  "base-uri 'self'",
].join('; ')

/** In the built pages alone: the development server writes scripts into its pages. */
function contentPolicy(mode: string): Plugin {
  return {
    name: 'unrolled-content-policy',
    apply: 'build',
    transformIndexHtml: () =>
      mode === 'bench'
        ? []
        : [
            {
              tag: 'meta',
              attrs: { 'http-equiv': 'Content-Security-Policy', content: policy },
              injectTo: 'head-prepend',
            },
          ],
  }
}

/** What a host sends so that WebAssembly may have threads. Everything is of our own origin, so nothing is shut out. */
const isolation = { 'Cross-Origin-Opener-Policy': 'same-origin', 'Cross-Origin-Embedder-Policy': 'require-corp' }

/**
 * Scripts in few files, for each is a request, and over HTTP/1.1 a browser makes six at a time. What a page needs before anything else is one
 * file, so that the first load is the same however lessons share their code. What lessons share is cut by who needs it, and a part that is
 * worth less than a request joins the one that is needed most nearly by the same lessons: an answer that takes 40 ms, six at a time, costs the
 * time in which a line of 10 Mbit/s carries 8 KB, and 24 KB of source are about as much when sent.
 */
const groups = [
  { name: 'first', tags: ['$initial' as const], minShareCount: 2, priority: 1 },
  { name: 'shared', minShareCount: 2, entriesAware: true, entriesAwareMergeThreshold: 24_000 },
]

export default defineConfig(({ mode }) => ({
  // Relative addresses: the built site works under any sub-path of any static host.
  base: './',
  plugins: [lessonMdx(), lessonOutlines((name) => cardOf(name).kind), react(), benchFiles(mode), contentPolicy(mode)],
  worker: { format: 'es' as const },
  // As readers start it; the built site is previewed, and tested, as a host without settings serves it.
  server: { headers: isolation },
  preview: { headers: {} },
  // These find their .wasm beside themselves; pre-bundling would move the one without the other.
  optimizeDeps: { exclude: ['onnxruntime-web', '@jitl/quickjs-wasmfile-release-sync'] },
  build: {
    target: 'es2022',
    // What `npm run size` reads.
    manifest: true,
    // No data: URLs: a model, font or wasm file is always a file, so that it can be cached and checked.
    assetsInlineLimit: 0,
    rolldownOptions: {
      output: { codeSplitting: { groups } },
      input: Object.fromEntries(
        ['index', 'embed', 'bench'].map((page) => [page, resolve(import.meta.dirname, `${page}.html`)]),
      ),
    },
  },
}))
