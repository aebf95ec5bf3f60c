// What a record means for the questions as they are put now, and which record
// a new choice makes. Pure.
import { bare } from '../bare.js';
import type {
  Choices,
  ConsentRecord,
  Grants,
  Service,
  Settings,
  Signal,
} from '../types.js';
import { serviceMark } from './record.js';

export interface Standing {
  /** What is in force: everything optional needs its own yes. */
  grants: Grants;
  /** Names that the visitor has not answered. */
  open: readonly string[];
}

type Questions = Pick<Settings, 'revision' | 'categories' | 'services'>;

/** Whether a choice names nothing but services that one objects to: it answers no question. */
export const isObjection = (
  { services }: Questions,
  named: readonly string[],
): boolean =>
  !!named[0] &&
  named.every((name) =>
    services.some(({ id, objectable }) => objectable && id === name),
  );

/** What a record says of a service; undefined if it is not in there. */
const answerIn = (
  record: ConsentRecord | undefined,
  { id, category }: Service,
): boolean | undefined => {
  const mark = serviceMark(category, id);
  return record?.services.includes(mark)
    ? !!record.categories[category] !== record.differing.includes(mark)
    : undefined;
};

/**
 * Where every category and service stands under a record. A service that rests
 * on legitimate interest is granted until the visitor objects; a signal of the
 * browser is an objection, too, and a new revision of the questions ends none.
 * Source: https://eur-lex.europa.eu/eli/reg/2016/679/oj, Article 21(1) and (5)
 */
export const readStanding = (
  { revision = '', categories, services }: Questions,
  stored: ConsentRecord | undefined,
  signals: readonly Signal[],
): Standing => {
  const record = stored?.revision === revision ? stored : undefined;
  const grants: Record<string, boolean> = bare({});
  const open: string[] = [];
  const note = (name: string, answer: boolean | undefined) => {
    grants[name] = answer ?? false;
    if (answer === undefined) open.push(name);
  };
  const answerTo = (service: Service) => {
    const { category, objectable } = service;
    // Not found in the catalogue, so nobody can be asked about it.
    if (!category) return false;
    if (objectable) return !signals[0] && answerIn(stored, service) !== false;
    return open.includes(category) ? undefined : answerIn(record, service);
  };
  for (const { name, required } of categories) {
    note(name, required || record?.categories[name]);
  }
  for (const service of services) {
    note(service.id, service.required || answerTo(service));
  }
  return { grants, open };
};

/**
 * The record of a new choice: what is not named keeps its answer, undecided
 * becomes refused. Of a service in force until somebody objects it has the
 * objection alone, so that silence is never stored as a yes.
 * @param left - names that stay undecided
 */
export const choose = (
  { revision = '', categories, services }: Questions,
  grants: Grants,
  choices: Choices,
  left: readonly string[],
): Pick<
  ConsentRecord,
  'revision' | 'categories' | 'differing' | 'services'
> => {
  const given = (name: string): boolean | undefined =>
    Object.hasOwn(choices, name) ? choices[name] === true : undefined;
  const answerTo = (name: string, category: string): boolean =>
    given(name) ?? given(category) ?? grants[name] === true;
  const asked: Record<string, boolean> = bare({});
  for (const { name, required } of categories) {
    if (required || left.includes(name)) continue;
    asked[name] = answerTo(name, name);
  }
  const marks: string[] = [];
  const differing: string[] = [];
  for (const { id, category, required, objectable } of services) {
    const answer = answerTo(id, objectable ? id : category);
    // In force by itself, or nobody can be asked about it.
    const isSilent = objectable ? answer : required || !category;
    if (isSilent || left.includes(id)) continue;
    const mark = serviceMark(category, id);
    marks.push(mark);
    if (answer !== !!asked[category]) differing.push(mark);
  }
  return { revision, categories: asked, differing, services: marks };
};
