/**
 * The melody of a piece: which notes it is, and its intervals, shape and repetition. Uses {@code
 * beat}.
 */
package org.midilake.analysis.melody;
