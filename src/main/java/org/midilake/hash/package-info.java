/**
 * The identity of contents: BLAKE3-256 of their bytes, and the number derived from it.
 *
 * <p>May use the JDK.
 */
package org.midilake.hash;
