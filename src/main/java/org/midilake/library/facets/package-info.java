/**
 * Tags that the music gives, the category of a file, and whether its name agrees with its music.
 * Uses the JDK, {@code library.tags} and {@code library.names}.
 */
package org.midilake.library.facets;
