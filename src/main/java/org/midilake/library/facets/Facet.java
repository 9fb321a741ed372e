package org.midilake.library.facets;

/**
 * A tag that the music gives.
 *
 * @param confidence 0..1: that of the analysis where it has one, otherwise a convention
 * @param evidence what of the analysis says so, in words
 */
public record Facet(String tagId, double confidence, String evidence) {}
