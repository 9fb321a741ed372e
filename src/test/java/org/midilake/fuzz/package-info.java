/**
 * Targets of coverage-guided fuzzing. Each takes any bytes and throws if something is not as it
 * should be; {@code submit/bench/fuzz.sh} runs them for as long as wanted, {@code FuzzIT} for a
 * moment in every build.
 */
package org.midilake.fuzz;
