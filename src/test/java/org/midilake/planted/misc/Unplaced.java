package org.midilake.planted.misc;

/** In a package that no ring knows. */
public record Unplaced() {}
