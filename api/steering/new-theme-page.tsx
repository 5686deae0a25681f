/** A new theme in a plan that runs. */

import { capital, themeKindLabels } from '../../domain/dutch/index.ts';
import { Button } from '../site/components/button.tsx';
import { Choice } from '../site/components/choice.tsx';
import { ErrorSummary, problemAt } from '../site/components/error-summary.tsx';
import { Choices } from '../site/components/field.tsx';
import { pathOf, type PageContext } from '../site/context.ts';
import { Layout } from '../site/layout.tsx';
import { Decision, type FormProps, TextArea, TextLine } from './fields.tsx';

interface Props extends FormProps {
  context: PageContext;
}

export function NewThemePage({ context, deciders, errors, typed }: Props) {
  const path = `${pathOf(context)}/bijsturen`;
  return (
    <Layout title="Een nieuw thema" header={context.header} current="overview">
      <ErrorSummary lead="Er is nog niets veranderd." errors={errors} />
      <p>
        Het thema begint zonder eigen geld. U ziet eerst wat er verandert. <a href={path}>Terug</a>.
      </p>
      <form method="post" action={`${path}/thema`}>
        <TextLine name="naam" label="Naam van het thema" {...{ errors, typed }} />
        <Choices
          id="soort-priority"
          legend="Wat voor thema is het?"
          problem={problemAt(errors, 'soort-priority')}
        >
          {(['priority', 'strategic'] as const).map((kind) => (
            <Choice
              type="radio"
              name="soort"
              id={`soort-${kind}`}
              value={kind}
              checked={typed['soort'] === kind}
            >
              {capital(themeKindLabels[kind])}
            </Choice>
          ))}
        </Choices>
        <TextArea
          name="doelen"
          label="Doelen (mag leeg blijven)"
          hint="Eén doel op elke regel."
          {...{ errors, typed }}
        />
        <Decision {...{ deciders, errors, typed }} />
        <Button>Bekijk wat er verandert</Button>
      </form>
    </Layout>
  );
}
