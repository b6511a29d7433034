import type { lintScenario as en } from '../en/lint-scenario.ts';

export const lintScenario: Record<keyof typeof en, string> = {
  'scenario-choice-count':
    'El paso “{step}” {count, plural, =0 {no tiene opciones} one {solo tiene # opción} other {tiene # opciones}}; un paso tiene de dos a cuatro.',
  'scenario-choice-count.none':
    'Ponga las opciones en su última lista: `- [x] ` antes de la mejor, `- [ ] ` antes de las demás.',
  'scenario-choice-count.few': 'Agregue una opción que podría elegir una persona con prisa.',
  'scenario-choice-count.many': 'Quite las que nadie elegiría.',
  'scenario-choice-unmarked': 'El paso “{step}” tiene la opción “{choice}” sin una casilla antes.',
  'scenario-choice-unmarked.fix':
    'Empiécela con `- [x] ` si es la mejor opción, `- [~] ` si es aceptable, `- [ ] ` si es otra.',
  'scenario-choice-empty': 'El paso “{step}” tiene una opción sin texto.',
  'scenario-choice-empty.fix': 'Escriba lo que se puede hacer allí, antes de la flecha si la tiene.',
  'scenario-choice-twice': 'El paso “{step}” tiene dos veces la opción “{choice}”.',
  'scenario-choice-twice.fix': 'Cambie el texto de una de las dos o quítela.',
  'scenario-best-missing': 'El paso “{step}” no tiene marcada la mejor opción.',
  'scenario-best-missing.fix': 'Ponga [x] antes de la mejor opción.',
  'scenario-only-best':
    'En el paso “{step}” todas las opciones son la mejor, así que no hay nada que decidir.',
  'scenario-only-best.fix':
    'Marque con [~] lo que es aceptable, y con [ ] lo que podría hacer una persona con prisa.',
  'scenario-choice-without-consequence': 'El paso “{step}” no cuenta qué pasa después de “{choice}”.',
  'scenario-choice-without-consequence.fix':
    'Agregue debajo una línea que empiece con > y cuente qué pasa entonces.',
  'scenario-target-unknown': 'La opción “{choice}” lleva a “{target}”, que no es un paso de esta situación.',
  'scenario-target-empty': 'La opción “{choice}” tiene una flecha sin nada detrás.',
  'scenario-target-unknown.end': 'Quite la flecha para que la historia termine aquí.',
  'scenario-target-unknown.fix':
    'Escriba detrás de la flecha el encabezado o el id de un paso, o quite la flecha para que la historia termine aquí.',
  'scenario-step-unreachable':
    'Nadie llega al paso “{step}”: ningún camino desde el primer paso lleva hasta allí.',
  'scenario-step-unreachable.fix': 'Haga que una opción lleve a él con `-> {heading}`, o quítelo.',
  'scenario-loop-without-exit': 'El paso “{step}” es una trampa: quien llega allí nunca llega al final.',
  'scenario-loop-without-exit.fix':
    'Haga que una de sus opciones siga adelante, o termine allí la historia quitando su flecha.',
  'scenario-without-end': 'La pantalla “{screen}” no tiene final: todas las opciones llevan a otro paso.',
  'scenario-without-end.fix': 'Quite la flecha detrás de las opciones que terminan la historia.',
  'scenario-best-in-circle': 'En el paso “{step}” las mejores opciones empiezan a dar vueltas en círculo.',
  'scenario-best-in-circle.fix': 'Haga que las opciones con [x] lleven hasta el final de la historia.',
};
