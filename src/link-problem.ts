// An address of the config that is no link, and the keys where it stands.
import { runningSettings } from './known-names.js';
import type { Sentence } from './problem-words.js';
import type { Problem } from './parts/contract.js';

const placesOf = (address: Problem['where']): string[] => {
  const { controller, services = [] } = runningSettings() ?? {};
  const links: [place: string, address: string | undefined][] = [
    ['controller.policyUrl', controller?.policyUrl],
    ['controller.authority.url', controller?.authority?.url],
    ...services.map(({ id, policyUrl }): [string, string | undefined] => [
      `services.${id}.policyUrl`,
      policyUrl,
    ]),
  ];
  return links.filter(([, one]) => one === address).map(([place]) => place);
};

export const explainLink: Sentence = ({ where }) => {
  const places = placesOf(where);
  return [
    `is no link${places.length ? `, in ${places.join(' and ')}` : ''}: expected http, https, mailto, tel or a relative address.`,
    'The rest works without it; write an address that a visitor can open.',
  ];
};
