import type { Reporter, SerializedError, TestModule } from 'vitest/node';

/**
 * Ends a run with one line, `N passed, N failed`, which a person and a build can both read.
 * A run that executed nothing, or skipped something, has proved nothing and fails.
 */
export default class ClosingLineReporter implements Reporter {
  onTestRunEnd(modules: ReadonlyArray<TestModule>, errors: ReadonlyArray<SerializedError>): void {
    let passed = 0;
    let failed = errors.length;
    for (const module of modules) {
      failed += module.errors().length;
      for (const test of module.children.allTests()) {
        const { state } = test.result();
        if (state === 'passed') passed += 1;
        else failed += 1;
      }
    }
    if (passed + failed === 0 || failed > 0) process.exitCode = 1;
    process.once('exit', () => process.stdout.write(`${passed} passed, ${failed} failed\n`));
  }
}
