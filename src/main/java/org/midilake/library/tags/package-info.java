/**
 * Tags: what they are, how they belong together, and where their names occur in a text. The
 * dictionaries are resources beside these classes, one tag per line. Uses the JDK, and a matcher
 * for many patterns at once.
 */
package org.midilake.library.tags;
