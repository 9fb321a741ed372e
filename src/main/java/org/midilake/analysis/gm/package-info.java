/** Names that General MIDI gives to programs, drum kits and percussion keys. Uses the JDK only. */
package org.midilake.analysis.gm;
