/** More, less or nothing any more of a theme or one of its goals. */

import { describeGoal } from '../../domain/dutch/index.ts';
import type { ThemeDetails } from '../../prisma/plan-themes.ts';
import { Button } from '../site/components/button.tsx';
import { Choice } from '../site/components/choice.tsx';
import { ErrorSummary, problemAt } from '../site/components/error-summary.tsx';
import { Choices } from '../site/components/field.tsx';
import { pathOf, type PageContext } from '../site/context.ts';
import { Layout } from '../site/layout.tsx';
import { type ScaleChoice, scaleChoices } from '../use-cases/steering-kinds.ts';
import { Decision, type FormProps, TextArea } from './fields.tsx';

interface Props extends FormProps {
  context: PageContext;
  theme: ThemeDetails;
}

const choiceLabels: Record<ScaleChoice, string> = {
  up: 'Opschalen: er komt iets bij, of het krijgt voorrang',
  down: 'Afschalen: er wordt minder gevraagd',
  stopped: 'Stoppen: het gaat niet door',
  restored: 'Weer zoals het in het plan stond',
};

export function ScalingPage(props: Props) {
  const { context, theme, errors, typed } = props;
  const path = `${pathOf(context)}/bijsturen`;
  return (
    <Layout title={`Thema bijsturen: ${theme.name}`} header={context.header} current="overview">
      <ErrorSummary lead="Er is nog niets veranderd." errors={errors} />
      <p>
        Stopt het hele thema, dan stoppen ook de acties die lopen. U ziet eerst wat er verandert.{' '}
        <a href={path}>Terug</a>.
      </p>
      <form method="post" action={`${path}/themas/${theme.key}`}>
        <TargetChoice {...props} />
        <Choices id="schaal-up" legend="Wat verandert er?" problem={problemAt(errors, 'schaal-up')}>
          {scaleChoices.map((choice) => (
            <Choice
              type="radio"
              name="schaal"
              id={`schaal-${choice}`}
              value={choice}
              checked={typed['schaal'] === choice}
            >
              {choiceLabels[choice]}
            </Choice>
          ))}
        </Choices>
        <TextArea
          name="wat"
          label="Wat komt erbij, wat blijft er over, of waarom stopt het?"
          hint="Mag leeg blijven als het weer wordt zoals het was."
          {...{ errors, typed }}
        />
        <Decision {...props} />
        <Button>Bekijk wat er verandert</Button>
      </form>
    </Layout>
  );
}

/** Without goals there is only the theme. */
function TargetChoice({ theme, errors, typed }: Props) {
  const of = [
    { value: 'thema', label: `Het hele thema ${theme.name}` },
    ...theme.goals.map((goal, i) => ({
      value: `doel-${String(i)}`,
      label: `Het doel: ${describeGoal(goal)}`,
    })),
  ];
  return (
    <Choices id="waarvan-thema" legend="Waarvan?" problem={problemAt(errors, 'waarvan-thema')}>
      {of.map(({ value, label }) => (
        <Choice
          type="radio"
          name="waarvan"
          id={`waarvan-${value}`}
          value={value}
          checked={typed['waarvan'] === value}
        >
          {label}
        </Choice>
      ))}
    </Choices>
  );
}
