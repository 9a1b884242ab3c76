import { findNodeAtLocation, getNodeValue, parseTree, printParseErrorCode, visit } from 'jsonc-parser';
import type { Node, ParseError } from 'jsonc-parser';

/** A place in a file; both count from 1, columns in UTF-16 units as editors do. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

export interface SourceProblem extends Position {
  readonly reason: string;
}

/** JSON text that still knows where each value stands. */
export interface JsonSource {
  /** Undefined when the text is not JSON. */
  readonly value: unknown;
  /** Where the text breaks the rules of JSON, or names a property twice. */
  readonly problems: readonly SourceProblem[];
  /** Where the value of a JSON Pointer stands, or the nearest value around it. */
  positionOf(pointer: string): Position;
}

const reasons: Readonly<Record<string, string>> = {
  InvalidSymbol: 'This is neither a text in quotation marks nor a number, true, false or null.',
  InvalidNumberFormat: 'This is not a number.',
  PropertyNameExpected: 'A name in quotation marks is missing here.',
  ValueExpected: 'A value is missing here.',
  ColonExpected: 'A colon is missing here.',
  CloseBraceExpected: 'A } is missing.',
  CloseBracketExpected: 'A ] is missing.',
  EndOfFileExpected: 'Nothing may follow the last }.',
  InvalidCommentToken: 'JSON has no comments.',
  UnexpectedEndOfComment: 'JSON has no comments.',
  UnexpectedEndOfString: 'The quotation mark at the end of this text is missing.',
  UnexpectedEndOfNumber: 'This number is cut off.',
  InvalidUnicode: 'Four hexadecimal digits must follow \\u.',
  InvalidEscapeCharacter: 'Only ", \\, /, b, f, n, r, t or u may follow \\ here.',
  InvalidCharacter: 'A text in quotation marks stays on one line; write \\n for a new one.',
};

/** No definition is as deep. */
const deepest = 200;

/** Reads JSON text. Never throws. */
export function readJsonSource(text: string): JsonSource {
  const at = positionsIn(text);
  const refused = (reason: string, offset: number): JsonSource => {
    const position = at(offset);
    return { value: undefined, problems: [{ ...position, reason }], positionOf: () => position };
  };
  const tooDeep = offsetBelow(text, deepest);
  if (tooDeep !== undefined) return refused(`More than ${deepest} brackets stand around this.`, tooDeep);
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { disallowComments: true, allowEmptyContent: false });
  // What comes after the first is mostly its echo.
  const [first] = errors;
  if (first !== undefined) {
    const { reason, offset } = explained(text, first);
    return refused(reason, offset);
  }
  if (root === undefined) return refused('The file is empty.', 0);
  return {
    value: getNodeValue(root) as unknown,
    problems: doubleNames(text, at),
    positionOf: (pointer) => at(offsetOf(root, segmentsOf(pointer))),
  };
}

/** Commas are looked for where they are, or should be: the parser stumbles one thing later, often on another line. */
function explained(
  text: string,
  { error, offset }: ParseError,
): { readonly reason: string; readonly offset: number } {
  const code = printParseErrorCode(error);
  const before = text.slice(0, offset).trimEnd();
  const last = Math.max(0, before.length - 1);
  if (code === 'CommaExpected') return { reason: 'A comma is missing after this.', offset: last };
  if ((code === 'PropertyNameExpected' || code === 'ValueExpected') && before.endsWith(',')) {
    return { reason: 'This comma is one too many: nothing follows it.', offset: last };
  }
  return { reason: reasons[code] ?? 'This is not JSON.', offset };
}

/** Later ones win silently in JSON, which is never what the author wanted. */
function doubleNames(text: string, at: (offset: number) => Position): readonly SourceProblem[] {
  const problems: SourceProblem[] = [];
  const open: Set<string>[] = [];
  visit(text, {
    onObjectBegin: () => {
      open.push(new Set());
    },
    onObjectEnd: () => {
      open.pop();
    },
    onObjectProperty: (name, offset) => {
      if (open.at(-1)?.has(name) === true) {
        problems.push({ ...at(offset), reason: `"${name}" stands twice in the same { }.` });
      }
      open.at(-1)?.add(name);
    },
  });
  return problems;
}

/** Where brackets first stand deeper than that; the parser calls itself for each of them. */
function offsetBelow(text: string, most: number): number | undefined {
  let depth = 0;
  for (const { 0: token, index } of text.matchAll(/"(?:[^"\\]|\\.)*"?|[[\]{}]/g)) {
    if (token === '[' || token === '{') depth += 1;
    if (token === ']' || token === '}') depth -= 1;
    if (depth > most) return index;
  }
  return undefined;
}

function segmentsOf(pointer: string): readonly string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((segment) => segment.replaceAll('~1', '/').replaceAll('~0', '~'));
}

/** Of a property the name counts, not the value: that is where an eye looks. */
function offsetOf(root: Node, segments: readonly string[]): number {
  let node = root;
  for (const segment of segments) {
    const next = findNodeAtLocation(node, [node.type === 'array' ? Number(segment) : segment]);
    if (next === undefined) break;
    node = next;
  }
  const { parent } = node;
  return parent?.type === 'property' ? parent.offset : node.offset;
}

function positionsIn(text: string): (offset: number) => Position {
  const starts = [0];
  for (const match of text.matchAll(/\r\n|\r|\n/g)) starts.push(match.index + match[0].length);
  return (offset) => {
    const line = starts.findLastIndex((start) => start <= offset);
    return { line: line + 1, column: offset - (starts[line] ?? 0) + 1 };
  };
}
