/**
 * Features of a piece by family, after those of jSymbolic (McKay, Cumming and Fujinaga, "jSymbolic
 * 2.2", ISMIR 2018), in quarter notes wherever time is not meant. One class computes a family, one
 * record holds it. Uses {@code beat} and {@code notes}.
 */
package org.midilake.analysis.feature;
