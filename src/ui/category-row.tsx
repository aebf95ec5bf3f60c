// One category with its switch, its description and its services.
import type { JSX } from 'preact';
import type { Texts, Ui } from '../parts/contract.js';
import type { Category, Service } from '../types.js';
import type { FactTexts } from './facts.js';
import { ServiceDetails } from './service-details.js';
import { fill, labelOf, readText } from './words.js';

/** Category or service → where its switch stands. */
export type Draft = Readonly<Record<string, boolean>>;

interface RowProps {
  category: Category;
  ui: Ui;
  texts: Texts;
  more: FactTexts;
  draft: Draft;
  set: (changes: Draft) => void;
}

interface SwitchProps {
  name: string;
  label: string;
  on: boolean;
  mixed?: boolean;
  /** Always on; absent for a switch that can be turned. */
  fixed?: string | undefined;
  onTurn: (on: boolean) => void;
}

const Switch = ({ name, label, on, mixed, fixed, onTurn }: SwitchProps) => (
  <label>
    <span>{label}</span>
    {fixed && <small>{fixed}</small>}
    <input
      type="checkbox"
      role="switch"
      part="switch"
      data-consentry-name={name}
      checked={on}
      indeterminate={!!mixed}
      disabled={!!fixed}
      onChange={({ currentTarget }) => onTurn(currentTarget.checked)}
    />
  </label>
);

/** A category; its switch turns all its services. */
export const CategoryRow = ({
  category,
  ui,
  texts,
  more,
  draft,
  set,
}: RowProps): JSX.Element => {
  const { name, description, required } = category;
  const services = ui.settings.services.filter(
    (one) => one.category === name && !one.objectable,
  );
  const on = !!draft[name];
  const all = (to: boolean) => ({
    [name]: to,
    ...Object.fromEntries(services.map(({ id }) => [id, to])),
  });
  const title = ({ id, name: label }: Service) =>
    services.length > 1 && !required ? (
      <Switch
        name={id}
        label={label}
        on={!!draft[id]}
        onTurn={(to) => set({ [id]: to })}
      />
    ) : (
      <strong>{label}</strong>
    );
  return (
    <section part="category">
      <Switch
        name={name}
        label={labelOf(category, ui, texts)}
        on={on}
        mixed={services.some(({ id }) => !!draft[id] !== on)}
        fixed={required ? texts['alwaysOn'] : undefined}
        onTurn={(to) => set(all(to))}
      />
      <p>{readText(description, ui) ?? texts[`${name}Text`]}</p>
      {services.length > 0 && (
        <details>
          <summary>
            {fill(texts['servicesOf'], 'count', `${services.length}`)}
          </summary>
          {services.map((service) => (
            <article>
              {title(service)}
              <ServiceDetails {...{ service, ui, texts, more }} />
            </article>
          ))}
        </details>
      )}
    </section>
  );
};
