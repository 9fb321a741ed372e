/**
 * Standard MIDI Files: bytes in, events and findings out. Lenient about content, strict about
 * memory.
 *
 * <p>{@link org.midilake.smf.SmfReader} is the entrance. Whatever is wrong with a file is a {@link
 * org.midilake.smf.Finding} whose {@link org.midilake.smf.FindingCode} states the policy; nothing
 * here throws because of what a file holds. References to "SMF 1.0" mean <i>Standard MIDI Files
 * 1.0</i>, RP-001, MIDI Manufacturers Association.
 *
 * <p>May use the JDK, and ICU4J for the character sets of texts.
 */
package org.midilake.smf;
