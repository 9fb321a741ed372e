/**
 * What the tests share: a builder of MIDI files, ways to the shared corpora, a Spark session with
 * Delta Lake and the comparison of datasets. May use everything; used by tests only.
 */
package org.midilake.testing;
