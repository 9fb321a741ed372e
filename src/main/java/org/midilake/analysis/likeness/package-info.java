/**
 * How much two pieces have in common, and what that says of them. Works on sketches, not on notes:
 * a pair takes microseconds.
 */
package org.midilake.analysis.likeness;
