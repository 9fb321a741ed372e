/**
 * What a drum part plays: pieces of the kit, techniques, kind of pattern, feel and style. Uses
 * {@code beat}, {@code timing} and {@code model}.
 */
package org.midilake.analysis.drums;
