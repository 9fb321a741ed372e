/**
 * The doctor: examines files of this machine one after the other and writes repaired ones, without
 * Spark. Nothing here knows MIDI beyond {@code repair}; nothing there knows files.
 */
package org.midilake.doctor;
