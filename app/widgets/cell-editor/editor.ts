/** CodeMirror as this notebook wants it: JavaScript, the letters in their colours, and a line that can be marked. */

import { defaultKeymap, history, historyKeymap, indentWithTab } from '@codemirror/commands'
import {
  bracketMatching,
  continuedIndent,
  delimitedIndent,
  HighlightStyle,
  indentNodeProp,
  indentOnInput,
  LRLanguage,
  syntaxHighlighting,
} from '@codemirror/language'
import { EditorState, type Extension, StateEffect, StateField } from '@codemirror/state'
import { Decoration, EditorView, keymap, lineNumbers, MatchDecorator, ViewPlugin } from '@codemirror/view'
import { tags } from '@lezer/highlight'
import { parser } from '@lezer/javascript'
import type { Quantity } from '../../figures/colours'

interface EditorOptions {
  readonly code: string
  readonly letters: readonly { readonly name: string; readonly quantity: Quantity }[]
  readonly label: string
  /** Id of the line that says how the keyboard leaves the editor. */
  readonly describedBy: string
  readonly onChange: (code: string) => void
  readonly onRun: () => void
}

export interface CodeEditor {
  /** Replaces the code; the reader can undo it. */
  set(code: string): void
  /** Marks a line, from 1, as the one that failed; null unmarks. */
  mark(line: number | null): void
  focus(): void
  destroy(): void
}

export function mountEditor(parent: HTMLElement, options: EditorOptions): CodeEditor {
  const { code, letters, label, describedBy, onChange, onRun } = options
  const run = () => {
    onRun()
    return true
  }
  const view = new EditorView({
    parent,
    doc: code,
    extensions: [
      keymap.of([
        { key: 'Mod-Enter', run },
        { key: 'Ctrl-Enter', run },
        // Escape and then Tab leaves: CodeMirror's own rule, said below the editor.
        indentWithTab,
        ...historyKeymap,
        ...defaultKeymap,
      ]),
      history(),
      lineNumbers(),
      bracketMatching(),
      indentOnInput(),
      javascript,
      syntaxHighlighting(print),
      coloured(letters),
      failedLine,
      EditorView.lineWrapping,
      EditorState.tabSize.of(2),
      EditorView.contentAttributes.of({ 'aria-label': label, 'aria-describedby': describedBy, spellcheck: 'false' }),
      EditorView.updateListener.of((update) => update.docChanged && onChange(update.state.doc.toString())),
    ],
  })
  return {
    set(next) {
      const { doc } = view.state
      if (doc.toString() !== next) view.dispatch({ changes: { from: 0, to: doc.length, insert: next } })
    },
    mark: (line) => view.dispatch({ effects: markLine.of(line) }),
    focus: () => view.focus(),
    destroy: () => view.destroy(),
  }
}

const javascript = LRLanguage.define({
  parser: parser.configure({
    props: [
      indentNodeProp.add({
        Block: delimitedIndent({ closing: '}' }),
        'IfStatement ForStatement WhileStatement': continuedIndent({ except: /^\s*(\{|else\b)/ }),
        'ArrayExpression ArgList ParenthesizedExpression': continuedIndent(),
      }),
    ],
  }),
  languageData: { closeBrackets: { brackets: ['(', '[', '{'] }, indentOnInput: /^\s*[})\]]$/ },
})

/** Weight and not colour: colours are the letters'. */
const print = HighlightStyle.define([
  { tag: [tags.keyword, tags.controlKeyword, tags.definitionKeyword], fontWeight: '650' },
  { tag: tags.comment, color: 'var(--soft)', fontStyle: 'italic' },
  { tag: [tags.punctuation, tags.bracket], color: 'var(--soft)' },
])

/** Each letter in the colour of what it names. */
function coloured(letters: EditorOptions['letters']): Extension {
  const marks = new Map(letters.map(({ name, quantity }) => [name, Decoration.mark({ class: `q-${quantity}` })]))
  const matcher = new MatchDecorator({
    regexp: new RegExp(`(?<![\\w.$])(?:${letters.map(({ name }) => name).join('|')})(?![\\w$])`, 'g'),
    decoration: ([name]) => marks.get(name)!,
  })
  return ViewPlugin.define(
    (view) => ({
      marks: matcher.createDeco(view),
      update(change) {
        this.marks = matcher.updateDeco(change, this.marks)
      },
    }),
    { decorations: (plugin) => plugin.marks },
  )
}

const markLine = StateEffect.define<number | null>()
const failed = Decoration.line({ class: 'cm-failed' })

/** The line that failed, until the next edit or run. */
const failedLine = StateField.define({
  create: () => Decoration.none,
  update(marks, { docChanged, effects, state }) {
    for (const effect of effects) {
      if (!effect.is(markLine)) continue
      const line = effect.value
      if (line === null || line < 1 || line > state.doc.lines) return Decoration.none
      return Decoration.set([failed.range(state.doc.line(line).from)])
    }
    return docChanged ? Decoration.none : marks
  },
  provide: (field) => EditorView.decorations.from(field),
})
