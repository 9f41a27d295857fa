/**
 * Runs code that a reader typed. It is interpreted by QuickJS inside WebAssembly, so the page's policy needs no eval, and the
 * code has neither a network nor a page to reach: it sees the numbers that it is given and the language. Its time, memory
 * and stack are limited, which a worker with the browser's own eval could not promise for any of the three.
 */

import variant from '@jitl/quickjs-wasmfile-release-sync'
import { newQuickJSWASMModuleFromVariant, type QuickJSContext, type QuickJSHandle } from 'quickjs-emscripten-core'
import { type Ended, type Program, type Run, SECONDS } from './program'

const MEMORY = 64 << 20
const STACK = 256 << 10
const FILE = 'step.js'

/** Runs before the reader's code: console.log, as far as a page can show it. */
const prelude = `(function () {
  const printed = []
  const list = (x) => Array.from(x).slice(0, 8).map(show).join(', ') + (x.length > 8 ? ', …' : '')
  const show = (x) =>
    typeof x === 'number' ? String(+x.toPrecision(6)) : Array.isArray(x) || ArrayBuffer.isView(x) ? '[' + list(x) + ']' : String(x)
  globalThis.console = { log: (...all) => { if (printed.length < 12) printed.push(all.map(show).join(' ').slice(0, 400)) } }
  return printed
})()`

/** Runs after the reader's code, in the same context. */
const harness = `(function (shape, tokens, before, names, widths, buffers) {
  const inputs = buffers.map((buffer) => new Float64Array(buffer))
  const start = new Float64Array(before)
  const [rows, columns = 0] = shape
  const state = columns ? Array.from({ length: rows }, (_, i) => start.slice(i * columns, (i + 1) * columns)) : start
  const states = new Float64Array(tokens * start.length)
  let t = -1
  return {
    token: () => t,
    run() {
      if (typeof step !== 'function') throw new ReferenceError('there is no function named step')
      let n = 0
      for (t = 0; t < tokens; t++) {
        const x = {}
        names.forEach((name, i) => {
          const width = widths[i]
          x[name] = width ? inputs[i].slice(t * width, (t + 1) * width) : inputs[i][t]
        })
        step(state, x)
        for (let i = 0; i < rows; i++)
          if (columns) for (let j = 0; j < columns; j++) states[n++] = state[i] ? state[i][j] : NaN
          else states[n++] = state[i]
      }
      return states.buffer
    },
  }
})`

/** Runs a program to its end, or to one of its limits. Nothing of a run is left for the next. */
export async function runProgram(program: Program, seconds = SECONDS): Promise<Run> {
  const module = await newQuickJSWASMModuleFromVariant(variant)
  const runtime = module.newRuntime({ memoryLimitBytes: MEMORY, maxStackSizeBytes: STACK })
  const context = runtime.newContext()
  const lines = context.unwrapResult(context.evalCode(prelude, 'prelude.js'))
  const deadline = performance.now() + seconds * 1000
  let late = false
  runtime.setInterruptHandler(() => {
    late = performance.now() > deadline
    return late
  })
  const ended = run(context, program, () => (late ? seconds : null))
  return { ended, printed: context.dump(lines) as string[] }
}

/** @param stopped after how many seconds the run was stopped, if it was */
function run(context: QuickJSContext, program: Program, stopped: () => number | null): Ended {
  /** The error of a failed evaluation in the reader's terms. */
  const failed = (error: QuickJSHandle, token: () => number): Ended => {
    const seconds = stopped()
    if (seconds !== null) return { kind: 'endless', seconds }
    const thrown = context.dump(error)
    const { name, message, stack } = (thrown ?? {}) as Record<string, unknown>
    const line = new RegExp(`${FILE}:(\\d+)`).exec(String(stack))?.[1]
    const said = message ? `${name ?? 'Error'}: ${message}` : `It threw ${JSON.stringify(thrown)}`
    const t = token()
    return { kind: 'error', message: said, line: line ? Number(line) : null, token: t < 0 ? null : t }
  }
  const code = context.evalCode(program.code, FILE, { strict: true })
  if (code.error) return failed(code.error, () => -1)
  const made = context.callFunction(harnessOf(context), context.undefined, ...given(context, program))
  const harnessed = context.unwrapResult(made)
  const result = context.callMethod(harnessed, 'run')
  if (result.error)
    return failed(result.error, () => context.getNumber(context.unwrapResult(context.callMethod(harnessed, 'token'))))
  const bytes = context.getArrayBuffer(result.value).value
  return { kind: 'states', states: new Float64Array(bytes.slice().buffer) }
}

const harnessOf = (context: QuickJSContext) => context.unwrapResult(context.evalCode(harness, 'run.js'))

/** The arguments of the harness. */
function given(context: QuickJSContext, { shape, tokens, before, inputs }: Program): QuickJSHandle[] {
  const list = (items: readonly QuickJSHandle[]) => {
    const array = context.newArray()
    items.forEach((item, i) => {
      context.setProp(array, i, item)
    })
    return array
  }
  const numbers = (values: Float64Array) => context.newArrayBuffer(values.slice().buffer)
  return [
    list(shape.map((n) => context.newNumber(n))),
    context.newNumber(tokens),
    numbers(before),
    list(inputs.map(({ name }) => context.newString(name))),
    list(inputs.map(({ width }) => context.newNumber(width))),
    list(inputs.map(({ values }) => numbers(values))),
  ]
}
