package org.midilake.analysis.notes;

import java.util.OptionalDouble;

/**
 * How many notes sound at once.
 *
 * @param max the largest number
 * @param mean mean number, weighted by time, while at least one note sounds; empty without notes
 */
public record Polyphony(int max, OptionalDouble mean) {}
