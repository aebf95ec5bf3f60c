// What a record means for the questions as they are put now, and which record
// a new choice makes. Pure.
import { bare } from '../bare.js';
import type { Choices, ConsentRecord, Grants, Settings } from '../types.js';
import { serviceMark } from './record.js';

export interface Standing {
  /** What is in force: everything optional needs its own yes. */
  grants: Grants;
  /** Names that the visitor has not answered. */
  open: readonly string[];
}

type Questions = Pick<Settings, 'revision' | 'categories' | 'services'>;

/** The record, if it answers this revision of the questions. */
const answerTo = (
  { revision = '' }: Questions,
  stored: ConsentRecord | undefined,
): ConsentRecord | undefined =>
  stored?.revision === revision ? stored : undefined;

/** Where every category and service stands under a record. */
export const readStanding = (
  questions: Questions,
  stored: ConsentRecord | undefined,
): Standing => {
  const { categories, services } = questions;
  const record = answerTo(questions, stored);
  const grants: Record<string, boolean> = bare({});
  const open: string[] = [];
  const note = (name: string, answer: boolean | undefined) => {
    grants[name] = answer ?? false;
    if (answer === undefined) open.push(name);
  };
  for (const { name, required } of categories) {
    note(name, required || record?.categories[name]);
  }
  for (const { id, category, required } of services) {
    // Not found in the catalogue, so nobody can be asked about it.
    if (!category) grants[id] = false;
    if (!category) continue;
    const mark = serviceMark(category, id);
    const isAsked = record?.services.includes(mark) && !open.includes(category);
    const differs = record?.differing.includes(mark);
    note(id, required || (isAsked ? grants[category] !== differs : undefined));
  }
  return { grants, open };
};

/** The record of a new choice: what is not named keeps its answer, undecided becomes refused. */
export const choose = (
  { revision = '', categories, services }: Questions,
  grants: Grants,
  choices: Choices,
): Pick<
  ConsentRecord,
  'revision' | 'categories' | 'differing' | 'services'
> => {
  const given = (name: string): boolean | undefined =>
    Object.hasOwn(choices, name) ? choices[name] === true : undefined;
  const asked: Record<string, boolean> = bare({});
  for (const { name, required } of categories) {
    if (!required) asked[name] = given(name) ?? grants[name] === true;
  }
  const marks: string[] = [];
  const differing: string[] = [];
  for (const { id, category, required } of services) {
    if (required || !category) continue;
    const mark = serviceMark(category, id);
    const answer = given(id) ?? given(category) ?? grants[id];
    marks.push(mark);
    if (answer !== asked[category]) differing.push(mark);
  }
  return { revision, categories: asked, differing, services: marks };
};
