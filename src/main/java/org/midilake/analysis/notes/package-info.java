/** Counts, ranges, polyphony, instruments and percussion of a piece. Uses music and names. */
package org.midilake.analysis.notes;
