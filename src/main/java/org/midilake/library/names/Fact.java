package org.midilake.library.names;

/**
 * Something that a path says.
 *
 * @param confidence how sure it is that this is meant, 0..1: a convention, not a measurement
 * @param evidence the letters that say so
 */
public record Fact<T>(T value, double confidence, Place place, String evidence) {}
