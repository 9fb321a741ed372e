/**
 * Benchmarks of the steps that every file goes through. May use the pure ring and the builders of
 * the tests.
 */
package org.midilake.benchmark;
