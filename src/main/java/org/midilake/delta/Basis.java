package org.midilake.delta;

/**
 * What a derived table was made of.
 *
 * @param rules a number for everything but the contents: settings, version, tables in between; 0 if
 *     it was never made
 * @param batch the last batch of the contents; 0 if none
 */
public record Basis(long rules, long batch) {}
