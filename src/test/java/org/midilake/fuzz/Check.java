package org.midilake.fuzz;

/**
 * Fails a target: assertions of Java are off under the fuzzer, those of libraries cost too much.
 */
final class Check {
  private Check() {}

  static void that(boolean holds, String otherwise) {
    if (!holds) {
      throw new AssertionError(otherwise);
    }
  }
}
