/**
 * The form of a piece: sections by self-similarity of its bars, repeats, loops. Uses {@code beat}.
 */
package org.midilake.analysis.structure;
