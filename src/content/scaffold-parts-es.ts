import type { ScaffoldParts } from './scaffold-parts.ts';

/** Names of screens and keywords stay English in files. */
export const SPANISH_PARTS: ScaffoldParts = {
  marker: 'Cambie esto',

  course: {
    summary: 'Cambie esto por una oración que diga para quién es el curso y de qué trata.',
    certificate: 'Se hace constar que la persona aquí nombrada completó el curso.',
    greeting: 'Cambie esto: salude a quien lee y diga en pocas oraciones cortas de qué tratan los módulos.',
  },

  objective: 'Cambie esto por lo que un paraprofesional puede hacer después de este módulo',
  opening: 'Cambie esto: diga en dos o tres oraciones cortas de qué trata y para qué sirve.',

  question: (id, name) => `### ${name}: cambie esto por lo que usted pregunta {#${id}}

- [x] ${name}: cambie esto por la respuesta correcta
  > Sí. Cambie esto: diga por qué es correcta.
- [ ] ${name}: cambie esto por un error que muchos cometen
  > Cambie esto: diga qué es lo cierto, sin culpar a nadie.
  > Mix-up: cambie esto por lo que se confunde
- [ ] ${name}: cambie esto por un error más
  > Cambie esto: diga por qué parece correcta y no lo es.
  > Mix-up: cambie esto por lo que se confunde aquí
`,

  names: {
    guess: 'Primera idea',
    practice: 'Práctica',
    question: (number) => `Pregunta ${number}`,
    review: (number) => `Repaso ${number}`,
  },

  guess: 'Intente adivinar. No lleva calificación.',

  learn: `## Cambie esto: la idea de esta pantalla {#idea}

Cambie esto: una pantalla tiene una sola idea. Use palabras cortas y oraciones cortas. Diga qué hacer y luego diga
por qué.

- Cambie esto: el primer paso
- Cambie esto: el paso que sigue

## Example: Cambie esto por una historia corta {#example}

Cambie esto: muestre cómo alguien en una escuela lo hace bien. Diga qué vio, qué hizo y qué pasó después. Use un nombre
inventado.
`,

  scenario: `## Scenario: Cambie esto por su título {#scenario}

### Cambie esto: cómo empieza {#start}

Cambie esto: diga quién está allí, qué pasa y qué debe hacer ahora el paraprofesional.

- [x] Cambie esto: lo mejor que se puede hacer -> Cambie esto: sale bien
  > Cambie esto: diga qué pasa después.
- [~] Cambie esto: algo que está bien, pero no es lo mejor -> Cambie esto: se complica
  > Cambie esto: diga qué pasa y qué cuesta.
- [ ] Cambie esto: algo que no ayuda -> Cambie esto: se complica
  > Cambie esto: diga qué pasa, sin culpar a nadie.

### Cambie esto: se complica {#hard}

Cambie esto: diga qué es más difícil ahora. Todavía hay una buena salida.

- [x] Cambie esto: la salida -> Cambie esto: sale bien
  > Cambie esto: diga cómo mejora.
- [ ] Cambie esto: más de lo mismo
  > Cambie esto: diga cómo termina.

### Cambie esto: sale bien {#well}

Cambie esto: diga qué hace ahora el estudiante. Falta una última cosa.

- [x] Cambie esto: la mejor manera de terminar
  > Cambie esto: diga qué se logra.
- [ ] Cambie esto: algo que no conviene hacer
  > Cambie esto: diga qué se pierde.
`,

  after: `## Plan

### Su plan {#my-plan}

Plan: Si [cambie esto: cuándo pasa en la escuela], entonces yo [cambie esto: lo primero que hago]

## On the job
Due: 7 days

Cambie esto: diga qué probar esta semana y con quién hablarlo.

- [ ] Cambie esto: lo que un supervisor puede ver que se hizo
`,

  sources:
    '- [Cambie esto por el nombre de la fuente](https://example.org/replace-this) - cambie esto: qué es, dónde vale, cuándo la revisó usted',
};
