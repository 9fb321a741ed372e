/**
 * What the program does with a library: ingest, export, query, and the record of each run. Wires
 * the shells together; knows nothing of MIDI or music. May use every package but {@code cli}.
 */
package org.midilake.jobs;
