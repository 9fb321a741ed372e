/**
 * Whether two pieces sound well together, at the same time or one after the other: by key, tempo,
 * meter, density and instruments. Rules of thumb of arrangers and disc jockeys, as numbers.
 */
package org.midilake.analysis.compatibility;
