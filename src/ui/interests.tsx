// Services that rest on legitimate interest and store nothing: below the
// categories, without a switch, each with a button to object by.
import type { JSX } from 'preact';
import type { Texts, Ui } from '../parts/contract.js';
import type { FactTexts } from './facts.js';
import { ServiceDetails } from './service-details.js';

/** What one can object to; nothing if there is none. */
export const Interests = ({
  ui,
  texts,
  more,
  decide,
}: {
  ui: Ui;
  texts: Texts;
  more: FactTexts;
  /** Runs what decides; the view says afterwards that it is saved. */
  decide: (verb: () => void) => void;
}): JSX.Element | null => {
  const { consent, settings, signals } = ui;
  const services = settings.services.filter(({ objectable }) => objectable);
  const { facts } = more;
  return services[0] ? (
    <section part="interests">
      <h3>{facts['basis-legitimate-interest']}</h3>
      <p>{facts['interest']}</p>
      {services.map((service) => {
        const { id } = service;
        const isGranted = consent.isGranted(id);
        const action = (name: string, text: string | undefined) => (
          <button
            type="button"
            part="button"
            aria-label={`${text}: ${service.name}`}
            data-consentry-action={name}
            data-consentry-service={id}
            onClick={() => decide(() => consent.save({ [id]: !isGranted }))}
          >
            {text}
          </button>
        );
        return (
          <article>
            <strong>{service.name}</strong>
            {!isGranted && <p>{facts['objected']}</p>}
            <ServiceDetails {...{ service, ui, texts, more }} />
            {/* A signal objects for as long as the browser sends it. */}
            {facts['object'] &&
              !signals[0] &&
              (isGranted
                ? action('object', facts['object'])
                : action('take-back', facts['takeBack']))}
          </article>
        );
      })}
    </section>
  ) : null;
};
