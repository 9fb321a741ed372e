/**
 * File bytes in, file report out: hash, reader, analysis and rows come together here, and only
 * here.
 *
 * <p>May use the pure packages.
 */
package org.midilake.ingest;
