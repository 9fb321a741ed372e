/**
 * A piece as a point in space: what its features say, family by family, each family scaled to a
 * share of the whole. Deterministic, without anything that was learnt.
 */
package org.midilake.analysis.embedding;
