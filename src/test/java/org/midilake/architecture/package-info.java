/**
 * The rules of the source tree: which package may use which, and how files look. Planted violations
 * in {@code org.midilake.planted} prove that each rule bites.
 */
package org.midilake.architecture;
