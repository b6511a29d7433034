import type { Metrics } from '../actions/read-metrics.ts';

const NAMES: { readonly [K in keyof Metrics]: readonly [name: string, help: string] } = {
  deliveriesDue: ['aidewell_deliveries_due', 'Work records with a grade that is due'],
  deliveriesParked: ['aidewell_deliveries_parked', 'Work records with a grade that waits for a person'],
  oldestDueSeconds: ['aidewell_deliveries_oldest_due_seconds', 'How long the oldest due grade waits'],
  attemptsUnfiled: [
    'aidewell_attempts_unfiled',
    'Work records with an attempt not yet copied to its own record',
  ],
  modulesServed: ['aidewell_modules_served', 'Modules that can be opened'],
  modulesBroken: ['aidewell_modules_broken', 'Module files that have errors now'],
};

const gauge = (name: string, help: string, value: number): string =>
  `# HELP ${name} ${help}\n# TYPE ${name} gauge\n${name} ${value}\n`;

/** Prometheus text exposition format 0.0.4. */
export function metricsText(metrics: Metrics, process: { memory: number; uptime: number }): string {
  const own = Object.entries(NAMES).map(([key, [name, help]]) =>
    gauge(name, help, metrics[key as keyof Metrics]),
  );
  return [
    ...own,
    gauge('process_resident_memory_bytes', 'Memory of this process', process.memory),
    gauge('process_uptime_seconds', 'Age of this process', process.uptime),
  ].join('');
}
