import type { z } from 'zod';
import { entities, entityNames, type EntityName } from '../../../shared/contract/entities/index.ts';

/** How a value of the contract is kept in a column: booleans as 0 and 1, arrays and objects as JSON text. */
export type ColumnKind = 'text' | 'integer' | 'boolean' | 'json';

/** One column of a table and the key of the contract's row that it keeps. */
export interface Column {
  readonly key: string;
  readonly name: string;
  readonly kind: ColumnKind;
  readonly nullable: boolean;
}

/** One table of the contract's rows. The version column `v` comes after `columns`. */
export interface Table {
  readonly t: EntityName;
  readonly name: string;
  readonly columns: readonly Column[];
}

/** SQL names, as the contract's kinds read in the plural. */
const tableNames: Readonly<Record<EntityName, string>> = {
  staff: 'staff',
  space: 'spaces',
  policy: 'policies',
  coverCalendar: 'cover_calendars',
  triageLexicon: 'triage_lexicons',
  member: 'members',
  post: 'posts',
  image: 'images',
  case: 'cases',
  claim: 'claims',
  report: 'reports',
  caseAction: 'case_actions',
  note: 'notes',
  ledgerEntry: 'ledger_entries',
  pointsProposal: 'points_proposals',
  break: 'breaks',
  breakEvent: 'break_events',
  toldMark: 'told_marks',
  conversation: 'conversations',
  message: 'messages',
  triageMark: 'triage_marks',
  conversationEvent: 'conversation_events',
  sharedDraft: 'shared_drafts',
  savedReply: 'saved_replies',
  signpost: 'signposts',
  riskRecord: 'risk_records',
  riskCorrection: 'risk_corrections',
  shift: 'shifts',
  handover: 'handovers',
  readMark: 'read_marks',
  auditEntry: 'audit_entries',
  forumAct: 'forum_acts',
};

const snake = (key: string): string => key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

interface Def {
  readonly type: string;
  readonly innerType?: z.ZodType;
}

function kindOf(type: string, key: string): ColumnKind {
  if (type === 'string' || type === 'enum' || type === 'literal') return 'text';
  if (type === 'number' || type === 'int') return 'integer';
  if (type === 'boolean') return 'boolean';
  if (type === 'array' || type === 'object' || type === 'union') return 'json';
  throw new Error(`No column for ${key}: ${type}`);
}

function columnOf(key: string, schema: z.ZodType): Column {
  const own = schema.def as Def;
  // What an older community leaves out gets its usual value when the row is checked.
  const def = own.type === 'default' && own.innerType ? (own.innerType.def as Def) : own;
  const nullable = def.type === 'nullable';
  const inner = nullable && def.innerType ? (def.innerType.def as Def) : def;
  return { key, name: snake(key), kind: kindOf(inner.type, key), nullable };
}

function tableOf(t: EntityName): Table {
  const columns = Object.entries(entities[t].shape as Record<string, z.ZodType>).map(([key, schema]) => columnOf(key, schema));
  return { t, name: tableNames[t], columns };
}

/** Every table of the contract's rows, made from its schemas. */
export const tables: Readonly<Record<EntityName, Table>> = Object.fromEntries(entityNames.map((t) => [t, tableOf(t)])) as Record<EntityName, Table>;

/** The SQL name of a kind's table. */
export function tableName(t: EntityName): string {
  return tableNames[t];
}

/** A name as SQL text; names of the contract such as "by" and "from" are keywords. */
export function quoted(name: string): string {
  return `"${name}"`;
}
