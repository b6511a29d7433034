/**
 * A scenario in Markdown: at the start the best choice (0) leads to the end, the acceptable (1) and the poor one (2) to
 * a detour; at the detour 0 leads to the end and 1 ends the story; at the end 0 is best, 1 is not.
 */
export const aScenarioText = (id = 'a-scenario'): string => `## Scenario: A story {#${id}}

### The story starts {#${id}-start}

Something happens.

- [x] The best choice -> The story goes on
  > It goes well.
- [~] The acceptable choice -> A detour
  > It goes so-so.
- [ ] The poor choice -> A detour
  > It goes badly.

> The best one leaves the student the most to do.

### A detour {#${id}-detour}

Time is lost.

- [x] Back to the story -> The story goes on
  > You find your way.
- [ ] Give up
  > The story ends too early.

### The story goes on {#${id}-on}

Nearly there.

- [x] Finish it well
  > All is well.
- [ ] Finish it somehow
  > It is over.
`;
